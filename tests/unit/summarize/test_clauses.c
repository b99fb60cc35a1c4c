#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

static const struct row subjects[] = {
    /* A genitive in "der" is no subject. */
    {"Die Brücke wird erst im Mai fertig. Eine Sprecherin der Hafenbehörde erklärte, man sehe das „mit großer Sorge "
     "und "
     "wenig Hoffnung“.",
     "Eine Sprecherin der Hafenbehörde: mit großer Sorge und wenig Hoffnung\n"},
    {"Die Brücke wird erst im Mai fertig. Der Vorsitzende der Bürgerliste im Rat, Jonas Okafor, kritisierte, die Werft "
     "habe „jahrelang nicht hingesehen“.",
     "Jonas Okafor: jahrelang nicht hingesehen\n"},
    /* An apposition between commas is what the verb behind it is about. */
    {"Paul Aas verlas die Anklage. Einer der Angeklagten, der 67-jährige Lotse Jonas Okafor, wies sie zurück. „Ich "
     "habe "
     "nach bestem Wissen gerechnet“, ließ er mitteilen.",
     "Jonas Okafor: Ich habe nach bestem Wissen gerechnet\n"},
    /* A clause within another's tells what is asked. */
    {"Maria Lindqvist legt den Kahn an. Auf die Frage, was die Leute am Ufer sagten, schweigt sie lange. Dann: „Dass "
     "der "
     "Fluss zu warm geworden ist.“",
     "Maria Lindqvist: Dass der Fluss zu warm geworden ist.\n"},
    {"Maria Lindqvist setzt auf Spender. Im Hafenblatt hat sie geschrieben, ein Hafen ohne Kran sei „wie ein "
     "Leuchtturm "
     "ohne Lampe“.",
     "Maria Lindqvist: wie ein Leuchtturm ohne Lampe\n"},
    {"Senator Paul Aas mahnte zur Ruhe. Die Hafenkennerin Maria Lindqvist vom Institut für Meere, die den Streit seit "
     "Jahren "
     "beobachtet, rechnet mit mehr. „Die Krise fängt gerade erst an“, sagte sie.",
     "Maria Lindqvist: Die Krise fängt gerade erst an\n"},
    /* Nobody that stands says so by that. */
    {"Die Werft baut ab. Schlosser Jonas Okafor, 31 Jahre im Betrieb, steht am Tor und raucht. Was er jetzt mache? "
     "„Erst "
     "mal die Schicht zu Ende.“",
     "Jonas Okafor: Erst mal die Schicht zu Ende.\n"},
};

static const struct row reports[] = {
    {"Ich erinnere mich an einen Minister, der damals zu mir sagte: „Wir haben eine Ärzteschwemme.“",
     "einen Minister: Wir haben eine Ärzteschwemme.\n"},
    {"Sie las aus einer E-Mail vor, in der Jonas Falk im Mai geschrieben hatte: „Solange niemand fragt, schweigen "
     "wir.“",
     "Jonas Falk: Solange niemand fragt, schweigen wir.\n"},
    /* What others said is reported by whoever spoke before. */
    {"„Wir verteilen den Platz neu“, sagte Ada Berger. Das Volk habe dazu Ja gesagt. „Das ist unser Auftrag.“",
     "Ada Berger: Wir verteilen den Platz neu\nAda Berger: Das ist unser Auftrag.\n"},
    {"„Das ist ein schwarzer Tag für uns“, sagte Ada Berger. Man werde „sehr genau hinsehen“, zitierte sie die Agentur "
     "Hafenpress.",
     "Ada Berger: Das ist ein schwarzer Tag für uns\nAda Berger: sehr genau hinsehen\n"},
    {"„Ich war gestorben vor Angst“, sagt Jonas Falk. „Dann kam dieses Flüstern.“ Sie selbst erinnert sich anders.",
     "Jonas Falk: Ich war gestorben vor Angst\nJonas Falk: Dann kam dieses Flüstern.\n"},
    {"„Ich hab es mit Rente probiert“, sagt Jonas Falk. „Vier Wochen lang.“ Seine Frau Maria Falk lacht.",
     "Jonas Falk: Ich hab es mit Rente probiert\nJonas Falk: Vier Wochen lang.\n"},
    {"Umweltverbände freuen sich. Das Gesetz habe „von Anfang an unter keinem guten Stern“ gestanden, erklärte der "
     "Bund "
     "für Hafenschutz.",
     "der Bund für Hafenschutz: von Anfang an unter keinem guten Stern\n"},
    {"Die Hafenpost berichtet von Warnungen. In einem internen Vermerk sei von „bedenklichen Rissen unter den Trägern“ "
     "die Rede gewesen.",
     "einem internen Vermerk: bedenklichen Rissen unter den Trägern\n"},
    {"Der Kran steht still. Beim Landesamt für Häfen heißt es auf Anfrage, man prüfe „alle Wege einer Förderung im "
     "Herbst“.",
     "Landesamt für Häfen: alle Wege einer Förderung im Herbst\n"},
    /* What goes on in the subjunctive goes on across paragraphs. */
    {"Hafenmeister Jonas Okafor begründete den Schritt mit dem Eis. Auch der Wind habe gedreht.\n\nDie Lage der Werft "
     "sei "
     "ernst, und niemand wolle dafür zahlen.\n\nNach langen Gesprächen sei er zu diesem Schluss gekommen. „Ich bin "
     "davon "
     "überzeugt, dass es keinen anderen Weg gibt.“",
     "Jonas Okafor: Ich bin davon überzeugt, dass es keinen anderen Weg gibt.\n"},
    {"Nach dem Spiel wurde Okafor laut. Seine Elf habe „ohne Herz, ohne Hirn und ohne Beine“ gespielt, sagte Jonas "
     "Okafor.",
     "Jonas Okafor: ohne Herz, ohne Hirn und ohne Beine\n"},
};

static const struct row descriptions[] = {
    {"Für Maurer Jonas Okafor wird der Sonntag unvergesslich bleiben. „Auf einmal zog mir ein Krampf durchs Bein“, "
     "erzählt der Rosenberger.",
     "Jonas Okafor: Auf einmal zog mir ein Krampf durchs Bein\n"},
    {"Maria Lindqvist hat den Lauf gewonnen. „Auf einmal zog mir ein Krampf durchs Bein“, erzählt die Rostockerin.",
     "Maria Lindqvist: Auf einmal zog mir ein Krampf durchs Bein\n"},
    {"Maria Lindqvist kam am Abend. Dazu sagte die Preisträgerin, sie habe „niemals auch nur einen Baum gefällt“.",
     "Maria Lindqvist: niemals auch nur einen Baum gefällt\n"},
    {"Präsident Paul Aas will Wahlen. Regierungschef Jonas Okafor lehnte ab. „Wer jetzt wählen lässt, der wählt das "
     "Chaos“, warnte der parteilose Politiker.",
     "Jonas Okafor: Wer jetzt wählen lässt, der wählt das Chaos\n"},
    {"Das Gericht hörte Zeugen. „Ich kann bis heute meinen Arm nicht heben“, hatte die 62 Jahre alte Rentnerin "
     "berichtet.",
     "die 62 Jahre alte Rentnerin: Ich kann bis heute meinen Arm nicht heben\n"},
};

static const struct row houses[] = {
    /* "Sie" is the house that the sentence before is about. */
    {"Ministerin Maria Lindqvist freut sich. Zurückhaltender äußerte sich die Verbraucherzentrale Hamburg. Sie "
     "empfiehlt, "
     "„im Zweifel immer den eigenen Augen zu trauen“.",
     "die Verbraucherzentrale Hamburg: im Zweifel immer den eigenen Augen zu trauen\n"},
    {"Maria Lindqvist gründete die Organisation. Diese hat nach eigenen Angaben „mehr als vier Millionen Bäume in "
     "zwölf "
     "Städten“ gepflanzt.",
     "die Organisation: mehr als vier Millionen Bäume in zwölf Städten\n"},
    {"Maria Lindqvist gründete eine Werft. Sie hat nach eigenen Angaben „mehr als vier Millionen Bäume in zwölf "
     "Städten“ gepflanzt.",
     "Maria Lindqvist: mehr als vier Millionen Bäume in zwölf Städten\n"},
    {"Maria Lindqvist bekam den Preis. Die Jury würdigte sie als „unbestechliche Stimme der Flüsse und Wälder“.",
     "Die Jury: unbestechliche Stimme der Flüsse und Wälder\n"},
    /* A text, and not the paper that it stands in. */
    {"Die Werft schreibt das in einem Beitrag für die Hafenzeitung. „Man kann einen Kran abschalten, aber keine Idee“, "
     "heißt es darin.",
     "einem Beitrag für die Hafenzeitung: Man kann einen Kran abschalten, aber keine Idee\n"},
    {"Ein Sprecher der Werft verwies auf ein Schreiben des Hafenamts. Darin sei die Arbeit als „in diesem Hafen "
     "eindeutig "
     "verboten“ eingestuft worden.",
     "ein Schreiben des Hafenamts: in diesem Hafen eindeutig verboten\n"},
    {"Eine Sprecherin nannte das „bedauerlich, aber nicht mehr zu ändern“. Für Stadtrat Jonas Okafor (SP) ist der "
     "Abgang "
     "„das "
     "späte Ende einer langen Reise“.",
     "Eine Sprecherin: bedauerlich, aber nicht mehr zu ändern\nJonas Okafor: das späte Ende einer langen Reise\n"},
};

static void subjects_of_verbs(void **state)
{
    (void)state;
    check_rows(subjects, LENGTH(subjects));
}

static void reports_of_others(void **state)
{
    (void)state;
    check_rows(reports, LENGTH(reports));
}

static void persons_described(void **state)
{
    (void)state;
    check_rows(descriptions, LENGTH(descriptions));
}

static void houses_and_texts(void **state)
{
    (void)state;
    check_rows(houses, LENGTH(houses));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(subjects_of_verbs),
        cmocka_unit_test(reports_of_others),
        cmocka_unit_test(persons_described),
        cmocka_unit_test(houses_and_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
