#include "faults.h"

#include <stdarg.h>

#include <nutgraf/base/utf8.h>

/* More tell nobody anything, and a hostile document has millions. */
#define FAULTS_MAX 20

static void set_position(struct markup_fault *fault, str text, size_t offset)
{
    str before = str_slice(text, 0, offset);
    fault->line = 1;
    for (size_t i = 0; i < before.len; i++)
        fault->line += before.at[i] == '\n';
    size_t line_start = str_find_last_char(before, '\n') + 1; /* 0 when there is none */
    fault->column = utf8_length(str_slice(before, line_start, before.len)) + 1;
}

void fault_note(struct faults *faults, str text, size_t offset, const char *format, ...)
{
    if (faults->count++ >= FAULTS_MAX)
        return;
    char words[200];
    va_list args;
    va_start(args, format);
    vsnprintf(words, sizeof words, format, args);
    va_end(args);
    str cut = utf8_prefix(str_from(words), sizeof words - 1);
    struct markup_fault fault = {.text = arena_copy(faults->arena, str_trim(cut))};
    set_position(&fault, text, offset);
    *vec_push(faults->arena, &faults->list) = fault;
}

static int compare_position(const void *a, const void *b)
{
    const struct markup_fault *one = a;
    const struct markup_fault *other = b;
    if (one->line != other->line)
        return one->line < other->line ? -1 : 1;
    return (one->column > other->column) - (one->column < other->column);
}

struct markup_fault_list faults_in_order(struct faults *faults)
{
    if (faults->list.len > 1)
        qsort(faults->list.at, faults->list.len, sizeof *faults->list.at, compare_position);
    return faults->list;
}
