#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/buf.h>

#include "../check.h"
#include "fixture.h"

#define TEXT                                                                                                           \
    "The council has voted to build the bridge after all, in spite of what it costs.\n"                                \
    "It will be the third one over the river and the first for trams.\n"

struct row {
    const char *text;
    const char *want; /* the kinds of what is no body, one letter each in order: h k c b s f (heading: s) */
    const char *title;
    const char *lead; /* how the first lead sentence begins */
};

static const struct row rows[] = {
    {TEXT, "", "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
    {"Council votes for the bridge\n" TEXT, "h", "Council votes for the bridge", "The council has"},
    /* a deck, told by what stands between it and the text */
    {"Council votes for the bridge\nThe third bridge will carry trams and open in two years.\n-\n" TEXT, "hkf",
     "Council votes for the bridge", "The council has"},
    /* captions: a credit at the end, who stands where, names and no verb */
    {"Mayor Okafor and engineer Lindqvist at the river, Aug. 15, 2025 (AP)\n" TEXT, "c",
     "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
    {"Council votes for the bridge\nMayor Okafor, right, greets the engineer on the old bridge\n" TEXT, "hc",
     "Council votes for the bridge", "The council has"},
    {"Mayor Jonas Okafor and Engineer Maria Lindqvist.\n" TEXT, "c",
     "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
    {TEXT "Photo by Ada Example\n", "c",
     "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
    /* bylines, dates, datelines */
    {"Council votes for the bridge\nBy Ada Example\nFriday, October 17, 2025\n" TEXT, "hbb",
     "Council votes for the bridge", "The council has"},
    {"Council votes for the bridge\nAda Example, Political Correspondent\n" TEXT, "hb", "Council votes for the bridge",
     "The council has"},
    /* rows of controls */
    {"Home > News > City\nCouncil votes for the bridge\nShare Tweet Email\n23 Comments\n" TEXT, "fhff",
     "Council votes for the bridge", "The council has"},
    {"Council votes for the bridge\n" TEXT "MORE: Ferry to close\n" TEXT "Comments are closed.\n", "hff",
     "Council votes for the bridge", "The council has"},
    {"Council votes for the bridge\n" TEXT "Print and Email\n" TEXT, "hs", "Council votes for the bridge",
     "The council has"},
    /* who wrote it, and who was told of */
    {"Council votes for the bridge\n" TEXT "Ada Example is a staff writer at the Post. Follow her on the web.\n", "hff",
     "Council votes for the bridge", "The council has"},
    {"Council votes for the bridge\n" TEXT
     "Then Ada Example came in, and nobody spoke.\nAda Example is a professor of law "
     "at Pokhara.\n",
     "h", "Council votes for the bridge", "The council has"},
    {"Pokhara\nFriday, October 17, 2025\nCouncil votes for the bridge\n2 MIN READ\nA\nA+\nA-\nPOKHARA: " TEXT,
     "fbhffffb", "Council votes for the bridge", "The council has"},
    {"POKHARA, Nepal (AP) — " TEXT, "b",
     "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
    {"Villarroya, 14 oct. — " TEXT, "b",
     "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
    {"Madrid, 14 oct (EFE).- " TEXT, "b",
     "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
    {"Bergfurt – " TEXT, "b", "The council has voted to build the bridge after all, in spite of what it costs.",
     "The council has"},
    {"本报青河11月3日电（记者 王晓梅）青河市首条水上公交线路今天正式开通，全程十二公里，设六个码头。\n", "b",
     "青河市首条水上公交线路今天正式开通，全程十二公里，设六个码头。", "青河市首条"},
    {"تونس - فازت الباحثة التونسية أمينة الزواري بجائزة الأرض العالمية لعلوم البيئة عن أبحاثها حول الواحات.\n", "b",
     "فازت الباحثة التونسية أمينة الزواري بجائزة الأرض العالمية لعلوم البيئة عن أبحاثها حول الواحات.", "فازت الباحثة"},
    {"Money – the root of it all, as they say – is what the council of the city has voted to spend.\n", "",
     "Money – the root of it all, as they say – is what the council of the city has voted to spend.", "Money – the"},
    {"Well, the mayor — said he — knows better. " TEXT, "", "Well, the mayor — said he — knows better.",
     "Well, the mayor"},
    {"Pokhara, in Nepal — the council of the city has voted to build the bridge after all.\n" TEXT, "",
     "Pokhara, in Nepal — the council of the city has voted to build the bridge after all.", "Pokhara, in Nepal"},
    {"Pokhara (AP)" TEXT, "b", "The council has voted to build the bridge after all, in spite of what it costs.",
     "The council has"},
    /* names before what they say, and no places */
    {"ADA FINN: " TEXT "MAYOR: And who will pay for it?\nFINN: You will.\n", "",
     "ADA FINN: The council has voted to build the bridge after all, in spite of what it costs.",
     "ADA FINN: The council"},
    /* a headline that quotes */
    {"“We shall build it at last”: the council on its bridge\n" TEXT, "h",
     "“We shall build it at last”: the council on its bridge", "The council has"},
    /* headings between, furniture around */
    {"Open Modal\nCouncil votes for the bridge\n" TEXT "What happens next\n" TEXT "Recommended Posts\nLoading...\n",
     "fhsff", "Council votes for the bridge", "The council has"},
    {TEXT "Follow for more updates on the Daily Example\nImage Credit:\n", "fc",
     "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
    /* at the end, what reads like a sentence is text, also without a full stop; a label is none, nor what PHP reports
     */
    {TEXT "Since then the ferry runs on both sides of the river and carries nobody\nThe Old Ferry Company\n"
          "Warning: mysql_connect(): Access denied in /var/www/ferry/index.php on line 12 of all\n",
     "ff", "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
    {TEXT "Il vous reste 68 % de cet article à lire. La suite est réservée aux abonnés.\n", "ff",
     "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
    /* notes on the article, however long */
    {TEXT "Correction: Nov. 5, 2025: An earlier version of this article misstated the year in which the council of "
          "the city had first voted on the bridge. It was 1957, not 1956.\n"
          "A version of this article appears in print on Nov. 5, 2025, Section A, Page 21.\n"
          "This interview has been edited for length and clarity.\n",
     "ffff", "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
    /* a list that was run together is no headline */
    {"1) Wash the rice well 2) Drain it in a sieve\n" TEXT, "",
     "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
    /* the headline again is no text */
    {"Council votes for the bridge\nShare\n" TEXT, "hf", "Council votes for the bridge", "The council has"},
    /* a line that leads up to a quote is text */
    {"Then the mayor rose and had a word for all of them:\n“They have sent us four bills for one bridge.”\n", "",
     "“They have sent us four bills for one bridge.”", "“They have sent"},
    {TEXT "In 1983 he was photographed having a beer there with the mayor. Now he released a statement:\n" TEXT, "",
     "The council has voted to build the bridge after all, in spite of what it costs.", "The council has"},
};

static char letter_of(enum sentence_kind kind)
{
    static const char letters[KIND_COUNT] = {[KIND_HEADLINE] = 'h', [KIND_DECK] = 'k',    [KIND_CAPTION] = 'c',
                                             [KIND_BYLINE] = 'b',   [KIND_HEADING] = 's', [KIND_FURNITURE] = 'f'};
    return letters[kind];
}

static void every_line_is_what_it_looks_like(void **state)
{
    (void)state;
    struct fixture fixture;
    size_t wrong = 0;
    fixture_open(&fixture);
    for (size_t i = 0; i < LENGTH(rows); i++) {
        const struct summary *summary = fixture_summarize(&fixture, rows[i].text);
        char kinds[100] = "";
        for (size_t s = 0, at = 0; s < summary->sentence_count; s++)
            if (summary->sentences[s].kind != KIND_BODY)
                kinds[at++] = letter_of(summary->sentences[s].kind);
        str lead = summary->lead_count ? summary->lead[0].text : STR("(none)");
        if (!str_equal(str_from(kinds), str_from(rows[i].want)) || !str_starts(lead, str_from(rows[i].lead)) ||
            !str_equal(summary->title, str_from(rows[i].title))) {
            print_error("%s got  %s, \"%" STR_FMT "\", lead %" STR_FMT "\n want %s, %s\n", rows[i].text, kinds,
                        STR_ARG(summary->title), STR_ARG(lead), rows[i].want, rows[i].title);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
    fixture_close(&fixture);
}

static void byline_and_date_are_kept(void **state)
{
    (void)state;
    struct fixture fixture;
    fixture_open(&fixture);
    static const struct {
        const char *line;
        int64_t when;
    } dates[] = {
        {"October 17, 2025", 1760659200},
        {"Friday, October 17, 2025", 1760659200},
        {"17 October 2025", 1760659200},
        {"Published 17 Oct. 2025, 10:15 am", 1760659200},
        {"2025-10-17", 1760659200},
        {"17. Oktober 2025", 1760659200},
        {"Updated on Feb. 29, 2024", 1709164800},
        {"vendredi 17 octobre 2025", 1760659200},
        {"Stand: 17.10.2025, 10:15 Uhr", 1760659200},
        {"10/17/2025", 1760659200},
        {"Published 9:15 a.m. Oct. 17, 2025.", 1760659200},
        {"Bo Example | October 17, 2025", 1760659200},
        {"3/4/2025", WHEN_NONE}, /* in March, or in April? */
        {"17 bridges in 2025 and 9 more", WHEN_NONE},
        {"October rain", WHEN_NONE},
    };
    for (size_t i = 0; i < LENGTH(dates); i++) {
        char text[1000];
        snprintf(text, sizeof text, "Council votes for the bridge\nBy Ada Example, city desk\n%s\n" TEXT,
                 dates[i].line);
        const struct summary *summary = fixture_summarize(&fixture, text);
        assert_str(summary->author, STR("Ada Example"));
        if (summary->published != dates[i].when)
            fail_msg("%s: got %lld", dates[i].line, (long long)summary->published);
    }
    fixture_close(&fixture);
}

static void derived_title_ends_where_a_phrase_may(void **state)
{
    (void)state;
    struct fixture fixture;
    fixture_open(&fixture);
    const struct summary *summary = fixture_summarize(
        &fixture, "Every bridge that was ever built over this river has been called too dear, too late or too ugly by "
                  "those who had to pay for it.");
    assert_int_equal(summary->title_from, TITLE_DERIVED);
    assert_str(summary->title, STR("Every bridge that was ever built over this river has been called too dear, too "
                                   "late or too ugly"));
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_is_what_it_looks_like),
        cmocka_unit_test(byline_and_date_are_kept),
        cmocka_unit_test(derived_title_ends_where_a_phrase_may),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
