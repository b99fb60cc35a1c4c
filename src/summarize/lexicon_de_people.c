#include "lexicon.h"

/* What somebody is called in German beside a name: by office, trade, country, kinship. */

#define MAN   (WORD_ROLE | WORD_MALE)
#define WOMAN (WORD_ROLE | WORD_FEMALE)

static const struct word_row rows[] = {
    {MAN,
     "konig papst bischof herr mann vater sohn bruder pfarrer prinz kaiser furst graf anwalt autor professor doktor "
     "arzt lehrer richter trainer kapitan sprecher minister kanzler senator chef leiter direktor experte politiker "
     "journalist forscher kommandant general oberst inspekteur regisseur schauspieler sanger musiker kunstler "
     "manager analyst okonom historiker jurist ermittler zeuge fahrer pilot spieler sturmer torwart intendant "
     "kurator rektor dekan pressesprecher abgeordneter vorsitzender beauftragter betreiber grunder erfinder "
     "veranstalter organisator bewohner anwohner nachbar polizist soldat student schuler demonstrant aktivist "
     "gewerkschafter unternehmer investor verteidiger staatsanwalt angeklagter tater kritiker kommentator moderator "
     "reporter korrespondent redakteur fotograf blogger landrat stadtrat gemeinderat botschafter diplomat gouverneur "
     "stratege berater assistent mitarbeiter angestellter arbeiter bauer landwirt fischer handwerker techniker "
     "ingenieur informatiker programmierer entwickler wissenschaftler physiker chemiker biologe mediziner psychologe "
     "soziologe politologe philosoph theologe imam rabbiner kardinal monch priester beamter offizieller "
     "verantwortlicher geschadigter rentner passant augenzeuge uberlebender nutzer kunde verbraucher kandidat wahler "
     "amtsinhaber nachfolger vorganger stellvertreter vize fraktionschef parteichef staatschef regierungschef "
     "ministerprasident prasident vertreter insider informant"},
    {WOMAN,
     "konigin frau mutter tochter schwester pfarrerin prinzessin kaiserin furstin grafin anwaltin autorin "
     "professorin arztin lehrerin richterin zeugin sangerin polizistin studentin schulerin aktivistin kritikerin "
     "nachbarin rentnerin wissenschaftlerin mitarbeiterin abgeordnete vorsitzende beauftragte kandidatin "
     "botschafterin witwe"},
    {WORD_ROLE,
     "abgeordneten vorsitzenden beauftragten experten polizei menschen leute eltern behorden demonstranten "
     "aktivisten anwohner kritiker beobachter fachleute wissenschaftler forscher arzte politiker zeugen augenzeugen "
     "gewerkschafter ermittler mitglied mitglieder vertreter sprecher sprechern gegner befurworter anhanger "
     "teilnehmer veranstalter organisatoren initiatoren betreiber nutzer fans polizisten beamte soldaten lehrer "
     "schuler studenten bewohner burger wahler passanten betroffene angehorige opfer fuhrung spitze kreise "
     "mitarbeitern person personlichkeit spitzenkandidat spitzenkandidatin quelle quellen duo ehepaar"},
    {WORD_ROLE, /* adjectives that are nouns: the article tells man from woman */
     "angeklagte angeklagten beschuldigte beschuldigten verdachtige verdachtigen verletzter verletzten uberlebende "
     "uberlebender uberlebenden beamten angestellte angestellten reisende reisender reisenden studierende "
     "studierender studierenden angehoriger angehorigen betroffener betroffenen geschadigte geschadigten gefangene "
     "gefangener gefangenen jugendliche jugendlicher jugendlichen bekannter verwandte verwandter verwandten "
     "bevollmachtigte bevollmachtigter bevollmachtigten delegierte delegierter delegierten gesandte gesandter "
     "freiwillige freiwilliger freiwilligen arbeitslose arbeitsloser obdachlose obdachloser vertraute vertrauter "
     "vertrauten beklagte beklagter beigeordnete beigeordneter beigeordneten verurteilte verurteilter verurteilten "
     "geistlicher geistlichen vorstandsvorsitzende gerettete geretteter hinterbliebene hinterbliebenen kranke "
     "kranker patient patienten dame herrn herren herrschaften senior senioren ersthelfer helfer retter junge jungen "
     "madchen sachverstandige sachverstandiger sachverstandigen"},
    {MAN, /* no compounds: too many words end like these */
     "schafer fischer bauer maler reiter kunde zeuge schutze torwart wirt koch kellner bote wachter pfortner gast "
     "banker bankier makler schlosser tischler schreiner metzger fleischer friseur maurer dachdecker elektriker "
     "klempner winzer imker "
     "optiker "
     "goldschmied chronist christ jurist solist gitarrist coach monarch literat matrose lotse"},
    {WOMAN,
     "hebamme krankenschwester nonne dirigentin kollegin kochin wirtin bauerin grafin oma grossmutter tante cousine "
     "freundin ehefrau lebensgefahrtin"},
    {MAN | WORD_NATIONALITY,
     "amerikaner italiener spanier osterreicher niederlander belgier brite englander ire schotte "
     "franzose pole tscheche russe ukrainer turke grieche ungar schwede norweger dane finne portugiese kroate serbe "
     "israeli iraner iraker syrer afghane inder chinese japaner koreaner australier kanadier mexikaner brasilianer "
     "argentinier agypter hesse sachse schwabe rumane "
     "bulgare slowake slowene islander lette litauer este albaner georgier armenier kolumbianer chilene kubaner "
     "nigerianer kenianer marokkaner tunesier libanese sudafrikaner sudkoreaner texaner kalifornier"},
    {WOMAN | WORD_NATIONALITY,
     "franzosin polin tschechin russin turkin griechin ungarin schwedin danin finnin portugiesin kroatin serbin "
     "britin irin schottin iranerin afghanin chinesin deutschturkin amerikanerin italienerin spanierin "
     "osterreicherin niederlanderin belgierin englanderin ukrainerin norwegerin iranerin syrerin inderin "
     "japanerin koreanerin australierin kanadierin mexikanerin brasilianerin argentinierin israeliin"},
    {WORD_HONORIFIC, "herr herrn frau dr prof univ priv doz pd med phil rer nat jur oec theol habil h c hc h.c mag "
                     "dipl ing sir lady don pater"},
    {WORD_ROLE_MODIFIER,
     "ex vize stellvertretende stellvertretender stellvertretenden ehemalige ehemaliger ehemaligen fruhere fruherer "
     "fruheren amtierende amtierender amtierenden designierte designierter bisherige bisheriger parlamentarische "
     "parlamentarischer wissenschaftliche wissenschaftlicher politische politischer innenpolitische innenpolitischer "
     "bildungspolitische wirtschaftspolitische umweltpolitische verkehrspolitische leitende leitender neue neuer "
     "deutsche deutscher russische russischer amerikanische franzosische britische"},
};

const struct word_table lexicon_de_people = {
    .language = "de",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
};
