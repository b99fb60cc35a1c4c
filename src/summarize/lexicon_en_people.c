#include "lexicon.h"

/* Who somebody may be in English, beside the offices and callings of lexicon_en.c; not what is a name too: "Hunter". */

static const struct stem_row stems[] = {
    {WORD_ROLE,
     "accompanist accuser acquaintance acrobat acupuncturist addict adjuster administrator admirer adult "
     "adventurer aficionado agronomist alumna amateur angler animator announcer appellant applicant appraiser "
     "arbitrator archivist arsonist assemblymember assessor astrologer attache auctioneer aunt autocrat "
     "aviator babysitter backer backpacker bailiff balloonist bandit bandmate baritone barkeeper bassist beachgoer "
     "beautician beggar believer bellhop benefactor biker blacksmith boater bodyguard bomber bondholder bookseller "
     "borrower bridesmaid broadcaster busker butler cabdriver cabinetmaker cadet camper canvasser caretaker "
     "caseworker castmate caterer cellmate centenarian ceramicist challenger chauffeur cheerleader chiropractor "
     "chorister churchgoer cinematographer citizen civilian claimant client climber co-counsel co-owner co-star "
     "coastguard coder collector colonist companion complainant concertgoer concertmaster conciliator confidant "
     "confidante congregant conscript conservationist consul contender contractor contralto copilot copywriter "
     "coroner cosmonaut costar counterpart countertenor cowgirl crabber crewmate crooner custodian daytripper "
     "debtor defector deserter despot detractor devotee dictator disciple dispatcher dissenter diver docent "
     "dockworker draftee dressmaker embalmer emcee emigre enthusiast environmentalist essayist etymologist "
     "eulogist ex-boyfriend ex-convict ex-girlfriend ex-husband examiner exile expat expatriate explorer exporter "
     "exterminator fanatic felon festivalgoer filmgoer finalist financier flatmate flautist florist flutist "
     "follower forecaster foreperson freelancer fugitive fundraiser futurist futurologist gamer gangster "
     "genealogist geographer ghostwriter glazier goaltender goddaughter godfather godmother godson gondolier gran "
     "gravedigger great-aunt great-uncle grocer groomer groundskeeper guest handler harpist healer herpetologist "
     "hijacker hiker hobbyist holidaymaker homebuyer homemaker honoree horticulturist hotelkeeper householder "
     "househusband housekeeper housemate ichthyologist impersonator importer incumbent inductee inhabitant",
     " s"},
    {WORD_ROLE,
     "inventor jailer jogger judoka jurist kayaker keyboardist kidnapper kingmaker knitter landscaper laureate "
     "leaseholder lender lexicographer limnologist litigant locksmith lodger logger lookalike looter loyalist "
     "lumberjack lyricist machinist magnate maid maitre-d manicurist masseuse medalist medallist medic memoirist "
     "messenger mezzo milliner millionaire mobster mortgagor mortician mother-to-be motorist mountaineer mourner "
     "moviegoer mullah muralist musher mycologist namesake narrator naturalist naysayer netminder newborn newcomer "
     "newlywed newsreader nobelist nonagenarian nuncio objector oboist occupant octogenarian officeholder olympian "
     "operator optimist optometrist outsider owner-operator pacifist paddler painter pal pallbearer paralegal "
     "paralympian parishioner participant partner partygoer pathologist patient patron peddler pedestrian "
     "percussionist pessimist petitioner philanthropist philologist photojournalist pilgrim planner playmate "
     "policyholder pollworker postdoc postmaster powerbroker preservationist primatologist prizewinner proofreader "
     "proprietor prospector psychic publicist quilter quizmaster ratepayer receptionist recipient record-holder "
     "renter reservist respondent responder restaurantgoer restaurateur reveler reveller rider ringleader "
     "ringmaster rioter roadie roofer rookie roughneck runner-up salutatorian saxophonist schoolgirl schoolmate "
     "seatmate semifinalist seminarian septuagenarian settler shipmate shopper showrunner shrimper sightseer "
     "singer-songwriter skateboarder skeptic skydiver soloist songwriter sophomore soulmate squatter stagehand "
     "stakeholder stand-in standard-bearer stationmaster stenographer stepbrother stepdad stepdaughter stepfather "
     "stepmother stepmum stepsister stepson stevedore steward stockbroker stockholder storekeeper stylist "
     "subcontractor subscriber sunbather supervisor sysadmin taxpayer teamster teen terrorist theatergoer theorist "
     "ticketholder tiktoker tipster titleholder traitor trumpeter turncoat tycoon typesetter uncle undergraduate "
     "undertaker urbanist vacationer vagrant valedictorian vandal vendor vet videographer viscount vocalist warden "
     "well-wisher wholesaler workmate worshipper wrangler yogi youngster zookeeper",
     " s"},
};

static const struct word_row rows[] = {
    {WORD_ROLE,
     "admirals airman airmen aldermen alderwoman alumnus ambassadors ambulanceman ambulancewoman anchorman "
     "anchorwoman astronauts auditors bakers barristers bartenders batsmen bishops boatman bowlers boxers boys "
     "brakeman bride brides brother-in-law brothers busboy busman butchers cameraman captains carpenters castaway "
     "champions chancellors chaplains chefs clerks colonels comedians commissioners compatriots composers "
     "consumers contestants councilmembers counsellors counselors countess couriers cousins cowboy curators "
     "customers cyclists daughter-in-law daughters deaconess deacons deans deejay defenseman detectives "
     "developers directors dishwashers doorman drummers electricians emissaries emissary emperors ex-wife "
     "eyewitness eyewitnesses father-in-law fathers ferryman filmmakers firewoman forewoman founders freshman "
     "freshmen frontman girls goalkeepers golfers grandfathers grandmothers granny guards guitarists hackers "
     "heiress helmsman henchman hostess hosts housewife husbands imams informants inspectors instructors "
     "interpreters jockeys ladies landlady lawman lawmen lieutenants lobsterman longshoreman longshoremen lover "
     "lovers magistrates managers marksman marquess mayors mechanics mercenaries mercenary merchants midfielders "
     "midwives monarch mother-in-law mothers motorman nannies nanny nephews newsman newswoman nieces nominees "
     "notary novelists oysterman passengers passer-by passersby pastors pharmacists photographers pilots pitchers "
     "plumbers poets policewomen popes premiers presenters principals producers programmers promoters "
     "proprietress psychiatrists quarterbacks rabbis rappers referees regulators robbers runners schoolboy "
     "schoolchildren seaman selectmen selectwoman sergeants shaman sheriffs sister-in-law sisters skippers sniper "
     "snipers solicitors son-in-law sons soundman statesman stateswoman stewardess strikers strongman "
     "superintendents surgeons swimmers technicians therapists trainers translators treasurers truckers tutors "
     "umpires understudy veterinarians waiters waitresses weatherman welders winners wives yachtsman yachtswoman"},
    {WORD_ROLE, "hubby fella mate pal pals bloke lad lass nan nana grandpa gramps auntie cop cops hooker seamer "
                "spinner paceman flanker batter playmaker fullback halfback centre-half centre-forward left-back "
                "right-back heavyweight middleweight welterweight lightweight featherweight bantamweight flyweight "
                "biathlete decathlete heptathlete oarsman commodore brigadier corporal comrade comrades"},
    {WORD_MALE,
     "hubby bloke lad grandpa gramps uncle great-uncle stepfather stepdad stepson stepbrother godfather godson "
     "father-in-law son-in-law "
     "brother-in-law schoolboy househusband ex-husband ex-boyfriend statesman newsman anchorman weatherman "
     "cameraman doorman boatman ferryman marksman lawman airman seaman cowboy frontman yachtsman strongman busboy "
     "henchman helmsman"},
    {WORD_FEMALE,
     "lass nan nana auntie aunt great-aunt stepmother stepmum stepdaughter stepsister godmother goddaughter "
     "mother-in-law "
     "daughter-in-law sister-in-law schoolgirl housewife ex-wife ex-girlfriend stateswoman newswoman anchorwoman "
     "alderwoman selectwoman forewoman firewoman yachtswoman heiress hostess landlady granny gran nanny "
     "stewardess countess deaconess cowgirl bride bridesmaid"},
};

const struct word_table lexicon_en_people = {
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
    .stems = stems,
    .stem_count = sizeof stems / sizeof stems[0],
};
