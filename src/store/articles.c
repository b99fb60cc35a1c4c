#include "rows.h"
#include "sources.h"
#include "tags.h"

/* What is stored of an incoming item already. */
struct known {
    int64_t source;
    int64_t article; /* NO_ROW: nothing else is set */
    struct identity identity;
    str path;
    str url;
    str validator;
};

/* Each branch stands on its own index. */
#define SAME_ITEM "SELECT id, guid, link, print, path, url, guid = ?2 AS same_guid FROM articles WHERE source = ?1"

static bool find_article(struct store *store, const struct identity *identity, struct known *known, struct err *reterr)
{
    struct query query =
        query_start(store, SAME_ITEM " AND guid = ?2 AND link = ?3 AND ?2 <> '' AND ?3 <> ''"
                                     " UNION ALL " SAME_ITEM " AND guid = ?2 AND print = ?4 AND ?2 <> '' AND ?4 <> ''"
                                     " UNION ALL " SAME_ITEM " AND link = ?3 AND print = ?4 AND ?3 <> '' AND ?4 <> ''"
                                     " ORDER BY same_guid DESC, id DESC LIMIT 1");
    struct arena *arena = &store->scratch;
    give_number(&query, known->source);
    give_str(&query, identity->guid);
    give_str(&query, identity->link);
    give_str(&query, identity->print);
    if (query_step(&query)) {
        known->article = take_number(&query);
        known->identity.guid = take_str(&query, arena);
        known->identity.link = take_str(&query, arena);
        known->identity.print = take_str(&query, arena);
        known->path = take_str(&query, arena);
        known->url = take_str(&query, arena);
    }
    return query_finish(&query, reterr);
}

static bool find_known(struct store *store, const struct incoming *incoming, struct known *ret_known,
                       struct err *reterr)
{
    struct known known = {0};
    if (!source_find(store, incoming->source, &known.source, reterr) ||
        !find_article(store, &incoming->identity, &known, reterr) ||
        !store_validator(store, &store->scratch, incoming->source, incoming->document, &known.validator, reterr))
        return false;
    *ret_known = known;
    return true;
}

/* Where a known item is now; what it does not say any more stays as it was. */
static struct known move(const struct incoming *incoming, const struct known *known)
{
    struct known moved = *known;
    if (incoming->identity.guid.len)
        moved.identity.guid = incoming->identity.guid;
    if (incoming->identity.link.len)
        moved.identity.link = incoming->identity.link;
    if (incoming->article->path.len)
        moved.path = incoming->article->path;
    if (incoming->article->url.len)
        moved.url = incoming->article->url;
    return moved;
}

static bool same_place(const struct known *a, const struct known *b)
{
    return str_equal(a->identity.guid, b->identity.guid) && str_equal(a->identity.link, b->identity.link) &&
           str_equal(a->path, b->path) && str_equal(a->url, b->url);
}

static enum arrival arrival_of(const struct incoming *incoming, const struct known *known)
{
    if (known->article == NO_ROW)
        return ARRIVAL_NEW;
    return str_equal(known->identity.print, incoming->identity.print) ? ARRIVAL_KNOWN : ARRIVAL_CHANGED;
}

static bool nothing_to_write(const struct incoming *incoming, const struct known *known)
{
    if (arrival_of(incoming, known) != ARRIVAL_KNOWN || !str_equal(known->validator, incoming->validator))
        return false;
    struct known moved = move(incoming, known);
    return same_place(known, &moved);
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
    str uri = {0};
    if (!name_article(store, incoming, &uri, reterr))
        return false;
    struct query query =
        query_start(store, "INSERT INTO articles (uri, source, first_seen, guid, link, print, " ARTICLE_COLUMNS ")"
                           " VALUES (?, ?, ?, ?, ?, ?, " ARTICLE_PARAMETERS ")");
    give_str(&query, uri);
    give_number(&query, source);
    give_number(&query, incoming->now);
    give_identity(&query, &incoming->identity);
    article_give(&query, incoming);
    return query_run(&query, reterr) && parts_save(store, sqlite3_last_insert_rowid(store->handle), incoming, reterr);
}

static bool replace_article(struct store *store, const struct incoming *incoming, int64_t article, struct err *reterr)
{
    struct query query = query_start(store, "UPDATE articles SET (guid, link, print, " ARTICLE_COLUMNS
                                            ") = (?, ?, ?, " ARTICLE_PARAMETERS ") WHERE id = ?");
    give_identity(&query, &incoming->identity);
    article_give(&query, incoming);
    give_number(&query, article);
    return query_run(&query, reterr) && parts_save(store, article, incoming, reterr);
}

static bool move_article(struct store *store, const struct incoming *incoming, const struct known *known,
                         struct err *reterr)
{
    struct known moved = move(incoming, known);
    if (same_place(known, &moved))
        return true;
    struct query query = query_start(store, "UPDATE articles SET guid = ?, link = ?, path = ?, url = ? WHERE id = ?");
    give_str(&query, moved.identity.guid);
    give_str(&query, moved.identity.link);
    give_str(&query, moved.path);
    give_str(&query, moved.url);
    give_number(&query, known->article);
    return query_run(&query, reterr);
}

static bool write_incoming(struct store *store, const struct incoming *incoming, enum arrival *ret_arrival,
                           struct err *reterr)
{
    struct known known = {0};
    if (!find_known(store, incoming, &known, reterr))
        return false;
    if (known.source == NO_ROW && !source_add(store, incoming->source, incoming->now, &known.source, reterr))
        return false;
    if (!str_equal(known.validator, incoming->validator) &&
        !source_save_validator(store, known.source, incoming->document, incoming->validator, reterr))
        return false;
    *ret_arrival = arrival_of(incoming, &known);
    switch (*ret_arrival) {
    case ARRIVAL_NEW:
        return insert_article(store, incoming, known.source, reterr);
    case ARRIVAL_CHANGED:
        return replace_article(store, incoming, known.article, reterr);
    case ARRIVAL_KNOWN:
        return move_article(store, incoming, &known, reterr);
    }
    return false;
}

/* Looks first without a transaction, so that a run on unchanged sources takes no write lock. */
static bool store_incoming(struct store *store, const struct incoming *incoming, enum arrival *ret_arrival,
                           struct err *reterr)
{
    struct known known = {0};
    if (!find_known(store, incoming, &known, reterr))
        return false;
    *ret_arrival = ARRIVAL_KNOWN;
    if (nothing_to_write(incoming, &known))
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
