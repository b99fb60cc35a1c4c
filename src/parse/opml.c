#include <nutgraf/parse/opml.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/map.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/parse/url.h>

#include "element.h"
#include "markup.h"

struct reading {
    struct arena *arena;
    struct source_list list;
    struct map urls;  /* canonical, to their place in the list */
    struct map names; /* to the number that the next one of this name gets */
};

/* ---- attributes */

/* Programs write xmlUrl, xmlurl and xmlURL. */
static str attribute(struct arena *arena, const xmlNode *node, const char *name)
{
    for (const xmlAttr *each = node->properties; each; each = each->next)
        if (xmlStrcasecmp(each->name, BAD_CAST name) == 0)
            return element_attr_text(arena, each);
    return (str){0};
}

/* As a name in the configuration has to be: no control characters, white space folded, of some length. */
static str one_line(struct arena *arena, str text)
{
    struct buf line = buf_with_limit(CEILING_TITLE_BYTES);
    bool space = false;
    for (size_t at = 0; at < text.len && line.len + 5 < CEILING_TITLE_BYTES;) {
        uint32_t c = utf8_next(text, &at);
        if (c <= ' ' || (c >= 0x7f && c <= 0xa0) || c == 0x2028 || c == 0x2029) {
            space = line.len > 0;
            continue;
        }
        if (space)
            buf_add_char(&line, ' ');
        space = false;
        utf8_add(&line, c);
    }
    str copy = arena_copy(arena, buf_str(&line));
    buf_release(&line);
    return copy;
}

/* The name that an outline shows. */
static str label(struct arena *arena, const xmlNode *outline)
{
    str text = one_line(arena, attribute(arena, outline, "text"));
    return text.len ? text : one_line(arena, attribute(arena, outline, "title"));
}

/* A feed's address as it can be asked for and stand in the configuration; "feed:" was once a way to write it. */
static str address(struct arena *arena, str url)
{
    struct buf out = buf_with_limit(3 * url.len + 8);
    url = str_trim(url);
    if (str_starts(url, STR("feed://")))
        url = arena_printf(arena, "http://%" STR_FMT, STR_ARG(str_slice(url, 7, url.len)));
    else if (str_starts(url, STR("feed:")))
        url = str_slice(url, 5, url.len);
    for (size_t i = 0; i < url.len; i++) {
        unsigned char c = (unsigned char)url.at[i];
        if (c < ' ' || c == 0x7f)
            continue;
        if (str_find_char(STR(" \"<>\\^`{|}"), url.at[i]) != STR_NONE)
            buf_addf(&out, "%%%02X", c);
        else
            buf_add_char(&out, url.at[i]);
    }
    str clean = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return clean;
}

/* ---- categories */

struct categories {
    str at[CEILING_SOURCE_CATEGORIES];
    size_t len;
};

static void add_category(struct categories *categories, str name)
{
    for (size_t i = 0; i < categories->len; i++)
        if (str_equal(categories->at[i], name))
            return;
    if (name.len && categories->len < CEILING_SOURCE_CATEGORIES)
        categories->at[categories->len++] = name;
}

static bool is_outline(const xmlNode *node)
{
    return node && node->type == XML_ELEMENT_NODE && xmlStrcasecmp(node->name, BAD_CAST "outline") == 0;
}

/* Made once for each, however many feeds are in it. */
static str folder_label(struct arena *arena, xmlNode *folder)
{
    if (!folder->_private) {
        str *made = arena_new(arena, str);
        *made = label(arena, folder);
        folder->_private = made;
    }
    return *(const str *)folder->_private;
}

/* The outlines around a feed, from the outermost. */
static void add_folders(struct arena *arena, struct categories *categories, xmlNode *outline)
{
    xmlNode *folders[CEILING_MARKUP_DEPTH];
    size_t count = 0;
    for (outline = outline->parent; is_outline(outline) && count < CEILING_MARKUP_DEPTH; outline = outline->parent)
        folders[count++] = outline;
    while (count > 0 && categories->len < CEILING_SOURCE_CATEGORIES)
        add_category(categories, folder_label(arena, folders[--count]));
}

/* "Boston,/World/Weather": the slash at the front says nothing. */
static void add_listed(struct arena *arena, struct categories *categories, str listed)
{
    while (listed.len > 0) {
        str name = one_line(arena, str_cut(&listed, ','));
        add_category(categories, str_slice(name, str_starts(name, STR("/")), name.len));
    }
}

static void give_categories(struct arena *arena, const struct categories *categories, struct source *source)
{
    str *copy = arena_array(arena, str, categories->len);
    for (size_t i = 0; i < categories->len; i++)
        copy[i] = categories->at[i];
    source->categories = copy;
    source->category_count = categories->len;
}

/* ---- outlines */

/* "News", then "News (2)". */
static str name_of_its_own(struct reading *reading, str name)
{
    struct map *names = &reading->names;
    size_t number = 1, taken;
    str own = name;
    (void)map_get(names, name, &number);
    while (map_get(names, own, &taken))
        own = arena_printf(reading->arena, "%" STR_FMT " (%zu)", STR_ARG(name), ++number);
    map_put(reading->arena, names, name, number);
    if (number > 1)
        map_put(reading->arena, names, own, 1);
    return own;
}

static str name_of(struct reading *reading, const xmlNode *outline, str canonical)
{
    str name = label(reading->arena, outline);
    if (!name.len)
        name = one_line(reading->arena, str_cut(&canonical, '/'));
    return name_of_its_own(reading, name);
}

/* The source of this address; a new one when the list has none. */
static struct source *source_for(struct reading *reading, const xmlNode *outline, str url)
{
    str canonical = url_canonical(reading->arena, url);
    size_t at;
    if (map_get(&reading->urls, canonical, &at)) {
        reading->list.folded++;
        return &reading->list.at[at];
    }
    map_put(reading->arena, &reading->urls, canonical, reading->list.len);
    struct source *source = vec_push(reading->arena, &reading->list);
    source->url = url;
    source->name = name_of(reading, outline, canonical);
    return source;
}

static void read_outline(struct reading *reading, xmlNode *outline)
{
    struct arena *arena = reading->arena;
    struct categories categories = {0};
    str url = address(arena, attribute(arena, outline, "xmlUrl"));
    if (!url.len)
        return;
    if (!url_is_web(url)) {
        reading->list.skipped++;
        return;
    }
    struct source *source = source_for(reading, outline, url);
    for (size_t i = 0; i < source->category_count; i++)
        add_category(&categories, source->categories[i]);
    add_folders(arena, &categories, outline);
    add_listed(arena, &categories, attribute(arena, outline, "category"));
    if (categories.len > source->category_count)
        give_categories(arena, &categories, source);
}

/* The node after this one in the document; NULL after the last one inside `top`. */
static xmlNode *next_node(xmlNode *node, const xmlNode *top)
{
    if (node->children)
        return node->children;
    while (node != top && !node->next)
        node = node->parent;
    return node == top ? NULL : node->next;
}

bool parse_opml(struct arena *arena, str name, str bytes, struct source_list *ret_sources, struct err *reterr)
{
    struct reading reading = {.arena = arena};
    struct markup_document document;
    if (!markup_parse_xml(arena, name, bytes, (str){0}, &document, reterr))
        return false;
    xmlNode *root = xmlDocGetRootElement(document.doc);
    bool good = xmlStrcasecmp(root->name, BAD_CAST "opml") == 0;
    if (!good)
        err_set(reterr, EX_DATAERR,
                "%" STR_FMT ": begins with <%.40s>; expected an OPML list, which begins with <opml>", STR_ARG(name),
                (const char *)root->name);
    for (xmlNode *node = root; good && node; node = next_node(node, root))
        if (is_outline(node))
            read_outline(&reading, node);
    if (document.faults.len > 0)
        reading.list.fault = arena_printf(arena, "line %zu column %zu: %" STR_FMT, document.faults.at[0].line,
                                          document.faults.at[0].column, STR_ARG(document.faults.at[0].text));
    markup_document_free(&document);
    if (good)
        *ret_sources = reading.list;
    return good;
}
