#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "speaker_rows.h"

static const struct row trades[] = {
    {"Rektorin Maria Lindqvist spricht von einer Notlösung. „Wir haben im Herbst alle gewarnt“, sagt die Pädagogin.",
     "Maria Lindqvist: Wir haben im Herbst alle gewarnt\n"},
    {"Anders sieht es Ada Berger. „Jeder Schulweg ist ein Abenteuer“, erzählt die Physiotherapeutin. „Zum Glück trug "
     "sie einen Helm.“",
     "Ada Berger: Jeder Schulweg ist ein Abenteuer\nAda Berger: Zum Glück trug sie einen Helm.\n"},
    {"Die Bank senkt die Zinsen nicht. Direktorin Ada Berger dämpfte die Erwartungen. Man werde „nicht auf einzelne "
     "Werte reagieren“, sagte die Notenbankerin.",
     "Ada Berger: nicht auf einzelne Werte reagieren\n"},
    {"Jonas Falk ist 84 Jahre alt. Der Uhrmacher steht noch immer um sechs auf. „Ich hab es mit Rente probiert“, "
     "erzählt er.",
     "Jonas Falk: Ich hab es mit Rente probiert\n"},
    {"Die FDP-Ständerätin Ada Berger bleibt skeptisch. Man werde die Vorlage „mit spitzem Bleistift“ prüfen, so die "
     "Luzernerin.",
     "Ada Berger: mit spitzem Bleistift\n"},
    {"Ada Bergers Nachfolger Jonas Falk widerspricht. „Wer sparen will, darf nicht bauen“, sagte der Abgeordnete.",
     "Jonas Falk: Wer sparen will, darf nicht bauen\n"},
    {"Ministerpräsident Jonas Falk kam zum Deich. „Niemand wird allein gelassen“, versprach der ÖVP-Chef.",
     "Jonas Falk: Niemand wird allein gelassen\n"},
    {"Verkehrsminister Jonas Falk lobte den Plan. Er sei „ohne jede Alternative“, so der CDU-Mann.",
     "Jonas Falk: ohne jede Alternative\n"},
    {"Der Ökonom Jonas Falk sieht andere Gründe. „Es gibt sieben Spitäler im Umkreis“, rechnet der Zürcher vor.",
     "Jonas Falk: Es gibt sieben Spitäler im Umkreis\n"},
    {"Pächter ist der Koch Jonas Falk. „Ich wollte immer zurück“, sagt der gebürtige Hinterkircher.",
     "Jonas Falk: Ich wollte immer zurück\n"},
    {"Gemeinderat Jonas Falk stört sich am Zuschuss. „Ein Gasthaus ist keine Pflicht“, meint der frühere Banker.",
     "Jonas Falk: Ein Gasthaus ist keine Pflicht\n"},
    {"So macht das Ada Berger seit 40 Jahren. „Ein Theater muss man zudecken“, sagt die Souffleuse.",
     "Ada Berger: Ein Theater muss man zudecken\n"},
    {"Skeptisch ist die Geologin Ada Berger. Sie warnt vor dem Hang. Der Bau dauere zu lange. „Der Boden taut weiter "
     "auf“, so die Forscherin der Uni.",
     "Ada Berger: Der Boden taut weiter auf\n"},
    /* Right behind the sentence that is about her, also with what she leads. */
    {"Stadträtin Ada Berger blieb ruhig. „Wir verteilen den Platz neu“, erwiderte die Vorsteherin des Bauamts.",
     "Ada Berger: Wir verteilen den Platz neu\n"},
    /* Not whom everybody knows by that, nor who was told of so before, nor a man. */
    {"Ada Berger forderte Freispruch. „Sie haben ihn liegen lassen“, sagte die Richterin.",
     "die Richterin: Sie haben ihn liegen lassen\n"},
    {"Ada Berger holte eine Therapeutin in das Heim. Berger zahlt sie selbst. „Ich komme gern hierher“, sagt die "
     "Therapeutin.",
     "die Therapeutin: Ich komme gern hierher\n"},
    {"Jonas Falk kam zu spät. „Ich warte nie auf jemanden“, sagte die Pädagogin.",
     "die Pädagogin: Ich warte nie auf jemanden\n"},
    {"Richterin Ada Berger hörte zu. „Ich kann bis heute den Arm nicht heben“, sagte die 62 Jahre alte Imkerin.",
     "die 62 Jahre alte Imkerin: Ich kann bis heute den Arm nicht heben\n"},
    /* The prosecutor is nobody's "Anwalt". */
    {"Verteidiger Jonas Falk plädierte auf Freispruch. Staatsanwalt Emil Berger hatte neun Jahre gefordert. Sein "
     "Mandant sei „ein schwer kranker Mann“, sagte der Anwalt.",
     "Jonas Falk: ein schwer kranker Mann\n"},
};

static const struct row named[] = {
    /* Behind any calling, known or not. */
    {"Der Schadensbegutachtungsrat des Landes, Konrad Falk, bestätigte das: „Die Spur weist auf eine lose Klemme.“",
     "Konrad Falk: Die Spur weist auf eine lose Klemme.\n"},
    {"Kritik übte auch der Vorsitzende des Verbands Bau und Boden (VBB), Jonas Falk. Er habe den Eindruck, dass „alle "
     "auf Zeit spielen“.",
     "Jonas Falk: alle auf Zeit spielen\n"},
    /* Behind all that a doctor may be. */
    {"Die Station ist fertig. „Kinder brauchen ihre eigene Medizin“, betont Chefärztin PD Dr. med. Maria Falk.",
     "Maria Falk: Kinder brauchen ihre eigene Medizin\n"},
    {"Die Station ist fertig. „Der Bau war kein Vergnügen“, sagt Prof. Dr. h. c. Emil Falk. „Mir gefällt er“, sagt "
     "Dr.-Ing. Ada Berger.",
     "Emil Falk: Der Bau war kein Vergnügen\nAda Berger: Mir gefällt er\n"},
    {"Die Station ist fertig. „Der Bau war kein Vergnügen“, sagt Prof. Moll. „Mir gefällt er“, sagt Mag. Ada Berger.",
     "Moll: Der Bau war kein Vergnügen\nAda Berger: Mir gefällt er\n"},
    /* A title of nobility within a name. */
    {"Dezernentin Dr. Maria Freifrau von Lindau erinnerte an die Anfänge. „Hier wollte man Parkplätze bauen“, sagte "
     "sie.",
     "Maria Freifrau von Lindau: Hier wollte man Parkplätze bauen\n"},
    /* "dieser" is the last man that was named, and no house is "sie". */
    {"„Man hätte die Krone stutzen können“, hielt Ada Berger dem Bürgermeister Jonas Falk vor. „Es ging nie ums Geld“, "
     "entgegnete dieser.",
     "Ada Berger: Man hätte die Krone stutzen können\nJonas Falk: Es ging nie ums Geld\n"},
    {"Wie die ESA mitteilte, ist die Sonde stumm. Die ESA hofft. Nach Einschätzung von Forscherin Ada Berger war es "
     "ein "
     "Ventil. „Das wissen wir erst am Montag“, schränkte sie ein.",
     "Ada Berger: Das wissen wir erst am Montag\n"},
    /* "die Gastgeber" are many, and "sie" a woman. */
    {"Altendorfs Trainerin Maria Falk freute sich. „So möchte ich gern gewinnen“, sagte sie. Bis dahin hatten die "
     "Gastgeber geführt. „Emil war heute eine Wand“, lobte sie.",
     "Maria Falk: So möchte ich gern gewinnen\nMaria Falk: Emil war heute eine Wand\n"},
    {"Das teilte die Europäische Weltraumorganisation ESA mit. Wie die ESA sagte, ruht die Sonde in einem „sicheren "
     "Modus“. Nach "
     "Einschätzung von Dr. Ada Berger war es ein Ventil. „Das wissen wir erst am Montag“, schränkte sie ein.",
     "ESA: sicheren Modus\nAda Berger: Das wissen wir erst am Montag\n"},
    /* Nor does a number open a name. */
    {"Ortsvorsteherin Ada Berger hat lange gesucht. Elf Bewerber seien da gewesen. „Keiner wollte die Küche haben“, "
     "berichtet sie.",
     "Ada Berger: Keiner wollte die Küche haben\n"},
    /* Without a name, and yet somebody: what a sentence opens with, and whoever is mine. */
    {"Staatsanwältin Ada Berger widersprach. Die Mutter eines Jungen, die im Saal saß, war den Tränen nah. „Mein Sohn "
     "wacht jede Nacht auf“, berichtete sie.",
     "Die Mutter eines Jungen: Mein Sohn wacht jede Nacht auf\n"},
    {"Sie fragen nach der Jugend, und die Antwort ist leicht. Meine Tochter studiert Medizin. Sie sagt: „Ich will "
     "nicht "
     "um Mitternacht Formulare ausfüllen.“",
     "Meine Tochter: Ich will nicht um Mitternacht Formulare ausfüllen.\n"},
};

static void trades_mean_whoever_was_told_of(void **state)
{
    (void)state;
    check_rows(trades, LENGTH(trades));
}

static void persons_under_other_words(void **state)
{
    (void)state;
    check_rows(named, LENGTH(named));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trades_mean_whoever_was_told_of),
        cmocka_unit_test(persons_under_other_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
