#include <sysexits.h>
#include <unistd.h>

#include "memory_exhausted.h"

void memory_exhausted(void)
{
    static const char message[] = "nutgraf: out of memory: the system gave no more; free some and run again\n";
    ssize_t ignored = write(STDERR_FILENO, message, sizeof message - 1);
    (void)ignored;
    _exit(EX_OSERR);
}
