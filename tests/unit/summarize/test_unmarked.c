#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

#define START                                                                                                          \
    "<html><head><title>Council votes for the bridge</title></head><body><article><h1>Council votes for the "          \
    "bridge</h1><p>The council has voted to build the bridge after all, in spite of what it costs.</p><p>Mayor Jonas " \
    "Okafor and engineer Maria Lindqvist were in the hall when it did so on Monday.</p>"
#define END                                                                                                            \
    "<p>Trams are to run over the new bridge every ten minutes, and the old one will be kept for those who walk, who " \
    "cycle, or who push a pram across.</p></article></body></html>"
#define TEXT                                                                                                           \
    "Council votes for the bridge\n\nMayor Jonas Okafor and engineer Maria Lindqvist were in the hall when the "       \
    "council "                                                                                                         \
    "voted.\n\n"

static const struct row rows[] = {
    /* a block that somebody is said to say */
    {START
     "<p>Okafor wrote to all of them that night:</p><blockquote><p>The bridge will be dear, and it will be late.</p>"
     "<p>It will be ours all the same.</p></blockquote>" END,
     "Jonas Okafor: The bridge will be dear, and it will be late.\n\nIt will be ours all the same.\n"},
    /* a post, signed below */
    {START
     "<blockquote class=\"twitter-tweet\"><p>We did it, after forty years of talk about it!</p>&mdash; Maria Lindqvist "
     "(@lindqvist) <a href=\"https://t.example/1\">May 10, 2025</a></blockquote>" END,
     "Maria Lindqvist: We did it, after forty years of talk about it!\n"},
    {START "<blockquote><p>Steel comes down the river in spring, as it always has.</p><p>&mdash; River Steel Works</p>"
           "</blockquote>" END,
     "River Steel Works: Steel comes down the river in spring, as it always has.\n"},
    /* a pull quote, an excerpt: nobody is said to speak */
    {START "<blockquote><p>The bridge is as long as the river is wide.</p></blockquote>" END, ""},
    {START
     "<p>The first page of the report is short:</p><blockquote><p>Bridges in this city are older than the city.</p>"
     "</blockquote>" END,
     ""},
    /* a statement behind a colon, in plain text */
    {TEXT "Okafor said in a statement:\n\nWe are glad of the vote and will begin in May, when the river is "
          "low.\n\nNobody asked him "
          "what it would cost.\n",
     "Jonas Okafor: We are glad of the vote and will begin in May, when the river is low.\n"},
    {TEXT "Okafor said this of the vote:\n\nThe votes were counted twice by the clerk and a notary.\n", ""},
    /* a quote over a list */
    {TEXT "“There are three things that we shall do:\n\n- build the bridge before the winter comes,\n\n- pay for it "
          "ourselves,\n\n"
          "- and be glad of it,” Lindqvist said. “It will hold for a hundred years.”\n",
     "Maria Lindqvist: There are three things that we shall do:\n\n- build the bridge before the winter comes,\n\n- "
     "pay for it "
     "ourselves,\n\n- and be glad of it,\nMaria Lindqvist: It will hold for a hundred years.\n"},
    {START
     "<p>“There are two things that we shall do:</p><ul><li>build the bridge,</li><li>and be glad of it,” Lindqvist "
     "said.</li></ul>" END,
     "Maria Lindqvist: There are two things that we shall do:\n\nbuild the bridge,\n\nand be glad of it,\n"},
    /* the list's own quotes are its own */
    {TEXT "“We shall build it.\n\n- “It will be late,” Lindqvist said.\n",
     "the council: We shall build it.\nMaria Lindqvist: It will be late,\n"},
};

static void tell_said(struct buf *got, const struct quote *quote)
{
    if (quote->speaker.len)
        buf_addf(got, "%" STR_FMT ": %" STR_FMT "\n", STR_ARG(quote->speaker), STR_ARG(quote->text));
}

static void layout_marks_speech(void **state)
{
    (void)state;
    check_quotes(rows, LENGTH(rows), tell_said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(layout_marks_speech),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
