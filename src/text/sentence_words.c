#include "sentence_words.h"

struct word_list {
    const char *language; /* primary subtag; "" for all */
    enum word_kind kind;
    const char *words; /* separated by single spaces */
};

static const struct word_list LISTS[] = {
    {"", ABBREVIATION_INNER, "Dr Mr Mrs Ms Mx Prof Mme Mlle Mgr vs e.g i.e cf ca"},
    {"", ABBREVIATION_NUMBER, "no nr nos nrs p pp vol fig art n° nº № §"},
    {"", ABBREVIATION_OPEN, "Jr Sr co Inc Ltd Corp Bros u.s u.k u.n e.u d.c St al ph.d"},
    {"", ABBREVIATION_TIME, "a.m p.m"},

    {"en", ABBREVIATION_INNER,
     "Messrs Hon Rev Fr Sen Sens Gov Govs Rep Reps Gen Gens Col Cols Lt Capt Cpt Cmdr Cdr Maj Sgt Cpl Pvt Adm Brig "
     "Supt Insp Det Ofc Pres Amb Atty Lieut Cllr Mt Mts Ft Pt Lt.Col Lt.Gen Maj.Gen Asst Assoc Smt Engr Cst Ald viz "
     "approx incl "
     "excl esp orig op.cit v Rt Msgr Dets"},
    {"en", ABBREVIATION_NUMBER,
     "sec secs ch chap ex eq eqs figs tab app arts vols ed eds par para paras ver vers bk pt fol rte hwy apt ste "
     "rm ca est ft lb lbs oz sq"},
    {"en", ABBREVIATION_OPEN,
     "Esq Ave Blvd Rd st Dept Depts Univ Assn Bldg cos PLC Mfg Intl Natl Govt Jan Feb Mar Apr Jun Jul Aug Sep Sept "
     "Oct Nov Dec Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev "
     "Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo b.sc m.sc d.phil Ret"},
    {"en", WORD_OPENER,
     "A About Above According Across After Afterwards Again Against All Almost Already Also Although Among An And "
     "Another Any Anyone Are As At Because Before Behind Besides Between Both But By Can Could Despite Did Do Does "
     "Don During Each Earlier Either Even Eventually Every Everyone Everything Few Finally First For From Further "
     "Given Had Has Have Having He Hence Her Here His How However I If In Indeed Instead Is Isn It Its Just Last "
     "Later Let Like Many Maybe Me Meanwhile More Moreover Most Much My Nearly Neither Never Nevertheless No "
     "Nobody None Nor Not Nothing Now Of Often On Once One Only Or Other Others Otherwise Our Over People Perhaps "
     "Please Rather Recently Several She Should Since So Some Someone Sometimes Soon Still Such Than That The "
     "Their Them Then There These They This Those Though Three Through Thus To Today Together Tomorrow Tonight Too "
     "Two Under Unless Until Up Was We Were What When Where Whether Which While Who Whoever Why With Within "
     "Without Would Yes Yesterday Yet You Your"},
    {"en", WORD_AFTER_TIME,
     "ET EST EDT CT CST CDT MT MST MDT PT PST PDT AKST GMT UTC BST CET CEST IST JST AEST Eastern Central Mountain "
     "Pacific Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays "
     "Fridays Saturdays Sundays January February March April May June July August September October November "
     "December"},
    {"en", WORD_SPEECH,
     "said says say told tells added adds asked asks wrote writes replied replies announced declared exclaimed "
     "shouted yelled cried whispered answered continued explained recalled noted insisted joked quipped tweeted "
     "posted remarked concluded demanded wondered admitted"},

    {"de", ABBREVIATION_INNER,
     "Hr Fr Frl Dipl Ing Mag St bzw bspw evtl ggf inkl exkl insb insbes sog vgl z.b u.a d.h o.ä i.d.r s.o s.u v.a "
     "i.a z.t u.u v.chr n.chr geb gest verh ehem jun sen rer nat phil med jur h.c e.h zzgl bzgl urspr eigtl stv "
     "stellv allg franz engl dt amerik lat griech österr vorm Fa fa em Pfr Präs Min.-Präs Vors Abg Dir Frhr Hptm "
     "Oblt lt Lt "
     "Hrsg hrsg Red Verf Übers Univ.-Prof Ass Reg.-Dir Dr.-Ing ausschl einschl max min mind"},
    {"de", ABBREVIATION_NUMBER,
     "nr nrn s gem bd kap abb tab art ziff § abs tel str hs bl anm rd az gegr aufl jg ausg lfd bj hausnr"},
    {"de", ABBREVIATION_ENDING, "str"},
    {"de", ABBREVIATION_OPEN,
     "Str Mio Mrd Tsd Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez e.v a.g Jh Jhd Jhdt Chr Std Sek"},
    {"de", WORD_OPENER,
     "Aber Alle Allerdings Als Also Am An Auch Auf Aus Außerdem Bei Beide Beim Bis Da Dabei Dafür Dagegen Daher "
     "Damit Danach Dann Daran Darauf Darin Darum Darüber Das Dass Davon Dazu Den Denn Dennoch Der Deren Derzeit "
     "Des Deshalb Dessen Die Dies Diese Dieser Dieses Doch Dort Du Durch Ein Eine Einem Einen Einer Einige Er Erst "
     "Es Etwa Für Gegen Gestern Heute Hier Hinter Ich Ihr Ihre Im Immer In Inzwischen Ist Ja Jede Jeder Jedoch "
     "Jetzt Kein Keine Man Mehr Mit Nach Nachdem Neben Nein Nicht Noch Nun Nur Ob Obwohl Oder Ohne Schon Sehr "
     "Seine Seit Selbst Sie Sind So Sogar Somit Sondern Trotz Trotzdem Um Und Uns Unter Viele Vielleicht Vom Von "
     "Vor War Warum Was Weil Wenn Wer Wie Wieder Wir Wo Während Zu Zudem Zum Zur Zwar Zwischen Über"},

    {"fr", ABBREVIATION_INNER,
     "M MM Mmes Mlles Me Mes Maj Cne Rév Vve Lieut Ste Cie p.ex c.-à-d env éd apr av j.-c Gén Gal Pr Col Cdt Lt Sgt "
     "Capt Adj resp"},
    {"fr", ABBREVIATION_NUMBER, "n no nos art chap p pp t vol fig al § par"},
    {"fr", ABBREVIATION_OPEN, "janv févr avr juil sept oct nov déc bd hab tél"},
    {"fr", WORD_OPENER,
     "Ainsi Alors Après Au Aussi Aux Avant Avec C Car Ce Cela Celui Cependant Certains Ces Cet Cette Chaque Comme "
     "D Dans De Depuis Des Deux Donc Du Elle Elles En Enfin Ensuite Entre Et Il Ils J Je Jusqu L La Le Les Leur "
     "Leurs Lors Lorsque Lui M Mais Malgré Même Mes Mon Ne Non Nos Notre Nous On Or Ou Où Oui Par Parce Parmi Pas "
     "Pendant Plus Plusieurs Pour Pourquoi Pourtant Près Puis Quand Que Quel Quelle Qui Quoi S Sa Sans Se Selon "
     "Ses Si Son Sous Sur Tous Tout Toute Toutefois Très Trois Tu Un Une Vers Vos Votre Vous"},

    {"es", ABBREVIATION_INNER,
     "Sr Sra Sres Sras Srta D Dña Dra Lic Ing Arq Profa Gral Cnel Tte Cap Sto Sta EE FF CC RR JJ DD PP Dres Dras Mtro "
     "Mtra Lcdo Lcda Ldo Lda Dip Sen Cmdte Cdte Cbo Crio "
     "Brig Vda Hnos Rte av Av col Col Fund Fdez Hdez sr sra dr dra prof p.ej ej "
     "aprox mons Excmo Ilmo fdo avda Avda s Mons Pbro Mag Pdte Fco Ma Gob Pte Alm Sgto Rvdo Hno"},
    {"es", ABBREVIATION_NUMBER, "n núm núms párr frac exp no nº art arts pág págs p pp vol cap fig tel t inc"},
    {"es", ABBREVIATION_OPEN,
     "UU AA OO HH ud uds vd vds cía s.a s.l s.r.l ed d.f a.c d.c ene feb abr jun jul sept oct nov dic"},
    {"es", WORD_OPENER,
     "A Además Ahora Al Algunos Ante Antes Así Aunque Aún Bajo Como Con Cuando Cada Cómo De Del Desde Después Dos "
     "Durante El Ella Ellas Ellos En Entonces Entre Era Es Esa Ese Eso Esta Estas Este Esto Estos Está Fue Ha Hace "
     "Han Hasta Hay Hoy La Las Le Les Lo Los Luego Mientras Muchos Muy Más Mi Nadie Ni No Nos Nosotros Nuestra "
     "Nuestro Para Pero Poco Por Porque Pues Que Quien Quién Qué Se Segun Según Sin Sino Sobre Son Su Sus Si Sí "
     "También Tampoco Tanto Todo Todos Tras Tres Tu Un Una Unos Usted Y Ya Yo"},

    {"it", ABBREVIATION_INNER,
     "sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa Ing Avv Arch Geom Rag On Sen Gen Col Cap Mons p.es es "
     "ecc.mo ss avv ing arch geom rag dr Dr dr.ssa p.zza v.le c.so sen on mons card brig mar ten magg isp app cav comm "
     "rev ammir pres ass min m.llo"},
    {"it", ABBREVIATION_NUMBER, "n nr art artt pag pagg p pp vol cap fig tel c"},
    {"it", ABBREVIATION_OPEN, "s.p.a s.r.l gen feb apr giu lug sett ott nov dic a.c d.c"},
    {"it", WORD_OPENER,
     "A Ad Al Alcuni Alla Allora Altri Anche Ancora Anzi Appena Che Chi Ci Come Con Così Cosa Da Dal Dalla Davanti "
     "Del Della Di Dopo Dove Due Durante E Ecco Ed Era Erano Fino Fra Già Gli Ha Hanno I Ieri Il In Infatti Infine "
     "Inoltre Invece Io La Le Lei Lo Loro Lui L Ma Mentre Mi Molti Nei Nel Nella Negli Nessuno Noi Non Nonostante "
     "O Oggi Ogni Oltre Ora Per Perché Però Poi Prima Proprio Qualche Quando Quasi Quello Questa Queste Questi "
     "Questo Qui Quindi Se Secondo Sempre Senza Si Sia Sono Sotto Sta Sua Sui Sul Sulla Suo Tra Tre Tutti Tutto "
     "Tuttavia Un Una Uno Vi Voi È"},

    {"pt", ABBREVIATION_INNER,
     "Sr Sra Srs Sras Srta Dra Drs D Profa Eng Arq Exmo Exma Gen Cel Cap Ten Sgt Sto Sta sr sra dr dra prof p.ex "
     "ex aprox av Av séc Des Min Gov Dep Ver Pe Fr Dom Mons dep sen gov cel gen sgt maj Maj cmdt Cmdt adv exmo exma"},
    {"pt", ABBREVIATION_NUMBER, "n nº no núm art arts pág págs p pp vol cap fig tel"},
    {"pt", ABBREVIATION_OPEN, "min ltda cia s.a e.u.a jan fev abr jun jul ago nov a.c d.c"},
    {"pt", WORD_OPENER,
     "A Ainda Agora Além Algumas Alguns Ante Antes Ao Aos Apesar Após As Assim Até Cada Com Como Contudo Da Das De "
     "Depois Desde Dois Do Dos Durante E Ela Elas Ele Eles Em Embora Enquanto Entre Então Era Essa Esse Esta Este "
     "Estes Eu Foi Foram Há Hoje Isso Isto Já Mais Mas Mesmo Minha Muito Muitos Na Nas Nem No Nos Não Nós O Ontem "
     "Onde Os Ou Para Pela Pelo Pois Por Porque Porém Quando Quase Que Quem Se Segundo Sem Sempre Será Sob Sobre "
     "Somente Sua Seu São Só Também Tanto Toda Todos Três Tudo Um Uma Você É"},

    {"nl", ABBREVIATION_INNER,
     "dhr mevr mw Mr drs ir ing dr prof St bijv d.w.z i.p.v m.b.t o.a t.a.v t.o.v z.g a.u.b incl excl resp vgl Gen "
     "Kol Lt min.pres Jhr ds burg gen kol wnd hoofdinsp insp brig sgt kapt maj mej fa b.d"},
    {"nl", ABBREVIATION_UNIT, "min"},
    {"nl", ABBREVIATION_NUMBER, "nr nrs e.v e.d blz p pag art hfst afb tel"},
    {"nl", ABBREVIATION_OPEN, "b.v n.v jan feb mrt apr jun jul aug sep sept okt nov dec v.chr n.chr"},
    {"nl", WORD_OPENER,
     "Aan Al Alle Alles Als Bij Daar Daarna Daarom Dan Dat De Deze Die Dit Door Dus Echter Een Eerst En Er Ga Geen Had "
     "Heeft Het Hier Hij Hoe Hoewel Hun Ik In Is Ja Je Maar Men Met Na Naast Nadat Nee Niemand Niet Niets Nog Nu Of Om "
     "Omdat "
     "Ondanks Onder Ons Ook Op Over Sinds Te Tegen Ten Terwijl Toch Toen Tot Tussen Twee Uit Van Veel Volgens Voor "
     "Vooral Waar Waarom Wanneer Want Was Wat We Wel Wie Wij Zal Ze Zelfs Zij Zijn Zo Zonder"},

    {"pl", ABBREVIATION_INNER, "ul dr inż mgr prof hab ks św np m.in tzw tzn t.j płk gen kpt mjr sierż zob ur por"},
    {"pl", ABBREVIATION_NUMBER, "nr str s art ust pkt tel t rozdz rys"},
    {"pl", ABBREVIATION_OPEN, "r tys mln mld godz zł proc"},
    {"pl", WORD_OPENER,
     "A Ale Bez Bo Był Była Było Być Były Co Czy Dla Do Dlatego Gdy Gdzie I Ich Ile Im Inne Inni Ja Jak Jako "
     "Jednak Jego Jej Jest Jeszcze Jeśli Już Kiedy Każdy Kto Który Lecz Mimo Moim My Może Na Nad Natomiast Nie "
     "Nikt O Obecnie Od On Ona Oni Oraz Po Pod Podczas Ponadto Potem Poza Przed Przez Przy Są Się Swoje Ta Tak "
     "Także Tam Te Ten Teraz To Tu Tylko Tym U W We Wczoraj Według Więc Wszystko Z Za Zaś Ze Że"},

    {"sv", ABBREVIATION_INNER, "dr prof bl.a t.ex d.v.s s.k ca jfr resp"},
    {"sv", ABBREVIATION_OPEN, "m.m m.fl kl kr jan feb apr aug sept okt nov dec"},
    {"sv", WORD_OPENER,
     "Alla Allt Att Av Bara De Den Denna Det Detta Dock Där Därför Efter En Enligt Ett Flera Från För Genom Han "
     "Hans Har Hon Hur Här I Idag Igår Ingen Inte Jag Kan Man Med Men Mot Många Nu När Och Också Om På Redan "
     "Samtidigt Sedan Som Så Till Trots Två Under Ur Utan Vad Var Varför Vi Vid Vissa Än Även Är Åt"},

    {"ru", ABBREVIATION_INNER,
     "г-н г-жа тов проф акад доц д-р т.е т.н т.к напр ср см ул просп пл наб св и.о дер пос пгт смт мкр пер бул б-р "
     "пр-т оз о ген полк подп гр зам зав англ лат нем фр"},
    {"ru", ABBREVIATION_UNIT, "г гг в вв м км кг га т с п р мин сек ч экз руб коп тыс млн млрд трлн долл чел"},
    {"ru", ABBREVIATION_NUMBER, "№ рис стр ст пп гл табл разд д кв корп тел род т.д т.п"},
    {"ru", ABBREVIATION_OPEN, "им обл р-н пр н.э янв февр апр авг сент окт нояб дек"},
    {"ru", WORD_OPENER,
     "А Без Более Больше Был Была Были Было Вам Ведь Весь Вместе Вот Все Всего Всё Вчера Вы Где Да Даже Два Для Его "
     "Ее Её Ему Если Есть Еще Ещё Ей Же Затем Здесь И Или Им Именно Их Как Какой Когда Кроме Кто Ли Между Многие "
     "Можно Мой Мы Надо Наш Не Нет Но Ну О Об Однако Он Она Они Оно Перед Под Пока Потом Поэтому При Ранее Сам "
     "Сегодня Сейчас Сначала Среди Так Также Такой Там Те Теперь То Тогда Тоже Только Тот Три Ты У Уже Хотя Чем "
     "Через Что Чтобы Эта Эти Это Этот Я"},
    {"ru", WORD_PREPOSITION, "В Во До За Из К Ко На От По После С Со Осенью Весной Летом Зимой"},

    {"uk", ABBREVIATION_INNER,
     "проф акад доц д-р т.зв напр див вул просп пл св смт сел о оз бул пров ген полк зам гр англ лат"},
    {"uk", ABBREVIATION_UNIT, "р рр м км кг га т с п хв сек ст тис млн млрд трлн грн коп дол осіб"},
    {"uk", ABBREVIATION_NUMBER, "№ рис стор гл табл розд буд кв корп тел нар т.д т.п т.ін"},
    {"uk", ABBREVIATION_OPEN, "ім обл н.е січ лют квіт"},
    {"uk", WORD_OPENER,
     "А Або Але Без Більше Був Була Були Було Ви Він Вона Вони Воно Все Вчора Де Для Зараз Завдяки І Із Й Його Йому "
     "Коли Крім Кожен Ми Навіть Не Ні Ну Однак Окрім Перед Поки Потім При Про Раніше Та Так Також Там Те Тепер То "
     "Тоді Той Тому Тільки Усі Це Цей Ця Ці Через Чи Що Щоб Я Як Який Якщо Є Її Їй Їм Їх"},
    {"uk", WORD_PREPOSITION, "В Від До З За Зі На По Після У Восени Навесні Влітку Взимку"},

    {"ar", ABBREVIATION_INNER, "د م أ أ.د ص ص.ب"},
    {"ar", WORD_SPEECH, "قال قالت سأل سألت تساءل تساءلت صاح صاحت هتف هتفت أجاب أجابت رد ردت"},

    {"cs", ABBREVIATION_INNER, "ing mgr mudr judr phdr rndr dr prof doc p např tj tzv popř resp sv gen plk"},
    {"cs", ABBREVIATION_NUMBER, "č čís str s odst písm"},
    {"cs", ABBREVIATION_OPEN, "tis mil mld Kč hod"},
    {"cs", WORD_OPENER,
     "A Ale Ani Až Bez Bude Byl Byla Bylo Co Dnes Do Dva I Já Jak Jako Je Jeho Jejich Její Ještě Jsou K Kde Kdo "
     "Kdy Když Ke Která Který Má Mezi My Na Nad Ne Nebo Není O Od On Ona Oni Po Pod Podle Pokud Potom Pro Proč "
     "Proto Protože Před Přes Při S Se Tak Také Tam Tato Teď Ten Tento To Toto Tu U V Ve Včera Však Všichni Vy Z "
     "Za Ze Že"},
};

/* Languages that write ordinal numbers with a full stop. */
static const char ORDINAL_LANGUAGES[] = "cs da de et fi hr hu lv nb nn no pl sk sl sr tr";

static bool word_in(str words, str word)
{
    while (words.len > 0)
        if (str_equal(str_cut(&words, ' '), word))
            return true;
    return false;
}

static void add_words(struct arena *arena, struct sentence_words *words, const struct word_list *list)
{
    if (list->kind == ABBREVIATION_ENDING)
        words->ending = str_from(list->words);
    bool abbreviates = list->kind < WORD_OPENER;
    for (str rest = str_from(list->words); rest.len > 0;) {
        str word = str_cut(&rest, ' ');
        *hash_map_add(arena, abbreviates ? &words->abbreviations : &words->others, map_hash(word)) = list->kind;
        words->longest = abbreviates && word.len > words->longest ? word.len : words->longest;
    }
}

struct sentence_words sentence_words_of(struct arena *arena, str language)
{
    str primary = str_cut(&language, '-');
    if (primary.len == 0)
        primary = STR("en");
    struct sentence_words words = {.ordinals_have_stops = word_in(str_from(ORDINAL_LANGUAGES), primary),
                                   .semicolon_asks = str_equal(primary, STR("el"))};
    for (size_t i = 0; i < sizeof LISTS / sizeof LISTS[0]; i++)
        if (LISTS[i].language[0] == '\0' || str_equal(str_from(LISTS[i].language), primary))
            add_words(arena, &words, &LISTS[i]);
    return words;
}
