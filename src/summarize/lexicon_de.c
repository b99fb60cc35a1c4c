#include "lexicon.h"

static const struct word_row rows[] = {
    {WORD_FUNCTION | WORD_DETERMINER,
     "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen jeder jede jedes kein keine "
     "alle viele einige mehrere beide sein seine seinen seiner ihr ihre ihren ihrer unser unsere zwei drei"},
    {WORD_FUNCTION | WORD_PREPOSITION,
     "in im an am auf aus bei beim mit nach von vom zu zum zur fur gegen uber unter vor hinter neben zwischen durch um "
     "ohne bis seit wegen wahrend trotz gegenuber anlasslich als ab"},
    {WORD_FUNCTION | WORD_CONJUNCTION, "und oder aber denn sondern weil dass daß wenn ob obwohl da damit sowie doch"},
    {WORD_FUNCTION | WORD_RELATIVE, "wer was wo wie welcher welche welches"},
    {WORD_FUNCTION, "nicht es so hier dort auch nur noch schon sehr mehr nun jetzt immer wieder ja nein man sich dies"},
    {WORD_FUNCTION | WORD_AUXILIARY,
     "ist sind war waren sei seien wird werden wurde wurden hat haben hatte hatten habe kann konnen konnte soll sollen "
     "sollte will wollen wollte muss mussen musste darf durfte mag mochte"},
    {WORD_ADVERB,
     "auch dann spater wieder zuvor bereits jedoch dazu dabei daraufhin weiter zudem außerdem ausserdem unterdessen "
     "gestern heute morgen deutlich wortlich anschließend anschliessend dagegen hingegen ebenfalls noch so nun"},
    {WORD_HE, "er"},
    {WORD_SHE, "sie"},
    {WORD_FIRST_PERSON, "ich wir"},
    {WORD_SPEECH,
     "sagt sagte sagten sagen gesagt erklart erklarte erklarten erklaren meint meinte meinten betont betonte betonten "
     "teilte schrieb schreibt schrieben schreiben berichtet berichtete berichten außert außerte aussert ausserte "
     "außerten kritisiert kritisierte kritisierten fordert forderte forderten warnt warnte warnten fugte erganzt "
     "erganzte behauptet behauptete bezeichnet bezeichnete bezeichneten nennt nannte nannten fragt fragte antwortet "
     "antwortete erwidert erwiderte kommentiert kommentierte bestatigt bestatigte stellt stellte verkundet verkundete "
     "spricht sprach sprachen zitiert zitierte heißt hieß heisst hiess begrundet begrundete erzahlt erzahlte gibt gab "
     "kundigt kundigte lobt lobte wirft warf weist wies verweist verwies versicherte versichert raumte raumt zeigte "
     "zeigt findet fand glaubt glaubte denkt dachte beklagt beklagte bemerkte bemerkt befand resumierte konstatierte "
     "unterstrich unterstreicht verlangt verlangte appellierte lautet lautete informierte informiert hofft hoffte "
     "dementierte bedauerte freute argumentiert argumentierte verteidigte bilanzierte rief ruft urteilte urteilt"},
    {WORD_BE, "ist sind war waren wird wurde wurden werden worden"},
    {WORD_ACT,
     "machte machen geht ging kam kommt nahm nimmt steht stand wandte bat bittet beschrieb beschreibt rechtfertigte "
     "wurdigte sieht sah erinnerte erinnert brachte bringt fuhrte fuhrt setzte setzt trat tritt ließ lasst begann "
     "beginnt bleibt blieb legte legt reagierte reagiert zweifelte zweifelt pladierte pladiert ubte bot bietet"},
    {WORD_ACCORDING, "laut zufolge gemaß"},
    {WORD_ROLE,
     "prasident prasidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin ministerprasident "
     "ministerprasidentin bundesprasident außenminister aussenminister innenminister finanzminister "
     "verteidigungsminister "
     "sprecher sprecherin pressesprecher pressesprecherin regierungssprecher vorsitzender vorsitzende vorsitzenden "
     "chef "
     "chefin leiter leiterin direktor direktorin geschaftsfuhrer geschaftsfuhrerin burgermeister burgermeisterin "
     "oberburgermeister abgeordneter abgeordnete experte expertin anwalt anwaltin richter richterin polizei trainer "
     "autor autorin professor professorin forscher forscherin konig konigin papst bischof generalsekretar "
     "generalsekretarin mitarbeiter mitarbeiterin vertreter vertreterin politiker politikerin journalist journalistin"},
    {WORD_MALE, "herr konig papst bischof sprecher minister prasident kanzler"},
    {WORD_FEMALE, "frau konigin sprecherin ministerin prasidentin kanzlerin"},
    {WORD_HONORIFIC, "herr frau dr prof"},
    {WORD_CALENDAR,
     "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar marz april mai juni juli "
     "august september oktober november dezember"},
};

const struct word_table lexicon_de = {
    .language = "de",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .capital_nouns = true,
    .verb_second = true,
    .role_endings =
        "sprecher sprecherin minister ministerin prasident prasidentin kanzler kanzlerin chef chefin leiter "
        "leiterin fuhrer fuhrerin vorsitzender vorsitzende vorsitzenden experte expertin direktor direktorin "
        "meister meisterin anwalt anwaltin sekretar sekretarin beauftragte beauftragter abgeordnete "
        "abgeordneter abgeordneten senator senatorin trainer trainerin forscher forscherin politiker "
        "politikerin referent referentin",
    .thus = "so",
};
