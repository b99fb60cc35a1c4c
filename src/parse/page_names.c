#include "page_names.h"

#include <ctype.h>

#include "page_elements.h"
#include "page_words.h"

/* What a name says after these is about something else: "has-sidebar", "layout--no-comments", "is-share-enabled". */
static const char *const ABOUT_OTHERS[] = {"has",  "no",   "with", "without", "is",    "not",
                                           "hide", "show", "js",   "after",   "before"};

/* Names that tools give to all they make, and WordPress's list of an article's categories and tags. */
static const char *const MEANINGLESS[] = {
    "elementor-widget", "elementor-element", "category-", "tag-",   "type-",  "tax-",
    "author-",          "status-",           "wp-image-", "topic-", "et_pb_", "header-anchor-post"};

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

/* A name's words, lower case: "entry__shareBar2" holds "entry", "share" and "bar". */
#define WORD_MAX 24

struct word {
    char text[2 * WORD_MAX + 1];
    size_t len;
};

static bool next_word(str *rest, struct word *ret_word)
{
    size_t i = 0;
    while (i < rest->len && !isalpha((unsigned char)rest->at[i]))
        i++;
    size_t len = 0;
    bool was_lower = false;
    for (; i < rest->len && isalpha((unsigned char)rest->at[i]); i++) {
        bool upper = isupper((unsigned char)rest->at[i]) != 0;
        if (upper && was_lower)
            break;
        was_lower = !upper;
        if (len < WORD_MAX)
            ret_word->text[len++] = (char)tolower((unsigned char)rest->at[i]);
    }
    ret_word->text[len] = '\0';
    ret_word->len = len;
    *rest = str_slice(*rest, i, rest->len);
    return len > 0;
}

static struct word join_words(const struct word *first, const struct word *second)
{
    struct word both = *first;
    size_t room = sizeof both.text - 1 - both.len;
    size_t more = second->len < room ? second->len : room;
    memcpy(both.text + both.len, second->text, more);
    both.len += more;
    both.text[both.len] = '\0';
    return both;
}

static bool is_one_of(const char *word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(word, list[i]) == 0)
            return true;
    return false;
}

static bool is_meaningless(str name)
{
    for (size_t i = 0; i < COUNT(MEANINGLESS); i++)
        if (str_starts(name, str_from(MEANINGLESS[i])))
            return true;
    return false;
}

static enum verdict verdict_of_name(str name)
{
    enum verdict highest = VERDICT_NONE;
    struct word last = {0};
    struct word word;
    if (is_meaningless(name))
        return VERDICT_NONE;
    while (next_word(&name, &word)) {
        if (is_one_of(word.text, ABOUT_OTHERS, COUNT(ABOUT_OTHERS)))
            break;
        struct word both = join_words(&last, &word);
        enum verdict alone = verdict_of_word(word.text);
        enum verdict joined = last.len ? verdict_of_word(both.text) : VERDICT_NONE;
        highest = alone > highest ? alone : highest;
        highest = joined > highest ? joined : highest;
        last = word;
    }
    return highest;
}

/* The next of the names that white space parts. */
static bool next_name(str *rest, str *ret_name)
{
    *rest = str_trim(*rest);
    size_t end = 0;
    while (end < rest->len && !isspace((unsigned char)rest->at[end]))
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

static bool is_hidden(const xmlNode *node)
{
    return (has_attribute(node, "hidden") && !str_equal(attribute(node, "hidden"), STR("until-found"))) ||
           str_equal(attribute(node, "aria-hidden"), STR("true")) || style_hides(attribute_names(node, "style"));
}

enum verdict verdict_of_names(const xmlNode *node)
{
    if (!node->properties)
        return VERDICT_NONE;
    if (is_hidden(node))
        return VERDICT_HIDDEN;
    enum verdict highest = verdict_of_role(attribute(node, "role"));
    for (size_t i = 0; i < COUNT(NAMING_ATTRIBUTES); i++) {
        str rest = attribute_names(node, NAMING_ATTRIBUTES[i]);
        str name;
        while (next_name(&rest, &name)) {
            enum verdict verdict = verdict_of_name(name);
            highest = verdict > highest ? verdict : highest;
        }
    }
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

static bool names_content(const char *joined)
{
    if (is_one_of(joined, CONTENT_NAMES, COUNT(CONTENT_NAMES)))
        return true;
    str text = str_from(joined);
    for (size_t i = 0; i < COUNT(CONTENT_OF); i++) {
        size_t len = strlen(CONTENT_OF[i]);
        if (text.len > len && strncmp(joined, CONTENT_OF[i], len) == 0 &&
            is_one_of(joined + len, CONTENT_IS, COUNT(CONTENT_IS)))
            return true;
    }
    return false;
}

static bool attribute_names_content(str names)
{
    str name;
    while (next_name(&names, &name)) {
        struct word last = {0};
        struct word word;
        bool last_pair = false;
        while (next_word(&name, &word)) {
            struct word both = join_words(&last, &word);
            last_pair = names_content(word.text) || (last.len && names_content(both.text));
            last = word;
        }
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
           attribute_names_content(attribute_names(node, "class")) ||
           attribute_names_content(attribute_names(node, "id"));
}
