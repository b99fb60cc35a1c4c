#include "database.h"

static const char *const state_words[] = {
    [DELIVERY_WAITING] = "waiting", [DELIVERY_SENT] = "sent", [DELIVERY_REFUSED] = "refused"};

static enum delivery_state take_state(struct query *query, struct arena *arena)
{
    str word = take_str(query, arena);
    enum delivery_state state = DELIVERY_WAITING;
    while (state < DELIVERY_REFUSED && !str_equal(word, str_from(state_words[state])))
        state++;
    return state;
}

#define DELIVERY_COLUMNS "letters.id, digest, date, recipient, state, attempts, last_attempt, reply"
#define DELIVERY_TABLES                                                                                                \
    " FROM deliveries JOIN letters ON letters.id = deliveries.letter JOIN issues ON issues.id = letters.issue"

static void take_delivery(struct query *query, struct arena *arena, struct delivery_row *row)
{
    row->id = take_number(query);
    row->digest = take_str(query, arena);
    row->date = take_str(query, arena);
    row->to = take_str(query, arena);
    row->state = take_state(query, arena);
    row->attempts = (unsigned)take_number(query);
    row->last_attempt = take_when(query);
    row->reply = take_str(query, arena);
}

bool store_outbox(struct store *store, struct arena *arena, struct delivery_list *ret_rows, struct err *reterr)
{
    struct query query =
        query_start(store, "SELECT " DELIVERY_COLUMNS DELIVERY_TABLES " WHERE state IN ('waiting', 'refused')"
                           " ORDER BY deliveries.letter");
    struct delivery_list rows = {0};
    while (query_step(&query))
        take_delivery(&query, arena, vec_push(arena, &rows));
    if (!query_finish(&query, reterr))
        return false;
    *ret_rows = rows;
    return true;
}

/* NO_ROW when nothing waits that we may take: a lease of another process counts until its time is over. */
static bool find_free_delivery(struct store *store, int64_t after, int64_t now, int64_t *ret_id, struct err *reterr)
{
    struct query query =
        query_start(store, "SELECT letter FROM deliveries WHERE state = 'waiting' AND letter > ?"
                           " AND (lease_until IS NULL OR lease_until <= ? OR lease_owner = ?) ORDER BY letter LIMIT 1");
    give_number(&query, after);
    give_number(&query, now);
    give_str(&query, store->owner);
    *ret_id = query_step(&query) ? take_number(&query) : NO_ROW;
    return query_finish(&query, reterr);
}

static bool write_lease(struct store *store, int64_t id, int64_t until, struct err *reterr)
{
    struct query query = query_start(store, "UPDATE deliveries SET lease_owner = ?, lease_until = ? WHERE letter = ?");
    give_str(&query, store->owner);
    give_number(&query, until);
    give_number(&query, id);
    return query_run(&query, reterr);
}

struct leased {
    struct delivery_row row;
    struct outgoing letter;
};

static bool load_leased(struct store *store, struct arena *arena, int64_t id, struct leased *ret_leased,
                        struct err *reterr)
{
    struct query query = query_start(store, "SELECT " DELIVERY_COLUMNS ", message_id, sender, bytes" DELIVERY_TABLES
                                            " WHERE deliveries.letter = ?");
    give_number(&query, id);
    if (query_step(&query)) {
        take_delivery(&query, arena, &ret_leased->row);
        ret_leased->letter.message_id = take_str(&query, arena);
        ret_leased->letter.from = take_str(&query, arena);
        ret_leased->letter.bytes = take_bytes(&query, arena);
        ret_leased->letter.to = ret_leased->row.to;
    }
    return query_finish(&query, reterr);
}

bool store_lease_delivery(struct store *store, struct arena *arena, int64_t after, int64_t now, int lease,
                          struct delivery_row *ret_row, struct outgoing *ret_letter, bool *ret_found,
                          struct err *reterr)
{
    struct leased leased = {0};
    int64_t id = NO_ROW;
    /* The first look takes no write lock; the second, inside the transaction, is the one that counts. */
    if (!find_free_delivery(store, after, now, &id, reterr))
        return false;
    if (id != NO_ROW) {
        if (!transaction_begin(store, reterr))
            return false;
        bool ok = find_free_delivery(store, after, now, &id, reterr) &&
                  (id == NO_ROW ||
                   (write_lease(store, id, now + lease, reterr) && load_leased(store, arena, id, &leased, reterr)));
        if (!transaction_end(store, ok, reterr))
            return false;
    }
    *ret_found = id != NO_ROW;
    if (*ret_found) {
        *ret_row = leased.row;
        *ret_letter = leased.letter;
    }
    return true;
}

/*
 * What was sent stays sent: the late word of a process whose lease ran out does not undo it. And only our own lease is
 * ours to give back.
 */
bool store_delivery_done(struct store *store, int64_t id, enum delivery_state state, str reply, int64_t now,
                         struct err *reterr)
{
    struct query query = query_start(store, "UPDATE deliveries SET state = iif(state = 'sent', state, ?1),"
                                            " reply = iif(state = 'sent', reply, ?2),"
                                            " attempts = attempts + 1, last_attempt = ?3,"
                                            " lease_until = iif(lease_owner = ?4, NULL, lease_until),"
                                            " lease_owner = iif(lease_owner = ?4, '', lease_owner)"
                                            " WHERE letter = ?5");
    give_str(&query, str_from(state_words[state]));
    give_str(&query, reply);
    give_number(&query, now);
    give_str(&query, store->owner);
    give_number(&query, id);
    if (!query_run(&query, reterr))
        return false;
    if (!sqlite3_changes(store->handle))
        return err_set(reterr, EX_SOFTWARE, "%" STR_FMT ": no delivery %lld", STR_ARG(store->path), (long long)id);
    return true;
}
