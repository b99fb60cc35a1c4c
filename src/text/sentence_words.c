#include "sentence_words.h"

struct word_list {
    const char *language; /* primary subtag; "" for all */
    enum word_kind kind;
    const char *words; /* separated by single spaces */
};

static const struct word_list LISTS[] = {
    {"", ABBREVIATION_INNER, "dr mr mrs ms prof mme mlle mgr vs e.g i.e ca cf st.-"},
    {"", ABBREVIATION_NUMBER, "no nr nos p pp vol fig art n° nº № §"},
    {"", ABBREVIATION_OPEN, "jr sr co inc ltd corp bros u.s u.k u.n e.u d.c st etc al ph.d"},
    {"", ABBREVIATION_TIME, "a.m p.m"},

    {"en", ABBREVIATION_INNER,
     "messrs hon rev fr sen sens gov govs rep reps gen col lt capt cpt cmdr cdr comdr maj sgt cpl pvt adm brig supt "
     "insp det "
     "ofc pres amb atty lieut cllr cllrs mt mts ft pt hrs viz approx est incl excl esp orig c.f e.g i.e op.cit "
     "lt.col lt.gen maj.gen brig.gen sgt.maj r.adm v.adm asst assoc exec dist"},
    {"en", ABBREVIATION_NUMBER,
     "sec secs ch chap ex eq eqs figs tab app arts vols ed eds par para paras ver vers ser l ll bk pt col "
     "fol suppl rte hwy apt ste rm op"},
    {"en", ABBREVIATION_OPEN,
     "esq ave blvd rd ln dept depts univ assn assoc bldg cos corps plc llc mfg intl natl govt "
     "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
     "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev "
     "okla ore pa tenn tex va vt wash wis wyo n.c n.d n.h n.j n.m n.y s.c s.d r.i w.va b.c "
     "u.s.a u.s.s.r u.a.e a.k.a b.a m.a m.d m.p b.sc m.sc ph.d j.d ll.b ll.m d.phil m.b.a r.n c.e.o lat long ibid "
     "mph rpm oz lb lbs yd yds min mins hr max misc tel"},
    {"en", WORD_OPENER,
     "A About Above According Across After Afterwards Again Against All Almost Already Also Although Among An And "
     "Another "
     "Any Anyone Are As Asked At Because Before Behind Besides Between Both But By Can Could Despite Did Do Does Don "
     "During "
     "Each Earlier Either Even Eventually Every Everyone Everything Experts Few Finally First For From Further Given "
     "Had "
     "Has Have Having He Hence Her Here His How However I If In Indeed Instead Is Isn It Its Just Last Later Let Like "
     "Many Maybe Me Meanwhile More Moreover Most Much My Nearly Neither Never Nevertheless No Nobody None Nor Not "
     "Nothing "
     "Now Of Officials Often On Once One Only Or Other Others Otherwise Our Over People Perhaps Please Police Rather "
     "Recently Reporters Researchers Scientists Several She Should Since So Some Someone Sometimes Soon Still Such "
     "Than "
     "That The Their Them Then There These They This Those Though Three Through Thus To Today Together Tomorrow "
     "Tonight "
     "Too Two Under Unless Until Up Was We Were What When Where Whether Which While Who Whoever Why With Within "
     "Without "
     "Would Yes Yesterday Yet You Your"},
    {"en", WORD_AFTER_TIME,
     "ET EST EDT CT CST CDT MT MST MDT PT PST PDT AKST GMT UTC BST CET CEST IST JST AEST Eastern Central Mountain "
     "Pacific "
     "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays "
     "Sundays January February March April May June July August September October November December"},
    {"en", WORD_SPEECH,
     "said says say told tells added adds asked asks wrote writes replied replies announced declared exclaimed shouted "
     "yelled cried whispered answered continued explained recalled noted insisted joked quipped tweeted posted "
     "remarked "
     "concluded demanded wondered admitted"},

    {"de", ABBREVIATION_INNER,
     "hr fr frl dr prof dipl ing mag st bzw bspw beispielsw ca evtl ggf inkl exkl insb insbes sog sogen vgl z.b u.a "
     "d.h o.ä i.d.r "
     "s.o s.u v.a i.a z.t u.u m.e a.d v.chr n.chr geb gest verh ehem gen jun sen abs ing rer nat phil med jur h.c e.h "
     "b.a zzgl bzgl urspr eigtl stv stellv allg bes franz engl dt amerik lat griech österr schweiz vorm nachm"},
    {"de", ABBREVIATION_NUMBER, "nr nrn s bd kap abb tab art ziff § abs tel str hs bl anm"},
    {"de", ABBREVIATION_OPEN,
     "usw usf etc u.s.w co str mio mrd tsd jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so e.v "
     "a.g "
     "min std sek jh jhd jhdt"},
    {"de", WORD_OPENER,
     "Aber Alle Allerdings Als Also Am An Auch Auf Aus Außerdem Bei Beide Beim Bis Da Dabei Dafür Dagegen Daher Damit "
     "Danach Dann "
     "Daran Darauf Darin Darum Darüber Das Dass Davon Dazu Den Denn Dennoch Der Deren Derzeit Des Deshalb Dessen Die "
     "Dies Diese Dieser "
     "Dieses Doch Dort Du Durch Ein Eine Einem Einen Einer Einige Er Erst Es Etwa Für Gegen Gestern Heute Hier Hinter "
     "Ich Ihr Ihre Im "
     "Immer In Inzwischen Ist Ja Jede Jeder Jedoch Jetzt Kein Keine Man Mehr Mit Nach Nachdem Neben Nein Nicht Noch "
     "Nun Nur "
     "Ob Obwohl Oder Ohne Schon Sehr Seine Seit Selbst Sie Sind So Sogar Somit Sondern Trotz Trotzdem Um Und Uns Unter "
     "Viele "
     "Vielleicht Vom Von Vor War Warum Was Weil Wenn Wer Wie Wieder Wir Wo Während Zu Zudem Zum Zur Zwar Zwischen "
     "Über"},

    {"fr", ABBREVIATION_INNER,
     "m mm mme mmes mlle mlles dr me mgr st ste cie p.ex c.-à-d env cf éd av apr j.-c gén col cdt lt sgt capt"},
    {"fr", ABBREVIATION_NUMBER, "n no nos art chap p pp t vol fig al § par"},
    {"fr", ABBREVIATION_OPEN, "etc janv févr avr juil sept oct nov déc bd av hab tél"},
    {"fr", WORD_OPENER,
     "Ainsi Alors Après Au Aussi Aux Avant Avec C Car Ce Cela Celui Cependant Certains Ces Cet Cette Chaque Comme D "
     "Dans De Depuis Des "
     "Deux Donc Du Elle Elles En Enfin Ensuite Entre Et Il Ils J Je Jusqu L La Le Les Leur Leurs Lors Lorsque Lui M "
     "Mais Malgré Même Mes Mon "
     "Ne Non Nos Notre Nous On Or Ou Où Oui Par Parce Parmi Pas Pendant Plus Plusieurs Pour Pourquoi Pourtant Près "
     "Puis Quand Que Quel "
     "Quelle Qui Quoi S Sa Sans Se Selon Ses Si Son Sous Sur Tous Tout Toute Toutefois Très Trois Tu Un Une Vers Vos "
     "Votre Vous"},

    {"es", ABBREVIATION_INNER,
     "sr sra sres sras srta d dña dr dra lic ing arq prof profa gral cnel tte cap sto sta p.ej ej ee.uu aprox mons "
     "excmo excma ilmo "
     "fdo atte av avda c/ pág"},
    {"es", ABBREVIATION_NUMBER, "n núm no nº art arts pág págs p pp vol cap fig tel t inc"},
    {"es", ABBREVIATION_OPEN,
     "etc ud uds vd vds cía s.a s.l s.r.l ee.uu ed d.f a.c d.c ene feb mar abr may jun jul ago sep sept oct nov dic"},
    {"es", WORD_OPENER,
     "A Además Ahora Al Algunos Ante Antes Así Aunque Aún Bajo Como Con Cuando Cada Cómo De Del Desde Después Dos "
     "Durante El Ella Ellas Ellos "
     "En Entonces Entre Era Es Esa Ese Eso Esta Estas Este Esto Estos Está Fue Ha Hace Han Hasta Hay Hoy La Las Le Les "
     "Lo Los Luego Mientras "
     "Muchos Muy Más Mi Nadie Ni No Nos Nosotros Nuestra Nuestro Para Pero Poco Por Porque Pues Que Quien Quién Qué Se "
     "Segun Según Sin Sino "
     "Sobre Son Su Sus Si Sí También Tampoco Tanto Todo Todos Tras Tres Tu Un Una Unos Usted Y Ya Yo"},

    {"it", ABBREVIATION_INNER,
     "sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen gen col cap mons p.es es "
     "ecc.mo ss s d"},
    {"it", ABBREVIATION_NUMBER, "n nr art artt pag pagg p pp vol cap fig tel c"},
    {"it", ABBREVIATION_OPEN, "ecc etc s.p.a s.r.l gen feb mar apr mag giu lug ago set sett ott nov dic a.c d.c"},
    {"it", WORD_OPENER,
     "A Ad Al Alcuni Alla Allora Altri Anche Ancora Anzi Appena Che Chi Ci Come Con Così Cosa Da Dal Dalla Davanti Del "
     "Della Di Dopo Dove Due "
     "Durante E Ecco Ed Era Erano Fino Fra Già Gli Ha Hanno I Ieri Il In Infatti Infine Inoltre Invece Io La Le Lei Lo "
     "Loro Lui L Ma Mentre "
     "Mi Molti Nei Nel Nella Negli Nessuno Noi Non Nonostante O Oggi Ogni Oltre Ora Per Perché Però Poi Prima Proprio "
     "Qualche Quando Quasi Quello "
     "Questa Queste Questi Questo Qui Quindi Se Secondo Sempre Senza Si Sia Sono Sotto Sta Sua Sui Sul Sulla Suo Tra "
     "Tre Tutti Tutto Tuttavia Un "
     "Una Uno Vi Voi È"},

    {"pt", ABBREVIATION_INNER,
     "sr sra srs sras srta dr dra drs d prof profa eng arq exmo exma gen cel cap ten sgt sto sta p.ex ex aprox av"},
    {"pt", ABBREVIATION_NUMBER, "n nº no núm art arts pág págs p pp vol cap fig tel"},
    {"pt", ABBREVIATION_OPEN, "etc ltda cia s.a e.u.a eua jan fev mar abr mai jun jul ago set out nov dez a.c d.c"},
    {"pt", WORD_OPENER,
     "A Ainda Agora Além Algumas Alguns Ante Antes Ao Aos Apesar Após As Assim Até Cada Com Como Contudo Da Das De "
     "Depois Desde Dois Do Dos Durante E "
     "Ela Elas Ele Eles Em Embora Enquanto Entre Então Era Essa Esse Esta Este Estes Eu Foi Foram Há Hoje Isso Isto Já "
     "Mais Mas Mesmo Minha Muito Muitos "
     "Na Nas Nem No Nos Não Nós O Ontem Onde Os Ou Para Pela Pelo Pois Por Porque Porém Quando Quase Que Quem Se "
     "Segundo Sem Sempre Será Sob Sobre Somente "
     "Sua Seu São Só Também Tanto Toda Todos Três Tudo Um Uma Você É"},

    {"nl", ABBREVIATION_INNER,
     "dhr mevr mw mr drs ir ing dr prof st bijv bv d.w.z i.p.v m.b.t o.a t.a.v t.o.v z.g a.u.b incl excl resp vgl ca "
     "gen kol lt min.pres jhr ds"},
    {"nl", ABBREVIATION_NUMBER, "nr nrs blz p pag art hfst afb tel"},
    {"nl", ABBREVIATION_OPEN, "enz etc e.d b.v n.v jan feb mrt apr jun jul aug sep sept okt nov dec v.chr n.chr"},
    {"nl", WORD_OPENER,
     "Aan Al Alle Als Bij Daar Daarna Daarom Dan Dat De Deze Die Dit Door Dus Echter Een Eerst En Er Ga Geen Had Heeft "
     "Het Hier Hij Hoe Hoewel Hun Ik In Is "
     "Ja Je Maar Men Met Na Naast Nadat Nee Niet Nog Nu Of Om Omdat Ondanks Onder Ons Ook Op Over Sinds Te Tegen Ten "
     "Terwijl Toch Toen Tot Tussen Twee Uit "
     "Van Veel Volgens Voor Vooral Waar Waarom Wanneer Want Was Wat We Wel Wie Wij Zal Ze Zelfs Zij Zijn Zo Zonder"},

    {"pl", ABBREVIATION_INNER,
     "dr inż mgr prof hab ks św pan p np m.in tzw tzn t.j ok por płk gen kpt mjr sierż zob ur im pt al"},
    {"pl", ABBREVIATION_NUMBER, "nr str s art ust pkt tel t rozdz rys ul"},
    {"pl", ABBREVIATION_OPEN, "itd itp r w tys mln mld godz zł sp proc"},

    {"sv", ABBREVIATION_INNER, "dr prof bl.a t.ex d.v.s s.k ca jfr resp"},
    {"sv", ABBREVIATION_OPEN, "osv m.m m.fl etc kl kr jan feb mars apr jun jul aug sept okt nov dec"},

    {"ru", ABBREVIATION_INNER,
     "г-н г-жа гг тов проф акад доц д-р им т.е т.н т.к напр ср см ул пр просп пл наб пер ген полк св и.о"},
    {"ru", ABBREVIATION_NUMBER, "№ рис стр с ст п пп гл табл т разд д кв"},
    {"ru", ABBREVIATION_OPEN,
     "г гг в вв тыс млн млрд трлн руб коп долл чел р обл т.д т.п др пр н.э янв февр апр авг сент окт нояб дек мин сек"},
    {"ru", WORD_OPENER,
     "А Без Более Больше Был Была Были Было В Вам Ведь Весь Вместе Во Вот Все Всего Всё Вчера Вы Где Да Даже Два Для "
     "До Его Ее Её Если Есть Еще Ещё Же За Затем "
     "Здесь И Из Или Им Именно Их К Как Какой Когда Кроме Кто Ли Между Многие Можно Мой Мы На Надо Наш Не Нет Но Ну О "
     "Об Однако Он Она Они Оно От Перед По Под "
     "Пока После Потом Поэтому При Ранее С Сам Сегодня Сейчас Сначала Со Среди Так Также Такой Там Те Теперь То Тогда "
     "Тоже Только Тот Три Ты У Уже Хотя Чем Через "
     "Что Чтобы Эта Эти Это Этот Я"},

    {"uk", ABBREVIATION_INNER, "п пані проф акад доц д-р ім т.зв напр див вул просп пл ген св гр"},
    {"uk", ABBREVIATION_NUMBER, "№ рис стор с ст п гл табл т розд буд кв"},
    {"uk", ABBREVIATION_OPEN,
     "р рр ст тис млн млрд трлн грн коп дол осіб обл т.д т.п ін н.е січ лют бер квіт трав черв лип серп вер жовт лист "
     "груд хв сек"},
    {"uk", WORD_OPENER,
     "А Або Але Без Більше Був Була Були Було В Ви Від Він Вона Вони Воно Все Все Вчора Де До Для За Зараз Завдяки З "
     "Зі І Із Й Його Коли Крім Кожен Ми На Навіть Не Ні "
     "Ну Однак Окрім Перед Після По Поки Потім При Про Раніше Та Так Також Там Те Тепер То Тоді Той Тому Тільки У Усі "
     "Це Цей Ця Ці Через Чи Що Щоб Я Як Який Якщо Є Її Їх"},

    {"cs", ABBREVIATION_INNER, "ing mgr mudr judr phdr rndr dr prof doc p např tj tzv popř resp sv gen plk"},
    {"cs", ABBREVIATION_NUMBER, "č čís str s odst písm"},
    {"cs", ABBREVIATION_OPEN, "atd apod aj tis mil mld kč hod"},
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
    struct map *map = list->kind < WORD_OPENER ? &words->abbreviations : &words->others;
    for (str rest = str_from(list->words); rest.len > 0;)
        map_put(arena, map, str_cut(&rest, ' '), list->kind);
}

struct sentence_words sentence_words_of(struct arena *arena, str language)
{
    str primary = str_cut(&language, '-');
    if (primary.len == 0)
        primary = STR("en");
    struct sentence_words words = {.ordinals_have_stops = word_in(str_from(ORDINAL_LANGUAGES), primary)};
    for (size_t i = 0; i < sizeof LISTS / sizeof LISTS[0]; i++)
        if (LISTS[i].language[0] == '\0' || str_equal(str_from(LISTS[i].language), primary))
            add_words(arena, &words, &LISTS[i]);
    return words;
}
