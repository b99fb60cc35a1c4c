#include "feed_sniff.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/challenge.h>
#include <nutgraf/base/str_table.h>
#include <nutgraf/parse/feed.h>

#include "element.h"
#include "jsonfeed.h"

/* How far is looked for the first element, and for the marks of a challenge page. */
#define SNIFFED_BYTES ((size_t)16 * 1024)

static const char *const FEED_ELEMENTS[] = {"rss", "rdf", "feed", "channel"};

static const char html_page[] = "an HTML page, not a feed; its address may be that of the site rather than of its feed";

static const struct {
    const char *root, *what;
} OTHERS[] = {
    {"opml", "an OPML list, not a feed; its feeds come with: nutgraf opml import"},
    {"urlset", "a sitemap, not a feed"},
    {"sitemapindex", "a sitemap, not a feed"},
    {"svg", "an SVG image, not a feed"},
    {"error", "an XML error message, not a feed"},
};

/* The beginning without zero bytes: UTF-16 and UTF-32 read like ASCII then. */
static str beginning(struct arena *arena, str bytes)
{
    size_t most = bytes.len < SNIFFED_BYTES ? bytes.len : SNIFFED_BYTES;
    if (str_find_char(str_slice(bytes, 0, most), '\0') == STR_NONE)
        return str_slice(bytes, 0, most);
    char *text = arena_array(arena, char, most + 1);
    size_t len = 0;
    for (size_t i = 0; i < most; i++)
        if (bytes.at[i])
            text[len++] = bytes.at[i];
    return (str){text, len};
}

static str after(str text, str mark)
{
    size_t at = str_find(text, mark);
    return at == STR_NONE ? STR("") : str_slice(text, at + mark.len, text.len);
}

/* A DOCTYPE may hold declarations in brackets; where those do not end, they are passed over one by one. */
static str after_doctype(str text)
{
    size_t bracket = str_find_char(text, '[');
    size_t end = str_find_char(text, '>');
    str behind = bracket != STR_NONE && bracket < end ? after(after(text, STR("]")), STR(">")) : STR("");
    return behind.len ? behind : after(text, STR(">"));
}

static str local_name(str text)
{
    size_t end = 0;
    while (end < text.len && str_find_char(STR(" \t\r\n/>"), text.at[end]) == STR_NONE)
        end++;
    str name = str_slice(text, 0, end);
    size_t colon = str_find_char(name, ':');
    return colon == STR_NONE ? name : str_slice(name, colon + 1, name.len);
}

str first_element_name(struct arena *arena, str bytes)
{
    str text = beginning(arena, bytes);
    for (;;) {
        text = after(text, STR("<"));
        if (text.len == 0)
            return text;
        if (text.at[0] == '?')
            text = after(text, str_starts(text, STR("?xml ")) ? STR(">") : STR("?>")); /* some forget its last "?" */
        else if (str_starts(text, STR("!--")))
            text = after(text, STR("-->"));
        else if (text.at[0] == '!')
            text = after_doctype(text);
        else
            return ascii_lower_case(arena, local_name(text));
    }
}

bool is_feed_element(str name)
{
    return str_is_one_of(name, FEED_ELEMENTS, sizeof FEED_ELEMENTS / sizeof *FEED_ELEMENTS);
}

str what_document_it_is(str root)
{
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        if (str_equal(root, str_from(OTHERS[i].root)))
            return str_from(OTHERS[i].what);
    return STR("");
}

str what_it_is(str bytes, str root)
{
    struct arena arena = {0};
    str text = ascii_lower_case(&arena, beginning(&arena, bytes));
    bool challenge = challenge_is_in(text);
    bool html = str_find(text, STR("<!doctype html")) != STR_NONE || str_find(text, STR("<html")) != STR_NONE ||
                str_find(text, STR("<body")) != STR_NONE;
    arena_release(&arena);
    if (challenge)
        return STR("a challenge page that asks for a browser, not a feed; the site keeps programs out");
    str other = what_document_it_is(root);
    if (other.len > 0)
        return other;
    if (html)
        return str_from(html_page);
    return root.len ? STR("XML or HTML of some other kind, not a feed") : STR("plain text, not a feed");
}

bool looks_like_feed(const struct feed_input *input)
{
    struct arena arena = {0};
    bool json = looks_like_json(input->bytes) &&
                str_find(beginning(&arena, input->bytes), STR("jsonfeed.org/version")) != STR_NONE;
    bool xml = is_feed_element(first_element_name(&arena, input->bytes));
    arena_release(&arena);
    return json || xml;
}
