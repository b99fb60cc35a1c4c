#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <libxml/HTMLparser.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/parse/sanitize.h>

#include "../../fuzz/fuzz_html.c"
#include "../check.h"
#include "../corpus.h"
#include "../golden.h"

struct pair {
    const char *in;
    const char *want;
};

static const struct pair CLEANED[] = {
    /* what stays */
    {"safe <b>description</b>", "safe <b>description</b>"},
    {"<P CLASS=a>x</P>", "<p class=\"a\">x</p>"},
    {"<img src='http://a/b.png' alt='c \"d\" <e>'>",
     "<img alt=\"c &quot;d&quot; &lt;e&gt;\" src=\"http://a/b.png\" />"},
    {"x<br>y<br/>z<hr />", "x<br />y<br />z<hr />"},
    {"<a href=/b>c</a>", "<a href=\"/b\">c</a>"},
    {"<a rel=NoFollow href='MAILTO:a@b'>c</a>", "<a href=\"MAILTO:a@b\" rel=\"nofollow\">c</a>"},
    {"<hgroup><h1>a</h1></hgroup><ol reversed><li>b</ol><data value=1>c</data>",
     "<hgroup><h1>a</h1></hgroup><ol reversed=\"\"><li>b</li></ol><data value=\"1\">c</data>"},
    {"<ruby><rb>a</rb><rt>b</rt><rtc>c</rtc></ruby>", "<ruby><rb>a</rb><rt>b</rt><rtc>c</rtc></ruby>"},
    {"<table><tr><td>1<td>2<tr><td>3</table>", "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>"},
    {"a &lt;b&gt; &amp;amp; &eacute;&nbsp;&#x2014;", "a &lt;b&gt; &amp;amp; \xC3\xA9\xC2\xA0\xE2\x80\x94"},
    {"R&D, AT&T &unknown; &copy 5 < 6 > 4 \"q\"", "R&amp;D, AT&amp;T &amp;unknown; \xC2\xA9 5 &lt; 6 &gt; 4 \"q\""},
    {"<a href='?a=1&copy=2&amp;b=3'>x</a>", "<a href=\"?a=1&amp;copy=2&amp;b=3\">x</a>"},
    {"<!' <a href=\"foo\">x</a>", "&lt;!' <a href=\"foo\">x</a>"},
    {"&#128;&#151;", "\xE2\x82\xAC\xE2\x80\x94"},

    /* what is balanced */
    {"<p>a<p>b", "<p>a</p><p>b</p>"},
    {"<b>x<i>y</b>z", "<b>x<i>y</i></b>z"},
    {"</p>x</b></div>", "x"},
    {"<div><div>x</div>", "<div><div>x</div></div>"},
    {"<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"},
    {"<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"},
    {"<div><table><tr><td>x</div>y</table></div>", "<div><table><tr><td>xy</td></tr></table></div>"},
    {"<a name=x/>y<em/>z", "<a name=\"x/\">y<em></em>z</a>"},
    {"<a href=b>c<a href=d>e", "<a href=\"b\">c</a><a href=\"d\">e</a>"},

    /* what goes */
    {"safe<script type='text/javascript'>location.href='http:/'+'/example.com/';</script> <b>d</b>", "safe <b>d</b>"},
    {"safe<applet code='foo.class'>x</applet> d", "safe d"},
    {"safe<embed src='http://example.com/'> <b>d</b>", "safe <b>d</b>"},
    {"safe<frameset rows='*'><frame src='http://example.com/'></frameset> <b>d</b>", "safe <b>d</b>"},
    {"safe<iframe src='http://example.com/'> <b>d</b></iframe>", "safe <b>d</b>"},
    {"safe<link rel='stylesheet' href='http://example.com/evil.css'> <b>d</b>", "safe <b>d</b>"},
    {"safe<meta http-equiv='Refresh' content='0; URL=http://example.com/'> <b>d</b>", "safe <b>d</b>"},
    {"safe<object classid='clsid:C932BA85'> <b>d</b>", "safe <b>d</b>"},
    {"<form action=x>a<input name=b><select><option>c</select><button>d</button></form>", "ad"},
    {"<img onabort='x' onclick=y src=a ONERROR=z>", "<img src=\"a\" />"},
    {"<p style='color:red' id=a>x</p><style>p{}</style>", "<p id=\"a\">x</p>"},
    {"a<!-- b -->c<!--[if IE]>d<![endif]-->e<!-->f<!--->g", "acefg"},
    {"a<!-- b -- c> d", "a d"},
    {"a<!-- b <script>", "a"},
    {"a<!DOCTYPE x>b<?php echo 1 ?>c", "abc"},
    {"a<![CDATA[b<i>c</i>]]>d", "ab<i>c</i>d"},
    {"<svg><circle/><a href=x>y</a></svg>z<math><mi>a</mi></math>b", "zb"},
    {"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>x", "x"},
    {"<textarea><b></textarea><xmp></b></xmp>b", "b"},
    {"<html><head><title>a<i>b</i></title></head><body>c", "a<i>b</i>c"}, /* a page in place of a part */
    {"<img name=cookie src=x><a id=getElementById name=x>b</a>", "<img src=\"x\" /><a name=\"x\">b</a>"},
    {"<a title='`'>b`</a>", "<a title=\"&#96;\">b`</a>"},
    {"<img usemap='javascript:x'>", "<img />"},
    {"a<plaintext>b</plaintext>c", "a"},
    {"<blink>safe</blink> <o:p>d</o:p>", "safe d"},
    {"a<img src=x width=1 height=1>b<img src=y height=0>c<img src=z width='1px'>d", "abcd"},
    {"<img src='http://feeds.feedburner.com/~r/x/~4/y'><img src=http://x.doubleclick.net/a>", ""},
    {"<img src=a style='display: none'><img src=b style='width:1px; height:1px'>", ""},
    {"<img src=a width=01 height=1.0><img src=b width=+1px><img src=c style='WIDTH: 1PX !important'>", ""},
    {"<img src=a width=1em><img src=b height=0x1><img src=c style='width:1em'>", "<img src=\"c\" />"},
    {"<img src=a style='visibility:hidden'><img src=b style=opacity:0><img src=c hidden><img src=d "
     "style='position:absolute;left:-9999px'><img src=e style='a:b;max-height:0'>",
     ""},
    {"<img src=a width=1%><img src=b width=12 style='left:-9px;opacity:0.5'><img src=c width=.>",
     "<img src=\"a\" width=\"1%\" /><img src=\"b\" width=\"12\" /><img src=\"c\" width=\".\" />"},
    {"<img src='http://notdoubleclick.net/a' width=10>", "<img src=\"http://notdoubleclick.net/a\" width=\"10\" />"},
    {"<a href='http://a/?utm_source=b&id=1'>x</a>", "<a href=\"http://a/?id=1\">x</a>"},

    /* links */
    {"<a href='javascript:x'>a</a>", "<a>a</a>"},
    {"<a href=' &#14; JaVa\tScRiPt\n:x'>a</a>", "<a>a</a>"},
    {"<a href='java&#x0A;script:x'>a</a>", "<a>a</a>"},
    {"<a href='javascript&colon;x'>a</a>", "<a>a</a>"},
    {"<a href='&#106&#97&#118&#97&#115&#99&#114&#105&#112&#116&#58x'>a</a>", "<a>a</a>"},
    {"<a href='data:text/html,x'>a</a><img src='vbscript:x'>", "<a>a</a><img />"},
    {"<a href='ftp://a/b'>a</a>", "<a>a</a>"},
    {"<a href='./this:that'>a</a><a href='?a:b'>c</a>", "<a href=\"./this:that\">a</a><a href=\"?a:b\">c</a>"},
    {"<a href='//a/b'>c</a>", "<a href=\"//a/b\">c</a>"},
    {"<blockquote cite='javascript:x'>a</blockquote><video poster='data:x' src=y></video>",
     "<blockquote>a</blockquote><video src=\"y\"></video>"},

    /* broken on purpose */
    {"<scr<script>ipt>alert(1)</script>", "ipt&gt;alert(1)"},
    {"<<script>alert(1);//<</script>x", "&lt;x"},
    {"<img src=\"javascript:alert(1)\"", ""},
    {"<img \"\"\"><script>x</script>\">", "<img />\"&gt;"},
    {"<script/xss src=a></script>b", "b"},
    {"<a href=\"a\" href=\"javascript:x\">b</a>", "<a href=\"a\">b</a>"},
    {"<a/href='b'onclick='c'title=d>e</a>", "<a href=\"b\" title=\"d\">e</a>"},
    {"x</>y</ z>w", "xyw"},
    {"x//y ?z !--a /b", "x//y ?z !--a /b"},
    {"<>x<3", "&lt;&gt;x&lt;3"},
    {"<b\x01>x</b>", "x"},
    {"a\x01"
     "b\x7F"
     "c\xFF"
     "d\r\ne\rf",
     "abc\xEF\xBF\xBD"
     "d\ne\nf"},
};

static void test_cleans(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(CLEANED); i++)
        assert_str(sanitize_html(&arena, str_from(CLEANED[i].in), STR("")), str_from(CLEANED[i].want));
    arena_release(&arena);
}

static void test_makes_links_absolute(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_str(sanitize_html(&arena, STR("<a href='../c'>d</a><img src=//e/f>"), STR("https://a/b/")),
               STR("<a href=\"https://a/c\">d</a><img src=\"https://e/f\" />"));
    assert_str(sanitize_html(&arena, STR("<a href='x'>d</a>"), STR("javascript:alert(1)//")), STR("<a>d</a>"));
    arena_release(&arena);
}

static const struct pair TEXTS[] = {
    {"a <b>b</b>c &amp; d", "a bc & d"},
    {"<p>a\n b</p><p>c</p>", "a b\n\nc"},
    {"<ul><li>a<li>b</ul>c", "a\n\nb\n\nc"},
    {"a<br>b", "a b"},
    {"<script>x</script>a<style>y</style><!-- z -->", "a"},
    {"&nbsp; a &nbsp;b ", "a b"},
    {"5 < 6 &lt;b&gt;", "5 < 6 <b>"},
    {"", ""},
    {"<div><p></p></div>", ""},
};

static void test_tells_the_text(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(TEXTS); i++)
        assert_str(html_to_text(&arena, str_from(TEXTS[i].in)), str_from(TEXTS[i].want));
    arena_release(&arena);
}

/* ---- another parser reads the result, and finds nothing that should not be there */

static const char *const FORBIDDEN_ELEMENTS[] = {
    "script", "style",    "iframe", "frame", "frameset", "object",   "embed",     "applet", "form",    "input",
    "button", "select",   "option", "svg",   "math",     "link",     "meta",      "base",   "title",   "textarea",
    "xmp",    "noscript", "param",  "layer", "bgsound",  "template", "plaintext", "keygen", "noembed",
};

static void check_attribute(const xmlAttr *attribute, str html)
{
    str name = str_from((const char *)attribute->name);
    if (str_starts(name, STR("on")) || str_equal(name, STR("style")) || str_equal(name, STR("srcdoc")))
        fail_msg("attribute %s in %" STR_FMT, attribute->name, STR_ARG(html));
    const char *value = attribute->children ? (const char *)attribute->children->content : "";
    char word[12] = {0};
    for (size_t length = 0; *value && length < sizeof word - 1; value++)
        if ((unsigned char)*value > ' ')
            word[length++] = *value;
    static const char *const schemes[] = {"javascript:", "data:", "vbscript:", "livescript:"};
    bool link = str_equal(name, STR("href")) || str_equal(name, STR("src")) || str_equal(name, STR("cite")) ||
                str_equal(name, STR("poster")) || str_equal(name, STR("background"));
    for (size_t i = 0; link && i < LENGTH(schemes); i++)
        if (str_equal_ignoring_case(str_slice(str_from(word), 0, strlen(schemes[i])), str_from(schemes[i])))
            fail_msg("%s in %" STR_FMT, schemes[i], STR_ARG(html));
}

static void check_tree(const xmlNode *node, str html)
{
    for (; node; node = node->next) {
        if (node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE)
            fail_msg("a comment in %" STR_FMT, STR_ARG(html));
        for (size_t i = 0; node->type == XML_ELEMENT_NODE && i < LENGTH(FORBIDDEN_ELEMENTS); i++)
            if (str_equal_ignoring_case(str_from((const char *)node->name), str_from(FORBIDDEN_ELEMENTS[i])))
                fail_msg("<%s> in %" STR_FMT, node->name, STR_ARG(html));
        if (node->type == XML_ELEMENT_NODE)
            for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next)
                check_attribute(attribute, html);
        check_tree(node->children, html);
    }
}

static void check_clean(struct arena *arena, str html)
{
    str clean = sanitize_html(arena, html, STR("http://a.example/b/"));
    assert_str(sanitize_html(arena, clean, STR("http://a.example/b/")), clean);
    str page = arena_printf(arena, "<div>%" STR_FMT "</div>", STR_ARG(clean));
    htmlDocPtr doc = htmlReadMemory(page.at, (int)page.len, NULL, "utf-8",
                                    HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    assert_non_null(doc);
    check_tree(xmlDocGetRootElement(doc), clean);
    xmlFreeDoc(doc);
}

#define ATTACKS "tests/golden/parse/sanitize/attacks.txt"

/* A line of the file: "\\n", "\\t", "\\\\" and "\\x0b" as in C. */
static str attack_of(struct arena *arena, str line)
{
    struct buf bytes = buf_with_limit(line.len);
    for (size_t i = 0; i < line.len; i++) {
        char c = line.at[i];
        char next = i + 1 < line.len ? line.at[i + 1] : '\0';
        if (c != '\\' || !next || !strchr("ntx\\", next)) {
            buf_add_char(&bytes, c);
            continue;
        }
        i++;
        if (next == 'x') {
            char digits[3] = {line.at[i + 1], line.at[i + 2], '\0'};
            buf_add_char(&bytes, (char)strtol(digits, NULL, 16));
            i += 2;
        } else {
            buf_add_char(&bytes, next == 'n' ? '\n' : next == 't' ? '\t' : next);
        }
    }
    str attack = arena_copy(arena, buf_str(&bytes));
    buf_release(&bytes);
    return attack;
}

static str on_one_line(struct arena *arena, str html)
{
    char *line = arena_array(arena, char, html.len + 1);
    for (size_t i = 0; i < html.len; i++)
        line[i] = html.at[i] == '\n' ? ' ' : html.at[i];
    return (str){line, html.len};
}

/* What other people's suites are made of, in one file; tests/e2e/test_sanitised_html.py shows the results to a browser.
 */
static void test_known_attacks(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf results = buf_with_limit(CEILING_OUTPUT_BYTES);
    struct err err;
    str attacks;
    assert_true(file_read(&arena, STR(ATTACKS), CEILING_DOCUMENT_BYTES, &attacks, &err));
    while (attacks.len > 0) {
        str line = str_cut(&attacks, '\n');
        str attack = attack_of(&arena, line);
        check_clean(&arena, attack);
        str result = on_one_line(&arena, sanitize_html(&arena, attack, STR("")));
        buf_addf(&results, "%" STR_FMT "\n    %" STR_FMT "\n", STR_ARG(line), STR_ARG(result));
    }
    golden_check("parse/sanitize/attacks.want", buf_str(&results));
    buf_release(&results);
    arena_release(&arena);
}

/* Numbers that are the same in each run (xorshift). */
static uint64_t next_number(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static const char *const PIECES[] = {
    "<",
    ">",
    "\"",
    "'",
    "/",
    "=",
    " ",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<svg>",
    "</svg>",
    "<math>",
    "<style>",
    "</style>",
    "<noscript>",
    "</noscript>",
    "<p title=",
    "<img src=",
    "onerror=",
    "javascript:",
    "&#58;",
    "&lt;",
    "&quot;",
    "<![CDATA[",
    "]]>",
    "<table>",
    "<td>",
    "<select>",
    "<textarea>",
    "</textarea>",
    "<title>",
    "</title>",
    "<xmp>",
    "</xmp>",
    "<template>",
    "<iframe>",
    "</iframe>",
    "<a href=",
    "data:text/html,",
    "alert(1)",
    "\t",
    "\n",
    "&Tab;",
    "<mglyph>",
    "<mtext>",
    "<desc>",
    "<foreignobject>",
    "</p>",
    "<br/>",
    "<b",
    "x",
    "\x01",
    "<!",
    "<?",
    "--!>",
    "<plaintext>",
    "&",
    "<form>",
    "</form>",
    "<li>",
    "`",
};

/* Pieces that attacks are made of, in any order. */
static void test_holds_against_any_mixture(void **state)
{
    (void)state;
    uint64_t random = 0x9E3779B97F4A7C15u;
    for (int round = 0; round < 20000; round++) {
        struct arena arena = {0};
        struct buf html = buf_with_limit(10000);
        size_t pieces = 1 + next_number(&random) % 24;
        for (size_t i = 0; i < pieces; i++)
            buf_add(&html, str_from(PIECES[next_number(&random) % LENGTH(PIECES)]));
        check_clean(&arena, buf_str(&html));
        buf_release(&html);
        arena_release(&arena);
    }
}

static int check_corpus_file(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    check_clean(&arena, (str){(const char *)data, size});
    arena_release(&arena);
    return LLVMFuzzerTestOneInput(data, size);
}

static void test_replays_the_corpus(void **state)
{
    (void)state;
    corpus_replay("tests/fuzz/corpus/html", check_corpus_file);
}

static void test_takes_any_depth(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf html = buf_with_limit(1000000);
    for (int i = 0; i < 5000; i++)
        buf_add(&html, STR("<div>"));
    buf_add(&html, STR("deep"));
    for (int i = 0; i < 5000; i++)
        buf_add(&html, STR("</div>"));
    buf_add(&html, STR("<p>behind</p>"));
    str clean = sanitize_html(&arena, buf_str(&html), STR(""));
    assert_true(str_find(clean, STR("deep</div>")) != STR_NONE);
    assert_true(str_ends(clean, STR("</div><p>behind</p>")));
    buf_release(&html);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cleans),
        cmocka_unit_test(test_makes_links_absolute),
        cmocka_unit_test(test_tells_the_text),
        cmocka_unit_test(test_known_attacks),
        cmocka_unit_test(test_holds_against_any_mixture),
        cmocka_unit_test(test_replays_the_corpus),
        cmocka_unit_test(test_takes_any_depth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
