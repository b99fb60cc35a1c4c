#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "newsroom.h"

/* file_replace gives every version another inode, so that a rewritten file is seen within the clock's tick. */

static void what_is_new_is_stored_once(void **state)
{
    struct newsroom room;
    newsroom_open(&room, state);
    write_article(&room, "news/bridge.txt", BRIDGE);
    write_article(&room, "news/harbour.txt", HARBOUR);

    struct tally *tally = next_run(&room);
    assert_int_equal(update_sources(&room.run), 0);
    assert_int_equal(tally->articles, 2);
    assert_int_equal(tally->fresh, 2);

    tally = next_run(&room);
    assert_int_equal(update_sources(&room.run), 0);
    assert_int_equal(tally->articles, 2);
    assert_int_equal(tally->fresh, 0);
    assert_int_equal(tally->changed, 0);
    newsroom_close(&room);
}

static void changes_are_told_from_news(void **state)
{
    const struct {
        const char *name;
        str text;
        size_t fresh, changed;
    } rows[] = {
        {"news/bridge.txt", BRIDGE, 1, 0},
        {"news/bridge.txt", BRIDGE_CORRECTED, 0, 1},
        {"news/bridge.txt",
         STR("\xEF\xBB\xBF"
             "Bridge reopens after four years\r\n\r\nThe old bridge over the river "
             "reopened on Saturday after four years of repairs.\r\n\r\n“We have waited long for "
             "this day,” said Mayor Jane Doe.\r\n"),
         0, 0},
        {"news/moved.txt", BRIDGE_CORRECTED, 0, 0},
        {"news/bridge.txt", HARBOUR, 1, 0},
    };
    struct newsroom room;
    newsroom_open(&room, state);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct tally *tally = next_run(&room);
        write_article(&room, rows[i].name, rows[i].text);
        assert_int_equal(update_sources(&room.run), 0);
        assert_int_equal(tally->fresh, rows[i].fresh);
        assert_int_equal(tally->changed, rows[i].changed);
    }
    newsroom_close(&room);
}

static void a_bad_file_harms_no_other(void **state)
{
    struct newsroom room;
    newsroom_open(&room, state);
    write_article(&room, "news/a-picture.txt", STR("\x89PNG\0\0\0\1\2\3\4\5\6\7\0\0"));
    write_article(&room, "news/bridge.txt", BRIDGE);

    struct tally *tally = next_run(&room);
    assert_int_equal(update_sources(&room.run), EX_DATAERR);
    assert_int_equal(tally->bad, 1);
    assert_int_equal(tally->fresh, 1);
    assert_true(log_holds(&room, "source news: "));
    assert_true(log_holds(&room, "a-picture.txt"));
    newsroom_close(&room);
}

static void a_bad_source_harms_no_other(void **state)
{
    struct newsroom room;
    newsroom_open(&room, state);
    write_article(&room, "news/bridge.txt", BRIDGE);
    room.sources[1] = room.sources[0];
    room.sources[0] = (struct source){.name = STR("gone"), .path = room_path(&room, "nowhere")};
    room.settings.source_count = 2;

    assert_int_equal(update_sources(&room.run), EX_NOINPUT);
    assert_int_equal(room.run.tally.fresh, 1);
    assert_true(log_holds(&room, "source gone: "));
    newsroom_close(&room);
}

static void a_run_ends_when_asked_to(void **state)
{
    struct newsroom room;
    newsroom_open(&room, state);
    write_article(&room, "news/bridge.txt", BRIDGE);
    room.stop = SIGTERM;
    assert_int_equal(update_sources(&room.run), 0);
    assert_int_equal(room.run.tally.articles, 0);
    newsroom_close(&room);
}

static void what_the_source_says_stands_in_the_article(void **state)
{
    const str categories[] = {STR("city"), STR("traffic")};
    struct newsroom room;
    newsroom_open(&room, state);
    write_article(&room, "news/bridge.txt", BRIDGE);
    room.sources[0].language = STR("en-gb");
    room.sources[0].categories = categories;
    room.sources[0].category_count = 2;
    assert_int_equal(update_sources(&room.run), 0);

    struct edition edition = {0};
    struct err err;
    assert_true(store_newest(room.run.store, &room.scratch->arena, 10, &edition, &err));
    assert_int_equal(edition.entry_count, 1);
    assert_true(str_equal(edition.entries[0].article->language, STR("en-gb")));
    assert_int_equal(edition.entries[0].category_count, 2);
    assert_int_equal(edition.entries[0].first_seen, SUNDAY_NOON);
    assert_true(str_starts(edition.entries[0].id, STR("tag:example.org,2026-11-22:")));
    newsroom_close(&room);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(what_is_new_is_stored_once), scratch_test(changes_are_told_from_news),
        scratch_test(a_bad_file_harms_no_other),  scratch_test(a_bad_source_harms_no_other),
        scratch_test(a_run_ends_when_asked_to),   scratch_test(what_the_source_says_stands_in_the_article),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
