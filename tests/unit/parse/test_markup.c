#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>

#include "../../../src/parse/markup.h"
#include "../../fuzz/fuzz_html.c"
#include "../check.h"
#include "../corpus.h"

/* ---- the tree as text: <a b="c">text[cdata]</a> */

static void dump(struct buf *out, const xmlNode *node)
{
    for (; node; node = node->next) {
        str content = str_from((const char *)node->content);
        if (node->type == XML_TEXT_NODE)
            buf_add(out, content);
        else if (node->type == XML_CDATA_SECTION_NODE)
            buf_addf(out, "[%" STR_FMT "]", STR_ARG(content));
        else if (node->type != XML_ELEMENT_NODE)
            fail_msg("a node of type %d", (int)node->type);
        else {
            buf_addf(out, "<%s", node->name);
            for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next)
                buf_addf(out, " %s=\"%s\"", attribute->name,
                         attribute->children ? (const char *)attribute->children->content : "");
            buf_add_char(out, '>');
            dump(out, node->children);
            buf_addf(out, "</%s>", node->name);
        }
    }
}

static str dump_of(struct arena *arena, const struct markup_document *document)
{
    struct buf out = buf_with_limit(100000);
    dump(&out, xmlDocGetRootElement(document->doc));
    str copy = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return copy;
}

struct markup_row {
    const char *in;
    const char *want;
    const char *fault; /* the first one as "line:column: text"; NULL: well-formed */
};

#define MALFORMED ": the XML declaration is malformed; expected <?xml version=\"1.0\" encoding=\"…\"?>"

static const struct markup_row XML[] = {
    {"<?xml version='1.0'?><!-- c --><a b='1'>x<![CDATA[<y>]]><?pi?></a>\n", "<a b=\"1\">x[<y>]</a>", NULL},
    {"\xEF\xBB\xBF<a/>", "<a></a>", NULL},
    {"<a>&amp;&#65;&#x42;&lt;</a>", "<a>&AB<</a>", NULL},
    {"<a>&#150;</a>", "<a>\xE2\x80\x93</a>", NULL}, /* windows-1252's dash */
    {"<!DOCTYPE a [<!ENTITY c \"(C)\"><!ENTITY d '&#179;'>]><a b='&c;'>&c;&d;</a>", "<a b=\"(C)\">(C)\xC2\xB3</a>",
     NULL},
    {"<!DOCTYPE a PUBLIC '>' \"]\" [<!-- ] > --><?x ]?>]><a/>", "<a></a>", NULL},

    /* entities */
    {"<a>\n &nbsp;x</a>", "<a>\n \xC2\xA0x</a>",
     "2:2: entity &nbsp; is not declared, or stands for more than a few characters"},
    {"<a>R & D</a>", "<a>R & D</a>", "1:6: an & that begins no entity"},
    {"<a b='?x&y=1'/>", "<a b=\"?x&y=1\"></a>", "1:9: an & that begins no entity"},
    {"<a>&no;</a>", "<a>&no;</a>", "1:4: entity &no; is not declared, or stands for more than a few characters"},
    {"<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;'>]><a>&c;</a>", "<a>&c;</a>",
     "1:54: entity &c; is not declared, or stands for more than a few characters"},
    {"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "<a>&b;</a>",
     "1:58: entity &b; is not declared, or stands for more than a few characters"},
    {"<a>&#1;&#xD800;x</a>", "<a>x</a>", "1:4: a reference to no character"},
    {"<a>&#xfffd;&#x0FFFD;&#65533;x</a>", "<a>\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDx</a>", NULL},
    {"<a>&#xFFFE;x</a>", "<a>x</a>", "1:4: a reference to no character"},
    {"<a>&#xFFFD x</a>", "<a>\xEF\xBF\xBD x</a>", "1:4: a reference to no character"},

    /* before and behind */
    {"\n\n<?xml version='1.0'?><a/>", "<a></a>", "3:1: the XML declaration is not at the document's start"},
    {"<br />\n<b>Warning</b>: x\n<?xml version='1.0'?><a/>", "<a></a>",
     "3:1: the XML declaration is not at the document's start"},
    {"<a><![CDATA[<?xml ?>]]></a>", "<a>[<?xml ?>]</a>", NULL},
    {"junk<a/>", "<a></a>", "1:1: text outside of the document's element"},
    {"<a/>junk<b/>", "<a></a>", "1:5: text outside of the document's element"},

    /* the declaration */
    {"<?xml version=\"1.1\"\tencoding = 'UTF-8'\n standalone='no' ?><a/>", "<a></a>", NULL},
    {"<?xml-stylesheet href='a.xsl'?><a/>", "<a></a>", NULL},
    {"<?xml?><a/>", "<a></a>", "1:6" MALFORMED},
    {"<?xml ?><a/>", "<a></a>", "1:7" MALFORMED},
    {"<?xml encoding='utf-8'?><a/>", "<a></a>", "1:7" MALFORMED},
    {"<?xml version=1.0?><a/>", "<a></a>", "1:7" MALFORMED},
    {"<?xml version='2.0'?><a/>", "<a></a>", "1:7" MALFORMED},
    {"<?xml version='1.0'encoding='utf-8'?><a/>", "<a></a>", "1:20" MALFORMED},
    {"<?xml version='1.0' standalone='yes' encoding='utf-8'?><a/>", "<a></a>", "1:38" MALFORMED},
    {"<?xml version='1.0' charset='utf-8'?><a/>", "<a></a>", "1:21" MALFORMED},
    {"<?xml version='1.0' standalone='maybe'?><a/>", "<a></a>", "1:21" MALFORMED},
    {"<?xml version='1.0' encoding='utf-8' x?><a/>", "<a></a>", "1:38" MALFORMED},

    /* what is no character */
    {"<a>\nx\xEF\xBF\xBEy</a>", "<a>\nxy</a>", "2:2: U+FFFE, which is no character"},
    {"<a>\n\n\xC3\xA9\xEF\xBF\xBF</a>", "<a>\n\n\xC3\xA9</a>", "3:2: U+FFFF, which is no character"},
    {"<a>\xEF\xBF\xBD\xEF\xB7\x90</a>", "<a>\xEF\xBF\xBD</a>", NULL}, /* discouraged, and allowed */
    {"<a>\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\n\xC3</a>",
     "<a>\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\n\xEF\xBF\xBD</a>",
     "2:1: bytes that are not UTF-8"},
    {"<a>x</a>\n<!-- caf\xE9 -->", "<a>x</a>", "2:9: not UTF-8, and no other encoding stated; read as windows-1252"},

    /* tags */
    {"<a b=1 c d=\"2\"/>", "<a b=\"1\" c=\"\" d=\"2\"></a>", "1:6: an attribute's value without quotes"},
    {"<a b='1'c='<'>x</a>", "<a b=\"1\" c=\"<\">x</a>", "1:9: no white space before an attribute"},
    {"<a b='1' b='2'/>", "<a b=\"1\"></a>", "1:10: attribute b for the second time"},
    {"<a><b>x</a>", "<a><b>x</b></a>", "1:8: </a> where </b> was expected"},
    {"<a></c><b/></a>", "<a><b></b></a>", "1:4: </c> ends nothing"},
    {"<a><b>x</b><b>y", "<a><b>x</b><b>y</b></a>", "1:16: the document ends inside of <b>"},
    {"<a>1 < 2</a>", "<a>1 < 2</a>", "1:6: a < that begins no tag"},
    {"<a>x]]>y</a>", "<a>x]]>y</a>", "1:7: ]]> outside of a CDATA section"},
    {"<a><![CDATA[x</a>", "<a>[x</a>]</a>", "1:4: a CDATA section without an end"},
    {"<a><b:c/></a>", "<a><b:c></b:c></a>", "1:8: Namespace prefix b on c is not defined"},
    {"<a>x\x01y</a>", "<a>xy</a>", "1:5: the control character 0x01"},
    {"<a>\n\xC3\xA9\xC3\xA9&x</a>", "<a>\n\xC3\xA9\xC3\xA9&x</a>", "2:3: an & that begins no entity"},
};

static void check_fault(struct arena *arena, const struct markup_document *document, const char *want)
{
    assert_int_equal(document->wellformed, want == NULL);
    str got = {0};
    if (document->faults.len > 0) {
        const struct markup_fault *fault = &document->faults.at[0];
        got = arena_printf(arena, "%zu:%zu: %" STR_FMT, fault->line, fault->column, STR_ARG(fault->text));
    }
    assert_str(got, str_from(want));
}

static void test_reads_xml(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(XML); i++) {
        struct arena arena = {0};
        struct markup_document document;
        struct err err;
        assert_true(markup_parse_xml(&arena, STR("f"), str_from(XML[i].in), STR(""), &document, &err));
        assert_str(dump_of(&arena, &document), str_from(XML[i].want));
        check_fault(&arena, &document, XML[i].fault);
        markup_document_free(&document);
        arena_release(&arena);
    }
}

static void test_keeps_the_doctype(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct markup_document document;
    struct err err;
    str xml = STR("<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'x'><rss/>");
    assert_true(markup_parse_xml(&arena, STR("f"), xml, STR(""), &document, &err));
    assert_str(document.doctype, STR("DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'x'"));
    assert_null(document.doc->intSubset);
    markup_document_free(&document);
    arena_release(&arena);
}

struct charset_row {
    const char *content_type;
    str bytes;
    const char *encoding;
    const char *want;
    bool wellformed;
};

#define E_ACUTE "\xC3\xA9"

static const struct charset_row XML_CHARSETS[] = {
    {"", STR_INIT("<a>\xC3\xA9</a>"), "utf-8", "<a>" E_ACUTE "</a>", true},
    {"", STR_INIT("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>"), "iso-8859-1", "<a>" E_ACUTE "</a>", true},
    {"", STR_INIT("<?xml version='1.0' encoding='ISO-8859-1'?><a>\x93\xE9</a>"), "windows-1252",
     "<a>\xE2\x80\x9C" E_ACUTE "</a>", true},
    {"", STR_INIT("<?xml version='1.0' encoding='latin1'?><a>\xE9</a>"), "iso-8859-1", "<a>" E_ACUTE "</a>", true},
    {"", STR_INIT("<?xml version='1.0' encoding='ISO-8859-9'?><a>\xE9</a>"), "iso-8859-9", "<a>" E_ACUTE "</a>", true},
    {"", STR_INIT("<?xml version='1.0' encoding='ASCII'?><a>e</a>"), "us-ascii", "<a>e</a>", true},
    {"", STR_INIT("<?xml version='1.0' encoding='ASCII'?><a>\xE9</a>"), "windows-1252", "<a>" E_ACUTE "</a>", true},
    {"", STR_INIT("<?xml version='1.0' encoding='GBK'?><a>\xA8\xA6</a>"), "gbk", "<a>" E_ACUTE "</a>", true},
    {"", STR_INIT("<?xml version='1.0' encoding='850'?><a>\x82</a>"), "cp850", "<a>" E_ACUTE "</a>", true},
    {"text/xml; charset=\"iso-8859-2\"", STR_INIT("<?xml version='1.0' encoding='utf-8'?><a>\xB1</a>"), "iso-8859-2",
     "<a>\xC4\x85</a>", true},
    {"application/xml; charset=nonsense", STR_INIT("<?xml version='1.0' encoding='koi8-r'?><a>\xC1</a>"), "koi8-r",
     "<a>\xD0\xB0</a>", true},
    /* the server's label denied by the bytes: the document's own comes next */
    {"text/xml; charset=utf-8", STR_INIT("<?xml version='1.0' encoding='koi8-r'?><a>\xC1</a>"), "koi8-r",
     "<a>\xD0\xB0</a>", true},
    /* "<?xml encoding='koi8-r'?><a>n</a>" in EBCDIC: no label that contradicts the first bytes; no version */
    {"text/xml; charset=utf-8",
     STR_INIT("\x4C\x6F\xA7\x94\x93\x40\x85\x95\x83\x96\x84\x89\x95\x87\x7E\x7D\x92\x96\x89\xF8\x60\x99\x7D\x6F\x6E\x4C"
              "\x81\x6E\x95\x4C\x61\x81\x6E"),
     "cp037", "<a>n</a>", false},
    {"text/xml; charset=iso-8859-2", STR_INIT("\xEF\xBB\xBF<a>\xC3\xA9</a>"), "utf-8", "<a>" E_ACUTE "</a>", true},
    {"", STR_INIT("<\0a\0>\0\xE9\0<\0/\0a\0>\0"), "utf-16le", "<a>" E_ACUTE "</a>", true},
    {"text/xml; charset=utf-16", STR_INIT("\0<\0a\0>\0\xE9\0<\0/\0a\0>"), "utf-16be", "<a>" E_ACUTE "</a>", true},
    {"", STR_INIT("<\0\0\0a\0\0\0/\0\0\0>\0\0\0"), "utf-32le", "<a></a>", true},
    {"", STR_INIT("<?xml version='1.0' encoding='x-none'?><a/>"), "utf-8", "<a></a>", false},
    {"", STR_INIT("<?xml version='1.0' encoding='utf-8'?><a>caf\xE9 \x93ol\xE9\x94 na\xEFve</a>"), "windows-1252",
     "<a>caf" E_ACUTE " \xE2\x80\x9Col" E_ACUTE "\xE2\x80\x9D na\xC3\xAFve</a>", false},
};

static void test_decodes_xml(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(XML_CHARSETS); i++) {
        const struct charset_row *row = &XML_CHARSETS[i];
        struct arena arena = {0};
        struct markup_document document;
        struct err err;
        assert_true(markup_parse_xml(&arena, STR("f"), row->bytes, str_from(row->content_type), &document, &err));
        assert_str(document.encoding, str_from(row->encoding));
        assert_str(dump_of(&arena, &document), str_from(row->want));
        assert_int_equal(document.wellformed, row->wellformed);
        markup_document_free(&document);
        arena_release(&arena);
    }
}

static const str NO_XML[] = {STR_INIT(""), STR_INIT(" \n"), STR_INIT("plain text"), STR_INIT("<!-- <a/> -->"),
                             STR_INIT("\x00\x01\x02\x03\x00\x05\x00\x07\x00\x09\x00\x0B")};

static void test_refuses_what_is_no_xml(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(NO_XML); i++) {
        struct arena arena = {0};
        struct markup_document document;
        struct err err;
        assert_false(markup_parse_xml(&arena, STR("f.xml"), NO_XML[i], STR(""), &document, &err));
        assert_int_equal(err.exit_code, EX_DATAERR);
        assert_true(str_starts(str_from(err.text), STR("f.xml: ")));
        arena_release(&arena);
    }
}

/* ---- HTML */

#define HEAD(head) "<html><head>" head "</head>"
#define BODY(body) "<html><body>" body "</body></html>"

static const struct markup_row HTML[] = {
    {"x", BODY("x"), NULL},
    {"", "", NULL},
    {"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>a &amp b</title></head><body "
     "id=c>d</body></html>\n",
     "<html lang=\"en\"><head><meta charset=\"utf-8\"></meta><title>a & b</title></head><body "
     "id=\"c\">d\n</body></html>",
     NULL},
    {"<title>t</title><link rel=x><p>a<p>b",
     HEAD("<title>t</title><link rel=\"x\"></link>") "<body><p>a</p><p>b</p></body></html>", NULL},
    {"<script>a<b></script>x<style>c>d</style>",
     HEAD("<script>a<b></script>") "<body>x<style>c>d</style></body></html>", NULL},
    {"<p>x<script/>a</script>y<script src=b /><p>z",
     BODY("<p>x<script>a</script>y<script src=\"b\"></script></p><p>z</p>"), NULL},
    {"<ul><li>a<li>b</ul><br>c<img src=d />e", BODY("<ul><li>a</li><li>b</li></ul><br></br>c<img src=\"d\"></img>e"),
     NULL},
    {"<table><tr><td>a<td>b<tr><th>c</table>d",
     BODY("<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>d"), NULL},
    {"<x-y z='&lt;'>a</x-y></nothing>", BODY("<x-y z=\"<\">a</x-y>"), NULL},
    {"<p>a<!-- b --><?c?><![CDATA[d]]></p>", BODY("<p>ad</p>"), NULL},
};

static void test_reads_html(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(HTML); i++) {
        struct arena arena = {0};
        struct markup_document document;
        struct err err;
        assert_true(markup_parse_html(&arena, STR("f"), str_from(HTML[i].in), STR(""), &document, &err));
        assert_str(dump_of(&arena, &document), str_from(HTML[i].want));
        markup_document_free(&document);
        arena_release(&arena);
    }
}

static const struct charset_row HTML_CHARSETS[] = {
    {"", STR_INIT("<p>\xC3\xA9"), "utf-8", BODY("<p>" E_ACUTE "</p>"), true},
    {"text/html;charset=koi8-r", STR_INIT("<meta charset=windows-1251><p>\xC1"), "koi8-r",
     HEAD("<meta charset=\"windows-1251\"></meta>") "<body><p>\xD0\xB0</p></body></html>", true},
    {"text/html", STR_INIT("<meta http-equiv=content-type content='text/html; charset=windows-1251'><p>\xE0"),
     "windows-1251",
     HEAD("<meta http-equiv=\"content-type\" content=\"text/html; charset=windows-1251\"></meta>") "<body><p>\xD0\xB0</"
                                                                                                   "p></body></html>",
     true},
};

static void test_decodes_html(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(HTML_CHARSETS); i++) {
        const struct charset_row *row = &HTML_CHARSETS[i];
        struct arena arena = {0};
        struct markup_document document;
        struct err err;
        assert_true(markup_parse_html(&arena, STR("f"), row->bytes, str_from(row->content_type), &document, &err));
        assert_str(document.encoding, str_from(row->encoding));
        assert_str(dump_of(&arena, &document), str_from(row->want));
        markup_document_free(&document);
        arena_release(&arena);
    }
}

/* ---- bounds */

static size_t depth_of(const xmlNode *node)
{
    size_t deepest = 0;
    for (; node; node = node->next) {
        size_t depth = node->type == XML_ELEMENT_NODE ? 1 + depth_of(node->children) : 0;
        deepest = depth > deepest ? depth : deepest;
    }
    return deepest;
}

static str repeated(struct buf *buf, const char *before, const char *piece, size_t count, const char *behind)
{
    buf_add(buf, str_from(before));
    for (size_t i = 0; i < count; i++)
        buf_add(buf, str_from(piece));
    buf_add(buf, str_from(behind));
    return buf_str(buf);
}

/* Too deep, and what stands inside and behind is still there. */
static void test_cuts_depth_and_loses_nothing(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf buf = buf_with_limit(1000000);
    repeated(&buf, "<r>", "<div>", 5000, "inside");
    str deep = repeated(&buf, "", "</div>", 5000, "<p>behind</p></r>");
    struct markup_document document;
    struct err err;
    assert_true(markup_parse_html(&arena, STR("f"), deep, STR(""), &document, &err));
    assert_true(depth_of(xmlDocGetRootElement(document.doc)) <= CEILING_MARKUP_DEPTH + 2);
    str tree = dump_of(&arena, &document);
    assert_true(str_find(tree, STR("inside</div>")) != STR_NONE &&
                str_find(tree, STR("</div><p>behind</p></r>")) != STR_NONE);
    markup_document_free(&document);

    assert_true(markup_parse_xml(&arena, STR("f"), deep, STR(""), &document, &err));
    assert_false(document.wellformed);
    assert_int_equal(depth_of(xmlDocGetRootElement(document.doc)), CEILING_MARKUP_DEPTH);
    tree = dump_of(&arena, &document);
    assert_true(str_find(tree, STR("inside</div>")) != STR_NONE && str_ends(tree, STR("</div><p>behind</p></r>")));
    markup_document_free(&document);
    buf_release(&buf);
    arena_release(&arena);
}

static void check_text(const struct markup_document *document, const char *want)
{
    xmlChar *text = xmlNodeGetContent(xmlDocGetRootElement(document->doc));
    assert_string_equal((const char *)text, want);
    xmlFree(text);
}

/* libxml2 keeps each name once, in a table in which each takes longer to find than the one before. */
static void test_takes_so_many_names(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf buf = buf_with_limit(8000000);
    enum { NAMES = 60000 };
    buf_add(&buf, STR("<r>"));
    for (size_t i = 0; i < NAMES; i++)
        buf_addf(&buf, "<a%zu:b%zu c%zu='d' xmlns:a%zu='urn:e%zu'/>", i, i, i, i, i);
    buf_add(&buf, STR("<p>behind</p></r>"));
    struct markup_document document;
    struct err err;
    assert_true(markup_parse_xml(&arena, STR("f"), buf_str(&buf), STR(""), &document, &err));
    assert_true(document.faults.len > 0);
    assert_in_range(xmlDictSize(document.doc->dict), CEILING_MARKUP_NAMES, 4 * CEILING_MARKUP_NAMES);
    check_text(&document, "behind");
    markup_document_free(&document);

    assert_true(markup_parse_html(&arena, STR("f"), buf_str(&buf), STR(""), &document, &err));
    assert_in_range(xmlDictSize(document.doc->dict), CEILING_MARKUP_NAMES,
                    CEILING_MARKUP_NAMES + CEILING_TAG_ATTRIBUTES);
    check_text(&document, "behind");
    markup_document_free(&document);
    buf_release(&buf);
    arena_release(&arena);
}

struct bomb {
    const char *before, *piece, *behind;
};

/* Each of these takes some parser time or memory that grows with the square of its length, or worse. */
static const struct bomb BOMBS[] = {
    {"<a ", "b='' ", ">x</a>"},
    {"<a>", "<!-- ", ""},
    {"<a>", "<!-- x -- y>", ""},
    {"<a>", "<![CDATA[", ""},
    {"<a>", "<b c=\"'", ""},
    {"<a>", "<b c='>", ""},
    {"", "<!DOCTYPE a [", ""},
    {"<a>", "<title>", ""},
    {"<a>", "&x", ""},
    {"<a>", "</b>", ""},
    {"<a>", "<p><table>", ""},
    {"<a>", "<", ""},
    {"<a>", "<svg><style>", ""},
    {"<a>", "<a href=/ ", ""},
    {"<a xmlns:b='c'>", "<b:c xmlns:b='d'>", ""},
    {"<a>", "]]", ""},
    {"<a>", "&#", ""},
    {"<a>", "<li>", ""},
    {"<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'>]><a>", "&b;", "</a>"},
};

static void test_takes_bombs(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(BOMBS); i++) {
        struct buf buf = buf_with_limit(4000000);
        str bytes = repeated(&buf, BOMBS[i].before, BOMBS[i].piece, 100000, BOMBS[i].behind);
        assert_int_equal(LLVMFuzzerTestOneInput((const uint8_t *)bytes.at, bytes.len), 0);
        buf_release(&buf);
    }
}

static void test_replays_the_corpus(void **state)
{
    (void)state;
    corpus_replay("tests/fuzz/corpus/html", LLVMFuzzerTestOneInput);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reads_xml),
        cmocka_unit_test(test_keeps_the_doctype),
        cmocka_unit_test(test_decodes_xml),
        cmocka_unit_test(test_refuses_what_is_no_xml),
        cmocka_unit_test(test_reads_html),
        cmocka_unit_test(test_decodes_html),
        cmocka_unit_test(test_cuts_depth_and_loses_nothing),
        cmocka_unit_test(test_takes_so_many_names),
        cmocka_unit_test(test_takes_bombs),
        cmocka_unit_test(test_replays_the_corpus),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
