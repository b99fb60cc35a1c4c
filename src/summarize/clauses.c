#include "clauses.h"

#include "grammar.h"
#include "hearsay.h"
#include "noun_phrases.h"
#include "subjects.h"

enum {
    SUBJECT_LOOKED_FOR = 30, /* tokens behind a verb among which its subject stands */
    CLAUSE_MAX_TOKENS = 80,
};

/* ---- verbs */

size_t clause_start(const struct draft *draft, size_t token, size_t start)
{
    size_t first = token;
    while (
        first > start && first + CLAUSE_MAX_TOKENS > token &&
        (draft->tokens.at[first - 1].quoted || draft_is_mark(draft, first - 1, '"') || !ends_clause(draft, first - 1)))
        first--;
    return first;
}

size_t finite_verb(const struct draft *draft, size_t verb, size_t start)
{
    size_t first = clause_start(draft, verb, start);
    for (size_t i = verb; i > first; i--)
        if (draft_is(draft, i - 1, WORD_AUXILIARY) && !draft_is_capital(draft, i - 1) &&
            !draft->tokens.at[i - 1].quoted)
            return i - 1;
    return verb;
}

size_t subordinator(const struct draft *draft, size_t verb, size_t start)
{
    size_t first = clause_start(draft, verb, start);
    return first < verb && draft_is(draft, first, WORD_CONJUNCTION | WORD_RELATIVE) &&
                   !is_listed(draft, "und aber oder denn doch sondern", first)
               ? first
               : NONE;
}

/* ---- subjects */

size_t subject_among(struct draft *draft, size_t from, size_t end)
{
    size_t token = from;
    while (token < end && !ends_clause(draft, token)) {
        size_t mention = mention_near(draft, token, 0, end);
        bool name = mention != NONE && mention_at(draft, mention)->kind == MENTION_NAME;
        if (name || draft_is(draft, token, WORD_HE | WORD_SHE | WORD_FIRST_PERSON))
            return mention;
        if (draft_is(draft, token, WORD_PREPOSITION) && !draft_is_capital(draft, token)) {
            token = skip_preposition(draft, token, end);
            continue;
        }
        size_t phrase_end = noun_phrase_end(draft, token, end);
        if ((phrase_end > token && !is_oblique(draft, token)) || partitive_end(draft, token, end) > token)
            return phrase_at(draft, token, end);
        token = phrase_end > token ? phrase_end : token + 1;
    }
    return NONE;
}

size_t subject_behind_verb(struct draft *draft, size_t verb, size_t end)
{
    size_t paragraph_end = draft->sentences.at[draft_sentence_of(draft, verb)].end_token;
    size_t marked = name_in_marks(draft, verb + 1, paragraph_end);
    if (marked != NONE)
        return marked;
    size_t limit = verb + SUBJECT_LOOKED_FOR < end ? verb + SUBJECT_LOOKED_FOR : end;
    return subject_among(draft, verb + 1, limit);
}

/* No comma and no other verb: before a finite verb that stands second there is one phrase, whatever belongs to it. */
static bool is_one_constituent(const struct draft *draft, size_t first, size_t verb)
{
    for (size_t i = first; i < verb; i++)
        if (ends_clause(draft, i) || is_verb(draft, i))
            return false;
    return true;
}

/* The phrase from here to a verb, an apposition or a clause about it between them; NONE. */
static size_t opening_phrase(struct draft *draft, size_t start, size_t verb)
{
    size_t first = start;
    while (first < verb && draft_is(draft, first, WORD_CONJUNCTION))
        first++;
    /* "der „Hafenbote“ | titelte" */
    size_t marked = draft_is(draft, first, WORD_DETERMINER) ? name_in_marks(draft, first, verb) : NONE;
    if (marked != NONE && skip_adverbs(draft, mention_at(draft, marked)->end_token, verb) == verb)
        return marked;
    size_t phrase_end = noun_phrase_end(draft, first, verb);
    if (phrase_end == first || is_oblique(draft, first) || draft_is(draft, first, WORD_PREPOSITION))
        return NONE;
    size_t behind = skip_apposition(draft, attributes_end(draft, phrase_end, verb), verb + 1);
    bool alone = skip_adverbs(draft, behind, verb + 1) >= verb || is_one_constituent(draft, first, verb);
    return alone ? phrase_at(draft, first, verb) : NONE;
}

/* The subject that ends right before the verb, an apposition or a clause about it between them. */
static size_t subject_in_front(struct draft *draft, size_t verb, size_t start)
{
    size_t mention = direct_subject(draft, verb, start);
    if (mention != NONE) {
        size_t first = mention_at(draft, mention)->first_token;
        bool nameless = mention_at(draft, mention)->person == NONE;
        bool genitive = nameless && first > start && is_listed(draft, "der", first) &&
                        draft_is_word(draft, first - 1) &&
                        draft_is_capital(draft, first - 1);                         /* "Ein Sprecher | der Werft" */
        bool part = first > start && partitive_end(draft, first - 1, verb) > first; /* "Einer | der Geretteten" */
        if (!genitive && !is_oblique(draft, first) && !(first > start && is_oblique(draft, first - 1)))
            return part ? phrase_at(draft, first - 1, verb + 1) : mention;
    }
    mention = opening_phrase(draft, start, verb);
    return mention != NONE ? mention : opening_phrase(draft, clause_start(draft, verb, start), verb);
}

/* "Sie zogen durch die Stadt und | riefen": the verb before "und", whose subject both share. */
static size_t verb_of_subject(const struct draft *draft, size_t verb, size_t start)
{
    if (verb <= start || !is_listed(draft, "und", verb - 1))
        return verb;
    for (size_t i = verb - 1; i > start; i--)
        if (!draft->tokens.at[i - 1].quoted && is_verb(draft, i - 1))
            return i - 1;
    return verb;
}

bool is_plural_verb(const struct draft *draft, size_t verb)
{
    return is_listed(draft, "sind", verb) || word_ends("en", draft_folded_word(draft, verb));
}

/* "Das Argument hatten die Anwälte": one thing, and a verb of several. */
static bool disagrees(const struct draft *draft, size_t mention, size_t verb)
{
    size_t first = mention_at(draft, mention)->first_token;
    bool one = is_listed(draft, "der das ein eine dieses jener jenes jeder jede jedes", first);
    for (size_t i = first; one && i < verb; i++)
        one = !is_listed(draft, "und sowie", i);
    return one && is_plural_verb(draft, verb);
}

/* "In einem Brief an den Rat der Stadt | sagte": one phrase alone stands before the verb, and it is no subject. */
static bool opens_with_preposition(const struct draft *draft, size_t verb, size_t start)
{
    size_t first = clause_start(draft, verb, start);
    while (first < verb && draft_is(draft, first, WORD_CONJUNCTION) && !draft_is(draft, first, WORD_PREPOSITION))
        first++;
    for (size_t i = first; i < verb; i++)
        if (is_verb(draft, i))
            return false;
    return first < verb && draft_is(draft, first, WORD_PREPOSITION);
}

/* "nannte er": a pronoun behind the verb is its subject, whatever stands in front; "sie" may be whom it is about. */
static bool pronoun_subject_follows(const struct draft *draft, size_t verb, size_t front)
{
    if (draft_is_capital(draft, verb + 1))
        return false;
    return draft_is(draft, verb + 1, WORD_HE | WORD_FIRST_PERSON) ||
           (draft_is(draft, verb + 1, WORD_SHE) && (front == NONE || !is_somebody(draft, front)));
}

size_t subject_of(struct draft *draft, size_t finite, size_t start, size_t end)
{
    size_t verb = verb_of_subject(draft, finite, start);
    size_t opening = subordinator(draft, verb, start);
    if (opening != NONE)
        return subject_among(draft, opening + 1, verb);
    size_t front = subject_in_front(draft, verb, start);
    if (front != NONE && disagrees(draft, front, verb))
        front = NONE;
    if (pronoun_subject_follows(draft, verb, front))
        return mention_near(draft, verb + 1, 0, end);
    bool adverbial = opens_with_preposition(draft, verb, start);
    if (adverbial)
        front = NONE; /* "Mit Blick auf die Daten der Bürger | beruhigte" */
    if (front != NONE && is_somebody(draft, front))
        return front;
    size_t behind = subject_behind_verb(draft, verb, end);
    if (behind != NONE && (front == NONE || is_somebody(draft, behind)))
        return behind;
    return front;
}
