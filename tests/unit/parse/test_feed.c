#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/base/when.h>
#include <nutgraf/parse/feed.h>
#include <nutgraf/parse/page.h>

#include "../check.h"

#define RSS(channel)  "<rss version=\"2.0\"><channel>" channel "</channel></rss>"
#define ITEM(content) RSS("<item>" content "</item>")

static struct feed feed_of(struct arena *arena, struct feed_input input)
{
    struct feed feed;
    struct err err;
    input.name = STR("http://river.example/feed");
    if (!parse_feed(arena, &input, &feed, &err))
        fail_msg("%s", err.text);
    return feed;
}

static struct feed feed_of_text(struct arena *arena, const char *text)
{
    return feed_of(arena, (struct feed_input){.bytes = str_from(text)});
}

static void test_what_the_connection_says(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct feed_input input = {
        .bytes = STR("<feed xmlns=\"http://www.w3.org/2005/Atom\"><link href=\"/\"/><entry><id>a</id><link href=\"b\"/>"
                     "<content type=\"html\">F\xE4hre</content></entry></feed>"),
        .url = STR("http://river.example/x/atom"),
        .content_type = STR("application/atom+xml; charset=iso-8859-1"),
        .language = STR("de_AT"),
    };
    struct feed feed = feed_of(&arena, input);
    const struct feed_entry *entry = &feed.entries.at[0];
    assert_str(feed.encoding, STR("iso-8859-1"));
    assert_str(feed.facts.link, STR("http://river.example/"));
    assert_str(feed.facts.language, STR("de-AT"));
    assert_str(feed.facts.base, STR("http://river.example/x/atom"));
    assert_str(entry->facts.id, STR("http://river.example/x/a"));
    assert_str(entry->facts.link, STR("http://river.example/x/b"));
    assert_str(entry->contents.at[0].value, STR("F\xC3\xA4hre"));
    assert_str(entry->contents.at[0].language, STR("de-AT"));
    arena_release(&arena);
}

static void test_when_to_ask_again(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct feed feed = feed_of_text(
        &arena, "<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><ttl>90</ttl>"
                "<skipHours><hour>0</hour><hour>5</hour><hour>24</hour><hour>25</hour><hour>x</hour></skipHours>"
                "<skipDays><day>Sunday</day><day>SATURDAY</day><day>Caturday</day></skipDays>"
                "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>");
    assert_int_equal(feed.ttl, 90);
    assert_int_equal(feed.skip_hours, 1 | 1 << 5);
    assert_int_equal(feed.skip_days, 1 | 1 << 6);
    assert_int_equal(feed.update_seconds, 6 * 60 * 60);

    feed = feed_of_text(&arena, "<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>"
                                "<ttl>-1</ttl><sy:updatePeriod>hourly</sy:updatePeriod>"
                                "<sy:updateFrequency>0</sy:updateFrequency></channel></rss>");
    assert_int_equal(feed.ttl, 0);
    assert_int_equal(feed.update_seconds, 60 * 60);
    arena_release(&arena);
}

static void test_guids(void **state)
{
    (void)state;
    static const struct {
        const char *item;
        bool is_link;
    } rows[] = {
        {ITEM("<guid>http://river.example/1</guid>"), true},
        {ITEM("<guid isPermaLink='true'>http://river.example/1</guid><link>http://river.example/2</link>"), true},
        {ITEM("<guid isPermaLink='false'>http://river.example/1</guid>"), false},
        {ITEM("<guid>tag:1</guid>"), false},
        {ITEM("<guid>javascript:alert(1)</guid>"), false},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        struct feed feed = feed_of_text(&arena, rows[i].item);
        if (feed.entries.at[0].facts.id_is_link != rows[i].is_link)
            fail_msg("%s", rows[i].item);
        arena_release(&arena);
    }
}

static void test_breaks_off(void **state)
{
    static const struct {
        const char *bytes;
        bool breaks_off, in_entry;
    } rows[] = {
        {"<rss version='2.0'><channel><title>T</title><item><title>A</title></item></channel></rss>", false, false},
        {"<rss version='2.0'><channel><title>T</title><item><title>A</title></item></channel>", true, false},
        {"<rss version='2.0'><channel><title>T</title><item><title>A</title></item><ite", true, false},
        {"<rss version='2.0'><channel><title>T</title><item><title>A</title></item><item", true, true},
        {"<rss version='2.0'><channel><title>T</title><item><title>A</title></item>\n", true, false},
        {"<rss version='2.0'><channel><title>T</title><item><description><![CDATA[x", true, true},
        {"<rss version='2.0'><channel><title>T</title><item><!-- x", true, true},
        {"<rss version='2.0'><channel><title>T</title><item><b>A</item></channel></rss>", false, false},
        {"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><item><title>A", true, true},
        {"<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:id>1</a:id>", true, true},
        {"<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:id>1</a:id></a:entry>", true, false},
        {"{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\"}]}", false, false},
        {"{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\"}", true, true},
        {"{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1", true, true},
        {"{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",,}]}", false, false},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        struct err err;
        struct feed feed;
        struct feed_input input = {.name = STR("f"), .bytes = str_from(rows[i].bytes)};
        assert_true(parse_feed(&arena, &input, &feed, &err));
        if (feed.breaks_off != rows[i].breaks_off || feed.breaks_off_in_entry != rows[i].in_entry)
            fail_msg("%s", rows[i].bytes);
        arena_release(&arena);
    }
}

static const struct {
    const char *bytes, *words;
} REFUSED[] = {
    {"", "empty"},
    {" \n", "empty"},
    {"<!DOCTYPE html><html><head><title>River</title></head><body>x</body></html>", "an HTML page, not a feed"},
    {"<p>x</p>", "not a feed"},
    {"<!-- x --><HTML><body>x</body></HTML>", "an HTML page"},
    {"<!doctype html><html><head><title>Just a moment...</title></head><body></body></html>", "a challenge page"},
    {"<html><body><script src='/cdn-cgi/challenge-platform/x.js'></script></body></html>", "a challenge page"},
    {"<?xml version='1.0'?><opml version='2.0'><body/></opml>", "an OPML list"},
    {"<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", "a sitemap"},
    {"<?xml version='1.0'?><thing/>", "not a feed"},
    {"The ferry closes.", "plain text"},
    {"{\"a\":1}", "no JSON Feed"},
    {"{items:[]}", "line 1 column"},
};

static void test_what_is_no_feed(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(REFUSED); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct feed feed;
        struct feed_input input = {.name = STR("http://river.example/"), .bytes = str_from(REFUSED[i].bytes)};
        if (parse_feed(&arena, &input, &feed, &err) || err.exit_code != EX_DATAERR)
            fail_msg("read, or another code: %s", REFUSED[i].bytes);
        if (!str_starts(str_from(err.text), input.name) ||
            str_find(str_from(err.text), str_from(REFUSED[i].words)) == STR_NONE)
            fail_msg("%s\ngot: %s\nwanted: %s", REFUSED[i].bytes, err.text, REFUSED[i].words);
        arena_release(&arena);
    }
}

static void test_looks_like_feed(void **state)
{
    (void)state;
    static const struct {
        str bytes;
        bool want;
    } rows[] = {
        {STR_INIT("<rss/>"), true},
        {STR_INIT("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <html> -->\n<feed xmlns='x'>"), true},
        {STR_INIT("<!DOCTYPE rss [<!ENTITY a '<html>'>]><rss>"), true},
        {STR_INIT("<rdf:RDF xmlns='x'>"), true},
        {STR_INIT("<atom:feed>"), true},
        {STR_INIT("<\0r\0s\0s\0/\0>\0"), true},
        {STR_INIT("{\"version\": \"https://jsonfeed.org/version/1\"}"), true},
        {STR_INIT("{\"version\": 1}"), false},
        {STR_INIT("<html><body><rss></body></html>"), false},
        {STR_INIT("text"), false},
        {STR_INIT("<"), false},
        {STR_INIT("<?xml"), false},
        {STR_INIT("<!--"), false},
        {STR_INIT(""), false},
    };
    for (size_t i = 0; i < LENGTH(rows); i++)
        if (looks_like_feed(&(struct feed_input){.bytes = rows[i].bytes}) != rows[i].want)
            fail_msg("%" STR_FMT, STR_ARG(rows[i].bytes));
}

static void test_faults_are_placed(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct feed feed = feed_of_text(&arena, "<rss version='2.0'>\n<channel>\n<title>Boats & more</title>\n<item>"
                                            "<title>Ferry</title></item></channel></rss>");
    assert_false(feed.wellformed);
    assert_true(feed.faults.len > 0);
    assert_true(str_starts(feed.faults.at[0], STR("line 3 column 14: ")));
    assert_str(feed.facts.title, STR("Boats & more"));
    assert_str(feed.entries.at[0].facts.title, STR("Ferry"));
    arena_release(&arena);
}

/* Declared in the very encoding that it declares. */
static void test_ebcdic(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const char BYTES[] = /* <?xml version="1.0" encoding="cp500"?><rss><channel><title>é[ */
        "\x4C\x6F\xA7\x94\x93\x40\xA5\x85\x99\xA2\x89\x96\x95\x7E\x7F\xF1\x4B\xF0\x7F\x40\x85\x95\x83\x96\x84\x89\x95"
        "\x87\x7E\x7F\x83\x97\xF5\xF0\xF0\x7F\x6F\x6E\x4C\x99\xA2\xA2\x6E\x4C\x83\x88\x81\x95\x95\x85\x93\x6E\x4C\xA3"
        "\x89"
        "\xA3\x93\x85\x6E\x51\x4A";
    struct feed feed = feed_of(&arena, (struct feed_input){.bytes = {BYTES, sizeof BYTES - 1}});
    assert_str(feed.encoding, STR("cp500"));
    assert_str(feed.facts.title, STR("é["));
    arena_release(&arena);
}

/* A row of items, in XML or JSON. */
static str many(struct arena *arena, const char *before, const char *item, size_t count, const char *after)
{
    struct buf text = buf_with_limit(CEILING_DOCUMENT_BYTES);
    buf_addf(&text, "%s", before);
    for (size_t i = 0; i < count; i++)
        buf_addf(&text, "%s", item);
    buf_addf(&text, "%s", after);
    str copy = arena_copy(arena, buf_str(&text));
    buf_release(&text);
    return copy;
}

static void test_too_many_entries(void **state)
{
    (void)state;
    struct arena arena = {0};
    str texts[] = {
        many(&arena, "<rss version='2.0'><channel>", "<item><title>x</title></item>", CEILING_FEED_ENTRIES + 7,
             "</channel></rss>"),
        many(&arena, "{\"items\":[{}", ",{\"id\":1}", CEILING_FEED_ENTRIES + 6, "]}"),
    };
    for (size_t i = 0; i < LENGTH(texts); i++) {
        struct feed feed = feed_of(&arena, (struct feed_input){.bytes = texts[i]});
        assert_true(feed.wellformed);
        assert_int_equal(feed.entries.len, CEILING_FEED_ENTRIES);
        assert_int_equal(feed.faults.len, 1);
        assert_str(feed.faults.at[0], STR("more than 1000 entries: 7 were left out"));
    }
    arena_release(&arena);
}

static void test_too_many_people_and_categories(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf text = buf_with_limit(CEILING_DOCUMENT_BYTES);
    buf_add(&text, STR("<rss version='2.0'><channel><item><title>x</title>"));
    for (size_t i = 0; i < CEILING_PERSONS_OR_CATEGORIES + 7; i++)
        buf_addf(&text, "<category>c%zu</category><author>a%zu</author>", i, i);
    buf_add(&text, STR("<guid>g</guid></item></channel></rss>"));
    struct feed feed = feed_of(&arena, (struct feed_input){.bytes = buf_str(&text)});
    const struct feed_entry *entry = &feed.entries.at[0];
    assert_int_equal(entry->facts.categories.len, CEILING_PERSONS_OR_CATEGORIES);
    assert_int_equal(entry->facts.authors.len, CEILING_PERSONS_OR_CATEGORIES);
    assert_int_equal(feed.faults.len, 1);
    assert_str(feed.faults.at[0], STR("more than 1000 authors or categories in one place: 14 were left out"));
    assert_str(entry->facts.id, STR("g"));
    buf_release(&text);
    arena_release(&arena);
}

/* Hostile or only broken: it ends soon, and what stands before the fault is there. */
static void test_hostile_feeds_end(void **state)
{
    (void)state;
    struct arena arena = {0};
    str deep = many(&arena, "<rss version='2.0'><channel><title>x</title><item>", "<a>", 100000, "");
    str categories =
        many(&arena, "<rss version='2.0'><channel><title>x</title><item>", "<itunes:category text='y'>", 100000, "");
    str attributes = many(&arena, "<rss version='2.0'><channel><title>x</title><item", " a='b' c='d'", 50000, "/>");
    str markup = many(&arena, "<rss version='2.0'><channel><title>x</title><item><description>", "<b>&lt;", 100000, "");
    str texts[] = {deep, categories, attributes, markup};
    for (size_t i = 0; i < LENGTH(texts); i++) {
        struct feed feed = feed_of(&arena, (struct feed_input){.bytes = texts[i]});
        assert_str(feed.facts.title, STR("x"));
        assert_false(feed.wellformed);
    }
    arena_release(&arena);
}

static void test_scripts_never_come_through(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct feed feed =
        feed_of_text(&arena, ITEM("<title>&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;Ferry&lt;/b&gt;</title>"
                                  "<description><script>alert(1)</script><p onclick='x()'>Text</p></description>"));
    const struct feed_entry *entry = &feed.entries.at[0];
    assert_int_equal(str_find(entry->facts.title_html, STR("script")), STR_NONE);
    assert_int_equal(str_find(entry->summary.value, STR("script")), STR_NONE);
    assert_int_equal(str_find(entry->summary.value, STR("onclick")), STR_NONE);
    assert_true(str_find(entry->summary.value, STR("Text")) != STR_NONE);
    arena_release(&arena);
}

/* The same text is found in either form. */
static void test_markup_for_its_text(void **state)
{
    (void)state;
    static const char *const feeds[] = {
        ITEM("<description>&lt;script&gt;alert(1)&lt;/script&gt;&lt;p onclick='x()'&gt;Ferry&lt;/p&gt;</description>"),
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\","
        "\"content_html\":\"<script>alert(1)</script><p onclick='x()'>Ferry</p>\"}]}",
    };
    struct arena arena = {0};
    for (size_t i = 0; i < 2 * LENGTH(feeds); i++) {
        bool for_text = i % 2;
        struct feed_input input = {.bytes = str_from(feeds[i / 2]), .for_text = for_text};
        struct feed feed = feed_of(&arena, input);
        const struct feed_entry *entry = &feed.entries.at[0];
        str html = entry->contents.len ? entry->contents.at[0].value : entry->summary.value;
        struct document document;
        parse_fragment(&arena, html, &document);
        assert_int_equal(str_find(html, STR("onclick")) != STR_NONE, for_text);
        assert_int_equal(document.block_count, 1);
        assert_str(document.blocks[0].text, STR("Ferry"));
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_breaks_off),          cmocka_unit_test(test_what_the_connection_says),
        cmocka_unit_test(test_when_to_ask_again),   cmocka_unit_test(test_guids),
        cmocka_unit_test(test_what_is_no_feed),     cmocka_unit_test(test_looks_like_feed),
        cmocka_unit_test(test_faults_are_placed),   cmocka_unit_test(test_ebcdic),
        cmocka_unit_test(test_too_many_entries),    cmocka_unit_test(test_too_many_people_and_categories),
        cmocka_unit_test(test_hostile_feeds_end),   cmocka_unit_test(test_scripts_never_come_through),
        cmocka_unit_test(test_markup_for_its_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
