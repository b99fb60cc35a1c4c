#include <nutgraf/base/uri.h>

#include "rows.h"

/* Its page, else the file: URI (RFC 8089 §2) of an absolute path. */
static str readable_at(struct arena *arena, const struct article *article)
{
    if (article->url.len || !str_starts(article->path, STR("/")))
        return article->url;
    return arena_printf(arena, "file://%" STR_FMT, STR_ARG(uri_escape(arena, article->path)));
}

/* Points the entry at what was loaded for it; no more is loaded after this. */
static struct entry finish_entry(struct arena *arena, struct loaded *loaded)
{
    struct summary *summary = &loaded->summary;
    summary->lead = loaded->leads.at;
    summary->lead_count = loaded->leads.len;
    summary->quotes = loaded->quotes.at;
    summary->quote_count = loaded->quotes.len;
    struct entry *entry = &loaded->entry;
    entry->article = &loaded->article;
    entry->summary = loaded->unread ? NULL : summary;
    entry->categories = loaded->categories.at;
    entry->category_count = loaded->categories.len;
    entry->link = readable_at(arena, &loaded->article);
    return *entry;
}

static void fill_edition(struct arena *arena, struct loaded_list *articles, struct edition *edition)
{
    struct entry *entries = arena_array(arena, struct entry, articles->len);
    int64_t updated = WHEN_NONE;
    for (size_t i = 0; i < articles->len; i++) {
        entries[i] = finish_entry(arena, &articles->at[i]);
        if (entries[i].updated > updated)
            updated = entries[i].updated;
    }
    edition->entries = entries;
    edition->entry_count = articles->len;
    edition->updated = updated;
}

/* The CROSS JOIN keeps articles outside, where their index puts them in order and the limit ends the search. */
#define SELECT_ENTRIES                                                                                                 \
    "SELECT articles.id, articles.uri, sources.name, sources.uri, first_seen, " ARTICLE_COLUMNS                        \
    " FROM articles CROSS JOIN sources ON sources.id = articles.source"
#define NEWEST_FIRST " ORDER BY ordered_at DESC, articles.uri LIMIT ?"

static bool load_articles(struct query *query, struct arena *arena, struct loaded_list *ret_articles,
                          struct err *reterr)
{
    while (query_step(query)) {
        struct loaded *loaded = vec_push(arena, ret_articles);
        loaded->row = take_number(query);
        loaded->entry.id = take_str(query, arena);
        loaded->entry.source = take_str(query, arena);
        loaded->entry.source_id = take_str(query, arena);
        loaded->entry.first_seen = take_number(query);
        article_take(query, arena, loaded);
    }
    return query_finish(query, reterr);
}

struct selection {
    const char *sql;
    const str *digest; /* NULL: all articles */
    int64_t after;
    size_t limit;
};

/* One state of the store for all the queries: an article's leads are never those of its next version. */
static bool load_edition(struct store *store, struct arena *arena, const struct selection *selection,
                         struct edition *edition, struct err *reterr)
{
    if (!snapshot_begin(store, reterr))
        return false;
    struct query query = query_start(store, selection->sql);
    if (selection->digest) {
        give_number(&query, selection->after);
        give_str(&query, *selection->digest);
    }
    give_size(&query, selection->limit);
    struct loaded_list articles = {0};
    bool ok = load_articles(&query, arena, &articles, reterr) && parts_load(store, arena, &articles, reterr);
    if (!transaction_end(store, ok, reterr))
        return false;
    fill_edition(arena, &articles, edition);
    return true;
}

bool store_undated(struct store *store, struct arena *arena, size_t limit, struct edition *edition, struct err *reterr)
{
    static const char sql[] =
        SELECT_ENTRIES " WHERE document IS NOT NULL AND published IS NULL ORDER BY articles.id LIMIT ?";
    return load_edition(store, arena, &(struct selection){.sql = sql, .limit = limit}, edition, reterr);
}

bool store_newest(struct store *store, struct arena *arena, size_t limit, struct edition *edition, struct err *reterr)
{
    static const char sql[] = SELECT_ENTRIES NEWEST_FIRST;
    return load_edition(store, arena, &(struct selection){.sql = sql, .limit = limit}, edition, reterr);
}

/* The last article, by its number, that was there before the digest; *ret_known: this is kept. */
static bool find_start(struct store *store, const struct digest_start *digest, bool *ret_known, int64_t *ret_after,
                       struct err *reterr)
{
    int64_t after = 0;
    struct query kept = query_start(store, "SELECT after_article FROM digests WHERE name = ?");
    give_str(&kept, digest->name);
    bool known = query_step(&kept);
    if (known)
        after = take_number(&kept);
    if (!query_finish(&kept, reterr))
        return false;
    struct query last = query_start(store, "SELECT id FROM articles WHERE first_seen < ? ORDER BY id DESC LIMIT 1");
    give_number(&last, digest->since);
    if (!known && query_step(&last))
        after = take_number(&last);
    *ret_known = known;
    *ret_after = after;
    return query_finish(&last, reterr);
}

bool store_digest_begin(struct store *store, const struct digest_start *digest, struct err *reterr)
{
    bool known;
    int64_t after;
    if (!find_start(store, digest, &known, &after, reterr))
        return false;
    if (known)
        return true;
    struct query query =
        query_start(store, "INSERT INTO digests (name, after_article) VALUES (?, ?) ON CONFLICT DO NOTHING");
    give_str(&query, digest->name);
    give_number(&query, after);
    return query_run(&query, reterr);
}

bool store_unsent(struct store *store, struct arena *arena, const struct digest_start *digest, size_t limit,
                  struct edition *edition, struct err *reterr)
{
    static const char sql[] =
        SELECT_ENTRIES " WHERE NOT backlog AND +articles.id > ?"
                       " AND NOT EXISTS (SELECT 1 FROM issue_articles JOIN issues ON issues.id = issue_articles.issue"
                       " WHERE issue_articles.article = articles.id AND issues.digest = ?)" NEWEST_FIRST;
    bool known;
    struct selection selection = {sql, &digest->name, 0, limit};
    return find_start(store, digest, &known, &selection.after, reterr) &&
           load_edition(store, arena, &selection, edition, reterr);
}

/* ---- summaries */

static bool save_summary(struct store *store, const struct entry *entry, struct err *reterr)
{
    const struct summary *summary = entry->summary;
    const struct incoming incoming = {.article = entry->article, .summary = summary};
    int64_t article = NO_ROW;
    struct query query = query_start(store, "UPDATE articles SET (title, title_from, author, language, published,"
                                            " words, text, document) = (?, ?, ?, ?, ?, ?, ?, NULL)"
                                            " WHERE uri = ? AND document IS NOT NULL RETURNING id");
    summary_give(&query, summary);
    give_str(&query, entry->id);
    if (query_step(&query))
        article = take_number(&query);
    return query_run(&query, reterr) && (article == NO_ROW || parts_save(store, article, &incoming, reterr));
}

bool store_summaries(struct store *store, const struct edition *edition, struct err *reterr)
{
    if (!transaction_begin(store, reterr))
        return false;
    bool ok = true;
    for (size_t i = 0; i < edition->entry_count && ok; i++)
        ok = save_summary(store, &edition->entries[i], reterr);
    return transaction_end(store, ok, reterr);
}
