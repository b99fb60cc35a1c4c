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
    {WORD_ROLE, /* lexicon_callings.c: whose office they tell */
     "cittadino governatore governatrice porporato prelato magistrato magistrata artista"},
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
    {WORD_SPEECH,
     "ribatte ribatteva ribattuto riprende riprese ripreso definisce definito chiarisce chiari chiarito suggerisce "
     "suggerito garantisce garantito ribadiscono sostengono rispondono scrivono aggiungono riferiscono spiegano "
     "ricordano raccontano denunciano chiedono promette promise promesso ripete ripeteva ripetuto insistono "
     "insistette conclude rincara rincarato ride rideva sorride sorrise sorrideva esordisce esordi esordito "
     "interviene intervenne intervenuto replicano ammettono sosteneva diceva dicevano rispondeva aggiungeva "
     "spiegava ricordava assicurava precisava chiedeva difende difeso risponde smentisce smenti smentito riconosce "
     "riconosciuto prevede teme temono crede credono ritiene riteneva ritengono riflette rifletteva legge"},
    {WORD_ROLE,
     "pm giornalista economista politologo sociologo sociologa storico storica psicologo psicologa biologo biologa "
     "climatologo geologo geologa archeologo archeologa epidemiologo virologo virologa fisico fisica chimico "
     "ingegnere tecnico operaio operaia lavoratore lavoratrice dipendente impiegato impiegata commerciante "
     "ristoratore ristoratrice titolare proprietario proprietaria gestore inquilino vicino vicina passante "
     "automobilista autista tassista pilota marinaio pescatore agricoltore allevatore vignaiolo artista pittore "
     "pittrice scultore regista cineasta musicista compositore cantautore romanziere poeta editore editrice "
     "libraio critico commissario curatore curatrice studente studentessa alunno maestro maestra insegnante "
     "preside rettore rettrice pompiere poliziotto agente carabiniere maresciallo capitano comandante tenente "
     "colonnello magistrato vittima sospettato imputato imputata testimone attivista manifestante esperto esperta "
     "analista specialista europarlamentare vicepresidente vicesindaco delegato volontario volontaria utente "
     "cliente paziente dottore chirurgo farmacista veterinario attaccante difensore portiere centrocampista "
     "goleador mister ct giocatore giocatrice campione campionessa nuotatore ciclista atleta arbitro padre madre "
     "figlio figlia fratello sorella nonno nonna zio zia marito moglie uomo donna ragazzo ragazza giovane vedova "
     "vedovo cugino cugina nipote amico amica collega pensionato pensionata parroco sacerdote vescovo arcivescovo "
     "suora prefetto questore governatore dirigente numero-uno bomber abitante residente autore autrice testimoni "
     "abitanti residenti pendolari tifosi esperti medici sindacati inquirenti investigatori carabinieri fonti "
     "idrologo idrologa politico capitana trentenne quarantenne cinquantenne sessantenne settantenne ottantenne coach "
     "schiacciatore schiacciatrice palleggiatore palleggiatrice artigiano artigiana "
     "imprenditore imprenditrice sindacalista scienziato scienziata barcaiolo onorevole parlamentare esponente anziano "
     "anziana legale"},
    {WORD_VOICE | WORD_GROUP,
     "governo procura tribunale comune prefettura questura associazione federazione confederazione sindacato "
     "comitato commissione ministero azienda societa compagnia gruppo comunicato rapporto testo lettera giornale "
     "quotidiano settimanale rivista agenzia universita istituto ospedale partito fondazione consiglio studio "
     "sondaggio banca unione lega regione provincia nota curva confindustria"},
    {WORD_GIVEN_NAME | WORD_MALE,
     "alberto aldo alessio alfredo angelo beppe bruno carmelo cesare ciro corrado cristian damiano daniele diego "
     "dino domenico edoardo elio emanuele emilio ennio enzo ettore ezio fabio fabrizio federico felice ferdinando "
     "filippo flavio franco gaetano gennaro giacomo gianfranco gianluca gianluigi gianni gino giuliano giulio "
     "guglielmo guido ignazio ivan leonardo luciano manuel marcello mario massimiliano massimo matteo maurizio "
     "mauro michele mirko nicola nino oliviero oreste pasquale piero pierluigi raffaele renato renzo roberto rocco "
     "romano salvatore samuele saverio silvano silvio tiziano tommaso ugo umberto valerio vincenzo vito vittorio "
     "walter"},
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "adriana agnese alba alice ambra angela antonella arianna aurora barbara beatrice benedetta bianca carla "
     "carlotta carmela caterina cecilia cinzia claudia concetta cristina daniela debora donatella eleonora "
     "elisabetta elly emanuela emma enrica erica eugenia fabiola flavia francesca franca gabriella gaia giada "
     "ginevra gioia giovanna giuliana giuseppina grazia graziella ilaria ines irene isabella ivana laura letizia "
     "licia lidia liliana livia loredana lorena luciana luisa maddalena manuela mara margherita mariangela marina "
     "marta marzia matilde michela milena mirella miriam monica nadia nicoletta noemi ornella patrizia raffaella "
     "renata rita roberta rosalia rosanna rossella sabrina serena sofia sonia stefania susanna tiziana vera "
     "veronica viola virginia vittoria viviana"},
    {WORD_SPEECH, "applaude applaudi"},
    {WORD_PHRASAL, "fa"},
    {WORD_PHRASAL_PARTICLE | WORD_ADVERB, "eco"},
    {WORD_ADVERB, "si ci gli invece dunque subito sempre anzi adesso oggi stamattina stasera"},
};

static const struct stem_row stems[] = {
    {WORD_SPEECH,
     "accus afferm ammon annunci assicur attacc augur auspic avvert azzard balbett bofonchi brontol chios comment "
     "commiser confess conferm confid consigli contest cont critic declam denunci dettagli dichiar domand elenc "
     "elogi enfatizz esclam esort esult evidenzi fantastic festeggi filosofeggi formul garant giur gongol grid "
     "implor impreca incalz incoraggi indic inform insinu inton invit invoc ironizz lament lanci lod mand minacci "
     "minimizz protest incoraggi infuri mormor motiv nic not obiett osserv parl pens peror pontific precis preg "
     "profetizz pront puntualizz "
     "qualific raccomand raccont racconti raffredd ragion rassicur ramment recit relativizz rett ricord rilanci "
     "rimarc rimprover ringrazi ripercorr risolv rivel rivendic sbott sbrait scandi scherz segnal sentenzi sfog "
     "sibil sintetizz sollecit sospir sottoline speg spieg spront strill suggell sussurr telefon tuon twitt url "
     "valut vant vatic voci",
     "a o ano arono ato ava avano ando"},
};

/* What callings end in: "musicologo". */
static const struct word_row compounds[] = {
    {WORD_ROLE | WORD_MALE, "ologo"},
    {WORD_ROLE | WORD_FEMALE, "ologa"},
};

const struct word_table lexicon_it = {
    .language = "it",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .stems = stems,
    .stem_count = sizeof stems / sizeof stems[0],
    .definite = "il lo la i gli le l'",
    .elides = true,
    .incises = true,
    .contracted = "del dello della dell' dell’ dei degli delle al allo alla all' all’ ai agli alle dal dalla dallo "
                  "dall' dall’ dai dagli dalle nel nella nello nell' nell’ nei negli nelle sul sulla sullo sull' "
                  "sull’",
    .indefinite = "un uno una un'",
    .descriptions =
        "uomo donna ragazzo ragazza giovane anziano anziana pensionato pensionata studente studentessa "
        "ricercatore ricercatrice scienziato scienziata esperto esperta economista storico storica sociologo "
        "sociologa autore autrice scrittore scrittrice cantante attore attrice regista musicista pittore "
        "pittrice artigiano artigiana imprenditore imprenditrice agricoltore allevatore attaccante difensore "
        "portiere centrocampista schiacciatore schiacciatrice palleggiatore palleggiatrice giocatore "
        "giocatrice campione campionessa atleta maestro maestra sindacalista economista trentenne quarantenne "
        "cinquantenne sessantenne settantenne ottantenne",
    .view = "per",
    .adjective_behind = true,
    .callings = callings_it,
    .pro_drop = true,
    .compounds = compounds,
    .compound_count = sizeof compounds / sizeof compounds[0],
};
