#include "articles.h"

#include "rows.h"
#include "sources.h"
#include "tags.h"
#include "why.h"

/* ---- which one it is */

#define KNOWN_COLUMNS "id, guid, link, print, path, url, stated_published"

static bool take_known(struct query *query, struct known *ret_known, struct err *reterr)
{
    struct arena *arena = &query->store->scratch;
    struct known known = {0};
    if (query_step(query)) {
        known.article = take_number(query);
        known.identity.guid = take_str(query, arena);
        known.identity.link = take_str(query, arena);
        known.identity.print = take_str(query, arena);
        known.path = take_str(query, arena);
        known.url = take_str(query, arena);
        known.published = take_when(query);
    }
    if (!query_finish(query, reterr))
        return false;
    *ret_known = known;
    return true;
}

/* How well it fits: the more parts agree the better, and a guid better than another part. */
#define SAME_ITEM                                                                                                      \
    "SELECT id, 2 * ((guid = ?2) + (link = ?3) + (print = ?4)) + (guid = ?2) FROM articles WHERE source = ?1"

/*
 * Each branch stands on its own index. The second is also for items of which one side has only a link, that stands for
 * its guid as well: that side cannot disagree about the guid. Few rows match, and SQLite would build a table to sort
 * them: the best is chosen here.
 */
static bool find_best(struct store *store, int64_t source, const struct identity *identity, int64_t *ret_article,
                      struct err *reterr)
{
    struct query query =
        query_start(store, SAME_ITEM " AND guid = ?2 AND print = ?4 AND ?2 <> '' AND ?4 <> ''"
                                     " UNION ALL " SAME_ITEM " AND link = ?3 AND ?3 <> ''"
                                     " AND (guid = ?2 AND ?2 <> '' OR print = ?4 AND ?4 <> '' OR ?3 IN (?2, guid))");
    int64_t best = NO_ROW, best_rank = 0;
    give_number(&query, source);
    give_str(&query, identity->guid);
    give_str(&query, identity->link);
    give_str(&query, identity->print);
    while (query_step(&query)) {
        int64_t article = take_number(&query);
        int64_t rank = take_number(&query);
        if (rank > best_rank || (rank == best_rank && article > best)) {
            best = article;
            best_rank = rank;
        }
    }
    *ret_article = best;
    return query_finish(&query, reterr);
}

bool article_find(struct store *store, int64_t source, const struct identity *identity, struct known *ret_known,
                  struct err *reterr)
{
    int64_t article;
    if (!find_best(store, source, identity, &article, reterr))
        return false;
    *ret_known = (struct known){.article = NO_ROW};
    if (article == NO_ROW)
        return true;
    struct query query = query_start(store, "SELECT " KNOWN_COLUMNS " FROM articles WHERE id = ?");
    give_number(&query, article);
    return take_known(&query, ret_known, reterr);
}

bool article_find_by_date(struct store *store, int64_t source, const struct identity *identity, int64_t published,
                          struct known *ret_known, struct err *reterr)
{
    struct query query = query_start(store, "SELECT " KNOWN_COLUMNS " FROM articles WHERE source = ? AND print = ?"
                                            " AND stated_published = ? ORDER BY id DESC LIMIT 1");
    give_number(&query, source);
    give_str(&query, identity->print);
    give_when(&query, published);
    return take_known(&query, ret_known, reterr);
}

/* What it does not say any more stays as it was; a link that only stands for a guid replaces none. */
static struct known move(const struct incoming *incoming, const struct known *known)
{
    const struct identity *identity = &incoming->identity;
    struct known moved = *known;
    bool had_guid = known->identity.guid.len && !str_equal(known->identity.guid, known->identity.link);
    if (identity->guid.len && (!had_guid || !str_equal(identity->guid, identity->link)))
        moved.identity.guid = identity->guid;
    if (identity->link.len)
        moved.identity.link = identity->link;
    if (incoming->article->path.len)
        moved.path = incoming->article->path;
    if (incoming->article->url.len)
        moved.url = incoming->article->url;
    if (incoming->article->published != WHEN_NONE)
        moved.published = incoming->article->published;
    return moved;
}

static bool same_place(const struct known *a, const struct known *b)
{
    return str_equal(a->identity.guid, b->identity.guid) && str_equal(a->identity.link, b->identity.link) &&
           str_equal(a->path, b->path) && str_equal(a->url, b->url) && a->published == b->published;
}

enum arrival article_arrival(const struct incoming *incoming, const struct known *known)
{
    if (known->article == NO_ROW)
        return ARRIVAL_NEW;
    return str_equal(known->identity.print, incoming->identity.print) ? ARRIVAL_KNOWN : ARRIVAL_CHANGED;
}

/* ---- writing, inside the transaction */

/*
 * The permanent name, from what the item looks like now. An older article, which looks otherwise today, may have had
 * the same looks when it came in: then a number is added.
 */
static bool name_article(struct store *store, const struct incoming *incoming, str *ret_uri, struct err *reterr)
{
    struct arena *arena = &store->scratch;
    str authority = {0};
    if (!tag_authority(store, arena, (str){0}, incoming->now, &authority, reterr))
        return false;
    str parts[] = {incoming->source, incoming->identity.guid, incoming->identity.link, incoming->identity.print, {0}};
    bool taken = true;
    for (unsigned number = 1; taken; number++) {
        if (number > 1)
            parts[4] = arena_printf(arena, "%u", number);
        *ret_uri = tag_uri(arena, authority, "article", parts, number > 1 ? 5 : 4);
        struct query query = query_start(store, "SELECT 1 FROM articles WHERE uri = ?");
        give_str(&query, *ret_uri);
        taken = query_step(&query);
        if (!query_finish(&query, reterr))
            return false;
    }
    return true;
}

static void give_identity(struct query *query, const struct identity *identity)
{
    give_str(query, identity->guid);
    give_str(query, identity->link);
    give_str(query, identity->print);
}

static bool insert_article(struct store *store, const struct incoming *incoming, int64_t source, struct err *reterr)
{
    str uri = {0}, why = {0};
    if (!name_article(store, incoming, &uri, reterr) || !why_new(store, source, incoming, &why, reterr))
        return false;
    struct query query =
        query_start(store, "INSERT INTO articles (uri, source, first_seen, new_because, backlog, guid, link,"
                           " print, " ARTICLE_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, " ARTICLE_PARAMETERS ")");
    give_str(&query, uri);
    give_number(&query, source);
    give_number(&query, incoming->now);
    give_str(&query, why);
    give_number(&query, incoming->backlog);
    give_identity(&query, &incoming->identity);
    article_give(&query, incoming);
    return query_run(&query, reterr) && parts_save(store, sqlite3_last_insert_rowid(store->handle), incoming, reterr);
}

static bool replace_article(struct store *store, const struct incoming *incoming, const struct known *known,
                            struct err *reterr)
{
    struct identity identity = move(incoming, known).identity;
    identity.print = incoming->identity.print;
    struct query query = query_start(store, "UPDATE articles SET (known_at, known_because, guid, link, print,"
                                            " " ARTICLE_COLUMNS ") = (?, ?, ?, ?, ?, " ARTICLE_PARAMETERS ")"
                                            " WHERE id = ?");
    give_number(&query, incoming->now);
    give_str(&query, why_known(&store->scratch, incoming, known));
    give_identity(&query, &identity);
    article_give(&query, incoming);
    give_number(&query, known->article);
    return query_run(&query, reterr) && parts_forget(store, known->article, reterr) &&
           parts_save(store, known->article, incoming, reterr);
}

static bool move_article(struct store *store, const struct incoming *incoming, const struct known *known,
                         struct err *reterr)
{
    struct known moved = move(incoming, known);
    if (same_place(known, &moved))
        return true;
    struct query query = query_start(store, "UPDATE articles SET known_at = ?, known_because = ?, guid = ?, link = ?,"
                                            " path = ?, url = ?, stated_published = ? WHERE id = ?");
    give_number(&query, incoming->now);
    give_str(&query, why_known(&store->scratch, incoming, known));
    give_str(&query, moved.identity.guid);
    give_str(&query, moved.identity.link);
    give_str(&query, moved.path);
    give_str(&query, moved.url);
    give_when(&query, moved.published);
    give_number(&query, known->article);
    return query_run(&query, reterr);
}

bool article_write(struct store *store, int64_t source, const struct incoming *incoming, const struct known *known,
                   int64_t *ret_article, struct err *reterr)
{
    bool ok = false;
    *ret_article = known->article;
    switch (article_arrival(incoming, known)) {
    case ARRIVAL_NEW:
        ok = insert_article(store, incoming, source, reterr);
        *ret_article = sqlite3_last_insert_rowid(store->handle);
        break;
    case ARRIVAL_CHANGED:
        ok = replace_article(store, incoming, known, reterr);
        break;
    case ARRIVAL_KNOWN:
        ok = move_article(store, incoming, known, reterr);
        break;
    }
    return ok;
}

/* ---- one alone, with the validator of its document */

/* What is stored of an incoming item already. */
struct stored {
    int64_t source;
    struct known known;
    str validator;
};

static bool find_stored(struct store *store, const struct incoming *incoming, struct stored *ret_stored,
                        struct err *reterr)
{
    struct stored stored = {0};
    if (!source_find(store, incoming->source, &stored.source, reterr) ||
        !article_find(store, stored.source, &incoming->identity, &stored.known, reterr) ||
        !store_validator(store, &store->scratch, incoming->source, incoming->document, &stored.validator, reterr))
        return false;
    *ret_stored = stored;
    return true;
}

static bool nothing_to_write(const struct incoming *incoming, const struct stored *stored)
{
    if (article_arrival(incoming, &stored->known) != ARRIVAL_KNOWN ||
        !str_equal(stored->validator, incoming->validator))
        return false;
    struct known moved = move(incoming, &stored->known);
    return same_place(&stored->known, &moved);
}

static bool write_incoming(struct store *store, const struct incoming *incoming, enum arrival *ret_arrival,
                           struct err *reterr)
{
    struct stored stored = {0};
    int64_t article;
    if (!find_stored(store, incoming, &stored, reterr))
        return false;
    if (stored.source == NO_ROW && !source_add(store, incoming->source, incoming->now, &stored.source, reterr))
        return false;
    if (!str_equal(stored.validator, incoming->validator) &&
        !source_save_validator(store, stored.source, incoming->document, incoming->validator, reterr))
        return false;
    *ret_arrival = article_arrival(incoming, &stored.known);
    return article_write(store, stored.source, incoming, &stored.known, &article, reterr);
}

/* Looks first without a transaction, so that a run on unchanged sources takes no write lock. */
static bool store_incoming(struct store *store, const struct incoming *incoming, enum arrival *ret_arrival,
                           struct err *reterr)
{
    struct stored stored = {0};
    if (!find_stored(store, incoming, &stored, reterr))
        return false;
    *ret_arrival = ARRIVAL_KNOWN;
    if (nothing_to_write(incoming, &stored))
        return true;
    return transaction_begin(store, reterr) &&
           transaction_end(store, write_incoming(store, incoming, ret_arrival, reterr), reterr);
}

bool store_article(struct store *store, const struct incoming *incoming, enum arrival *ret_arrival, struct err *reterr)
{
    struct arena_mark mark = arena_mark(&store->scratch);
    enum arrival arrival = ARRIVAL_KNOWN;
    bool ok = store_incoming(store, incoming, &arrival, reterr);
    arena_reset(&store->scratch, mark);
    if (ok)
        *ret_arrival = arrival;
    return ok;
}
