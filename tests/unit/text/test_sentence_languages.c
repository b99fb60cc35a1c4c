#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../check.h"
#include "marked_sentences.h"

/* What is written in a language's newspapers, row by row: '|' and '^' as in marked_sentences.h. */
struct row {
    const char *language;
    const char *marked;
};

static void assert_splits(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_all_split_as_marked(rows[i].language, &rows[i].marked, 1);
}

static void test_germanic(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"de", "Am 3. Oktober ruht die 1. Bundesliga.|Am 4. und 5. Oktober wird gespielt."},
        {"de", "Der 1. FC Kiel traf in der 88. Minute.|Es blieb beim 2:1."},
        {"de", "König Ludwig II. starb 1886.|Papst Johannes XXIII. war krank."},
        {"de", "Das kostet rd. 4,2 Mio. Euro.|Die Stadt zahlt ca. 50 Prozent, d. h. die Hälfte."},
        {"de", "Er wohnt in der Hauptstr. 5.|Sie wohnt am St. Pauli-Markt."},
        {"de", "Prof. Dr. med. Anna K. Weiß und Dipl.-Ing. Otto Zorn kamen.|Beide schwiegen."},
        {"de", "„Ist das wahr?“, fragte sie.|„Ja!“, rief er.|„So ist es.“|Er ging."},
        {"de", "„Wir bleiben!“ rief Anna.|„Wo?“ fragte Otto."},
        {"de", "Er sagte: „Es reicht.“|Dann ging er."},
        {"de", "Sie wartet (seit dem 12. Mai).|Niemand kam."},
        {"de", "Im 19. Jahrhundert, v. a. um 1848, war es anders.|Das 20. Jahrhundert brachte Ruhe."},
        {"de", "Die Sitzung beginnt um 18.30 Uhr.|Sie endet um 21 Uhr."},
        {"de", "Mehr dazu auf www.example.de.|Dort steht alles."},
        {"de", "Er kam nicht …|Sie schon."},
        {"de", "Die GmbH & Co. KG schließt.|Die Fa. Meier auch."},
        {"de", "Das Urteil (Az. 3 K 12/20) gilt.|Lt. Polizei war es die Fa. Beck (gegr. 1901)."},
        {"de", "Er lebte im 3. Jh. n. Chr. in Trier.|Sie starb 44 v. Chr.|Der Sieger hieß Karl V.|Er war müde."},
        {"de", "Es kamen Prof. em. Karl Stein, Min.-Präs. Anna Kühn und Pfr. Huber.|Sie ist Dr. h. c. der Uni Kiel."},
        {"de", "Es war Nr. 5.|Sie war Nr. 1 bzw. Nr. 2."},
        {"de", "Es sprach Prof. Dr. h. c. Otto Zorn.|Gem. § 7 darf er das."},
        {"nl", "Dhr. J. de Vries en mevr. P. van den Berg kwamen.|Zij bleven niet."},
        {"nl", "Dat kost ca. 4,2 mln. euro, o.a. voor de brug.|De stad betaalt de helft."},
        {"nl", "‘Waarom?’ vroeg hij.|‘Daarom.’|Hij ging."},
        {"nl", "\"Het is klaar\", zei ze.|\"Ga weg!\" riep hij."},
        {"nl", "'s Avonds is het stil.|Het is koud."},
        {"nl", "Zie blz. 12 en nr. 5.|Dat is alles."},
        {"nl", "Prof. dr. A. Smit sprak i.p.v. ir. Bos.|Het was laat."},
        {"nl", "Het regent.|'s Avonds is het droog.|’t Is koud."},
        {"nl", "Zie blz. 12 e.v.|Meer niet."},
        {"nl", "Min. Bos en gen. b.d. Van Dijk spraken.|Burg. Smit zweeg."},
        {"nl", "Het duurde 5 min.|Daarna ging hij."},
        {"sv", "Kl. 12 kom hon, bl.a. med bröd.|Sedan gick de."},
    };
    assert_splits(rows, LENGTH(rows));
}

static void test_romance(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"fr", "M. Roux et Mme Petit sont venus.|MM. Aubry et Roy aussi."},
        {"fr", "Le Pr. Petit et le Gal. Leroy sont là.|C’était en 52 av. J.-C. ou apr. J.-C., qui sait."},
        {"fr", "« C’est vrai ? » demanda-t-elle.|« Oui ! » cria M. Roux.|« Voilà. »|Il partit."},
        {"fr", "Il a dit : « Ça suffit. »|Puis il est parti."},
        {"fr", "Le roi est Louis XIV.|Il mourut en 1715."},
        {"fr", "Le train part à 18 h. 30 et coûte env. 50 euros.|C’est cher."},
        {"fr", "J.-P. Martin et A. de Vigny, etc.|Personne d’autre."},
        {"fr", "Voir l’art. 5 et la p. 12 du t. 3.|Le reste suit."},
        {"fr", "Mgr Leroy et le Dr. Blanc…|Ils attendent."},
        {"fr", "Vraiment ?|Non !|Jamais."},
        {"fr", "Voir le t. II, chap. IV.|Le reste manque."},
        {"fr", "M. Le Roux et M. Des Prés votent.|Personne ne parle."},
        {"fr", "Les États-Unis (E.-U.) ont refusé.|La France a accepté."},
        {"es", "El Sr. Ruiz y la Sra. Gil viven en EE. UU. desde mayo.|Nadie lo sabía."},
        {"es", "«¿Por qué?», preguntó.|«¡Basta!», gritó ella.|«Así es.»|Se fue."},
        {"es", "¿De verdad?|¡Claro que sí!|Bueno."},
        {"es", "Cuesta aprox. 50 euros, p. ej. en el núm. 5.|Es caro."},
        {"es", "El Dr. J. L. Mora llegó a las 5 p. m. del lunes.|No habló."},
        {"es", "Nació en el s. III a. C. en Roma.|Murió joven."},
        {"es", "La empresa Sol S.A. cerró.|La otra sigue."},
        {"es", "Vea la pág. 12, el art. 5, etc.|Nada más."},
        {"es", "Los RR. CC. y las FF. AA. en un libro.|La Fund. Mar lo edita en la av. Sol."},
        {"es", "—¿Vienes? —preguntó ella.|—Ya voy —dijo Luis—.|Espera."},
        {"es", "El Mtro. Gil y la Lcda. Paz callan.|El Cbo. Ruiz habla."},
        {"it", "Il sig. Riva e la dott.ssa Neri sono arrivati.|L’avv. Bianchi no."},
        {"it", "«Perché?», chiese.|«Basta!» gridò lei.|«È così.»|Uscì."},
        {"it", "Costa ca. 50 euro, p. es. al n. 5 di via Roma.|È caro."},
        {"it", "La Sole S.p.A. chiude.|L’altra resta."},
        {"it", "G. B. Neri nacque nel III sec. a.C. a Roma.|Morì giovane."},
        {"it", "Vedi pag. 12, art. 5, ecc.|Nient’altro."},
        {"it", "Era papa Giovanni XXIII.|Era malato."},
        {"pt", "O Sr. Silva e a Sra. Reis, p. ex., votaram.|Foi no séc. XV a.C. em Roma."},
        {"pt", "O Sr. Dias e a Sra. Pinto chegaram.|O Dr. Reis não."},
        {"pt", "“Por quê?”, perguntou.|“Chega!”, gritou ela.|“É assim.”|Saiu."},
        {"pt", "A rua Av. Brasil, n.º 5, tem aprox. 50 casas.|É longa."},
        {"pt", "Veja a pág. 12, o art. 5, etc.|Nada mais."},
        {"pt", "O dep. Reis falou com o gen. Sá.|Durou 5 min.|Ele saiu."},
        {"pt", "A Prof.ª Lima e o Eng. Sá falaram.|Ninguém ouviu."},
        {"pt", "A Sol S.A. fechou às 18h30.|A outra continua."},
    };
    assert_splits(rows, LENGTH(rows));
}

static void test_slavic(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"ru", "А. С. Орлов и И. Б. Лесков пришли.|Никто не ждал."},
        {"ru", "Мост обойдётся в 400 млн руб. и будет готов в 2027 г.|Движение откроют осенью."},
        {"ru", "Дом стоит в м. Горки.|От дома до моря всего 5 м.|Рядом лес."},
        {"ru", "В 1999 г. Москва росла.|В 2000-х гг. она выросла."},
        {"ru", "«Почему?» — спросил он.|«Потому!» — крикнула она.|«Так и есть».|Он ушёл."},
        {"ru", "— Куда вы? — спросила она.|— Домой."},
        {"ru", "Он живёт на ул. Мира, д. 5, кв. 12.|Она живёт в г. Омске."},
        {"ru", "Хлеб, соль и т. д.|Она ушла, т. е. уехала."},
        {"ru", "См. рис. 5 и стр. 12.|Это всё."},
        {"ru", "Это было в XIX в. в Москве.|Им. Пушкина назвали площадь им. Пушкина."},
        {"ru", "Проф. Петров и акад. Сидоров молчали…|Все ждали."},
        {"ru", "Лодка стоит 5 тыс. руб.|Это много.|Дом стоит 3 млн руб.|Никто не купит."},
        {"ru", "Он умер в 1950 г.|Ему было 60 лет.|В 1951 г. Москва росла."},
        {"ru", "Зал им. А. С. Орлова открыт.|Она живёт в с. Ясном, дер. Липки рядом."},
        {"ru", "Соль и т. п.|Рядом стоит т. Орлов."},
        {"ru", "Правда?!|Нет."},
        {"ru", "Население — 5 тыс. чел. в 1897 г.|Потом больше."},
        {"uk", "Т. Г. Левчук та І. Б. Бондар прийшли.|Ніхто не чекав."},
        {"uk", "Міст коштуватиме 180 млн грн. і буде готовий у 2027 р.|Рух відкриють восени."},
        {"uk", "«Чому?» — спитав він.|«Тому!» — крикнула вона.|«Так і є».|Він пішов."},
        {"uk", "Він живе на вул. Миру, буд. 5.|Вона живе в м. Києві."},
        {"uk", "Хліб, сіль і т. д.|Вона пішла, тобто поїхала."},
        {"uk", "Див. рис. 5 і с. 12.|Це все."},
        {"uk", "Проф. Лис мовчав…|Усі чекали."},
        {"uk", "Він помер у 1950 р.|Йому було 60 років.|У 1951 р. Львів ріс."},
        {"uk", "Зал ім. І. Лиса відкрито.|За словами п. Коваль, смт. Ясне без світла."},
        {"pl", "Dr Lis mieszka przy ul. Polnej.|On ma 1 mln zł."},
    };
    assert_splits(rows, LENGTH(rows));
}

static void test_arabic(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"ar", "وافق المجلس على بناء الجسر.|لم يعترض أحد."},
        {"ar", "هل يكتمل المشروع؟|لا أحد يعرف!|سنرى."},
        {"ar", "قال: \"انتظرنا طويلا.\"|ثم غادر."},
        {"ar", "قالت: «هل هذا صحيح؟»|وغادرت."},
        {"ar", "\"متى نعود؟\" سأل الولد.|لم يجب أحد."},
        {"ar", "بلغت النسبة 3.5 في المئة.|هذا كثير."},
        {"ar", "وصل د. كريم النجار إلى المدينة.|لم ينتظره أحد."},
        {"ar", "انتظر...|ثم مشى."},
    };
    assert_splits(rows, LENGTH(rows));
}

static void test_east_asian(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"zh", "他来了。^她走了！^真的吗？^是的。"},
        {"zh", "市长说：“我们等了十二年。”^她走了。"},
        {"zh", "“为什么？”他问。^“因为晚了。”^没有人说话。"},
        {"zh", "“谁来付钱？”市长林秋华问道。^没有人回答。"},
        {"zh", "增长了3.5%，达到1.2万。^这很多。"},
        {"zh-hant", "館長表示：「我們不能再等了。」^他走了。"},
        {"zh", "“走吧。”她说，“太晚了。”"},
        {"zh", "他们走了。^20人留下。^NHK报道了。"},
        {"zh", "电影《走吧！老张》上映了。^《为什么？》也不错。"},
        {"zh", "“我们等。”^她表示：“工程明年开始。”"},
        {"zh-hant", "「為什麼？」他問。^「因為晚了。」^沒有人說話。"},
        {"ja", "橋が完成した。^市長は喜んだ。"},
        {"ja", "「もう待てない。」と館長は話した。^次です。"},
        {"ja", "「本当ですか？」と彼は聞いた。^「はい。」^彼は帰った。"},
        {"ja", "「なぜ？」彼女は聞いた。^誰も答えなかった。"},
        {"ja", "彼は来た（遅れて）。^皆が待った！^なぜ？"},
        {"ja", "3.5%増の1.2億円だ。^多い。"},
        {"ja", "映画『海。』を見た。^よかった。"},
        {"ja", "5月3日、橋が開いた。^2000人が渡った。"},
    };
    assert_splits(rows, LENGTH(rows));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_germanic), cmocka_unit_test(test_romance),    cmocka_unit_test(test_slavic),
        cmocka_unit_test(test_arabic),   cmocka_unit_test(test_east_asian),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
