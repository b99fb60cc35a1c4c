#include "lexicon.h"

static const struct word_row rows[] = {
    {WORD_FUNCTION | WORD_DETERMINER,
     "the a an this these those some any each every no another one two three four five six seven eight nine ten many "
     "several most both all few other his her its their my our your"},
    {WORD_FUNCTION | WORD_PREPOSITION,
     "of in to for on with at by from as into about after before during under over between through against without "
     "within amid among around near since until via per despite off onto toward towards upon behind beyond across "
     "along beside besides except inside outside throughout unlike like following"},
    {WORD_FUNCTION | WORD_CONJUNCTION, "and or but nor yet so while whilst if because although though when whereas "
                                       "unless as like after before since until"},
    {WORD_FUNCTION | WORD_RELATIVE, "who which that whom whose where what how why whether"},
    {WORD_FUNCTION,
     "not there here than then once only even just such more less very too now still never ever perhaps maybe yes "
     "please let asked earlier separately speaking responding arriving moreover nevertheless nonetheless you me him "
     "us them yourself himself herself themselves myself itself finally indeed instead overall additionally "
     "conversely similarly thus hence therefore according"},
    {WORD_FUNCTION | WORD_AUXILIARY,
     "is are was were be been being am has have had having do does did will would shall should can could may might "
     "must didn't doesn't don't won't wouldn't can't couldn't isn't wasn't hasn't hadn't"},
    {WORD_ADVERB,
     "also then later again once earlier recently reportedly repeatedly now still just even never always often "
     "already simply quickly today yesterday tomorrow meanwhile further furthermore first privately publicly "
     "previously however therefore though instead too early late immediately allegedly apparently sarcastically "
     "flatly bluntly angrily quietly famously initially similarly separately subsequently ultimately eventually "
     "jokingly only directly openly clearly specifically basically essentially actually certainly afterward "
     "afterwards so sometimes soon"},
    {WORD_FUNCTION | WORD_NEUTER, "it"},
    {WORD_HE, "he"},
    {WORD_SHE, "she"},
    {WORD_THEY, "they"},
    {WORD_FIRST_PERSON, "i we"},
    {WORD_SPEECH,
     "say says said tell tells told write writes wrote state states stated add adds added note notes noted argue "
     "argues argued claim claims claimed explain explains explained ask asks asked reply replies replied answer "
     "answers answered respond responds responded continue continues continued conclude concludes concluded declare "
     "declares declared announce announces announced warn warns warned insist insists insisted admit admits admitted "
     "acknowledge acknowledges acknowledged confirm confirms confirmed deny denies denied suggest suggests suggested "
     "observe observes observed remark remarks remarked comment comments commented recall recalls recalled tweet "
     "tweets tweeted post posts posted read reads joke jokes joked quip quips quipped assert asserts asserted "
     "contend contends contended maintain maintains maintained believe believes believed think thinks thought call "
     "calls called describe describes described label labels labeled labelled dub dubs dubbed term terms termed "
     "accuse accuses accused urge urges urged vow vows vowed pledge pledges pledged promise promises promised praise "
     "praises praised criticize criticizes criticized criticise criticises criticised blast blasts blasted slam "
     "slams slammed denounce denounces denounced condemn condemns condemned complain complains complained boast "
     "boasts boasted brag brags bragged repeat repeats repeated reiterate reiterates reiterated stress stresses "
     "stressed emphasize emphasizes emphasized emphasise emphasises emphasised underline underlines underlined "
     "predict predicts predicted report reports reported reveal reveals revealed concede concedes conceded agree "
     "agrees agreed lament laments lamented shout shouts shouted yell yells yelled cry cries cried whisper whispers "
     "whispered mutter mutters muttered demand demands demanded interject interjects interjected counter counters "
     "countered retort retorts retorted tease teases teased testify testifies testified proclaim proclaims "
     "proclaimed propose proposes proposed point points pointed mention mentions mentioned refer refers referred "
     "quote quotes quoted cite cites cited express expresses expressed exclaim exclaims exclaimed declined opine "
     "opines opined muse muses mused wonder wonders wondered caution cautions cautioned advise advises advised "
     "assure assures assured hail hails hailed tout touts touted decry decries decried deride derides derided mock "
     "mocks mocked characterize characterizes characterized characterise characterises characterised chant chants "
     "chanted sing sings sang speak speaks spoke voice voices voiced outline outlines outlined allege alleges "
     "alleged attest reason reasons reasoned elaborate elaborates elaborated summarize summarizes summarized caption "
     "captions captioned text texts texted email emails emailed retweeted retweets retweet echo echoes echoed rail "
     "rails railed rant rants ranted scoff scoffs scoffed apologize apologizes apologized object objects objected "
     "protest protests protested implore implores implored plead pleads pleaded inform informs informed instruct "
     "instructs instructed order orders ordered imply implies implied hint hints hinted signal signals signaled "
     "signalled forecast recount recounts recounted relate relates related narrate rule rules ruled hope hopes hoped "
     "expect expects expected feel feels felt know knows knew view views viewed regard regards regarded greet greets "
     "greeted thank thanks thanked welcome welcomes welcomed defend defends defended dismiss dismisses dismissed "
     "reject rejects rejected question questions questioned challenge challenges challenged credit credits credited "
     "ridicule ridicules ridiculed lambaste lambasted lambastes tweeting rebuke rebuked rebukes scold scolded cheer "
     "cheered cheers remind reminds reminded envision envisions sound sounded advocate advocates advocated impose "
     "attributed"},
    {WORD_SPEECH,
     "restate restates restated underscore underscores underscored clarify clarifies clarified specify specifies "
     "specified affirm affirms affirmed reaffirm reaffirms reaffirmed disclose discloses disclosed volunteered "
     "ventured grumble grumbles grumbled gush gushes gushed groan groans groaned sigh sighs snap snaps snapped bark "
     "barks barked roar roars roared scream screams screamed bellow bellows bellowed murmur murmurs murmured mumble "
     "mumbles mumbled stammered growled intoned recited preached lectured counseled counselled exhorted begged begs "
     "threaten threatens threatened fume fumes fumed raged thundered sneered taunted jeered heckled pronounced swore "
     "swears vouched speculate speculates speculated theorized posited guessed reckon reckons reckoned marvel marvels "
     "marveled marvelled enthuse enthuses enthused raved reminisced confide confides confided confess confesses "
     "confessed blurted interrupted deadpanned cracked messaged blogged texted recommend recommends recommended "
     "rebutted refuted disputed disputes fretted worry worries worried fear fears feared laud lauds lauded commended "
     "applauded congratulated castigated chided berated admonished bemoaned bemoans deplored regrets regretted "
     "branded likened compared nicknamed portray portrays portrayed depicted assessed"},
    {WORD_SPEECH | WORD_ACT, "believe believes believed think thinks thought hope hopes hoped expect expects "
                             "expected feel feels felt know knows knew regard regards regarded view views viewed "
                             "sound sounded wonder wonders wondered envision envisions agree agrees agreed"},
    {WORD_ACT,
     "made makes make took takes take gave gives give went goes go came comes come got gets get met meets meet saw "
     "sees wants wanted want likes liked seems seemed tried tries used uses began begins started starts kept keeps "
     "put puts turned turns showed shows held holds won lost led leads left ran runs sought seeks stood stands "
     "appeared appears offered offers issued issues delivered delivers reposted shared shares signed signs joined "
     "joins attacked attacks opposed opposes supported supports backed backs laughed laughs smiled smiles nodded "
     "shrugged paused sighed disagreed disagrees appealed appeals doubled fired ripped ended ends opened opens "
     "talked talks discussed discusses cast casts swept struck drew fell rose threw grew broke chose drove ate fought "
     "forgot hid rode rang shook sank slept slid stole swam swore taught tore woke wore wept bought brought built "
     "caught "
     "crept dealt dug fed fled flew froze hung heard knelt laid leapt lent lit paid sat sold sent shone shut spent "
     "spun "
     "sprang stuck swung cut cuts shed quit split understood withdrew became bore beat blew found"},
    {WORD_PARTICIPLE,
     "saying telling writing stating adding noting arguing claiming explaining asking replying answering responding "
     "continuing concluding declaring announcing warning insisting admitting acknowledging confirming denying "
     "suggesting observing remarking commenting recalling tweeting posting reading joking quipping asserting "
     "contending maintaining calling describing labeling labelling dubbing terming accusing urging vowing pledging "
     "promising praising criticizing criticising blasting slamming denouncing condemning complaining boasting "
     "bragging repeating reiterating stressing emphasizing emphasising underlining predicting reporting revealing "
     "conceding lamenting shouting yelling chanting demanding testifying proclaiming proposing pointing mentioning "
     "referring quoting citing expressing cautioning advising assuring hailing touting decrying deriding mocking "
     "characterizing characterising alleging echoing railing informing implying hinting signaling signalling "
     "recounting thanking welcoming defending dismissing rejecting questioning reminding referencing branding"},
    {WORD_NOUN_TOO,
     "reply replies call calls post posts report reports claim claims note notes quote quotes tweet tweets view views "
     "demand "
     "demands question questions comment comments remark remarks praise protest protests object objects order orders "
     "rule rules state states term terms label labels answer answers challenge challenges hope hopes pledge pledges "
     "promise promises text texts email emails sound sounds point points reason reasons express forecast signal "
     "signals credit credits cheer cheers joke jokes cry cries voice voices vow vows urge urges thought thoughts "
     "welcome mention mentions rebuke rebukes scold hint hints counter counters detail chant chants sigh "
     "sighs snap bark barks roar roars scream screams murmur murmurs groan groans fear fears worry worries marvel "
     "marvels disputes regrets cut cuts split shed"},
    {WORD_BE, "is are was were be been being"},
    {WORD_ACCORDING, "according"},
    {WORD_PHRASAL, "went goes go fired fires shot shoots hit hits chimed chimes"},
    {WORD_PHRASAL_PARTICLE, "on back in out off up"},
    {WORD_ROLE,
     "president presidents minister ministers secretary chancellor senator senators congressman congresswoman "
     "congressmen representative representatives governor governors mayor premier king queen prince princess emperor "
     "pope bishop archbishop cardinal rabbi imam pastor reverend chief director manager chairman chairwoman "
     "chairperson chair ceo cfo coo founder co-founder cofounder owner executive executives head leader leaders "
     "official officials officer officers spokesman spokeswoman spokesperson spokespeople spokesmen aide aides "
     "adviser advisers advisor advisors envoy envoys ambassador diplomat diplomats lawyer lawyers attorney attorneys "
     "prosecutor prosecutors judge judges justice sheriff detective inspector general admiral colonel captain major "
     "lieutenant sergeant commander soldier soldiers veteran veterans professor professors scientist scientists "
     "researcher researchers economist economists analyst analysts strategist strategists expert experts historian "
     "historians author authors writer writers journalist journalists reporter reporters correspondent "
     "correspondents editor editors columnist columnists anchor host hosts blogger critic critics producer actor "
     "actress actors singer musician artist coach player players star athlete teacher teachers student students "
     "doctor doctors nurse nurses physician physicians surgeon farmer farmers worker workers activist activists "
     "organizer organizers protester protesters protestors supporter supporters voter voters candidate candidates "
     "nominee front-runner frontrunner opponent opponents rival rivals lawmaker lawmakers legislator legislators "
     "politician politicians republican republicans democrat democrats delegate delegates member members employee "
     "employees resident residents neighbor neighbors neighbour neighbours witness witnesses victim victims survivor "
     "survivors mother father son daughter brother sister wife husband widow friend friends man woman men women boy "
     "girl person people source sources police campaign administration government authorities speaker whip "
     "vice-president counsel negotiator negotiators mediator insider insiders observer observers pundit pundits "
     "pollster businessman businesswoman billionaire mogul investor investors banker entrepreneur developer engineer "
     "pilot astronaut driver passenger customer consumer fan fans user users commenter reader readers viewer viewers "
     "lady commissioner treasurer comptroller auditor regulator moderator co-chair chairmen operative operatives "
     "consultant consultants lobbyist lobbyists"},
    {WORD_ROLE,
     "carer carers headteacher headmaster headmistress schoolteacher dad dads mum mums mom moms grandma grandad "
     "granddad "
     "grandmother grandfather great-grandmother president-elect governor-elect mayor-elect senator-elect "
     "congressman-elect "
     "congresswoman-elect prime-minister-designate predecessor successor msp mp mep someone somebody substitute "
     "defender winger councillor councilman "
     "councilwoman alderman juror jurors barman constituent constituents surrogate surrogates volunteer volunteers "
     "donor donors demonstrator demonstrators attendee attendees spectator spectators bystander bystanders onlooker "
     "onlookers passerby staffer staffers organiser organisers trooper troopers ranger rangers firefighter "
     "firefighters paramedic paramedics midwife caregiver caregivers pharmacist psychologist psychologists "
     "psychiatrist therapist veterinarian biologist biologists chemist physicist geologist geologists astronomer "
     "astronomers mathematician climatologist meteorologist meteorologists epidemiologist epidemiologists virologist "
     "ecologist archaeologist archaeologists anthropologist sociologist philosopher theologian linguist architect "
     "architects designer designers programmer technician mechanic electrician plumber carpenter builder builders "
     "miner miners fisherman fishermen rancher ranchers grower growers shopkeeper merchant trader traders broker "
     "brokers dealer dealers retailer retailers manufacturer manufacturers landlord landlords tenant tenants "
     "homeowner homeowners commuter commuters tourist tourists traveler travelers traveller travellers visitor "
     "visitors parent parents child children kid kids teenager teenagers youth youths grandson granddaughter nephew "
     "niece cousin sibling siblings fiance boyfriend girlfriend spouse couple roommate classmate classmates teammate "
     "teammates colleague colleagues co-worker coworker co-workers coworkers boss bosses employer employers trustee "
     "trustees principal superintendent dean provost rector lecturer tutor librarian curator novelist poet "
     "playwright biographer screenwriter filmmaker photographer composer guitarist drummer rapper dancer comedian "
     "presenter podcaster youtuber influencer reviewer publisher goalkeeper striker midfielder quarterback pitcher "
     "bowler trainer referee umpire boxer golfer cyclist swimmer runner sprinter skier champion winner contestant "
     "jockey skipper sailor sailors clerk cashier waiter waitress bartender chef baker butcher hairdresser janitor "
     "cleaner investigator investigators agent agents constable magistrate solicitor barrister plaintiff plaintiffs "
     "defendant defendants suspect suspects inmate inmates prisoner prisoners hostage refugee refugees migrant "
     "migrants immigrant immigrants rebel rebels militant militants fighter fighters insurgents sheikh sheik emir "
     "sultan ayatollah mufti priest priests nun nuns monk monks vicar chaplain deacon evangelist preacher missionary "
     "patriarch councillors councilmember selectman assemblyman assemblywoman ombudsman registrar undersecretary "
     "under-secretary secretary-general mps meps campaigner campaigners advocates reformer dissident dissidents "
     "whistleblower hacker vlogger contributor contributors commentator commentators panelist panelists interviewer "
     "caller callers listener listeners translator interpreter instructor counselor counsellor grandparent "
     "grandparents gunman shooter attacker attackers assailant captor captors ally allies sponsor sponsors signatory "
     "shareholder shareholders creditor creditors bidder bidders buyer buyers seller sellers supplier suppliers "
     "maker makers breeder beekeeper gardener scholar scholars academic academics graduate graduates alumni "
     "apprentice trainee intern interns pupil pupils lineman linemen fireman firemen policeman policewoman repairman "
     "serviceman "
     "servicewoman handyman salesman saleswoman patrolman foreman barmaid"},
    {WORD_ROLE,
     "rescuer rescuers lifeguard bricklayer welder surveyor seamstress sculptor illustrator cartoonist conductor "
     "cellist pianist violinist soprano tenor organist choirmaster choreographer ballerina stuntman bouncer barista "
     "sommelier brewer winemaker farmhand herder trucker cabbie postman mailman concierge hotelier innkeeper publican "
     "pensioner pensioners retiree retirees widower orphan toddler islander islanders villager villagers townspeople "
     "evacuee evacuees returnee asylum-seeker detainee detainees parolee convict burglar trafficker fraudster "
     "whistle-blower informant cleric clerics extremist extremists jihadist warlord chieftain deputy deputies "
     "lawgiver backbencher backbenchers baroness bookkeeper accountant accountants actuary cto cmo ciso underwriter "
     "valuer realtor forester arborist botanist zoologist entomologist ornithologist neurobiologist neuroscientist "
     "neurologist cardiologist oncologist radiologist pediatrician paediatrician dermatologist gynecologist "
     "obstetrician anesthesiologist dentist optician orthodontist nutritionist dietitian physiotherapist hydrologist "
     "seismologist volcanologist oceanographer glaciologist paleontologist geneticist immunologist microbiologist "
     "toxicologist ethicist criminologist statistician demographer cartographer technologist rower surfer skater "
     "snowboarder gymnast wrestler fencer hurdler marathoner triathlete outfielder infielder shortstop catcher "
     "reliever slugger linebacker cornerback goalie centre-back full-back fly-half scrum-half batsman wicketkeeper "
     "all-rounder promoter scout physio thief thieves robber controller courier smuggler spy"},
    {WORD_VOICE,
     "newspaper paper publication website company firm firms lawsuit outlet email ad tweet message study report "
     "statement commission board court committee council ministry agency department office institute association "
     "foundation party union team club university college school hospital bank group organization organisation "
     "network broadcaster magazine letter memo poll survey tribunal parliament senate congress army navy force panel "
     "jury coalition alliance federation league movement church watchdog regulator embassy think-tank headline "
     "petition slogan banner leaflet flyer poster sign caption document indictment complaint filing verdict ruling "
     "transcript crowd crowds audience family regime junta militia cabinet delegation opposition editorial op-ed "
     "article story book song release video clip tape recording page blog inscription motto advert brochure "
     "voicemail card cards hat cap shirt t-shirt placard plaque marquee billboard label tattoo bumper-sticker sticker "
     "screen chalkboard whiteboard unions county carrier airline retailer utility charity trust chain start-up startup "
     "insurer"},
    {WORD_MALE,
     "dad-of-one dad-of-two dad-of-three dad-of-four father-of-one father-of-two father-of-three father-of-four "
     "dad grandad granddad headmaster widower postman mailman batsman stuntman barman spokesman congressman chairman "
     "king prince emperor pope father "
     "son brother husband man boy actor businessman "
     "mr sir lord gentleman uncle grandfather dutchman frenchman irishman englishman scotsman welshman policeman "
     "fireman lineman "
     "grandson nephew boyfriend waiter"},
    {WORD_FEMALE,
     "mum-of-one mum-of-two mum-of-three mum-of-four mom-of-two mom-of-three mother-of-one mother-of-two "
     "mother-of-three mother-of-four mum mom grandma headmistress spokeswoman congresswoman chairwoman queen princess "
     "mother daughter sister wife "
     "widow woman girl actress "
     "businesswoman mrs ms miss lady madam dame aunt grandmother dutchwoman frenchwoman irishwoman englishwoman "
     "policewoman "
     "granddaughter niece girlfriend waitress heroine nun"},
    {WORD_ROLE_MODIFIER,
     "presidential former prime vice deputy special senior chief top national foreign defense defence interior "
     "finance press campaign communications security trade energy legal political military republican democratic "
     "first lead longtime long-time veteran acting interim associate assistant executive managing general attorney "
     "legislative policy staff state federal local anti-war civil rights law election house senate white private "
     "right-wing left-wing conservative liberal progressive independent retired ex outgoing incoming current "
     "then-president co policing human public affairs media board party"},
    {WORD_HONORIFIC,
     "mr mrs ms miss dr prof sen rep gov gen col lt sgt capt cmdr adm maj hon rev fr sr br sir dame lord lady st mx "
     "sens reps cllr councillor det insp supt pc dci con sgts canon cr ald const cst cpl brig dsi dcp acp ssp dsp igp "
     "adgp rt ven msgr atty engr alhaji alhaja hajiya otunba oba mallam shri smt ustad maulana datuk datin encik "
     "advocate"},
    {WORD_CALENDAR,
     "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
     "september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur "
     "thurs fri sat sun"},
};

const struct word_table lexicon_en = {
    .language = "en",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .names = &lexicon_en_names,
    .people = &lexicon_en_people,
    .callings = callings_en,
    .past_endings = "ed",
    .definite = "the",
    .indefinite = "a an another one",
    .descriptions = "teenager teen veteran republican democrat socialist conservative liberal centrist lawmaker "
                    "congressman congresswoman billionaire millionaire businessman businesswoman entrepreneur "
                    "mogul executive striker midfielder defender winger forward goalkeeper keeper quarterback pitcher "
                    "guard rookie candidate nominee hopeful member host presenter champion athlete runner sprinter "
                    "swimmer golfer cyclist boxer skier star actor "
                    "actress singer musician guitarist drummer rapper dancer comedian artist author novelist writer "
                    "poet playwright filmmaker photographer composer historian economist scientist researcher scholar "
                    "academic biologist chemist physicist astronomer geologist climatologist epidemiologist "
                    "psychologist sociologist philosopher activist campaigner dissident frontrunner front-runner",
    .offices =
        "sen rep gov gen adm cmdr maj col lt sgt capt cpl brig amb ald cllr cr det insp supt const cst pc dci dsi "
        "dcp acp ssp dsp igp adgp advocate",
    .alone = "another one",
    .parties = "republican democratic democrat conservative labour liberal independent socialist tory",
    .transitive = "called calls dubbed dubs branded brands labeled labelled likened compared accused accuses blamed "
                  "blames criticized criticised denounced condemned praised praises hailed hails described describes "
                  "dismissed dismisses defended slammed blasted thanked thanks portrayed mocked",
    .words_said =
        "answer reply response word words remark remarks comment comments claim claims promise pledge vow motto "
        "slogan mantra catchphrase phrase message verdict conclusion statement assertion warning advice "
        "argument explanation description demand question suggestion assessment joke quip retort refrain "
        "plea prediction tweet post reaction summary optimism insistence assurance admission accusation "
        "contention observation complaint threat",
    .bearers =
        "hat cap shirt t-shirt sign banner placard poster plaque sticker card billboard flag marquee label tattoo "
        "inscription leaflet flyer ad ads headline caption",
    .works =
        "book novel memoir autobiography biography trilogy play film movie documentary sequel show series sitcom "
        "drama musical song single album track ballad anthem painting portrait sculpture poem essay story "
        "article column editorial study paper podcast program programme bill act initiative campaign segment "
        "episode sketch video game app exhibition exhibit tour band commentary lecture thesis chapter symphony opera "
        "ballet called named dubbed nicknamed",
    .relations = "rival opponent friend colleague ally supporter critic foe counterpart competitor teammate",
    .collectives = "people police administration campaign government authorities children couple staff youth",
    .modals = "to will would should could can may might must cannot shall",
    .seniority = "senior chief top lead longtime long-time veteran acting interim outgoing incoming current",
    .epithets = "-old -born ated ened sted ured ased ised ized lled nted ssed cted pted ing ful "
                "less ous ken iant antic atic tragic angry brave proud little young",
    .owned = "my our his her",
};
