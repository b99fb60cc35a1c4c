#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "marked_sentences.h"

/*
 * The "golden rules" by which sentence splitters of English are compared, in their usual order and in words of our own;
 * '|' and '^' as in marked_sentences.h. The three on broken lines hold where lines have been joined.
 */
static const char *const rows[] = {
    /* stops */
    "The tide is low.|Nobody fishes.",
    "Who has the key?|Ruth has it.",
    "The key is here!|Take it.",
    /* abbreviations */
    "The keeper was Ruth B. Adler.",
    "The map is on p. 31.",
    "Did Ida and co. row home?",
    "They sold it to Moss, Wu & Co. in June.",
    "We could ask Ida and co.|They row well.",
    "They sold it to Moss, Wu & Co.|It rained that day.",
    "From the pier you see Mt. Elgon.",
    "St. Brendan's Chapel stands on 3rd st. by the quay.",
    "It is Sam Reed Jr.'s boat.",
    "She toured the U.S.A. in spring.",
    "He farms in the E.U.|Where do you farm?",
    "He farms in the U.S.|Where do you farm?",
    "She sails for the U.S. Navy from Norfolk.",
    "She has sailed for the U.S. since May.",
    "At 4 a.m. Mrs. Wu lit the lamp.|She put it out at 7 A.M.|Mrs. Wu then slept.",
    /* numbers and brackets */
    "The rope costs $12.50 a coil.",
    "The rope costs $12.50.|It will hold.",
    "He mends nets (He learned it as a boy.) for the whole port.",
    /* addresses */
    "Write to Ruth.Adler@example.org.|She answers.",
    "It stands at https://www.example.7.org/tide-tables/next_week.html.|Have a look.",
    /* quotations */
    "He looked up, 'It is dark.' he said.",
    "He looked up, \"It is dark.\" he said.",
    "He looked up, \"It is dark.\"|He lit the lamp for her.",
    /* double stops */
    "Ahoy!!|Come aboard.",
    "Ahoy??|Who rows there?",
    "Ahoy!?|Is it Sam?",
    "Ahoy?!|Is it Sam?",
    /* lists */
    "1.) Coil the rope|2.) Stow it",
    "1.) Coil the rope.|2.) Stow it.",
    "1) Coil the rope|2) Stow it",
    "1) Coil the rope.|2) Stow it.",
    "1. Coil the rope|2. Stow it",
    "1. Coil the rope.|2. Stow it.",
    "• 9. Coil the rope|• 10. Stow it",
    "⁃9. Coil the rope|⁃10. Stow it",
    "a. Coil the rope|b. Stow it|c. Lock the shed",
    /* broken lines */
    "The line of the letter broke\nhere for want of paper.",
    "It was a dark \nmorning on the quay.",
    "ropes and nets",
    /* names, and a letter that is a word */
    "The wreck lies at N°. 2.031.144.207.|There it rusts.",
    "She writes for Ahoy! on Fridays.",
    "The crew is you and I.|Did you see Sam I. Reed today?",
    /* omissions */
    "Adler writes that on the open sea “the small worries of a harbour fall away. . . .”",
    "“Reed [...] compared the two lamps [...]” (Adler 31).",
    "Mark words that you leave out with points and a space before and after, and then end the sentence . . . .|"
    "Begin the next one.",
    "He said he would row....|He never did.",
    "It was not ... no, I mean...that . . . what I mean, the sea . . . I did not see it.",
    "One custom that grew rare . . . was to ring for every boat. . . .|Nobody gave it up. . . .",
    /* no space */
    "The tide is low.^Nobody fishes.^Mrs. Wu paid Sam 2,000.^That was too much.",
};

static void test_rules(void **state)
{
    (void)state;
    assert_all_split_as_marked("en", rows, LENGTH(rows));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rules)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
