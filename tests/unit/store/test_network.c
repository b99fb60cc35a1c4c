/* Sources on the network: their state, and which items of an answer are new, changed or known. */
#include "temporary.h"

/* One item of an answer. */
struct item {
    const char *guid, *link, *print;
    int64_t published;
};

#define ITEMS_MOST 8

static struct arrivals update_at(struct fixture *f, const struct item *items, struct source_state state, int64_t now)
{
    struct article articles[ITEMS_MOST] = {0};
    struct summary summaries[ITEMS_MOST] = {0};
    struct incoming incoming[ITEMS_MOST] = {0};
    struct arrivals arrivals;
    size_t count = 0;
    for (; items[count].print; count++) {
        assert_true(count < ITEMS_MOST);
        articles[count] = (struct article){.url = str_from(items[count].link), .published = items[count].published};
        summaries[count] = (struct summary){.title = str_from(items[count].print), .published = WHEN_NONE};
        incoming[count] = (struct incoming){
            .identity = {str_from(items[count].guid), str_from(items[count].link), str_from(items[count].print)},
            .article = &articles[count],
            .summary = &summaries[count],
            .now = now};
    }
    state.last_asked = now;
    assert_ok(f, store_source_update(f->store, STR("net"), &state, incoming, count, &arrivals, &f->err));
    return arrivals;
}

static struct source_state state_of(struct fixture *f)
{
    struct source_state state;
    assert_ok(f, store_source_state(f->store, &f->arena, STR("net"), &state, &f->err));
    return state;
}

/* As the program does: with the state as it was, and what the store adds to it. */
static void check_update(struct fixture *f, const struct item *items, size_t fresh, size_t changed, size_t known)
{
    struct arrivals got = update_at(f, items, state_of(f), NOON + 60);
    if (got.fresh != fresh || got.changed != changed || got.known != known)
        fail_msg("%zu new, %zu changed, %zu known; wanted %zu, %zu, %zu", got.fresh, got.changed, got.known, fresh,
                 changed, known);
}

#define ITEMS(...) ((const struct item[]){__VA_ARGS__, {0}})

static void forget_everything(struct fixture *f)
{
    assert_ok(f, database_run(f->store, "DELETE FROM articles; DELETE FROM source_states", &f->err));
}

/* ---- state */

static void check_same_state(const struct source_state *got, const struct source_state *want)
{
    assert_true(str_equal(got->etag, want->etag));
    assert_true(str_equal(got->last_modified, want->last_modified));
    assert_true(str_equal(got->fault, want->fault));
    assert_true(str_equal(got->asked_url, want->asked_url));
    assert_true(str_equal(got->feed_url, want->feed_url));
    assert_true(str_equal(got->moved_to, want->moved_to));
    assert_true(got->next_due == want->next_due);
    assert_true(got->last_asked == want->last_asked);
    assert_true(got->last_success == want->last_success);
    assert_true(got->moved_since == want->moved_since);
    assert_int_equal(got->failures, want->failures);
    assert_int_equal(got->moved_runs, want->moved_runs);
    assert_int_equal(got->gone, want->gone);
    assert_int_equal(got->moved, want->moved);
    assert_int_equal(got->guids_untrusted, want->guids_untrusted);
    assert_int_equal(got->was_feed, want->was_feed);
}

static void test_state(void **state)
{
    struct fixture *f = *state;
    const struct source_state never = {
        .next_due = WHEN_NONE, .last_asked = WHEN_NONE, .last_success = WHEN_NONE, .moved_since = WHEN_NONE};
    const struct source_state all = {.etag = STR("W/\"a\xff b\""),
                                     .last_modified = STR("Sun, 22 Nov 2026 12:00:00 GMT"),
                                     .next_due = 1,
                                     .last_asked = NOON,
                                     .last_success = 3,
                                     .failures = 4,
                                     .fault = STR("it hung"),
                                     .gone = true,
                                     .asked_url = STR("https://example.org/"),
                                     .feed_url = STR("https://example.org/feed"),
                                     .moved_to = STR("https://example.net/"),
                                     .moved_runs = 5,
                                     .moved_since = 6,
                                     .moved = true,
                                     .guids_untrusted = true,
                                     .was_feed = true};
    struct source_state got = state_of(f);
    check_same_state(&got, &never);
    update_at(f, (const struct item[]){{0}}, all, NOON);
    reopen_store(f);
    got = state_of(f);
    check_same_state(&got, &all);
    struct source_state second = never;
    second.last_asked = NOON + 1;
    update_at(f, (const struct item[]){{0}}, second, NOON + 1);
    got = state_of(f);
    check_same_state(&got, &second);
}

/* The validators stand for the items: when one of these cannot be written, neither are those. */
static void test_all_or_nothing(void **state)
{
    struct fixture *f = *state;
    struct article article = {0};
    struct summary summary = {0};
    struct incoming items[2] = {
        {.identity = {STR("g1"), STR("l1"), STR("p1")}, .article = &article, .summary = &summary, .now = NOON},
        {.identity = {STR("g2"), STR("l2"), STR("p2")}, .article = &article, .summary = &summary, .now = NOON},
    };
    struct source_state new_state = {.etag = STR("new"), .last_asked = NOON};
    struct arrivals arrivals;
    assert_ok(f, database_run(f->store,
                              "CREATE TEMP TRIGGER refuse BEFORE INSERT ON articles WHEN new.guid = 'g2'"
                              " BEGIN SELECT raise(ABORT, 'no'); END",
                              &f->err));
    assert_false(store_source_update(f->store, STR("net"), &new_state, items, 2, &arrivals, &f->err));
    assert_int_equal(state_of(f).etag.len, 0);
    assert_int_equal(ask(f, "SELECT count(*) FROM articles"), 0);
    assert_ok(f, database_run(f->store, "DROP TRIGGER refuse", &f->err));
    assert_ok(f, store_source_update(f->store, STR("net"), &new_state, items, 2, &arrivals, &f->err));
    assert_int_equal(arrivals.fresh, 2);
    assert_str(state_of(f).etag, "new");
}

/* ---- items */

static void test_arrivals(void **state)
{
    struct fixture *f = *state;
    check_update(f, ITEMS({"g1", "l1", "p1", 1}, {"g2", "l2", "p2", 2}), 2, 0, 0);
    check_update(f, ITEMS({"g1", "l1", "p1", 1}, {"g2", "l2", "p2", 2}), 0, 0, 2);
    check_update(f, ITEMS({"g3", "l3", "p3", 3}, {"g1", "l1", "p1b", 1}, {"g2", "l2b", "p2", 2}), 1, 1, 1);
    assert_int_equal(newest(f, 9).entry_count, 3);
    assert_int_equal(ask(f, "SELECT count(*) FROM articles WHERE link = 'l2b' AND url = 'l2b'"), 1);
}

/* Each row's second document follows its first. */
static const struct {
    const char *goal;
    struct item first[ITEMS_MOST], second[ITEMS_MOST];
    size_t fresh, changed, known;
} rows[] = {
    {"twice the same in one document: the first counts",
     {{"g", "l", "new", 1}, {"g", "l", "old", 1}},
     {{"g", "l", "new", 1}, {"g", "l", "old", 1}},
     0,
     0,
     2},
    {"no guid: the link alone tells, whatever was edited", {{"l", "l", "p", 1}}, {{"l", "l", "p2", 2}}, 0, 1, 0},
    {"the guid is dropped while the text is edited", {{"g", "l", "p", 1}}, {{"l", "l", "p2", 1}}, 0, 1, 0},
    {"a guid comes up while the text is edited", {{"l", "l", "p", 1}}, {{"g", "l", "p2", 1}}, 0, 1, 0},
    {"another guid, and the text is edited", {{"g", "l", "p", 1}}, {{"h", "l", "p2", 1}}, 1, 0, 0},
    {"no guid, another link: text and date tell", {{"l", "l", "p", 1}}, {{"m", "m", "p", 1}}, 0, 0, 1},
    {"another link without a guid, and the text is edited", {{"l", "l", "p", 1}}, {{"m", "m", "q", 1}}, 1, 0, 0},
    {"no guid, another link and date", {{"l", "l", "p", 1}}, {{"m", "m", "p", 2}}, 1, 0, 0},
    {"no guid, another link, no date", {{"l", "l", "p", WHEN_NONE}}, {{"m", "m", "p", WHEN_NONE}}, 1, 0, 0},
    {"another guid and link, same text and date", {{"g", "l", "p", 1}}, {{"h", "m", "p", 1}}, 1, 0, 0},
    {"a twin of the same text and date beside the first is one more",
     {{"l", "l", "p", 1}},
     {{"m", "m", "p", 1}, {"l", "l", "p", 1}},
     1,
     0,
     1},
    {"two twins from the start are two",
     {{"l", "l", "p", 1}, {"m", "m", "p", 1}},
     {{"m", "m", "p", 1}, {"l", "l", "p", 1}},
     0,
     0,
     2},
    {"every guid is another: those that were edited are known by their links",
     {{"g1", "l1", "p1", 1}, {"g2", "l2", "p2", 2}, {"g3", "l3", "p3", 3}},
     {{"h1", "l1", "p1", 1}, {"h2", "l2", "edited", 2}, {"h3", "l3", "p3", 3}, {"h4", "l4", "p4", 4}},
     1,
     1,
     2},
    {"some guids are others: each item for itself",
     {{"g1", "l1", "p1", 1}, {"g2", "l2", "p2", 2}},
     {{"g1", "l1", "p1", 1}, {"h2", "l2", "edited", 2}},
     1,
     0,
     1},
};

static void test_items(void **state)
{
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        forget_everything(f);
        update_at(f, rows[i].first, state_of(f), NOON);
        struct arrivals got = update_at(f, rows[i].second, state_of(f), NOON + 60);
        if (got.fresh != rows[i].fresh || got.changed != rows[i].changed || got.known != rows[i].known)
            fail_msg("%s: %zu new, %zu changed, %zu known", rows[i].goal, got.fresh, got.changed, got.known);
        /* Whatever it was, the third time the same document brings nothing. */
        got = update_at(f, rows[i].second, state_of(f), NOON + 120);
        if (got.fresh || got.changed)
            fail_msg("%s: %zu new, %zu changed the next time", rows[i].goal, got.fresh, got.changed);
    }
}

/* Once noticed, that guids change is remembered, and they count for nothing. */
static void test_changing_guids(void **state)
{
    struct fixture *f = *state;
    check_update(f, ITEMS({"g1", "l1", "p1", 1}, {"g2", "l2", "p2", 2}), 2, 0, 0);
    check_update(f, ITEMS({"g1", "l1", "p1", 1}, {"h2", "l2", "p2", 2}), 0, 0, 2);
    assert_false(state_of(f).guids_untrusted);
    check_update(f, ITEMS({"h1", "l1", "p1", 1}, {"i2", "l2", "p2", 2}), 0, 0, 2);
    assert_true(state_of(f).guids_untrusted);
    check_update(f, ITEMS({"j1", "l1", "edited", 1}, {"l1", "l3", "p3", 3}), 1, 1, 0);
    assert_true(state_of(f).guids_untrusted);
}

/* A feed that begins to state permalinks as guids, or stops to state any, has not changed its guids. */
static void test_guids_that_come_and_go(void **state)
{
    struct fixture *f = *state;
    check_update(f, ITEMS({"g1", "l1", "p1", 1}), 1, 0, 0);
    check_update(f, ITEMS({"l1", "l1", "p1", 1}), 0, 0, 1);
    check_update(f, ITEMS({"g1", "l1", "edited", 1}), 0, 1, 0);
    assert_false(state_of(f).guids_untrusted);
    assert_int_equal(ask(f, "SELECT count(*) FROM articles WHERE guid = 'g1'"), 1);
}

static void test_known(void **state)
{
    struct fixture *f = *state;
    static const struct {
        struct identity identity;
        bool want;
    } asked[] = {
        {{STR_INIT("g"), STR_INIT("l"), STR_INIT("p")}, true},
        {{STR_INIT("h"), STR_INIT("l"), STR_INIT("p")}, true},
        {{STR_INIT("l"), STR_INIT("l"), STR_INIT("p")}, true},
        {{STR_INIT("g"), STR_INIT("l"), STR_INIT("edited")}, false},
        {{STR_INIT("h"), STR_INIT("m"), STR_INIT("p")}, false},
    };
    bool known = true;
    assert_ok(f, store_knows(f->store, STR("net"), &asked[0].identity, 1, &known, &f->err));
    assert_false(known);
    check_update(f, ITEMS({"g", "l", "p", 1}), 1, 0, 0);
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        assert_ok(f, store_knows(f->store, STR("net"), &asked[i].identity, 1, &known, &f->err));
        assert_int_equal(known, asked[i].want);
    }
    assert_ok(f, store_knows(f->store, STR("other"), &asked[0].identity, 1, &known, &f->err));
    assert_false(known);
}

/* ---- why */

static const char *why(struct fixture *f, const char *item)
{
    str lines;
    assert_ok(f, store_why(f->store, &f->arena, str_from(item), &lines, &f->err));
    return lines.at;
}

static void test_why(void **state)
{
    struct fixture *f = *state;
    check_update(f, ITEMS({"g1", "l1", "p1", 1}), 1, 0, 0);
    assert_contains(why(f, "g1"), "new at 2026-11-22T12:01:00Z: no item of the source had its guid, link or text\n");
    assert_contains(why(f, "l1"), "  source: net\n  title: p1\n  guid: g1\n  link: l1\n  url: l1\n  text print: p1\n");
    assert_string_equal(why(f, newest(f, 1).entries[0].id.at), why(f, "g1"));
    assert_contains(why(f, "l1"), "  known whenever it came again: guid, link and text agree\n");
    assert_string_equal(why(f, "g"), "");
    check_update(f, ITEMS({"example.org/feeds/r3", "l3", "p3", 1}), 1, 0, 0);
    assert_contains(why(f, "example.org/feeds/r3"), "link: l3");
    assert_contains(why(f, "r3"), "link: l3");
    assert_string_equal(why(f, "3"), "");
    assert_string_equal(why(f, ""), "");
    check_update(f, ITEMS({"g2", "l1", "p1", 1}), 0, 0, 1);
    assert_contains(why(f, "l1"), "  known whenever it came again: link and text agree\n");
    assert_contains(why(f, "l1"), "  the source's guids repeat or change, and count for nothing\n");
    check_update(f, ITEMS({"g3", "l1", "p2", 1}), 0, 1, 0);
    assert_contains(why(f, "l1"), "  the same item at 2026-11-22T12:01:00Z: link agrees; its text was another\n");
}

static void test_backlog(void **state)
{
    struct fixture *f = *state;
    struct article article = {.url = STR("l1"), .published = NOON};
    struct incoming items[] = {
        {.identity = {STR("g1"), STR("l1"), STR("p1")}, .article = &article, .backlog = true, .now = NOON},
        {.identity = {STR("g2"), STR("l2"), STR("p2")}, .article = &article, .now = NOON},
    };
    struct source_state asked = {.last_asked = NOON};
    struct arrivals arrivals;
    assert_ok(f, store_source_update(f->store, STR("net"), &asked, items, 2, &arrivals, &f->err));
    assert_int_equal(arrivals.fresh, 2);
    assert_int_equal(newest(f, 9).entry_count, 2);
    assert_int_equal(unsent(f, "morning").entry_count, 1);
    assert_contains(why(f, "g1"), "in no digest");
    assert_null(strstr(why(f, "g2"), "in no digest"));
    items[0].identity.print = STR("edited");
    items[0].backlog = false;
    assert_ok(f, store_source_update(f->store, STR("net"), &asked, items, 2, &arrivals, &f->err));
    assert_int_equal(unsent(f, "morning").entry_count, 1);
}

static void test_why_words(void **state)
{
    static const struct {
        struct item first, second;
        const char *want;
    } cases[] = {
        {{"g", "l", "p", 1}, {"g", "l", "q", 1}, "Z: guid and link agree; its text was another\n"},
        {{"g", "l", "p", 1}, {"g", "m", "p", 1}, "Z: guid and text agree; its link was l\n"},
        {{"l", "l", "p", 1}, {"l", "l", "q", 1}, "Z: link agrees; its text was another\n"},
        {{"l", "l", "p", 1}, {"m", "m", "p", 1}, "Z: text and date agree; its link was l\n"},
        {{"g", "l", "p", 1}, {"h", "l", "q", 1}, "Z: only its link agrees with tag:"},
        {{"g", "l", "p", 1}, {"h", "m", "p", 1}, "Z: only its text agrees with tag:"},
        {{"g", "l", "p", 1}, {"g", "m", "q", 1}, "Z: only its guid agrees with tag:"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        forget_everything(f);
        update_at(f, (const struct item[]){cases[i].first, {0}}, state_of(f), NOON);
        update_at(f, (const struct item[]){cases[i].second, {0}}, state_of(f), NOON + 60);
        assert_contains(why(f, cases[i].second.link), cases[i].want);
    }
}

static void test_why_of_files(void **state)
{
    struct fixture *f = *state;
    put(f, "/a", "Head", "p1", WHEN_NONE, NOON);
    assert_contains(why(f, "/a"), "known whenever it came again: path, headline and text agree\n");
    put(f, "/b", "Head", "p1", WHEN_NONE, NOON + 60);
    assert_contains(why(f, "/b"), "no item of the source had its path, headline or text\n");
    assert_contains(why(f, "/b"), "headline and text agree; its path was /a\n");
}

/* ---- a database from before there were sources on the network */

static void test_migration(void **state)
{
    struct fixture *f = *state;
    put(f, "/a", "Head", "p1", WHEN_NONE, NOON);
    assert_ok(f, store_issue(f->store, STR("morning"), STR("today"), NOON, NULL, 0, &(struct edition){0}, &f->err));
    assert_ok(
        f, database_run(
               f->store,
               "DROP TABLE digests; DROP TABLE source_states; DROP INDEX articles_print; DROP INDEX articles_undated;"
               "CREATE INDEX articles_guid_print ON articles (source, guid, print);"
               "ALTER TABLE articles DROP COLUMN document; ALTER TABLE articles DROP COLUMN backlog;"
               "ALTER TABLE articles DROP COLUMN new_because;"
               "ALTER TABLE articles DROP COLUMN known_because;"
               "ALTER TABLE articles DROP COLUMN known_at; PRAGMA user_version = 1",
               &f->err));
    reopen_store(f);
    assert_int_equal(newest(f, 9).entry_count, 1);
    assert_int_equal(ask(f, "SELECT after_article FROM digests WHERE name = 'morning'"), 0);
    check_update(f, ITEMS({"g1", "l1", "p1", 1}), 1, 0, 0);
    assert_contains(why(f, "/a"), "new at 2026-11-22T12:00:00Z\n");
}

/* Only a feed names its items otherwise than by address, or is named by a page. */
static void test_migration_of_what_was_a_feed(void **state)
{
    static const struct {
        struct item item;
        const char *feed_url;
        bool want;
    } cases[] = {
        {{"g1", "l1", "p1", 1}, "", true},
        {{"l1", "l1", "p1", 1}, "", false},
        {{"l1", "l1", "p1", 1}, "https://example.org/feed", true},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct source_state before = state_of(f);
        forget_everything(f);
        before.feed_url = str_from(cases[i].feed_url);
        update_at(f, (const struct item[]){cases[i].item, {0}}, before, NOON);
        assert_ok(f,
                  database_run(f->store,
                               "CREATE INDEX articles_guid_print ON articles (source, guid, print);"
                               "ALTER TABLE source_states DROP COLUMN was_feed;"
                               "ALTER TABLE articles DROP COLUMN backlog; DROP TABLE digests; PRAGMA user_version = 5",
                               &f->err));
        reopen_store(f);
        assert_int_equal(state_of(f).was_feed, cases[i].want);
        assert_int_equal(ask(f, "SELECT count(*) FROM sqlite_schema WHERE name = 'articles_guid_print'"), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(test_state),
        STORE_TEST(test_all_or_nothing),
        STORE_TEST(test_arrivals),
        STORE_TEST(test_items),
        STORE_TEST(test_changing_guids),
        STORE_TEST(test_guids_that_come_and_go),
        STORE_TEST(test_backlog),
        STORE_TEST(test_known),
        STORE_TEST(test_why),
        STORE_TEST(test_why_words),
        STORE_TEST(test_why_of_files),
        STORE_TEST(test_migration),
        STORE_TEST(test_migration_of_what_was_a_feed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
