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

static const struct row some_words[] = {
    {"Der Rat tagte lange. Die Grüne Ada Lind sprach von einem „Versagen mit Ansage“.",
     "Ada Lind: Versagen mit Ansage\n"},
    {"„Das ist ein schwarzer Tag für uns“, sagte Ada Lind. Sie werde das „selbstverständlich respektieren“.",
     "Ada Lind: Das ist ein schwarzer Tag für uns\nAda Lind: selbstverständlich respektieren\n"},
    {"Das Werk schließt. Bürgermeister Jonas Falk zeigte sich „tief erschüttert“.", "Jonas Falk: tief erschüttert\n"},
    {"Ihr Sprecher Jonas Falk sprach von „Verrat an allen Wählern“.", "Jonas Falk: Verrat an allen Wählern\n"},
    {"Anwalt Jonas Falk will das Urteil prüfen. Ob man klage, sei „völlig offen“.", "Jonas Falk: völlig offen\n"},
    {"„Das tut weh“, sagte Jonas Falk. Dem Verein wünsche er „von Herzen den Klassenerhalt“.",
     "Jonas Falk: Das tut weh\nJonas Falk: von Herzen den Klassenerhalt\n"},
    {"Ada Lind nannte ihn den „Vater der Alten Brücke am Hafen“.", "Ada Lind: Vater der Alten Brücke am Hafen\n"},
    {"Die „Bürger für eine Neue Brücke“ berichteten am Montag von einem Marsch durch die Stadt.", ""},
    /* names all the same, and one word in marks */
    {"Ada Lind sprach mit dem „Hafenboten am Sonntag“ über das Geld.", ""},
    {"„Das ist ein schwarzer Tag für uns“, sagte Ada Lind. Der Verein habe die „Werft“ gekauft.",
     "Ada Lind: Das ist ein schwarzer Tag für uns\n"},
};

static void titles_headings_and_pulled_words_are_no_speech(void **state)
{
    (void)state;
    check_rows(rows, LENGTH(rows));
}

static void some_german_words_are_speech(void **state)
{
    (void)state;
    check_rows(some_words, LENGTH(some_words));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(some_german_words_are_speech),
        cmocka_unit_test(titles_headings_and_pulled_words_are_no_speech),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
