#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

static const struct row rows[] = {
    /* a title in front of its noun, though somebody speaks behind it */
    {"“Evenings At the Harbor” star Ada Lind described the role on Monday. She likes it.", ""},
    {"“Evenings at the harbor are not for us now,” star Ada Lind said on Monday.",
     "Ada Lind: Evenings at the harbor are not for us now,\n"},
    /* a heading in marks */
    {"The bridge opens in May and costs twice as much.\n\n“THE TOWN PAYS FOR IT TWICE”\n\nAda Lind was there.", ""},
    {"The bridge opens in May and costs twice as much.\n\n“THE TOWN PAYS FOR IT!” Ada Lind shouted.",
     "Ada Lind: THE TOWN PAYS FOR IT!\n"},
    /* the article's own words, set off between its paragraphs; and somebody's */
    {"The bridge opens in May, and in the end the town pays for it twice.\n\n"
     "\"In the end the town pays for it twice.\"\n\nThe trams will follow in the autumn.",
     ""},
    {"The bridge opens in May, Ada Lind said.\n\n\"In the end the town pays for it twice.\"\n\nThe trams will follow.",
     "Ada Lind: In the end the town pays for it twice.\n"},
};

static void titles_headings_and_pulled_words_are_no_speech(void **state)
{
    (void)state;
    check_rows(rows, LENGTH(rows));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles_headings_and_pulled_words_are_no_speech),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
