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

/* What a sentence says at its end, or the next one, of whose words these are. */
static const struct row afterwards[] = {
    {"The builders had “put the biggest crack of all” yet into the wall, Ada Lind said in a message.",
     "Ada Lind: put the biggest crack of all\n"},
    {"While Okafor admitted that it would be “very hard indeed for us” to win, his party argued that it could.",
     "Okafor: very hard indeed for us\n"},
    {"“We have nothing left to lose.” With these words Ada Lind opened the meeting on Monday.",
     "Ada Lind: We have nothing left to lose.\n"},
    {"“We have nothing left to lose.” That was the bleak verdict of Jonas Okafor on Monday.",
     "Jonas Okafor: We have nothing left to lose.\n"},
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

/* Whose a verb is when names stand behind prepositions, or small words look like other words. */
static const struct row heads[] = {
    {"The mayor of the town of Bergen and Okafor, who cannot be quoted, came. A spokesperson for the Health and "
     "Harbour "
     "Executive said: “The law is clear for all of us here.”",
     "A spokesperson for the Health and Harbour Executive: The law is clear for all of us here.\n"},
    {"The mother of one of the victims, who cannot be named for legal reasons, said in the hall: “Nothing brings him "
     "home to us.”",
     "The mother: Nothing brings him home to us.\n"},
    {"Her colleagues remembered a demanding editor. “She would send it all back nine times,” said Per Aas.",
     "Per Aas: She would send it all back nine times,\n"},
    {"The February call ended in an agreement to begin “talks at once and without terms”. Nobody came.",
     "?: talks at once and without terms\n"},
    {"There is an old line, often attributed to Ada Lind, that “a good bridge is one that nobody talks about”.",
     "Ada Lind: a good bridge is one that nobody talks about\n"},
};

/* Who is called something else than by a name. */
static const struct row descriptions[] = {
    {"Resident Joan Lindner spoke first. “They had made up their minds before we came,” the 72-year-old said.",
     "Joan Lindner: They had made up their minds before we came,\n"},
    {"Coach Jonas Okafor was happy. His neighbour, Ana Ruiz, was less amused. “If that is no foul, I don't know the "
     "game,” said the Spaniard, who left early.",
     "Ana Ruiz: If that is no foul, I don't know the game,\n"},
    {"Sen. Tom Blomer laughed. “The theatre has far better lighting,” the Connecticut Democrat said.",
     "Tom Blomer: The theatre has far better lighting,\n"},
    {"Sen. Tom Blomer of Ohio came with Ada Lind. Lind left. “The theatre has far better lighting,” the senator said.",
     "Tom Blomer: The theatre has far better lighting,\n"},
    {"The Vermont senator Jonas Okafor came. “The theatre has far better lighting,” the Florida senator said.",
     "the Florida senator: The theatre has far better lighting,\n"},
    {"Judge Helena Marsh KC spoke first. “You chose the cheaper way of all,” Marsh said.",
     "Helena Marsh: You chose the cheaper way of all,\n"},
    {"The economist Donald Ferris died last year. My neighbour, a plumber, asked me what to do. “You come and tell "
     "them "
     "that,” he said.",
     "My neighbour: You come and tell them that,\n"},
    /* who was asked answers, and who spoke speaks on */
    {"Scott Conrad asked Jonas Okafor whether his age was fair game.\n\n“Sure it is. I would not have run if I was "
     "ill,” he said.",
     "Jonas Okafor: Sure it is. I would not have run if I was ill,\n"},
    {"Jonas Okafor claimed that the town sleeps and that Mayor Erik Weber is to blame for it.\n\n“He puts out a story "
     "that is not so,” he said.",
     "Jonas Okafor: He puts out a story that is not so,\n"},
    {"Will Sutter, a scientist, came first. “It's not the crime, it's the group chat,” Sutter said.",
     "Will Sutter: It's not the crime, it's the group chat,\n"},
    {"Ada Lind wrote it at a desk. You believe her. “There is far less wallpaper now,” she said.",
     "Ada Lind: There is far less wallpaper now,\n"},
    {"Shop owner Tariq Mahmood was lucky. “I'd just gone to make a cup of tea,” the father-of-three said.",
     "Tariq Mahmood: I'd just gone to make a cup of tea,\n"},
    {"Her predecessor, the co-founder Carl Beam, once called her “the only adult in all of Bergen”.",
     "Carl Beam: the only adult in all of Bergen\n"},
    /* a company is no "he", and a text nobody */
    {"Stena Harbour Company said so on Monday. “They are warm and they are fed,” it added in a statement.",
     "Stena Harbour Company: They are warm and they are fed,\n"},
    {"The court heard that Okafor had sent a text. It read: “Just crack on, it stood here for years.”",
     "?: Just crack on, it stood here for years.\n"},
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
    {"The ceremony ended in rain on Monday.\n\n“We have nothing left to lose in this town.”\n\nNobody stayed.",
     "?: We have nothing left to lose in this town.\n"},
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
TEST(whose_words_these_were, afterwards)
TEST(subjects_of_their_own, subjects)
TEST(heads_of_phrases, heads)
TEST(descriptions_mean_somebody, descriptions)
TEST(passives_name_nobody, passives)
TEST(paragraph_before, paragraphs)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clauses_behind_a_quote), cmocka_unit_test(words_of_two_kinds),
        cmocka_unit_test(whose_words_these_were), cmocka_unit_test(subjects_of_their_own),
        cmocka_unit_test(passives_name_nobody),   cmocka_unit_test(paragraph_before),
        cmocka_unit_test(heads_of_phrases),       cmocka_unit_test(descriptions_mean_somebody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
