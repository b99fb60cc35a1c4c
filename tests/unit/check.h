#ifndef TESTS_UNIT_CHECK_H
#define TESTS_UNIT_CHECK_H

/* What cmocka lacks: slices compared, and shown when they differ. To be included after cmocka.h. */
#include <nutgraf/base/str.h>

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

#define assert_str(got, want)                                                                                          \
    do {                                                                                                               \
        str got_ = (got);                                                                                              \
        str want_ = (want);                                                                                            \
        if (!str_equal(got_, want_))                                                                                   \
            fail_msg("got \"%" STR_FMT "\", wanted \"%" STR_FMT "\"", STR_ARG(got_), STR_ARG(want_));                  \
    } while (0)

#endif
