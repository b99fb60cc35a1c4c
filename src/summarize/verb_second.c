#include "verb_second.h"

#include "grammar.h"
#include "joined.h"
#include "noun_phrases.h"

enum {
    SUBJECT_LOOKED_FOR = 30, /* tokens behind a verb among which its subject stands */
    PHRASE_LOOKED_BACK = 8,
};

/* ---- verbs */

/* Where the clause begins that a token stands in; names in marks are words of it. */
static size_t clause_start(const struct draft *draft, size_t token, size_t start)
{
    while (token > start && (draft->tokens.at[token - 1].quoted || draft_is_mark(draft, token - 1, '"') ||
                             !ends_clause(draft, token - 1)))
        token--;
    return token;
}

/* "hat … gesagt": the auxiliary that a participle stands behind, in the same clause; else the verb itself. */
static size_t finite_verb(const struct draft *draft, size_t verb, size_t start)
{
    size_t first = clause_start(draft, verb, start);
    for (size_t i = verb; i > first; i--)
        if (draft_is(draft, i - 1, WORD_AUXILIARY) && !draft_is_capital(draft, i - 1) &&
            !draft->tokens.at[i - 1].quoted)
            return i - 1;
    return verb;
}

/* A clause whose verb stands last, "wie Merkel gestern sagte": the word that opens it, or NONE. */
static size_t subordinator(const struct draft *draft, size_t verb, size_t start)
{
    size_t first = clause_start(draft, verb, start);
    return first < verb && draft_is(draft, first, WORD_CONJUNCTION | WORD_RELATIVE) &&
                   !is_listed(draft, "und aber oder denn doch sondern", first)
               ? first
               : NONE;
}

/* ---- subjects */

/* The first phrase between two tokens that can be a subject. */
static size_t subject_among(struct draft *draft, size_t from, size_t end)
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
        if (phrase_end > token && !is_oblique(draft, token))
            return phrase_at(draft, token, end);
        token = phrase_end > token ? phrase_end : token + 1;
    }
    return NONE;
}

/* „…“, schrieb „Die Zeit“: a paper's name in marks of its own. */
static size_t name_in_marks(struct draft *draft, size_t token, size_t end)
{
    size_t first = token + draft_is(draft, token, WORD_DETERMINER);
    size_t name_end = marked_name_end(draft, first, end);
    return name_end > first ? add_nominal(draft, token, name_end) : NONE;
}

static size_t subject_behind_verb(struct draft *draft, size_t verb, size_t end)
{
    size_t paragraph_end = draft->sentences.at[draft_sentence_of(draft, verb)].end_token;
    size_t marked = name_in_marks(draft, verb + 1, paragraph_end);
    if (marked != NONE)
        return marked;
    size_t limit = verb + SUBJECT_LOOKED_FOR < end ? verb + SUBJECT_LOOKED_FOR : end;
    return subject_among(draft, verb + 1, limit);
}

/* The subject that ends right before the verb, an apposition or a clause about it between them. */
static size_t subject_in_front(struct draft *draft, size_t verb, size_t start)
{
    size_t mention = direct_subject(draft, verb, start);
    if (mention != NONE) {
        size_t first = mention_at(draft, mention)->first_token;
        if (!is_oblique(draft, first) && !(first > start && is_oblique(draft, first - 1)))
            return mention;
    }
    size_t first = start;
    while (first < verb && draft_is(draft, first, WORD_CONJUNCTION))
        first++;
    size_t phrase_end = noun_phrase_end(draft, first, verb);
    if (phrase_end == first || is_oblique(draft, first) || draft_is(draft, first, WORD_PREPOSITION))
        return NONE;
    size_t behind = skip_apposition(draft, attributes_end(draft, phrase_end, verb), verb + 1);
    return skip_adverbs(draft, behind, verb + 1) >= verb ? phrase_at(draft, first, verb) : NONE;
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

/* The subject of a finite verb: in front of it, or behind when a thing or nothing is there. */
static size_t subject_of(struct draft *draft, size_t finite, size_t start, size_t end)
{
    size_t verb = verb_of_subject(draft, finite, start);
    size_t opening = subordinator(draft, verb, start);
    if (opening != NONE)
        return subject_among(draft, opening + 1, verb);
    /* "nannte er": a pronoun behind the verb is its subject, whatever stands in front. */
    if (draft_is(draft, verb + 1, WORD_HE | WORD_SHE | WORD_FIRST_PERSON) && !draft_is_capital(draft, verb + 1))
        return mention_near(draft, verb + 1, 0, end);
    size_t front = subject_in_front(draft, verb, start);
    if (front != NONE && is_somebody(draft, front))
        return front;
    size_t behind = subject_behind_verb(draft, verb, end);
    if (behind != NONE && (front == NONE || is_somebody(draft, behind)))
        return behind;
    return front;
}

/* "wurde von Maria Lindqvist als „…“ bezeichnet": who does it. */
static size_t agent(struct draft *draft, size_t from, size_t end)
{
    for (size_t i = from; i + 1 < end && !draft->tokens.at[i].quoted; i++)
        if (is_listed(draft, "von vom", i))
            return phrase_at(draft, i + 1, end);
    return NONE;
}

static bool is_passive_verb(const struct draft *draft, size_t verb)
{
    return is_listed(draft, "wird wurde werden wurden", verb);
}

/* "in einer Erklärung des Ministeriums heißt es": where it is said, when nobody says it. */
static size_t place_of_saying(struct draft *draft, size_t from, size_t end)
{
    for (size_t i = from; i + 1 < end && !draft->tokens.at[i].quoted; i++) {
        bool place = is_listed(draft, "in im auf aus bei beim von vom seitens", i);
        size_t marked = place ? name_in_marks(draft, i + 1, end) : NONE;
        if (marked != NONE)
            return marked;
        size_t phrase_end = place ? noun_phrase_end(draft, i + 1, end) : i;
        if (place && phrase_end > i + 1)
            return add_nominal(draft, i + 1, attributes_end(draft, phrase_end, end));
    }
    return NONE;
}

/* "Auf dem Plakat steht", "wurde im „Hafenboten“ genannt": a text or an office, and no mere place. */
static size_t voice_in_place(struct draft *draft, size_t from, size_t end)
{
    size_t place = place_of_saying(draft, from, end);
    return place != NONE && is_somebody(draft, place) ? place : NONE;
}

static struct finding impersonal(struct draft *draft, size_t verb, size_t start, size_t end)
{
    size_t mention = place_of_saying(draft, verb + 2, end);
    if (mention == NONE)
        mention = place_of_saying(draft, start, verb);
    return mention == NONE ? nothing_found : (struct finding){mention, verb, 0.9, "what it says so in"};
}

static bool is_impersonal(const struct draft *draft, size_t verb)
{
    return verb + 1 < draft->tokens.len && str_equal(draft_word(draft, verb + 1), STR("es"));
}

bool verb_second_opens(const struct draft *draft, size_t token)
{
    if (!draft_is_word(draft, token) || draft_is_capital(draft, token))
        return false;
    if (is_cue_verb(draft, token) || is_verb(draft, token) || draft_is(draft, token, WORD_PHRASAL))
        return true;
    return !draft_is(draft, token, WORD_FUNCTION | WORD_ADVERB) && word_ends("t te ten en", draft_word(draft, token));
}

struct finding verb_second_behind(struct draft *draft, size_t verb, size_t end)
{
    if (is_impersonal(draft, verb))
        return impersonal(draft, verb, verb, end);
    size_t mention = with_others_behind(draft, subject_behind_verb(draft, verb, end));
    return mention == NONE ? nothing_found : (struct finding){mention, verb, 0.96, "verb and name behind the quote"};
}

struct finding verb_second_cue_subject(struct draft *draft, size_t cue, size_t start, size_t end)
{
    size_t verb = finite_verb(draft, cue, start);
    if (is_impersonal(draft, verb))
        return impersonal(draft, verb, start, end);
    if (verb != cue && is_passive_verb(draft, verb) && !str_equal(draft_word(draft, cue), STR("zitiert"))) {
        size_t by = agent(draft, verb, end);
        return by == NONE ? nothing_found : (struct finding){by, cue, 0.85, "“von” a name before the quote"};
    }
    size_t mention = subject_of(draft, verb, start, end);
    if (mention == NONE)
        mention = voice_in_place(draft, start, verb);
    if (mention == NONE)
        return nothing_found;
    bool pronoun = mention_at(draft, mention)->kind == MENTION_PRONOUN;
    bool behind = mention_at(draft, mention)->first_token > verb;
    const char *why = !behind   ? "name and verb before the quote"
                      : pronoun ? "verb and pronoun before the quote"
                                : "verb and name before the quote";
    return (struct finding){mention, cue, 0.92, why};
}

/* "Angaben des Bauamts zufolge": the last mention before the word. */
static size_t mention_before(const struct draft *draft, size_t token, size_t from)
{
    size_t index = mention_from(draft, token);
    if (index == 0)
        return NONE;
    size_t first = mention_at(draft, index - 1)->first_token;
    return first >= from && first + PHRASE_LOOKED_BACK > token ? index - 1 : NONE;
}

struct finding verb_second_according(struct draft *draft, size_t from, size_t end)
{
    struct finding found = nothing_found;
    for (size_t i = from; i + 1 < end; i++) {
        if (draft->tokens.at[i].quoted)
            continue;
        bool said = is_listed(draft, "nach", i) && is_report(draft, i + 1, noun_phrase_end(draft, i + 1, end));
        size_t mention = NONE;
        if (said || is_listed(draft, "laut gemass", i))
            mention = phrase_at(draft, i + 1, end);
        else if (is_listed(draft, "zufolge", i))
            mention = mention_before(draft, i, from);
        if (mention != NONE)
            found = (struct finding){mention, i, 0.9, "“according to” beside the quote"};
    }
    return found;
}

/* The phrase that ends right before a token: "ein Kommentar | , der …". */
static size_t phrase_before(struct draft *draft, size_t token, size_t from)
{
    size_t first = token;
    while (first > from && draft_is_word(draft, first - 1) && first + PHRASE_LOOKED_BACK > token &&
           !draft_is(draft, first, WORD_DETERMINER) && !draft_is(draft, first - 1, WORD_PREPOSITION))
        first--;
    return noun_phrase_end(draft, first, token) == token ? phrase_at(draft, first, token) : NONE;
}

/* "…, der die Wahl als „…“ bezeichnet": whom the clause is about, or its own subject. */
static size_t subject_of_clause(struct draft *draft, size_t open, size_t start)
{
    size_t opening = subordinator(draft, open, start);
    if (opening != NONE)
        return subject_among(draft, opening + 1, open);
    size_t first = clause_start(draft, open, start);
    bool relative = first > start && draft_is_mark(draft, first - 1, ',') && is_listed(draft, "der die das", first);
    return relative ? phrase_before(draft, first - 1, start) : NONE;
}

struct finding verb_second_around(struct draft *draft, size_t open, size_t start, size_t cue)
{
    size_t verb = finite_verb(draft, open, start);
    size_t mention = NONE;
    if (verb == open)
        mention = subject_of_clause(draft, open, start);
    else if (!is_passive_verb(draft, verb))
        mention = subject_of(draft, verb, start, open);
    else {
        mention = agent(draft, verb, open);
        mention = mention != NONE ? mention : voice_in_place(draft, verb, open);
    }
    return mention == NONE ? nothing_found : (struct finding){mention, cue, 0.85, "subject and verb around the quote"};
}

size_t verb_second_main_subject(struct draft *draft, size_t before, size_t start)
{
    for (size_t i = before; i > start; i--) {
        size_t verb = i - 1;
        if (draft->tokens.at[verb].quoted || !is_verb(draft, verb))
            continue;
        if (is_passive_verb(draft, verb))
            return agent(draft, verb, before);
        size_t mention = subject_of(draft, verb, start, before);
        if (mention != NONE && is_somebody(draft, mention))
            return mention;
    }
    /* No verb that is known: "Das Fazit von Maria Lindqvist überrascht: „" */
    bool opens = !is_oblique(draft, start) && !draft_is(draft, start, WORD_PREPOSITION) &&
                 noun_phrase_end(draft, start, before) > start;
    size_t opening = opens ? phrase_at(draft, start, before) : NONE;
    return opening != NONE && is_somebody(draft, opening) ? opening : voice_in_place(draft, start, before);
}
