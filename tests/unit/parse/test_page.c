#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/parse/page.h>

#include "../../fuzz/fuzz_page.c"
#include "../check.h"
#include "../golden.h"

#define PAGES  "tests/golden/parse/page"
#define CORPUS "tests/fuzz/corpus/page"

static str file_bytes(struct arena *arena, str path)
{
    str bytes;
    struct err err;
    if (!file_read(arena, path, CEILING_DOCUMENT_BYTES, &bytes, &err))
        fail_msg("%s", err.text);
    return bytes;
}

static struct path_list files_of(struct arena *arena, const char *pattern)
{
    struct path_list paths;
    struct err err;
    if (!file_list(arena, str_from(pattern), &paths, &err))
        fail_msg("%s", err.text);
    return paths;
}

static bool parse(struct arena *arena, str bytes, struct page *ret_page, struct err *reterr)
{
    struct page_input input = {.name = STR("a.html"), .bytes = bytes, .url = STR("https://site.example/news/a.html")};
    return parse_page(arena, &input, ret_page, reterr);
}

/* ---- pages as files, and what was found right in them */

static void show_blocks(struct buf *out, const struct document *document)
{
    static const char *const names[] = {"paragraph", "heading", "list item", "quotation", "caption", "preformatted"};
    for (size_t i = 0; i < document->block_count; i++)
        buf_addf(out, "\n%s\n    %" STR_FMT "\n", names[document->blocks[i].markup], STR_ARG(document->blocks[i].text));
}

static void show_page(struct arena *arena, struct buf *out, const struct page *page)
{
    const struct article *article = &page->article;
    buf_addf(out, "title: %" STR_FMT "\nsite: %" STR_FMT "\nauthor: %" STR_FMT "\n", STR_ARG(article->title),
             STR_ARG(article->site), STR_ARG(article->author));
    buf_addf(out, "language: %" STR_FMT "\npublished: %" STR_FMT "\nurl: %" STR_FMT "\nwords: %zu\n",
             STR_ARG(article->language), STR_ARG(when_rfc3339(arena, article->published)), STR_ARG(article->url),
             page->words);
    for (size_t i = 0; i < page->feeds.len; i++)
        buf_addf(out, "feed: %" STR_FMT " (%" STR_FMT ", %" STR_FMT ")\n", STR_ARG(page->feeds.at[i].url),
                 STR_ARG(page->feeds.at[i].type), STR_ARG(page->feeds.at[i].title));
    show_blocks(out, &article->document);
}

static void test_golden_pages(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct path_list paths = files_of(&arena, PAGES "/*.html");
    assert_true(paths.len >= 25);
    for (size_t i = 0; i < paths.len; i++) {
        struct page page;
        struct err err;
        struct buf out = buf_with_limit(1000000);
        if (!parse(&arena, file_bytes(&arena, paths.at[i]), &page, &err))
            fail_msg("%" STR_FMT ": %s", STR_ARG(paths.at[i]), err.text);
        show_page(&arena, &out, &page);
        str name = file_name(paths.at[i]);
        golden_check(arena_printf(&arena, "parse/page/%" STR_FMT ".want", STR_ARG(str_slice(name, 0, name.len - 5))).at,
                     buf_str(&out));
        buf_release(&out);
    }
    arena_release(&arena);
}

/* ---- fragments: nothing is judged */

struct fragment_row {
    const char *html;
    const char *blocks; /* the first letter of each block's markup before it; joined by '|' */
};

static const struct fragment_row FRAGMENTS[] = {
    {"Just text", "p:Just text"},
    {"<p>One</p><p>Two <b>bold</b>er</p>", "p:One|p:Two bolder"},
    {"a<br>b<br><br>c<br/> <br>d", "p:a b|p:c|p:d"},
    {"<h3>H</h3><ul><li>x<li><p>y</p></ul>", "h:H|l:x|l:y"},
    {"<blockquote><p>q</p></blockquote><figure><img><figcaption>c</figcaption></figure>", "q:q|c:c"},
    {"<table><tr><td>a<td>b<tr><td>c<td>d</table>", "p:a b|p:c d"},
    {"<p>x<script>alert(1)</script><style>p{}</style><img src=p.gif width=1>y</p>", "p:xy"},
    {"<div class=\"share related\"><a href=x>kept</a></div><p hidden>kept too</p>", "p:kept|p:kept too"},
    {"5 &lt; 6 &amp;amp; so&shy;ft&#8203;ly &hellip;", "p:5 < 6 &amp; softly …"},
    {"<pre>a\n  b</pre>", "f:a b"},
    {"<pre>a\nb\n \nc\n\n\nd</pre>e\n\nf", "f:a b|f:c|f:d|p:e f"},
    {"<em>why</em>?? We <i>3</i>/4 of it", "p:why?? We 3/4 of it"},
    {"", ""},
    {" <p> </p><br>\xC2\xA0", ""},
};

static void test_fragments(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(FRAGMENTS); i++) {
        struct arena arena = {0};
        struct document document;
        struct buf out = buf_with_limit(10000);
        parse_fragment(&arena, str_from(FRAGMENTS[i].html), &document);
        for (size_t b = 0; b < document.block_count; b++)
            buf_addf(&out, "%s%c:%" STR_FMT, b ? "|" : "", "phlqcf"[document.blocks[b].markup],
                     STR_ARG(document.blocks[b].text));
        assert_str(buf_str(&out), str_from(FRAGMENTS[i].blocks));
        buf_release(&out);
        arena_release(&arena);
    }
}

/* ---- names: the same text, kept or not by what its box is called */

#define PROSE "It rained, and then it rained again, and nobody on the far bank was much surprised by any of it. "

struct name_row {
    const char *tag; /* around the text in question */
    bool kept;
};

static const struct name_row NAMES[] = {
    {"div", true},
    {"div class='article-share'", false},
    {"div class='relatedPosts'", false},
    {"div class='has-related no-comments'", true},
    {"div id=comments", false},
    {"div id=disqus_thread", false},
    {"div class='leserkommentare'", false},
    {"div class='tag-related category-sponsored'", true},
    {"div class='cookieconsent-box'", false},
    {"div role=complementary", false},
    {"div data-component='newsletter-promo'", false},
    {"div style='display : none'", false},
    {"div style='display:block'", true},
    {"div hidden", false},
    {"nav", false},
    {"aside", false},
    {"section", true},
    {"div class='entry-meta'", true}, /* prose, so no byline */
    {"div class='elementor-widget elementor-widget-text-editor'", true},
};

static void test_names(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(NAMES); i++) {
        struct arena arena = {0};
        struct page page;
        struct err err;
        str html = arena_printf(&arena,
                                "<html><body><div><p>" PROSE PROSE PROSE "</p><%s>Marked: " PROSE "</div></nav></aside>"
                                "</section><p>" PROSE "Again. " PROSE "</p></div>",
                                NAMES[i].tag);
        assert_true(parse(&arena, html, &page, &err));
        bool kept = false;
        for (size_t b = 0; b < page.article.document.block_count; b++)
            kept |= str_starts(page.article.document.blocks[b].text, STR("Marked"));
        if (kept != NAMES[i].kept)
            fail_msg("<%s>: %s", NAMES[i].tag, kept ? "kept" : "dropped");
        arena_release(&arena);
    }
}

/* ---- facts: from which of the places that state them */

struct facts_row {
    const char *html;
    const char *title, *author, *published;
};

#define LD(json) "<script type='application/ld+json'>" json "</script>"

static const struct facts_row FACTS[] = {
    {"<title>Old ferry to close | The Gazette</title><meta property='og:site_name' content='The Gazette'>",
     "Old ferry to close", "", ""},
    {"<title>The Gazette - Old ferry to close</title><meta property='og:site_name' content='The Gazette'>",
     "Old ferry to close", "", ""},
    {"<title>Ferry - and more</title>", "Ferry - and more", "", ""},
    {"<title>Ferry closes, a short title for machines</title><h1>Old ferry closes after a short century</h1>",
     "Old ferry closes after a short century", "", ""},
    {"<title>Ferry closes &amp;#8211; Bell&amp;#8217;s word</title>", "Ferry closes – Bell’s word", "", ""},
    {"<title>Ferry closes</title><h1>The Gazette</h1><h2>Ferry closes</h2>", "Ferry closes", "", ""},
    {LD("{'@type':'Person'}") "<meta name=author content='By Jane Doe'>", "", "Jane Doe", ""},
    {LD("{\"@type\":\"NewsArticle\",\"headline\":\"A\",\"author\":[{\"name\":\"Jane Doe\",},],}"), "A", "Jane Doe", ""},
    {LD("//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"A\"}\n//]]>"), "A", "", ""},
    {"<title>Ferry closes</title><p class=byline>By <a href=/jane>Jane Doe</a> and John Roe</p>", "Ferry closes",
     "Jane Doe and John Roe", ""},
    {LD("{\"@type\":\"NewsArticle\",\"headline\":\"A\nB\",\"author\":[\"Jane Doe\",{\"name\":\"Al\"}],"
        "\"datePublished\":\"2025-10-17T08:30:00+02:00\"}"),
     "A B", "Jane Doe, Al", "2025-10-17T06:30:00Z"},
    {"<meta name=author content='https://site.example/jane'><p class=article__author>von Jane Doe</p>", "", "Jane Doe",
     ""},
    {"<p>By Jane Doe | 3 May 2024</p>", "", "Jane Doe", "2024-05-03T00:00:00Z"},
    {"<p>By then the ferry was closed, and had been for some time before the first of them came.</p>", "", "", ""},
    {"<div class=post-date>Montag, 3. März 2022</div>", "", "", "2022-03-03T00:00:00Z"},
    {"<div class=date>le 1er août 2021</div>", "", "", "2021-08-01T00:00:00Z"},
    {"<div class=date>Oct. 5th, 2021</div>", "", "", "2021-10-05T00:00:00Z"},
    {"<div class=date>31.12.2020, 23:59 Uhr</div>", "", "", "2020-12-31T00:00:00Z"},
    {"<div class=date>12/31/2020</div>", "", "", "2020-12-31T00:00:00Z"},
    {"<div class=date>40.13.2020</div>", "", "", ""},
    {"<time datetime='2020-02-03'>last week</time>", "", "", "2020-02-03T00:00:00Z"},
    {"<div class=comments><time datetime='2020-02-03'>x</time><i class=author>Troll</i></div>", "", "", ""},
    {"<title>Roses in May | The Rose Garden</title><h1><a href='/'>The Rose Garden</a></h1><h3 class=entry-title>"
     "Roses in May</h3>",
     "Roses in May", "", ""},
    {"<title>rosegarden.example » Blog Archive » Roses in May</title>", "Roses in May", "", ""},
    {"<meta property='og:title' content='Why roses hate the rain'><h1>Gardens Why roses hate the rain</h1>",
     "Why roses hate the rain", "", ""},
    {"<meta property='og:site_name' content='The Gazette'><meta name=author content='The Gazette'><p class=byline>"
     "Mehr von Jane Doe, PhD | Staff Writer</p>",
     "", "Jane Doe", ""},
    {"<meta property='og:site_name' content='The Gazette'><meta name=author content='The Gazette'>", "", "The Gazette",
     ""},
    {"<meta name=author content='jdoe'><a href='/people/'>Our People</a> <a href='/people/jd'>Jane van der Doe</a>", "",
     "Jane van der Doe", ""},
    {"<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Jane Doe'>", "", "Jane Doe",
     ""},
    {"<meta name='twitter:label1' content='Price'><meta name='twitter:data1' content='Five Pounds'>", "", "", ""},
    {"<p>25.10.2022 - Jane Doe</p>", "", "Jane Doe", "2022-10-25T00:00:00Z"},
    {"<h5>Autorin:</h5>Jane Doe", "", "Jane Doe", ""},
    {"<h1>The ferry closes</h1><p>The ferry had been opened on 4 May 2019 by the king, who came by boat.</p>",
     "The ferry closes", "", ""},
    {"<h1>The ferry closes</h1><p>Jane Doe, 34, of Osmer, left the ferry on Monday, March 3, 2025, in tears.</p>",
     "The ferry closes", "", ""},
    {"<h1>The ferry closes</h1><p>The book on it was published in Osmer on 4 May 2019, said the king.</p>",
     "The ferry closes", "", ""},
    {"<h1>The ferry closes</h1><p>Published on 4 May 2019, and updated on 5 May 2019, at noon.</p>", "The ferry closes",
     "", "2019-05-04T00:00:00Z"},
    {"<h1>The ferry closes</h1><blockquote>— Ferry (@ferry) 4 May 2019</blockquote>", "The ferry closes", "", ""},
    {"<h1>The ferry closes</h1><a href='/@jane'>Jane Doe</a>", "The ferry closes", "Jane Doe", ""},
    {"<p>29.11.2022 – " PROSE PROSE PROSE "</p>", "", "", "2022-11-29T00:00:00Z"},
    {"<p>" PROSE "</p><p>Zuletzt geändert am 3. Mai 2020</p>", "", "", "2020-05-03T00:00:00Z"},
};

static void test_facts(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(FACTS); i++) {
        struct arena arena = {0};
        struct page page;
        struct err err;
        assert_true(parse(&arena, arena_printf(&arena, "<html>%s<p>" PROSE, FACTS[i].html), &page, &err));
        assert_str(page.article.title, str_from(FACTS[i].title));
        assert_str(page.article.author, str_from(FACTS[i].author));
        assert_str(when_rfc3339(&arena, page.article.published), str_from(FACTS[i].published));
        arena_release(&arena);
    }
}

/* ---- an article, or a page that leads to some */

#define OG_ARTICLE "<meta property='og:type' content='article'>"
#define OG_DATE    "<meta property='article:published_time' content='2025-10-17T08:30:00Z'>"

static void test_is_article(void **state)
{
    static const struct {
        const char *head, *url;
        bool want;
    } rows[] = {
        {OG_ARTICLE OG_DATE, "https://a.example/2025/ferry", true},
        {OG_ARTICLE OG_DATE, "https://a.example/", false},
        {OG_ARTICLE OG_DATE, "https://a.example", false},
        {OG_ARTICLE OG_DATE "<link rel=canonical href='/'>", "https://a.example/index.html", false},
        {OG_ARTICLE, "https://a.example/blog/", false},
        {OG_ARTICLE "<p class=date>3 May 2024</p>", "https://a.example/blog/", false},
        {OG_DATE, "https://a.example/2025/ferry", false},
        {"<meta property='og:type' content='website'>" OG_DATE, "https://a.example/2025/ferry", false},
        {LD("{\"@type\":\"NewsArticle\",\"headline\":\"A\"}"), "https://a.example/ferry", true},
        {LD("{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"Article\",\"BlogPosting\"],\"headline\":\"A\"}]}"),
         "https://a.example/ferry", true},
        {LD("{\"@type\":\"NewsArticle\",\"headline\":\"A\"}") LD("{\"@type\":\"Article\",\"headline\":\"A\"}"),
         "https://a.example/ferry", true},
        {LD("[{\"@type\":\"NewsArticle\",\"headline\":\"A\"},{\"@type\":\"NewsArticle\",\"headline\":\"B\"}]"),
         "https://a.example/world", false},
        {LD("[{\"@type\":\"CollectionPage\"},{\"@type\":\"NewsArticle\",\"headline\":\"A\"}]"),
         "https://a.example/world", false},
        {LD("{\"@type\":\"CollectionPage\"}") OG_ARTICLE OG_DATE, "https://a.example/world", false},
        {LD("{\"@type\":\"WebPage\",\"name\":\"A\"}"), "https://a.example/world", false},
        {LD("{\"@type\":\"NewsArticle\",\"headline\":\"A\"}"), "https://a.example/?lang=en", false},
        {"", "https://a.example/ferry", false},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        struct page page;
        struct err err;
        struct page_input input = {.name = STR("a.html"), .url = str_from(rows[i].url)};
        input.bytes = arena_printf(&arena, "<html>%s<p>" PROSE, rows[i].head);
        assert_true(parse_page(&arena, &input, &page, &err));
        if (page.is_article != rows[i].want)
            fail_msg("%s at %s", rows[i].head, rows[i].url);
        arena_release(&arena);
    }
}

static void test_fault_as_article(void **state)
{
    static const char *const no_feed = "is a web page where a feed was expected";
    static const char *const too_little = "says too little for an article";
    static const struct {
        const char *asked, *type;
        struct page page;
        const char *want; /* NULL: none */
    } rows[] = {
        {"https://a.example/ferry", "text/html", {.words = 100}, NULL},
        {"https://a.example/ferry", "text/html", {.words = 39}, too_little},
        {"https://a.example/ferry", "text/html", {.words = 7, .is_article = true}, NULL},
        {"https://a.example/ferry", "application/rss+xml; charset=utf-8", {.words = 100}, no_feed},
        {"https://a.example/feed/", "text/html", {.words = 100}, no_feed},
        {"https://a.example/news.xml?a=1", "text/html", {.words = 100}, no_feed},
        {"https://a.example/?feed=rss2", "text/html", {.words = 100}, no_feed},
        {"https://a.example/?a=1&format=RSS", "text/html", {.words = 100}, no_feed},
        {"https://feeds.a.example/world", "text/html", {.words = 100}, no_feed},
        {"https://a.example/rss/world", "text/html", {.words = 100}, no_feed},
        {"https://a.example/rss.php?id=3", "text/html", {.words = 100}, no_feed},
        {"https://a.example/new-feed-for-cows.html", "text/html", {.words = 100}, NULL},
        {"https://feedback.example/a?q=feed+cows", "text/html", {.words = 100}, NULL},
        {"https://a.example/?p=/feed", "text/html", {.words = 100}, NULL},
        {"https://a.example/how-to-write.rss", "text/html", {.words = 100, .is_article = true}, NULL},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        str got = str_from(page_fault_as_article(&rows[i].page, str_from(rows[i].asked), str_from(rows[i].type)));
        if ((got.len > 0) != (rows[i].want != NULL) || str_find(got, str_from(rows[i].want)) == STR_NONE)
            fail_msg("%s: %" STR_FMT, rows[i].asked, STR_ARG(got));
    }
}

/* ---- what is no article */

struct refused_row {
    const char *bytes;
    const char *message;
};

static void test_refuses(void **state)
{
    (void)state;
    static const struct refused_row rows[] = {
        {"", "a.html: is not HTML; expected a page with an article, or one that names a feed"},
        {"Hello, this is text.", "a.html: is not HTML; expected a page with an article, or one that names a feed"},
        {"<html><head><title>Just a moment...</title></head><body></body></html>",
         "a.html: is a challenge page that lets only browsers through; expected a page with an article, or one that "
         "names a feed"},
        {"<html><head><title>Access denied</title></head><body><h1>Access denied</h1><p>You have no permission to see "
         "this page on this server.</p></body></html>",
         "a.html: is a page that refuses access; expected a page with an article, or one that names a feed"},
        {"<html><frameset cols=20,80><frame src=menu.htm><frame src=main.htm></frameset></html>",
         "a.html: is made of frames and holds no text itself; ask for one of menu.htm, main.htm"},
        {"<html><body><div id=app></div><script>run()</script></body></html>",
         "a.html: holds no text that could be an article (perhaps its scripts fill it in); expected a page with an "
         "article, or one that names a feed"},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        struct page page = {.words = 7};
        struct err err = {0};
        assert_false(parse(&arena, str_from(rows[i].bytes), &page, &err));
        assert_int_equal(err.exit_code, EX_DATAERR);
        assert_string_equal(err.text, rows[i].message);
        assert_int_equal(page.words, 7);
        arena_release(&arena);
    }
}

/* ---- whatever the bytes are */

static void test_looks_like_page(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        bool want;
    } rows[] = {
        {"<!DOCTYPE html><p>x", true},
        {"<style>\np { color: red }\n</style>\n<!DOCTYPE html><html><p>x", true},
        {"<!-- a page -->\n<p>x</p>", true},
        {"<3 is what they wrote on the bridge.", false},
        {"<br> is a tag that breaks a line.", false},
        {"The bridge opens on Monday.", false},
    };
    for (size_t i = 0; i < LENGTH(rows); i++)
        if (looks_like_page(&(struct page_input){.bytes = str_from(rows[i].bytes)}) != rows[i].want)
            fail_msg("%s", rows[i].bytes);
}

static void test_corpus(void **state)
{
    (void)state;
    static const char *const patterns[] = {CORPUS "/*", PAGES "/*.html"};
    struct arena arena = {0};
    for (size_t p = 0; p < LENGTH(patterns); p++) {
        struct path_list paths = files_of(&arena, patterns[p]);
        for (size_t i = 0; i < paths.len; i++) {
            str bytes = file_bytes(&arena, paths.at[i]);
            for (size_t len = bytes.len; len <= bytes.len; len -= 1 + bytes.len / 40)
                LLVMFuzzerTestOneInput((const uint8_t *)bytes.at, len);
        }
    }
    arena_release(&arena);
}

/* The same work a thousand times over takes a thousand times as long, not a million; what is nested ends. */
struct large_row {
    const char *head, *piece, *tail;
    size_t times;
};

static void test_large_pages(void **state)
{
    (void)state;
    static const struct large_row rows[] = {
        {"", "<p>" PROSE, "", 100000},
        {"", "<div class=share>", "<p>" PROSE, 5000},
        {"", "<table><tr><td>", PROSE, 20000},
        {"", "<h3>Related</h3><p>" PROSE "</p>", "", 20000},
        {"", "<h3>Related</h3><ul><li><a href=a>b</a></ul><p>" PROSE "</p>", "", 20000},
        {"<table>", "<tr><td>Most popular</td></tr>", "</table><p>" PROSE, 20000},
        {PROSE, "<b>Bold</b><br>plain<br>", PROSE, 50000},
        {"<p>" PROSE, " _____ a", PROSE, 100000},
        {"<p>" PROSE "</p>", "<div><img><div>A mill.</div>", "<p>" PROSE, 4000},
        {"<p>" PROSE "</p>", "<div><a href='#comment-1'>", "<p>" PROSE, 5000},
        {"<p>" PROSE "</p>", "<div><table><tr><td><p>" PROSE "</p></td></tr></table></div>", "", 10000},
        {"<p>" PROSE "</p>", "<div>This site uses cookies.", "<p>" PROSE, 5000},
        {"<p>" PROSE "<div class='", "a-b ", "'>" PROSE, 200000},
        {"<script type='application/ld+json'>", "{\"a\":[", "</script><p>" PROSE, 20000},
        {"<title>" PROSE "</title>", "<h1>Nobody was surprised</h1>", "<p>" PROSE, 20000},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        struct buf html = buf_with_limit(CEILING_DOCUMENT_BYTES);
        buf_add(&html, str_from(rows[i].head));
        for (size_t k = 0; k < rows[i].times; k++)
            buf_add(&html, str_from(rows[i].piece));
        buf_add(&html, str_from(rows[i].tail));
        struct page page;
        struct err err;
        clock_t before = clock();
        if (!parse(&arena, buf_str(&html), &page, &err))
            fail_msg("%s…: %s", rows[i].piece, err.text);
        assert_true(page.words > 0);
        assert_true((clock() - before) / CLOCKS_PER_SEC < 20);
        buf_release(&html);
        arena_release(&arena);
    }
}

/* `times` the piece as the article, with the last one's number in it; what remains of it. */
static void assert_cut(const char *piece, size_t times, size_t want_blocks, const char *want_last, bool cut)
{
    struct arena arena = {0};
    struct buf html = buf_with_limit(CEILING_DOCUMENT_BYTES);
    struct page page;
    struct err err;
    buf_add(&html, STR("<article>"));
    for (size_t i = 1; i <= times; i++)
        buf_addf(&html, "<p>They met: %zu%s", i, piece);
    if (!parse(&arena, buf_str(&html), &page, &err))
        fail_msg("%zu of %s: %s", times, piece, err.text);
    const struct document *document = &page.article.document;
    assert_int_equal(document->block_count, want_blocks);
    assert_str(document->blocks[want_blocks - 1].text, str_from(want_last));
    assert_str(document->shortfall,
               cut ? STR("more than 4 MiB or 200000 lines of text: the rest was left out") : STR(""));
    buf_release(&html);
    arena_release(&arena);
}

static void test_more_text_than_may_be(void **state)
{
    (void)state;
    assert_cut(".", CEILING_TEXT_LINES, CEILING_TEXT_LINES, "They met: 200000.", false);
    assert_cut(".", CEILING_TEXT_LINES + 1, CEILING_TEXT_LINES, "They met: 200000.", true);
    assert_cut(" times, in a house with a long name, and spoke of it.", 70000, 61845, "They met: 61845 ti", true);
}

/* More elements than may be: what is behind them is text. */
static void test_more_markup_than_may_be(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf html = buf_with_limit(CEILING_DOCUMENT_BYTES);
    struct page page;
    struct err err;
    buf_add(&html, STR("<article><p>The board met, and said so."));
    for (size_t i = 0; i < CEILING_MARKUP_NODES; i++)
        buf_add(&html, STR("<br>"));
    buf_add(&html, STR("<p>The <b>end</b>."));
    assert_true(parse(&arena, buf_str(&html), &page, &err));
    assert_str(page.article.document.shortfall,
               STR("more than 1000000 elements and attributes, or 10000 names of them: the rest was read as text"));
    buf_release(&html);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_golden_pages),
        cmocka_unit_test(test_fragments),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_facts),
        cmocka_unit_test(test_is_article),
        cmocka_unit_test(test_fault_as_article),
        cmocka_unit_test(test_refuses),
        cmocka_unit_test(test_looks_like_page),
        cmocka_unit_test(test_corpus),
        cmocka_unit_test(test_large_pages),
        cmocka_unit_test(test_more_text_than_may_be),
        cmocka_unit_test(test_more_markup_than_may_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
