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
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, meinen die beiden Ratsmitglieder "
     "Maria Lindqvist und Jonas Okafor in einer Erklärung.",
     "Maria Lindqvist und Jonas Okafor: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, so der Sprecher der Reederei "
     "„Nordstern Linien“.",
     "der Sprecher der Reederei „Nordstern Linien“: Wir hatten im Herbst keinen Stahl mehr\n"},
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

static const struct row around[] = {
    {"Die Brücke wird erst im Mai fertig. Gestern hat Jonas Okafor den Plan als „ein teures und unnötiges Wagnis“ "
     "bezeichnet.",
     "Jonas Okafor: ein teures und unnötiges Wagnis\n"},
    {"Die Brücke wird erst im Mai fertig. Der Plan wurde am Abend von Maria Lindqvist als „ein teures und unnötiges "
     "Wagnis“ bezeichnet.",
     "Maria Lindqvist: ein teures und unnötiges Wagnis\n"},
    {"Die Brücke wird erst im Mai fertig. Im Hafen gibt es einen Kritiker, der den Plan „ein teures und unnötiges "
     "Wagnis“ nennt.",
     "einen Kritiker: ein teures und unnötiges Wagnis\n"},
    {"Die Brücke wird erst im Mai fertig. Am Abend zogen die Anwohner zum Rathaus und riefen: „Gebt uns die Fähre "
     "zurück!“",
     "die Anwohner: Gebt uns die Fähre zurück!\n"},
    {"Die Brücke wird erst im Mai fertig. Es gratulierten der Direktor der Werft, Jonas Okafor („Mir fällt keine "
     "bessere "
     "Wahl ein“), und die Bürgermeisterin Maria Lindqvist: „Der Preis kommt genau zur rechten Zeit.“",
     "Jonas Okafor: Mir fällt keine bessere Wahl ein\n"
     "Maria Lindqvist: Der Preis kommt genau zur rechten Zeit.\n"},
};

static const struct row names[] = {
    /* A role means the person who was called so, also in a compound, declined, and by "er". */
    {"Verkehrsminister Jonas Okafor kam am Montag in den Hafen. „Das Geld ist längst verbaut“, sagte der Minister.",
     "Jonas Okafor: Das Geld ist längst verbaut\n"},
    {"Die Brücke des Ministerpräsidenten Jonas Okafor wird teuer. „Das Geld ist längst verbaut“, sagte der "
     "Ministerpräsident.",
     "Jonas Okafor: Das Geld ist längst verbaut\n"},
    {"Verkehrsministerin Maria Lindqvist traf Jonas Okafor am Hafen. „Das Geld ist längst verbaut“, sagte die "
     "Ministerin, bevor sie ging.",
     "Maria Lindqvist: Das Geld ist längst verbaut\n"},
    /* … but not one of another house. */
    {"Polizeisprecher Jonas Okafor war vor Ort. „Das Geld ist längst verbaut“, sagte der Sprecher des Bauamts.",
     "der Sprecher des Bauamts: Das Geld ist längst verbaut\n"},
    {"Jutta von der Lindau besuchte den Hafen. „Das Geld ist längst verbaut“, sagte von der Lindau am Abend.",
     "Jutta von der Lindau: Das Geld ist längst verbaut\n"},
    {"Der Brückenkundler Robert Hahnemann war am Hafen. „Das Geld ist längst verbaut“, sagte Hahnemann am Abend.",
     "Robert Hahnemann: Das Geld ist längst verbaut\n"},
    /* Nouns and adverbs that open a sentence are no names. */
    {"Seit vier Jahren Bauzeit wächst der Unmut. Reflexartig folgt der Hinweis auf „das fehlende Geld aus der "
     "Hauptstadt“.",
     "?: das fehlende Geld aus der Hauptstadt\n"},
    /* "Sie" as an address is nobody's name. */
    {"Maria Lindqvist empfing die Gäste am Hafen. „Ich danke Ihnen für die Mühe“, sagte sie. „Sie haben uns sehr "
     "geholfen.“",
     "Maria Lindqvist: Ich danke Ihnen für die Mühe\nMaria Lindqvist: Sie haben uns sehr geholfen.\n"},
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

static void verb_around_the_quote(void **state)
{
    (void)state;
    check_rows(around, LENGTH(around));
}

static void names_and_roles(void **state)
{
    (void)state;
    check_rows(names, LENGTH(names));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(verb_behind_the_quote),
        cmocka_unit_test(sentence_before_the_quote),
        cmocka_unit_test(verb_around_the_quote),
        cmocka_unit_test(names_and_roles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
