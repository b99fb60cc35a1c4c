/* What is stored before its summary is made: the document that the summary will be of, and the article's place. */
#include "../../../src/store/documents.h"

#include "temporary.h"

static const struct block blocks[] = {
    {BLOCK_HEADING, STR_INIT("Head")}, {BLOCK_PARAGRAPH, STR_INIT("It was “so”.")},
    {BLOCK_LIST_ITEM, STR_INIT("p")},  {BLOCK_QUOTATION, STR_INIT("\\n is none")},
    {BLOCK_CAPTION, STR_INIT("ü")},    {BLOCK_PREFORMATTED, STR_INIT("s")},
};

#define BLOCKS (sizeof blocks / sizeof *blocks)

static void check_blocks(const struct document *got, size_t count)
{
    assert_int_equal(got->block_count, count);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(got->blocks[i].markup, blocks[i].markup);
        assert_true(str_equal(got->blocks[i].text, blocks[i].text));
    }
}

static void test_packing(void **state)
{
    struct fixture *f = *state;
    for (size_t count = 0; count <= BLOCKS; count++) {
        struct document document = {.blocks = blocks, .block_count = count, .selected = count % 2};
        struct document got = document_unpack(&f->arena, document_pack(&f->arena, &document));
        check_blocks(&got, count);
        assert_int_equal(got.selected, document.selected);
    }
    static const char *const damaged[] = {"", "p", "\n\n", "p\n", "?x"};
    for (size_t i = 0; i < sizeof damaged / sizeof *damaged; i++)
        assert_in_range(document_unpack(&f->arena, str_from(damaged[i])).block_count, 0, 1);
}

/* ---- articles without a summary */

static const str categories[] = {STR_INIT("politics")};

/* Of the first blocks; the same guid is the same item. */
static enum arrival put_unread(struct fixture *f, const char *guid, int64_t published, size_t block_count)
{
    struct article article = {.url = str_from(guid),
                              .title = STR("Stated"),
                              .author = STR("Ann"),
                              .language = STR("en"),
                              .published = published,
                              .document = {.blocks = blocks, .block_count = block_count}};
    struct incoming incoming = {.source = STR("wire"),
                                .identity = {str_from(guid), str_from(guid), str_from(&"54321"[block_count % 5])},
                                .article = &article,
                                .categories = categories,
                                .category_count = 1,
                                .now = NOON};
    enum arrival arrival;
    assert_ok(f, store_article(f->store, &incoming, &arrival, &f->err));
    return arrival;
}

static struct edition undated(struct fixture *f, size_t limit)
{
    struct edition edition = {0};
    assert_ok(f, store_undated(f->store, &f->arena, limit, &edition, &f->err));
    return edition;
}

/* Saves a summary for each entry of the edition. */
static void save_summaries(struct fixture *f, const struct edition *edition, const char *title, int64_t published)
{
    static const struct lead_sentence lead = {STR_INIT("It was."), true};
    static const struct quote quote = {.text = STR_INIT("so"), .speaker = STR_INIT("Ann")};
    const struct summary summary = {.title = str_from(title),
                                    .published = published,
                                    .text = STR("It was."),
                                    .lead = &lead,
                                    .lead_count = 1,
                                    .quotes = &quote,
                                    .quote_count = 1};
    struct entry *entries = arena_array(&f->arena, struct entry, edition->entry_count);
    for (size_t i = 0; i < edition->entry_count; i++) {
        entries[i] = edition->entries[i];
        entries[i].summary = &summary;
    }
    struct edition made = {.entries = entries, .entry_count = edition->entry_count};
    assert_ok(f, store_summaries(f->store, &made, &f->err));
}

static void test_document_stays_until_its_summary(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(put_unread(f, "a", NOON - 9, BLOCKS), ARRIVAL_NEW);
    struct edition before = newest(f, 9);
    assert_int_equal(before.entry_count, 1);
    assert_null(before.entries[0].summary);
    assert_str(before.entries[0].article->title, "Stated");
    check_blocks(&before.entries[0].article->document, BLOCKS);
    for (int i = 0; i < 2; i++) { /* the second time none is waiting for it */
        save_summaries(f, &before, i ? "Other" : "Made", NOON - 9);
        struct entry after = newest(f, 9).entries[0];
        assert_str(after.id, before.entries[0].id.at);
        assert_int_equal(after.updated, before.entries[0].updated);
        assert_str(after.summary->title, "Made");
        assert_int_equal(after.summary->lead_count, 1);
        assert_int_equal(after.summary->quote_count, 1);
        assert_str(after.article->title, "Stated");
        assert_int_equal(after.article->document.block_count, 0);
        assert_int_equal(after.category_count, 1);
    }
}

static void test_change_brings_another_document(void **state)
{
    struct fixture *f = *state;
    for (size_t round = 0; round < 2; round++) {
        put_unread(f, "a", NOON, 1);
        assert_int_equal(put_unread(f, "a", NOON, 2), ARRIVAL_CHANGED);
        struct edition edition = newest(f, 9);
        assert_null(edition.entries[0].summary);
        check_blocks(&edition.entries[0].article->document, 2);
        save_summaries(f, &edition, "Made", NOON); /* in the next round it has one */
        assert_int_equal(put_unread(f, "a", NOON, 2), ARRIVAL_KNOWN);
        assert_non_null(newest(f, 9).entries[0].summary);
    }
    assert_int_equal(ask(f, "SELECT count(*) FROM leads"), 1);
}

static void test_undated(void **state)
{
    struct fixture *f = *state;
    put_unread(f, "dated", NOON - 5, 1);
    put_unread(f, "undated", WHEN_NONE, 0);
    put_unread(f, "undated too", WHEN_NONE, 1);
    assert_str(newest(f, 9).entries[2].article->url, "dated");
    assert_int_equal(undated(f, 1).entry_count, 1);
    struct edition edition = undated(f, 9);
    assert_int_equal(edition.entry_count, 2);
    save_summaries(f, &edition, "Made", NOON - 60);
    assert_int_equal(undated(f, 9).entry_count, 0);
    assert_str(newest(f, 9).entries[0].article->url, "dated");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(test_packing),
        STORE_TEST(test_document_stays_until_its_summary),
        STORE_TEST(test_change_brings_another_document),
        STORE_TEST(test_undated),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
