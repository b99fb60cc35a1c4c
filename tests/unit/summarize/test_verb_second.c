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
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, wie Lindqvist gegenüber der "
     "„Hafenpost“ betonte. Maria Lindqvist leitet den Bau.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, zitierte die „Hafenpost“ am "
     "Dienstag Maria Lindqvist.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, ist sich Maria Lindqvist sicher.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, hat Maria Lindqvist der "
     "„Hafenpost“ gesagt.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, steht in einem Brief des Bauamts.",
     "einem Brief des Bauamts: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, war in dem Schreiben zu lesen.",
     "dem Schreiben: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, sagte der Vorsitzende des "
     "Fährvereins Jonas Okafor.",
     "Jonas Okafor: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, sagte der Sprecher der Ministerin "
     "Maria Lindqvist.",
     "der Sprecher der Ministerin Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, kommentierte die Leiterin der "
     "Werft die Pläne.",
     "die Leiterin der Werft: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, erklärten der Sprecher und die "
     "Anwältin der Werft.",
     "der Sprecher und die Anwältin der Werft: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, sagte einer der Arbeiter.",
     "einer der Arbeiter: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, sagt eine von ihnen.",
     "eine von ihnen: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, etwa wenn es um die Pfeiler ging, "
     "sagt Maria Lindqvist.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, freut sich Univ.-Prof. Dr. Robert "
     "Hahnemann.",
     "Robert Hahnemann: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“, lautet die Antwort aus dem "
     "Rathaus.",
     "dem Rathaus: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“ – mit diesen Worten eröffnete Maria "
     "Lindqvist die Sitzung.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr.“ So beschreibt Maria Lindqvist die "
     "Lage.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr.\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“ (Jonas Okafor, Bauleiter).",
     "Jonas Okafor: Wir hatten im Herbst keinen Stahl mehr\n"},
    {"Die Brücke wird erst im Mai fertig. „Wir hatten im Herbst keinen Stahl mehr“ und „Das Geld ist längst verbaut“, "
     "sagt Maria Lindqvist.",
     "Maria Lindqvist: Wir hatten im Herbst keinen Stahl mehr\n"
     "Maria Lindqvist: Das Geld ist längst verbaut\n"},
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
    {"Die Brücke wird erst im Mai fertig. Die Werft habe, so Maria Lindqvist, „viel zu lange auf das Geld gewartet“.",
     "Maria Lindqvist: viel zu lange auf das Geld gewartet\n"},
    {"Die Brücke wird erst im Mai fertig. Aus Sicht von Maria Lindqvist hat die Werft „viel zu lange auf das Geld "
     "gewartet“.",
     "Maria Lindqvist: viel zu lange auf das Geld gewartet\n"},
    {"Die Brücke wird erst im Mai fertig. Für Maria Lindqvist ist das „ein großer Tag für den Hafen“.",
     "Maria Lindqvist: ein großer Tag für den Hafen\n"},
    {"Die Brücke wird erst im Mai fertig. In ihrer Antwort auf eine Anfrage des Abgeordneten Jonas Okafor hat die "
     "Regierung mitgeteilt, dass „kein Geld für eine neue Fähre“ da sei.",
     "die Regierung: kein Geld für eine neue Fähre\n"},
    {"Die Brücke wird erst im Mai fertig. Jonas Okafor fragte sie: „Wie lange soll der Hafen noch warten?“ Maria "
     "Lindqvist leitet die Werft.",
     "Jonas Okafor: Wie lange soll der Hafen noch warten?\n"},
    {"Die Brücke wird erst im Mai fertig. Wie es in der Mitteilung heißt, sei das „ein großer Tag für den Hafen“.",
     "der Mitteilung: ein großer Tag für den Hafen\n"},
    {"Die Brücke wird erst im Mai fertig. In der Hafenpost erschien ein Kommentar, der den Plan „ein teures und "
     "unnötiges Wagnis“ nennt.",
     "ein Kommentar: ein teures und unnötiges Wagnis\n"},
    {"Die Brücke wird erst im Mai fertig. Der VSW legt Wert auf die Feststellung, „dass hier niemand betrogen werden "
     "sollte“.",
     "Der VSW: dass hier niemand betrogen werden sollte\n"},
    {"Die Brücke wird erst im Mai fertig. Das heißt, dass „der gesamte Verkehr auf der Brücke“ ruht.",
     "?: der gesamte Verkehr auf der Brücke\n"},
    {"Die Brücke wird erst im Mai fertig. Die entscheidenden Sätze sind von uns hervorgehoben: „Der Kläger hatte im "
     "Herbst keinen Stahl mehr.“",
     "?: Der Kläger hatte im Herbst keinen Stahl mehr.\n"},
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
    {"Die Brücke wird erst im Mai fertig. Das Argument hatten die Anwälte der Werft „völlig aus der Luft gegriffen“ "
     "genannt.",
     "die Anwälte der Werft: völlig aus der Luft gegriffen\n"},
    {"Die Brücke wird erst im Mai fertig. Im Gutachten wird die Brücke als „nicht mehr zu retten“ bezeichnet.",
     "Gutachten: nicht mehr zu retten\n"},
    {"Die Brücke wird erst im Mai fertig. Das Amt verlangt „mehr Geld und mehr Zeit für alle“, die Werft lehnt ab.",
     "Das Amt: mehr Geld und mehr Zeit für alle\n"},
};

/* What bears a name in marks is no quote, where nobody says it. */
static const struct row works[] = {
    {"Die Brücke wird erst im Mai fertig. Das Motto der Gruppe „Neue Ufer am alten Strom im Mai“ kennt hier jeder.",
     ""},
    {"Die Brücke wird erst im Mai fertig. Das Album, „Neue Ufer am alten Strom“, kennt hier jeder.", ""},
    {"Die Brücke wird erst im Mai fertig. Die Partei Nova Ripa („Neue Ufer am alten Strom“) kennt hier jeder.", ""},
    {"Die Brücke wird erst im Mai fertig. Auf dem Album steht ein Satz: „Neue Ufer liegen am alten Strom.“",
     "?: Neue Ufer liegen am alten Strom.\n"},
};

/* The subjunctive goes on with what somebody said before. */
static const struct row reported[] = {
    {"Die Brücke wird erst im Mai fertig. Bauleiter Jonas Okafor verteidigte den Plan. Das Bauamt habe ihn „nie danach "
     "gefragt, ob es genug sei“.",
     "Jonas Okafor: nie danach gefragt, ob es genug sei\n"},
    {"Die Brücke wird erst im Mai fertig. Bauleiter Jonas Okafor verteidigte den Plan. Die Werft habe lange gewartet. "
     "Das Bauamt habe ihn „nie danach gefragt, ob es genug sei“.",
     "Jonas Okafor: nie danach gefragt, ob es genug sei\n"},
    {"Die Brücke wird erst im Mai fertig, sagte Bauleiter Jonas Okafor am Montag.\n\nDas Bauamt habe ihn „nie danach "
     "gefragt, ob es genug sei“.",
     "Jonas Okafor: nie danach gefragt, ob es genug sei\n"},
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

/* Houses and papers that speak. */
static const struct row houses[] = {
    {"Die Umweltorganisation WTK forderte am Montag „verbindliche Ziele für die gesamte Kette“.",
     "Die Umweltorganisation WTK: verbindliche Ziele für die gesamte Kette\n"},
    {"Von Seiten der Reeder verlautete, man habe „der Stabilität den Vorzug gegeben“.",
     "der Reeder: der Stabilität den Vorzug gegeben\n"},
    {"Die Sitzung dauerte bis in die Nacht. Für die Zeitung „Hafenbote“ war es „ein Abend ohne Sieger und ohne Würde“.",
     "die Zeitung „Hafenbote“: ein Abend ohne Sieger und ohne Würde\n"},
    {"Viele waren dagegen. Und der „Hafenbote“ titelte: „Nichts geht mehr im Hafen!“",
     "der „Hafenbote“: Nichts geht mehr im Hafen!\n"},
    {"Eine Petition gegen die Werft hat 5.000 Unterschriften. „Der Hafen stirbt langsam“, heißt es darin.",
     "Eine Petition: Der Hafen stirbt langsam\n"},
    {"Auch von den Fischern kam Beifall. „Das hätte man früher haben können“, meinte deren umweltpolitischer Sprecher "
     "Anton Pichler.",
     "Anton Pichler: Das hätte man früher haben können\n"},
};

/* What stands before the verb is one phrase, and the verb's other half may stand behind commas. */
static const struct row clauses[] = {
    {"Die Gemeinschaft deutscher Reeder (GdR) bezeichnete die Forderungen als „maßlos und nicht zu bezahlen“.",
     "Die Gemeinschaft deutscher Reeder: maßlos und nicht zu bezahlen\n"},
    {"Mit Blick auf die Daten der Bürger beruhigte das Stadtoberhaupt: „Nach heutigem Stand fehlt nichts.“",
     "das Stadtoberhaupt: Nach heutigem Stand fehlt nichts.\n"},
    {"„Warum wurde die Warnung ignoriert?“, will etwa der Fraktionschef der Linken, Stefan Wollen, wissen.",
     "Stefan Wollen: Warum wurde die Warnung ignoriert?\n"},
    {"Werftchef Klaus Wesel, der das Angebot mit den Worten „alter Wein in neuen Schläuchen“ zurückwies, kündigte "
     "weitere Streiks an.",
     "Klaus Wesel: alter Wein in neuen Schläuchen\n"},
    {"Nach Überzeugung des Juristen Volker Riebe sei der Streik „rechtlich kaum angreifbar“, dem Bericht einer Zeitung "
     "zufolge prüfe die Werft eine Klage.",
     "Volker Riebe: rechtlich kaum angreifbar\n"},
    {"Einer der Überlebenden, der Däne Lars Friis, berichtete am Abend: „Plötzlich hörte ich ein Donnern.“",
     "Lars Friis: Plötzlich hörte ich ein Donnern.\n"},
    {"„Sie war völlig außer sich“, zitiert der „Hafenbote“ einen Mitarbeiter.",
     "einen Mitarbeiter: Sie war völlig außer sich\n"},
    {"Während Peter Traber urteilt, das Werk sei „ein Meisterstück der Beklemmung“, findet Ada Lind es langweilig.",
     "Peter Traber: ein Meisterstück der Beklemmung\n"},
    {"Der Kritiker Denis Scheck war zufrieden. Im „Hafenboten“ war dagegen zu lesen, die Jury habe „den kleinsten "
     "gemeinsamen Nenner gewählt“.",
     "„Hafenboten“: den kleinsten gemeinsamen Nenner gewählt\n"},
};

static void clauses_of_verbs(void **state)
{
    (void)state;
    check_rows(clauses, LENGTH(clauses));
}

static void houses_that_speak(void **state)
{
    (void)state;
    check_rows(houses, LENGTH(houses));
}

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

static void subjunctive_reports(void **state)
{
    (void)state;
    check_rows(reported, LENGTH(reported));
}

static void names_of_works(void **state)
{
    (void)state;
    check_rows(works, LENGTH(works));
}

static void names_and_roles(void **state)
{
    (void)state;
    check_rows(names, LENGTH(names));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(verb_behind_the_quote), cmocka_unit_test(sentence_before_the_quote),
        cmocka_unit_test(verb_around_the_quote), cmocka_unit_test(subjunctive_reports),
        cmocka_unit_test(names_of_works),        cmocka_unit_test(names_and_roles),
        cmocka_unit_test(houses_that_speak),     cmocka_unit_test(clauses_of_verbs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
