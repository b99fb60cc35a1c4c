#include "lexicon.h"

static const struct word_row rows[] = {
    {WORD_FUNCTION | WORD_DETERMINER,
     "de het een deze dit die dat zijn haar hun mijn onze ons elke elk geen veel enkele twee drie"},
    {WORD_FUNCTION | WORD_PREPOSITION,
     "van in op aan met bij door voor naar uit over onder tegen tussen na sinds tot om zonder tijdens volgens wegens "
     "langs rond binnen buiten te ten ter"},
    {WORD_FUNCTION | WORD_CONJUNCTION, "en of maar want omdat terwijl als dat toen hoewel zodat"},
    {WORD_FUNCTION | WORD_RELATIVE, "die wie wat waar welke"},
    {WORD_FUNCTION, "niet er hier daar ook nog al wel zeer meer nu je men zich"},
    {WORD_FUNCTION | WORD_AUXILIARY,
     "is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden "
     "moet moeten moest wil willen wilde mag mogen"},
    {WORD_ADVERB, "ook dan daarna later verder echter eerder gisteren vandaag dinsdag nog toen vervolgens daarnaast "
                  "bovendien"},
    {WORD_HE, "hij"},
    {WORD_SHE, "zij ze"},
    {WORD_FIRST_PERSON, "ik wij we"},
    {WORD_SPEECH,
     "zegt zei zeggen zeiden gezegd vertelt vertelde vertellen vertelden verklaart verklaarde verklaarden stelt "
     "stelde stelden schrijft schreef schrijven schreven meldt meldde melden reageert reageerde antwoordt antwoordde "
     "vraagt vroeg benadrukt benadrukte legt waarschuwt waarschuwde noemt noemde vindt vond denkt dacht laat liet "
     "voegt voegde erkent erkende bevestigt bevestigde belooft beloofde concludeert concludeerde roept riep klaagt "
     "klaagde hoopt hoopte weet luidt luidde"},
    {WORD_ACCORDING, "volgens"},
    {WORD_BE, "is was werd wordt worden werden"},
    {WORD_ROLE, /* lexicon_callings.c: whose office they tell */
     "parlementarier volksvertegenwoordiger aanvaller boerin gepensioneerde historica kampioen kampioene middenvelder "
     "onderneemster renner schaatsster veehouder wetenschapper initiatiefnemer initiatiefneemster reiziger "
     "kassamedewerker medewerker medewerkster burgervader burgermoeder bewindsman bewindsvrouw bewindspersoon "
     "oefenmeester coach politicus politica "
     "bestuurder kunstenaar kunstenares"},
    {WORD_ROLE,
     "president premier minister minister-president staatssecretaris burgemeester wethouder raadslid directeur "
     "directrice woordvoerder woordvoerster voorzitter voorzitster hoofd secretaris kamerlid senator advocaat "
     "advocate rechter hoogleraar professor onderzoeker onderzoekster koning koningin paus bisschop oprichter "
     "ambassadeur gouverneur leider trainer coach agent officier arts verpleegkundige schrijver schrijfster zanger "
     "zangeres acteur actrice leraar lerares topman topvrouw eigenaar bakker boer"},
    {WORD_HONORIFIC, "dhr mevr meneer mevrouw dr drs mr prof ir"},
    {WORD_MALE, "koning meneer dhr woordvoerder"},
    {WORD_FEMALE, "koningin mevrouw mevr woordvoerster lerares"},
    {WORD_PARTICLE, "van der den de ten ter"},
    {WORD_CALENDAR,
     "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus "
     "september oktober november december"},
    {WORD_GIVEN_NAME | WORD_MALE,
     "joost pieter jan piet kees hans willem henk johan dirk bart jeroen maarten sander thijs daan sven ruud wim "
     "gerard frank erik mark rob tom"},
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "marijke annelies anna maria johanna els ingrid saskia marieke sanne lotte femke esther karin petra linda anouk "
     "eva iris wilma"},
    {WORD_SPEECH,
     "aldus bezweert bezwoer bidt bad besluit besloot belooft zucht zuchtte beschrijft beschreef lacht lachte "
     "geeft gaf gaven houdt hield wijst wees sprak spreekt spraken spreken dringt drong gelooft geloofde verwijt "
     "verweet prijst prees sluit sloot schreeuwt schreeuwde bekent bekende juicht juichte begrijpt begreep denken "
     "dachten vinden vonden ziet zag weten wist somt lichtte licht vult vulde kondigt kondigde heet "
     "verteld verklaard gemeld geschreven gewaarschuwd genoemd bevestigd toegegeven benadrukt"},
    {WORD_ROLE,
     "aanvoerder spits verdediger keeper doelman doelpuntenmaker bondscoach speler speelster voetballer schaatser "
     "wielrenner atleet scheidsrechter molenaar visser schipper timmerman aannemer ondernemer ondernemster "
     "winkelier kapper kok chef horecabaas boswachter natuurbeschermer bioloog ecoloog econoom historicus "
     "kunsthistoricus politicoloog socioloog psycholoog viroloog epidemioloog hoogleraar lector docent docente "
     "leerling student studente scholier rector decaan conservator curator kunstenaar kunstenares schilder "
     "beeldhouwer regisseur componist dichter dichteres auteur journalist journaliste verslaggever redacteur "
     "hoofdredacteur buurtbewoner buurtbewoonster bewoner bewoonster omwonende buurman buurvrouw voorbijganger "
     "ooggetuige getuige slachtoffer verdachte automobilist fietser bestuurder machinist chauffeur piloot "
     "brandweerman politieman agente politiewoordvoerder officier rechercheur raadsman raadsvrouw griffier "
     "minister-president vicepremier fractievoorzitter fractieleider partijleider lijsttrekker gedeputeerde "
     "commissaris dijkgraaf gemeenteraadslid europarlementarier demonstrant activist deskundige expert analist "
     "adviseur consultant bestuursvoorzitter topbestuurder vakbondsbestuurder vakbondsleider manager patient "
     "client huisarts chirurg apotheker dierenarts verloskundige moeder vader zoon dochter broer zus oma opa oom "
     "tante man vrouw echtgenoot echtgenote weduwe weduwnaar neef nicht vriend vriendin collega jongen meisje "
     "pastoor dominee imam predikant kardinaal"},
    {WORD_FEMALE, "buurtbewoonster bewoonster vrouw moeder dochter zus oma tante weduwe echtgenote vriendin studente "
                  "schrijfster onderzoekster voorzitster directrice kunstenares dichteres agente raadsvrouw buurvrouw "
                  "ondernemster zangeres actrice"},
    {WORD_MALE, "buurman man vader zoon broer opa oom weduwnaar echtgenoot raadsman brandweerman"},
    {WORD_VOICE | WORD_GROUP,
     "politie gemeente provincie regering kabinet ministerie rechtbank hof justitie vakbond bond vereniging "
     "stichting partij fractie commissie bestuur bedrijf concern onderneming rapport brief verklaring persbericht "
     "krant dagblad weekblad tijdschrift persbureau universiteit instituut ziekenhuis bank unie organisatie "
     "rijkswaterstaat brandweer museum club"},
    {WORD_GIVEN_NAME | WORD_MALE,
     "ad albert alexander andre anton arie arjen arne arthur ben bram caspar christiaan cor cornelis daniel dennis "
     "diederik dick edwin emile erwin ewout felix ferdinand fons frans frits geert gert gijs harry hein hendrik "
     "herman hugo ivo jaap jack jacob jasper jelle jesse job jochem joep johannes joop joris jos jozef jules "
     "jurgen karel klaas koen lars leon lex lodewijk louis luc lucas luuk marcel marco martijn martin mathijs "
     "matthijs maurits max menno michiel niek niels olaf onno pascal patrick paul peter philip pim quinten ralph "
     "remco rene richard rik robbert roel roland ron rutger sebastiaan siebe sjaak sjoerd stefan steven stijn teun "
     "theo thom tijmen tim timo tjeerd ton vincent wessel wietse wilfred wouter yannick mo achmed mohamed"},
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "agnes alexandra aleida amber angela anita anke anne annemarie anneke annet annette ans astrid barbara bianca "
     "brigitte carla carolien caroline christianne christine claudia corrie cynthia daphne debbie diana dorien "
     "elisabeth elise ella ellen elly elsbeth emma erica fleur floor frederique gerda greet greetje hanneke hannah "
     "heleen helma henriette hilde ilse ina ineke inge irene isa jacqueline janneke janny janelle jeanette "
     "jeannette jessica jet jolanda josephine judith julia kim laura lena lianne liesbeth lieke liesje lilianne "
     "lisa lisette loes louise lucia maaike machteld margriet marga margot marian marianne marieke marije marijn "
     "marit marjan marjolein marleen martine maud merel mieke mirjam monique nadia naomi natasja nicole nienke "
     "noor pauline renate renske riet rianne rita roos ruth sabine sandra sigrid silvia simone sofie sonja sophie "
     "susan suzanne sylvia tamara tanja thea tessa tineke truus ursula vera wendy willemijn yvonne"},
};

static const struct stem_row stems[] = {
    {WORD_SPEECH, "glunder jubel mopper mompel fluister stamel schater twijfel waarschuw", "t de den"},
    {WORD_SPEECH, "beken bekent erken herken ontken antwoord meld gil bid", "t de den te ten"},
    {WORD_SPEECH,
     "beaam bekritiseer beweer constateer concludeer citeer reageer formuleer informeer analyseer nuanceer "
     "relativeer adviseer motiveer protesteer feliciteer garandeer grap grinnik lach snik zucht schamper grom "
     "juich klaag kreun merk mijmer mopper oordeel opper pleit pocht prijs roem roddel schets schreeuw smeek snauw "
     "snuif spot stamel tier troost twitter verklap verzeker verzucht vertel verduidelijk vermoed verwacht "
     "voorspel vrees waarschuw wens werp zweer gniffel brom benadruk bevestig bepleit betoog betuig betreur bedank "
     "begin herinner herhaal hoop kondig licht onthul onderstreep ontken openbaar overpeins peins verwijt verdedig "
     "vul",
     "t te ten de den"},
};

/* What callings end in: "badmeester". */
static const struct word_row compounds[] = {
    {WORD_ROLE | WORD_MALE, "oloog meester"},
};

const struct word_table lexicon_nl = {
    .language = "nl",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .stems = stems,
    .stem_count = sizeof stems / sizeof stems[0],
    .definite = "de het",
    .verb_second = true,
    .thus = "aldus",
    .indefinite = "een",
    .descriptions =
        "man vrouw jongen meisje student studente gepensioneerde onderzoeker onderzoekster wetenschapper "
        "deskundige econoom historicus historica schrijver schrijfster zanger zangeres acteur actrice spits "
        "aanvaller verdediger doelman keeper middenvelder schaatser schaatsster wielrenner renner kampioen "
        "kampioene ondernemer onderneemster boer boerin veehouder",
    .view = "voor",
    .callings = callings_nl,
    .compounds = compounds,
    .compound_count = sizeof compounds / sizeof compounds[0],
};
