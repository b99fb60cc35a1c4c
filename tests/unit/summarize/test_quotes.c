#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

static const struct row rows[] = {
    {"“We ran out of steel,” she said.", "We ran out of steel,\n"},
    {"\"We ran out of steel,\" she said. \"It will come in May.\"", "We ran out of steel,\nIt will come in May.\n"},
    {"„Wir haben keinen Stahl mehr“, sagte sie.", "Wir haben keinen Stahl mehr\n"},
    {"« Nous n'avons plus d'acier », dit-elle.", "Nous n'avons plus d'acier\n"},
    {"»Wir haben keinen Stahl mehr«, sagte sie.", "Wir haben keinen Stahl mehr\n"},
    {"「もう鉄がありません」と彼女は言った。「五月に来ます」と続けた。", "もう鉄がありません\n"},
    {"''We ran out of steel,'' she said.", "We ran out of steel,\n"},
    {"‘We ran out of the builders’ steel,’ she said, and it didn’t help.", "We ran out of the builders’ steel,\n"},
    {"'We ran out of steel,' she said.", "We ran out of steel,\n"},
    {"He said the mill was ‘the builders’ last hope’ and left.", "the builders’ last hope\n"},
    {"'We ran out of the builders' steel in '98 and in '04,' she said.",
     "We ran out of the builders' steel in '98 and in '04,\n"},
    {"″We ran out of steel,″ she said.", "We ran out of steel,\n"},
    /* nested */
    {"“She told me ‘the steel is gone’ and left,” he said.", "She told me ‘the steel is gone’ and left,\n"},
    {"“She said “the steel is gone” and left,” he said.", "She said “the steel is gone” and left,\n"},
    /* single marks outside, double ones inside */
    {"‘She said “the steel is gone” and left,’ he said.\n‘We ran out of steel.’",
     "She said “the steel is gone” and left,\nWe ran out of steel.\n"},
    {"'She said \"the steel is gone\" and left,' he said.", "She said \"the steel is gone\" and left,\n"},
    {"‘He only said: “The steel is gone.”’ Then she left.", "He only said: “The steel is gone.”\n"},
    {"'He only said: \"The steel is gone.\"' Then she left.", "He only said: \"The steel is gone.\"\n"},
    {"‘We ran out of steel,’Lindqvist said.", "We ran out of steel,\n"},
    {"‘We ran out of the builders’ steel in May.\n‘It will come in June,’ she said.",
     "We ran out of the builders’ steel in May.\n\n‘It will come in June,\n"},
    {"‘We ran out of the builders’ own steel’ was all that she said.", "We ran out of the builders’ own steel\n"},
    {"‘We ran out of steel,’ she said.\n‘It is gone,’ he said.\nBut “Nobody told us of it,” the mayor said.",
     "We ran out of steel,\nIt is gone,\nNobody told us of it,\n"},
    {"„Man hat uns gesagt: ‚Ihr seid bald wieder drin.‘“ Das war im Mai.",
     "Man hat uns gesagt: ‚Ihr seid bald wieder drin.‘\n"},
    {"»Da rief sie: ›Komm jetzt her!‹« Er lacht noch heute.", "Da rief sie: ›Komm jetzt her!‹\n"},
    {"Er kam erst spät. »Sie rief: ›Komm jetzt her!‹, und das war alles«, sagt er. »Ich ging.«",
     "Sie rief: ›Komm jetzt her!‹, und das war alles\nIch ging.\n"},
    {"«‹Das war nicht schlecht›, hat sie gesagt», sagte er.", "‹Das war nicht schlecht›, hat sie gesagt\n"},
    {"« Il a dit ‹ venez donc ici › et il est parti », dit-elle.", "Il a dit ‹ venez donc ici › et il est parti\n"},
    /* the wrong mark closes */
    {"“We ran out of steel,“ she said to the council.", "We ran out of steel,\n"},
    /* a mark is missing */
    {"We ran out of steel in the autumn,” Lindqvist said to the council.", "We ran out of steel in the autumn,\n"},
    {"The council met on Monday. Nobody came. We ran out of steel in the autumn,” Lindqvist said.",
     "We ran out of steel in the autumn,\n"},
    {"We ran out of steel in the autumn,” council member Ada Lindqvist, the chair, said.",
     "We ran out of steel in the autumn,\n"},
    {"The council met. Lindqvist added, We ran out of steel. It was in the autumn.” Then she left.",
     "We ran out of steel. It was in the autumn.\n"},
    {"Lindqvist told the council on Monday: We ran out of steel. It was in the autumn.”",
     "We ran out of steel. It was in the autumn.\n"},
    {"“No,” Lindqvist told the council. We ran out of steel. It was in the autumn.”",
     "No,\nWe ran out of steel. It was in the autumn.\n"},
    {"Lindqvist told the council:\nWe ran out of steel. It was in the autumn.”",
     "We ran out of steel. It was in the autumn.\n"},
    {"Der Rat kam am Montag zusammen. Es war spät. Wir haben keinen Stahl mehr“, so Lindqvist.",
     "Wir haben keinen Stahl mehr\n"},
    {"The mayor said: “We ran out of steel in the autumn.", "We ran out of steel in the autumn.\n"},
    {"“We ran out of steel in the autumn, said councilwoman Maria Lind.\n“It will come in May,” she said.",
     "We ran out of steel in the autumn,\nIt will come in May,\n"},
    {"“We ran out of steel, Lindqvist said. “It was in the autumn,” she added.",
     "We ran out of steel,\nIt was in the autumn,\n"},
    {"“We ran out of steel, Ada Lindqvist, the chair of the council, told us. “It was in the autumn.”",
     "We ran out of steel,\nIt was in the autumn.\n"},
    {"“Who ran out of steel? the chair of the council asked. “It was in the autumn.”",
     "Who ran out of steel?\nIt was in the autumn.\n"},
    {"“We ran out of steel, Lindqvist said.\n“It was in the autumn.”", "We ran out of steel,\nIt was in the autumn.\n"},
    {"“We ran out of steel, the mayor told the council. It was late, and nobody came.", "We ran out of steel,\n"},
    {"The mayor spoke of a “clear and open position” on steel, built on law and on trust in the region.”",
     "clear and open position\n"},
    {"The mayor confirmed that the council had a “clear and open position” on steel, built on law and on trust.”",
     "clear and open position\non steel, built on law and on trust.\n"},
    {"The mayor confirmed that the bridge will open in the spring.” Then she left.",
     "the bridge will open in the spring.\n"},
    /* an excerpt, whose marks differ from those of the speech in it */
    {"The Post had it first:\n\"Okafor came late to the hall.\n“We ran out of steel,” he said.\n\"The hall was silent "
     "for a while.\"",
     "Okafor came late to the hall.\nWe ran out of steel,\nThe hall was silent for a while.\n"},
    /* one quote over two paragraphs */
    {"“We ran out of steel.\n“It will come in May,” she said.", "We ran out of steel.\n\n“It will come in May,\n"},
    /* a paragraph torn in two */
    {"“We ran out of steel on October 6,\n1999. It will come in May,” she said.",
     "We ran out of steel on October 6,\n\n1999. It will come in May,\n"},
    /* two quotes in two paragraphs */
    {"“We ran out of steel.”\n“It will come in May,” she said.", "We ran out of steel.\nIt will come in May,\n"},
    /* no speech: names, mottoes, inches */
    {"The steel came on the “Northern Star” and was 6'2\" long, they found.", ""},
    {"He called it a “disaster” for the town.", "disaster\n"},
    {"The party’s posters changed little.\n“More trams for all of us” (2005) — “No ferry tax!” (poster, 2009).", ""},
    {"Lindqvist said Sunday on “Harbor Morning” that it will open in May.\n“We ran out of steel,” she said.",
     "We ran out of steel,\n"},
    {"In a note to the council titled “How we lost the river,” Lindqvist asked for steel.", ""},
    {"The singer will bring her song “You Can’t Sail Home Before the Tide” to the harbor, Lindqvist said.", ""},
    {"Lindqvist hosts “The Late Tide With Friends,” and she said that it will move.", ""},
    {"The study, “Flow of fine sand in wide rivers,” was told of by Lindqvist.", ""},
    {"The study (“Flow of fine sand in wide rivers”) came out on Friday.", ""},
    {"In “A Guide to Nothing and Other Small Rivers,” Maria Lindqvist writes that the sand moves.", ""},
    {"They show “The Ferry That Would Not Come Back to Us,” a film that Lindqvist says is long.", ""},
    {"Her memoir, “Deep End: A Life in the Water and Out of It,” came out in 1999.", ""},
    {"“Long Live the Harbor of Rosenberg,” Lindqvist said.", "Long Live the Harbor of Rosenberg,\n"},
    {"As Lindqvist put it, “Hello Again, Harbor Rats.” Then she left.", "Hello Again, Harbor Rats.\n"},
    {"CLERK: “That’s a yes, then.”", "That’s a yes, then.\n"},
    /* soft hyphens stand in the text */
    {"“We ran out of struc\u00ADtural steel,” she said.", "We ran out of struc\u00ADtural steel,\n"},
    /* a space is missing, or stands on the wrong side */
    {"Lindqvist said,“Look, we ran out of steel in the autumn.” Then she left.",
     "Look, we ran out of steel in the autumn.\n"},
    {"Lindqvist said,\"Look, we ran out of steel in the autumn.\" Then she left.",
     "Look, we ran out of steel in the autumn.\n"},
    {"Lindqvist said,” We ran out of steel in the autumn.” Then she left.", "We ran out of steel in the autumn.\n"},
    {"\"We ran out of steel,\"she said.", "We ran out of steel,\n"},
    {"\" We ran out of steel \" , she said.", "We ran out of steel\n"},
    {"\" We ran out of steel \", she said.", "We ran out of steel\n"},
    /* the wrong mark closes, and another quote follows */
    {"Lindqvist wrote: “We ran out of steel in the autumn.’ She called it a “disaster” for the town.",
     "We ran out of steel in the autumn.\ndisaster\n"},
    {"“We ran out of steel in the autumn,’ Lindqvist said. “It will come in May.”",
     "We ran out of steel in the autumn,\nIt will come in May.\n"},
    {"Lindqvist promised “a bridge for all of the builders’ sons in the spring’ and left.",
     "a bridge for all of the builders’ sons in the spring\n"},
    {"“We ran out of steel in the autumn,’ Lindqvist said.\n“It will come in May,” she said.",
     "We ran out of steel in the autumn,\nIt will come in May,\n"},
    {"“He put up a sign, 'No Steel', in the yard.\n“It will come in May,” she said.",
     "He put up a sign, 'No Steel', in the yard.\n\n“It will come in May,\n"},
    /* the kinds of mark are mixed, and no report stands around the speech */
    {"\"We ran out of steel in the autumn,” Lindqvist said. “It will come in May.”",
     "We ran out of steel in the autumn,\nIt will come in May.\n"},
    /* more than one comma stands before who says it */
    {"“It is our best ferry, our oldest one in the harbor, he said.",
     "It is our best ferry, our oldest one in the harbor,\n"},
    {"“It is our best ferry, our oldest one in the harbor, he said. “It will come in May.”",
     "It is our best ferry, our oldest one in the harbor,\nIt will come in May.\n"},
    /* nothing closes what a sentence quotes */
    {"Lindqvist would “ask for more steel in May. Then she left for Rosenberg by the ferry, where she stayed.",
     "ask for more steel in May.\n"},
    {"Then she said, “We ran out of steel in May. The council left. Later it spoke of a “clear” need.",
     "We ran out of steel in May.\nclear\n"},
    /* beside double marks, single ones are no speech of their own */
    {"The play ‘A Bridge Over the Wide River’ opened on Monday.\n“We ran out of steel,” she said.",
     "We ran out of steel,\n"},
    /* quotes in a quote that goes on */
    {"Lindqvist wrote:\n\"It isn’t about “a bridge for all” any more.\n\"It is about the “tram bill,” and no "
     "more.\"\nSo she "
     "left.",
     "It isn’t about “a bridge for all” any more.\n\n\"It is about the “tram bill,” and no more.\n"},
    /* a report in marks of its own, and the speech in it */
    {"The paper had the story first:\n\"Okafor was blunt on Monday. “The steel is gone for good,” he said in the "
     "hall.\"",
     "The steel is gone for good,\n"},
};

static void tell_text(struct buf *got, const struct quote *quote)
{
    buf_add(got, quote->text);
    buf_add(got, STR("\n"));
}

static void marks_pair(void **state)
{
    (void)state;
    check_quotes(rows, LENGTH(rows), tell_text);
}

static void fragments_are_partial(void **state)
{
    (void)state;
    struct fixture fixture;
    fixture_open(&fixture);
    const struct summary *summary =
        fixture_summarize(&fixture, "Lindqvist spoke of “great and lasting progress at the river” and said: “It will "
                                    "open in the spring of next year.”");
    assert_int_equal(summary->quote_count, 2);
    assert_true(summary->quotes[0].partial);
    assert_false(summary->quotes[1].partial);
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_pair),
        cmocka_unit_test(fragments_are_partial),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
