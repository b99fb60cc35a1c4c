#include "uncased.h"

#include <nutgraf/base/utf8.h>

#include "uncased_names.h"
#include "uncased_subjects.h"
#include "uncased_words.h"

enum {
    CLAUSE_MAX_BYTES = 240, /* a longer clause is not looked at */
    CALLED_LOOKED_AT = 8,   /* of them for whom a calling means */
    PERSONS_LOOKED_AT = 64, /* the newest: a thousand speakers are no article */
};

struct search {
    struct draft *draft;
    const struct uncased_table *table;
    const struct quote_draft *quote;
    size_t index;
};

/* ---- slices of the text */

static bool is_clause_end(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x061F || c == 0xFF1B;
}

/* From the end of what stands before to the quote's opening mark. */
static str clause_before(const struct search *search)
{
    const struct draft *draft = search->draft;
    size_t from = draft->paragraphs.at[search->quote->paragraph].start;
    if (search->index > 0 && draft->quotes.at[search->index - 1].close > from)
        from = draft->quotes.at[search->index - 1].close;
    if (from >= search->quote->open || search->quote->open - from > CLAUSE_MAX_BYTES)
        return STR("");
    str clause = str_slice(draft->text, from, search->quote->open);
    for (size_t at = 0; at < clause.len;)
        if (is_clause_end(utf8_next(clause, &at)) && at < clause.len) {
            clause = str_slice(clause, at, clause.len);
            at = 0;
        }
    return clause;
}

/* From the closing mark to the end of the sentence, or to the next quote. */
static str clause_behind(const struct search *search)
{
    const struct draft *draft = search->draft;
    size_t end = draft->paragraphs.at[search->quote->last_paragraph].end;
    if (search->index + 1 < draft->quotes.len && draft->quotes.at[search->index + 1].open < end)
        end = draft->quotes.at[search->index + 1].open;
    if (search->quote->close >= end)
        return STR("");
    str rest = utf8_prefix(str_slice(draft->text, search->quote->close, end), CLAUSE_MAX_BYTES);
    for (size_t at = 0; at < rest.len;) {
        size_t before = at;
        if (is_clause_end(utf8_next(rest, &at)))
            return str_slice(rest, 0, before);
    }
    return search->quote->close + rest.len < end ? STR("") : rest;
}

/* Nothing of a sentence stands around the quote. */
static bool is_own_sentence(const struct search *search)
{
    str before = str_trim(clause_before(search));
    size_t end = before.len;
    return (!end || is_clause_end(utf8_previous(before, &end))) && !trim_marks(clause_behind(search)).len;
}

/* ---- from a subject to a finding */

static size_t add_person(struct draft *draft, struct named named)
{
    size_t newest = draft->persons.len;
    for (size_t i = newest; i > 0 && newest - i < PERSONS_LOOKED_AT; i--)
        if (str_equal(draft->persons.at[i - 1].name, named.name))
            return i - 1;
    struct person person = {.name = named.name, .role = named.role, .name_words = 1, .mentions = 1, .namesake = NONE};
    *vec_push(draft->arena, &draft->persons) = person;
    return draft->persons.len - 1;
}

/* Whoever said the quote before, in the same paragraph. */
static struct finding goes_on(const struct search *search, const char *why)
{
    const struct quote_draft *before = search->index ? &search->draft->quotes.at[search->index - 1] : NULL;
    if (!before || before->last_paragraph != search->quote->paragraph || before->mention == NONE)
        return nothing_found;
    return (struct finding){before->mention, NONE, 0.85 * before->confidence, why};
}

/* 市長, الكاتبة: whoever of those who spoke before is called so; NONE. */
static size_t person_called(const struct search *search, str calling)
{
    const struct draft *draft = search->draft;
    size_t newest = draft->persons.len;
    for (size_t i = newest; i > 0 && newest - i < CALLED_LOOKED_AT; i--)
        if (stands_with_calling(search->table, draft->arena, draft->text, draft->persons.at[i - 1].name, calling))
            return i - 1;
    return NONE;
}

static struct finding found_person(const struct search *search, str subject, double confidence, const char *why)
{
    struct draft *draft = search->draft;
    struct named named = split_subject(search->table, subject);
    size_t start = (size_t)(named.name.at - draft->text.at);
    size_t first = draft_token_at(draft, start), end = draft_token_at(draft, start + named.name.len);
    first -= first > 0 && draft->tokens.at[first - 1].end > start; /* "ل" | "رئيس" */
    if (first >= end || first >= draft->tokens.len)
        return nothing_found;
    bool name = named.name.len < subject.len || is_name_of_words(search->table, subject);
    size_t mention = add_nominal(draft, first, end);
    draft->mentions.at[mention].kind = name ? MENTION_NAME : MENTION_NOMINAL;
    draft->mentions.at[mention].name_token = (unsigned)first;
    bool calling = is_one_of(named.name, search->table->roles);
    size_t person = calling ? person_called(search, named.name) : NONE;
    if (!calling)
        named.name = fuller_name(search->table, draft->text, named.name);
    name = name || named.name.len != draft_words(draft, first, end).len;
    draft->mentions.at[mention].person = person != NONE ? person : name ? add_person(draft, named) : NONE;
    return (struct finding){mention, NONE, confidence, why};
}

/* Whom the sentence before is about, when no quote stands in it: 船长赵海生已经有三十年驾龄。“…”，他说 */
static struct finding told_of_before(const struct search *search, const char *why)
{
    const struct draft *draft = search->draft;
    size_t own = draft_sentence_of(draft, search->quote->open_token);
    const struct sentence_draft *before = own ? &draft->sentences.at[own - 1] : NULL;
    bool quoted = search->index && before && draft->quotes.at[search->index - 1].close > before->start;
    if (!before || quoted || before->paragraph != search->quote->paragraph ||
        before->end - before->start > CLAUSE_MAX_BYTES)
        return nothing_found;
    str subject = titled_subject(search->table, str_slice(draft->text, before->start, before->end));
    return subject.len ? found_person(search, subject, 0.75, why) : nothing_found;
}

static struct finding found_subject(const struct search *search, str subject, const char *why)
{
    if (!is_one_of(subject, search->table->pronouns))
        return found_person(search, subject, 0.9, why);
    struct finding found = told_of_before(search, "a pronoun for whom the sentence before is about");
    return found.mention != NONE ? found : goes_on(search, "a pronoun for who spoke before");
}

/* 「…」。松本清さん（72）は | 笑う。: what the next sentence says that somebody did while he spoke. */
static struct finding told_of_behind(const struct search *search)
{
    const struct draft *draft = search->draft;
    const struct uncased_table *table = search->table;
    size_t end = draft->paragraphs.at[search->quote->last_paragraph].end;
    str sentence = trim_marks(utf8_prefix(str_slice(draft->text, search->quote->close, end), CLAUSE_MAX_BYTES));
    for (size_t at = 0, next = 0; next < sentence.len; at = next)
        if (is_clause_end(utf8_next(sentence, &next)))
            sentence = str_slice(sentence, 0, at);
    bool speaks = ending_of(sentence, table->verbs).len || ending_of(sentence, table->gestures).len;
    str subject = speaks && table->gestures ? titled_subject(table, sentence) : STR("");
    return subject.len ? found_person(search, subject, 0.8, "subject of the sentence behind") : nothing_found;
}

static struct finding in_arabic(const struct search *search)
{
    bool verb = false;
    str source = quoted_source(search->table, clause_before(search));
    if (source.len)
        return found_subject(search, source, "a source that is quoted");
    str subject = verb_then_subject(search->table, clause_before(search), &verb);
    if (!subject.len && verb)
        return goes_on(search, "a verb before the quote, and who spoke before");
    if (!subject.len)
        subject = verb_then_subject(search->table, clause_behind(search), &verb);
    return subject.len ? found_subject(search, subject, "verb and subject beside the quote") : nothing_found;
}

static struct finding without_spaces(const struct search *search)
{
    const struct uncased_table *table = search->table;
    bool reports = table->quote_marks != NULL;
    str behind = clause_behind(search);
    str subject = reports ? subject_in_report(table, behind) : subject_then_verb(table, clause_before(search));
    if (!subject.len && reports && ends_in_report(table, behind))
        subject = marked_subject(table, clause_before(search));
    if (!subject.len && !reports)
        subject = subject_then_verb(table, before_first(trim_marks(behind), "，"));
    if (!subject.len && !reports) /* 罗建国指出，车辆“…” */
        subject = subject_then_verb(table, before_first(trim_marks(clause_before(search)), "，"));
    if (!subject.len && reports && ends_in_report(table, behind))
        return goes_on(search, "a verb behind the quote, and who spoke before");
    return subject.len ? found_subject(search, subject, "subject and verb beside the quote") : nothing_found;
}

/* Of a quote beside which nobody is named. */
static struct finding alone(const struct search *search)
{
    struct finding found = told_of_before(search, "whom the sentence before is about");
    if (found.mention == NONE)
        found = goes_on(search, "a sentence of its own, and who spoke before");
    return found.mention != NONE ? found : told_of_behind(search);
}

struct finding uncased_speaker(struct draft *draft, const struct uncased_table *table, size_t quote)
{
    const struct search search = {draft, table, &draft->quotes.at[quote], quote};
    struct finding found = table->verb_first ? in_arabic(&search) : without_spaces(&search);
    return found.mention == NONE && is_own_sentence(&search) ? alone(&search) : found;
}
