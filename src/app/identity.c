/*
 * The rules for what tells a feed's items apart, in the order in which they are applied:
 *
 *  1. Guid and link are compared as canonical URLs where they are URLs. The print is of title and text.
 *  2. A guid on two different items of a document tells nothing, and the feed's guids are not trusted from then on.
 *  3. A link on two different items tells nothing of either, nor does a link to a site's front page.
 *  4. An item without guid has its link for a guid, and one without link its guid for a link: what there is decides
 *     alone, and an edited text makes no new item.
 *  5. An item with neither has its title and its date for the two, and the print is of the text; without a date the
 *     title is both; when this too is on two items, or is missing, nothing but the print is left.
 */
#include <nutgraf/app/identity.h>

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/hash.h>
#include <nutgraf/base/map.h>
#include <nutgraf/base/sixteen.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/parse/url.h>

/* Longer ones stand in the database as their hashes. */
#define KEY_BYTES 250

/* An item's words, made comparable. */
struct item {
    str guid, link, title, print;
};

struct fold {
    char *out;
    size_t len;
    bool after_space;
};

/* Copies the sixteen bytes there, in which nothing is to be folded; false when they are others. */
static bool fold_copies(struct fold *fold, str text, size_t at)
{
    sixteen bytes = sixteen_at(text, at);
    unsigned spaces = sixteen_bits((sixteen)(bytes == ' '));
    unsigned others = sixteen_bits((sixteen)((bytes >= '\t') & (bytes <= '\r')));
    if (text.len - at < sizeof bytes || others || spaces & (spaces << 1 | fold->after_space))
        return false;
    memcpy(fold->out + fold->len, &bytes, sizeof bytes);
    fold->len += sizeof bytes;
    fold->after_space = spaces >> (sizeof bytes - 1);
    return true;
}

static void fold_one(struct fold *fold, char c)
{
    bool space = ascii_is_space(c);
    fold->out[fold->len] = space ? ' ' : c;
    fold->len += !(space && fold->after_space); /* the next one goes over it */
    fold->after_space = space;
}

/* White space folded: how a feed's text is laid out is not what it says. Gives the length of what it wrote. */
static size_t fold(char *out, str text)
{
    struct fold fold = {.out = out};
    text = str_trim(text);
    for (size_t i = 0; i < text.len;) {
        if (fold_copies(&fold, text, i)) {
            i += sizeof(sixteen);
            continue;
        }
        for (size_t end = i + sizeof(sixteen); i < text.len && i < end; i++)
            fold_one(&fold, text.at[i]);
    }
    return fold.len;
}

static str folded(struct arena *arena, str text)
{
    char *at = arena_array(arena, char, text.len + 1);
    return (str){at, fold(at, text)};
}

static str short_key(struct arena *arena, str key)
{
    return key.len > KEY_BYTES ? hash_sha256(arena, key) : key;
}

static str comparable_link(struct arena *arena, str link)
{
    link = str_trim(link);
    return short_key(arena, url_is_web(link) ? url_canonical(arena, link) : link);
}

/* Its fragment may be all that tells one item of a page from the next. */
str identity_guid(struct arena *arena, str guid)
{
    guid = str_trim(guid);
    size_t fragment = str_find_char(guid, '#');
    if (!url_is_web(guid) || fragment == STR_NONE)
        return comparable_link(arena, guid);
    return short_key(arena, arena_printf(arena, "%" STR_FMT "%" STR_FMT, STR_ARG(url_canonical(arena, guid)),
                                         STR_ARG(str_slice(guid, fragment, guid.len))));
}

/* Of the title as it is, and the text folded. */
static str print_of(struct arena *arena, str title, str text)
{
    struct arena scratch = {0};
    char *at = arena_room(&scratch, 1, title.len + 1 + text.len);
    size_t len = title.len;
    if (len)
        memcpy(at, title.at, len);
    at[len++] = '\n';
    len += fold(at + len, text);
    str print = hash_sha256(arena, (str){at, len});
    arena_release(&scratch);
    return print;
}

static bool is_front_page(str canonical)
{
    return str_find_char(canonical, '/') == STR_NONE && str_find_char(canonical, '?') == STR_NONE;
}

static struct item item_from(struct arena *arena, const struct item_words *words, bool guids_untrusted)
{
    struct item item = {.link = comparable_link(arena, words->link), .title = folded(arena, words->title)};
    if (!guids_untrusted)
        item.guid = identity_guid(arena, words->guid);
    if (url_is_web(str_trim(words->link)) && is_front_page(item.link))
        item.link = (str){0};
    item.print = print_of(arena, item.title, words->text);
    return item;
}

/* ---- what different items share */

/* Two versions of one item may stand in a document: title or link are the same then. */
static bool share_guid_by_mistake(const struct item *a, const struct item *b)
{
    return !str_equal(a->print, b->print) && !(str_equal(a->link, b->link) && str_equal(a->title, b->title));
}

static bool share_link_by_mistake(const struct item *a, const struct item *b)
{
    bool same_guid = a->guid.len && str_equal(a->guid, b->guid);
    bool other_guid = a->guid.len && b->guid.len && !same_guid;
    return !str_equal(a->print, b->print) && !same_guid && (other_guid || !str_equal(a->title, b->title));
}

static bool share_title(const struct item *a, const struct item *b)
{
    return !str_equal(a->print, b->print);
}

/*
 * The texts of one field that two different items bear. Compared with the first that bears it, so that no document
 * takes more than one look at each item.
 */
static struct map find_shared(struct arena *arena, const struct item *items, size_t count, size_t field,
                              bool (*by_mistake)(const struct item *, const struct item *))
{
    struct map first = {0}, shared = {0};
    for (size_t i = 0; i < count; i++) {
        str text = *(const str *)((const char *)&items[i] + field);
        size_t other;
        if (!text.len)
            continue;
        if (!map_get(&first, text, &other))
            map_put(arena, &first, text, i);
        else if (by_mistake(&items[other], &items[i]))
            map_put(arena, &shared, text, i);
    }
    return shared;
}

static void distrust_links(struct arena *arena, struct item *items, size_t count)
{
    struct map shared = find_shared(arena, items, count, offsetof(struct item, link), share_link_by_mistake);
    size_t any;
    for (size_t i = 0; i < count; i++)
        if (map_get(&shared, items[i].link, &any))
            items[i].link = (str){0};
}

/* ---- identities */

/* Of an item with neither guid nor link. */
static struct identity identity_from_title(struct arena *arena, const struct item_words *words, const struct item *item,
                                           bool title_tells)
{
    str title = short_key(arena, arena_printf(arena, "title:%" STR_FMT, STR_ARG(item->title)));
    if (words->published != WHEN_NONE) {
        str date = arena_printf(arena, "date:%" STR_FMT, STR_ARG(when_rfc3339(arena, words->published)));
        str print = print_of(arena, (str){0}, words->text);
        return (struct identity){item->title.len ? title : (str){0}, date, print};
    }
    if (item->title.len && title_tells)
        return (struct identity){title, title, item->print};
    str print = arena_printf(arena, "text:%" STR_FMT, STR_ARG(item->print));
    return (struct identity){print, print, item->print};
}

static struct identity identity_from(struct arena *arena, const struct item_words *words, const struct item *item,
                                     bool title_tells)
{
    if (!item->guid.len && !item->link.len)
        return identity_from_title(arena, words, item, title_tells);
    return (struct identity){.guid = item->guid.len ? item->guid : item->link,
                             .link = item->link.len ? item->link : item->guid,
                             .print = item->print};
}

bool identities_of(struct arena *arena, const struct item_words *words, size_t count, bool guids_untrusted,
                   struct identity *identities)
{
    struct item *items = arena_array(arena, struct item, count);
    for (size_t i = 0; i < count; i++)
        items[i] = item_from(arena, &words[i], guids_untrusted);
    bool guids_shared = find_shared(arena, items, count, offsetof(struct item, guid), share_guid_by_mistake).len > 0;
    for (size_t i = 0; i < count && guids_shared; i++)
        items[i].guid = (str){0};
    distrust_links(arena, items, count);
    struct map titles = find_shared(arena, items, count, offsetof(struct item, title), share_title);
    for (size_t i = 0; i < count; i++) {
        size_t any;
        bool title_tells = !map_get(&titles, items[i].title, &any);
        identities[i] = identity_from(arena, &words[i], &items[i], title_tells);
    }
    return guids_shared;
}
