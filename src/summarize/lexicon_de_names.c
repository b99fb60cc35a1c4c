#include "lexicon.h"

/*
 * Places, and the given names of those who are in the news in Germany, Austria and Switzerland, three generations of
 * them, and of those who came there or are reported on: beside what lexicon_names has for every language. Left out is
 * what is a common noun with its capital: "Wolf", "August", "Linde".
 */
static const struct word_row rows[] = {
    {WORD_PLACE,
     "deutschland osterreich schweiz frankreich italien spanien portugal griechenland turkei russland ukraine polen "
     "tschechien ungarn rumanien bulgarien serbien kroatien danemark schweden norwegen finnland niederlande belgien "
     "luxemburg grossbritannien england schottland irland europa amerika asien afrika indien agypten sudafrika libyen "
     "syrien irak iran israel libanon jordanien afghanistan brasilien argentinien mexiko kanada australien neuseeland "
     "sudkorea nordkorea bayern hessen sachsen thuringen brandenburg niedersachsen baden-wurttemberg "
     "nordrhein-westfalen sachsen-anhalt schleswig-holstein mecklenburg-vorpommern rheinland-pfalz saarland bremen "
     "hamburg berlin munchen koln frankfurt stuttgart dusseldorf dortmund essen leipzig dresden hannover nurnberg "
     "duisburg bochum bonn munster mannheim karlsruhe augsburg wiesbaden kiel mainz erfurt rostock kassel potsdam "
     "saarbrucken magdeburg wien zurich basel bern genf graz linz salzburg innsbruck brussel paris moskau peking "
     "washington westfalen pfalz rheinland franken wurttemberg baden tibet georgien weissrussland luzern winterthur "
     "lausanne lugano chur bozen meran klagenfurt villach bregenz karnten steiermark tirol sudtirol vorarlberg "
     "burgenland niederosterreich oberosterreich aargau tessin graubunden thurgau wallis freiburg heidelberg wurzburg "
     "regensburg ingolstadt wolfsburg braunschweig osnabruck gottingen aachen wuppertal bielefeld gelsenkirchen "
     "chemnitz jena schwerin lubeck flensburg koblenz darmstadt"},
    {WORD_GIVEN_NAME | WORD_MALE,
     "dietlof dietloff burkard engelbert germar gert guven lennard kristian marlon mattis micha otmar gian corsin kobi "
     "thomi "
     "achim adalbert adelbert adolf alarich albin albrecht alf alfons ali alois aloys alwin ambros andre anselm "
     "ansgar anskar anton arend arian aribert armin arnd arndt arne arnfried arnim arno arnulf artur arved arvid "
     "axel baldur balthasar baptist bartholomaus bartosz basti bastian beat bela benedict benedikt bengt benno bernd "
     "bernfried bernhard bernt bert berthold bertold bertram birger bjarne bjoern bjorn bodo bogdan bonifatius boris "
     "bruno burghard burkhard burkhart camillo carlo carsten caspar christof christoffer claas claudius claus "
     "clemens conrad constantin cord cornelius curt cyrill dagobert damian daniel danilo dankwart dario david denis "
     "dennis detlef detlev diedrich diethard diethelm diether dietmar dietrich dimitri dirk ditmar dominic dominik "
     "eberhard eckard eckart eckehard eckhard eckhart edgar edmund eduard edzard egbert eginhard egon ehrenfried "
     "ehrhard einar ekkehard ekkehart elmar emanuel emil emilio enno enrico erasmus erhard eric erich erik erkan "
     "ernst erwin eugen ewald fabian fabio fabrice falk falko fedor ferdi ferdinand fiete finn florian folkert "
     "franco frank franko franz frederic frederik fridolin friedbert friedemann frieder friedhelm friedmar friedrich "
     "frithjof fritz gabor gebhard georg georgios gerald gerd gereon gerfried gerhard gerhart gernot gero gerold "
     "gerrit gerwin gideon gilbert gisbert giselher goetz gordian gottfried gotthard gotthilf gotthold gottlieb gotz "
     "gregor guenter guenther guido gundolf gunnar gunter gunther gustav gustl hajo halil hannes hanno hans "
     "hansgeorg hansi hansjorg hanspeter harald hardy hark harro hartmut hartwig hasso heiko heiner heinrich heinz "
     "helfried helge helmar helmut helmuth hendrik henner henning henri henrik henry herbert heribert hermann herwig "
     "hieronymus hilmar hinnerk hinrich hjalmar holger horst hubert hubertus hugo ignatz ignaz igor immanuel ingbert "
     "ingmar ingo ingolf isidor ivo jakob jan janek janik janis jannes jannik janning jannis janosch janus jasper "
     "jean jendrik jens jeremias jerome jesko joachim jobst jochen joerg joern johann johannes jonas jonathan joost "
     "jorg jorn josch joschka josef joseph jost josua juergen julian julius jupp jurek jurgen justus kai karl "
     "karlheinz karsten kaspar kay kevin kilian klaas klaus klemens knud knut konrad konstantin korbinian kornelius "
     "kuno kurt lambert lars lasse laurens laurenz laurin leander lenn lennart lenny lenz leo leon leonard leonhard "
     "leopold levin lewin linus lion lorenz lothar louis luca lucas ludger ludolf ludwig luis luitpold lukas lutz "
     "magnus maik malte manfred mannfred manuel marc marcel marco marek marian marijan mario marius mark marko "
     "markus"},
    {WORD_GIVEN_NAME | WORD_MALE,
     "marten martin marvin mathias mathis matthaus matthes matthias matti maurice mauritz max maxim maximilian "
     "meinhard meinolf meinrad melchior merlin merten michael michel mike mirco mirko moritz nando nepomuk nicklas "
     "niclas nico nicolai nicolas niels nikita niklas niko nikolai nikolaj nikolas nikolaus nils norbert norman odin "
     "olaf ole oliver onno ortwin oskar oswald oswin ottfried ottmar otto ottokar pascal patric patrick patrik paul "
     "paulus peer peter philip philipp philippus pirmin pius quentin quirin rafael raik raimund rainer ralf ralph "
     "ramon randolf raphael rasmus reimar reimer reimund reiner reinhard reinhardt reinhart reinhold reinmar remo "
     "renato rene reto richard rico robert robin roderich rodolfo roger roland rolf romeo ronald ronny roy rudi "
     "rudiger rudolf ruediger runald rupert rupprecht ruprecht sandro sascha saverio schorsch sebald sebastian "
     "semjon sepp severin siegbert siegfried sieghard siegmar siegmund sigfried siggi sigmar sigmund sigurd silas "
     "silvan silvester silvio simeon simon soeren sonke soren stanislaus stefan steffen sten stephan sturmius sven "
     "swen sylvester tammo tassilo tasso theo theobald theodor thiemo thies thilo thomas thoralf thorben thorge "
     "thorsten thorwald till tillmann tilman tilo tim timm timo timon tino titus tjark tobias tom torben torge "
     "torsten traugott tristan udo ulf uli ullrich ulrich undo urban urs uwe valentin vasco veit victor viktor "
     "vincent vinzenz vitus volker volkhard volkmar waldemar walter walther warnfried wendel wendelin wenzel werner "
     "wernfried widukind wieland wigald wigbert wilderich wilfried wilhelm willi willibald willy wim winfried "
     "winrich wito wladimir woldemar wolfdieter wolfgang wolfhard wolfram wulf xaver yannic yannick yannik"},
    /* Austria, Switzerland, the Netherlands, the North */
    {WORD_GIVEN_NAME | WORD_MALE,
     "anders andri asbjorn beda bent curdin daan dieterhelm einer eirik erlend flurin gion haakon halvor hansruedi "
     "harri henk ingvar jaap jarl jeroen joris jukka jurg jussi kaj kjell leif lieven maarten mads marcello matteo "
     "mikko morten oddvar ola olof palle pekka petter pieter preben ruedi rune sauli sigve sjoerd steinar stig sture "
     "svante thorbjorn tomas tore torgeir trond ueli ulrik villy walti wouter yngve"},
    /* Turkey */
    {WORD_GIVEN_NAME | WORD_MALE,
     "abdullah adem ahmet akif alparslan altan aras arda atilla aydin ayhan aykut baris bayram bekir berk bilal "
     "bulent burak cahit can cem cemal cemil cengiz ceyhun cihan coskun davut deniz devlet dogan efe ekrem emin "
     "emrah emre enes engin ercan erdal erdem erhan erol ersin ertugrul eser fahri faruk fatih ferhat fevzi fikret "
     "firat gokhan gurkan hakan haluk hamit hamza harun hasan haydar hilmi hulusi huseyin ibrahim ihsan ilhan ilkay "
     "ilker ilyas imam irfan ismail ismet izzet kaan kadir kamil kemal kenan kerem koray levent mahir mahmut mehmet "
     "melih memet mert mesut metin mevlut mithat muhammed muhammet muharrem murat musa mustafa mutlu naci nazim "
     "necati necip nedim nihat nuri okan okay oktay omer onur orhan osman ozan ozcan ozgur polat rauf recep refik "
     "riza sabri sahin salih savas sedat selahattin selcuk selim semih serdar serhat serkan sezgin sinan suat "
     "suleyman tahir tamer taner tarik tarkan tayfun tayfur tayyip temel tolga tufan tugrul tunc tuncay turan turgut "
     "ufuk ugur umit umut vedat veli volkan yakup yalcin yasar yasin yavuz yigit yilmaz yunus yusuf zafer zeki ziya"},
    /* Poland, Czechia, the Balkans, Hungary, Romania, Greece */
    {WORD_GIVEN_NAME | WORD_MALE,
     "adam aleksandar alexandros andrej andrzej antanas anze arkadiusz attila balazs bartlomiej blaz bogumil "
     "boguslaw bohumil bojan borislav bozidar branko cezary czeslaw dalibor damir danijel darek dariusz darko davor "
     "dawid dejan dimitrios dino dragan drazen dusan dzenan edin eftichis ferenc florin franjo frantisek gheorghe "
     "giorgos goran grzegorz gyorgy henryk hrvoje ilir imre ionut istvan ivica jacek jakub janez janos janusz "
     "jaromir jaroslav jaroslaw jerzy jiri josip jozef jozsef karel karol kazimierz klemen konstantinos kostas "
     "kristijan krzysztof kyriakos lajos laszlo leszek liviu ljubisa lubomir ludek luka lukasz maciej marcin mariusz "
     "matej mateusz michal mihai mikolaj milan mile milorad milos milosz mircea miro miroslav miroslaw mladen momir "
     "nebojsa nenad nicolae nikola nikolaos nikos novak ognjen ondrej panagiotis pavle pawel petar petr petros piotr "
     "predrag przemyslaw radek radko radoslaw radovan rafal rastislav ratko robertas rumen ryszard sandor sasa "
     "sinisa slavko slawomir slobodan spyros srdjan stanislav stanislaw stavros stefanos stipe stjepan svetozar "
     "szymon tadeusz theodoros tibor tihomir tomasz tomislav traian uros vaclav vasil vasile vasilis vassilios "
     "vedran velimir veselin vit vladan vlado vojtech wieslaw witold wlodzimierz wojciech yannis yiannis zbigniew "
     "zdenek zdzislaw zeljko zlatan zlatko zoltan zoran zvonimir zygmunt"},
    /* Russia, Ukraine, the Caucasus, in German spelling */
    {WORD_GIVEN_NAME | WORD_MALE,
     "albert aleksandr alexander alexandr alexei alexej anatoli anatolij andrei andrij arkadi arkadij artjom aslan "
     "bohdan denys dimitrij dmitri dmitrij dmytro fjodor gennadi gennadij georgi gleb grigori grigorij ihor ilham "
     "ilja iwan jegor jewgeni jewgenij juri jurij kirill kyrylo leonid lew maksim maksym michail michajlo mykhailo "
     "mykola oleg oleh oleksandr oleksii oleksij ostap petro pjotr radij ramsan ruslan rustam sachar sergei sergej "
     "sergi serhij stepan swjatoslaw taras timofej timur vadym wadim wadym waleri walerij wassili wassilij wiktor "
     "witali witalij wjatscheslaw wladislaw wolodymyr wsewolod yurij zurab"},
    /* Italy, Spain, Portugal, France */
    {WORD_GIVEN_NAME | WORD_MALE,
     "adriano agostino alain alberto aldo alejandro alessandro alessio alexandre alexis alfredo alvaro amedeo andres "
     "angelo antoine antonello antonio armando arnaud attilio augusto aurelio baptiste bartolomeo bastien beppe "
     "bernardo bertrand brice calogero carles carmelo cesare christophe ciro claudio corrado cosimo cristian "
     "cristiano damiano daniele diego domenico edoardo egidio elio eliseo emanuele emiliano emmanuel ennio enzo "
     "ermanno esteban etienne ettore ezio fabien fabrizio federico felice fernando ferran ferruccio filippo flavio "
     "francesco francisco franck francois gael gaetan gaetano gennaro gerard gerardo giacomo giampiero giancarlo "
     "gianfranco gianluca gianluigi gianni gianpaolo gilles gino gioacchino giorgio giovanni girolamo giuliano "
     "giulio giuseppe goffredo gonzalo gregoire guglielmo guillaume gustave herve ignacio ilario inigo ivano jaime "
     "joaquin joel jordi jorge jose julien julio leandro leonardo lionel loic lorenzo luc luciano lucien ludovic "
     "luigi manolo marcelo mariano marino massimiliano massimo matthieu maurizio mauro maxime michelangelo mickael "
     "miguel mohamed nazario nicolo nino nuno olivier orazio oriol orlando ottavio paco paolo pasquale pere philippe "
     "pierluigi piero pierpaolo pierre pietro pio quique raffaele raul regis remi renaud renzo riccardo roberto "
     "rocco romain romano rosario ruben ruggero ruggiero salvatore salvo santo saul sauro sebastien serge sergio "
     "severino silvano simone stefano stephane sylvain thibaut thierry tiziano tommaso toni tullio ugo umberto "
     "valerio vicente vincenzo vinicio virgilio vittorio xabier yann yvan yves"},
    /* Arabic, Persian and Kurdish names, and Albanian ones */
    {WORD_GIVEN_NAME | WORD_MALE,
     "abbas abdel abdelkader abdi abdul abdulkarim adel adham adnan agron ahmad aiman akbar alaa aladdin amin amir "
     "ammar anas anwar arash arben ardit arif armend ashraf asim ayman azad aziz babak baker bashar bassam behrouz "
     "bekim besim besnik blerim chalid daniyal dara dariush diyar driton ehsan eissa elias emad esmail fadi fahad "
     "fahd faisal farhad farid farouk fawzi fehmi fuad ghassan habib hadi hafez haitham hamad hamed hamid hani "
     "haschim hassan hatem hazem hicham hischam hisham hosni hossein houssam huseyn hussein idris imad imran iyad "
     "jalal jamal jamil jawad kambiz karim kassem kaveh khaled khalid khalil lutfi mahdi maher mahmoud mahmud majid "
     "malek mansour marwan masoud massoud mazen mehdi mohamad mohammad mohammed mohsen mokhtar mounir mourad "
     "muhammad munir murad mustapha nabil nader nadim naim najib naser nasser navid nizar nouri omar omid osama "
     "othman parviz qassem rached rafik rahim rami ramin ramzi rashid redouan reza riad riyad rouhollah saad sadegh "
     "sadiq saeed said salah saleh salem salim salman sami samir scherif shadi shahin sharif siamak sufian suleiman "
     "tahar taher talal tamim tarek tareq usama wael walid wassim yahya yaser yasser yassin younes youssef yussuf "
     "zaid zakaria ziad zine"},
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "anette mattea philine philippa rabea simona swantje annina diemut kathi ursina "
     "ada adele adelheid adelina adriana adriane aenne agata agathe agnes agneta aileen aimee alena alessa alexa "
     "alexandra alica alice alicia alina alisa alma alruna altea alwine amalia amalie amelie amrei anabel anastasia "
     "andrea angela angelica angelika angelina angi anica anika anina anita anja anka anke ann anna annabell "
     "annabelle annalena annamaria anne annegret anneke anneli annelie annelies anneliese annelore annemarie annemie "
     "annerose annett annette anni annika anny anouk antje antoinette antonia antonie ariadne ariane arlette astrid "
     "augusta auguste aurelia aurora babett babette babs barbara barbel bea beata beate beatrice beatrix bele "
     "belinda benedikta benita bente berit bernadette berta bertha bettina betty bianca bianka bibiana biggi birga "
     "birgit birgitta birgitte birte birthe brigitta brigitte britt britta brunhild brunhilde burga burgi cacilia "
     "cacilie camilla candida carina carla carlotta carmen carola carolin carolina caroline cathleen cathrin catrin "
     "cecilia celina celine chantal charlotte chiara christa christel christiana christiane christin christina "
     "christine clara clarissa claudia clementine conny constanze cora cordelia cordula corinna corinne cornelia "
     "cosima dagmar dana daniela danuta daria debora deborah denise desiree diana dietlind dietlinde dina doerte "
     "dolores dominique dora doreen doris dorit dorle dorota dorothea dorothee dorte ebba edda edelgard edeltraud "
     "edeltraut edith editha eike eileen elena eleonora eleonore elfi elfie elfriede elif elisa elisabeth elise elke "
     "ella ellen elli elly elma elsa elsbeth else elsemarie elvira emanuela emely emilia emilie emma emmi emmy "
     "erdmute erika erna ernestine esmeralda estelle esther eugenie eva evamaria evelin eveline evelyn evi ewa "
     "fabienne fanny felicia felicitas felizitas femke fenja feodora finja fiona flavia floriane franca francesca "
     "franka franzi franziska frauke freda frederike freia freya frida frieda friederike fritzi gabi gabriela "
     "gabriele gaby gela geraldine gerda gerhild gerit gerlind gerlinde gerti gertraud gertraude gertrud gertrude "
     "gesa gesche gesine gianna gila gina gisa gisela giselle gitta gitte gloria gracia grazia greta grete gretel "
     "grit grita gudrun gudula gunda gundula gunhild hanna hannah hanne hannelore harriet hedda heddy hedi hedwig "
     "heida heidelinde heidemarie heiderose heidi heidrun heike helen helena helene helga hella hellen helma henni "
     "henny henriette henrike hermine herta hertha hilda hilde hildegard hildegund hilke hilla hiltrud hulda ida ika "
     "ilka ilona ilse imke imma ina inga inge ingeborg ingelore ingrid inka inken insa ira irena irene irina iris "
     "irma irmela"},
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "irmgard irmhild irmi irmtraud isa isabel isabell isabella isabelle isolde ivana ivonne jacqueline jana jane "
     "janet janett janette janina janine janna jaqueline jasmin jeanette jeannette jeannine jelena jella jenni "
     "jennifer jenny jessica jessika jette jil jill jo joana joanna johanna jolanda jolanta jolina josefa josefine "
     "josephine judith jule julia juliana juliane julika justina justine jutta karen karin karina karla karola "
     "karolin karolina karoline katalin katarina katarzyna katharina kathe kathleen kathrin kathy kati katja katrin "
     "kea kerstin kim kira kirsten klara klaudia konstanze kora kordula kornelia kreszentia krista kristin kristina "
     "kunigunde lara larissa laura lavinia lea leana leila lena leni leonie leonore liane liesbeth liesel lieselotte "
     "liesl lilian liliane lilli lilly lina linda lioba lisa lisbeth liselotte lisette livia liza loni lore loreen "
     "lorena lotta lotte lou louisa louise lucia lucie lucy ludmilla luisa luise luzia luzie lydia madeleine madlen "
     "magda magdalena magdalene magret maike maja malaika maleen malena malin malina malou malu malwine mandy manja "
     "manon manuela mara mareen marei mareike maren maret margarete margaretha margarethe margit margitta margot "
     "margret margrit maria marian marianne maribel marie mariele marieluise marietta marika marina marion marisa "
     "marit marita marla marleen marlen marlena marlene marlies marlis marlise marta martha martina mascha mathilda "
     "mathilde maud maxi maxie mechthild mechtild meike melanie melina melissa melitta merit merle merve meta mia "
     "michaela michelle mila milena milla mina minna mira miriam mirjam mona moni monica monika monique muriel nadia "
     "nadin nadine nadja nana nancy nane naomi natalia natalie natascha nathalie nela nele nelli nelly nicola nicole "
     "nicoletta nina nora norma octavia oda odette olga olivia ortrud ortrun otti ottilie patricia patrizia paula "
     "paulina pauline pepita petra pia piroschka ramona ranja raphaela rebecca rebekka regina regine regula reinhild "
     "reinhilde renate rene renee resi rhea ria ricarda rike rita roberta romana romy ronja rosa rosalia rosalie "
     "rosalinde rosamunde roselinde rosemarie rosi rosina roswita roswitha ruth sabina sabine sabrina salome "
     "samantha sandra sandy sanna saphira sara sarah saskia selina selma senta severine sibille sibyll sibylla "
     "sibylle sidonie sieglinde siegrid siegrun siglinde signe sigrid sigrun silja silke silva silvana silvia simone "
     "sina siska sissi sissy sofia sofie sonja sonya sophia sophie stefania stefanie steffi stella stephanie stina "
     "stine sunhild susan susanna susanne suse susi svantje svea svenja sybill sybille sylke sylvana sylvia"},
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "sylvie tabea talea tamara tamina tanja tatjana tessa thea theda thekla theodora theresa therese theresia thora "
     "thyra tilda tilla tina tine tini tomma toni tonia traudel traudi traudl traute trixi trude trudi ulla ulli "
     "ulrike undine ursel ursula urte uschi uta ute valentina valeria valerie valeska vanessa vera verena veronika "
     "vicky victoria viktoria vilma viola violetta vivian viviane vivien vreni walburga walli waltraud waltraut "
     "wanda wencke wendula wenke wibke wiebke wilhelmina wilhelmine wilma winifred winnie xenia yasmin yvonne zita "
     "zoe"},
    /* Austria, Switzerland, the Netherlands, the North */
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "annemiek anniken astri barblin brigit elin evelyne gerdi gro gudrid gunilla guri hege helle ingunn jolande "
     "jorunn kaija kaisa kajsa karianne katrien kirsti kjersti liesbet liv lotti maaike maj margrethe marijke mette "
     "mieke neeltje ragnhild reingard riikka seraina sigi siri sirpa siv solveig susann tarja tove tuula ulrika unni "
     "ursina verene vibeke vreneli wilhelmien ylva"},
    /* Turkey */
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "aische aise aliye arzu asiye asli asuman ayda aydan aygul ayla aylin ayse aysegul aysel aysun ayten azize "
     "bahar banu bediha belgin belkis berna berrin betul beyza bilge birgul birsen burcu canan cansu cemile ceren "
     "ceyda cigdem defne derya didem dilan dilara dilber dilek duygu ebru ece eda ekin elcin emel emine esin esma "
     "esra evin fadime fatma fatos feride feryal fidan filiz fulya funda gamze gonul gul gulay gulcan gulden guler "
     "gulhan gulistan gulizar gulsah gulsen gulsum gulten gunay hacer hafize halime hanife hatice havva hayriye "
     "hulya husniye ipek jale kader kezban lale leman leyla lutfiye makbule medine mehtap melahat melek meliha "
     "melike meltem meral meryem muge munevver muzeyyen naciye nazan nazli nebahat necla nergis neriman nermin "
     "neslihan nesrin nevin nezahat nihal nil nilay nilgun nilufer nimet nuran nuray nurcan nurdan nurgul nurhan "
     "nuriye nursel nurten oya oylum ozge ozlem perihan pervin pinar rabia reyhan rukiye saadet sabiha saliha sawsan "
     "sebnem seda sedef sehnaz selda selen selin sema semiha semra senay sengul serap serpil sevda sevgi sevil "
     "sevilay sevim sevinc seyran sibel sinem songul suheyla sukran suna suzan tugba tulay tulin turkan ulku yasemin "
     "yeliz yesim yildiz zehra zeliha zeynep zuhal zulal"},
    /* Poland, Czechia, the Balkans, Hungary, Romania, Greece */
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "adrijana agnieszka aleksandra alenka alzbeta aneta anicka barbora biljana blanka bozena branka bronislawa "
     "danica desislava despina dobrila dragana draginja dubravka dunja edita elzbieta emina eniko eszter gabriella "
     "gordana grazyna halina hana hanka helenka iga ildiko ilinka ioana iva ivanka ivona iwona izabela jadranka "
     "jadwiga jagoda jarmila jasna jitka jovana judit justyna kalliopi kamila kasia katerina kinga krystyna kveta "
     "lenka lidia lidija ljiljana ljubica ljudmila lucyna ludmila magdolna malgorzata malwina marcela margita marica "
     "marija mariola marketa marzena mihaela milica mirela mirjana mirka miroslava nada nadezda nevena nikolina "
     "oksana olena orsolya pavla radka radmila renata rozalia ruzica sanja senka sladjana slavica snezana stanislava "
     "stanka svetlana sylwia teresa tereza timea urszula vasiliki vesna viorica vlasta weronika wioletta zdenka "
     "zeljka zofia zorana zorica zsofia zsuzsa zsuzsanna zuzana"},
    /* Russia and Ukraine, in German spelling */
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "aljona alla anastasija anastassija anfissa antonina darja dascha ekaterina galina halyna inna iryna jekaterina "
     "jelisaweta julija kateryna klawdija ksenia ksenija lilija ljubow ljudmyla nadeschda nadija natalija natalja "
     "olha raissa sinaida sofija swetlana switlana tetjana walentina walerija warwara wera wiktoria wiktorija yulija"},
    /* Italy, Spain, Portugal, France */
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "agnese agustina aline ambra ana anabela anais annalisa annick annunziata antonella antonietta apolline assunta "
     "aurelie aurore beatriz benedetta bernarda brigida camille caterina catherine catia celeste celia cinzia claire "
     "clelia clemence colette conceicao concepcion concetta consuelo cristina delphine donata donatella edwige "
     "elisabetta elodie eloise emmanuelle enrica esperanza estefania ester eugenia fabiola fabrizia federica "
     "fernanda fiorella flaminia florence francoise gemma genevieve ghislaine giada ginevra gioia giorgia giovanna "
     "giulia giuliana giuseppina graziella guadalupe ilaria ines inmaculada isaura jimena joelle josefina josiane "
     "juana laetitia laure laurence leticia letizia liliana luana luciana lucrezia maddalena magali marcella "
     "margarida margherita mariagrazia mariangela mariella marilena marilisa marine marisol martine maryse matilde "
     "maura merce mireille mirella monserrat montserrat morena noelia noemi nuria odile ombretta ornella paloma "
     "paola pascale paulette pierrette pilar rachele raffaella raquel rebeca rocio rosalba rosanna rosaria rosella "
     "rosetta rossana rossella sandrine segolene serena solange soledad sonia susana tiziana vanna veronique "
     "virginie vittoria viviana yolande yvette"},
    /* Arabic, Persian and Kurdish names, and Albanian ones */
    {WORD_GIVEN_NAME | WORD_FEMALE,
     "abir afaf aicha aida albulena amal amani amina aminata amira arbnora arta asma assia awa aya azadeh aziza besa "
     "besarta blerina bouchra chadija dalal dalia dijana donjeta elham elheme esraa ezgi fadwa farah fariba farida "
     "farzaneh fatemeh fatiha fatima fatime fatou fatoumata ferda fereshteh fitore golshifteh habiba hafsa hala "
     "hanan hanin hayat heba hend hiba hoda houda huda ikram iman imane jamila jihan kaltrina karima khadidja "
     "khadija laila lamia latifa lubna maha mahsa malika mariam mariama marjam maryam maysa mounia nahed nahid naima "
     "najat najla najwa narges nasrin nawal nazanin nesrine nezha niloufar noor nour oumou parisa rahma rania rasha "
     "rima roya rukaya saadia sabah sabrije sahar sahra saida salma samar samia samira sana sanaa schirin shabnam "
     "shadi shahla sharife shirin sihem soraya souad soumaya tahereh valbona vjosa wafa wafaa yara yasmina yosra "
     "zahra zainab zarah zeinab zohra zohre"},
};

const struct word_table lexicon_de_names = {
    .language = "de",
    .rows = rows,
    .count = sizeof rows / sizeof rows[0],
};
