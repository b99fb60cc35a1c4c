#include "html_guess.h"

#include <libxml/HTMLparser.h>

#include <nutgraf/base/ascii.h>

/* What publishers put into texts that the format calls plain. */
static const char *const ELEMENTS[] = {
    "a",        "abbr",     "acronym",    "address", "area",     "article", "aside",  "audio",  "b",    "bdi",
    "bdo",      "big",      "blockquote", "br",      "button",   "caption", "center", "cite",   "code", "col",
    "colgroup", "data",     "dd",         "del",     "details",  "dfn",     "dir",    "div",    "dl",   "dt",
    "em",       "fieldset", "figcaption", "figure",  "font",     "footer",  "form",   "h1",     "h2",   "h3",
    "h4",       "h5",       "h6",         "header",  "hr",       "i",       "img",    "input",  "ins",  "kbd",
    "label",    "legend",   "li",         "main",    "map",      "mark",    "menu",   "nav",    "nobr", "ol",
    "optgroup", "option",   "p",          "picture", "pre",      "q",       "rp",     "rt",     "ruby", "s",
    "samp",     "section",  "select",     "small",   "source",   "span",    "strike", "strong", "sub",  "summary",
    "sup",      "table",    "tbody",      "td",      "textarea", "tfoot",   "th",     "thead",  "time", "tr",
    "track",    "tt",       "u",          "ul",      "var",      "video",   "wbr",
};

/* The longest entity's or element's name that counts. */
#define NAME_BYTES_MAX 31

static bool is_name_char(char c)
{
    return ascii_is_letter_or_digit(c) || c == '_';
}

static str name_at(str text, size_t start)
{
    size_t end = start;
    while (end < text.len && is_name_char(text.at[end]))
        end++;
    return str_slice(text, start, end);
}

static bool is_element(str name)
{
    for (size_t i = 0; i < sizeof ELEMENTS / sizeof *ELEMENTS; i++)
        if (str_equal_ignoring_case(name, str_from(ELEMENTS[i])))
            return true;
    return false;
}

static bool is_entity(str name)
{
    char z[NAME_BYTES_MAX + 1] = {0};
    if (name.len > NAME_BYTES_MAX)
        return false;
    memcpy(z, name.at, name.len);
    return htmlEntityLookup((const xmlChar *)z) != NULL;
}

/* The '<' at `at`. False when it is a tag that HTML does not have. */
static bool tag_is_possible(str text, size_t at, bool *ret_closes)
{
    bool slash = at + 1 < text.len && text.at[at + 1] == '/';
    str name = name_at(text, at + 1 + slash);
    size_t after = at + 1 + slash + name.len;
    *ret_closes = slash && name.len > 0 && after < text.len && text.at[after] == '>';
    return name.len == 0 || is_element(name);
}

/* The '&' at `at`. False when it is an entity that HTML does not have. */
static bool entity_is_possible(str text, size_t at, bool *ret_is_one)
{
    bool numeric = at + 1 < text.len && text.at[at + 1] == '#';
    str name = name_at(text, at + 1 + numeric);
    size_t after = at + 1 + numeric + name.len;
    *ret_is_one = name.len > 0 && after < text.len && text.at[after] == ';';
    return !*ret_is_one || numeric || is_entity(name);
}

bool looks_like_html(str text)
{
    bool found = false;
    for (size_t i = 0; i < text.len; i++) {
        bool evidence = false;
        if (text.at[i] == '<' && !tag_is_possible(text, i, &evidence))
            return false;
        if (text.at[i] == '&' && !entity_is_possible(text, i, &evidence))
            return false;
        found |= evidence;
    }
    return found;
}
