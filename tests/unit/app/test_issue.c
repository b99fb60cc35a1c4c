#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "newsroom.h"

#include "../check.h"

static const struct issue_options when_due = {0};

/* What `nutgraf run` does. */
static int whole_run(struct newsroom *room, const struct issue_options *options)
{
    next_run(room);
    int code = update_sources(&room->run);
    code = worse_failure(code, issue_feeds(&room->run));
    code = worse_failure(code, issue_digests(&room->run, options));
    return worse_failure(code, deliver_outbox(&room->run));
}

static str last_date(struct newsroom *room)
{
    int64_t when;
    str date;
    struct err err;
    assert_true(store_last_issue(room->run.store, &room->scratch->arena, STR("morning"), &when, &date, &err));
    return date;
}

static void a_second_run_writes_and_sends_nothing(void **state)
{
    struct newsroom room;
    str before, after;
    struct err err;
    newsroom_open(&room, state);
    write_article(&room, "news/bridge.txt", BRIDGE);

    assert_int_equal(whole_run(&room, &when_due), 0);
    assert_int_equal(room.run.tally.feeds, 1);
    assert_int_equal(room.run.tally.delivered, 1);
    assert_int_equal(letters_in_maildir(&room), 1);
    assert_true(file_validator(&room.scratch->arena, room.feed.path, &before, &err));

    room.run.now += 60;
    assert_int_equal(whole_run(&room, &when_due), 0);
    assert_int_equal(room.run.tally.feeds, 0);
    assert_int_equal(room.run.tally.delivered, 0);
    assert_int_equal(letters_in_maildir(&room), 1);
    assert_true(file_validator(&room.scratch->arena, room.feed.path, &after, &err));
    assert_str(after, before);
    newsroom_close(&room);
}

static void no_date_is_used_twice(void **state)
{
    static const struct {
        int64_t now;
        bool at_once;
        const char *article; /* new in this run */
        const char *want;    /* the last issue's date after it */
    } rows[] = {
        {SUNDAY_NOON, false, "news/a.txt", "2026-11-22"},
        {SUNDAY_NOON + 1, false, "news/b.txt", "2026-11-22"}, /* waits for tomorrow */
        {SUNDAY_NOON + 2, true, NULL, "2026-11-22.2"},
        {SUNDAY_NOON + 3, true, NULL, "2026-11-22.2"}, /* nothing new */
        {SUNDAY_NOON + 4, true, "news/c.txt", "2026-11-22.3"},
        {SUNDAY_NOON - ONE_DAY, true, "news/d.txt", "2026-11-21"}, /* the clock was put back */
        {SUNDAY_NOON + ONE_DAY, false, NULL, "2026-11-21"},
        {SUNDAY_NOON + ONE_DAY, false, "news/e.txt", "2026-11-23"},
        {SUNDAY_NOON + 2 * ONE_DAY, true, "news/f.txt", "2026-11-24"},
        {SUNDAY_NOON + 3650 * ONE_DAY, true, "news/g.txt", "2036-11-19"}, /* the clock was wrong, and is right again */
        {SUNDAY_NOON + 3 * ONE_DAY, false, "news/h.txt", "2026-11-25"},
        {SUNDAY_NOON + 3 * ONE_DAY, true, "news/i.txt", "2026-11-25.2"},
    };
    struct newsroom room;
    newsroom_open(&room, state);
    for (size_t i = 0; i < LENGTH(rows); i++) {
        str headline = str_from(rows[i].article);
        if (rows[i].article)
            write_article(&room, rows[i].article,
                          arena_printf(&room.scratch->arena, "Headline of %s\n\nThis is the story of %s, as told.\n",
                                       headline.at, headline.at));
        room.run.now = rows[i].now;
        assert_int_equal(whole_run(&room, &(struct issue_options){.now = rows[i].at_once}), 0);
        assert_str(last_date(&room), str_from(rows[i].want));
    }
    assert_int_equal(letters_in_maildir(&room), 9);
    newsroom_close(&room);
}

static void the_first_issue_is_of_today_and_a_late_one_of_its_day(void **state)
{
    struct newsroom room;
    newsroom_open(&room, state);
    write_article(&room, "news/bridge.txt", BRIDGE);
    room.run.now = SUNDAY_NOON - 7 * 3600; /* two hours before one is due */
    assert_int_equal(whole_run(&room, &when_due), 0);
    assert_str(last_date(&room), STR("2026-11-22"));

    write_article(&room, "news/harbour.txt", HARBOUR);
    room.run.now += ONE_DAY; /* the machine slept through Sunday's */
    assert_int_equal(whole_run(&room, &when_due), 0);
    assert_str(last_date(&room), STR("2026-11-22.2"));
    newsroom_close(&room);
}

static void a_dry_run_shows_and_records_nothing(void **state)
{
    struct newsroom room;
    char *shown = NULL;
    size_t shown_len;
    newsroom_open(&room, state);
    write_article(&room, "news/bridge.txt", BRIDGE);
    assert_int_equal(update_sources(&room.run), 0);

    FILE *preview = open_memstream(&shown, &shown_len);
    assert_int_equal(issue_digests(&room.run, &(struct issue_options){.preview = preview}), 0);
    fclose(preview);
    assert_non_null(strstr(shown, "Subject: News of 22 November 2026\n"));
    assert_non_null(strstr(shown, "Bridge reopens after four years"));
    free(shown);
    assert_str(last_date(&room), STR(""));
    assert_int_equal(deliver_outbox(&room.run), 0);
    assert_int_equal(letters_in_maildir(&room), 0);
    newsroom_close(&room);
}

static void a_trial_goes_out_and_is_not_recorded(void **state)
{
    struct newsroom room;
    struct mailbox editor = {.address = STR("editor@example.org")};
    newsroom_open(&room, state);
    write_article(&room, "news/bridge.txt", BRIDGE);
    assert_int_equal(whole_run(&room, &(struct issue_options){.trial_to = &editor}), 0);
    assert_int_equal(letters_in_maildir(&room), 1);
    assert_str(last_date(&room), STR(""));

    /* To the same address under the same id the Maildir would take the real letter for the trial. */
    room.reader = editor;
    assert_int_equal(whole_run(&room, &when_due), 0);
    assert_int_equal(letters_in_maildir(&room), 2);
    newsroom_close(&room);
}

static void letters_wait_until_they_can_go(void **state)
{
    struct newsroom room;
    newsroom_open(&room, state);
    write_article(&room, "news/bridge.txt", BRIDGE);
    write_article(&room, "Maildir", STR("a file where the folder should be"));
    assert_int_equal(whole_run(&room, &when_due), EX_UNAVAILABLE);
    assert_int_equal(room.run.tally.delivered, 0);
    assert_int_equal(room.run.tally.waiting, 1);
    assert_true(log_holds(&room, "reader@example.org"));

    assert_int_equal(remove(room_path(&room, "Maildir").at), 0);
    room.run.now += 60;
    assert_int_equal(whole_run(&room, &when_due), 0);
    assert_int_equal(room.run.tally.delivered, 1);
    assert_int_equal(room.run.tally.waiting, 0);
    assert_int_equal(letters_in_maildir(&room), 1);
    newsroom_close(&room);
}

static void a_feed_that_cannot_be_written_stops_no_letter(void **state)
{
    struct newsroom room;
    newsroom_open(&room, state);
    write_article(&room, "news/bridge.txt", BRIDGE);
    room.feed.path = room_path(&room, "nowhere/news.atom");
    assert_int_equal(whole_run(&room, &when_due), EX_CANTCREAT);
    assert_true(log_holds(&room, "feed all news: "));
    assert_int_equal(letters_in_maildir(&room), 1);
    newsroom_close(&room);
}

static void only_the_digest_that_was_named(void **state)
{
    struct newsroom room;
    newsroom_open(&room, state);
    write_article(&room, "news/bridge.txt", BRIDGE);
    assert_int_equal(whole_run(&room, &(struct issue_options){.digest = STR("evening")}), 0);
    assert_int_equal(letters_in_maildir(&room), 0);
    assert_int_equal(whole_run(&room, &(struct issue_options){.digest = STR("morning")}), 0);
    assert_int_equal(letters_in_maildir(&room), 1);
    newsroom_close(&room);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(a_second_run_writes_and_sends_nothing),
        scratch_test(no_date_is_used_twice),
        scratch_test(the_first_issue_is_of_today_and_a_late_one_of_its_day),
        scratch_test(a_dry_run_shows_and_records_nothing),
        scratch_test(a_trial_goes_out_and_is_not_recorded),
        scratch_test(letters_wait_until_they_can_go),
        scratch_test(a_feed_that_cannot_be_written_stops_no_letter),
        scratch_test(only_the_digest_that_was_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
