/* Sources on the network: what is known of each, and what an answer brought. */
#include "articles.h"
#include "sources.h"

static const struct source_state never_asked = {
    .next_due = WHEN_NONE, .last_asked = WHEN_NONE, .last_success = WHEN_NONE, .moved_since = WHEN_NONE};

#define STATE_COLUMNS                                                                                                  \
    "etag, last_modified, next_due, last_asked, last_success, failures, fault, gone, asked_url, feed_url, moved_to,"   \
    " moved_runs, moved_since, moved, guids_untrusted, was_feed"

static void take_state(struct query *query, struct arena *arena, struct source_state *state)
{
    state->etag = take_str(query, arena);
    state->last_modified = take_str(query, arena);
    state->next_due = take_when(query);
    state->last_asked = take_when(query);
    state->last_success = take_when(query);
    state->failures = (unsigned)take_number(query);
    state->fault = take_str(query, arena);
    state->gone = take_number(query);
    state->asked_url = take_str(query, arena);
    state->feed_url = take_str(query, arena);
    state->moved_to = take_str(query, arena);
    state->moved_runs = (unsigned)take_number(query);
    state->moved_since = take_when(query);
    state->moved = take_number(query);
    state->guids_untrusted = take_number(query);
    state->was_feed = take_number(query);
}

bool store_source_state(struct store *store, struct arena *arena, str source, struct source_state *ret_state,
                        struct err *reterr)
{
    struct source_state state = never_asked;
    struct query query = query_start(store, "SELECT " STATE_COLUMNS " FROM source_states JOIN sources"
                                            " ON sources.id = source_states.source WHERE sources.name = ?");
    give_str(&query, source);
    if (query_step(&query))
        take_state(&query, arena, &state);
    if (!query_finish(&query, reterr))
        return false;
    *ret_state = state;
    return true;
}

bool store_issued_since(struct store *store, str digest, str source, bool *ret_issued, struct err *reterr)
{
    struct query query =
        query_start(store, "SELECT 1 FROM source_states JOIN sources ON sources.id = source_states.source"
                           " WHERE sources.name = ? AND after_issue <"
                           " (SELECT max(id) FROM issues WHERE digest = ?)");
    give_str(&query, source);
    give_str(&query, digest);
    bool issued = query_step(&query);
    if (!query_finish(&query, reterr))
        return false;
    *ret_issued = issued;
    return true;
}

static bool save_state(struct store *store, int64_t source, const struct source_state *state, bool guids_untrusted,
                       struct err *reterr)
{
    struct query query =
        query_start(store, "INSERT OR REPLACE INTO source_states (source, " STATE_COLUMNS ", after_issue"
                           ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                           " (SELECT ifnull(max(id), 0) FROM issues))");
    give_number(&query, source);
    give_str(&query, state->etag);
    give_str(&query, state->last_modified);
    give_when(&query, state->next_due);
    give_when(&query, state->last_asked);
    give_when(&query, state->last_success);
    give_number(&query, state->failures);
    give_str(&query, state->fault);
    give_number(&query, state->gone);
    give_str(&query, state->asked_url);
    give_str(&query, state->feed_url);
    give_str(&query, state->moved_to);
    give_number(&query, state->moved_runs);
    give_when(&query, state->moved_since);
    give_number(&query, state->moved);
    give_number(&query, guids_untrusted);
    give_number(&query, state->was_feed);
    return query_run(&query, reterr);
}

/* ---- guids */

/* A guid that the feed states; where it states none, the link stands for it. */
static bool has_own_guid(const struct identity *identity)
{
    return identity->guid.len && !str_equal(identity->guid, identity->link);
}

/* How many items have the guid that their link had, and how many another. */
struct guid_counts {
    size_t kept;
    size_t changed;
    size_t changed_over_same_text;
};

static bool count_guid(struct store *store, int64_t source, const struct identity *identity, struct guid_counts *counts,
                       struct err *reterr)
{
    struct query query = query_start(store, "SELECT max(guid = ?), max(print = ?) FROM articles"
                                            " WHERE source = ? AND link = ? AND guid <> link HAVING count(*)");
    give_str(&query, identity->guid);
    give_str(&query, identity->print);
    give_number(&query, source);
    give_str(&query, identity->link);
    if (query_step(&query)) {
        bool same_guid = take_number(&query);
        bool same_print = take_number(&query);
        counts->kept += same_guid;
        counts->changed += !same_guid;
        counts->changed_over_same_text += !same_guid && same_print;
    }
    return query_finish(&query, reterr);
}

static bool find_changed_guids(struct store *store, int64_t source, const struct incoming *items, size_t count,
                               bool *ret_changed, struct err *reterr)
{
    struct guid_counts counts = {0};
    for (size_t i = 0; i < count && !counts.kept; i++)
        if (has_own_guid(&items[i].identity) && !count_guid(store, source, &items[i].identity, &counts, reterr))
            return false;
    *ret_changed = !counts.kept && (counts.changed_over_same_text || counts.changed > 1);
    return true;
}

/* ---- an answer */

struct update {
    struct store *store;
    str name;
    int64_t source;
    bool added; /* the source was not there before: there is nothing to know its items by */
    bool guids_untrusted;
    VEC(int64_t) seen; /* the articles that items of this answer are */
    struct arrivals arrivals;
};

static bool seen_before(const struct update *update, int64_t article)
{
    for (size_t i = 0; i < update->seen.len; i++)
        if (update->seen.at[i] == article)
            return true;
    return false;
}

/* The item as this source's, without what is not trusted of it. */
static struct incoming as_ours(const struct update *update, const struct incoming *item)
{
    struct incoming incoming = *item;
    incoming.source = update->name;
    if (update->guids_untrusted && incoming.identity.link.len)
        incoming.identity.guid = incoming.identity.link;
    return incoming;
}

static bool write_item(struct update *update, const struct incoming *item, const struct known *known,
                       struct err *reterr)
{
    enum arrival arrival = article_arrival(item, known);
    int64_t article;
    if (!article_write(update->store, update->source, item, known, &article, reterr))
        return false;
    *vec_push(&update->store->scratch, &update->seen) = article;
    update->arrivals.fresh += arrival == ARRIVAL_NEW;
    update->arrivals.changed += arrival == ARRIVAL_CHANGED;
    update->arrivals.known += arrival == ARRIVAL_KNOWN;
    return true;
}

/* The item that is stored already; *ret_done is false when there is none by its identity alone. */
static bool write_known(struct update *update, const struct incoming *item, bool *ret_done, struct err *reterr)
{
    struct incoming incoming = as_ours(update, item);
    struct known known;
    if (!article_find(update->store, update->source, &incoming.identity, &known, reterr))
        return false;
    *ret_done = known.article != NO_ROW;
    if (known.article == NO_ROW)
        return true;
    if (!seen_before(update, known.article))
        return write_item(update, &incoming, &known, reterr);
    update->arrivals.known++; /* the same item twice in one document */
    return true;
}

/* An item whose link is another and that has no guid: its date may tell, unless that article is there under its own. */
static bool write_other(struct update *update, const struct incoming *item, struct err *reterr)
{
    struct incoming incoming = as_ours(update, item);
    struct known known = {0};
    if (!has_own_guid(&incoming.identity) && !article_find_by_date(update->store, update->source, &incoming.identity,
                                                                   incoming.article->published, &known, reterr))
        return false;
    if (seen_before(update, known.article))
        known.article = NO_ROW;
    return write_item(update, &incoming, &known, reterr);
}

/* Those that are known by their identities go first, so that none of them is taken for another by its date. */
static bool write_items(struct update *update, const struct incoming *items, size_t count, struct err *reterr)
{
    bool *done = arena_array(&update->store->scratch, bool, count);
    for (size_t i = 0; i < count && !update->added; i++)
        if (!write_known(update, &items[i], &done[i], reterr))
            return false;
    for (size_t i = 0; i < count; i++) {
        /* By now it may have come in with an earlier one. */
        if (!done[i] && !write_known(update, &items[i], &done[i], reterr))
            return false;
        if (!done[i] && !write_other(update, &items[i], reterr))
            return false;
    }
    return true;
}

static bool write_answer(struct update *update, const struct source_state *state, const struct incoming *items,
                         size_t count, struct err *reterr)
{
    bool guids_changed = false;
    if (!source_find(update->store, update->name, &update->source, reterr))
        return false;
    update->added = update->source == NO_ROW;
    if (update->added && !source_add(update->store, update->name, state->last_asked, &update->source, reterr))
        return false;
    if (!state->guids_untrusted && !update->added &&
        !find_changed_guids(update->store, update->source, items, count, &guids_changed, reterr))
        return false;
    update->guids_untrusted = state->guids_untrusted || guids_changed;
    return save_state(update->store, update->source, state, update->guids_untrusted, reterr) &&
           write_items(update, items, count, reterr);
}

bool store_source_update(struct store *store, str source, const struct source_state *state,
                         const struct incoming *items, size_t item_count, struct arrivals *ret_arrivals,
                         struct err *reterr)
{
    struct arena_mark mark = arena_mark(&store->scratch);
    struct update update = {.store = store, .name = source};
    bool ok = transaction_begin(store, reterr) &&
              transaction_end(store, write_answer(&update, state, items, item_count, reterr), reterr);
    arena_reset(&store->scratch, mark);
    if (ok)
        *ret_arrivals = update.arrivals;
    return ok;
}

static bool know_all(struct store *store, str source, const struct identity *identities, size_t count, bool *known,
                     struct err *reterr)
{
    int64_t row;
    if (!source_find(store, source, &row, reterr))
        return false;
    for (size_t i = 0; i < count && row != NO_ROW; i++) {
        struct arena_mark mark = arena_mark(&store->scratch);
        struct known found = {0};
        bool ok = article_find(store, row, &identities[i], &found, reterr);
        known[i] = ok && found.article != NO_ROW && str_equal(found.identity.print, identities[i].print);
        arena_reset(&store->scratch, mark);
        if (!ok)
            return false;
    }
    return true;
}

bool store_knows(struct store *store, str source, const struct identity *identities, size_t count, bool *known,
                 struct err *reterr)
{
    memset(known, 0, count * sizeof *known);
    return snapshot_begin(store, reterr) &&
           transaction_end(store, know_all(store, source, identities, count, known, reterr), reterr);
}
