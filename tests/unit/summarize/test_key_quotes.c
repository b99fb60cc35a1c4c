#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/buf.h>

#include "../check.h"
#include "fixture.h"

/* As many sentences as lead: what leads is no key quote. */
#define TEXT                                                                                                           \
    "The council has voted to build the bridge after all, in spite of what it costs. It will be the third one over "   \
    "the "                                                                                                             \
    "river and the first for trams. Nobody had expected so many councillors to come.\n\n"

struct row {
    const char *text;
    const char *want; /* the key quotes, one a line */
};

static const struct row rows[] = {
    /* no fragment beside a full sentence, and in the article's order */
    {TEXT
     "Mayor Jonas Okafor called the plan “a gift for all of us” on Monday.\n\n“We shall pay for it ourselves, with the "
     "tram’s own tickets,” Okafor said.\n",
     "We shall pay for it ourselves, with the tram’s own tickets,\n"},
    /* a fragment where there is nothing else */
    {TEXT "Mayor Jonas Okafor called the plan “a gift for all of us” on Monday.\n", "a gift for all of us\n"},
    /* nobody says the same twice */
    {TEXT "“The steel will come down the river in May,” Maria Lindqvist said.\n\n“In May the steel will come down the "
          "river,” "
          "Jonas Okafor said.\n",
     "The steel will come down the river in May,\n"},
    /* an answer before its question */
    {TEXT "“Who is going to pay for all of the steel?” asked Jonas Okafor.\n\n“The city is going to pay for it over "
          "ten years,” "
          "Maria Lindqvist said.\n\n“And it is going to be glad that it did,” Maria Lindqvist said.\n\n“The ferry will "
          "be sold to "
          "a town down the river,” Ada Moreau said.\n",
     "The city is going to pay for it over ten years,\nAnd it is going to be glad that it did,\nThe ferry will be sold "
     "to a "
     "town down the river,\n"},
};

static void key_quotes_are_worth_telling(void **state)
{
    (void)state;
    struct fixture fixture;
    size_t wrong = 0;
    fixture_open(&fixture);
    for (size_t i = 0; i < LENGTH(rows); i++) {
        const struct summary *summary = fixture_summarize(&fixture, rows[i].text);
        struct buf got = buf_with_limit(10000);
        for (size_t q = 0; q < summary->quote_count; q++)
            if (summary->quotes[q].key)
                buf_addf(&got, "%" STR_FMT "\n", STR_ARG(summary->quotes[q].text));
        if (!str_equal(buf_str(&got), str_from(rows[i].want))) {
            print_error("got  %" STR_FMT "\nwant %s\n", STR_ARG(buf_str(&got)), rows[i].want);
            wrong++;
        }
        buf_release(&got);
    }
    assert_int_equal(wrong, 0);
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(key_quotes_are_worth_telling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
