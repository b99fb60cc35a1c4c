/* An edition to a letter: golden files for what it looks like, properties for what always holds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/digest/compose.h>

#include "../check.h"
#include "../golden.h"

#define NOW      ((int64_t)1795331700) /* 2026-11-22T05:55:00Z */
#define MIDNIGHT ((int64_t)1795219200) /* 2026-11-21T00:00:00Z */

#define S(literal)                                                                                                     \
    {                                                                                                                  \
        "" literal, sizeof(literal) - 1                                                                                \
    } /* STR() for static storage */

static const struct mailbox reader = {STR_INIT("Reader"), STR_INIT("reader@example.net")};

static struct digest_settings digest_settings(void)
{
    return (struct digest_settings){
        .name = STR("morning"),
        .to = &reader,
        .to_count = 1,
        .from = {STR("The News"), STR("news@example.org")},
        .subject = STR("News of {date}: {articles}"),
        .days = EVERY_DAY,
        .timezone = STR("America/New_York"),
    };
}

/* ---- editions to compose */

static const struct lead_sentence plain_lead[] = {
    {STR_INIT(
         "The council voted on Tuesday to move the old market hall, stone by stone, to the other bank of the river."),
     true},
    {STR_INIT("Work starts in March."), false},
    {STR_INIT(
         "Opponents had gathered 12,000 signatures within a week, more than the town has had voters at any election "
         "since 1987."),
     true},
};
static const struct quote plain_quotes[] = {
    {.text = STR_INIT("We are not moving a building, we are moving a memory, and nobody has told us where to"),
     .speaker = STR_INIT("Ana García"),
     .role = STR_INIT("head of the traders’ association"),
     .key = true},
    {.text = STR_INIT("not shown"), .speaker = STR_INIT("Nobody"), .key = false},
    {.text = STR_INIT("great progress"), .partial = true, .key = true},
};
static const struct summary plain_summary = {
    .title = STR_INIT("Market hall to cross the river"),
    .language = STR_INIT("en"),
    .published = NOW - 7200,
    .lead = plain_lead,
    .lead_count = LENGTH(plain_lead),
    .quotes = plain_quotes,
    .quote_count = LENGTH(plain_quotes),
};

static const struct lead_sentence hostile_lead[] = {
    {STR_INIT("<script>alert('1')</script> & \"so on\"\r\nBcc: x@y \x1b[31mred\x07 \xff\xc0 end\xe2\x80\xaegnp"), true},
};
static const struct quote hostile_quotes[] = {
    {.text = STR_INIT("</blockquote><img src=x>"),
     .speaker = STR_INIT("<b>A\nB</b>"),
     .role = STR_INIT("\"r\""),
     .key = true},
};
static const struct summary hostile_summary = {
    .title = STR_INIT("A <b>bold</b> \"headline\" & more\r\nBcc: x@y"),
    .language = STR_INIT("en\" onload=\"x"),
    .published = WHEN_NONE,
    .lead = hostile_lead,
    .lead_count = LENGTH(hostile_lead),
    .quotes = hostile_quotes,
    .quote_count = LENGTH(hostile_quotes),
};

static const struct lead_sentence arabic_lead[] = {{STR_INIT("قال الرئيس إن المحادثات ستبدأ الأسبوع المقبل."), true}};
static const struct summary arabic_summary = {
    .title = STR_INIT("المحادثات تبدأ الأسبوع المقبل"),
    .language = STR_INIT("ar"),
    .published = MIDNIGHT,
    .lead = arabic_lead,
    .lead_count = LENGTH(arabic_lead),
};

static const struct article network = {.url = STR_INIT("https://example.com/")};
static const struct article file = {.path = STR_INIT("/home/reader/news/hall 1.txt")};

static const struct entry entries[] = {
    {.article = &network,
     .summary = &plain_summary,
     .link = STR_INIT("https://example.com/2026/11/22/market-hall-to-cross-the-river-after-a-long-debate.html?a=1&b=2"),
     .source = STR_INIT("Example Post")},
    {.article = &network,
     .summary = &hostile_summary,
     .link = STR_INIT("https://example.com/\"onmouseover=\"x<>'"),
     .source = STR_INIT("<i>S</i>")},
    {.article = &network, .summary = &hostile_summary, .link = STR_INIT("javascript:alert(1)"), .source = STR_INIT("")},
    {.article = &file,
     .summary = &arabic_summary,
     .link = STR_INIT("file:///home/reader/news/hall%201.txt"),
     .source = STR_INIT("الجريدة")},
};

static struct letter compose(struct arena *arena, const struct edition *edition)
{
    struct letter letter;
    struct digest_settings digest = digest_settings();
    compose_letter(arena, edition, &digest, &reader, STR("2026-11-22"), NOW, &letter);
    return letter;
}

static size_t count_of(str text, str part)
{
    size_t count = 0;
    for (size_t at; (at = str_find(text, part)) != STR_NONE; count++)
        text = str_slice(text, at + part.len, text.len);
    return count;
}

/* ---- what it looks like */

static void letters_look_as_they_did(void **state)
{
    struct arena arena = {0};
    (void)state;
    const struct edition edition = {.title = STR("Morning news"), .entries = entries, .entry_count = LENGTH(entries)};
    struct letter letter = compose(&arena, &edition);
    golden_check("digest/letter.txt", letter.text);
    golden_check("digest/letter.html", letter.html);
    const struct edition empty = {.title = STR("")};
    letter = compose(&arena, &empty);
    golden_check("digest/empty.txt", letter.text);
    golden_check("digest/empty.html", letter.html);
    arena_release(&arena);
}

static void headers_say_which_issue_it_is(void **state)
{
    struct arena arena = {0};
    (void)state;
    const struct edition edition = {.title = STR("Morning news"), .entries = entries, .entry_count = LENGTH(entries)};
    struct letter letter = compose(&arena, &edition);
    assert_str(letter.subject, STR("News of 22 November 2026: 4 articles"));
    assert_str(letter.list_id, STR("morning.digest.example.org"));
    assert_str(letter.list_name, STR("Morning news"));
    assert_str(letter.from.address, STR("news@example.org"));
    assert_str(letter.to.address, STR("reader@example.net"));
    assert_int_equal(letter.date, NOW);
    assert_int_equal(letter.offset, -5 * 3600);
    assert_int_equal(letter.message_id.len, 32 + strlen("@example.org"));
    assert_true(str_ends(letter.message_id, STR("@example.org")));
    arena_release(&arena);
}

static void subjects_are_the_users(void **state)
{
    static const struct {
        const char *pattern;
        const char *subject;
    } rows[] = {
        {"{date}", "22 November 2026"},
        {"{count}{count} {date}", "00 22 November 2026"},
        {"{dat} {{count} {", "{dat} {0 {"},
        {"100 %s %n", "100 %s %n"},
        {"{articles}, {count}", "0 articles, 0"},
        {"a\r\nBcc: x@y", "a Bcc: x@y"},
        {"", ""},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        struct letter letter;
        struct digest_settings digest = digest_settings();
        digest.subject = str_from(rows[i].pattern);
        compose_letter(&arena, &(struct edition){0}, &digest, &reader, STR("2026-11-22"), NOW, &letter);
        assert_str(letter.subject, str_from(rows[i].subject));
        arena_release(&arena);
    }
}

/* The same for the same digest, recipient and date, whenever it is composed; another for any other. */
static void message_ids_tell_letters_apart(void **state)
{
    struct arena arena = {0};
    (void)state;
    struct digest_settings digest = digest_settings(), evening = digest_settings();
    evening.name = STR("evening");
    struct mailbox other = {STR("Reader"), STR("other@example.net")};
    struct letter first, again, different[4];
    compose_letter(&arena, &(struct edition){0}, &digest, &reader, STR("2026-11-22"), NOW, &first);
    compose_letter(&arena, &(struct edition){0}, &digest, &reader, STR("2026-11-22"), NOW + 99, &again);
    compose_letter(&arena, &(struct edition){0}, &evening, &reader, STR("2026-11-22"), NOW, &different[0]);
    compose_letter(&arena, &(struct edition){0}, &digest, &other, STR("2026-11-22"), NOW, &different[1]);
    compose_letter(&arena, &(struct edition){0}, &digest, &reader, STR("2026-11-23"), NOW, &different[2]);
    compose_letter(&arena, &(struct edition){0}, &digest, &reader, STR("2026-11-22.2"), NOW, &different[3]);
    assert_str(again.message_id, first.message_id);
    assert_str(different[3].subject, first.subject);
    for (size_t i = 0; i < LENGTH(different); i++)
        assert_false(str_equal(different[i].message_id, first.message_id));
    arena_release(&arena);
}

/* ---- what always holds */

static void foreign_markup_goes_nowhere(void **state)
{
    static const char *const never[] = {"<script",     "<img",        "<b>",         "<i>",       "href=\"javascript",
                                        "href=\"file", "javascript:", "\" onload",   "\"onmouse", "\x1b",
                                        "\x07",        "\r",          "\xe2\x80\xae"};
    struct arena arena = {0};
    (void)state;
    const struct edition edition = {.title = STR("<script>\n\x1b"), .entries = entries, .entry_count = LENGTH(entries)};
    struct letter letter = compose(&arena, &edition);
    for (size_t i = 0; i < LENGTH(never); i++)
        if (str_find(letter.html, str_from(never[i])) != STR_NONE)
            fail_msg("%s", never[i]);
    assert_true(utf8_valid(letter.html) && utf8_valid(letter.text));
    assert_int_equal(str_find(letter.text, STR("\nBcc:")), STR_NONE);
    assert_int_equal(str_find_char(letter.text, '\x1b'), STR_NONE);
    arena_release(&arena);
}

static void text_lines_are_short(void **state)
{
    struct arena arena = {0};
    (void)state;
    const struct edition edition = {.title = STR("Morning news"), .entries = entries, .entry_count = LENGTH(entries)};
    str text = compose(&arena, &edition).text;
    while (text.len > 0) {
        str line = str_cut(&text, '\n');
        assert_true(utf8_length(line) <= 72 || str_find_char(str_trim(line), ' ') == STR_NONE);
        assert_true(!str_ends(line, STR(" ")) || str_equal(line, STR("-- ")));
    }
    arena_release(&arena);
}

struct crowd {
    const char *what;
    size_t count;
    size_t lead_bytes;
    size_t title_bytes;
    size_t link_bytes;
};

/* Articles "n00000 …" with leads "lead00000 …". */
static const struct edition *edition_of(struct arena *arena, const struct crowd *crowd)
{
    struct entry *made = arena_array(arena, struct entry, crowd->count);
    for (size_t i = 0; i < crowd->count; i++) {
        struct summary *summary = arena_new(arena, struct summary);
        struct lead_sentence *lead = arena_new(arena, struct lead_sentence);
        char *filling = arena_array(arena, char, 100000);
        memset(filling, '&', 99999);
        lead->text = arena_printf(arena, "lead%05zu %.*s", i, (int)crowd->lead_bytes, filling);
        *summary = (struct summary){.lead = lead, .lead_count = 1, .published = NOW};
        summary->title = arena_printf(arena, "n%05zu %.*s", i, (int)crowd->title_bytes, filling);
        made[i] = (struct entry){.article = &network, .summary = summary, .source = STR("Post")};
        made[i].link = arena_printf(arena, "https://example.com/%.*s", (int)crowd->link_bytes, filling);
    }
    struct edition *edition = arena_new(arena, struct edition);
    *edition = (struct edition){.title = STR("Crowd"), .entries = made, .entry_count = crowd->count};
    return edition;
}

static size_t number_before(str html, str words)
{
    size_t at = str_find(html, words);
    size_t number = 0;
    if (at == STR_NONE)
        return 0;
    size_t from = at;
    while (from > 0 && html.at[from - 1] >= '0' && html.at[from - 1] <= '9')
        from--;
    for (; from < at; from++)
        number = number * 10 + (size_t)(html.at[from] - '0');
    return number;
}

static void html_stays_under_its_budget(void **state)
{
    static const struct crowd crowds[] = {
        {"few", 3, 200, 10, 10},
        {"a full day", 60, 300, 20, 60},
        {"200 long ones", 200, 1500, 60, 80},
        {"1000 short ones", 1000, 5, 5, 20},
        {"2000 headlines", 2000, 80, 250, 200},
        {"a huge one among", 1, 60000, 0, 0},
        {"huge links", 20, 10, 10, 50000},
        {"none", 0, 0, 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(crowds); i++) {
        struct arena arena = {0};
        const struct edition *edition = edition_of(&arena, &crowds[i]);
        struct letter letter = compose(&arena, edition);
        size_t full = count_of(letter.html, STR("<article "));
        size_t linked = count_of(letter.html, STR("<a href="));
        size_t left_out = number_before(letter.html, STR(" more, all in the text part"));
        if (letter.html.len >= CEILING_LETTER_HTML_BYTES || !str_ends(letter.html, STR("</html>\n")))
            fail_msg("%s: %zu bytes", crowds[i].what, letter.html.len);
        if (linked + left_out != crowds[i].count)
            fail_msg("%s: %zu shown, %zu counted", crowds[i].what, linked, left_out);
        assert_true(left_out == 0 || letter.html.len > CEILING_LETTER_HTML_BYTES / 2 || crowds[i].link_bytes > 10000);
        assert_int_equal(count_of(letter.text, STR("\nlead")), crowds[i].count);
        assert_int_equal(count_of(letter.html, STR(">lead")), full);
        assert_true(crowds[i].count > 3 || crowds[i].lead_bytes > 10000 || full == crowds[i].count);
        arena_release(&arena);
    }
}

/* 100 long articles: some in full, and every headline there. */
static void a_day_with_much_news_shows_all_its_headlines(void **state)
{
    struct arena arena = {0};
    (void)state;
    const struct crowd crowd = {"100 long ones", 100, 300, 10, 20};
    struct letter letter = compose(&arena, edition_of(&arena, &crowd));
    assert_int_equal(count_of(letter.html, STR("<a href=")), 100);
    assert_in_range(count_of(letter.html, STR("<article ")), 10, 99);
    assert_int_equal(count_of(letter.html, STR(" more, all in the text part")), 0);
    arena_release(&arena);
}

static void the_same_gives_the_same(void **state)
{
    struct arena arena = {0};
    (void)state;
    const struct edition edition = {.title = STR("Morning news"), .entries = entries, .entry_count = LENGTH(entries)};
    assert_str(compose(&arena, &edition).text, compose(&arena, &edition).text);
    assert_str(compose(&arena, &edition).html, compose(&arena, &edition).html);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_look_as_they_did),    cmocka_unit_test(headers_say_which_issue_it_is),
        cmocka_unit_test(subjects_are_the_users),      cmocka_unit_test(message_ids_tell_letters_apart),
        cmocka_unit_test(foreign_markup_goes_nowhere), cmocka_unit_test(text_lines_are_short),
        cmocka_unit_test(html_stays_under_its_budget), cmocka_unit_test(a_day_with_much_news_shows_all_its_headlines),
        cmocka_unit_test(the_same_gives_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
