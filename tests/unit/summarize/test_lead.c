#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "fixture.h"

/* Sentences that make a page long enough to be an article. */
#define FILL                                                                                                           \
    "<p>The ferry has crossed the river since 1921, and its crew of nine know every one of the people who use it, "    \
    "the "                                                                                                             \
    "company said in its report for the year.</p><p>Trams are to run over the new bridge every ten minutes, and the "  \
    "old one will be kept for those who walk, who cycle, or who push a pram across.</p>"
#define PAGE(title, body)                                                                                              \
    "<html><head><title>" title "</title></head><body><article><h1>" title "</h1>" body "</article></body></html>"

struct row {
    const char *article; /* a page when it begins with '<' */
    const char *lead;    /* how the first lead sentence begins */
    const char *why;     /* one of its reasons; NULL: any */
};

static const struct row live[] = {
    {PAGE("Bridge vote: live updates",
          "<p>14:05</p><p>The council has voted for the bridge by nineteen to eleven, the clerk has just announced.</p>"
          "<p>13:40</p><p>Councillors are still at lunch, and nobody knows when the session will go on again.</p>"
          "<p>12:10</p><p>The doors have been opened to the public, and the gallery is filling up with "
          "engineers.</p>" FILL),
     "The council has voted for the bridge by nineteen", "the live blog's newest entry"},
    {PAGE("As it happened: the bridge vote",
          "<h2>Key points</h2><ul><li>The council has voted for a third bridge over the river.</li><li>Trams will be "
          "running over it within two years, says the mayor.</li></ul><h3>5 minutes ago</h3><p>The mayor has left the "
          "hall without a word to those who waited for him outside.</p><h3>2 hours ago</h3><p>The session begins with "
          "a minute of silence for the old ferryman.</p><h3>3 hours ago</h3><p>The hall is empty but for the cleaners "
          "and two reporters of the local radio.</p>" FILL),
     "The council has voted for a third bridge", "the live blog's own summary"},
    {"Bridge vote live\n\n9.30am: The hall is empty but for two cleaners and a reporter of the local radio.\n\n"
     "10.15am: Councillors come in, most of them by the side door that nobody watches.\n\n"
     "1.05pm: By nineteen votes to eleven the council has decided to build the bridge.\n",
     "By nineteen votes to eleven", "the live blog's newest entry"},
    {"Liveticker zum Brückenvotum\n\nDer Rat der Stadt hat am Montag für den Bau der dritten Brücke gestimmt.\n\n"
     "14:05 Uhr\n\nDer Bürgermeister verlässt den Saal, ohne ein Wort zu den Wartenden zu sagen.\n\n13:40 Uhr\n\n"
     "Noch immer wird im großen Saal gezählt, und niemand weiß, wie lange es dauert.\n\n12:10 Uhr\n\nDie Sitzung "
     "beginnt mit einer Minute Stille für den alten Fährmann der Stadt.\n",
     "Der Rat der Stadt hat am Montag", "stands above the live blog's entries"},
};

static const struct row interviews[] = {
    {PAGE("“I build for trams”: an engineer on her bridge",
          "<p>Maria Lindqvist has drawn the third bridge over the river; it opens next spring.</p>"
          "<p><b>Why a third bridge?</b></p><p>Because the other two are full from six in the morning on.</p>"
          "<p><b>Who pays for it in the end?</b></p><p>Everybody who rides a tram does, a little at a time, for "
          "years.</p>"
          "<p><b>What comes next for you?</b></p><p>A holiday, and after that a very small house for my "
          "sister.</p>" FILL),
     "Maria Lindqvist has drawn the third bridge", NULL},
    {PAGE("Ask the ferryman: when is the river safe to swim?",
          "<p>Question: My children want to swim to the island. They are nine and eleven. Is the river safe in May?</p>"
          "<p>Answer: The river is too cold for children until the middle of June, and too fast after any "
          "rain.</p>" FILL),
     "Answer: The river is too cold", NULL},
    {"Four questions on the bridge\n\nWhat does the bridge cost the city?\n\nIt costs three hundred million, and the "
     "state pays "
     "a third of that sum.\n\nWhen will it open at last?\n\nIt will open in spring, if the winter is as mild as the "
     "last "
     "one was.\n\nMay cars use it too?\n\nThey may not: it is for trams and for people on foot or on bicycles.\n",
     "It costs three hundred million", NULL},
    {"Transcript of the hearing\n\nThe committee heard the engineer of the third bridge on Monday for two hours.\n\n"
     "OKAFOR: You told us in March that it would be ready now.\n\nLINDQVIST: I told you that it would be ready if the "
     "steel came.\n\n"
     "OKAFOR: And did the steel come when it should have come?\n\nLINDQVIST: It came in June, when the river was too "
     "high for us.\n\n"
     "OKAFOR: Then tell us what you are going to do about it.\n",
     "The committee heard the engineer", NULL},
};

static const struct row lists[] = {
    {PAGE("Five ways over the river",
          "<p>Nobody has to wait for the ferry any more: these are the ways over the river that locals take.</p>"
          "<h2>1. The old bridge</h2><p>It is slow, it is narrow, and it has the best view of all of them by far.</p>"
          "<h2>2. The ferry</h2><p>It runs when the ferryman likes to, which is not on Sundays or in the rain.</p>"
          "<h2>3. The tram</h2><p>It will not run before spring, but it will be the fastest way over by far.</p>"),
     "Nobody has to wait for the ferry", NULL},
    {PAGE("Ferryman’s fish soup",
          "<p>This soup has warmed three generations of ferrymen, and it takes no more than half an hour to make.</p>"
          "<h2>Ingredients</h2><ul><li>two onions, chopped as finely as your patience allows it</li><li>a pound of "
          "fish from the "
          "river, without its bones</li><li>a litre of water and a little salt</li></ul><h2>Method</h2><p>Fry the "
          "onions in a "
          "deep pot until they are soft and golden. Add the water and let it boil for ten minutes.</p><p>Put the fish "
          "in "
          "last of all, and serve the soup as soon as it falls apart.</p>"),
     "This soup has warmed three generations", NULL},
    {"Five ways over the river\n\n1. The old bridge, which is slow and narrow, has the best view of all of them.\n\n"
     "2. The ferry runs when the ferryman likes to, which is not on Sundays.\n\n3. The tram will not run before "
     "spring, but it "
     "will be the fastest way over.\n\nAll of these are free for children under six, the city says on its page.\n",
     "All of these are free for children", NULL},
    {"Fährmanns Fischsuppe\n\nDiese Suppe hat schon drei Generationen von Fährleuten am Fluss gewärmt.\n\nZutaten\n\n"
     "2 große Zwiebeln, 500 Gramm Fisch aus dem Fluss, ein Liter Wasser, etwas Salz.\n\nZubereitung\n\nDie Zwiebeln in "
     "einem "
     "tiefen Topf anbraten, bis sie weich und goldbraun sind.\n",
     "Diese Suppe hat schon drei", NULL},
};

static const struct row opinions[] = {
    {PAGE("Opinion | The bridge needs no cars",
          "<p>I grew up on the far bank, where the day began when the ferry’s horn woke up the dogs.</p>"
          "<p>My father rowed us over when it did not come, and never once complained of the cold.</p>"
          "<p>The council should keep cars off the bridge for good, because a bridge full of cars is a wall.</p>" FILL),
     "The council should keep cars off the bridge", "what the opinion argues"},
    {PAGE("Kommentar: Die Brücke braucht keine Autos",
          "<p>Wer am Fluss lebt, kennt das Horn der Fähre, das am Morgen alle Hunde der Stadt weckt.</p>"
          "<p>Der Rat sollte die Brücke jetzt für Autos sperren, denn sonst wird sie zur Mauer in der Stadt.</p>"
          "<p>Das hat schon einmal gut geklappt, als vor zehn Jahren die alte Brücke umgebaut werden musste.</p>"),
     "Der Rat sollte die Brücke jetzt", "what the opinion argues"},
    {"Opinion: The ferry must stay\n\nOn the far bank the day begins when the horn wakes up the dogs.\n\nNobody who "
     "has heard it "
     "once will ever forget what it sounds like.\n\nThe city must keep the ferry, bridge or no bridge, because it is "
     "what the "
     "river is for.\n",
     "The city must keep the ferry", "what the opinion argues"},
    /* It says nothing of what should be: it begins with its start. */
    {"Opinion: A horn in the morning\n\nOn the far bank the day begins when the horn wakes up the dogs.\n\nNobody who "
     "has heard "
     "it once will ever forget what it sounds like.\n",
     "On the far bank the day begins", NULL},
};

static const struct row reports[] = {
    /* a feature: the scene first, the story below it */
    {"Third bridge divides a town\n\n“They never asked us,” says the woman at the window, and pours the tea.\n\nShe "
     "has lived on "
     "the far bank for sixty years and has never owned a boat.\n\nOn Monday the council of Lyon decided to build a "
     "third bridge "
     "over the river, and the plan divides the town like no other since 1921.\n",
     "On Monday the council of Lyon", "says why the story matters"},
    /* no evidence for that: the start */
    {"Third bridge divides a town\n\n“They never asked us,” says the woman at the window, and pours the tea.\n\nShe "
     "has lived on "
     "the far bank for sixty years and has never owned a boat.\n",
     "“They never asked us,” says", NULL},
    /* the headline again, as a sentence */
    {"Council votes for third bridge.\n\nThe council has voted to build a third bridge over the river for trams, and "
     "nobody was "
     "surprised by that.\n",
     "The council has voted", NULL},
    /* a short start is kept with what it begins; a question to the reader tells nothing; one that was asked does */
    {"The bridge stands. After four years of work, the last piece of steel was put in on Monday.\n",
     "The bridge stands.", NULL},
    {"Have you ever crossed a river on foot? From Monday on, everybody in the city can do that.\n", "From Monday on",
     NULL},
    {"The mayor asked the engineer on Monday who would pay for the bridge? Nobody in the hall answered him.\n",
     "The mayor asked the engineer", NULL},
    /* news in short: what stands where a deck stands, and tells */
    {"Council shuts bridge\n\nThe council shut the bridge on Monday.\n\nMayor Anna Field listed three demands:\n\n"
     "- “Money for repairs now”\n- “A new ferry by June”\n- “An inquiry into the delay”\n\nThe council will vote on "
     "them next week, it said in a statement on its website.\n",
     "The council shut the bridge", NULL},
    {"Council shuts bridge\n\nThe council shut the bridge on Monday.\n", "The council shut the bridge", NULL},
    /* a text of nothing better */
    {"Council shuts bridge\n\nIt is shut.\n", "It is shut.", NULL},
    {"Who will cross the river on the new bridge?\n", "Who will cross the river", NULL},
};

static bool has_reason(const struct summary *summary, str text, const char *why)
{
    for (size_t i = 0; i < summary->sentence_count; i++)
        for (size_t r = 0; str_equal(summary->sentences[i].text, text) && r < summary->sentences[i].why.count; r++)
            if (!why || str_equal(summary->sentences[i].why.at[r], str_from(why)))
                return true;
    return false;
}

static void check_rows(const struct row *rows, size_t count)
{
    struct fixture fixture;
    size_t wrong = 0;
    fixture_open(&fixture);
    for (size_t i = 0; i < count; i++) {
        const struct summary *summary = fixture_summarize(&fixture, rows[i].article);
        str lead = summary->lead_count ? summary->lead[0].text : STR("(none)");
        if (str_starts(lead, str_from(rows[i].lead)) && has_reason(summary, lead, rows[i].why))
            continue;
        print_error("got  %" STR_FMT "\nwant %s (%s)\n", STR_ARG(lead), rows[i].lead, rows[i].why ? rows[i].why : "");
        wrong++;
    }
    assert_int_equal(wrong, 0);
    fixture_close(&fixture);
}

static void live_blogs(void **state)
{
    (void)state;
    check_rows(live, LENGTH(live));
}

static void interviews_and_transcripts(void **state)
{
    (void)state;
    check_rows(interviews, LENGTH(interviews));
}

static void lists_and_recipes(void **state)
{
    (void)state;
    check_rows(lists, LENGTH(lists));
}

static void opinions_lead_by_what_they_argue(void **state)
{
    (void)state;
    check_rows(opinions, LENGTH(opinions));
}

static void reports_and_features(void **state)
{
    (void)state;
    check_rows(reports, LENGTH(reports));
}

/* With one sentence wanted, it is one that is understood alone. */
static void one_sentence_stands_alone(void **state)
{
    (void)state;
    struct fixture fixture;
    struct summary summary;
    fixture_open(&fixture);
    fixture_summarize(&fixture, "“It is done.” With these words the mayor opened the bridge over the river on Monday.");
    summarize(fixture.summarizer, &fixture.arena, &fixture.article,
              &(struct summary_settings){.sentences = 1, .quotes = 1}, &summary);
    assert_int_equal(summary.lead_count, 1);
    assert_str(summary.lead[0].text, STR("With these words the mayor opened the bridge over the river on Monday."));
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(live_blogs),           cmocka_unit_test(interviews_and_transcripts),
        cmocka_unit_test(lists_and_recipes),    cmocka_unit_test(opinions_lead_by_what_they_argue),
        cmocka_unit_test(reports_and_features), cmocka_unit_test(one_sentence_stands_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
