/*
 * What makes an item the same the next time: whatever a publisher edits, no item that was there comes in as new, and
 * no item that is new is taken for an old one.
 */
#include "../store/temporary.h"

#include <nutgraf/app/identity.h>

#define ITEMS_MOST 12
#define TEXT_BYTES 200

/* A feed that edits can be made to. */
struct item {
    char guid[TEXT_BYTES], link[TEXT_BYTES], title[TEXT_BYTES], text[TEXT_BYTES];
    int64_t published;
};

struct feed_text {
    struct item items[ITEMS_MOST];
    size_t count;
    unsigned version; /* of what is made up anew each time */
};

#define set(field, ...) (void)snprintf((field), sizeof(field), __VA_ARGS__)

/* ---- kinds of feeds: what their guids are like; a feed makes them anew each time that it is written */

static void permanent(struct item *item, size_t number, unsigned version)
{
    (void)version;
    set(item->guid, "tag:a.example,2026:%zu", number);
}

static void permalinks(struct item *item, size_t number, unsigned version)
{
    (void)version;
    set(item->guid, "https://www.a.example/news/%zu", number);
}

static void none(struct item *item, size_t number, unsigned version)
{
    (void)number, (void)version;
    set(item->guid, "%s", "");
}

static void other_each_time(struct item *item, size_t number, unsigned version)
{
    set(item->guid, "urn:%zu:%u", number, version);
}

static void same_for_all(struct item *item, size_t number, unsigned version)
{
    (void)number, (void)version;
    set(item->guid, "https://a.example/");
}

static const struct {
    const char *name;
    void (*write)(struct item *item, size_t number, unsigned version);
} guids[] = {{"permanent guids", permanent},
             {"permalinks", permalinks},
             {"no guids", none},
             {"other guids each time", other_each_time},
             {"one guid for all", same_for_all}};

static struct feed_text first_document(size_t kind)
{
    struct feed_text document = {.count = 5};
    for (size_t i = 0; i < document.count; i++) {
        struct item *item = &document.items[i];
        set(item->link, "https://www.a.example/news/%zu", i);
        set(item->title, "Title %zu", i);
        set(item->text, "What happened at place %zu.", i);
        item->published = NOON + (int64_t)i;
        guids[kind].write(item, i, 0);
    }
    return document;
}

/* ---- edits */

static void edit_title(struct feed_text *d)
{
    set(d->items[1].title, "Another title, version %u", d->version);
}

static void edit_every_title(struct feed_text *d)
{
    for (size_t i = 0; i < d->count; i++)
        set(d->items[i].title, "Title %zu of version %u", i, d->version);
}

static void edit_text(struct feed_text *d)
{
    set(d->items[2].text, "Corrected in version %u.", d->version);
}

static void edit_title_and_text(struct feed_text *d)
{
    edit_title(d);
    set(d->items[1].text, "Rewritten in version %u.", d->version);
}

static void drop_text(struct feed_text *d)
{
    set(d->items[3].text, "%s", "");
}

static void edit_dates(struct feed_text *d)
{
    for (size_t i = 0; i < d->count; i++)
        d->items[i].published += 3600;
}

static void drop_dates(struct feed_text *d)
{
    for (size_t i = 0; i < d->count; i++)
        d->items[i].published = WHEN_NONE;
}

static void add_to_links(struct feed_text *d, const char *end)
{
    for (size_t i = 0; i < d->count; i++) {
        char link[TEXT_BYTES];
        set(link, "%.100s", d->items[i].link);
        (void)snprintf(d->items[i].link, TEXT_BYTES, "%.120s%.60s", link, end);
    }
}

static void track(struct feed_text *d)
{
    add_to_links(d, "?utm_source=rss&utm_medium=feed");
}

static void add_fragments(struct feed_text *d)
{
    add_to_links(d, "#comments");
}

static void change_start(struct item *item, const char *from, const char *to)
{
    char rest[TEXT_BYTES];
    if (strncmp(item->link, from, strlen(from)) != 0)
        return;
    set(rest, "%s", item->link + strlen(from));
    set(item->link, "%s%.150s", to, rest);
}

static void to_plain_http(struct feed_text *d)
{
    for (size_t i = 0; i < d->count; i++)
        change_start(&d->items[i], "https://", "http://");
}

static void to_https(struct feed_text *d)
{
    for (size_t i = 0; i < d->count; i++)
        change_start(&d->items[i], "http://", "https://");
}

static void drop_www(struct feed_text *d)
{
    for (size_t i = 0; i < d->count; i++)
        change_start(&d->items[i], "https://www.", "https://");
}

/* Links alone change their scheme in the path; title, text and date stay. */
static void move_pages(struct feed_text *d)
{
    for (size_t i = 0; i < d->count; i++)
        set(d->items[i].link, "https://www.a.example/%u/page-%zu.html", d->version, i);
}

static void change_guid_scheme(struct feed_text *d)
{
    for (size_t i = 0; i < d->count; i++)
        set(d->items[i].guid, "https://a.example/?p=%zu&v=%u", 1000 + i, d->version);
}

static void guids_to_https(struct feed_text *d)
{
    for (size_t i = 0; i < d->count; i++)
        set(d->items[i].guid, "%s", d->items[i].link);
}

static void drop_guids(struct feed_text *d)
{
    for (size_t i = 0; i < d->count; i++)
        set(d->items[i].guid, "%s", "");
}

static void drop_one_guid_and_edit(struct feed_text *d)
{
    set(d->items[1].guid, "%s", "");
    edit_title_and_text(d);
}

static void same_guid_for_all(struct feed_text *d)
{
    for (size_t i = 0; i < d->count; i++)
        set(d->items[i].guid, "0");
}

static void same_guid_and_edit(struct feed_text *d)
{
    same_guid_for_all(d);
    edit_title_and_text(d);
    edit_text(d);
}

static void new_guids_and_edit(struct feed_text *d)
{
    change_guid_scheme(d);
    edit_title_and_text(d);
}

static void reverse(struct feed_text *d)
{
    for (size_t i = 0; i < d->count / 2; i++) {
        struct item item = d->items[i];
        d->items[i] = d->items[d->count - 1 - i];
        d->items[d->count - 1 - i] = item;
    }
}

static void repeat_one(struct feed_text *d)
{
    d->items[d->count] = d->items[0];
    set(d->items[d->count].text, "An older version.");
    d->count++;
}

static void fold_differently(struct feed_text *d)
{
    set(d->items[4].text, "  What\n happened\tat   place 4.\n");
}

static void drop_all_but_two(struct feed_text *d)
{
    d->count = 2;
}

static const struct edit {
    const char *name;
    void (*make)(struct feed_text *document);
} edits[] = {
    {"title", edit_title},
    {"text", edit_text},
    {"title and text", edit_title_and_text},
    {"every title", edit_every_title},
    {"no text any more", drop_text},
    {"dates", edit_dates},
    {"tracking parameters", track},
    {"fragments", add_fragments},
    {"https to http", to_plain_http},
    {"http to https", to_https},
    {"no www", drop_www},
    {"pages elsewhere", move_pages},
    {"guid scheme", change_guid_scheme},
    {"guid scheme, and title and text", new_guids_and_edit},
    {"guids are links", guids_to_https},
    {"no guids", drop_guids},
    {"one guid is missing, and title and text", drop_one_guid_and_edit},
    {"one guid for all", same_guid_for_all},
    {"one guid for all, and title and text", same_guid_and_edit},
    {"order", reverse},
    {"white space", fold_differently},
    {"an item twice", repeat_one},
    {"no dates", drop_dates},
    {"fewer items", drop_all_but_two},
};

#define EDIT_COUNT (sizeof edits / sizeof *edits)
#define KIND_COUNT (sizeof guids / sizeof *guids)

/* ---- as the program reads a feed */

static str copy(struct fixture *f, const char *text)
{
    return arena_copy(&f->arena, str_from(text));
}

static struct arrivals read_document(struct fixture *f, const struct feed_text *document)
{
    struct item_words words[ITEMS_MOST] = {0};
    struct identity identities[ITEMS_MOST] = {0};
    struct article articles[ITEMS_MOST] = {0};
    struct summary summaries[ITEMS_MOST] = {0};
    struct incoming incoming[ITEMS_MOST] = {0};
    struct source_state state;
    struct arrivals arrivals;
    assert_ok(f, store_source_state(f->store, &f->arena, STR("net"), &state, &f->err));
    for (size_t i = 0; i < document->count; i++) {
        const struct item *item = &document->items[i];
        words[i] = (struct item_words){copy(f, item->guid), copy(f, item->link), copy(f, item->title),
                                       copy(f, item->text), item->published};
    }
    if (identities_of(&f->arena, words, document->count, state.guids_untrusted, identities))
        state.guids_untrusted = true;
    for (size_t i = 0; i < document->count; i++) {
        articles[i] = (struct article){.url = words[i].link, .published = words[i].published};
        incoming[i] = (struct incoming){
            .identity = identities[i], .article = &articles[i], .summary = &summaries[i], .now = NOON};
    }
    state.last_asked = NOON;
    assert_ok(f, store_source_update(f->store, STR("net"), &state, incoming, document->count, &arrivals, &f->err));
    return arrivals;
}

static void start_anew(struct fixture *f, const struct feed_text *document)
{
    assert_ok(f, database_run(f->store, "DELETE FROM articles; DELETE FROM source_states", &f->err));
    assert_int_equal(read_document(f, document).fresh, document->count);
}

/* The publisher writes the feed anew. */
static void write_anew(struct feed_text *document, size_t kind)
{
    document->version++;
    for (size_t i = 0; i < document->count; i++)
        guids[kind].write(&document->items[i], i, document->version);
}

static void check_nothing_new(struct fixture *f, const struct feed_text *document, const char *kind, const char *edit)
{
    struct arrivals first = read_document(f, document);
    struct arrivals again = read_document(f, document);
    if (first.fresh)
        fail_msg("%s, edit: %s: %zu new, %zu changed, %zu known", kind, edit, first.fresh, first.changed, first.known);
    if (again.fresh || again.changed)
        fail_msg("%s, edit: %s, read twice: %zu new, %zu changed", kind, edit, again.fresh, again.changed);
}

static void test_each_edit_alone(void **state)
{
    struct fixture *f = *state;
    for (size_t kind = 0; kind < KIND_COUNT; kind++) {
        for (size_t i = 0; i < EDIT_COUNT; i++) {
            struct feed_text document = first_document(kind);
            start_anew(f, &document);
            write_anew(&document, kind);
            check_nothing_new(f, &document, guids[kind].name, "none");
            write_anew(&document, kind);
            edits[i].make(&document);
            check_nothing_new(f, &document, guids[kind].name, edits[i].name);
        }
    }
}

static void test_all_edits_in_sequence(void **state)
{
    struct fixture *f = *state;
    for (size_t kind = 0; kind < KIND_COUNT; kind++) {
        struct feed_text document = first_document(kind);
        start_anew(f, &document);
        for (size_t i = 0; i < EDIT_COUNT; i++) {
            document.version++;
            edits[i].make(&document);
            check_nothing_new(f, &document, guids[kind].name, edits[i].name);
        }
    }
}

/* What is really new comes in, whatever the feed's guids are like. */
static void test_new_items_are_new(void **state)
{
    struct fixture *f = *state;
    for (size_t kind = 0; kind < KIND_COUNT; kind++) {
        struct feed_text document = first_document(kind);
        start_anew(f, &document);
        for (size_t i = 5; i < 9; i++) {
            struct item *item = &document.items[document.count++];
            set(item->link, "https://www.a.example/news/%zu", i);
            set(item->title, "Title %zu", i);
            set(item->text, "What happened at place %zu.", i);
            item->published = NOON;
            for (size_t j = 0; j < document.count; j++)
                guids[kind].write(&document.items[j], j, (unsigned)i);
            struct arrivals arrivals = read_document(f, &document);
            if (arrivals.fresh != 1 || arrivals.changed)
                fail_msg("%s, item %zu: %zu new, %zu changed", guids[kind].name, i, arrivals.fresh, arrivals.changed);
        }
    }
}

/* ---- feeds that say little: each row is a document; all its items are different ones, or `want` of them */

static const struct poor {
    const char *goal;
    struct item items[3];
    size_t want;
} poor[] = {
    {"all links lead to the front page",
     {{"", "https://a.example/", "One", "1", 1}, {"", "https://www.a.example", "Two", "2", 2}},
     2},
    {"all links are one page, and no guids",
     {{"", "https://a.example/live", "One", "1", 1}, {"", "https://a.example/live#b", "Two", "2", 2}},
     2},
    {"all links are one page, with guids",
     {{"g1", "https://a.example/live", "Live", "1", 1}, {"g2", "https://a.example/live", "Live", "2", 2}},
     2},
    {"guids that differ in their fragments",
     {{"https://a.example/live#1", "https://a.example/live#1", "Live", "1", 1},
      {"https://a.example/live#2", "https://a.example/live#2", "Live", "2", 1}},
     2},
    {"all guids and links are one",
     {{"g", "https://a.example/live", "One", "1", 1}, {"g", "https://a.example/live", "Two", "2", 2}},
     2},
    {"two versions of one item",
     {{"g", "https://a.example/1", "One", "1", 1}, {"g", "https://a.example/1", "One", "2", 2}},
     1},
    {"titles alone", {{"", "", "One", "", WHEN_NONE}, {"", "", "Two", "", WHEN_NONE}}, 2},
    {"titles alone, which are the same, over different texts",
     {{"", "", "Quote", "1", WHEN_NONE}, {"", "", "Quote", "2", WHEN_NONE}},
     2},
    {"texts and dates alone", {{"", "", "", "1", 1}, {"", "", "", "2", 2}, {"", "", "", "3", 2}}, 3},
    {"the same words under different links",
     {{"", "https://a.example/1", "Photo", "", 1}, {"", "https://a.example/2", "Photo", "", 1}},
     2},
};

static void test_poor_feeds(void **state)
{
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof poor / sizeof *poor; i++) {
        struct feed_text document = {0};
        for (; document.count < 3 && (poor[i].items[document.count].title[0] || poor[i].items[document.count].text[0]);
             document.count++)
            document.items[document.count] = poor[i].items[document.count];
        assert_ok(f, database_run(f->store, "DELETE FROM articles; DELETE FROM source_states", &f->err));
        struct arrivals first = read_document(f, &document);
        struct arrivals again = read_document(f, &document);
        if (first.fresh != poor[i].want || again.fresh || again.changed)
            fail_msg("%s: %zu new, then %zu and %zu changed", poor[i].goal, first.fresh, again.fresh, again.changed);
    }
}

/* Without guid and link, title, date and text are the three of which two must agree. */
static void test_edits_without_guid_and_link(void **state)
{
    struct fixture *f = *state;
    static void (*const made[])(struct feed_text *) = {edit_title, edit_text, edit_dates, reverse, fold_differently};
    for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
        struct feed_text document = first_document(2);
        for (size_t j = 0; j < document.count; j++)
            document.items[j].link[0] = '\0';
        start_anew(f, &document);
        made[i](&document);
        assert_int_equal(read_document(f, &document).fresh, 0);
    }
}

static str print_of(struct arena *arena, str text)
{
    const struct item_words words = {.title = STR("Title"), .text = text, .published = WHEN_NONE};
    struct identity identity;
    (void)identities_of(arena, &words, 1, false, &identity);
    return identity.print;
}

/* However long the words are, and wherever in the text they stand. */
static void test_layout_is_no_part_of_the_print(void **state)
{
    static const char *const layouts[] = {" ", "\n", "  ", " \n\t ", "\r\n", "               \f", "                  "};
    (void)state;
    for (size_t before = 1; before < 36; before++) {
        for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
            struct arena arena = {0};
            const char *words = "abcdefghijklmnopqrstuvwxyzabcdefghijklm";
            str plain = arena_printf(&arena, "%.*s xyz \303\244 xyz", (int)before, words);
            str laid_out =
                arena_printf(&arena, "\n %.*s%sxyz%s\303\244 xyz ", (int)before, words, layouts[i], layouts[i]);
            str other = arena_printf(&arena, "%.*sxyz \303\244 xyz", (int)before, words);
            assert_true(str_equal(print_of(&arena, laid_out), print_of(&arena, plain)));
            assert_false(str_equal(print_of(&arena, other), print_of(&arena, plain)));
            arena_release(&arena);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layout_is_no_part_of_the_print),
        STORE_TEST(test_each_edit_alone),
        STORE_TEST(test_all_edits_in_sequence),
        STORE_TEST(test_new_items_are_new),
        STORE_TEST(test_poor_feeds),
        STORE_TEST(test_edits_without_guid_and_link),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
