#include "page_names.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/str_table.h>

#include "page_elements.h"
#include "page_words.h"

/* What a name says after these is about something else: "has-sidebar", "layout--no-comments", "is-share-enabled". */
static const char *const ABOUT_OTHERS[] = {"has",  "no",   "with", "without", "is",    "not",
                                           "hide", "show", "js",   "after",   "before"};

/* Names that tools give to all they make, and WordPress's list of an article's categories and tags. */
static const str MEANINGLESS[] = {STR_INIT("elementor-widget"),
                                  STR_INIT("elementor-element"),
                                  STR_INIT("category-"),
                                  STR_INIT("tag-"),
                                  STR_INIT("type-"),
                                  STR_INIT("tax-"),
                                  STR_INIT("author-"),
                                  STR_INIT("status-"),
                                  STR_INIT("wp-image-"),
                                  STR_INIT("topic-"),
                                  STR_INIT("et_pb_"),
                                  STR_INIT("header-anchor-post")};

static const struct {
    const char *role;
    enum verdict verdict;
} ROLES[] = {
    {"alert", VERDICT_FURNITURE},         {"alertdialog", VERDICT_FURNITURE}, {"banner", VERDICT_FACTS},
    {"complementary", VERDICT_FURNITURE}, {"contentinfo", VERDICT_FURNITURE}, {"dialog", VERDICT_FURNITURE},
    {"menu", VERDICT_FURNITURE},          {"menubar", VERDICT_FURNITURE},     {"navigation", VERDICT_FURNITURE},
    {"search", VERDICT_FURNITURE},        {"toolbar", VERDICT_FURNITURE},     {"tablist", VERDICT_FURNITURE},
};

static const char *const NAMING_ATTRIBUTES[] = {"class",       "id",        "data-component", "data-testid",
                                                "data-module", "data-name", "data-type",      "data-role",
                                                "data-block",  "data-area"};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* What a name says word by word, lower case: "entry__shareBar2" holds "entry", "share" and "bar". */
#define WORD_MAX 24

struct words {
    str rest;                /* of the name */
    char text[2 * WORD_MAX]; /* the word before, and behind it the word */
    size_t before;
    size_t len;
};

static bool words_next(struct words *words)
{
    memmove(words->text, words->text + words->before, words->len);
    words->before = words->len;
    words->len = 0;
    str rest = words->rest;
    size_t i = 0;
    while (i < rest.len && !ascii_is_letter(rest.at[i]))
        i++;
    for (size_t start = i; i < rest.len && ascii_is_letter(rest.at[i]); i++) {
        if (ascii_is_upper(rest.at[i]) && i > start && !ascii_is_upper(rest.at[i - 1]))
            break;
        if (words->len < WORD_MAX)
            words->text[words->before + words->len++] = (char)(rest.at[i] | 0x20);
    }
    words->rest = str_slice(rest, i, rest.len);
    return words->len > 0;
}

static str words_last(const struct words *words)
{
    return (str){words->text + words->before, words->len};
}

/* With the word before it, where there is one. */
static str words_joined(const struct words *words)
{
    return (str){words->text, words->before + words->len};
}

static bool is_meaningless(str name)
{
    for (size_t i = 0; i < COUNT(MEANINGLESS); i++)
        if (str_starts(name, MEANINGLESS[i]))
            return true;
    return false;
}

static enum verdict higher(enum verdict one, enum verdict other)
{
    return one > other ? one : other;
}

static enum verdict verdict_of_name(const struct map *known, str name)
{
    enum verdict highest = VERDICT_NONE;
    struct words words = {.rest = name};
    if (is_meaningless(name))
        return VERDICT_NONE;
    while (words_next(&words)) {
        if (str_is_one_of(words_last(&words), ABOUT_OTHERS, COUNT(ABOUT_OTHERS)))
            break;
        highest = higher(highest, verdict_of_word(known, words_last(&words)));
        if (words.before)
            highest = higher(highest, verdict_of_word(known, words_joined(&words)));
    }
    return highest;
}

/* The next of the names that white space parts. */
static bool next_name(str *rest, str *ret_name)
{
    *rest = str_trim(*rest);
    size_t end = 0;
    while (end < rest->len && !ascii_is_space(rest->at[end]))
        end++;
    *ret_name = str_slice(*rest, 0, end);
    *rest = str_slice(*rest, end, rest->len);
    return end > 0;
}

static enum verdict verdict_of_role(str role)
{
    for (size_t i = 0; i < COUNT(ROLES); i++)
        if (str_equal_ignoring_case(role, str_from(ROLES[i].role)))
            return ROLES[i].verdict;
    return VERDICT_NONE;
}

static bool style_hides(str style)
{
    size_t colon = str_find(style, STR("display"));
    if (colon != STR_NONE) {
        str rest = str_trim(str_slice(style, colon + 7, style.len));
        if (str_starts(rest, STR(":")) && str_starts(str_trim(str_slice(rest, 1, rest.len)), STR("none")))
            return true;
    }
    colon = str_find(style, STR("visibility"));
    return colon != STR_NONE && str_find(str_slice(style, colon, colon + 24), STR("hidden")) != STR_NONE;
}

static enum verdict verdict_of_list(const struct map *known, str names)
{
    enum verdict highest = VERDICT_NONE;
    str name;
    while (next_name(&names, &name))
        highest = higher(highest, verdict_of_name(known, name));
    return highest;
}

static enum verdict hidden_if(bool hidden)
{
    return hidden ? VERDICT_HIDDEN : VERDICT_NONE;
}

static enum verdict verdict_of_attribute(const struct map *known, str name, const xmlAttr *attribute)
{
    if (str_is_one_of(name, NAMING_ATTRIBUTES, COUNT(NAMING_ATTRIBUTES)))
        return verdict_of_list(known, attribute_list(attribute));
    if (str_equal(name, STR("style")))
        return hidden_if(style_hides(attribute_list(attribute)));
    if (str_equal(name, STR("hidden")))
        return hidden_if(!str_equal(attribute_value(attribute), STR("until-found")));
    if (str_equal(name, STR("aria-hidden")))
        return hidden_if(str_equal(attribute_value(attribute), STR("true")));
    return str_equal(name, STR("role")) ? verdict_of_role(attribute_value(attribute)) : VERDICT_NONE;
}

enum verdict verdict_of_names(const struct map *known, const xmlNode *node)
{
    enum verdict highest = VERDICT_NONE;
    for (const xmlAttr *at = node->properties; at && highest < VERDICT_HIDDEN; at = at->next)
        highest = higher(highest, verdict_of_attribute(known, str_from((const char *)at->name), at));
    return highest;
}

/* "article-body", "entryContent", "artikel_text": what it is of, and what it is. */
static const char *const CONTENT_OF[] = {"article", "artikel", "beitrag", "blog",    "blogpost", "body",
                                         "content", "entry",   "main",    "meldung", "news",     "node",
                                         "noticia", "nota",    "page",    "post",    "recipe",   "rich",
                                         "single",  "story",   "text",    "wysiwyg", "field",    "detail"};
static const char *const CONTENT_IS[] = {"body", "bodytext", "content", "contents", "contenido",   "contenu",
                                         "copy", "corps",    "cuerpo",  "inhalt",   "maincontent", "main",
                                         "text", "texte",    "texto",   "testo",    "tekst",       "richtext"};
static const char *const CONTENT_NAMES[] = {"articlebody", "storybody", "bodycopy",       "wysiwyg",
                                            "richtext",    "hentry",    "mwparseroutput", "storytext",
                                            "fulltext",    "bodytext",  "markdownbody",   "entrytext"};

static bool names_content(str words)
{
    if (str_is_one_of(words, CONTENT_NAMES, COUNT(CONTENT_NAMES)))
        return true;
    for (size_t i = 0; i < COUNT(CONTENT_OF); i++) {
        str of = str_from(CONTENT_OF[i]);
        if (str_starts(words, of) && str_is_one_of(str_slice(words, of.len, words.len), CONTENT_IS, COUNT(CONTENT_IS)))
            return true;
    }
    return false;
}

static bool list_names_content(str names)
{
    str name;
    while (next_name(&names, &name)) {
        struct words words = {.rest = name};
        bool last_pair = false;
        while (words_next(&words))
            last_pair = names_content(words_last(&words)) || (words.before && names_content(words_joined(&words)));
        if (last_pair)
            return true;
    }
    return false;
}

bool named_as_content(const xmlNode *node)
{
    if (!node->properties)
        return false;
    str itemprop = attribute(node, "itemprop");
    return str_find(itemprop, STR("articleBody")) != STR_NONE || str_find(itemprop, STR("blogPost")) != STR_NONE ||
           list_names_content(attribute_names(node, "class")) || list_names_content(attribute_names(node, "id"));
}
