#include "lexicon.h"

static const struct word_row rows[] = {
    {WORD_FUNCTION | WORD_DETERMINER,
     "il lo la i gli le l' un uno una un' questo questa questi queste quel quella quello quei suo sua suoi sue loro "
     "mio mia nostro nostra ogni alcuni alcune"},
    {WORD_FUNCTION | WORD_PREPOSITION,
     "di del dello della dei degli delle dell' a al allo alla ai agli alle all' da dal dallo dalla dai dagli dalle "
     "dall' in nel nello nella nei negli nelle nell' con su sul sullo sulla sui sugli sulle sull' per tra fra contro "
     "senza sotto sopra verso durante dopo prima presso secondo d'"},
    {WORD_FUNCTION | WORD_CONJUNCTION, "e ed o ma che perche quando se come mentre poiche pero"},
    {WORD_FUNCTION | WORD_RELATIVE, "chi cui quale quali dove"},
    {WORD_FUNCTION, "non piu molto anche ci vi ne si mi ti tutto tutti tutte cosi ancora"},
    {WORD_FUNCTION | WORD_AUXILIARY,
     "e sono era erano fu furono ha hanno aveva avevano sara saranno sarebbe puo deve stato stata stati state"},
    {WORD_ADVERB, "anche poi inoltre infine intanto pero ieri oggi ancora infatti quindi"},
    {WORD_HE, "lui egli"},
    {WORD_SHE, "lei ella"},
    {WORD_FIRST_PERSON, "io noi"},
    {WORD_SPEECH,
     "dice disse detto dicono dicendo dichiara dichiaro dichiarato afferma affermo affermato spiega spiego spiegato "
     "aggiunge aggiunse aggiunto sottolinea sottolineo sottolineato precisa preciso precisato osserva osservo "
     "osservato commenta commento commentato scrive scrisse scritto ricorda ricordo ricordato conclude concluse "
     "concluso annuncia annuncio annunciato racconta racconto raccontato sostiene sostenne sostenuto ribadisce "
     "ribadi ribadito replica replico replicato risponde rispose risposto ammette ammise ammesso avverte avverti "
     "avvertito assicura assicuro assicurato riferisce riferi riferito confessa confesso confessato insiste denuncia "
     "denuncio denunciato chiede chiese chiesto prosegue prosegui proseguito attacca rivela rivelo rivelato"},
    {WORD_ACCORDING, "secondo"},
    {WORD_ROLE,
     "presidente presidentessa premier ministro ministra sindaco sindaca assessore assessora consigliere consigliera "
     "direttore direttrice portavoce capo segretario segretaria deputato deputata senatore senatrice avvocato "
     "avvocata giudice procuratore procuratrice professore professoressa ricercatore ricercatrice re regina papa "
     "vescovo cardinale responsabile fondatore fondatrice ambasciatore ambasciatrice governatore generale allenatore "
     "allenatrice attore attrice cantante scrittore scrittrice leader delegato delegata amministratore medico "
     "infermiera"},
    {WORD_ROLE_MODIFIER, "delegato generale ex vice sindacale comunale regionale"},
    {WORD_HONORIFIC, "sig signor signora dott dottor dottoressa prof on ing avv don"},
    {WORD_MALE, "sindaco ministro consigliere direttore senatore deputato segretario assessore signor professore"},
    {WORD_FEMALE,
     "sindaca ministra consigliera direttrice senatrice deputata segretaria assessora signora professoressa "
     "dottoressa"},
    {WORD_CALENDAR,
     "lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno luglio "
     "agosto settembre ottobre novembre dicembre"},
    {WORD_GIVEN_NAME | WORD_MALE,
     "paolo dario marco luca giuseppe giovanni antonio francesco matteo alessandro andrea stefano roberto luigi "
     "carlo giorgio davide simone lorenzo pietro riccardo sergio claudio enrico"},
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "chiara lucia giulia maria anna francesca sara laura elena silvia paola valentina martina federica alessandra "
     "giorgia elisa teresa rosa monica"},
};

const struct word_table lexicon_it = {
    .language = "it",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .definite = "il lo la i gli le l'",
    .elides = true,
    .incises = true,
    .contracted = "del dello della dell' dell’ dei degli delle al allo alla all' all’ ai agli alle dal dalla dallo "
                  "dall' dall’ dai dagli dalle nel nella nello nell' nell’ nei negli nelle sul sulla sullo sull' "
                  "sull’",
};
