#include "verb_second.h"

#include "clauses.h"
#include "grammar.h"
#include "hearsay.h"
#include "noun_phrases.h"

enum {
    PHRASE_LOOKED_BACK = 8,
    VERBS_LOOKED_BACK = 16,
};

size_t agent(struct draft *draft, size_t from, size_t end)
{
    for (size_t i = from; i + 1 < end && !draft->tokens.at[i].quoted; i++)
        if (is_listed(draft, "von vom", i))
            return phrase_at(draft, i + 1, end);
    return NONE;
}

bool is_passive_verb(const struct draft *draft, size_t verb)
{
    return is_listed(draft, "wird wurde werden wurden", verb);
}

/* "wird | genannt", "ist | hervorgehoben": no verb of speech goes with "sein" when its subject speaks. */
static bool is_passive_participle(const struct draft *draft, size_t participle, size_t verb)
{
    bool quoting = str_equal(draft_word(draft, participle), STR("zitiert")); /* who is quoted speaks */
    return verb != participle && !quoting && draft_is(draft, verb, WORD_BE) &&
           !draft_is(draft, participle, WORD_PHRASAL_PARTICLE);
}

bool says_nothing(const struct draft *draft, size_t verb, size_t mention)
{
    bool exists = is_listed(draft, "gibt gab gebe", verb) &&
                  (is_listed(draft, "es", verb + 1) || (verb > 0 && is_listed(draft, "es", verb - 1)));
    if (exists || is_listed(draft, "heisst hiess heissen hiessen", verb))
        return true;
    return is_listed(draft, "lautet lautete lauten lauteten", verb) && !is_somebody(draft, mention);
}

/* "Auf die Frage, was die Leute | sagten, | schweigt sie": in a clause within another's; "wie Okafor sagte" reports. */
static bool is_of_inner_clause(const struct draft *draft, size_t cue, size_t start, size_t end)
{
    size_t opening = subordinator(draft, cue, start);
    return opening != NONE && !is_listed(draft, "wie so", opening) && cue + 2 < end &&
           draft_is_mark(draft, cue + 1, ',') && draft_is_word(draft, cue + 2) && !draft_is_capital(draft, cue + 2) &&
           (is_verb(draft, cue + 2) || !draft_is(draft, cue + 2, WORD_FUNCTION | WORD_ADVERB));
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

/* "…, der rief: „", "…, in dem Okafor geschrieben hatte: „" */
static bool closes_clause(const struct draft *draft, size_t verb)
{
    size_t behind = verb + 1 + draft_is(draft, verb + 1, WORD_AUXILIARY);
    return draft_is_mark(draft, behind, ':');
}

/*
 * "ein Händler, | der neben ihm saß und rief: „": whom a clause that holds nobody else is about; "ein Brief, in dem |
 * Okafor schrieb: „": its own subject. NONE for other clauses.
 */
static size_t subject_of_relative(struct draft *draft, size_t verb, size_t start)
{
    size_t first = clause_start(draft, verb, start);
    if (first <= start || first >= verb || !draft_is_mark(draft, first - 1, ',') || !closes_clause(draft, verb))
        return NONE;
    if (draft_is(draft, first, WORD_PREPOSITION) && is_listed(draft, "der dem denen welcher welchem", first + 1))
        return subject_among(draft, first + 2, verb);
    bool about = is_listed(draft, "der die das", first) && noun_phrase_end(draft, first, verb) == first &&
                 subject_among(draft, first + 1, verb) == NONE;
    return about ? phrase_before(draft, first - 1, start) : NONE;
}

struct finding verb_second_cue_subject(struct draft *draft, size_t cue, size_t start, size_t end)
{
    if (is_of_inner_clause(draft, cue, start, end))
        return nothing_found;
    size_t verb = finite_verb(draft, cue, start);
    if (is_impersonal(draft, verb, end))
        return said_somewhere(draft, verb, start, end);
    if (is_passive_participle(draft, cue, verb)) {
        size_t by = agent(draft, verb, end);
        return by == NONE ? nothing_found : (struct finding){by, cue, 0.85, "“von” a name before the quote"};
    }
    size_t mention = subject_of_relative(draft, verb, start);
    if (mention == NONE)
        mention = subject_of(draft, verb, start, end);
    if (mention == NONE)
        mention = voice_in_place(draft, start, verb);
    if (mention == NONE || says_nothing(draft, verb, mention))
        return nothing_found;
    bool pronoun = mention_at(draft, mention)->kind == MENTION_PRONOUN;
    bool behind = mention_at(draft, mention)->first_token > verb;
    const char *why = !behind   ? "name and verb before the quote"
                      : pronoun ? "verb and pronoun before the quote"
                                : "verb and name before the quote";
    return (struct finding){mention, cue, 0.92, why};
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
    if (verb != open && is_subjunctive(draft, verb))
        return nothing_found; /* "Der Plan habe „…“ gestanden, erklärte das Amt": who says so has another verb */
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

/* In "…, der den Bau leitet" or "…, dass sie viele sind": what its subject does is no news. */
static bool is_in_subordinate_clause(const struct draft *draft, size_t verb, size_t start)
{
    if (subordinator(draft, verb, start) != NONE)
        return true;
    size_t first = clause_start(draft, verb, start);
    return first > start && first < verb && draft_is_mark(draft, first - 1, ',') &&
           is_listed(draft, "der die das den dem deren dessen denen", first) && ends_clause(draft, verb + 1) &&
           noun_phrase_end(draft, first, verb) != verb;
}

/* The subject of the last verb before a token that has one, of those in main clauses or of the others. */
static size_t last_subject(struct draft *draft, size_t before, size_t start, bool subordinate)
{
    int verbs = 0;
    for (size_t i = before; i > start && verbs < VERBS_LOOKED_BACK; i--) {
        size_t verb = i - 1;
        if (draft->tokens.at[verb].quoted || !is_verb(draft, verb) || is_subjunctive(draft, verb))
            continue;
        verbs++;
        if (is_in_subordinate_clause(draft, verb, start) != subordinate)
            continue;
        if (is_passive_verb(draft, verb))
            return agent(draft, verb, before);
        size_t mention = subject_of(draft, verb, start, before);
        if (mention != NONE && is_somebody(draft, mention))
            return mention;
    }
    return NONE;
}

size_t verb_second_main_subject(struct draft *draft, size_t before, size_t start)
{
    size_t subject = last_subject(draft, before, start, false);
    if (subject == NONE)
        subject = last_subject(draft, before, start, true);
    if (subject != NONE || is_reported(draft, start, before))
        return subject;
    /* No verb that is known: "Das Fazit von Maria Lindqvist überrascht: „" */
    bool opens = !is_oblique(draft, start) && !draft_is(draft, start, WORD_PREPOSITION) &&
                 noun_phrase_end(draft, start, before) > start;
    size_t opening = opens ? phrase_at(draft, start, before) : NONE;
    return opening != NONE && is_somebody(draft, opening) ? opening : voice_in_place(draft, start, before);
}
