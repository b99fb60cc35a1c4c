#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

/* A clause of its own behind a quote says nothing of the quote. */
static const struct row clauses[] = {
    {"Jonas Okafor says he was “kind of riding the fence here” until Ada Lind said that she would come.",
     "Jonas Okafor: kind of riding the fence here\n"},
    {"When somebody in the audience shouted, “Build it right now,” Ada Lind joked: “Amen to that, brother.”",
     "somebody in the audience: Build it right now,\nAda Lind: Amen to that, brother.\n"},
    {"“The fire was the worst thing that happened to us,” as Ada Lind put it, is what all said.",
     "Ada Lind: The fire was the worst thing that happened to us,\n"},
};

/* Words that look like verbs of speech, and verbs that look like names. */
static const struct row verbs[] = {
    {"Jonas Okafor said in a talk in Bergen, Ohio, that states can pass a law because “the town has to pay for "
     "something”.",
     "Jonas Okafor: the town has to pay for something\n"},
    {"“Not our work, but nobody can argue with it!” Okafor, the head of the port, Tweeted on Friday.",
     "Okafor: Not our work, but nobody can argue with it!\n"},
    {"As Jonas Okafor sees it, prices rise for items labeled “Made in the Bergen Harbour” in May.", ""},
    {"Wait, it gets better in the end:\n\n“The town has to pay for something that it never wanted.”",
     "?: The town has to pay for something that it never wanted.\n"},
    {"Ada Lind said that her party would continue “to pay for the whole bridge” this year.",
     "Ada Lind: to pay for the whole bridge\n"},
};

static const struct row subjects[] = {
    {"Protesters came to a rally in Bergen, Alabama, on Saturday, with Okafor reportedly yelling: “Get them out of the "
     "town now!”",
     "Okafor: Get them out of the town now!\n"},
    {"While Ada Lind has condemned it, the groups who wrote to her on Friday say they are “worried about the bridge "
     "and the trams”.",
     "the groups: worried about the bridge and the trams\n"},
    {"Jonas Okafor criticised the plan, which a city inquiry said was “careless from the first day on”.",
     "a city inquiry: careless from the first day on\n"},
    {"The bridge is too dear for a place like this, after a woman in Bergen, Ohio, told the paper it was “far too nice "
     "for us”.",
     "a woman in Bergen: far too nice for us\n"},
    {"Jonas Okafor and Ada Lind issued a statement describing their talk as “a very good step to a bridge”.",
     "Jonas Okafor and Ada Lind: a very good step to a bridge\n"},
    /* the main clause's before those in it */
    {"Jonas Okafor says that the people of the town want to counter the plan, but Ada Lind gives them “lectures, and "
     "nothing but lectures”.",
     "Jonas Okafor: lectures, and nothing but lectures\n"},
    {"The council recognized that the town should settle it — “so that all of us know once and for all”.",
     "The council: so that all of us know once and for all\n"},
    {"Ada Lind said she expected that the voters will say “not with us and not now” in May.",
     "Ada Lind: not with us and not now\n"},
    {"Ada Lind argued that one of the tasks for a Mayor Okafor would be “paying for the bridge at last”.",
     "Ada Lind: paying for the bridge at last\n"},
};

/* Who is asked or called something does not say it. */
static const struct row passives[] = {
    {"In a talk on Monday, Jonas Okafor was asked, “Where has all the steel gone this year?” He laughed.",
     "?: Where has all the steel gone this year?\n"},
    {"In a talk on Monday, Jonas Okafor was asked by Ada Lind, “Where has all the steel gone this year?”",
     "Ada Lind: Where has all the steel gone this year?\n"},
};

/* What stands in marks in the paragraph before, and nobody says, hides nobody. */
static const struct row paragraphs[] = {
    {"What the “open bridge” means is anybody's guess, since Okafor spoke about it at length.\n\n"
     "“We have to build it and it is the only way.”",
     "Okafor: We have to build it and it is the only way.\n"},
    /* a sentence that begins between the marks */
    {"Ada Lind stated that the talk was “better than the last. It was more about trams” and Okafor was hurt by going "
     "“personally, just into the mud” there.",
     "Ada Lind: better than the last. It was more about trams\nAda Lind: personally, just into the mud\n"},
};

#define TEST(name, rows)                                                                                               \
    static void name(void **state)                                                                                     \
    {                                                                                                                  \
        (void)state;                                                                                                   \
        check_rows(rows, LENGTH(rows));                                                                                \
    }

TEST(clauses_behind_a_quote, clauses)
TEST(words_of_two_kinds, verbs)
TEST(subjects_of_their_own, subjects)
TEST(passives_name_nobody, passives)
TEST(paragraph_before, paragraphs)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clauses_behind_a_quote), cmocka_unit_test(words_of_two_kinds),
        cmocka_unit_test(subjects_of_their_own),  cmocka_unit_test(passives_name_nobody),
        cmocka_unit_test(paragraph_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
