#include "cues.h"

#include "grammar.h"
#include "joined.h"
#include "noun_phrases.h"
#include "verb_second.h"

size_t according_to(struct draft *draft, size_t according, size_t end)
{
    size_t index = mention_near(draft, according + 1, 3, end);
    if (index == NONE || !mention_at(draft, index)->possessive)
        return index;
    const struct mention *owner = mention_at(draft, index);
    size_t named = mention_near(draft, owner->end_token, 0, end);
    if (named != NONE && mention_at(draft, named)->kind == MENTION_NAME && !mention_at(draft, named)->possessive &&
        mention_at(draft, named)->name_token > owner->end_token)
        return named;
    size_t phrase_end = noun_phrase_end(draft, owner->end_token, end);
    return phrase_end > owner->end_token ? add_nominal(draft, owner->first_token, phrase_end) : index;
}

static size_t passive_agent(const struct draft *draft, size_t verb, size_t end)
{
    if (verb + 1 < end && str_equal(draft_word(draft, verb + 1), STR("by")))
        return mention_near(draft, verb + 2, 1, end);
    return NONE;
}

enum { PHRASE_LOOKED_BACK = 6 };

/* "In a statement, | the coast guard | said": a phrase of words that no table knows, between a clause's start and verb.
 */
static size_t phrase_before(struct draft *draft, size_t verb, size_t start)
{
    size_t end = verb;
    while (end > start && draft_is(draft, end - 1, WORD_ADVERB | WORD_AUXILIARY))
        end--;
    size_t first = end;
    while (first > start && first + PHRASE_LOOKED_BACK > end && draft_is_word(draft, first - 1) &&
           !draft_is(draft, first - 1, WORD_FUNCTION) && !is_verb(draft, first - 1))
        first--;
    if (first == end || first == start || !draft_is(draft, first - 1, WORD_DETERMINER))
        return NONE;
    first--;
    bool opens = first == start || draft_is_mark(draft, first - 1, ',') || draft_is(draft, first - 1, WORD_CONJUNCTION);
    return opens && !draft->tokens.at[first].quoted ? add_nominal(draft, first, end) : NONE;
}

/* What a cue says of who speaks, in the sentence that begins at `start`; the quote begins at `end`. */
static struct finding cue_subject(struct draft *draft, size_t cue, size_t start, size_t end)
{
    if (articles_tell_cases(draft))
        return draft_is(draft, cue, WORD_ACCORDING) ? nothing_found : verb_second_cue_subject(draft, cue, start, end);
    if (draft_is(draft, cue, WORD_ACCORDING)) {
        size_t mention = according_to(draft, cue, end);
        return mention == NONE ? nothing_found
                               : (struct finding){mention, cue, 0.85, "“according to” before the quote"};
    }
    size_t mention = passive_agent(draft, cue, end);
    if (mention != NONE)
        return (struct finding){mention, cue, 0.85, "“by” a name before the quote"};
    if (is_passive(draft, cue))
        return (struct finding){NONE, cue, 0, "a passive that names nobody"};
    bool verb_second = vocabulary_table(draft->words)->verb_second;
    /* "Het plan noemde hij": whom a pronoun behind the verb means, and nobody before it. */
    if (verb_second && draft_is(draft, cue + 1, WORD_HE | WORD_SHE | WORD_FIRST_PERSON)) {
        mention = mention_near(draft, cue + 1, 0, end);
        if (mention != NONE)
            return (struct finding){mention, cue, 0.9, "verb and pronoun before the quote"};
    }
    if (draft_is(draft, cue, WORD_PARTICIPLE)) {
        mention = participle_subject(draft, cue, start);
        return mention == NONE ? nothing_found : (struct finding){mention, cue, 0.82, "participle before the quote"};
    }
    mention = direct_subject(draft, cue, start);
    if (mention != NONE)
        return (struct finding){with_others(draft, mention), cue, 0.92, "name and verb before the quote"};
    mention = phrase_before(draft, cue, start);
    if (mention != NONE)
        return (struct finding){mention, cue, 0.88, "phrase and verb before the quote"};
    if (verb_second) {
        mention = subject_behind(draft, cue, end);
        if (mention != NONE)
            return (struct finding){mention, cue, 0.9, "verb and name before the quote"};
    }
    mention = main_subject(draft, cue, start);
    return mention == NONE ? nothing_found : (struct finding){mention, cue, 0.76, "subject and verb before the quote"};
}

/* "believes", "expected": what somebody thinks, or says. */
static bool is_weak(const struct draft *draft, size_t token)
{
    return (draft->tokens.at[token].classes & (WORD_SPEECH | WORD_ACT)) == (WORD_SPEECH | WORD_ACT);
}

/* "both sides", "the two men", "they": in somebody's report of a talk, and mostly in his words. */
static bool is_several(const struct draft *draft, size_t index)
{
    const struct mention *mention = mention_at(draft, index);
    if (mention->kind == MENTION_NAME)
        return false;
    for (size_t i = mention->first_token; i < mention->end_token; i++)
        if (draft_is(draft, i, WORD_THEY) || str_equal_ignoring_case(draft_word(draft, i), STR("both")) ||
            str_equal_ignoring_case(draft_word(draft, i), STR("two")))
            return true;
    return false;
}

static struct finding nearest_cue(struct draft *draft, size_t start, size_t end, bool weak)
{
    struct finding other = nothing_found; /* several who speak; a passive */
    for (size_t i = end; i > start; i--) {
        size_t token = i - 1;
        if (draft->tokens.at[token].quoted || is_weak(draft, token) != weak)
            continue;
        if (!is_cue_verb(draft, token) && !draft_is(draft, token, WORD_PARTICIPLE | WORD_ACCORDING))
            continue;
        struct finding found = cue_subject(draft, token, start, end);
        if (found.mention != NONE && !is_several(draft, found.mention))
            return found;
        if (other.mention == NONE && (found.mention != NONE || other.cue == NONE))
            other = found;
    }
    return other;
}

struct finding cue_before(struct draft *draft, size_t start, size_t end)
{
    if (articles_tell_cases(draft)) {
        struct finding according = verb_second_according(draft, start, end);
        if (according.mention != NONE)
            return according;
    }
    struct finding found = nearest_cue(draft, start, end, false);
    if (found.mention != NONE)
        return found;
    struct finding weak = nearest_cue(draft, start, end, true);
    return weak.mention != NONE ? weak : found;
}
