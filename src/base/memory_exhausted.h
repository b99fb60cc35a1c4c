#ifndef NUTGRAF_SRC_BASE_MEMORY_EXHAUSTED_H
#define NUTGRAF_SRC_BASE_MEMORY_EXHAUSTED_H

/* Ends the program at once with a message and EX_OSERR, running no exit handlers: they might ask for memory too. */
__attribute__((noreturn)) void memory_exhausted(void);

#endif
