#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

static const struct row behind[] = {
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, sagte am Montag in der Sitzung die "
     "Bürgermeisterin Maria Lindqvist.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, sagte die CDU-Politikerin Maria "
     "Lindqvist der „Hafenpost“ am Montag.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, so ein Sprecher des Bauamts.",
     "ein Sprecher des Bauamts: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, heißt es in einer Erklärung des "
     "Bauamts.",
     "einer Erklärung des Bauamts: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, so das Fazit der Baumeister.",
     "der Baumeister: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Der Hafen hat nie wieder so gelächelt wie in jenem Jahr“, schrieb „Die "
     "Hafenpost“ dazu.",
     "„Die Hafenpost“: Der Hafen hat nie wieder so gelächelt wie in jenem Jahr\n"},
    /* A verb that no table knows. */
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, knarzte Maria Lindqvist ins "
     "Mikrofon.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, fragen sich Anwohner.",
     "Anwohner: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, sagte der Leiter der Werft, Jonas "
     "Okafor.",
     "Jonas Okafor: Wir hatten im Herbst keinen Stahl mehr\n"},
};

static const struct row before[] = {
    {"Die Brücke wird erst im Mai fertig. Jede Mitschuld an der Verzögerung wies Lindqvist zurück: „Wir hatten im "
     "Herbst "
     "keinen Stahl mehr.“ Maria Lindqvist leitet den Bau.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr.\n"},
    {"Die Brücke wird erst im Mai fertig. Die städtische Baukommission nannte den Plan ein „teures und unnötiges "
     "Wagnis am Fluss“.",
     "Die städtische Baukommission: teures und unnötiges Wagnis am Fluss\n"},
    {"Die Brücke wird erst im Mai fertig. Am Abend hat Jonas Okafor in der Sitzung gesagt: „Das Geld ist längst "
     "verbaut.“",
     "Jonas Okafor: Das Geld ist längst verbaut.\n"},
    {"Die Brücke wird erst im Mai fertig. Sie kostet nach Angaben des Bauamts „mehr als das Doppelte“ dessen, was "
     "geplant war.",
     "des Bauamts: mehr als das Doppelte\n"},
    {"Die Brücke wird erst im Mai fertig. Jonas Okafor, der den Bau seit Jahren leitet, teilte am Abend mit: „Das Geld "
     "ist längst verbaut.“",
     "Jonas Okafor: Das Geld ist längst verbaut.\n"},
    {"Die Brücke wird erst im Mai fertig. In einem Schreiben des Bauamts heißt es: „Das Geld ist längst verbaut.“",
     "einem Schreiben des Bauamts: Das Geld ist längst verbaut.\n"},
    {"Die Brücke wird erst im Mai fertig. Das Fazit von Maria Lindqvist fällt bitter aus: „Das Geld ist längst "
     "verbaut.“",
     "Maria Lindqvist: Das Geld ist längst verbaut.\n"},
};

static void verb_behind_the_quote(void **state)
{
    (void)state;
    check_rows(behind, LENGTH(behind));
}

static void sentence_before_the_quote(void **state)
{
    (void)state;
    check_rows(before, LENGTH(before));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(verb_behind_the_quote),
        cmocka_unit_test(sentence_before_the_quote),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
