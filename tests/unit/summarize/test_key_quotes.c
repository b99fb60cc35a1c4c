#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

/* As many sentences as lead: what leads is no key quote. */
#define TEXT                                                                                                           \
    "The council has voted to build the bridge after all, in spite of what it costs. It will be the third one over "   \
    "the "                                                                                                             \
    "river and the first for trams. Nobody had expected so many councillors to come.\n\n"

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

static void tell_key(struct buf *got, const struct quote *quote)
{
    if (quote->key)
        buf_addf(got, "%" STR_FMT "\n", STR_ARG(quote->text));
}

static void key_quotes_are_worth_telling(void **state)
{
    (void)state;
    check_quotes(rows, LENGTH(rows), tell_key);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(key_quotes_are_worth_telling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
