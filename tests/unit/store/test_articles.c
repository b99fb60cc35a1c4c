/* Articles: what is the same item, what is kept of it, and in which order it is given back. */
#include "temporary.h"

/* ---- identity */

/* Each row stores a first item and tells how the second arrives. */
static const struct {
    const char *goal;
    struct {
        const char *guid, *link, *print;
    } first, second;
    enum arrival want;
} identities[] = {
    {"all three agree", {"/a", "Head", "p1"}, {"/a", "Head", "p1"}, ARRIVAL_KNOWN},
    {"edited body", {"/a", "Head", "p1"}, {"/a", "Head", "p2"}, ARRIVAL_CHANGED},
    {"moved file", {"/a", "Head", "p1"}, {"/b", "Head", "p1"}, ARRIVAL_KNOWN},
    {"another headline over the same text", {"/a", "Head", "p1"}, {"/a", "Other", "p1"}, ARRIVAL_KNOWN},
    {"another story under the same path", {"/a", "Head", "p1"}, {"/a", "Other", "p2"}, ARRIVAL_NEW},
    {"only the headline agrees", {"/a", "Head", "p1"}, {"/b", "Head", "p2"}, ARRIVAL_NEW},
    {"only the text agrees", {"/a", "Head", "p1"}, {"/b", "Other", "p1"}, ARRIVAL_NEW},
    {"no guid", {"", "Head", "p1"}, {"", "Head", "p1"}, ARRIVAL_KNOWN},
    {"no link", {"/a", "", "p1"}, {"/a", "", "p1"}, ARRIVAL_KNOWN},
    {"no guid, and the text differs", {"", "Head", "p1"}, {"", "Head", "p2"}, ARRIVAL_NEW},
    {"no link, and the text differs", {"/a", "", "p1"}, {"/a", "", "p2"}, ARRIVAL_NEW},
    {"empty guid and link never agree", {"", "", "p1"}, {"", "", "p2"}, ARRIVAL_NEW},
    {"empty print never agrees", {"/a", "Head", ""}, {"/a", "Other", ""}, ARRIVAL_NEW},
    {"case counts", {"/a", "Head", "p1"}, {"/A", "head", "p1"}, ARRIVAL_NEW},
};

static void test_identity(void **state)
{
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof identities / sizeof *identities; i++) {
        assert_ok(f, database_run(f->store, "DELETE FROM articles", &f->err));
        assert_int_equal(
            put(f, identities[i].first.guid, identities[i].first.link, identities[i].first.print, WHEN_NONE, NOON),
            ARRIVAL_NEW);
        struct entry before = newest(f, 9).entries[0];
        enum arrival got = put(f, identities[i].second.guid, identities[i].second.link, identities[i].second.print,
                               WHEN_NONE, NOON + 60);
        if (got != identities[i].want)
            fail_msg("%s: arrival %d, expected %d", identities[i].goal, (int)got, (int)identities[i].want);
        struct edition after = newest(f, 9);
        assert_int_equal(after.entry_count, got == ARRIVAL_NEW ? 2 : 1);
        const struct entry *same = &after.entries[after.entry_count - 1];
        assert_true(str_equal(same->id, before.id));
        assert_int_equal(same->first_seen, NOON);
        assert_int_equal(same->updated, got == ARRIVAL_CHANGED ? NOON + 60 : NOON);
        if (got == ARRIVAL_KNOWN && *identities[i].second.guid)
            assert_str(same->article->path, identities[i].second.guid);
        if (got == ARRIVAL_CHANGED)
            assert_str(same->summary->text, identities[i].second.print);
    }
}

static void test_same_item_of_two_sources_is_two(void **state)
{
    struct fixture *f = *state;
    put(f, "/a", "Head", "p1", WHEN_NONE, NOON);
    struct article article = {.path = STR("/a")};
    struct summary summary = {.title = STR("Head")};
    struct incoming incoming = {.source = STR("other"),
                                .identity = {STR("/a"), STR("Head"), STR("p1")},
                                .article = &article,
                                .summary = &summary,
                                .now = NOON};
    enum arrival arrival;
    assert_ok(f, store_article(f->store, &incoming, &arrival, &f->err));
    assert_int_equal(arrival, ARRIVAL_NEW);
    struct edition edition = newest(f, 9);
    assert_int_equal(edition.entry_count, 2);
    assert_false(str_equal(edition.entries[0].id, edition.entries[1].id));
    assert_false(str_equal(edition.entries[0].source_id, edition.entries[1].source_id));
}

/* Of several that match, the one with our guid, and of these the newest. */
static void test_best_match(void **state)
{
    struct fixture *f = *state;
    put(f, "/a", "Head", "p1", WHEN_NONE, NOON);
    put(f, "/b", "Else", "p2", WHEN_NONE, NOON + 1);
    put(f, "/c", "Head", "p3", WHEN_NONE, NOON + 2);
    /* /a by guid and print; /c by link and print would be newer. */
    assert_ok(f, database_run(f->store, "UPDATE articles SET print = 'p1' WHERE guid = '/c'", &f->err));
    assert_int_equal(put(f, "/a", "Head", "p1", WHEN_NONE, NOON + 3), ARRIVAL_KNOWN);
    assert_int_equal(ask(f, "SELECT count(*) FROM articles WHERE guid = '/a'"), 1);
    assert_int_equal(ask(f, "SELECT count(*) FROM articles WHERE guid = '/c'"), 1);
    /* Neither has this guid: the newest moves. */
    assert_int_equal(put(f, "/d", "Head", "p1", WHEN_NONE, NOON + 4), ARRIVAL_KNOWN);
    assert_int_equal(ask(f, "SELECT first_seen FROM articles WHERE guid = '/d'"), NOON + 2);
}

/* An article may come in looking as another did before that changed: both keep an id of their own. */
static void test_id_is_never_given_twice(void **state)
{
    struct fixture *f = *state;
    for (int round = 0; round < 3; round++) {
        int64_t now = NOON + 10 * round;
        char moved[] = "/moved0";
        moved[6] = (char)('0' + round);
        assert_int_equal(put(f, "/a", "Head", "p1", WHEN_NONE, now), ARRIVAL_NEW);
        assert_int_equal(put(f, "/a", "Head", moved, WHEN_NONE, now + 1), ARRIVAL_CHANGED);
        assert_int_equal(put(f, moved, "Head", moved, WHEN_NONE, now + 2), ARRIVAL_KNOWN);
    }
    assert_int_equal(newest(f, 9).entry_count, 3);
}

static void test_ids(void **state)
{
    struct fixture *f = *state;
    str authority;
    assert_ok(f, store_authority(f->store, &f->arena, STR("example.org"), NOON, &authority, &f->err));
    assert_str(authority, "example.org,2026-11-22");
    put(f, "/a", "Head", "p1", WHEN_NONE, NOON);
    struct entry entry = newest(f, 1).entries[0];
    assert_true(str_starts(entry.id, STR("tag:example.org,2026-11-22:article/")));
    assert_int_equal(entry.id.len, sizeof "tag:example.org,2026-11-22:article/" - 1 + 32);
    assert_true(str_starts(entry.source_id, STR("tag:example.org,2026-11-22:source/")));
    reopen_store(f);
    assert_ok(f, store_authority(f->store, &f->arena, STR("elsewhere.net"), NOON + 86400, &authority, &f->err));
    assert_str(authority, "example.org,2026-11-22");
}

static void test_random_authority_stays(void **state)
{
    struct fixture *f = *state;
    str authority;
    put(f, "/a", "Head", "p1", WHEN_NONE, NOON);
    str id = newest(f, 1).entries[0].id;
    assert_ok(f, store_authority(f->store, &f->arena, STR("example.org"), NOON + 86400, &authority, &f->err));
    assert_true(str_ends(authority, STR(".invalid,2026-11-22")));
    assert_true(str_starts(id, arena_printf(&f->arena, "tag:%" STR_FMT ":article/", STR_ARG(authority))));
}

/* ---- what is kept */

static const struct lead_sentence leads[] = {{{"One \0 two.", 10}, true},
                                             {{"Three “four” — five.", sizeof "Three “four” — five." - 1}, false}};

static const struct quote quotes[] = {
    {.text = {"great progress", 14},
     .speaker = {"Yuri Ushakov", 12},
     .role = {"Russian presidential aide", 25},
     .mention = {"he", 2},
     .cue = {"said", 4},
     .confidence = 0.1 + 0.2,
     .score = -1e-300,
     .partial = true,
     .key = false,
     .start = 7,
     .end = 21},
    {.start = NOT_IN_TEXT, .end = NOT_IN_TEXT, .key = true},
};

static void check_same_quote(const struct quote *got, const struct quote *want)
{
    assert_true(str_equal(got->text, want->text));
    assert_true(str_equal(got->speaker, want->speaker));
    assert_true(str_equal(got->role, want->role));
    assert_true(str_equal(got->mention, want->mention));
    assert_true(str_equal(got->cue, want->cue));
    assert_true(got->confidence == want->confidence);
    assert_true(got->score == want->score);
    assert_int_equal(got->partial, want->partial);
    assert_int_equal(got->key, want->key);
    assert_true(got->start == want->start);
    assert_true(got->end == want->end);
}

static void check_same(const struct entry *got, const struct incoming *want)
{
    assert_true(str_equal(got->source, want->source));
    assert_true(str_equal(got->article->path, want->article->path));
    assert_true(str_equal(got->article->url, want->article->url));
    assert_true(str_equal(got->article->title, want->article->title));
    assert_true(str_equal(got->article->site, want->article->site));
    assert_true(str_equal(got->article->author, want->article->author));
    assert_true(str_equal(got->article->language, want->article->language));
    assert_true(got->article->published == want->article->published);
    assert_int_equal(got->article->document.block_count, 0);
    assert_true(str_equal(got->summary->title, want->summary->title));
    assert_int_equal(got->summary->title_from, want->summary->title_from);
    assert_true(str_equal(got->summary->author, want->summary->author));
    assert_true(str_equal(got->summary->language, want->summary->language));
    assert_true(got->summary->published == want->summary->published);
    assert_int_equal(got->summary->words, want->summary->words);
    assert_true(str_equal(got->summary->text, want->summary->text));
    assert_int_equal(got->summary->sentence_count, 0);
    assert_int_equal(got->summary->lead_count, want->summary->lead_count);
    for (size_t i = 0; i < got->summary->lead_count; i++) {
        assert_true(str_equal(got->summary->lead[i].text, want->summary->lead[i].text));
        assert_int_equal(got->summary->lead[i].opens_paragraph, want->summary->lead[i].opens_paragraph);
    }
    assert_int_equal(got->summary->quote_count, want->summary->quote_count);
    for (size_t i = 0; i < got->summary->quote_count; i++)
        check_same_quote(&got->summary->quotes[i], &want->summary->quotes[i]);
    assert_int_equal(got->category_count, want->category_count);
    for (size_t i = 0; i < got->category_count; i++)
        assert_true(str_equal(got->categories[i], want->categories[i]));
}

static void test_round_trip(void **state)
{
    struct fixture *f = *state;
    const str categories[] = {STR("politics"), STR(""), STR("Größe")};
    const struct article articles[] = {
        {.path = STR("/a b/ü%.txt"),
         .title = STR("T"),
         .site = STR("S"),
         .author = STR("A"),
         .language = STR("de-at"),
         .published = -5},
        {.url = STR("https://example.org/?a=1&b=2"), .published = WHEN_NONE},
    };
    const struct summary summaries[] = {
        {.title = STR("Sum'; DROP TABLE articles; --"),
         .title_from = TITLE_DERIVED,
         .author = STR("B"),
         .language = STR("en"),
         .published = 0,
         .words = 612,
         .lead = leads,
         .lead_count = 2,
         .quotes = quotes,
         .quote_count = 2,
         .text = STR("bad \xff\xc0 bytes stay\n\nas they are")},
        {.title_from = TITLE_HEADLINE, .published = WHEN_NONE},
    };
    for (size_t round = 0; round < 4; round++) {
        /* Rounds 2 and 3 replace what the first two left. */
        size_t now = round % 2, filled = round < 2 ? now : 1 - now;
        struct incoming incoming = {
            .source = STR("wire"),
            .identity = {now ? STR("g1") : STR("g0"), now ? STR("l1") : STR("l0"), round < 2 ? STR("p") : STR("q")},
            .article = &articles[filled],
            .summary = &summaries[filled],
            .categories = categories,
            .category_count = filled ? 0 : 3,
            .now = NOON + (int64_t)round,
        };
        enum arrival arrival;
        assert_ok(f, store_article(f->store, &incoming, &arrival, &f->err));
        assert_int_equal(arrival, round < 2 ? ARRIVAL_NEW : ARRIVAL_CHANGED);
        reopen_store(f);
        struct edition edition = newest(f, 9);
        const struct entry *entry = edition.entries;
        while (entry->updated != incoming.now)
            entry++;
        check_same(entry, &incoming);
        assert_str(entry->link, filled ? "https://example.org/?a=1&b=2" : "file:///a%20b/%C3%BC%25.txt");
        assert_int_equal(edition.updated, incoming.now);
    }
}

/* ---- order */

static void test_newest_first(void **state)
{
    struct fixture *f = *state;
    put(f, "/old", "1", "a", NOON - 500, NOON);
    put(f, "/future", "2", "b", NOON + 86400 * 365, NOON + 1);
    put(f, "/undated", "3", "c", WHEN_NONE, NOON + 2);
    put(f, "/yesterday", "4", "d", NOON - 86400, NOON + 3);
    static const char *const want[] = {"/undated", "/future", "/old", "/yesterday"};
    struct edition edition = newest(f, 9);
    assert_int_equal(edition.entry_count, 4);
    for (size_t i = 0; i < 4; i++)
        assert_str(edition.entries[i].article->path, want[i]);
    assert_int_equal(edition.entries[1].article->published, NOON + 86400 * 365);
    assert_int_equal(edition.updated, NOON + 3);
    edition = newest(f, 2);
    assert_int_equal(edition.entry_count, 2);
    assert_str(edition.entries[1].article->path, "/future");
}

static void test_same_time_by_id(void **state)
{
    struct fixture *f = *state;
    for (char name[] = "/a"; name[1] <= 'p'; name[1]++)
        put(f, name, name, name, NOON, NOON);
    struct edition edition = newest(f, 100);
    assert_int_equal(edition.entry_count, 16);
    for (size_t i = 1; i < edition.entry_count; i++)
        assert_true(str_compare(edition.entries[i - 1].id, edition.entries[i].id) < 0);
}

static void test_empty(void **state)
{
    struct fixture *f = *state;
    struct edition edition = newest(f, 100);
    assert_int_equal(edition.entry_count, 0);
    assert_true(edition.updated == WHEN_NONE);
    assert_int_equal(unsent(f, "morning").entry_count, 0);
}

static void test_validator_and_sources(void **state)
{
    struct fixture *f = *state;
    str validator = STR("?");
    struct source_row_list rows;
    assert_ok(f, store_validator(f->store, &f->arena, STR("wire"), STR("/a"), &validator, &f->err));
    assert_int_equal(validator.len, 0);
    put(f, "/a", "Head", "p1", WHEN_NONE, NOON);
    put(f, "/b", "Else", "p2", WHEN_NONE, NOON + 7);
    assert_ok(f, store_validator(f->store, &f->arena, STR("wire"), STR("/a"), &validator, &f->err));
    assert_str(validator, "p1");
    put(f, "/a", "Head", "p1b", WHEN_NONE, NOON + 9);
    assert_ok(f, store_validator(f->store, &f->arena, STR("wire"), STR("/a"), &validator, &f->err));
    assert_str(validator, "p1b");
    assert_ok(f, store_validator(f->store, &f->arena, STR("Wire"), STR("/a"), &validator, &f->err));
    assert_int_equal(validator.len, 0);
    assert_ok(f, store_sources(f->store, &f->arena, &rows, &f->err));
    assert_int_equal(rows.len, 1);
    assert_str(rows.at[0].name, "wire");
    assert_int_equal(rows.at[0].article_count, 2);
    assert_int_equal(rows.at[0].newest, NOON + 7);
}

static void test_document_without_article(void **state)
{
    struct fixture *f = *state;
    str validator;
    struct source_row_list rows;
    for (int i = 0; i < 2; i++) {
        assert_ok(f, store_document(f->store, STR("wire"), STR("/bad"), STR("bad:1"), NOON, &f->err));
        assert_ok(f, store_validator(f->store, &f->arena, STR("wire"), STR("/bad"), &validator, &f->err));
        assert_str(validator, "bad:1");
    }
    assert_ok(f, store_sources(f->store, &f->arena, &rows, &f->err));
    assert_int_equal(rows.len, 1);
    assert_int_equal(rows.at[0].article_count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(test_identity),
        STORE_TEST(test_same_item_of_two_sources_is_two),
        STORE_TEST(test_best_match),
        STORE_TEST(test_id_is_never_given_twice),
        STORE_TEST(test_ids),
        STORE_TEST(test_random_authority_stays),
        STORE_TEST(test_round_trip),
        STORE_TEST(test_newest_first),
        STORE_TEST(test_same_time_by_id),
        STORE_TEST(test_empty),
        STORE_TEST(test_validator_and_sources),
        STORE_TEST(test_document_without_article),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
