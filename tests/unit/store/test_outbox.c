/* Issues, letters and deliveries: nothing lost, nothing twice. */
#include "temporary.h"

static bool issue(struct fixture *f, const char *date, const char *const *recipients, size_t count,
                  const struct edition *edition)
{
    struct outgoing letters[4] = {0};
    for (size_t i = 0; i < count; i++) {
        str to = str_from(recipients[i]);
        letters[i] = (struct outgoing){
            .message_id = arena_printf(&f->arena, "%s.%s", date, recipients[i]),
            .from = STR("digest@example.org"),
            .to = to,
            .bytes = arena_printf(&f->arena, "To: %s\r\n\r\n%zu articles of %s\r\n", recipients[i],
                                  edition->entry_count, date),
        };
    }
    return store_issue(f->store, STR("morning"), str_from(date), NOON, letters, count, edition, &f->err);
}

static const char *const ann_and_bob[] = {"ann@example.org", "bob@example.org"};

static bool lease_as(struct fixture *f, const char *owner, int64_t after, int64_t now, struct delivery_row *row,
                     struct outgoing *letter)
{
    bool found;
    f->store->owner = str_from(owner);
    assert_ok(f, store_lease_delivery(f->store, &f->arena, after, now, 600, row, letter, &found, &f->err));
    return found;
}

static size_t outbox_size(struct fixture *f)
{
    struct delivery_list rows;
    assert_ok(f, store_outbox(f->store, &f->arena, &rows, &f->err));
    return rows.len;
}

static void test_articles_of_an_issue_are_sent(void **state)
{
    struct fixture *f = *state;
    put(f, "/a", "1", "a", WHEN_NONE, NOON);
    put(f, "/b", "2", "b", WHEN_NONE, NOON);
    struct edition edition = unsent(f, "morning");
    assert_int_equal(edition.entry_count, 2);
    assert_ok(f, issue(f, "2026-11-22", ann_and_bob, 2, &edition));
    put(f, "/c", "3", "c", WHEN_NONE, NOON);
    reopen_store(f);
    edition = unsent(f, "morning");
    assert_int_equal(edition.entry_count, 1);
    assert_str(edition.entries[0].article->path, "/c");
    assert_int_equal(unsent(f, "evening").entry_count, 3);
    /* A changed article is not shown again. */
    assert_int_equal(put(f, "/a", "1", "a2", WHEN_NONE, NOON), ARRIVAL_CHANGED);
    assert_int_equal(unsent(f, "morning").entry_count, 1);
    /* The new one goes out on the same day under a date of its own. */
    assert_ok(f, issue(f, "2026-11-22.2", ann_and_bob, 2, &edition));
    assert_int_equal(unsent(f, "morning").entry_count, 0);
    assert_int_equal(outbox_size(f), 4);
}

/* Where the digest begins is kept: neither another time nor another article moves it. */
static void test_a_digest_begins_with_what_is_new(void **state)
{
    struct fixture *f = *state;
    const struct digest_start start = {STR("morning"), NOON}, later = {STR("morning"), NOON + 1000};
    struct edition edition;
    put(f, "/old", "1", "a", WHEN_NONE, NOON - 1);
    put(f, "/new", "2", "b", WHEN_NONE, NOON);
    assert_int_equal(unsent(f, "morning").entry_count, 2);
    assert_ok(f, store_unsent(f->store, &f->arena, &start, 1000, &edition, &f->err));
    assert_int_equal(edition.entry_count, 1);
    assert_ok(f, store_digest_begin(f->store, &start, &f->err));
    assert_ok(f, store_digest_begin(f->store, &later, &f->err));
    put(f, "/by a clock that was behind", "3", "c", WHEN_NONE, NOON - 1000);
    assert_ok(f, store_unsent(f->store, &f->arena, &later, 1000, &edition, &f->err));
    assert_int_equal(edition.entry_count, 2);
    assert_int_equal(unsent(f, "evening").entry_count, 3);
}

static void test_same_date_repeats_nothing(void **state)
{
    struct fixture *f = *state;
    put(f, "/a", "1", "a", WHEN_NONE, NOON);
    struct edition edition = unsent(f, "morning");
    assert_ok(f, issue(f, "2026-11-22", ann_and_bob, 2, &edition));
    put(f, "/b", "2", "b", WHEN_NONE, NOON);
    edition = unsent(f, "morning");
    assert_ok(f, issue(f, "2026-11-22", ann_and_bob, 2, &edition));
    assert_int_equal(outbox_size(f), 2);
    /* What no letter holds is not sent: it waits for the next issue. */
    assert_int_equal(unsent(f, "morning").entry_count, 1);
    /* A recipient who is new gets the letter, the others' stay. */
    const char *const with_cleo[] = {"ann@example.org", "bob@example.org", "cleo@example.org"};
    assert_ok(f, issue(f, "2026-11-22", with_cleo, 3, &edition));
    assert_int_equal(outbox_size(f), 3);
    assert_int_equal(unsent(f, "morning").entry_count, 0);
}

static void test_all_or_nothing(void **state)
{
    struct fixture *f = *state;
    put(f, "/a", "1", "a", WHEN_NONE, NOON);
    struct edition edition = unsent(f, "morning");
    struct entry entries[2] = {edition.entries[0], edition.entries[0]};
    entries[1].id = STR("tag:nobody");
    edition.entries = entries;
    edition.entry_count = 2;
    assert_false(issue(f, "2026-11-22", ann_and_bob, 2, &edition));
    assert_int_equal(f->err.exit_code, EX_SOFTWARE);
    assert_contains(f->err.text, "tag:nobody");
    assert_int_equal(outbox_size(f), 0);
    assert_int_equal(unsent(f, "morning").entry_count, 1);
    assert_int_equal(ask(f, "SELECT count(*) FROM issues"), 0);
    /* The store is as usable as before. */
    edition.entry_count = 1;
    assert_ok(f, issue(f, "2026-11-22", ann_and_bob, 2, &edition));
}

static void test_last_issue(void **state)
{
    struct fixture *f = *state;
    struct edition empty = {0};
    int64_t when;
    str date;
    assert_ok(f, store_last_issue(f->store, &f->arena, STR("morning"), &when, &date, &f->err));
    assert_true(when == WHEN_NONE && !date.len);
    assert_ok(f, issue(f, "2026-11-22", NULL, 0, &empty));
    assert_ok(f, issue(f, "2026-11-22.2", NULL, 0, &empty));
    /* The clock was put back: the last one is still the last one. */
    assert_ok(f, store_issue(f->store, STR("morning"), STR("2026-11-22.3"), NOON - 9, NULL, 0, &empty, &f->err));
    assert_ok(f, store_last_issue(f->store, &f->arena, STR("morning"), &when, &date, &f->err));
    assert_int_equal(when, NOON - 9);
    assert_str(date, "2026-11-22.3");
    assert_ok(f, store_unused_date(f->store, &f->arena, STR("morning"), STR("2026-11-22"), &date, &f->err));
    assert_str(date, "2026-11-22.4");
    assert_ok(f, store_unused_date(f->store, &f->arena, STR("evening"), STR("2026-11-22"), &date, &f->err));
    assert_str(date, "2026-11-22");
    assert_ok(f, store_last_issue(f->store, &f->arena, STR("evening"), &when, &date, &f->err));
    assert_true(when == WHEN_NONE);
}

static void test_letter_comes_back_as_it_was(void **state)
{
    struct fixture *f = *state;
    const str bytes = {"A: b\r\n\r\n\0\xff\r\n", 12};
    struct outgoing sent = {STR("id@x"), STR("from@example.org"), STR("to@example.org"), bytes}, got;
    struct delivery_row row;
    struct edition empty = {0};
    assert_ok(f, store_issue(f->store, STR("morning"), STR("2026-11-22"), NOON, &sent, 1, &empty, &f->err));
    reopen_store(f);
    assert_true(lease_as(f, "here:1", 0, NOON, &row, &got));
    assert_true(str_equal(got.message_id, sent.message_id));
    assert_true(str_equal(got.from, sent.from));
    assert_true(str_equal(got.to, sent.to));
    assert_true(str_equal(got.bytes, sent.bytes));
    assert_str(row.digest, "morning");
    assert_str(row.date, "2026-11-22");
    assert_str(row.to, "to@example.org");
    assert_int_equal(row.state, DELIVERY_WAITING);
    assert_int_equal(row.attempts, 0);
    assert_true(row.last_attempt == WHEN_NONE);
    assert_int_equal(row.reply.len, 0);
}

static void test_leases(void **state)
{
    struct fixture *f = *state;
    struct edition empty = {0};
    struct delivery_row row;
    struct outgoing letter;
    const int64_t expired = NOON + 600;
    assert_false(lease_as(f, "here:1", 0, NOON, &row, &letter));
    assert_ok(f, issue(f, "2026-11-22", ann_and_bob, 2, &empty));
    assert_true(lease_as(f, "here:1", 0, NOON, &row, &letter));
    assert_str(letter.to, "ann@example.org");
    int64_t ann = row.id;
    /* Ours can be taken again; another's cannot while it lives. */
    assert_true(lease_as(f, "here:1", 0, NOON + 1, &row, &letter));
    assert_int_equal(row.id, ann);
    assert_true(lease_as(f, "there:2", 0, expired, &row, &letter));
    assert_str(letter.to, "bob@example.org");
    assert_false(lease_as(f, "third:3", 0, expired, &row, &letter));
    assert_false(lease_as(f, "there:2", row.id, expired, &row, &letter));
    /* The one of NOON + 1 ends now. */
    assert_true(lease_as(f, "third:3", 0, expired + 1, &row, &letter));
    assert_int_equal(row.id, ann);
}

static void test_outcomes(void **state)
{
    struct fixture *f = *state;
    struct edition empty = {0};
    struct delivery_row row;
    struct outgoing letter;
    struct delivery_list rows;
    assert_ok(f, issue(f, "2026-11-22", ann_and_bob, 2, &empty));
    assert_true(lease_as(f, "here:1", 0, NOON, &row, &letter));
    assert_ok(f, store_delivery_done(f->store, row.id, DELIVERY_WAITING, STR("451 later"), NOON + 1, &f->err));
    assert_true(lease_as(f, "here:1", row.id, NOON, &row, &letter));
    assert_ok(f, store_delivery_done(f->store, row.id, DELIVERY_REFUSED, STR("550 nobody"), NOON + 2, &f->err));
    assert_ok(f, store_outbox(f->store, &f->arena, &rows, &f->err));
    assert_int_equal(rows.len, 2);
    assert_int_equal(rows.at[0].state, DELIVERY_WAITING);
    assert_int_equal(rows.at[0].attempts, 1);
    assert_int_equal(rows.at[0].last_attempt, NOON + 1);
    assert_str(rows.at[0].reply, "451 later");
    assert_int_equal(rows.at[1].state, DELIVERY_REFUSED);
    assert_str(rows.at[1].reply, "550 nobody");
    /* The lease was given back, so that anybody tries the first again, and nobody the second. */
    assert_true(lease_as(f, "there:2", 0, NOON + 3, &row, &letter));
    assert_int_equal(row.id, rows.at[0].id);
    assert_int_equal(row.attempts, 1);
    assert_ok(f, store_delivery_done(f->store, row.id, DELIVERY_SENT, STR("250 ok"), NOON + 4, &f->err));
    assert_false(lease_as(f, "there:2", 0, NOON + 5, &row, &letter));
    assert_int_equal(outbox_size(f), 1);
    assert_false(store_delivery_done(f->store, 12345, DELIVERY_SENT, STR("250 ok"), NOON, &f->err));
    assert_int_equal(f->err.exit_code, EX_SOFTWARE);
}

/* A process that was thought dead reports late: it neither unsends a letter nor ends another's lease. */
static void test_late_report(void **state)
{
    struct fixture *f = *state;
    struct edition empty = {0};
    struct delivery_row row;
    struct outgoing letter;
    assert_ok(f, issue(f, "2026-11-22", ann_and_bob, 1, &empty));
    assert_true(lease_as(f, "slow:1", 0, NOON, &row, &letter));
    assert_true(lease_as(f, "quick:2", 0, NOON + 600, &row, &letter));
    f->store->owner = STR("slow:1");
    assert_ok(f, store_delivery_done(f->store, row.id, DELIVERY_WAITING, STR("timeout"), NOON + 601, &f->err));
    assert_false(lease_as(f, "third:3", 0, NOON + 602, &row, &letter));
    f->store->owner = STR("quick:2");
    assert_ok(f, store_delivery_done(f->store, row.id, DELIVERY_SENT, STR("250 ok"), NOON + 603, &f->err));
    f->store->owner = STR("slow:1");
    assert_ok(f, store_delivery_done(f->store, row.id, DELIVERY_WAITING, STR("timeout"), NOON + 604, &f->err));
    assert_int_equal(outbox_size(f), 0);
    assert_int_equal(ask(f, "SELECT count(*) FROM deliveries WHERE state = 'sent' AND reply = '250 ok'"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(test_articles_of_an_issue_are_sent),
        STORE_TEST(test_a_digest_begins_with_what_is_new),
        STORE_TEST(test_same_date_repeats_nothing),
        STORE_TEST(test_all_or_nothing),
        STORE_TEST(test_last_issue),
        STORE_TEST(test_letter_comes_back_as_it_was),
        STORE_TEST(test_leases),
        STORE_TEST(test_outcomes),
        STORE_TEST(test_late_report),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
