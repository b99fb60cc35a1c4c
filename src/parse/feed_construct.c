#include "feed_construct.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/utf8.h>

#include "element.h"
#include "feed_fields.h"
#include "feed_inline.h"
#include "html_guess.h"

static const struct {
    str said, meant;
} TYPES[] = {
    {STR_INIT("text"), STR_INIT("text/plain")},
    {STR_INIT("plain"), STR_INIT("text/plain")},
    {STR_INIT("html"), STR_INIT("text/html")},
    {STR_INIT("xhtml"), STR_INIT("application/xhtml+xml")},
};

static const str XHTML = STR_INIT("application/xhtml+xml");

/* A media type in lower case, without parameters; Atom's short names as what they mean. */
static str media_type(struct arena *arena, str said)
{
    str type = ascii_lower_case(arena, str_trim(str_cut(&said, ';')));
    for (size_t i = 0; i < sizeof TYPES / sizeof *TYPES; i++)
        if (str_equal(type, TYPES[i].said))
            return TYPES[i].meant;
    return type;
}

static bool has_elements(const xmlNode *element)
{
    for (const xmlNode *node = element->children; node; node = node->next)
        if (node->type == XML_ELEMENT_NODE)
            return true;
    return false;
}

/* The div that holds everything; NULL when there is none. */
static const xmlNode *only_div(const xmlNode *element)
{
    const xmlNode *div = NULL;
    for (const xmlNode *node = element->children; node; node = node->next) {
        if (node->type == XML_COMMENT_NODE || xmlIsBlankNode(node))
            continue;
        if (node->type != XML_ELEMENT_NODE || div || !str_equal_ignoring_case(feed_local_name(node->name), STR("div")))
            return NULL;
        div = node;
    }
    return div;
}

static int base64_digit(char c)
{
    static const char DIGITS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *at = c ? strchr(DIGITS, c) : NULL;
    return at ? (int)(at - DIGITS) : -1;
}

/* RFC 4648 §4, white space and what else is no digit left out. The text itself when it does not become UTF-8. */
static str base64_decoded(struct arena *arena, str text)
{
    char *bytes = arena_array(arena, char, text.len + 1);
    size_t len = 0;
    unsigned bits = 0;
    unsigned held = 0;
    for (size_t i = 0; i < text.len && text.at[i] != '='; i++) {
        int digit = base64_digit(text.at[i]);
        if (digit < 0)
            continue;
        bits = (bits << 6 | (unsigned)digit) & 0xFFF;
        held += 6;
        if (held >= 8) {
            held -= 8;
            bytes[len++] = (char)(unsigned char)(bits >> held);
        }
    }
    str decoded = {bytes, len};
    return utf8_valid(decoded) ? decoded : text;
}

/* Atom 0.3 says it; in Atom 1.0 it goes for every type that is no text and no XML (RFC 4287 §4.1.3.3). */
static bool is_base64(struct arena *arena, const xmlNode *element, str type)
{
    if (str_equal_ignoring_case(element_attr(arena, element, "mode"), STR("base64")))
        return true;
    bool is_media_type = str_find_char(type, '/') != STR_NONE;
    return is_media_type && !str_starts(type, STR("text/")) && !str_ends(type, STR("+xml")) &&
           !str_ends(type, STR("/xml"));
}

/* Text alone: the type says what it is. */
static struct construct from_text(struct arena *arena, const xmlNode *element, str type, struct construct_rules rules)
{
    str text = element_text(arena, element);
    if (is_base64(arena, element, type))
        return (struct construct){type, base64_decoded(arena, text)};
    if (str_equal(type, XHTML))
        return (struct construct){type, inline_escaped(arena, text)};
    if (!rules.types_are_stated && str_equal(type, STR("text/plain")) && looks_like_html(text))
        type = STR("text/html");
    return (struct construct){type, text};
}

struct construct construct_of(struct arena *arena, const xmlNode *element, const char *preset_type, str base,
                              struct construct_rules rules)
{
    str said = element_attr(arena, element, "type");
    str type = media_type(arena, said.len ? said : str_from(preset_type));
    bool is_xml = str_ends(type, STR("xml"));
    const xmlNode *div = only_div(element);
    if (div && (!is_xml || (rules.div_is_wrapper && str_equal(type, XHTML)))) {
        if (!is_xml && !has_elements(div))
            return (struct construct){type, element_text(arena, div)};
        return (struct construct){is_xml ? type : XHTML, inline_html(arena, div, element_base(arena, div, base), base)};
    }
    if (has_elements(element)) /* inline markup, whatever the type says */
        return (struct construct){is_xml ? type : XHTML, inline_html(arena, element, base, base)};
    return from_text(arena, element, type, rules);
}
