#include "sanitize_attributes.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/parse/url.h>

#include "dom_names.h"

enum value_kind {
    VALUE_TEXT,
    VALUE_WORD, /* in lower case */
    VALUE_NAME, /* of the element itself */
    VALUE_URL,
};

struct safe_attribute {
    const char *name;
    enum value_kind kind;
};

/* Ascending by name. No event handlers, styles, form controls' attributes, nor URLs that are fetched unseen (ping). */
static const struct safe_attribute SAFE[] = {
    {"abbr", VALUE_TEXT},
    {"accesskey", VALUE_TEXT},
    {"align", VALUE_TEXT},
    {"alt", VALUE_TEXT},
    {"axis", VALUE_TEXT},
    {"background", VALUE_URL},
    {"balance", VALUE_TEXT},
    {"bgcolor", VALUE_TEXT},
    {"border", VALUE_TEXT},
    {"bordercolor", VALUE_TEXT},
    {"bordercolordark", VALUE_TEXT},
    {"bordercolorlight", VALUE_TEXT},
    {"bottompadding", VALUE_TEXT},
    {"cellpadding", VALUE_TEXT},
    {"cellspacing", VALUE_TEXT},
    {"ch", VALUE_TEXT},
    {"char", VALUE_TEXT},
    {"charoff", VALUE_TEXT},
    {"choff", VALUE_TEXT},
    {"cite", VALUE_URL},
    {"class", VALUE_TEXT},
    {"clear", VALUE_TEXT},
    {"color", VALUE_TEXT},
    {"cols", VALUE_TEXT},
    {"colspan", VALUE_TEXT},
    {"compact", VALUE_TEXT},
    {"controls", VALUE_TEXT},
    {"coords", VALUE_TEXT},
    {"datetime", VALUE_TEXT},
    {"default", VALUE_TEXT},
    {"dir", VALUE_TEXT},
    {"disabled", VALUE_TEXT},
    {"draggable", VALUE_TEXT},
    {"end", VALUE_TEXT},
    {"face", VALUE_TEXT},
    {"frame", VALUE_TEXT},
    {"gutter", VALUE_TEXT},
    {"headers", VALUE_TEXT},
    {"height", VALUE_TEXT},
    {"hidden", VALUE_TEXT},
    {"high", VALUE_TEXT},
    {"href", VALUE_URL},
    {"hreflang", VALUE_TEXT},
    {"hspace", VALUE_TEXT},
    {"id", VALUE_NAME},
    {"ismap", VALUE_TEXT},
    {"label", VALUE_TEXT},
    {"lang", VALUE_TEXT},
    {"leftspacing", VALUE_TEXT},
    {"longdesc", VALUE_URL},
    {"loop", VALUE_TEXT},
    {"loopcount", VALUE_TEXT},
    {"loopend", VALUE_TEXT},
    {"loopstart", VALUE_TEXT},
    {"low", VALUE_TEXT},
    {"max", VALUE_TEXT},
    {"media", VALUE_TEXT},
    {"min", VALUE_TEXT},
    {"multiple", VALUE_TEXT},
    {"name", VALUE_NAME},
    {"nohref", VALUE_TEXT},
    {"noshade", VALUE_TEXT},
    {"nowrap", VALUE_TEXT},
    {"open", VALUE_TEXT},
    {"optimum", VALUE_TEXT},
    {"point-size", VALUE_TEXT},
    {"poster", VALUE_URL},
    {"preload", VALUE_TEXT},
    {"rel", VALUE_WORD},
    {"rev", VALUE_TEXT},
    {"reversed", VALUE_TEXT},
    {"rightspacing", VALUE_TEXT},
    {"rows", VALUE_TEXT},
    {"rowspan", VALUE_TEXT},
    {"rules", VALUE_TEXT},
    {"scope", VALUE_TEXT},
    {"shape", VALUE_TEXT},
    {"size", VALUE_TEXT},
    {"span", VALUE_TEXT},
    {"src", VALUE_URL},
    {"start", VALUE_TEXT},
    {"step", VALUE_TEXT},
    {"summary", VALUE_TEXT},
    {"tabindex", VALUE_TEXT},
    {"target", VALUE_TEXT},
    {"title", VALUE_TEXT},
    {"toppadding", VALUE_TEXT},
    {"type", VALUE_WORD},
    {"usemap", VALUE_URL},
    {"valign", VALUE_TEXT},
    {"value", VALUE_TEXT},
    {"volume", VALUE_TEXT},
    {"vspace", VALUE_TEXT},
    {"width", VALUE_TEXT},
    {"wrap", VALUE_TEXT},
    {"xml:lang", VALUE_TEXT},
};

static const struct safe_attribute *safe_attribute_find(str name)
{
    size_t from = 0;
    size_t to = sizeof SAFE / sizeof SAFE[0];
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        int order = str_compare(name, str_from(SAFE[middle].name));
        if (order == 0)
            return &SAFE[middle];
        if (order < 0)
            to = middle;
        else
            from = middle + 1;
    }
    return NULL;
}

bool is_url_attribute(str name)
{
    const struct safe_attribute *attribute = safe_attribute_find(name);
    return attribute && attribute->kind == VALUE_URL;
}

/* ---- values */

void add_escaped(struct buf *out, str text, bool in_attribute)
{
    size_t plain = 0;
    for (size_t i = 0; i < text.len; i++) {
        str escaped = {0};
        switch (text.at[i]) {
        case '&':
            escaped = STR("&amp;");
            break;
        case '<':
            escaped = STR("&lt;");
            break;
        case '>':
            escaped = STR("&gt;");
            break;
        case '"':
            escaped = in_attribute ? STR("&quot;") : escaped;
            break;
        case '`': /* a quotation mark, once, to Internet Explorer */
            escaped = in_attribute ? STR("&#96;") : escaped;
            break;
        default:
            break;
        }
        if (escaped.len == 0)
            continue;
        buf_add(out, str_slice(text, plain, i));
        buf_add(out, escaped);
        plain = i + 1;
    }
    buf_add(out, str_slice(text, plain, text.len));
}

static void add_lower(struct buf *out, str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = ascii_to_lower(text.at[i]);
        add_escaped(out, (str){&c, 1}, true);
    }
}

/*
 * What stands before the first ':' is a scheme for us, whatever characters are in it; those that some browser may skip
 * are left out of the comparison.
 */
static bool has_safe_scheme(str url)
{
    static const str schemes[] = {STR_INIT("http"), STR_INIT("https"), STR_INIT("mailto")};
    char word[8];
    size_t length = 0;
    for (size_t i = 0; i < url.len; i++) {
        unsigned char c = (unsigned char)url.at[i];
        if (c <= ' ' || c == 0x7F)
            continue;
        if (c == '/' || c == '?' || c == '#')
            return true;
        if (c == ':') {
            for (size_t k = 0; k < sizeof schemes / sizeof schemes[0]; k++)
                if (str_equal_ignoring_case((str){word, length}, schemes[k]))
                    return true;
            return false;
        }
        if (length < sizeof word)
            word[length++] = (char)c;
    }
    return true;
}

/* The link as it may stand in the result; false when it may not. */
static bool safe_url(struct arena *scratch, str base, str *url)
{
    if (!has_safe_scheme(*url))
        return false;
    *url = url_without_tracking(scratch, url_resolve(scratch, base, *url));
    return has_safe_scheme(*url);
}

/* The value as it may stand in the result; false when the attribute may not. */
static bool safe_value(struct arena *scratch, const struct safe_attribute *attribute, str base, str *value)
{
    switch (attribute->kind) {
    case VALUE_URL:
        return safe_url(scratch, base, value);
    case VALUE_NAME:
        return !is_dom_name(*value);
    default:
        return true;
    }
}

static int compare_names(const void *a, const void *b)
{
    const struct html_attribute *one = a;
    const struct html_attribute *other = b;
    return str_compare(one->name, other->name);
}

void add_safe_attributes(struct arena *scratch, struct html_token *token, str base, struct buf *out)
{
    if (token->attributes.len > 1)
        qsort(token->attributes.at, token->attributes.len, sizeof *token->attributes.at, compare_names);
    for (size_t i = 0; i < token->attributes.len; i++) {
        str value = token->attributes.at[i].value;
        const struct safe_attribute *safe = safe_attribute_find(token->attributes.at[i].name);
        if (!safe || !safe_value(scratch, safe, base, &value))
            continue;
        buf_addf(out, " %s=\"", safe->name);
        if (safe->kind == VALUE_WORD)
            add_lower(out, value);
        else
            add_escaped(out, value, true);
        buf_add_char(out, '"');
    }
}
