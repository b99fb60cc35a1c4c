#ifndef NUTGRAF_PARSE_PAGE_H
#define NUTGRAF_PARSE_PAGE_H

/* A web page to an article: its main content and what the page says of itself. */
#include <nutgraf/base/err.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/model/article.h>

struct page_input {
    str name; /* for messages */
    str bytes;
    str url;          /* the page's own; may be empty */
    str content_type; /* as in HTTP; may be empty */
};

/* A feed that a page names (RSS Advisory Board's autodiscovery; HTML link rel=alternate). */
struct page_feed {
    str url, title, type;
};

struct page {
    struct article article; /* title, site, author, language, published, url (canonical) and the document */
    struct {
        struct page_feed *at;
        size_t len;
        size_t cap;
    } feeds;
    bool is_article; /* it says so of itself, by og:type with a date or by JSON-LD, and is no site's front page */
    size_t words;    /* of the document: how much content was found */
};

/* EX_DATAERR: not HTML, or nothing that could be an article; the message says what it seems to be. */
MUST_CHECK bool parse_page(struct arena *arena, const struct page_input *input, struct page *ret_page,
                           struct err *reterr);

/* A page of fewer words is hardly an article. */
enum { PAGE_WORDS_OF_ARTICLE = 40 };

/*
 * What is wrong with following the page as an article, to follow its address: "is …; look …". NULL: nothing, or it says
 * of itself that it is one. `asked` is the address that was to be followed, before redirects.
 */
const char *page_fault_as_article(const struct page *page, str asked, str content_type);

/* True when the bytes are a page rather than plain text, by the content type or else by what they begin with. */
bool looks_like_page(const struct page_input *input);

/* A fragment, such as a feed entry's content, to a document: nothing is judged, all of it is content. */
void parse_fragment(struct arena *arena, str html, struct document *ret_document);

#endif
