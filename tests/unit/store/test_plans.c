/* No query reads a whole table to find a few rows: SQLite tells how it would run every statement that we prepared. */
#include "temporary.h"

/* Uses every call once, so that all of the room's statements are there. */
static void use_everything(struct fixture *f)
{
    struct delivery_row row;
    struct delivery_list rows;
    struct source_row_list sources;
    struct outgoing letter = {.to = STR("ann@example.org")};
    bool found;
    int64_t when;
    str text;
    struct source_state state;
    struct arrivals arrivals;
    struct article article = {.published = NOON};
    struct incoming item = {.identity = {STR("g"), STR("l"), STR("p")}, .article = &article};
    assert_ok(f, store_source_state(f->store, &f->arena, STR("net"), &state, &f->err));
    assert_ok(f, store_source_update(f->store, STR("net"), &state, &item, 1, &arrivals, &f->err));
    item.identity = (struct identity){STR("m"), STR("m"), STR("p")};
    assert_ok(f, store_source_update(f->store, STR("net"), &state, &item, 1, &arrivals, &f->err));
    assert_ok(f, store_knows(f->store, STR("net"), &item.identity, 1, &found, &f->err));
    assert_ok(f, store_why(f->store, &f->arena, STR("l"), &text, &f->err));
    put(f, "/a", "Head", "p1", NOON, NOON);
    put(f, "/a", "Head", "p2", NOON, NOON);
    put(f, "/b", "Head", "p2", NOON, NOON);
    struct edition edition;
    assert_ok(f, store_undated(f->store, &f->arena, 9, &edition, &f->err));
    assert_ok(f, store_summaries(f->store, &(struct edition){0}, &f->err));
    edition = newest(f, 100);
    assert_ok(f, store_digest_begin(f->store, &(struct digest_start){STR("morning"), NOON}, &f->err));
    edition = unsent(f, "morning");
    assert_ok(f, store_authority(f->store, &f->arena, STR(""), NOON, &text, &f->err));
    assert_ok(f, store_validator(f->store, &f->arena, STR("wire"), STR("/a"), &text, &f->err));
    assert_ok(f, store_issue(f->store, STR("morning"), STR("today"), NOON, &letter, 1, &edition, &f->err));
    assert_ok(f, store_last_issue(f->store, &f->arena, STR("morning"), &when, &text, &f->err));
    assert_ok(f, store_unused_date(f->store, &f->arena, STR("morning"), STR("today"), &text, &f->err));
    assert_ok(f, store_outbox(f->store, &f->arena, &rows, &f->err));
    assert_ok(f, store_lease_delivery(f->store, &f->arena, 0, NOON, 9, &row, &letter, &found, &f->err));
    assert_ok(f, store_delivery_done(f->store, row.id, DELIVERY_SENT, STR("250"), NOON, &f->err));
    assert_ok(f, store_sources(f->store, &f->arena, &sources, &f->err));
}

/* A walk that is meant: along an index in the order that is asked for, or over what is no table. */
static bool walk_is_meant(const char *step, const char *sql)
{
    static const char *const meant[] = {
        "SCAN articles USING INDEX articles_newest",  /* ended by LIMIT */
        "SCAN articles USING INDEX articles_undated", /* which holds no others */
        "SCAN listed VIRTUAL TABLE",                  /* json_each */
        "SCAN sources USING",                         /* `status` lists them all */
        "SCAN pragma_",
        "SCAN sqlite_master",
        "SCAN CONSTANT ROW",
    };
    if (strncmp(step, "SCAN", 4) != 0 || strstr(sql, "known_at, known_because, ifnull")) /* store_why says why */
        return true;
    if (strcmp(step, "SCAN articles") == 0 &&
        strstr(sql, "first_seen < ? ORDER BY id DESC LIMIT 1")) /* once a digest */
        return true;
    for (size_t i = 0; i < sizeof meant / sizeof *meant; i++) {
        if (strstr(step, meant[i]))
            return true;
    }
    return false;
}

/* Which of the three pairs agree is found without going through the source's other articles. */
static void check_same_item_step(const char *step)
{
    if (strstr(step, "SEARCH articles") && !strstr(step, "(source=? AND guid=? AND link=?)") &&
        !strstr(step, "(source=? AND guid=? AND print=?)") && !strstr(step, "(source=? AND link=? AND print=?)") &&
        !strstr(step, "(source=? AND link=?)"))
        fail_msg("%s", step);
}

static void check_plan(struct fixture *f, const char *sql)
{
    sqlite3_stmt *plan;
    str explain = arena_printf(&f->arena, "EXPLAIN QUERY PLAN %s", sql);
    assert_int_equal(sqlite3_prepare_v2(f->store->handle, explain.at, -1, &plan, NULL), SQLITE_OK);
    while (sqlite3_step(plan) == SQLITE_ROW) {
        const char *step = (const char *)sqlite3_column_text(plan, 3);
        if (!walk_is_meant(step, sql))
            fail_msg("%s\n  in: %s", step, sql);
        if (strstr(sql, "same_guid"))
            check_same_item_step(step);
        /* Who asks for the first few must find them in order: sorting reads all. Of same items there are two or three.
         */
        if (strstr(step, "TEMP B-TREE") && strstr(sql, "LIMIT") && !strstr(sql, "same_guid"))
            fail_msg("%s\n  in: %s", step, sql);
    }
    sqlite3_finalize(plan);
}

static void test_no_statement_scans_a_table(void **state)
{
    struct fixture *f = *state;
    use_everything(f);
    assert_true(f->store->prepared.len > 20);
    for (size_t i = 0; i < f->store->prepared.len; i++)
        check_plan(f, f->store->prepared.at[i].sql);
}

/* An edition takes a handful of queries, however many articles it has. */
static void test_editions_take_few_queries(void **state)
{
    struct fixture *f = *state;
    for (char name[] = "/a"; name[1] <= 'z'; name[1]++)
        put(f, name, name, name, NOON, NOON);
    newest(f, 100);
    int runs = 0;
    for (size_t i = 0; i < f->store->prepared.len; i++)
        (void)sqlite3_stmt_status(f->store->prepared.at[i].statement, SQLITE_STMTSTATUS_RUN, 1);
    assert_int_equal(newest(f, 100).entry_count, 26);
    for (size_t i = 0; i < f->store->prepared.len; i++)
        runs += sqlite3_stmt_status(f->store->prepared.at[i].statement, SQLITE_STMTSTATUS_RUN, 1);
    assert_int_equal(runs, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(test_no_statement_scans_a_table),
        STORE_TEST(test_editions_take_few_queries),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
