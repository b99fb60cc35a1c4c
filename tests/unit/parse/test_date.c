#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../../fuzz/fuzz_date.c"
#include "../check.h"
#include "../corpus.h"

static const struct {
    const char *text;
    const char *want; /* NULL: no date */
} ROWS[] = {
    /* RFC 822, RFC 2822 */
    {"Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"},
    {"Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21Z"},
    {"Thu, 01 Jan 99 19:48:21 GMT", "1999-01-01T19:48:21Z"},
    {"Thu, 01 Jan 89 19:48:21 GMT", "2089-01-01T19:48:21Z"},
    {"thu, 1 jan 2004 9:48 gmt", "2004-01-01T09:48:00Z"},
    {"Thu,01 Jan 2004 19:48:21 +0530", "2004-01-01T14:18:21Z"},
    {"1 Jan 2004 19:48:21 -05:00", "2004-01-02T00:48:21Z"},
    {"1 Jan 2004 19:48:21 -5", "2004-01-02T00:48:21Z"},
    {"01 Jan 2004 19:48:21 0000", "2004-01-01T19:48:21Z"},
    {"01 Jan 2004 19:48:21", "2004-01-01T19:48:21Z"},
    {"01 Jan 2004", "2004-01-01T00:00:00Z"},
    {"Thu, 01 Jan 2004", "2004-01-01T00:00:00Z"},
    {"Wed, 01 Jan 2004 00:00:00 GMT", "2004-01-01T00:00:00Z"}, /* it was a Thursday */
    {"Thursday, 1 January 2004 00:00:00 GMT", "2004-01-01T00:00:00Z"},
    {"Mon,  5 Sept 2005 08:00:00 MEST", "2005-09-05T06:00:00Z"},
    {"Thu, 31 Dec 1998 23:59:60 GMT", "1999-01-01T00:00:00Z"},
    {"Thu, 01 Jan 2004 24:00:00 GMT", "2004-01-02T00:00:00Z"},
    {"Thu, 01 Jan 2004 19:48:21 GMT (Greenwich)", "2004-01-01T19:48:21Z"},
    {"  Thu,\n 01 Jan 2004\t19:48:21 GMT ", "2004-01-01T19:48:21Z"},

    /* zones */
    {"Mon, 26 January 2004 16:31:00 ET", "2004-01-26T21:31:00Z"},
    {"26 Jan 2004 16:31 EST", "2004-01-26T21:31:00Z"},
    {"26 Jan 2004 16:31 EDT", "2004-01-26T20:31:00Z"},
    {"26 Jan 2004 16:31 PST", "2004-01-27T00:31:00Z"},
    {"26 Jan 2004 16:31 AT", "2004-01-26T20:31:00Z"},
    {"26 Jan 2004 16:31 CEST", "2004-01-26T14:31:00Z"},
    {"26 Jan 2004 16:31 JST", "2004-01-26T07:31:00Z"},
    {"26 Jan 2004 16:31 Z", "2004-01-26T16:31:00Z"},
    {"26 Jan 2004 16:31 A", "2004-01-26T17:31:00Z"},
    {"26 Jan 2004 16:31 M", "2004-01-27T04:31:00Z"},
    {"26 Jan 2004 16:31 N", "2004-01-26T15:31:00Z"},
    {"26 Jan 2004 16:31 Y", "2004-01-26T04:31:00Z"},
    {"26 Jan 2004 16:31 GMT-05:00", "2004-01-26T21:31:00Z"},
    {"26 Jan 2004 16:31 UTC+2", "2004-01-26T14:31:00Z"},
    {"26 Jan 2004 16:31 Etc/GMT", "2004-01-26T16:31:00Z"},
    {"26 Jan 2004 16:31 XYZT", "2004-01-26T16:31:00Z"}, /* unknown: UTC */

    /* other orders */
    {"Sun Jan  4 16:29:06 2004", "2004-01-04T16:29:06Z"},
    {"Sun Jan  4 16:29:06 PST 2004", "2004-01-05T00:29:06Z"},
    {"Sun Jan 04 16:29:06 +0100 2004", "2004-01-04T15:29:06Z"},
    {"Jan 01 2004 10:00:00 GMT", "2004-01-01T10:00:00Z"},
    {"January 26, 2004 4:31 PM", "2004-01-26T16:31:00Z"},
    {"January 26, 2004 12:05 am", "2004-01-26T00:05:00Z"},
    {"Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z"},
    {"26-Jan-2004 16:31:00", "2004-01-26T16:31:00Z"},
    {"26-Jan-04 16:31:00", "2004-01-26T16:31:00Z"},
    {"Mon, 26th Jan 2004 10:00:00 GMT", "2004-01-26T10:00:00Z"},
    {"12/31/2003 10:00", "2003-12-31T10:00:00Z"},
    {"31/12/2003 10:00", "2003-12-31T10:00:00Z"},
    {"31.12.2003 10:00", "2003-12-31T10:00:00Z"},

    /* ISO 8601, W3CDTF, SQL */
    {"2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z"},
    {"2003-12-31t10:14:55z", "2003-12-31T10:14:55Z"},
    {"2003-12-31T10:14:55.123456-08:00", "2003-12-31T18:14:55Z"},
    {"2003-12-31T10:14:55,123Z", "2003-12-31T10:14:55Z"},
    {"2003-12-31T10:14:55.Z", "2003-12-31T10:14:55Z"},
    {"2003-12-31T10:14+0530", "2003-12-31T04:44:00Z"},
    {"2003-12-31T24:00:00Z", "2004-01-01T00:00:00Z"},
    {"2003-12-31", "2003-12-31T00:00:00Z"},
    {"2003-1-5", "2003-01-05T00:00:00Z"},
    {"2003-12", "2003-12-01T00:00:00Z"},
    {"2003", "2003-01-01T00:00:00Z"},
    {"20031231", "2003-12-31T00:00:00Z"},
    {"20031231T101455Z", "2003-12-31T10:14:55Z"},
    {"031231", "2003-12-31T00:00:00Z"},
    {"03-12-31", "2003-12-31T00:00:00Z"},
    {"-0312", "2003-12-01T00:00:00Z"},
    {"-03-12", "2003-12-01T00:00:00Z"},
    {"2003-335", "2003-12-01T00:00:00Z"},
    {"2003335", "2003-12-01T00:00:00Z"},
    {"03335", "2003-12-01T00:00:00Z"},
    {"2004-W53-6", "2005-01-01T00:00:00Z"},
    {"2004W536", "2005-01-01T00:00:00Z"},
    {"2009-W01", "2008-12-29T00:00:00Z"},
    {"2004-07-08 23:56:58.0", "2004-07-08T23:56:58Z"},
    {"2004-07-08 23:56:58 EST", "2004-07-09T04:56:58Z"},
    {"2004-02-29", "2004-02-29T00:00:00Z"},

    /* as written in Korea, Greece and Hungary */
    {"2004년 05월 28일  01:31:15", "2004-05-27T16:31:15Z"},
    {"2004-05-25 오후 11:23:17", "2004-05-25T14:23:17Z"},
    {"2004-05-25 오전 08:23:17", "2004-05-24T23:23:17Z"},
    {"Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"},
    {"2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"},
    {"2004-augusztus-13T9:15+00:00", "2004-08-13T09:15:00Z"},
    {"2004-szeptember-13T9:15-05:00", "2004-09-13T14:15:00Z"},
    {"Σαβ, 15 Μαΐου 2004 12:00:00 EST", "2004-05-15T17:00:00Z"},
    {"ΚΥΡ, 11 ΙΟΥΛ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"},

    /* and elsewhere */
    {"2004年5月28日 01:31:15", "2004-05-28T01:31:15Z"},
    {"2004年05月28日(金) 01:31", "2004-05-28T01:31:00Z"},
    {"2004年5月28日 下午 1:31", "2004-05-28T13:31:00Z"},
    {"Чт, 01 Янв 2004 19:48:21 +0300", "2004-01-01T16:48:21Z"},
    {"1 мая 2004 г. 19:48", "2004-05-01T19:48:00Z"},
    {"Пн, 10 трав 2004 10:00:00 +0300", "2004-05-10T07:00:00Z"},
    {"Mi, 10 Dez 2003 19:48:21 +0100", "2003-12-10T18:48:21Z"},
    {"1. März 2004 um 10:00 Uhr", "2004-03-01T10:00:00Z"},
    {"jeu., 12 févr. 2004 10:00:00 GMT", "2004-02-12T10:00:00Z"},
    {"mar. 13 décembre 2005", "2005-12-13T00:00:00Z"}, /* mardi */
    {"1 de enero de 2004", "2004-01-01T00:00:00Z"},
    {"mié, 12 ago 2004 10:00:00 +0200", "2004-08-12T08:00:00Z"},
    {"gio, 01 gen 2004 19:48:21 +0100", "2004-01-01T18:48:21Z"},
    {"sex, 12 fev 2004 10:00:00 -0300", "2004-02-12T13:00:00Z"},
    {"wo, 10 mrt 2004 10:00:00 +0100", "2004-03-10T09:00:00Z"},
    {"lör, 1 maj 2004 10:00:00 +0200", "2004-05-01T08:00:00Z"},
    {"czw, 01 sty 2004 19:48:21 +0100", "2004-01-01T18:48:21Z"},
    {"الخميس, 01 يناير 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"},

    /* no dates */
    {"", NULL},
    {" ", NULL},
    {"yesterday", NULL},
    {"Foo Bar", NULL},
    {"12", NULL},
    {"January 2004", NULL},
    {"Thu, 31 Feb 2004 10:00:00 GMT", NULL},
    {"2003-02-29", NULL},
    {"2003-13-01", NULL},
    {"2003-366", "2004-01-01T00:00:00Z"}, /* one day over: the count is meant */
    {"2003-367", NULL},
    {"2003-W54-1", NULL},
    {"2003-12-31T25:00:00Z", NULL},
    {"2003-12-31T10:61:00Z", NULL},
    {"2003-12-31T10:00:00+99:00", NULL},
    {"0000-01-01", NULL},
    {"0001-01-01T00:00:00+01:00", NULL},
    {"9999-12-31T23:59:59-01:00", NULL},
    {"2003-12-31T10:00:00Z and then some more", "2003-12-31T10:00:00Z"},
    {"1 2 3 4 5 6 7 8 9", NULL},
    {"2004 Ωραία", NULL},
    {"\xFF\xFE", NULL},
};

static void test_rows(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(ROWS); i++) {
        struct arena arena = {0};
        int64_t when = 4711;
        bool read = parse_date(str_from(ROWS[i].text), &when);
        if (read != (ROWS[i].want != NULL))
            fail_msg("\"%s\" %s", ROWS[i].text, read ? "is no date, but was read as one" : "was not read");
        if (!read)
            assert_true(when == 4711);
        else if (!str_equal(when_rfc3339(&arena, when), str_from(ROWS[i].want)))
            fail_msg("\"%s\": got %" STR_FMT ", wanted %s", ROWS[i].text, STR_ARG(when_rfc3339(&arena, when)),
                     ROWS[i].want);
        arena_release(&arena);
    }
}

/* What we write ourselves comes back, whenever and wherever it is. */
static void test_our_own_forms_come_back(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (int64_t when = -30000000000; when < 200000000000; when += 987654321) {
        int64_t back;
        assert_true(parse_date(when_rfc3339(&arena, when), &back));
        assert_true(back == when);
        int offset = (int)(when % 14) * 3600;
        assert_true(parse_date(when_rfc5322(&arena, when, offset), &back));
        assert_true(back == when);
    }
    arena_release(&arena);
}

static void test_a_long_text_is_no_date(void **state)
{
    (void)state;
    char text[200];
    int64_t when;
    memset(text, ' ', sizeof text);
    memcpy(text, "2004", 4);
    memcpy(text + sizeof text - 4, "2004", 4);
    assert_false(parse_date((str){text, sizeof text}, &when));
}

static void test_corpus(void **state)
{
    (void)state;
    corpus_replay("tests/fuzz/corpus/date", LLVMFuzzerTestOneInput);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_our_own_forms_come_back),
        cmocka_unit_test(test_a_long_text_is_no_date),
        cmocka_unit_test(test_corpus),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
