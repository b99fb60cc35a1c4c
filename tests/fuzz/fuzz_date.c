/* Whatever comes in: a date within the years that there are, or none. */
#include <assert.h>
#include <stdint.h>

#include "../../src/parse/date.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    int64_t when;
    if (!parse_date((str){(const char *)data, size}, &when))
        return 0;
    struct arena arena = {0};
    int64_t back;
    assert(parse_date(when_rfc3339(&arena, when), &back) && back == when);
    arena_release(&arena);
    return 0;
}
