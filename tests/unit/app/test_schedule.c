/* When a source on the network is asked again, and what its answers do to its state. */
#include <stdarg.h>
#include <stddef.h>

#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include <nutgraf/app/schedule.h>

#include "../check.h"

#define NOON   INT64_C(1795348800) /* Sunday, 2026-11-22T12:00:00Z */
#define MINUTE 60
#define HOUR   3600
#define DAY    86400

static const struct fetch_settings settings = {.interval = 10 * MINUTE, .max_interval = DAY};
static const struct source source = {.name = STR_INIT("s"), .url = STR_INIT("https://a.example/feed")};

struct fixture {
    struct arena arena;
    struct source_state state;
    str notice;
};

static int setup(void **state)
{
    struct fixture *f = calloc(1, sizeof *f);
    if (!f)
        return -1;
    f->state.next_due = WHEN_NONE;
    source_state_settle(&f->state, &source);
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *f = *state;
    arena_release(&f->arena);
    free(f);
    return 0;
}

static void succeed(struct fixture *f, const char *moved_to, int64_t now)
{
    struct fetch_response response = {.outcome = FETCH_DONE, .fresh_until = WHEN_NONE, .moved_to = str_from(moved_to)};
    source_succeeded(&f->arena, &settings, &response, NULL, now, &f->state, &f->notice);
}

static void miss(struct fixture *f, enum fetch_outcome outcome, int64_t retry_after, int64_t now, uint64_t random)
{
    struct fetch_response response = {.outcome = outcome, .retry_after = retry_after};
    source_failed(&f->arena, &settings, &response, STR("it hung"), now, random, &f->state, &f->notice);
}

/* ---- success */

#define HOURS(from, to) ((1u << ((to) + 1)) - (1u << (from)))

static void test_next_time(void **state)
{
    static const struct {
        const char *goal;
        int64_t fresh_for;
        struct feed feed;
        int64_t want; /* seconds from noon */
    } rows[] = {
        {"nothing said", WHEN_NONE, {0}, 10 * MINUTE},
        {"fresh for an hour", HOUR, {0}, HOUR},
        {"fresh for a minute", MINUTE, {0}, 10 * MINUTE},
        {"fresh for ever", 400 * DAY, {0}, DAY},
        {"stale", -HOUR, {0}, 10 * MINUTE},
        {"ttl", WHEN_NONE, {.ttl = 90}, 90 * MINUTE},
        {"ttl beyond all bounds", WHEN_NONE, {.ttl = INT32_MAX}, DAY},
        {"update period", WHEN_NONE, {.update_seconds = 4 * HOUR}, 4 * HOUR},
        {"the longest counts", 2 * HOUR, {.ttl = 180, .update_seconds = HOUR}, 3 * HOUR},
        {"this hour and the next are skipped", WHEN_NONE, {.skip_hours = HOURS(12, 13)}, 2 * HOUR},
        {"skipped until midnight and a bit", WHEN_NONE, {.skip_hours = HOURS(12, 23) | 1}, 13 * HOUR},
        {"today is skipped", WHEN_NONE, {.skip_days = 1}, 12 * HOUR},
        {"another day is skipped", WHEN_NONE, {.skip_days = 2}, 10 * MINUTE},
        {"ttl ends in a skipped hour", WHEN_NONE, {.ttl = 130, .skip_hours = HOURS(14, 14)}, 3 * HOUR},
        {"every hour is skipped", WHEN_NONE, {.skip_hours = HOURS(0, 23)}, DAY},
        {"every day is skipped", WHEN_NONE, {.skip_days = 0x7f}, DAY},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct fetch_response response = {.outcome = FETCH_DONE, .fresh_until = rows[i].fresh_for};
        if (response.fresh_until != WHEN_NONE)
            response.fresh_until += NOON;
        source_succeeded(&f->arena, &settings, &response, &rows[i].feed, NOON, &f->state, &f->notice);
        if (f->state.next_due != NOON + rows[i].want)
            fail_msg("%s: in %lld seconds", rows[i].goal, (long long)(f->state.next_due - NOON));
        assert_false(source_is_due(&f->state, NOON + rows[i].want - 1));
        assert_true(source_is_due(&f->state, NOON + rows[i].want));
    }
}

static void test_validators(void **state)
{
    struct fixture *f = *state;
    struct fetch_response response = {
        .outcome = FETCH_DONE, .etag = STR("e1"), .last_modified = STR("m1"), .fresh_until = WHEN_NONE};
    source_succeeded(&f->arena, &settings, &response, NULL, NOON, &f->state, &f->notice);
    miss(f, FETCH_FAILED, WHEN_NONE, NOON, 0);
    assert_str(f->state.etag, STR("e1"));
    response = (struct fetch_response){.outcome = FETCH_NOT_MODIFIED, .etag = STR("e2"), .fresh_until = WHEN_NONE};
    source_succeeded(&f->arena, &settings, &response, NULL, NOON, &f->state, &f->notice);
    assert_str(f->state.etag, STR("e2"));
    assert_str(f->state.last_modified, STR("m1"));
    response.outcome = FETCH_DONE;
    source_succeeded(&f->arena, &settings, &response, NULL, NOON, &f->state, &f->notice);
    assert_str(f->state.last_modified, STR(""));
    source_succeeded(&f->arena, &settings, &response, &(struct feed){.breaks_off = true}, NOON, &f->state, &f->notice);
    assert_str(f->state.etag, STR("")); /* so that all of it is asked for again */
}

/* ---- failure */

static void test_back_off(void **state)
{
    struct fixture *f = *state;
    int64_t pause = 10 * MINUTE;
    for (unsigned i = 1; i <= 300; i++) {
        miss(f, FETCH_FAILED, WHEN_NONE, NOON, (uint64_t)i * 0x9e3779b97f4a7c15u);
        int64_t got = f->state.next_due - NOON;
        if (pause < DAY)
            assert_in_range(got, pause, pause + pause / 5);
        else
            assert_in_range(got, DAY - HOUR, DAY);
        assert_int_equal(f->state.failures, i);
        assert_false(f->state.gone);
        pause = pause * 2 < DAY ? pause * 2 : DAY;
    }
    assert_str(f->state.fault, STR("it hung"));
    succeed(f, "", NOON);
    assert_int_equal(f->state.failures, 0);
    assert_str(f->state.fault, STR(""));
    assert_int_equal(f->state.last_success, NOON);
    miss(f, FETCH_FAILED, WHEN_NONE, NOON, 0);
    assert_int_equal(f->state.next_due, NOON + 10 * MINUTE);
}

static void test_two_that_fail_together_part(void **state)
{
    struct fixture *f = *state;
    miss(f, FETCH_FAILED, WHEN_NONE, NOON, 17);
    int64_t one = f->state.next_due;
    f->state.failures = 0;
    miss(f, FETCH_FAILED, WHEN_NONE, NOON, 99);
    assert_true(one != f->state.next_due);
}

static void test_failure_keeps_the_interval(void **state)
{
    struct fixture *f = *state;
    const struct fetch_settings slow = {.interval = 6 * HOUR, .max_interval = DAY};
    struct fetch_response response = {.outcome = FETCH_FAILED, .retry_after = WHEN_NONE};
    source_failed(&f->arena, &slow, &response, STR("x"), NOON, 0, &f->state, &f->notice);
    assert_int_equal(f->state.next_due, NOON + 6 * HOUR);
}

static void test_retry_after(void **state)
{
    static const struct {
        int64_t after, want;
    } rows[] = {{0, 0}, {1, 1}, {-HOUR, 0}, {3 * HOUR, 3 * HOUR}, {4000 * (int64_t)DAY, DAY}};
    struct fixture *f = *state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        miss(f, FETCH_LATER, NOON + rows[i].after, NOON, 5);
        assert_int_equal(f->state.next_due, NOON + rows[i].want);
    }
    f->state.failures = 0;
    miss(f, FETCH_LATER, WHEN_NONE, NOON, 0);
    assert_int_equal(f->state.next_due, NOON + 10 * MINUTE);
}

/* ---- moved, gone */

static const struct answer {
    const char *goal;
    const char *moved_to; /* NULL: a failure */
    int64_t at;           /* hours */
    bool moved;           /* after it */
} moves[] = {
    {"first", "https://b.example/", 0, false},
    {"second", "https://b.example/", 1, false},
    {"third, too soon", "https://b.example/", 2, false},
    {"over a day", "https://b.example/", 24, true},
    {"at the new place", "", 25, true},
    {"the new place fails: back to the old one", NULL, 26, false},
    {"first again", "https://b.example/", 27, false},
    {"a failure in between counts for nothing", NULL, 28, false},
    {"long after, but the second", "https://b.example/", 90, false},
    {"elsewhere", "https://c.example/", 91, false},
    {"elsewhere again", "https://c.example/", 130, false},
    {"not any more", "", 131, false},
    {"first", "https://c.example/", 132, false},
    {"second", "https://c.example/", 133, false},
    {"third", "https://c.example/", 160, true},
    {"which moves on", "https://d.example/", 161, false},
    {"second", "https://d.example/", 170, false},
    {"third", "https://d.example/", 185, true},
};

static void test_moves(void **state)
{
    struct fixture *f = *state;
    for (size_t i = 0; i < LENGTH(moves); i++) {
        bool before = f->state.moved;
        int64_t now = NOON + moves[i].at * HOUR;
        if (moves[i].moved_to)
            succeed(f, moves[i].moved_to, now);
        else
            miss(f, FETCH_FAILED, WHEN_NONE, now, 0);
        if (f->state.moved != moves[i].moved)
            fail_msg("row %zu, %s: %d", i, moves[i].goal, f->state.moved);
        assert_int_equal(f->notice.len > 0, f->state.moved && !before);
        assert_str(source_address(&f->state, &source), f->state.moved ? f->state.moved_to : source.url);
    }
    assert_str(f->notice, STR("has moved for good to https://d.example/, which is asked from now on; change its url"));
}

static void test_notice_hides_credentials(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < 3; i++)
        succeed(f, "https://jane:s3cret@b.example/", NOON + i * DAY);
    assert_true(str_starts(f->notice, STR("has moved for good to https://…@b.example/,")));
    assert_str(source_address(&f->state, &source), STR("https://jane:s3cret@b.example/"));
}

static void test_gone(void **state)
{
    struct fixture *f = *state;
    succeed(f, "", NOON - DAY);
    f->state.guids_untrusted = true;
    miss(f, FETCH_GONE, WHEN_NONE, NOON, 0);
    assert_true(f->state.gone);
    assert_true(str_starts(f->notice, STR("is gone")));
    assert_false(source_is_due(&f->state, NOON + 400 * (int64_t)DAY));
    source_state_settle(&f->state, &source);
    assert_true(f->state.gone);

    const struct source other = {.url = STR("https://a.example/other")};
    source_state_settle(&f->state, &other);
    assert_true(source_is_due(&f->state, NOON));
    assert_false(f->state.guids_untrusted);
    assert_str(f->state.asked_url, other.url);
}

/* By a clock that was ahead, the next turn would be far off. */
static void test_asked_by_a_wrong_clock(void **state)
{
    static const struct {
        int64_t asked; /* so long after noon */
        bool due;      /* at noon */
    } rows[] = {{-MINUTE, false}, {MINUTE, false}, {DAY, false}, {DAY + 1, true}, {400 * (int64_t)DAY, true}};
    struct fixture *f = *state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        succeed(f, "", NOON + rows[i].asked);
        assert_int_equal(source_is_due(&f->state, NOON), rows[i].due);
    }
    miss(f, FETCH_GONE, WHEN_NONE, NOON + 400 * (int64_t)DAY, 0);
    assert_false(source_is_due(&f->state, NOON));
}

/* The old place may know better. */
static void test_gone_from_where_it_moved(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < 3; i++)
        succeed(f, "https://b.example/", NOON + i * DAY);
    miss(f, FETCH_GONE, WHEN_NONE, NOON + 3 * DAY, 0);
    assert_false(f->state.gone);
    assert_str(source_address(&f->state, &source), source.url);
}

/* A feed that a page named is asked with its own validators, and looked for on the page again when it fails. */
static void test_feed_of_a_page(void **state)
{
    struct fixture *f = *state;
    succeed(f, "", NOON);
    f->state.feed_url = STR("https://a.example/feed");
    f->state.etag = f->state.last_modified = STR("the feed's");
    assert_str(source_address(&f->state, &source), STR("https://a.example/feed"));
    miss(f, FETCH_GONE, WHEN_NONE, NOON + DAY, 0);
    assert_false(f->state.gone);
    assert_str(source_address(&f->state, &source), source.url);
    assert_str(f->state.etag, STR(""));
    assert_str(f->state.last_modified, STR(""));
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_next_time),
        TEST(test_validators),
        TEST(test_back_off),
        TEST(test_two_that_fail_together_part),
        TEST(test_failure_keeps_the_interval),
        TEST(test_retry_after),
        TEST(test_moves),
        TEST(test_notice_hides_credentials),
        TEST(test_gone),
        TEST(test_asked_by_a_wrong_clock),
        TEST(test_gone_from_where_it_moved),
        TEST(test_feed_of_a_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
