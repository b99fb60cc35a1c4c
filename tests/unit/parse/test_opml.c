/* Subscription lists as other programs write them, broken ones, hostile ones, and our own. */
#include <stdarg.h>
#include <stddef.h>

#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/config/config.h>
#include <nutgraf/parse/opml.h>
#include <nutgraf/publish/publish.h>

#include "../../fuzz/fuzz_opml.c"
#include "../check.h"
#include "../corpus.h"

/* "name=url[category,category]", one a line. */
static str told(struct arena *arena, const struct source_list *list)
{
    struct buf out = buf_with_limit(1 << 20);
    for (size_t i = 0; i < list->len; i++) {
        const struct source *source = &list->at[i];
        buf_addf(&out, "%" STR_FMT "=%" STR_FMT "[", STR_ARG(source->name), STR_ARG(source->url));
        for (size_t j = 0; j < source->category_count; j++)
            buf_addf(&out, "%s%" STR_FMT, j ? "," : "", STR_ARG(source->categories[j]));
        buf_add(&out, STR("]\n"));
    }
    str copy = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return copy;
}

static struct source_list parse(struct arena *arena, str bytes)
{
    struct source_list list;
    struct err err;
    if (!parse_opml(arena, STR("l.opml"), bytes, &list, &err))
        fail_msg("%s", err.text);
    return list;
}

#define OPML(body) "<opml version=\"2.0\"><head><title>T</title></head><body>" body "</body></opml>"
#define A          "<outline text='A' xmlUrl='https://a.example/f'/>"

static void test_outlines(void **state)
{
    static const struct {
        const char *goal, *bytes, *want;
        size_t folded, skipped;
    } rows[] = {
        {"one", OPML(A), "A=https://a.example/f[]\n", 0, 0},
        {"no feed", OPML("<outline text='x'/>"), "", 0, 0},
        {"folders", OPML("<outline text='World'><outline title='Europe'>" A "</outline></outline>"),
         "A=https://a.example/f[World,Europe]\n", 0, 0},
        {"after a folder", OPML("<outline text='W'><outline text='x'/></outline>" A), "A=https://a.example/f[]\n", 0,
         0},
        {"category attribute",
         OPML("<outline text='W'><outline text='A' category='/W, Arts/Film,,x' xmlUrl='http://a.example/'/></outline>"),
         "A=http://a.example/[W,Arts/Film,x]\n", 0, 0},
        {"the same feed twice",
         OPML("<outline text='W'>" A "</outline><outline text='E'><outline text='other' "
              "xmlUrl='http://www.a.example/f/?utm_source=x'/></outline>"),
         "A=https://a.example/f[W,E]\n", 1, 0},
        {"names",
         OPML(A "<outline text='A' xmlUrl='https://b.example/'/><outline text='A' xmlUrl='https://c.example/'/>"
                "<outline text='A (2)' xmlUrl='https://d.example/'/>"
                "<outline title=' x &#10; y ' xmlUrl='https://e.example/'/>"
                "<outline xmlUrl='https://www.f.example/g'/>"),
         "A=https://a.example/f[]\nA (2)=https://b.example/[]\nA (3)=https://c.example/[]\n"
         "A (2) (2)=https://d.example/[]\nx y=https://e.example/[]\nf.example=https://www.f.example/g[]\n",
         0, 0},
        {"not of the web",
         OPML("<outline xmlUrl='file:///etc/passwd'/><outline xmlUrl='javascript:alert(1)'/><outline "
              "xmlUrl='https://'/><outline xmlUrl='feed.xml'/><outline xmlUrl='ftp://a.example/'/>" A),
         "A=https://a.example/f[]\n", 0, 5},
        {"feed: addresses",
         OPML("<outline text='B' xmlUrl='feed://b.example/f'/><outline text='C' xmlUrl='feed:https://c.example/f'/>"),
         "B=http://b.example/f[]\nC=https://c.example/f[]\n", 0, 0},
        {"addresses that are none", OPML("<outline text='B' xmlUrl=' https://b.example/a b|c&#10;d\xc3\xa9 '/>"),
         "B=https://b.example/a%20b%7Ccd\xc3\xa9[]\n", 0, 0},
        {"other spellings", "<OPML><body><Outline TEXT='A' XMLURL='https://a.example/f'/></body></OPML>",
         "A=https://a.example/f[]\n", 0, 0},
        {"RSS's words in between", OPML("<x><outline text='W'><y>" A "</y></outline></x>"), "A=https://a.example/f[]\n",
         0, 0},
        {"CDATA and comments", OPML("<!-- x --><outline text='W'><![CDATA[x]]>" A "</outline>"),
         "A=https://a.example/f[W]\n", 0, 0},
        {"line breaks", OPML("<outline text='A&#9;&#10;B&#x2028;C' xmlUrl='https://a.example/f'/>"),
         "A B C=https://a.example/f[]\n", 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        struct source_list list = parse(&arena, str_from(rows[i].bytes));
        str got = told(&arena, &list);
        if (!str_equal(got, str_from(rows[i].want)) || list.folded != rows[i].folded ||
            list.skipped != rows[i].skipped || list.fault.len)
            fail_msg("%s: %zu folded, %zu skipped, fault \"%" STR_FMT "\"\n%" STR_FMT, rows[i].goal, list.folded,
                     list.skipped, STR_ARG(list.fault), STR_ARG(got));
        arena_release(&arena);
    }
}

static void test_refused(void **state)
{
    static const struct {
        const char *bytes, *want;
    } rows[] = {
        {"", "l.opml: "},
        {"nothing of the kind", "l.opml: "},
        {"<rss><channel/></rss>", "l.opml: begins with <rss>; expected an OPML list, which begins with <opml>"},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        struct source_list list;
        struct err err;
        assert_false(parse_opml(&arena, STR("l.opml"), str_from(rows[i].bytes), &list, &err));
        assert_int_equal(err.exit_code, EX_DATAERR);
        assert_true(str_starts(str_from(err.text), str_from(rows[i].want)));
        arena_release(&arena);
    }
}

/* Cut off anywhere, it is read as far as it goes, and the fault is told. */
static void test_cut_off(void **state)
{
    str whole = STR(OPML("<outline text='W'>" A "<outline text='B' xmlUrl='https://b.example/'/></outline>"));
    (void)state;
    for (size_t len = 0; len < whole.len; len++) {
        struct arena arena = {0};
        struct source_list list;
        struct err err;
        if (parse_opml(&arena, STR("l.opml"), arena_copy(&arena, str_slice(whole, 0, len)), &list, &err))
            assert_true(list.fault.len > 0 && list.len <= 2);
        arena_release(&arena);
    }
}

/* ---- hostile ones */

/* Outlines inside each other, and in the innermost feeds whose number stands behind `before`. */
static str many(struct arena *arena, size_t depth, size_t count, const char *before)
{
    struct buf out = buf_with_limit(64 << 20);
    buf_add(&out, STR("<opml><body>"));
    for (size_t i = 0; i < depth; i++)
        buf_addf(&out, "<outline text='folder %zu'>", i);
    for (size_t i = 0; i < count; i++)
        buf_addf(&out, "<outline text='N' %s%zu'/>", before, i);
    for (size_t i = 0; i < depth; i++)
        buf_add(&out, STR("</outline>"));
    buf_add(&out, STR("</body></opml>"));
    str copy = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return copy;
}

static void test_many(void **state)
{
    struct arena arena = {0};
    (void)state;
    struct source_list list = parse(&arena, many(&arena, 200, 100000, "xmlUrl='http://a.example/"));
    assert_int_equal(list.len, 100000);
    assert_str(list.at[99999].name, STR("N (100000)"));
    assert_int_equal(list.at[99999].category_count, CEILING_SOURCE_CATEGORIES);
    assert_str(list.at[99999].categories[0], STR("folder 0"));
    list = parse(&arena, many(&arena, 3, 10000, "xmlUrl='http://a.example/' category='"));
    assert_int_equal(list.len, 1);
    assert_int_equal(list.folded, 9999);
    assert_int_equal(list.at[0].category_count, CEILING_SOURCE_CATEGORIES);
    arena_release(&arena);
}

static void test_deep(void **state)
{
    struct arena arena = {0};
    (void)state;
    struct source_list list = parse(&arena, many(&arena, 100000, 1, "xmlUrl='http://a.example/"));
    assert_true(list.len <= 1 && list.fault.len > 0);
    arena_release(&arena);
}

static void test_entities(void **state)
{
    static const char bytes[] = "<!DOCTYPE opml [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                                "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>"
                                "<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                                "<opml><body><outline text='x &d; &e;' xmlUrl='http://a.example/'/></body></opml>";
    struct arena arena = {0};
    struct source_list list;
    struct err err;
    (void)state;
    if (parse_opml(&arena, STR("l.opml"), str_from(bytes), &list, &err)) {
        assert_true(list.len <= 1);
        if (list.len)
            assert_true(list.at[0].name.len < 100 && str_find(list.at[0].name, STR("root:")) == STR_NONE);
    }
    arena_release(&arena);
}

/* ---- round trips */

static str published(struct arena *arena, const struct source *sources, size_t count)
{
    struct buf out = buf_with_limit(64 << 20);
    publish_opml(&out, sources, count, STR("Mine & <yours>"), 1795348800);
    assert_false(out.full);
    str copy = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return copy;
}

static const str world[] = {STR_INIT("World"), STR_INIT("Europe, West"), STR_INIT("a/b")};
static const str world_alone[] = {STR_INIT("World")};
static const str arts[] = {STR_INIT("/Arts"), STR_INIT("<Film> & \"TV\"")};
static const struct source sources[] = {
    {.name = STR_INIT("A"), .url = STR_INIT("https://a.example/f?x=1&y=%20"), .categories = world, .category_count = 3},
    {.name = STR_INIT("B"), .url = STR_INIT("http://b.example/"), .categories = world_alone, .category_count = 1},
    {.name = STR_INIT("files"), .path = STR_INIT("/srv/articles")},
    {.name = STR_INIT("C <&\"'> \xf0\x9f\x93\xb0"), .url = STR_INIT("https://j:pw@c.example/")},
    {.name = STR_INIT("D"), .url = STR_INIT("https://d.example/"), .categories = arts, .category_count = 2},
    {.name = STR_INIT("E"), .url = STR_INIT("https://e.example/"), .categories = world, .category_count = 3},
};

static void test_export(void **state)
{
    static const char want[] =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<opml version=\"2.0\">\n"
        " <head>\n"
        "  <title>Mine &amp; &lt;yours&gt;</title>\n"
        "  <dateCreated>Sun, 22 Nov 2026 12:00:00 +0000</dateCreated>\n"
        "  <docs>http://opml.org/spec2.opml</docs>\n"
        " </head>\n"
        " <body>\n"
        "  <outline text=\"World\">\n"
        "   <outline text=\"Europe, West\">\n"
        "    <outline text=\"a/b\">\n"
        "     <outline type=\"rss\" text=\"A\" title=\"A\" xmlUrl=\"https://a.example/f?x=1&amp;y=%20\" "
        "category=\"World,a/b\"/>\n"
        "    </outline>\n"
        "   </outline>\n"
        "   <outline type=\"rss\" text=\"B\" title=\"B\" xmlUrl=\"http://b.example/\" category=\"World\"/>\n"
        "  </outline>\n"
        " </body>\n"
        "</opml>\n";
    struct arena arena = {0};
    (void)state;
    assert_str(published(&arena, sources, 2), str_from(want));
    arena_release(&arena);
}

static void test_round_trip(void **state)
{
    struct arena arena = {0};
    (void)state;
    struct source_list first = parse(&arena, published(&arena, sources, LENGTH(sources)));
    assert_str(told(&arena, &first), STR("A=https://a.example/f?x=1&y=%20[World,Europe, West,a/b]\n"
                                         "B=http://b.example/[World]\n"
                                         "C <&\"'> \xf0\x9f\x93\xb0=https://j:pw@c.example/[]\n"
                                         "D=https://d.example/[/Arts,<Film> & \"TV\"]\n"
                                         "E=https://e.example/[World,Europe, West,a/b]\n"));
    assert_int_equal(first.folded + first.skipped + first.fault.len, 0);
    struct source_list second = parse(&arena, published(&arena, first.at, first.len));
    assert_str(told(&arena, &second), told(&arena, &first));
    arena_release(&arena);
}

/* Whatever a list held, the file for sources.d that is made of it is read back to the same sources. */
static void test_into_configuration(void **state)
{
    static const char hostile[] =
        OPML("<outline text=\"- &#10;key: [x&#34;\\ #\"><outline text='null' xmlUrl='https://a.example/f'/></outline>"
             "<outline text='&#x85;&#xFEFF;&#xFFFD;' xmlUrl='HTTPS://B.example/ \\^{}`'/>"
             "<outline xmlUrl='https://c.example'/><outline text='*c' xmlUrl='https://d.example:80/?a#b'/>");
    struct arena arena = {0};
    struct settings settings;
    struct complaint_list complaints = {0};
    struct buf yaml = buf_with_limit(CEILING_CONFIG_BYTES);
    (void)state;
    struct source_list list = parse(&arena, str_from(hostile));
    config_write_sources(&yaml, list.at, list.len);
    const struct config_file files[] = {{STR("/n.yaml"), STR("state: s\n")},
                                        {STR("/sources.d/o.yaml"), buf_str(&yaml)}};
    if (!config_parse(&arena, files, 2, STR(""), CONFIG_SOURCES_NEEDED, &settings, &complaints))
        fail_msg("%" STR_FMT, STR_ARG(complaints.at[0]));
    struct source_list got = {.at = (struct source *)settings.sources, .len = settings.source_count};
    assert_int_equal(got.len, 4);
    assert_str(told(&arena, &got), told(&arena, &list));
    buf_release(&yaml);
    arena_release(&arena);
}

static void test_replays_the_corpus(void **state)
{
    (void)state;
    corpus_replay("tests/fuzz/corpus/opml", LLVMFuzzerTestOneInput);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_outlines),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_cut_off),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_deep),
        cmocka_unit_test(test_entities),
        cmocka_unit_test(test_export),
        cmocka_unit_test(test_round_trip),
        cmocka_unit_test(test_into_configuration),
        cmocka_unit_test(test_replays_the_corpus),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
