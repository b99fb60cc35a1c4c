#ifndef NUTGRAF_CONFIG_COMPLAIN_H
#define NUTGRAF_CONFIG_COMPLAIN_H

/* Complaints are collected in the order of their discovery and told in the file's order. */
#include <nutgraf/base/utf8.h>
#include <nutgraf/config/config.h>

/* A place in the file: both count from 1, columns count characters. */
struct place {
    size_t line;
    size_t column;
};

struct complaint {
    struct place place;
    size_t found; /* the how-manieth: keeps the order of two at one place */
    str text;
};

struct complaints {
    struct arena *arena;
    VEC(struct complaint) found;
};

/* Of a wrong value of the file's, as much as a complaint repeats, for "%" STR_FMT. */
#define CUT(s) STR_ARG(utf8_prefix((s), 60))

/* "What is wrong; expected what". Control characters are replaced by '?'. */
void complain(struct complaints *complaints, struct place place, const char *format, ...) PRINTF_LIKE(3, 4);

/* Adds each as "file:line:column: text". */
void complaints_tell(struct complaints *complaints, str file, struct complaint_list *list);

#endif
