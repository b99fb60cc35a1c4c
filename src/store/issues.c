#include "database.h"

static bool add_issue(struct store *store, str digest, str date, int64_t now, int64_t *ret_issue, struct err *reterr)
{
    struct query query = query_start(store, "INSERT INTO issues (digest, date, committed) VALUES (?, ?, ?)"
                                            " ON CONFLICT DO UPDATE SET committed = excluded.committed RETURNING id");
    give_str(&query, digest);
    give_str(&query, date);
    give_number(&query, now);
    while (query_step(&query))
        *ret_issue = take_number(&query);
    return query_finish(&query, reterr);
}

/* *ret_added is set when the recipient had no letter of this issue yet. */
static bool add_letter(struct store *store, int64_t issue, const struct outgoing *letter, bool *ret_added,
                       struct err *reterr)
{
    struct query query = query_start(store, "INSERT INTO letters (issue, recipient, sender, message_id, bytes)"
                                            " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    give_number(&query, issue);
    give_str(&query, letter->to);
    give_str(&query, letter->from);
    give_str(&query, letter->message_id);
    give_bytes(&query, letter->bytes);
    if (!query_run(&query, reterr))
        return false;
    if (!sqlite3_changes(store->handle))
        return true;
    struct query delivery = query_start(store, "INSERT INTO deliveries (letter) VALUES (?)");
    give_number(&delivery, sqlite3_last_insert_rowid(store->handle));
    *ret_added = true;
    return query_run(&delivery, reterr);
}

static bool add_issue_article(struct store *store, int64_t issue, str id, struct err *reterr)
{
    struct query find = query_start(store, "SELECT id FROM articles WHERE uri = ?");
    give_str(&find, id);
    int64_t article = query_step(&find) ? take_number(&find) : NO_ROW;
    if (!query_finish(&find, reterr))
        return false;
    if (article == NO_ROW)
        return err_set(reterr, EX_SOFTWARE, "%" STR_FMT ": no article %" STR_FMT " to put into an issue",
                       STR_ARG(store->path), STR_ARG(id));
    struct query query =
        query_start(store, "INSERT INTO issue_articles (article, issue) VALUES (?, ?) ON CONFLICT DO NOTHING");
    give_number(&query, article);
    give_number(&query, issue);
    return query_run(&query, reterr);
}

/* Articles that no letter holds are not sent: without a new letter they stay for the next issue. */
static bool write_issue(struct store *store, int64_t issue, const struct outgoing *letters, size_t letter_count,
                        const struct edition *edition, struct err *reterr)
{
    bool added = false;
    for (size_t i = 0; i < letter_count; i++) {
        if (!add_letter(store, issue, &letters[i], &added, reterr))
            return false;
    }
    for (size_t i = 0; added && i < edition->entry_count; i++) {
        if (!add_issue_article(store, issue, edition->entries[i].id, reterr))
            return false;
    }
    return true;
}

bool store_issue(struct store *store, str digest, str date, int64_t now, const struct outgoing *letters,
                 size_t letter_count, const struct edition *edition, struct err *reterr)
{
    int64_t issue = NO_ROW;
    if (!transaction_begin(store, reterr))
        return false;
    bool ok = add_issue(store, digest, date, now, &issue, reterr) &&
              write_issue(store, issue, letters, letter_count, edition, reterr);
    return transaction_end(store, ok, reterr);
}

bool store_last_issue(struct store *store, struct arena *arena, str digest, int64_t *ret_when, str *ret_date,
                      struct err *reterr)
{
    struct query query =
        query_start(store, "SELECT committed, date FROM issues WHERE digest = ? ORDER BY id DESC LIMIT 1");
    give_str(&query, digest);
    int64_t when = WHEN_NONE;
    str date = {0};
    if (query_step(&query)) {
        when = take_number(&query);
        date = take_str(&query, arena);
    }
    if (!query_finish(&query, reterr))
        return false;
    *ret_when = when;
    *ret_date = date;
    return true;
}

bool store_unused_date(struct store *store, struct arena *arena, str digest, str day, str *ret_date, struct err *reterr)
{
    str date = day;
    bool used = true;
    for (unsigned number = 2; used; number++) {
        struct query query = query_start(store, "SELECT 1 FROM issues WHERE digest = ? AND date = ?");
        give_str(&query, digest);
        give_str(&query, date);
        used = query_step(&query);
        if (!query_finish(&query, reterr))
            return false;
        if (used)
            date = arena_printf(arena, "%" STR_FMT ".%u", STR_ARG(day), number);
    }
    *ret_date = date;
    return true;
}
