#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../../../src/summarize/line.h"
#include "../check.h"
#include "fixture.h"

#define TEXT                                                                                                           \
    "The council has voted to build the bridge after all, in spite of what it costs.\n"                                \
    "It will be the third one over the river and the first for trams.\n"

struct row {
    const char *line; /* alone between two texts */
    enum sentence_kind want;
};

static const struct row rows[] = {
    /* joining, sharing, pointing elsewhere; near misses that are text */
    {"Follow Ada Example on Twitter @adaexample.", KIND_FURNITURE},
    {"Follow Ada Example on Facebook: facebook.com/ada", KIND_FURNITURE},
    {"Follow the river on foot and you will see the three old bridges.", KIND_BODY},
    {"» Read more: What the bridge will cost", KIND_FURNITURE},
    {"»Die Brücke habe ich nie gemocht.«", KIND_BODY},
    {"Sie lacht: »Er sagte: ›Geh du voran.‹«", KIND_BODY},
    {"Read the rest of the story at The Daily Example.", KIND_FURNITURE},
    {"Watch the mayor’s speech above.", KIND_FURNITURE},
    {"The post What the bridge will cost appeared first on Daily Example.", KIND_FURNITURE},
    {"Der Beitrag Was die Brücke kostet erschien zuerst auf Beispielblatt.", KIND_FURNITURE},
    {"L’article Le prix du pont est apparu en premier sur Exemple.", KIND_FURNITURE},
    {"La entrada El precio del puente se publicó primero en Ejemplo.", KIND_FURNITURE},
    {"La entrada al puente viejo fue lo primero en caer, dijo la alcaldesa.", KIND_BODY},
    {"The post office at the bridge was the first to close, said the mayor.", KIND_BODY},
    {"Watch out for ice on the bridge when the wind comes from the river.", KIND_BODY},
    {"Subscribe", KIND_FURNITURE},
    {"Subscribe for one euro a month", KIND_FURNITURE},
    {"Subscribe is what the ferryman asks of all who cross the river twice.", KIND_BODY},
    {"Loading…", KIND_FURNITURE},
    {"Loading the ferry takes the crew an hour on every day of the week.", KIND_BODY},
    {"Advertising on the trams pays for a tenth of what they cost the city.", KIND_BODY},
    {"Advertisement", KIND_FURNITURE},
    {"Lesen Sie auch: Was die Brücke kosten wird", KIND_FURNITURE},
    {"Jetzt abonnieren und keine Brücke mehr verpassen!", KIND_FURNITURE},
    {"À lire aussi : le pont et son prix", KIND_FURNITURE},
    {"Abonnez-vous à notre lettre du matin", KIND_FURNITURE},
    {"Suscríbete a nuestro boletín de la mañana.", KIND_FURNITURE},
    {"Te puede interesar: el precio del puente", KIND_FURNITURE},
    {"6 min read", KIND_FURNITURE},
    {"6 Min. Lesezeit", KIND_FURNITURE},
    {"Lees ook: wat de brug gaat kosten", KIND_FURNITURE},
    {"Leggi anche: quanto costerà il ponte", KIND_FURNITURE},
    {"Leia mais: quanto vai custar a ponte", KIND_FURNITURE},
    {"Actualizado a las 10:32 del lunes", KIND_FURNITURE},
    {"Actualizado el plan, la alcaldesa lo presentó el lunes en el puente.", KIND_BODY},
    {"Читайте также: во сколько обойдётся мост", KIND_FURNITURE},
    {"Подписывайтесь на наш канал в Телеграме!", KIND_FURNITURE},
    {"Комментировать стоимость моста в мэрии вчера вечером отказались все.", KIND_BODY},
    {"Читайте також: скільки коштуватиме міст", KIND_FURNITURE},
    {"Усі права захищені.", KIND_FURNITURE},
    {"اقرأ أيضا: كم سيكلف الجسر", KIND_FURNITURE},
    {"انضم إلى المدينة جسر ثالث فوق النهر هذا العام.", KIND_BODY},
    {"جميع الحقوق محفوظة", KIND_FURNITURE},
    {"延伸阅读：大桥要花多少钱", KIND_FURNITURE},
    {"扫描二维码关注我们", KIND_FURNITURE},
    {"未经授权的船只不得在新桥下面通过，市政府周一表示。", KIND_BODY},
    {"【関連記事】橋の値段はいくらか", KIND_FURNITURE},
    {"この記事は約3分で読めます", KIND_FURNITURE},
    {"著作権をめぐる裁判で、市は橋の写真を使えるようになった。", KIND_BODY},
    /* whose work it is, and what became of it */
    {"(Reporting by Ada Example; Editing by Bo Example)", KIND_FURNITURE},
    {"Ada Example contributed reporting.", KIND_FURNITURE},
    {"Associated Press writer Ada Example in Lyon contributed to what was said here.", KIND_FURNITURE},
    {"This piece has been updated with what the mayor said.", KIND_FURNITURE},
    {"An earlier version of this article misstated the length of the bridge.", KIND_FURNITURE},
    {"Anmerkung der Redaktion: Die Länge der Brücke ist berichtigt.", KIND_FURNITURE},
    {"Correction: The bridge is 300 metres long.", KIND_FURNITURE},
    {"Correction officers will cross the bridge free of charge, the mayor said.", KIND_BODY},
    {"(h/t The Daily Example.)", KIND_FURNITURE},
    {"© 2025 The Daily Example", KIND_FURNITURE},
    {"Copyright is the one thing that the engineers of the bridge never asked for.", KIND_BODY},
    /* what the author must tell, however long it is */
    {"This post may contain affiliate links, which means that if you buy a ticket for the ferry through one of them, "
     "the "
     "author of these lines gets a small commission, and the ferry does not cost you any more than it would have.",
     KIND_FURNITURE},
    {"The ferry company ran an affiliate program for hotels that paid a small commission for each ticket that was sold "
     "at the desk, and the court found nothing wrong with that when it looked into the matter in the spring.",
     KIND_BODY},
    {"Opinions expressed in this column are the author’s alone.", KIND_FURNITURE},
    /* credits */
    {"Getty.", KIND_CAPTION},
    {"Symbolbild: Die Brücke", KIND_CAPTION},
    {"Foto de archivo del puente", KIND_CAPTION},
    {"The bridge in the evening, Wikimedia Commons", KIND_CAPTION},
    /* dates and names */
    {"Written by: Ada Example", KIND_BYLINE},
    {"Staff Example | May 10, 2022 01:52:54 PM", KIND_BYLINE},
    {"Published: May 10, 2022 at 4:30 p.m. | Updated: May 11, 2022 at 3:58 a.m.", KIND_BYLINE},
    {"21. Jan 2022 // Ada Example", KIND_BYLINE},
    {"Veröffentlicht am 06.10.2023 (Letztes Update: 07.10.2023)", KIND_BYLINE},
    {"On May 10, 2022 — the day the old bridge fell — nobody was on it.", KIND_BODY},
    /* program text */
    {"margin-bottom:30px;", KIND_FURNITURE},
    {"\"name\": \"bridge\", \"place\": \"river\", \"built\": \"1904\", \"open\": \"no\",", KIND_FURNITURE},
    {"var settings = JSON.parse('{\"name\":\"bridge\",\"place\":\"river\"}'); start(settings); })();", KIND_FURNITURE},
};

static void a_line_tells_what_it_is(void **state)
{
    (void)state;
    struct fixture fixture;
    size_t wrong = 0;
    fixture_open(&fixture);
    for (size_t i = 0; i < LENGTH(rows); i++) {
        char text[2000];
        snprintf(text, sizeof text, "Council votes for the bridge\n\n" TEXT "\n%s\n\n" TEXT, rows[i].line);
        const struct summary *summary = fixture_summarize(&fixture, text);
        /* the headline, two sentences, and what may be cut in two */
        if (summary->sentence_count < 4 || summary->sentences[3].kind != rows[i].want) {
            print_error("%s: got %d, want %d\n", rows[i].line, (int)summary->sentences[3].kind, (int)rows[i].want);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
    fixture_close(&fixture);
}

static void words_are_counted(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        size_t want;
    } cases[] = {
        {"Bridge", 1},
        {"to", 1},
        {"–", 1}, /* whatever has three bytes */
        {"-", 0}, /* marks are none */
        {"- a", 1},
        {"a - b", 2},
        {"a -- b", 2},
        {"é ü", 2},
        {"“We go” – 5 & 10 | B", 6},
        {"The council has voted to build the bridge", 8},
        {"The council has voted to build ‘the’ bridge, after all.", 10},
        {"大桥", 1},
        {"大桥大桥大桥", 4}, /* two characters make another one, where it is long */
        {"大桥大桥大桥 iPhone大桥大桥", 7},
        {"a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p", 42},
    };
    struct arena arena = {0};
    const struct vocabulary *words = lexicon_vocabulary(lexicon_open(&arena), &arena, STR("en"));
    for (size_t i = 0; i < LENGTH(cases); i++) {
        const struct block block = {.markup = BLOCK_PARAGRAPH, .text = str_from(cases[i].line)};
        if (line_read(&arena, words, &block).words != cases[i].want)
            fail_msg("%s: %zu words", cases[i].line, line_read(&arena, words, &block).words);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_counted),
        cmocka_unit_test(a_line_tells_what_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
