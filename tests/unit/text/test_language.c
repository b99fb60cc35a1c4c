#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/text/language.h>

#include "../check.h"

static void test_tells_languages_apart(void **state)
{
    (void)state;
    static const struct {
        const char *language;
        const char *text;
    } rows[] = {
        {"en", "The council voted on Tuesday to build a footbridge over the river."},
        {"en", "The “bridge” that was to link the shores of the river and the lake would have been the first."},
        {"de", "Wie „The Lord of the Rings“ und „Of Mice and Men“ war auch „To Have and Have Not“ ein Film, den viele "
               "Leute noch vor dem Buch kannten, wie aus einer Umfrage hervorgeht, die am Dienstag vorgelegt wurde."},
        {"de", "Der Stadtrat hat am Dienstag den Bau einer Brücke über den Fluss beschlossen."},
        {"fr", "Le conseil municipal a approuvé mardi la construction d’un pont sur la rivière."},
        {"es", "El pleno del ayuntamiento aprobó el martes la construcción de un puente sobre el río."},
        {"it", "Il consiglio comunale ha approvato martedì la costruzione di un ponte sul fiume."},
        {"pt", "A câmara municipal aprovou na terça-feira a construção de uma ponte sobre o rio."},
        {"nl", "De gemeenteraad heeft dinsdagavond besloten een brug over de rivier te bouwen."},
        {"ru", "Городской совет во вторник одобрил строительство моста через реку."},
        {"uk", "Міська рада у вівторок схвалила будівництво мосту через річку."},
        {"ar", "وافق المجلس البلدي مساء الثلاثاء على بناء جسر للمشاة فوق النهر."},
        {"zh", "市议会周二晚批准在河上修建一座人行桥。"},
        {"zh-hant", "市議會週二晚批准在河上興建一座行人橋樑，預計後年開放。"},
        {"ja", "市議会は火曜日の夜、川に歩行者専用の橋を建設する案を可決した。"},
        {"pl", "Rada miasta zatwierdziła we wtorek budowę mostu dla pieszych nad rzeką."},
        {"he", "מועצת העיר אישרה ביום שלישי את בנייתו של גשר להולכי רגל מעל הנהר."},
    };
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(language_detect(str_from(rows[i].text)), str_from(rows[i].language));
}

/* The names of another country first, of which it is sure: the text after them is longer. */
static void test_looks_further_where_names_lead(void **state)
{
    (void)state;
    static const char text[] =
        "Island: Brücke nach Sturm gesperrt\n\nReykjavík (Island), 26.01.2009 – Der isländische Minister Geir "
        "Haraldsson "
        "hat gestern die Brücke am Hafen von Akureyri gesperrt. Vorausgegangen waren wochenlange Stürme. Haraldsson "
        "sagte "
        "vor Journalisten, dass er es bedauere. Auch Ingibjörg Gunnarsdottir kam. "
        "Die Brücke soll noch in diesem Winter wieder geöffnet werden, wie der Rat der Stadt mitteilte. Im Herbst war "
        "festgestellt worden, dass einer der Pfeiler nicht mehr sicher steht. Seitdem müssen alle, die auf die andere "
        "Seite wollen, mit der Fähre fahren, und das dauert mit dem Auto oft länger als eine halbe Stunde.";
    assert_str(language_detect(str_from(text)), STR("de"));
}

static void test_says_when_it_is_not_sure(void **state)
{
    (void)state;
    static const char *const texts[] = {"",    " ",   "4711 0815 1234 5678", "X1 X2 X3", "Lund Bendt Horvath",
                                        "???", "….。"};
    for (size_t i = 0; i < LENGTH(texts); i++)
        assert_str(language_detect(str_from(texts[i])), STR(""));
    assert_str(language_detect((str){0}), STR(""));
}

/* Names and numbers first: the text after them tells. */
static void test_looks_further_when_the_start_tells_nothing(void **state)
{
    (void)state;
    struct buf text = buf_with_limit(10000);
    while (text.len < 400)
        buf_add(&text, STR("4711 0815 9,81 3:2 "));
    buf_add(&text, STR("Le conseil municipal a approuvé mardi la construction d’un pont sur la rivière. La maire a "
                       "déclaré que les travaux commenceront au printemps, et que la ville attend depuis douze ans."));
    assert_str(language_detect(buf_str(&text)), STR("fr"));
    buf_release(&text);
}

/* Whatever valid UTF-8 it is: a tag or nothing, the same twice, and no more time for more text. */
static void test_survives_any_text(void **state)
{
    (void)state;
    struct buf text = buf_with_limit(30000000);
    uint32_t seed = 3;
    for (size_t round = 0; round < 3000; round++) {
        buf_clear(&text);
        for (size_t length = round % 300; length > 0; length--) {
            seed = seed * 1664525u + 1013904223u;
            utf8_add(&text, seed >> (8 + seed % 17));
        }
        str language = language_detect(buf_str(&text));
        assert_true(language.len <= 8 && str_find_char(language, '_') == STR_NONE);
        assert_str(language_detect(buf_str(&text)), language);
    }
    buf_clear(&text);
    while (text.len < 20000000)
        buf_add(&text, STR("a\u0301<p>&amp;\U0001F600 "));
    for (size_t i = 0; i < 1000; i++)
        language_detect(buf_str(&text));
    buf_release(&text);
}

#define GERMAN                                                                                                          \
    "Der Stadtrat hat am Dienstag den Bau einer Brücke über den Fluss beschlossen. Die Arbeiten sollen im Frühjahr " \
    "beginnen, sagte die Bürgermeisterin nach der Sitzung. Gegen den Plan stimmten neun der einundzwanzig Mitglieder."
#define ENGLISH                                                                                                        \
    "The council voted on Tuesday to build a footbridge over the river. Work is to begin in spring, the mayor said "   \
    "after the meeting. Nine of its twenty-one members voted against the plan, and the union wants to go to court."
#define MALAY                                                                                                          \
    "Majlis bandaraya memutuskan pada hari Selasa untuk membina jambatan pejalan kaki merentasi sungai. Kerja akan "   \
    "bermula pada musim bunga, kata datuk bandar selepas mesyuarat itu. Sembilan daripada dua puluh satu ahli majlis "

static void test_believes_the_text_more_than_its_label(void **state)
{
    (void)state;
    static const struct {
        const char *declared;
        const char *text;
        const char *language;
    } rows[] = {
        {"en", GERMAN, "de"},
        {"en-us", GERMAN, "de"},
        {"de-at", GERMAN, "de-at"},
        {"", GERMAN, "de"},
        {"zh-hans", GERMAN, "de"},
        {"he", GERMAN, "de"},
        {"gsw", GERMAN, "gsw"}, /* CLD2 could not have said so */
        {"nds", GERMAN, "nds"},
        {"x-default", GERMAN, "x-default"},
        {"en", "Der Stadtrat hat am Dienstag den Bau einer Brücke über den Fluss beschlossen.", "en"}, /* too short */
        {"en", ENGLISH " " GERMAN, "en"}, /* half and half */
        {"id", MALAY, "id"},              /* who wrote it knows better */
        {"en", MALAY, "ms"},
        {"en",
         "4711 0815 9,81 3:2 4711 0815 9,81 3:2 4711 0815 9,81 3:2 4711 0815 9,81 3:2 4711 0815 9,81 3:2 4711 "
         "0815 9,81 3:2 4711 0815 9,81 3:2 4711 0815 9,81 3:2 4711 0815 9,81 3:2 4711 0815 9,81 3:2 4711 0815 ",
         "en"},
    };
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(language_settle(str_from(rows[i].declared), str_from(rows[i].text)), str_from(rows[i].language));
}

static void test_primary_subtag(void **state)
{
    (void)state;
    assert_str(language_primary(STR("zh-hant-tw")), STR("zh"));
    assert_str(language_primary(STR("de")), STR("de"));
    assert_str(language_primary(STR("")), STR(""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tells_languages_apart),
        cmocka_unit_test(test_looks_further_where_names_lead),
        cmocka_unit_test(test_says_when_it_is_not_sure),
        cmocka_unit_test(test_looks_further_when_the_start_tells_nothing),
        cmocka_unit_test(test_survives_any_text),
        cmocka_unit_test(test_believes_the_text_more_than_its_label),
        cmocka_unit_test(test_primary_subtag),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
