#include "schema.h"

/* "nutg", so that file(1) and we know whose database it is (https://sqlite.org/fileformat2.html §1.3.17). */
#define APPLICATION_ID 0x6e757467

/*
 * Entry n makes version n + 1 of version n; PRAGMA user_version holds the number. Entries that were released are never
 * changed: a change is a new entry.
 *
 * Points in time are seconds since 1970; NULL is WHEN_NONE. An absent text is ''. Words stand for states, so that the
 * order of an enum in C may change, and a person with sqlite3(1) can read them.
 */
static const char *const migrations[] = {
    /* What is permanent about the store as a whole. */
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"

    "CREATE TABLE sources ("
    "  id INTEGER PRIMARY KEY,"
    "  name TEXT NOT NULL UNIQUE,"
    "  uri TEXT NOT NULL UNIQUE"
    ") STRICT;"

    /* The files and feeds of a source, with what tells whether they changed since. */
    "CREATE TABLE documents ("
    "  source INTEGER NOT NULL REFERENCES sources (id),"
    "  name TEXT NOT NULL,"
    "  validator TEXT NOT NULL,"
    "  PRIMARY KEY (source, name)"
    ") STRICT, WITHOUT ROWID;"

    /*
     * stated_ is what the source says, the same name without it what summarize/ made of it. Who dates an article into
     * the future does not stand on top for ever: it is put in order by when it came in.
     */
    "CREATE TABLE articles ("
    "  id INTEGER PRIMARY KEY,"
    "  uri TEXT NOT NULL UNIQUE,"
    "  source INTEGER NOT NULL REFERENCES sources (id),"
    "  first_seen INTEGER NOT NULL,"
    "  updated INTEGER NOT NULL,"
    "  guid TEXT NOT NULL,"
    "  link TEXT NOT NULL,"
    "  print TEXT NOT NULL,"
    "  path TEXT NOT NULL,"
    "  url TEXT NOT NULL,"
    "  stated_title TEXT NOT NULL,"
    "  site TEXT NOT NULL,"
    "  stated_author TEXT NOT NULL,"
    "  stated_language TEXT NOT NULL,"
    "  stated_published INTEGER,"
    "  title TEXT NOT NULL,"
    "  title_from TEXT NOT NULL CHECK (title_from IN ('headline', 'derived')),"
    "  author TEXT NOT NULL,"
    "  language TEXT NOT NULL,"
    "  published INTEGER,"
    "  words INTEGER NOT NULL,"
    "  text TEXT NOT NULL,"
    "  ordered_at INTEGER AS (min(ifnull(published, first_seen), first_seen))"
    ") STRICT;"
    "CREATE INDEX articles_newest ON articles (ordered_at DESC, uri);"
    "CREATE INDEX articles_of_source ON articles (source, first_seen);"
    "CREATE INDEX articles_guid_link ON articles (source, guid, link);"
    "CREATE INDEX articles_guid_print ON articles (source, guid, print);"
    "CREATE INDEX articles_link_print ON articles (source, link, print);"

    "CREATE TABLE leads ("
    "  article INTEGER NOT NULL REFERENCES articles (id),"
    "  position INTEGER NOT NULL,"
    "  text TEXT NOT NULL,"
    "  opens_paragraph INTEGER NOT NULL,"
    "  PRIMARY KEY (article, position)"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE quotes ("
    "  article INTEGER NOT NULL REFERENCES articles (id),"
    "  position INTEGER NOT NULL,"
    "  text TEXT NOT NULL,"
    "  speaker TEXT NOT NULL,"
    "  role TEXT NOT NULL,"
    "  mention TEXT NOT NULL,"
    "  cue TEXT NOT NULL,"
    "  confidence REAL NOT NULL,"
    "  score REAL NOT NULL,"
    "  is_partial INTEGER NOT NULL,"
    "  is_key INTEGER NOT NULL,"
    "  start_byte INTEGER NOT NULL,"
    "  end_byte INTEGER NOT NULL,"
    "  PRIMARY KEY (article, position)"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE categories ("
    "  article INTEGER NOT NULL REFERENCES articles (id),"
    "  position INTEGER NOT NULL,"
    "  name TEXT NOT NULL,"
    "  PRIMARY KEY (article, position)"
    ") STRICT, WITHOUT ROWID;"

    /* An issue of a digest, and the articles that stand in its letters. */
    "CREATE TABLE issues ("
    "  id INTEGER PRIMARY KEY,"
    "  digest TEXT NOT NULL,"
    "  date TEXT NOT NULL,"
    "  committed INTEGER NOT NULL,"
    "  UNIQUE (digest, date)"
    ") STRICT;"
    "CREATE INDEX issues_of_digest ON issues (digest);"
    "CREATE TABLE issue_articles ("
    "  article INTEGER NOT NULL REFERENCES articles (id),"
    "  issue INTEGER NOT NULL REFERENCES issues (id),"
    "  PRIMARY KEY (article, issue)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX articles_of_issue ON issue_articles (issue);"

    /* A letter stays as it was composed; what happens to it stands beside it, so that its bytes are written once. */
    "CREATE TABLE letters ("
    "  id INTEGER PRIMARY KEY,"
    "  issue INTEGER NOT NULL REFERENCES issues (id),"
    "  recipient TEXT NOT NULL,"
    "  sender TEXT NOT NULL,"
    "  message_id TEXT NOT NULL,"
    "  bytes BLOB NOT NULL,"
    "  UNIQUE (issue, recipient)"
    ") STRICT;"
    "CREATE TABLE deliveries ("
    "  letter INTEGER PRIMARY KEY REFERENCES letters (id),"
    "  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused')),"
    "  attempts INTEGER NOT NULL DEFAULT 0,"
    "  last_attempt INTEGER,"
    "  reply TEXT NOT NULL DEFAULT '',"
    "  lease_owner TEXT NOT NULL DEFAULT '',"
    "  lease_until INTEGER"
    ") STRICT;"
    "CREATE INDEX deliveries_by_state ON deliveries (state);",

    /* Sources on the network, one row for each that was asked: see struct source_state. */
    "CREATE TABLE source_states ("
    "  source INTEGER PRIMARY KEY REFERENCES sources (id),"
    "  etag TEXT NOT NULL,"
    "  last_modified TEXT NOT NULL,"
    "  next_due INTEGER,"
    "  last_asked INTEGER,"
    "  last_success INTEGER,"
    "  failures INTEGER NOT NULL,"
    "  fault TEXT NOT NULL,"
    "  gone INTEGER NOT NULL,"
    "  asked_url TEXT NOT NULL,"
    "  moved_to TEXT NOT NULL,"
    "  moved_runs INTEGER NOT NULL,"
    "  moved_since INTEGER,"
    "  moved INTEGER NOT NULL,"
    "  guids_untrusted INTEGER NOT NULL"
    ") STRICT;"

    /* Why an article counted as new, and when and why it last counted as known and was written to. */
    "ALTER TABLE articles ADD COLUMN new_because TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE articles ADD COLUMN known_because TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE articles ADD COLUMN known_at INTEGER;"
    "CREATE INDEX articles_print ON articles (source, print, stated_published);",

    /* The newest issue when the state was saved: time in seconds does not tell which came first. */
    "ALTER TABLE source_states ADD COLUMN after_issue INTEGER NOT NULL DEFAULT 0;",

    /* The validators of a source whose page names its feed were the feed's, and were shown to the page. */
    "ALTER TABLE source_states ADD COLUMN feed_url TEXT NOT NULL DEFAULT '';"
    "UPDATE source_states SET etag = '', last_modified = '';",

    /* What an article was read as, until somebody asks for its summary: then NULL, and the summary is there. */
    "ALTER TABLE articles ADD COLUMN document TEXT;"
    "CREATE INDEX articles_undated ON articles (id) WHERE document IS NOT NULL AND published IS NULL;",

    /* Only feeds name their items otherwise than by address. Few items share a guid: one index that begins with it will
       do. */
    "ALTER TABLE source_states ADD COLUMN was_feed INTEGER NOT NULL DEFAULT 0;"
    "UPDATE source_states SET was_feed = feed_url <> '' OR EXISTS (SELECT 1 FROM articles"
    " WHERE articles.source = source_states.source AND path = '' AND guid <> link);"
    "DROP INDEX articles_guid_print;",

    "ALTER TABLE articles ADD COLUMN backlog INTEGER NOT NULL DEFAULT 0;",

    /* No digest shows what came before it. */
    "CREATE TABLE digests (name TEXT PRIMARY KEY, after_article INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "INSERT INTO digests SELECT DISTINCT digest, 0 FROM issues;",
};

#define NEWEST_VERSION ((int64_t)(sizeof migrations / sizeof *migrations))

struct version {
    int64_t application;
    int64_t schema;
    int64_t tables;
};

static bool read_version(struct store *store, struct version *ret_version, struct err *reterr)
{
    struct query query = query_start(store, "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)"
                                            " FROM pragma_application_id, pragma_user_version");
    if (query_step(&query)) {
        ret_version->application = take_number(&query);
        ret_version->schema = take_number(&query);
        ret_version->tables = take_number(&query);
    }
    return query_finish(&query, reterr);
}

static bool is_empty(const struct version *version)
{
    return version->application == 0 && version->schema == 0 && version->tables == 0;
}

static bool check_version(struct store *store, const struct version *version, struct err *reterr)
{
    if (!is_empty(version) && version->application != APPLICATION_ID)
        return err_set(reterr, EX_CANTCREAT,
                       "%" STR_FMT ": a database of another program; move it away, or choose another folder as `state`",
                       STR_ARG(store->path));
    if (version->schema > NEWEST_VERSION)
        return err_set(reterr, EX_CANTCREAT,
                       "%" STR_FMT
                       ": made by a newer nutgraf (schema %lld, this one knows up to %lld); use that version",
                       STR_ARG(store->path), (long long)version->schema, (long long)NEWEST_VERSION);
    return true;
}

static bool set_version(struct store *store, int64_t schema, struct err *reterr)
{
    struct arena_mark mark = arena_mark(&store->scratch);
    str sql = arena_printf(&store->scratch, "PRAGMA application_id = %d; PRAGMA user_version = %lld;", APPLICATION_ID,
                           (long long)schema);
    bool ok = database_run(store, sql.at, reterr);
    arena_reset(&store->scratch, mark);
    return ok;
}

/* Inside the transaction the version is read again: another process may have been faster. */
static bool migrate(struct store *store, struct err *reterr)
{
    struct version version = {0};
    if (!read_version(store, &version, reterr) || !check_version(store, &version, reterr))
        return false;
    for (; version.schema < NEWEST_VERSION; version.schema++)
        if (!database_run(store, migrations[version.schema], reterr))
            return false;
    return set_version(store, NEWEST_VERSION, reterr);
}

/*
 * Of a new file, pages that hold most articles whole. Readers and the writer do not wait for each other. The file
 * remembers both; saying it again writes nothing. SQLite does not wait by itself for another that makes the same
 * file just now: it has begun to read here, and does not wait for a lock while it holds one.
 */
static bool make_wal(struct store *store, struct err *reterr)
{
    enum { STEP_MILLISECONDS = 10 };
    const char *const sql = "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL";
    int result = sqlite3_exec(store->handle, sql, NULL, NULL, NULL);
    for (int waited = 0; (result & 0xff) == SQLITE_BUSY && waited < BUSY_MILLISECONDS; waited += STEP_MILLISECONDS) {
        (void)sqlite3_sleep(STEP_MILLISECONDS);
        result = sqlite3_exec(store->handle, sql, NULL, NULL, NULL);
    }
    return result == SQLITE_OK || database_error(store, result, reterr);
}

bool schema_update(struct store *store, struct err *reterr)
{
    struct version version = {0};
    if (!read_version(store, &version, reterr) || !check_version(store, &version, reterr) || !make_wal(store, reterr))
        return false;
    return version.schema == NEWEST_VERSION ||
           (transaction_begin(store, reterr) && transaction_end(store, migrate(store, reterr), reterr));
}

bool schema_check(struct store *store, bool *ret_made, struct err *reterr)
{
    struct version version = {0};
    if (!read_version(store, &version, reterr) || !check_version(store, &version, reterr))
        return false;
    *ret_made = !is_empty(&version);
    return !*ret_made || version.schema == NEWEST_VERSION ||
           err_set(reterr, EX_CANTCREAT,
                   "%" STR_FMT
                   ": made by an older nutgraf (schema %lld, this one reads %lld); `nutgraf update` brings it"
                   " up to date",
                   STR_ARG(store->path), (long long)version.schema, (long long)NEWEST_VERSION);
}
