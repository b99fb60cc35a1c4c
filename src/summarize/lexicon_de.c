#include "lexicon.h"

#define MAN   (WORD_ROLE | WORD_MALE)
#define WOMAN (WORD_ROLE | WORD_FEMALE)

static const struct word_row rows[] = {
    {WORD_FUNCTION | WORD_DETERMINER,
     "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jeder jede jedes "
     "jeden jedem jegliche jeglicher kein keine keinen keinem keiner alle allen aller viele vielen vieler einige "
     "einigen einiger mehrere mehreren mehrerer manche mancher beide beiden beider sein seine seinen seinem seiner "
     "seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer mein meine meinen meinem meiner "
     "zwei drei vier funf sechs sieben acht neun zehn elf zwolf hundert tausend welche welcher welches solche solcher "
     "etliche zahlreiche deren dessen"},
    {WORD_FUNCTION | WORD_PREPOSITION,
     "in im ins an am ans auf aufs aus bei beim mit nach von vom zu zum zur fur furs gegen uber ubers unter vor vorm "
     "hinter neben zwischen durch um ums ohne bis seit wegen wahrend trotz gegenuber anlasslich als ab angesichts "
     "mittels namens hinsichtlich bezuglich statt anstatt ausserhalb innerhalb oberhalb unterhalb entgegen dank "
     "seitens via per pro infolge aufgrund zugunsten je samt nebst binnen jenseits diesseits abseits inmitten zwecks "
     "einschliesslich beiderseits"},
    {WORD_FUNCTION | WORD_CONJUNCTION,
     "und oder aber denn sondern weil dass wenn ob obwohl da damit sowie doch nachdem bevor ehe sobald solange indem "
     "wobei woraufhin sodass falls sofern wahrend"},
    {WORD_FUNCTION | WORD_RELATIVE, "wer was wo wie welcher welche welches wem wen dessen deren worin womit wonach"},
    {WORD_FUNCTION, "nicht es so hier dort auch nur noch schon sehr mehr nun jetzt immer wieder ja nein man sich "
                    "dies mich mir uns ihm ihn ihnen euch etwas nichts alles niemand jemand dabei dazu davon dafur"},
    {WORD_FUNCTION | WORD_AUXILIARY,
     "ist sind war waren sei seien ware wird werden wurde wurden hat haben hatte hatten habe kann konnen konnte "
     "konnten soll sollen sollte sollten will wollen wollte wollten muss mussen musste mussten darf durfen durfte "
     "durften mag mogen mochte mochten werde"},
    {WORD_ADVERB,
     "auch dann spater wieder zuvor bereits jedoch dazu dabei daraufhin weiter zudem ausserdem unterdessen gestern "
     "heute morgen deutlich wortlich anschliessend dagegen hingegen ebenfalls noch so nun allerdings zugleich "
     "gleichzeitig inzwischen derweil indes indessen schliesslich erneut bislang zunachst zuletzt damals jetzt einst "
     "weiterhin ferner uberdies dennoch trotzdem gleichwohl ausdrucklich offenbar angeblich kurzlich jungst vorher "
     "nachher danach davor darum deshalb deswegen daher somit hier dort da also vielmehr immerhin zumindest "
     "jedenfalls insbesondere besonders lediglich eher stets oft haufig unter anderem offentlich offiziell "
     "schriftlich mundlich laut vorgestern abends morgens mittags nachts bisher seither seitdem gar nur schon selbst "
     "sogar weiters hierzu hierauf darauf darin davon hiermit einmal ebenso wiederum ahnlich sichtlich wenig "
     "wortwortlich aktuell anfangs vorab nochmals mehrmals wiederholt gegenuber gern gerne beispielsweise etwa "
     "derzeit mittlerweile insgesamt vielleicht leider sodann endlich plotzlich beinahe fast kaum ganz ziemlich genau "
     "eben gerade bald fruh rund circa mindestens hochstens wenigstens darunter daneben dahinter dafur daran daraus "
     "woanders andernorts nirgends uberall sofort umgehend vergangene vergangenen letzte letzten kommende kommenden"},
    {WORD_HE, "er"},
    {WORD_SHE, "sie"},
    {WORD_FIRST_PERSON, "ich wir"},
    {WORD_SPEECH,
     "spricht sprach sprachen sprechen schrieb schreibt schrieben schreiben nennt nannte nannten nennen heisst hiess "
     "heissen hiessen befand befindet rief riefen ruft unterstrich unterstreicht unterstrichen gestand gesteht "
     "verspricht versprach versprachen betont lautet lautete bat bittet baten dachte dachten denkt empfiehlt empfahl "
     "empfahlen rat riet rieten schrie schrien widerspricht widersprach widersprachen verweist verwies verwiesen "
     "beschreibt beschrieb beschrieben las verlas verwahrte titelt titelte titelten wusste weiss sang singt schloss "
     "schliesst beschwor verglich vergleicht schwor schwort meldet meldete meldeten melden zuruckwies zuruckwiesen "
     "zuruckweist hervorhob hervorhebt vorwarf vorwarfen vorwirft bekanntgab bekanntgibt angab zugab zugibt einwandte "
     "einwendet ausrief verlautet verlautete verriet verrieten verrat umschrieb umschreibt beschied bekannte fand "
     "findet gab gibt befiehlt befahl befahlen verhiess verschwieg verbat"},
    {WORD_SPEECH,
     "gesagt erklart betont geschrieben genannt gesprochen mitgeteilt angekundigt gefordert gewarnt kritisiert "
     "bezeichnet berichtet gemeldet behauptet geaussert gefragt geantwortet bestatigt verkundet begrundet verlangt "
     "versprochen gestanden eingeraumt hinzugefugt zuruckgewiesen hervorgehoben festgestellt klargestellt vorgeworfen "
     "ausgefuhrt angemerkt bekanntgegeben angegeben zitiert beschrieben ausgerufen gerufen gelobt beklagt bemangelt "
     "verwiesen erinnert gebeten geklagt geschildert erwahnt versichert vermutet geraten hingewiesen gemahnt gemeint "
     "gehofft gewunscht gedroht gejubelt gespottet geurteilt gepoltert gewettert gescherzt geschwarmt geseufzt "
     "gemutmasst angemahnt eingewandt eingestanden zugegeben vorgetragen verraten dargelegt beigepflichtet "
     "vorgeschlagen nachgelegt nachgeschoben entgegengehalten eingeworfen herausgestellt offengelegt angefugt "
     "hinzugesetzt zusammengefasst preisgegeben zugesichert zugesagt angedeutet ausgerichtet wiedergegeben gelacht "
     "gewitzelt gespottelt geflucht gefolgert gestichelt geprahlt geplaudert gewurdigt gerugt gepredigt gezurnt "
     "gescholten gesungen gedacht geschworen getitelt beschworen"},
    {WORD_PHRASAL,
     "teilt teilte teilten fugt fugte fugten stellt stellte stellten kundigt kundigte kundigten wirft warf warfen "
     "weist wies wiesen raumt raumte raumten gibt gab gaben fuhrt fuhrte fuhrten merkt merkte merkten hebt hob hoben "
     "wendet wandte wandten druckt druckte druckten deutet deutete pflichtet pflichtete schiebt schob legt legte "
     "setzt setzte fasst fasste gesteht gestand lehnt lehnte lehnten hakt hakte fahrt fuhr stimmt stimmte stimmten "
     "tritt trat sagt sagte spricht sprach nimmt nahm ruft rief holt holte halt hielt hielten schlagt schlug schlugen "
     "mahnt klagt klagte tut tat zeigt zeigte zeigten lasst liess liessen sichert sicherte richtet richtete bringt "
     "brachte brachten tragt trug trugen springt sprang stuft stufte ordnet ordnete zahlt zahlte bietet bot droht "
     "drohte macht machte machten"},
    {WORD_PHRASAL_PARTICLE,
     "mit hinzu an zuruck ein bekannt fest klar vor aus hervor bei nach zu ab auf weiter zusammen fort heraus dar "
     "entgegen voraus uberzeugt besorgt erfreut enttauscht zufrieden verlauten wissen kund zuversichtlich empor "
     "sicher dankbar stolz froh skeptisch optimistisch emport begeistert ratlos verargert erleichtert uberrascht "
     "gelassen hin preis offen"},
    {WORD_BE, "ist sind war waren wird wurde wurden werden worden"},
    {WORD_ACT,
     "machte machten machen macht geht ging gingen kam kommt kamen nahm nimmt nahmen steht stand standen wandte bat "
     "bittet beschrieb beschreibt rechtfertigte wurdigte sieht sah sahen sehen erinnerte erinnert brachte bringt "
     "brachten fuhrte fuhrt setzte setzt trat tritt traten liess lasst liessen begann beginnt begannen bleibt blieb "
     "blieben legte legt reagierte reagiert zweifelte zweifelt pladierte pladiert ubte bot bietet boten gilt galt "
     "halt hielt hielten stellt stellte stellten zeigt zeigte zeigten wirft warf weist wies teilt teilte gab gibt "
     "gaben liegt lag lagen tut tat taten lauft lief liefen zieht zog zogen schlagt schlug schlugen trug tragt trugen "
     "traf trifft trafen geriet gewann gewinnt verlor verliert erhielt erhalt bekam bekommt wird warb wirbt warben "
     "sucht suchte fordert gehort dankt freut stimmt lehnt kundigt raumt fugt merkt hebt hob schloss schliesst "
     "schwieg sass brach bricht sprang stieg stiess flog floh fing schlief trank verliess ubernahm ubernimmt bezog "
     "empfing erfuhr unterschrieb verschwand uberstand bestand half hilft sitzt lud ladt verbot verbietet entschied "
     "entscheidet beschloss beschliesst griff greift hofft glaubt weiss kennt kannte enthalt enthielt fiel fallt "
     "folgt sprach"},
    {WORD_ACCORDING, "laut zufolge gemass"},
    {WORD_VOICE | WORD_GROUP,
     "regierung bundesregierung partei fraktion verband verein gericht kammer senat rat amt behorde bundesamt "
     "landesamt unternehmen firma konzern hersteller zeitung blatt magazin sender agentur nachrichtenagentur "
     "zeitschrift wochenzeitung tageszeitung internetseite website webseite homepage bericht studie gutachten "
     "erklarung pressemitteilung pressemeldung mitteilung meldung stellungnahme schreiben brief papier dokument "
     "urteil beschluss aufruf flugblatt plakat transparent institut stiftung universitat hochschule kirche "
     "gewerkschaft organisation bundnis initiative kommission ausschuss gremium vorstand aufsichtsrat bundestag "
     "bundesrat landtag parlament kabinett ministerium klinik krankenhaus bank club klub bund werk hilfswerk "
     "vereinigung gesellschaft agenturmeldung rundschreiben kommunique text artikel gesetz vertrag entwurf antrag "
     "petition manifest protokoll kommentar gesetzbuch mail e-mail bekennerschreiben botschaft zettel schild banner "
     "leitung redaktion zentrale union koalition opposition bewegung gruppe allianz liga dpa afp reuters vermerk "
     "feuerwehr kanzlei bundeswehr armee marine jury lobby sparkasse reederei werft brauerei verlag stadtwerke "
     "airline holding netzwerk bistum gemeinde landkreis beirat portal plattform blog beitrag broschure resolution "
     "bescheid dossier charta satzung verwaltung kongress synode innung"},
    {WORD_PARTICLE, "von van de der den zu zur vom und"},
    {WORD_NOUN_TOO,
     "jahr jahre jahren jahres tag tage tagen woche wochen monat monate monaten stunde stunden minuten uhr prozent "
     "euro dollar million millionen milliarde milliarden thema themen fall falls falle fallen teil teile ende anfang "
     "mal male seite seiten zeit zeiten ort orte stelle stellen land landes lander landern stadt stadte haus hauses "
     "hauser welt leben frage fragen antwort problem probleme grund grunde beispiel ziel ziele weg wege form art zahl "
     "zahlen menge rolle arbeit geld preis preise kosten steuer steuern krise krieg krieges frieden kampf angriff "
     "angriffe anschlag tod toten tote verletzte opfer unfall feuer wasser luft erde sonne wetter sturm hand kopf "
     "herz auge augen gesicht stimme stimmen wort worte worten satz name namen titel buch film bild bilder musik "
     "spiel spiele tor tore sieg niederlage platz platze mannschaft saison rennen kinder kind jugend volk burgern "
     "markt handel wirtschaft politik recht rechte gesetze plan plane projekt programm system daten netz internet "
     "anfrage aufrufe kritik gegensatz zusammenhang hinblick folge folgen angaben angabe ansicht meinung dank begriff "
     "motto geburtstag interview gesprach rede reden lied auto bahn flug flughafen schiff strasse brucke turm schule "
     "strom energie gas ol kohle klima umwelt natur tier tiere hund katze baum wald see meer insel berg fluss sommer "
     "winter fruhling herbst morgen abend nacht mittag amtsblatt stimmung hauptbahnhof"},
    {WORD_CALENDAR,
     "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar janner februar feber marz april "
     "mai juni juli august september oktober november dezember montagabend dienstagabend mittwochabend "
     "donnerstagabend freitagabend samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen "
     "donnerstagmorgen freitagmorgen samstagmorgen sonntagmorgen montagvormittag dienstagvormittag mittwochvormittag "
     "donnerstagvormittag freitagvormittag samstagvormittag sonntagvormittag montagnachmittag dienstagnachmittag "
     "mittwochnachmittag donnerstagnachmittag freitagnachmittag samstagnachmittag sonntagnachmittag montagmittag "
     "dienstagmittag mittwochmittag donnerstagmittag freitagmittag samstagmittag sonntagmittag sonnabendabend"},
};

/* Weak verbs of speech, by their stems. Those on -et would take "gesagt" for a noun's genitive and stand in full. */
static const struct stem_row stems[] = {
    {WORD_SPEECH,
     "sag erklar mein beton frag bestatig erzahl lob beklag verlang verteidig mahn schatz glaub klag fluch seufz "
     "stohn kritisier kommentier zitier resumier konstatier appellier informier dementier argumentier bilanzier "
     "prognostizier analysier prazisier signalisier pladier protestier insistier diktier reagier charakterisier "
     "definier formulier deklarier attestier philosophier referier dozier skandier monier interpretier hoff wunsch "
     "freu droh warn scherz hohn schwarm empor bekraftig begruss wurdig rug rechtfertig beruhig beschwichtig "
     "besanftig sekundier erbos nick grins strahl staun vermeld frohlock raun moser motz schnaub murr zurn proklamier "
     "postulier skizzier entschuldig beschuldig bescheinig gratulier dank predig beharr prahl ton mutmass brull lach "
     "wiederhol erwahn sinnier rasonier relativier rekapitulier konkretisier parier echauffier jubilier offenbar "
     "vernein atz flachs feix zisch keif schluchz krachz tob groll grubel blaff kreisch posaun ermutig unterstell "
     "verurteil urteil bemerk erkundig brumm beschwer triumphier spekulier resignier kalkulier bezeug bejah ermahn "
     "unk hauch raunz fauch knurr schimpf drang poch",
     "t te ten en"},
    {WORD_SPEECH,
     "forder erlauter ausser schilder bedauer erwider beteuer versicher folger ermunter erinner plauder fluster "
     "wetter polter jubel witzel murmel bemangel tadel zweifel bezweifel stichel orakel zeter schmeichel stotter "
     "donner verweiger konter laster lachel arger norgel jammer spottel grummel verklicker wunder twitter "
     "schlussfolger frotzel stanker ratsel grantel sausel brummel plapper kicher tuschel",
     "t te ten n"},
    {WORD_SPEECH,
     "berichte behaupte antworte beantworte entgegne bezeichne begrunde befurchte furchte vermute erwarte verkunde "
     "spotte poste werte bewerte deute bekunde befurworte troste trompete gifte pruste",
     "t te ten n"},
    {WORD_SPEECH,
     "mitteil hinzufug ankundig einraum feststell klarstell anmerk ausfuhr hinzusetz zusammenfass nachhak", /* as a
                                                                                                               clause's
                                                                                                               last word
                                                                                                             */
     "t te ten"},
    {WORD_ACT, /* what somebody does while he speaks, in a feature's present tense */
     "schweig lach nick zuck schau blick blatter schuttel zoger uberleg lachel stock atme schluck wein wink sitz "
     "warte leb arbeite spiel brauch dreh streich greif hol leg stell hebt zeig lehn wisch reib lauf renn spring "
     "rauch trink offne schliess pack putz koch schraub strick schreib malt schnitz fahr steig klopf rutsch tipp "
     "kratz runzel verschrank umarm zahl sammel rechne plan kampf sorg leite verleg wechsel kehr reis besuch eroffne "
     "unterstutz wehr weiger bemuh beobachte befass kummer engagier grunde entwickel untersuch veroffentlich erforsch "
     "unterrichte trainier regier verkauf kauf such kehr schul betreib betreu beschaftig forsch lehr verdien",
     "t"},
    {WORD_SPEECH, "erganz prophezei verspott kundig gestikulier", "t te ten en"},
};

/* What the parts of a compound are called alone: the last one says what it is. */
static const struct word_row compounds[] = {
    {MAN,
     "sprecher minister prasident kanzler chef leiter fuhrer vorsitzender experte direktor meister anwalt sekretar "
     "beauftragter abgeordneter senator trainer forscher politiker referent analyst okonom kommissar funktionar "
     "richter inhaber manager ermittler wissenschaftler wissenschafter gewerkschafter kandidat professor botschafter "
     "korrespondent redakteur reporter journalist autor kritiker aktivist beamter berater pfarrer bischof trager "
     "besitzer eigner grunder betreiber historiker mediziner psychologe soziologe biologe kommandeur kommandant "
     "offizier general inspekteur pilot fahrer spieler sturmer verwalter verteidiger vertreter mitarbeiter "
     "schauspieler kunstler musiker sanger regisseur produzent intendant schriftsteller -mann bewerber gegner "
     "anhanger teilnehmer landrat obmann hauptmann ombudsmann fachmann kollege boss vize stellvertreter unternehmer "
     "lehrer arzt virologe arbeiter macher handler gartner pfleger zuchter winzer wohner besucher kampfer laufer "
     "springer schwimmer taucher turner boxer jager treiber schutzer sieger ganger mitburger hauptling huter "
     "sanitater kantor reeder arbeitgeber gastgeber auftraggeber arbeitnehmer landwirt gastwirt volkswirt "
     "betriebswirt forstwirt herr augenzeuge torschutze torwart ologe onom rechtler chirurg ieur teur deur student "
     "prasident "
     "dozent dezernent dirigent assistent agent konkurrent patient praktikant fabrikant demonstrant spekulant "
     "lieferant reprasentant musikant agoge therapeut naut migrant passant informant moderator organisator initiator "
     "initiant kurator koordinator diktator rektor inspektor pastor kapitan athlet profi popstar fotograf deichgraf "
     "kaufmann geschaftsmann kameramann feuerwehrmann amtmann steuermann seemann alist anist arist onist inist ionist "
     "urist orist erist olist ivist izist atist ntist zist"},
    {WOMAN, /* a woman's calling ends so, whatever it is */
     "erin istin entin antin ologin onomin eurin orin agogin eutin euse athletin pilotin kandidatin chefin wirtin "
     "arztin "
     "anwaltin ratin beamtin sekretarin funktionarin kommissarin fotografin chirurgin diplomatin soldatin expertin "
     "kollegin nachbarin vorsitzende beauftragte abgeordnete frau vorstandin prinzessin genossin philosophin juristin "
     "kapitanin"},
    {WORD_ROLE | WORD_MALE,
     "prasidenten kanzlers ministers sprechers kandidaten kommandanten analysten okonomen juristen journalisten "
     "korrespondenten direktors senators politikers leiters chefs trainers autors richters anwalts sekretars"},
    {WORD_ROLE, "oberhaupt erinnen istinnen entinnen jahrige jahriger jahrigen "
                "vorsitzenden beauftragten abgeordneten experten ministers sprechern politikern mitglied mitglieder "
                "vertreter demonstranten aktivisten sprecherinnen politikerinnen expertinnen schutzer leute kreise "
                "polizei sachverstandige sachverstandiger sachverstandigen ermittlern forschern referenten kandidaten "
                "funktionare spitze fuhrung"},
    {WORD_VOICE | WORD_GROUP,
     "regierung partei fraktion verband verein gericht ministerium behorde unternehmen konzern zeitung magazin "
     "agentur zeitschrift bericht studie gutachten erklarung mitteilung meldung schreiben institut stiftung "
     "universitat hochschule kirche gewerkschaft organisation bundnis initiative kommission ausschuss vorstand "
     "parlament klinik hilfswerk vereinigung gesellschaft amt rat bund homepage webseite website seite aufruf plakat "
     "transparent zentrale union bewegung gruppe dienst kammer gemeinschaft redaktion allianz entwurf gesetz "
     "gesetzbuch vertrag brief papier dokument urteil beschluss artikel text kommentar protokoll e-mail vermerk "
     "antrag petition feuerwehr anwaltschaft direktion prasidium inspektion leitstelle verwaltung kanzlei bundeswehr "
     "armee marine jury lobby bank sparkasse reederei werft brauerei verlag stadtwerke werke airline holding netzwerk "
     "forum kongress synode bistum gemeinde landkreis innung beirat vertretung portal plattform blog tweet beitrag "
     "broschure resolution bescheid dossier charta satzung ministerrat polizei team"},
    {WORD_ADVERB, "weise erdings seits warts lich lings mals massen zeitig isch artig haft"},
    {WORD_NOUN_TOO,
     "ung ungen schaft heit heiten keit keiten tion tionen tat taten ismus ment mente nis nisse schaften tum linge "
     "angebot betrag punkt kosten preis preise zahl zahlen jahre jahren platz zeit woche tage stunden programm plan "
     "plane system recht rechte krise krieg kampf angriff angriffe spiel spiele mannschaft verfahren bahnhof strasse "
     "gebaude anlage anlagen kraftwerk bander haus stadt land lander markt steuer verbot gipfel konferenz wahl wahlen "
     "reform frage fragen problem lage fall falle weise thema bild buch film lied netz daten stelle stellen arbeit "
     "wirtschaft politik"},
};

const struct word_table lexicon_de = {
    .language = "de",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .stems = stems,
    .stem_count = sizeof stems / sizeof stems[0],
    .compounds = compounds,
    .compound_count = sizeof compounds / sizeof compounds[0],
    .names = &lexicon_de_names,
    .people = &lexicon_de_people,
    .no_names =
        "april june gene will flora mercedes chelsea rose lance viola virginia roman carolina crystal dale page",
    .capital_nouns = true,
    .verb_second = true,
    .past_endings = "te ten",
    .definite = "der die das dem den des",
    .indefinite = "ein eine",
    .callings = callings_de,
    .descriptions =
        "politiker kunstler musiker schauspieler sanger autor unternehmer jurist forscher wissenschaftler okonom "
        "historiker mediziner sportler profi spieler sturmer torjager routinier weltmeister europameister "
        "olympiasieger rapper moderator star milliardar millionar aktivist gewerkschafter trager sieger gewinner "
        "demokrat parlamentarier theologe familienvater geschaftsmann geschaftsfrau manager",
    .nameless =
        "sprecher minister prasident kanzler richter anwalt verteidiger klager zeuge tater mann frau vater mutter "
        "sohn tochter bruder schwester onkel tante opa oma junge kind chef vorsitzende vorsitzender nachbar passant "
        "kunde patient fahrer vertreter mitarbeiter anwohner papst konig burgermeister polizist "
        "polizeibeamter ermittler gutachter sachverstandige sachverstandiger angeklagte angeklagter "
        "beschuldigte beschuldigter tatverdachtige verdachtige verdachtiger verletzte geschadigte geschadigter "
        "verteidigerin schiedsrichter moderator vermieter mieter besitzer eigentumer gast besucher wahler leser "
        "demonstrant student schuler lehrer arzt beamte beamter freund freundin kollege bekannte bekannter verwandte "
        "gegner rivale partner lebensgefahrte ehemann ehefrau bote wirt herr dame person wachter soldat",
    .owned = "mein meine unser unsere sein seine ihr ihre",
    .oblique = "den dem des einen einem eines diesen diesem jeden jedem keinen keinem allen vielen einigen mehreren "
               "seinen seinem seines ihren ihrem ihres unseren unserem meinen meinem aller vieler mehrerer einiger "
               "seiner ihrer",
    .genitive =
        "des der eines einer seiner ihrer unserer dieser jener aller beider vieler mehrerer einiger deren dessen "
        "seines ihres dieses jedes keiner",
    .reports =
        "angaben angabe ansicht meinung auffassung darstellung einschatzung aussage aussagen worten worte uberzeugung "
        "informationen erkenntnissen fazit urteil begrundung kommentar vorwurf erklarung antwort reaktion appell "
        "forderung kritik these motto wortlaut resumee ratschlag hinweis schlusswort aufschrift stellungnahme devise "
        "feststellung parole parolen slogan slogans inschrift passus satz satze text spruch sicht perspektive augen "
        "botschaft zitat lesart formulierung bezeichnung losung sprechchore prognose vermutung hoffnung befurchtung "
        "bilanz argument credo uberlegung schilderung version analyse diagnose beobachtung erfahrung eindruck mahnung "
        "warnung ankundigung diktion seiten verlautbarung",
    .works =
        "titel album lied song buch band roman film serie studie gesetz gesetzes projekt projekts programm programms "
        "kampagne aktion gruppe verein vereins ausstellung reihe sendung partei petition konferenz tagung workshop "
        "veranstaltung festival stuck oper begriff stichwort schaltflache button rubrik schiff gelande zeitschrift "
        "magazin blog portal plattform stiftung initiative bundnis preis wettbewerb",
    .inhabitants =
        "berger burger dorfer stadter stedter heimer hauser bacher felder furter inger hagener hafener roder lebener "
        "walder munder havener kirchener brucker borner taler itzer auer ower bremer munchner dresdner zurcher basler "
        "bundner walliser tessiner thurgauer "
        "aargauer solothurner glarner karntner tiroler steirer hannoveraner",
    .thus = "so",
};
