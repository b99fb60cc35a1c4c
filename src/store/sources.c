#include "sources.h"

#include "tags.h"

bool source_find(struct store *store, str name, int64_t *ret_id, struct err *reterr)
{
    struct query query = query_start(store, "SELECT id FROM sources WHERE name = ?");
    give_str(&query, name);
    int64_t id = query_step(&query) ? take_number(&query) : NO_ROW;
    if (!query_finish(&query, reterr))
        return false;
    *ret_id = id;
    return true;
}

bool source_add(struct store *store, str name, int64_t now, int64_t *ret_id, struct err *reterr)
{
    str authority = {0};
    if (!tag_authority(store, &store->scratch, (str){0}, now, &authority, reterr))
        return false;
    struct query query = query_start(store, "INSERT INTO sources (name, uri) VALUES (?, ?)");
    give_str(&query, name);
    give_str(&query, tag_uri(&store->scratch, authority, "source", &name, 1));
    if (!query_run(&query, reterr))
        return false;
    *ret_id = sqlite3_last_insert_rowid(store->handle);
    return true;
}

bool source_save_validator(struct store *store, int64_t source, str document, str validator, struct err *reterr)
{
    struct query query = query_start(store, "INSERT INTO documents (source, name, validator) VALUES (?, ?, ?)"
                                            " ON CONFLICT DO UPDATE SET validator = excluded.validator");
    give_number(&query, source);
    give_str(&query, document);
    give_str(&query, validator);
    return query_run(&query, reterr);
}

bool store_validator(struct store *store, struct arena *arena, str source, str document, str *ret_validator,
                     struct err *reterr)
{
    struct query query =
        query_start(store, "SELECT validator FROM documents JOIN sources ON sources.id = documents.source"
                           " WHERE sources.name = ? AND documents.name = ?");
    give_str(&query, source);
    give_str(&query, document);
    str validator = {0};
    if (query_step(&query))
        validator = take_str(&query, arena);
    if (!query_finish(&query, reterr))
        return false;
    *ret_validator = validator;
    return true;
}

static bool save_document(struct store *store, str source, str document, str validator, int64_t now, struct err *reterr)
{
    int64_t id;
    return source_find(store, source, &id, reterr) && (id != NO_ROW || source_add(store, source, now, &id, reterr)) &&
           source_save_validator(store, id, document, validator, reterr);
}

bool store_document(struct store *store, str source, str document, str validator, int64_t now, struct err *reterr)
{
    struct arena_mark mark = arena_mark(&store->scratch);
    bool ok = transaction_begin(store, reterr) &&
              transaction_end(store, save_document(store, source, document, validator, now, reterr), reterr);
    arena_reset(&store->scratch, mark);
    return ok;
}

bool store_sources(struct store *store, struct arena *arena, struct source_row_list *ret_rows, struct err *reterr)
{
    struct query query = query_start(
        store, "SELECT name, count(articles.id), max(first_seen)"
               " FROM sources LEFT JOIN articles ON articles.source = sources.id GROUP BY name ORDER BY name");
    struct source_row_list rows = {0};
    while (query_step(&query)) {
        struct source_row *row = vec_push(arena, &rows);
        row->name = take_str(&query, arena);
        row->article_count = take_size(&query);
        row->newest = take_when(&query);
    }
    if (!query_finish(&query, reterr))
        return false;
    *ret_rows = rows;
    return true;
}
