#include "why.h"

#include <nutgraf/base/buf.h>

#define WHY_BYTES 4096

/* What the three parts of an identity are called, for a feed's item and for a file. */
enum part { GUID, LINK, PRINT, PART_COUNT };
static const char *const part_names[2][PART_COUNT] = {{"guid", "link", "text"}, {"path", "headline", "text"}};

static const char *const *names_of(const struct incoming *incoming)
{
    return part_names[incoming->article->path.len > 0];
}

/* Whether the parts agree. A link that stands for a guid says nothing of the guid. */
static unsigned agreeing(const struct identity *a, const struct identity *b)
{
    bool guid = str_equal(a->guid, b->guid) && !str_equal(a->guid, a->link);
    return (unsigned)guid << GUID | (unsigned)str_equal(a->link, b->link) << LINK |
           (unsigned)str_equal(a->print, b->print) << PRINT;
}

/* "guid and link", "guid, link and text". */
static void add_list(struct buf *out, const char *const *names, unsigned parts)
{
    bool first = true;
    for (unsigned i = 0; i < PART_COUNT; i++) {
        if (!(parts & 1u << i))
            continue;
        parts &= ~(1u << i);
        buf_addf(out, "%s%s", first ? "" : parts ? ", " : " and ", names[i]);
        first = false;
    }
}

static str take(struct arena *arena, struct buf *out)
{
    str why = arena_copy(arena, buf_str(out));
    buf_release(out);
    return why;
}

str why_known(struct arena *arena, const struct incoming *incoming, const struct known *known)
{
    const struct identity *now = &incoming->identity, *before = &known->identity;
    const char *const *names = names_of(incoming);
    const str old[] = {before->guid, before->link};
    const str new[] = {now->guid, now->link};
    unsigned parts = agreeing(now, before);
    struct buf out = buf_with_limit(WHY_BYTES);
    add_list(&out, names, parts);
    buf_add(&out, parts == 1u << PRINT ? STR(" and date agree") : parts & (parts - 1) ? STR(" agree") : STR(" agrees"));
    for (unsigned i = GUID; i <= LINK; i++)
        if (!str_equal(old[i], new[i]) && !(i == GUID && str_equal(now->guid, now->link)))
            buf_addf(&out, "; its %s was %" STR_FMT, names[i], STR_ARG(old[i]));
    if (!(parts & 1u << PRINT))
        buf_addf(&out, "; its %s was another", names[PRINT]);
    return take(arena, &out);
}

/* An item that agrees in one part only, which is not enough. */
#define LIKE_IT "SELECT uri, guid, link, print FROM articles WHERE source = ?1"

static bool find_like_it(struct store *store, int64_t source, const struct identity *identity, str *ret_uri,
                         struct identity *ret_identity, struct err *reterr)
{
    struct query query =
        query_start(store, LIKE_IT " AND guid = ?2 AND ?2 <> '' UNION ALL " LIKE_IT
                                   " AND link = ?3 AND ?3 <> '' UNION ALL " LIKE_IT " AND print = ?4 AND ?4 <> ''"
                                   " LIMIT 1");
    give_number(&query, source);
    give_str(&query, identity->guid);
    give_str(&query, identity->link);
    give_str(&query, identity->print);
    if (query_step(&query)) {
        *ret_uri = take_str(&query, &store->scratch);
        ret_identity->guid = take_str(&query, &store->scratch);
        ret_identity->link = take_str(&query, &store->scratch);
        ret_identity->print = take_str(&query, &store->scratch);
    }
    return query_finish(&query, reterr);
}

bool why_new(struct store *store, int64_t source, const struct incoming *incoming, str *ret_why, struct err *reterr)
{
    struct identity like = {0};
    str uri = {0};
    if (!find_like_it(store, source, &incoming->identity, &uri, &like, reterr))
        return false;
    const char *const *names = names_of(incoming);
    struct buf out = buf_with_limit(WHY_BYTES);
    if (uri.len) {
        buf_add(&out, STR("only its "));
        add_list(&out, names, agreeing(&incoming->identity, &like));
        buf_addf(&out, " agrees with %" STR_FMT, STR_ARG(uri));
    } else {
        buf_addf(&out, "no item of the source had its %s, %s or %s", names[GUID], names[LINK], names[PRINT]);
    }
    *ret_why = take(&store->scratch, &out);
    return true;
}

/* ---- for `status --why` */

static str when_text(struct arena *arena, int64_t when)
{
    return when == WHEN_NONE ? STR("never") : when_rfc3339(arena, when);
}

static void add_line(struct buf *out, const char *label, str text)
{
    if (text.len)
        buf_addf(out, "  %s: %" STR_FMT "\n", label, STR_ARG(text));
}

/* Where nothing was written down since, nothing of what counts was another than at first. */
static void add_known(struct buf *out, const char *const *names, bool guid_tells)
{
    unsigned parts = 1u << LINK | 1u << PRINT | (unsigned)guid_tells << GUID;
    buf_add(out, STR("  known whenever it came again: "));
    add_list(out, names, parts);
    buf_add(out, STR(" agree\n"));
}

static void add_article(struct query *query, struct arena *arena, struct buf *out)
{
    static const char *const labels[] = {"source", "title", "guid", "link", "url", "path", "text print"};
    enum { AT_GUID = 2, AT_LINK = 3, AT_PATH = 5, LABELS = sizeof labels / sizeof *labels };
    str values[LABELS];
    str uri = take_str(query, arena);
    buf_addf(out, "%" STR_FMT "\n", STR_ARG(uri));
    for (size_t i = 0; i < LABELS; i++)
        add_line(out, labels[i], values[i] = take_str(query, arena));
    int64_t first_seen = take_when(query);
    str new_because = take_str(query, arena);
    int64_t known_at = take_when(query);
    str known_because = take_str(query, arena);
    bool guids_count = !take_number(query);
    bool backlog = take_number(query);
    buf_addf(out, "  new at %" STR_FMT "%s%" STR_FMT "\n", STR_ARG(when_text(arena, first_seen)),
             new_because.len ? ": " : "", STR_ARG(new_because));
    if (known_because.len)
        buf_addf(out, "  the same item at %" STR_FMT ": %" STR_FMT "\n", STR_ARG(when_text(arena, known_at)),
                 STR_ARG(known_because));
    else
        add_known(out, part_names[values[AT_PATH].len > 0],
                  guids_count && !str_equal(values[AT_GUID], values[AT_LINK]));
    if (!guids_count)
        buf_add(out, STR("  the source's guids repeat or change, and count for nothing\n"));
    if (backlog)
        buf_add(out, STR("  in no digest: it was no news any more when its source was first asked\n"));
}

bool store_why(struct store *store, struct arena *arena, str item, str *ret_lines, struct err *reterr)
{
    struct arena_mark mark = arena_mark(&store->scratch);
    struct buf out = buf_with_limit(SIZE_MAX / 2);
    /* Reads all articles, once, for a person who waits: an index on each of these columns would slow every run. */
    struct query query = query_start(
        store, "SELECT articles.uri, sources.name, articles.title, guid, link, url, path, print, first_seen,"
               " new_because, known_at, known_because, ifnull(guids_untrusted, 0), backlog"
               " FROM articles JOIN sources ON sources.id = articles.source"
               " LEFT JOIN source_states ON source_states.source = articles.source"
               " WHERE ?1 IN (articles.uri, guid, link, url, path)"
               " OR substr(guid, -length(?1) - 1) = '/' || ?1 ORDER BY articles.id");
    give_str(&query, item);
    while (item.len && query_step(&query))
        add_article(&query, &store->scratch, &out);
    bool ok = query_finish(&query, reterr);
    if (ok)
        *ret_lines = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    arena_reset(&store->scratch, mark);
    return ok;
}
