/*
 * Articles that we wrote, each over one shape that news has, in tests/golden/summarize:
 *
 *     NAME.txt or NAME.html   the article
 *     NAME.facts              what a careful reader says of it, written before the program had read it
 *     NAME.want               all that the program says, as `nutgraf summarize --format json --full` shows it
 *
 * A fact is a line: "lead SENTENCE" (the first one), "also SENTENCE" (another), "never WORDS" (neither in the lead nor
 * in the text), "quotes NUMBER", "quote SPEAKER | TEXT", "role ROLE | TEXT", "kind KIND LINE", "language TAG",
 * "headline TEXT", "author NAME"; "-" says that there is none. A quote's last comma may be left out. With "gap " before
 * it, a fact is one that the program does not get right yet. A gap that was closed fails here too: take the word away.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>
#include <cmocka.h>

#include <jansson.h>

#include <nutgraf/app/reading.h>
#include <nutgraf/publish/publish.h>
#include <nutgraf/summarize/summarize.h>

#include "../../summary_properties.h"
#include "../check.h"
#include "../golden.h"

#define FOLDER "tests/golden/summarize/"

struct sample {
    struct summarizer *summarizer;
    struct arena arena;
    struct article article;
    struct summary summary;
};

static void sample_summarize(struct sample *sample, str name, str bytes, bool explained)
{
    struct err err;
    struct read_article_list articles;
    struct reading reading = {.name = name, .path = name, .bytes = bytes};
    if (!articles_read(&sample->arena, &reading, &articles, &err))
        fail_msg("%s", err.text);
    assert_int_equal(articles.len, 1);
    sample->article = articles.at[0].article;
    summarize(sample->summarizer, &sample->arena, &sample->article,
              &(struct summary_settings){.sentences = 3, .quotes = 3, .explained = explained}, &sample->summary);
}

static str sample_bytes(struct sample *sample, str name)
{
    struct err err;
    str bytes;
    if (!file_read(&sample->arena, name, CEILING_DOCUMENT_BYTES, &bytes, &err))
        fail_msg("%s", err.text);
    return bytes;
}

/* "…/de-bruecke.facts" to "…/de-bruecke.txt", or .html. */
static str article_of(struct arena *arena, str facts)
{
    str stem = str_slice(facts, 0, facts.len - STR("facts").len);
    str text = arena_printf(arena, "%" STR_FMT "txt", STR_ARG(stem));
    return access(text.at, R_OK) == 0 ? text : arena_printf(arena, "%" STR_FMT "html", STR_ARG(stem));
}

/* Runs a test on each article. */
static void for_each_sample(void (*test)(struct sample *sample, str facts))
{
    struct sample sample = {.summarizer = summarizer_open()};
    struct arena arena = {0};
    struct path_list paths = {0};
    struct err err;
    assert_true(file_list(&arena, STR(FOLDER "*.facts"), &paths, &err));
    assert_true(paths.len >= 60);
    for (size_t i = 0; i < paths.len; i++) {
        str name = article_of(&arena, paths.at[i]);
        sample_summarize(&sample, name, sample_bytes(&sample, name), true);
        test(&sample, paths.at[i]);
        arena_release(&sample.arena);
        sample.arena = (struct arena){0};
    }
    arena_release(&arena);
    summarizer_close(sample.summarizer);
}

/* ---- what a careful reader says */

static bool says(str got, str want)
{
    return str_equal(got, str_equal(want, STR("-")) ? STR("") : want);
}

static bool has_language(const struct summary *summary, str tag)
{
    return says(summary->language, tag);
}

static bool has_headline(const struct summary *summary, str title)
{
    return says(summary->title, title) && summary->title_from == TITLE_HEADLINE;
}

static bool has_author(const struct summary *summary, str author)
{
    return says(summary->author, author);
}

static bool has_lead(const struct summary *summary, str sentence)
{
    return summary->lead_count && says(summary->lead[0].text, sentence);
}

static bool leads_also(const struct summary *summary, str sentence)
{
    for (size_t i = 0; i < summary->lead_count; i++)
        if (str_equal(summary->lead[i].text, sentence))
            return true;
    return false;
}

static bool never_says(const struct summary *summary, str words)
{
    return str_find(summary->text, words) == STR_NONE;
}

static bool has_quotes(const struct summary *summary, str number)
{
    unsigned long count = 0;
    return str_to_number(number, 1000, &count) && count == summary->quote_count;
}

static str without_last_comma(str text)
{
    static const char *const commas[] = {",", "，"};
    for (size_t i = 0; i < LENGTH(commas); i++)
        if (str_ends(text, str_from(commas[i])))
            return str_slice(text, 0, text.len - strlen(commas[i]));
    return text;
}

/* Splits "WHO | TEXT", and finds the quote. */
static const struct quote *find_quote(const struct summary *summary, str fact, str *ret_who)
{
    size_t bar = str_find(fact, STR(" | "));
    *ret_who = str_slice(fact, 0, bar);
    str text = without_last_comma(str_slice(fact, bar + 3, fact.len));
    for (size_t i = 0; i < summary->quote_count; i++)
        if (str_equal(without_last_comma(summary->quotes[i].text), text))
            return &summary->quotes[i];
    return NULL;
}

static bool has_quote(const struct summary *summary, str fact)
{
    str speaker;
    const struct quote *quote = find_quote(summary, fact, &speaker);
    return quote && says(quote->speaker, speaker);
}

static bool has_role(const struct summary *summary, str fact)
{
    str role;
    const struct quote *quote = find_quote(summary, fact, &role);
    return quote && says(quote->role, role);
}

static bool has_kind(const struct summary *summary, str fact)
{
    static const char *const names[KIND_COUNT] = {"headline", "deck", "caption",  "byline",
                                                  "heading",  "body", "furniture"};
    str name = str_cut(&fact, ' ');
    for (size_t i = 0; i < summary->sentence_count; i++)
        if (str_equal(summary->sentences[i].text, fact))
            return str_equal(name, str_from(names[summary->sentences[i].kind]));
    return false;
}

static const struct {
    const char *name;
    bool (*holds)(const struct summary *summary, str fact);
} FACTS[] = {
    {"language", has_language}, {"headline", has_headline}, {"author", has_author}, {"lead", has_lead},
    {"also", leads_also},       {"never", never_says},      {"quotes", has_quotes}, {"quote", has_quote},
    {"role", has_role},         {"kind", has_kind},
};

static bool fact_holds(const struct summary *summary, str line)
{
    str name = str_cut(&line, ' ');
    for (size_t i = 0; i < LENGTH(FACTS); i++)
        if (str_equal(name, str_from(FACTS[i].name)))
            return FACTS[i].holds(summary, line);
    fail_msg("%" STR_FMT ": there is no such fact", STR_ARG(name));
    return false;
}

static size_t wrong_facts;

static void check_facts(struct sample *sample, str facts)
{
    for (str rest = sample_bytes(sample, facts); rest.len;) {
        str line = str_cut(&rest, '\n');
        bool gap = str_starts(line, STR("gap "));
        if (fact_holds(&sample->summary, gap ? str_slice(line, 4, line.len) : line) != gap)
            continue;
        print_error("%" STR_FMT ": %s: %" STR_FMT "\n", STR_ARG(facts), gap ? "no gap any more" : "does not hold",
                    STR_ARG(line));
        wrong_facts++;
    }
}

static void test_facts_hold(void **state)
{
    (void)state;
    for_each_sample(check_facts);
    assert_int_equal(wrong_facts, 0);
}

/* ---- what the program says */

static str readable(struct arena *arena, str line)
{
    json_error_t error;
    json_t *object = json_loadb(line.at, line.len, 0, &error);
    assert_non_null(object);
    char *text = json_dumps(object, JSON_INDENT(1) | JSON_REAL_PRECISION(4));
    str copy = arena_printf(arena, "%s\n", text);
    free(text);
    json_decref(object);
    return copy;
}

static void check_golden(struct sample *sample, str facts)
{
    struct entry entry = {
        .article = &sample->article, .summary = &sample->summary, .first_seen = WHEN_NONE, .updated = WHEN_NONE};
    struct edition edition = {.updated = WHEN_NONE, .entries = &entry, .entry_count = 1};
    struct buf out = buf_with_limit(CEILING_OUTPUT_BYTES);
    publish_json_lines(&out, &edition, &(struct publish_options){.full = true, .all_quotes = true});
    assert_false(out.full);
    str name = file_name(facts);
    str stem = str_slice(name, 0, name.len - STR("facts").len);
    golden_check(arena_printf(&sample->arena, "summarize/%" STR_FMT "want", STR_ARG(stem)).at,
                 readable(&sample->arena, buf_str(&out)));
    buf_release(&out);
}

static void test_output_is_golden(void **state)
{
    (void)state;
    for_each_sample(check_golden);
}

/* ---- what holds for all articles */

static void check_properties(struct sample *sample, str name)
{
    const char *fault = summary_fault(&sample->article, &sample->summary);
    if (fault)
        fail_msg("%" STR_FMT ": not so: %s", STR_ARG(name), fault);
}

static str with_carriage_returns(struct arena *arena, str text)
{
    struct buf out = buf_with_limit(2 * text.len);
    while (text.len) {
        buf_add(&out, str_cut(&text, '\n'));
        buf_add(&out, text.len ? STR("\r\n") : STR(""));
    }
    str copy = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return copy;
}

/* The same again, and with other line ends, by a summarizer that has read other articles. */
static void check_repeats(struct sample *sample, str name, str bytes)
{
    sample_summarize(sample, name, bytes, true);
    struct summary first = sample->summary;
    check_properties(sample, name);
    sample_summarize(sample, name, bytes, true);
    if (!summaries_are_equal(&first, &sample->summary))
        fail_msg("%" STR_FMT ": another summary at the second time", STR_ARG(name));
    sample_summarize(sample, name, with_carriage_returns(&sample->arena, bytes), true);
    if (!summaries_are_equal(&first, &sample->summary))
        fail_msg("%" STR_FMT ": another summary with CR LF", STR_ARG(name));
    sample_summarize(sample, name, bytes, false);
    if (!summaries_show_the_same(&first, &sample->summary) || sample->summary.sentence_count)
        fail_msg("%" STR_FMT ": another summary where nobody asks why", STR_ARG(name));
}

static void check_folder(struct sample *sample, const char *pattern)
{
    struct arena arena = {0};
    struct path_list paths = {0};
    struct err err;
    if (!file_list(&arena, str_from(pattern), &paths, &err))
        paths.len = 0;
    for (size_t i = 0; i < paths.len; i++) {
        check_repeats(sample, paths.at[i], sample_bytes(sample, paths.at[i]));
        arena_release(&sample->arena);
        sample->arena = (struct arena){0};
    }
    arena_release(&arena);
}

/* Development data, where it is there: a text a line. */
static void check_json_lines(struct sample *sample, const char *path)
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t size = 0;
    while (file && getline(&line, &size, file) > 0) {
        json_t *object = json_loads(line, 0, NULL);
        const char *text = json_string_value(json_object_get(object, "text"));
        if (text)
            check_repeats(sample, str_from(path), str_from(text));
        json_decref(object);
        arena_release(&sample->arena);
        sample->arena = (struct arena){0};
    }
    free(line);
    if (file)
        (void)fclose(file);
}

static void test_properties_hold(void **state)
{
    (void)state;
    struct sample sample = {.summarizer = summarizer_open()};
    check_folder(&sample, FOLDER "*.txt");
    check_folder(&sample, FOLDER "*.html");
    check_folder(&sample, "seeds/*.txt");
    check_folder(&sample, "../shared/seeds/*.txt");
    check_json_lines(&sample, "../shared/eval/quotes/en.jsonl");
    check_json_lines(&sample, "../shared/eval/quotes/de.jsonl");
    check_json_lines(&sample, "../shared/eval/segment/gum.jsonl");
    summarizer_close(sample.summarizer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_facts_hold),
        cmocka_unit_test(test_output_is_golden),
        cmocka_unit_test(test_properties_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
