/* The Atom that we write is well-formed whatever stands in it, and parses back to the same article. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include "../../../src/publish/plain.h"
#include "../golden.h"
#include "sample.h"

/* ---- reading a feed strictly */

struct reader {
    struct arena arena;
    struct buf out;
    xmlDocPtr document;
    xmlXPathContextPtr context;
};

static void reader_open(struct reader *reader, const struct edition *edition)
{
    *reader = (struct reader){.out = sample_publish("atom", edition, &PLAIN)};
    reader->document = xmlReadMemory(reader->out.at, (int)reader->out.len, NULL, NULL,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (!reader->document)
        fail_msg("not well-formed: %" STR_FMT, STR_ARG(buf_str(&reader->out)));
    reader->context = xmlXPathNewContext(reader->document);
    xmlXPathRegisterNs(reader->context, BAD_CAST "a", BAD_CAST "http://www.w3.org/2005/Atom");
    xmlXPathRegisterNs(reader->context, BAD_CAST "h", BAD_CAST "http://www.w3.org/1999/xhtml");
}

static void reader_close(struct reader *reader)
{
    xmlXPathFreeContext(reader->context);
    xmlFreeDoc(reader->document);
    buf_release(&reader->out);
    arena_release(&reader->arena);
}

/* The string value of an XPath expression. */
static str reader_get(struct reader *reader, const char *expression)
{
    xmlXPathObjectPtr object = xmlXPathEvalExpression(BAD_CAST expression, reader->context);
    assert_non_null(object);
    xmlChar *value = xmlXPathCastToString(object);
    str got = arena_copy(&reader->arena, str_from((const char *)value));
    xmlFree(value);
    xmlXPathFreeObject(object);
    return got;
}

static void check_value(struct reader *reader, const char *expression, str want)
{
    str got = reader_get(reader, expression);
    if (!str_equal(got, want))
        fail_msg("%s: got \"%" STR_FMT "\", want \"%" STR_FMT "\"", expression, STR_ARG(got), STR_ARG(want));
}

/* ---- tests */

static void check_hostile(str s)
{
    struct sample sample;
    struct reader reader;
    reader_open(&reader, sample_fill(&sample, s));
    str clean = plain_line(&reader.arena, s);
    static const char *const SAME[] = {
        "/a:feed/a:title",
        "/a:feed/a:author/a:name",
        "/a:feed/a:entry/a:title",
        "/a:feed/a:entry/a:author/a:name",
        "/a:feed/a:entry/a:category/@term",
        "/a:feed/a:entry/a:source/a:title",
        "//h:div/h:p[1]",
        "//h:div/h:p[2]",
        "//h:blockquote/h:p[2]/h:cite",
    };
    for (size_t i = 0; i < LENGTH(SAME); i++)
        check_value(&reader, SAME[i], clean);
    if (clean.len > 0) {
        str want = arena_printf(&reader.arena, "“%" STR_FMT "”— %" STR_FMT ", %" STR_FMT, STR_ARG(clean),
                                STR_ARG(clean), STR_ARG(clean));
        check_value(&reader, "string(//h:blockquote)", want);
    }
    check_value(&reader, "count(//h:script)", STR("0"));
    reader_close(&reader);
}

static void test_every_byte(void **state)
{
    (void)state;
    sample_every_byte(check_hostile);
    check_hostile(HOSTILE);
}

/* RFC 4287 §4.1.1, §4.1.2: what there must be, what there may be once. */
static void check_element_rules(const struct edition *edition)
{
    static const char *const TRUE_OF_ALL[] = {
        "count(/a:feed) = 1",
        "count(/a:feed[count(a:id) = 1 and count(a:title) = 1 and count(a:updated) = 1]) = 1",
        "count(/a:feed[count(a:subtitle) <= 1 and count(a:generator) <= 1 and count(a:author) >= 1]) = 1",
        "count(//a:entry[count(a:id) != 1 or count(a:title) != 1 or count(a:updated) != 1]) = 0",
        "count(//a:entry[count(a:published) > 1 or count(a:source) > 1]) = 0",
        "count(//a:entry[count(a:summary) > 1 or count(a:content) != 1]) = 0",
        "count(//*[count(a:link[@rel = 'alternate']) > 1 or count(a:link[@rel = 'self']) > 1]) = 0",
        "count(//a:link[not(@href) or not(@rel) or not(@type)]) = 0",
        "count(//a:content[@type != 'xhtml' or count(*) != 1 or not(h:div)]) = 0",
        "count(//*[count(ancestor::h:div) > 0 and namespace-uri() != 'http://www.w3.org/1999/xhtml']) = 0",
        "count(//a:author[count(a:name) != 1]) = 0",
        "count(//a:updated[string-length(.) != 20 or substring(., 20) != 'Z']) = 0",
        "count(//@href[starts-with(., 'javascript')]) = 0",
    };
    struct reader reader;
    reader_open(&reader, edition);
    for (size_t i = 0; i < LENGTH(TRUE_OF_ALL); i++)
        check_value(&reader, TRUE_OF_ALL[i], STR("true"));
    reader_close(&reader);
}

static const struct edition *no_entries(struct sample *sample)
{
    sample_bare(sample);
    sample->edition.id = STR("tag:example.org,2025:feed:none");
    sample->edition.title = STR("Nothing yet");
    sample->edition.entry_count = 0;
    return &sample->edition;
}

static void test_element_rules(void **state)
{
    (void)state;
    struct sample sample;
    check_element_rules(sample_ordinary());
    check_element_rules(sample_hostile(&sample));
    check_element_rules(sample_bare(&sample));
    check_element_rules(no_entries(&sample));
}

static void test_ordinary(void **state)
{
    (void)state;
    static const struct {
        const char *expression;
        str want;
    } ROWS[] = {
        {"/a:feed/a:updated", S("2025-10-17T11:20:00Z")},
        {"/a:feed/a:link[@rel='self']/@href", S("https://example.org/morning.atom")},
        {"//a:entry[1]/a:link/@href", S("https://example.com/news/treaty?id=1&x=2")},
        {"//a:entry[1]/a:link/@type", S("text/html")},
        {"//a:entry[1]/a:published", S("2025-10-17T06:30:00Z")},
        {"//a:entry[1]/a:author/a:name", S("Jane Doe")},
        {"//a:entry[1]/a:content/@xml:lang", S("en")},
        {"//a:entry[1]/a:category[2]/@term", S("Überblick")},
        {"//a:entry[1]/a:source/a:id", S("tag:example.org,2025:source:world")},
        {"//a:entry[1]/a:summary",
         S("Ministers signed the water treaty on Friday. It ends forty years of dispute. The rivers stay shared.")},
        {"count(//a:entry[1]//h:div/h:p)", S("3")},
        {"count(//a:entry[1]//h:blockquote)", S("2")},
        {"//a:entry[1]//h:blockquote[1]/h:p[2]", S("— Ana Lima, chief negotiator")},
        {"//a:entry[1]//h:blockquote[2]/h:p[1]", S("“It was long.")},
        {"//a:entry[1]//h:blockquote[2]/h:p[2]", S("\"It was worth it.”")},
        {"//a:entry[1]//h:div/h:p[3]", S("Read the article at World news")},
        {"//a:entry[1]//h:a/@href", S("https://example.com/news/treaty?id=1&x=2")},
        {"//a:entry[2]/a:link/@type", S("text/plain")},
        {"//a:entry[2]/a:published", S("2025-10-17T05:46:40Z")}, /* not known: when it came in */
        {"//a:entry[2]/a:author/a:name", S("Inbox")},
        {"//a:entry[2]/a:content/@xml:lang", S("de-at")},
    };
    struct reader reader;
    reader_open(&reader, sample_ordinary());
    for (size_t i = 0; i < LENGTH(ROWS); i++)
        check_value(&reader, ROWS[i].expression, ROWS[i].want);
    reader_close(&reader);
}

static void test_language(void **state)
{
    (void)state;
    static const struct {
        str tag;
        bool written;
    } ROWS[] = {
        {S("en"), true},           {S("de-at"), true},      {S("zh-hant-tw"), true}, {S("es-419"), true},
        {S("en_US"), false},       {S("en-"), false},       {S("-en"), false},       {S("en--us"), false},
        {S("1e"), false},          {S("englishes"), false}, {S("en us"), false},     {S("\"en"), false},
        {S("en-\xc3\xa4"), false}, {S(""), false},
    };
    for (size_t i = 0; i < LENGTH(ROWS); i++) {
        struct sample sample;
        struct reader reader;
        sample_fill(&sample, STR("x"));
        sample.summary.language = ROWS[i].tag;
        reader_open(&reader, &sample.edition);
        check_value(&reader, "//a:content/@xml:lang", ROWS[i].written ? ROWS[i].tag : (str){0});
        reader_close(&reader);
    }
}

/* The version changes with each release, and the golden files do not. */
static str without_version(struct arena *arena, str atom)
{
    str version = STR("version=\"" NUTGRAF_VERSION "\"");
    size_t at = str_find(atom, version);
    assert_true(at != STR_NONE);
    return arena_printf(arena, "%" STR_FMT "version=\"VERSION\"%" STR_FMT, STR_ARG(str_slice(atom, 0, at)),
                        STR_ARG(str_slice(atom, at + version.len, atom.len)));
}

static void check_golden(const char *name, const struct edition *edition)
{
    struct arena arena = {0};
    struct buf out = sample_publish("atom", edition, &PLAIN);
    golden_check(name, without_version(&arena, buf_str(&out)));
    buf_release(&out);
    arena_release(&arena);
}

static void test_golden(void **state)
{
    (void)state;
    struct sample sample;
    check_golden("publish/ordinary.atom", sample_ordinary());
    check_golden("publish/hostile.atom", sample_hostile(&sample));
    check_golden("publish/bare.atom", sample_bare(&sample));
    check_golden("publish/no-entries.atom", no_entries(&sample));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_byte), cmocka_unit_test(test_element_rules), cmocka_unit_test(test_ordinary),
        cmocka_unit_test(test_language),   cmocka_unit_test(test_golden),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    xmlCleanupParser();
    return failed;
}
