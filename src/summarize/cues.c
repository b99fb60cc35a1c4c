#include "cues.h"

#include "grammar.h"
#include "hearsay.h"
#include "joined.h"
#include "noun_phrases.h"
#include "verb_second.h"
#include "words_of.h"

enum { CUES_LOOKED_AT = 16 };

static const char passive[] = "a passive that names nobody";

bool is_according(const struct draft *draft, size_t token)
{
    if (!draft_is(draft, token, WORD_ACCORDING))
        return false;
    /* "de acuerdo con", "d’après", and no agreement */
    const char *before = is_listed(draft, "acuerdo acordo", token) ? "de"
                         : is_listed(draft, "apres", token)        ? "d' d’"
                                                                   : "";
    return !*before || (token > 0 && word_listed(before, draft_folded_word(draft, token - 1)));
}

/* "selon | la préfecture de l’Oise": a phrase that no table knows. */
static size_t unknown_source(struct draft *draft, size_t first, size_t end)
{
    size_t phrase_end = noun_phrase_end(draft, first, end);
    bool opened = vocabulary_table(draft->words)->view && draft_is(draft, first, WORD_DETERMINER);
    return opened && phrase_end > first ? add_nominal(draft, first, phrase_end) : NONE;
}

size_t according_to(struct draft *draft, size_t according, size_t end)
{
    bool two = is_listed(draft, "acuerdo acordo", according);
    size_t index = mention_near(draft, according + 1 + two, 2, end);
    size_t unknown = index == NONE ? unknown_source(draft, according + 1 + two, end) : NONE;
    if (unknown != NONE)
        return unknown;
    if (index == NONE)
        index = mention_near(draft, according + 1, 3, end);
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
    bool attributed =
        str_equal(draft_word(draft, verb), STR("attributed")) && str_equal(draft_word(draft, verb + 1), STR("to"));
    if (verb + 1 < end && (attributed || str_equal(draft_word(draft, verb + 1), STR("by"))))
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
    bool alone = first == end && end > start && draft_is_listed(draft, end - 1, LIST_ALONE); /* "Another | said" */
    if ((first == end && !alone) || first == start || !draft_is(draft, first - 1, WORD_DETERMINER))
        return NONE;
    first--;
    bool opens = first == start || draft_is_mark(draft, first - 1, ',') ||
                 draft_is(draft, first - 1, WORD_CONJUNCTION | WORD_RELATIVE);
    return opens && !draft->tokens.at[first].quoted ? add_nominal(draft, first, end) : NONE;
}

/* Where the clause that a verb ends begins. */
static size_t clause_behind_mark(const struct draft *draft, size_t verb, size_t start)
{
    size_t first = verb;
    while (first > start) {
        const struct token *before = &draft->tokens.at[first - 1];
        bool joined = word_listed("and but that", draft_word(draft, first - 1));
        if ((!before->shape && before->mark != '.') || before->quoted || joined)
            break;
        first--;
    }
    return first;
}

/* "the nurse who saw her said | she | had at once | answered": no other verb stands behind the pronoun. */
static bool is_pronouns_verb(const struct draft *draft, size_t verb, size_t start)
{
    size_t at = verb;
    while (at > start && !draft_is(draft, at - 1, WORD_HE | WORD_SHE | WORD_THEY)) {
        if (is_verb(draft, at - 1) && !draft_is(draft, at - 1, WORD_AUXILIARY))
            return false;
        at--;
    }
    return at > start;
}

/* "…, | the groups | who wrote to her on Thursday | say": what the clause begins with, and a clause in it tells apart.
 */
static size_t subject_told_apart(struct draft *draft, size_t verb, size_t start)
{
    size_t first = clause_behind_mark(draft, verb, start);
    size_t index = mention_near(draft, first, 1, verb);
    size_t end = index == NONE ? noun_phrase_end(draft, first, verb) : mention_at(draft, index)->end_token;
    if (end == first || !draft_is(draft, end, WORD_RELATIVE | WORD_PREPOSITION) || is_verb(draft, verb - 1) ||
        is_pronouns_verb(draft, verb, end))
        return NONE;
    if (index != NONE)
        return mention_at(draft, index)->possessive ? NONE : index;
    return draft_is(draft, first, WORD_DETERMINER) ? add_nominal(draft, first, end) : NONE;
}

/* "for items | labeled “Made in Bergen”": a participle, and nobody told who gave the name. */
static bool names_only(const struct draft *draft, size_t cue)
{
    return word_listed("called dubbed labeled labelled termed titled entitled named billed", draft_word(draft, cue)) &&
           draft_is_mark(draft, cue + 1, '"');
}

/* Margins, | said Okafor of Retail Insight, | “can’t defy gravity”: set off by commas right before the quote. */
static size_t said_between(const struct draft *draft, size_t cue, size_t end)
{
    if (cue == 0 || !draft_is_mark(draft, cue - 1, ',') || !draft_is_mark(draft, end - 1, ','))
        return NONE;
    size_t index = mention_near(draft, cue + 1, 1, end);
    const struct mention *mention = index == NONE ? NULL : mention_at(draft, index);
    return mention && mention->kind == MENTION_NAME && !mention->possessive &&
                   skip_attributes(draft, mention->end_token, end) + 1 == end
               ? index
               : NONE;
}

/* What a cue says of who speaks, in the sentence that begins at `start`; the quote begins at `end`. */
static struct finding cue_subject(struct draft *draft, size_t cue, size_t start, size_t end)
{
    if (articles_tell_cases(draft))
        return draft_is(draft, cue, WORD_ACCORDING) ? nothing_found : verb_second_cue_subject(draft, cue, start, end);
    if (is_according(draft, cue)) {
        size_t mention = according_to(draft, cue, end);
        return mention == NONE ? nothing_found
                               : (struct finding){mention, cue, 0.85, "“according to” before the quote"};
    }
    size_t mention = passive_agent(draft, cue, end);
    if (mention != NONE)
        return (struct finding){mention, cue, 0.85, "“by” a name before the quote"};
    if (is_passive(draft, cue))
        return (struct finding){NONE, cue, 0, passive};
    bool verb_second = vocabulary_table(draft->words)->verb_second;
    /* "Het plan noemde hij": whom a pronoun behind the verb means, and nobody before it. */
    if (verb_second && draft_is(draft, cue + 1, WORD_HE | WORD_SHE | WORD_FIRST_PERSON)) {
        mention = mention_near(draft, cue + 1, 0, end);
        if (mention != NONE)
            return (struct finding){mention, cue, 0.9, "verb and pronoun before the quote"};
    }
    if (draft_is(draft, cue, WORD_PARTICIPLE)) {
        mention = bearer_of_words(draft, cue, start);
        if (mention == NONE)
            mention = quoted_by_another(draft, cue, start);
        if (mention != NONE)
            return (struct finding){mention, cue, 0.88, "a participle of what stands before it"};
        mention = with_others(draft, participle_subject(draft, cue, start));
        return mention == NONE ? nothing_found : (struct finding){mention, cue, 0.82, "participle before the quote"};
    }
    mention = said_between(draft, cue, end);
    if (mention != NONE)
        return (struct finding){mention, cue, 0.9, "verb and name before the quote"};
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
    if (names_only(draft, cue))
        return (struct finding){NONE, cue, 0, passive};
    mention = subject_told_apart(draft, cue, start);
    if (mention != NONE)
        return (struct finding){mention, cue, 0.85, "clause and verb before the quote"};
    mention = main_subject(draft, cue, start);
    return mention == NONE ? nothing_found : (struct finding){mention, cue, 0.76, "subject and verb before the quote"};
}

/* "a leader to counter threats", "expects that all will say": nobody says it yet. */
static bool is_unsaid(const struct draft *draft, size_t token)
{
    while (token > 1 && draft_is(draft, token - 1, WORD_ADVERB))
        token--;
    return token > 0 && draft_is_listed(draft, token - 1, LIST_MODALS) && !draft_is_capital(draft, token - 1);
}

/* "believes", "expected": what somebody thinks, or says. */
static bool is_weak(const struct draft *draft, size_t token)
{
    return (draft->tokens.at[token].classes & (WORD_SPEECH | WORD_ACT)) == (WORD_SPEECH | WORD_ACT) ||
           is_unsaid(draft, token);
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

/* "when Okafor mentioned it, and | the crowd | sang": past the clause that a cue stands in, another has its own. */
static bool clause_follows(const struct draft *draft, const struct finding *found, size_t start, size_t end)
{
    if (found->cue == NONE || !is_subordinate(draft, mention_at(draft, found->mention), start))
        return false;
    for (size_t m = mention_from(draft, found->cue + 1); m < draft->sorted_mentions; m++) {
        const struct mention *mention = mention_at(draft, m);
        if (mention->first_token >= end)
            break;
        if (!mention->subject || mention->quoted)
            continue;
        for (size_t i = found->cue + 1; i + 1 < mention->first_token; i++)
            if (draft_is_mark(draft, i, ',') && is_listed(draft, "and but", i + 1))
                return true;
    }
    return false;
}

static struct finding nearest_cue(struct draft *draft, size_t start, size_t end, bool weak)
{
    struct finding other = nothing_found; /* several who speak; a passive */
    int cues = 0;
    for (size_t i = end; i > start && cues < CUES_LOOKED_AT; i--) {
        size_t token = i - 1;
        size_t owner =
            !weak && draft_has_shape(draft, token, SHAPE_POSSESSIVE) ? owner_of_words(draft, token, end) : NONE;
        if (owner != NONE)
            return (struct finding){owner, NONE, 0.85, "whose words they are called"};
        if (!draft_is(draft, token, WORD_PARTICIPLE | WORD_ACCORDING | WORD_SPEECH | WORD_PHRASAL | WORD_ACT))
            continue;
        bool adjective = token > start && draft_is(draft, token - 1, WORD_DETERMINER); /* "a demanding editor" */
        bool participle = draft_is(draft, token, WORD_PARTICIPLE) && !adjective;
        bool cue = participle || is_according(draft, token) || is_cue_verb(draft, token);
        if (!cue || draft->tokens.at[token].quoted || is_weak(draft, token) != weak)
            continue;
        cues++;
        struct finding found = cue_subject(draft, token, start, end);
        if (found.mention != NONE && clause_follows(draft, &found, start, end))
            continue;
        if (found.mention != NONE && !is_several(draft, found.mention))
            return found;
        if (other.mention == NONE && (found.mention != NONE || other.cue == NONE))
            other = found;
    }
    return other;
}

/* "The council recognized | that …": any verb before "that" reports what somebody thinks or says. */
static struct finding nearest_report(struct draft *draft, size_t start, size_t end)
{
    for (size_t i = end; i > start + 1; i--) {
        bool report = str_equal(draft_word(draft, i - 1), STR("that")) && is_verb(draft, i - 2) &&
                      !draft_is(draft, i - 2, WORD_AUXILIARY) && !draft->tokens.at[i - 1].quoted;
        size_t mention = report ? direct_subject(draft, i - 2, start) : NONE;
        if (mention == NONE && report)
            mention = phrase_before(draft, i - 2, start);
        if (mention != NONE)
            return (struct finding){mention, i - 2, 0.8, "report before the quote"};
    }
    return nothing_found;
}

/* "Pour l’économiste Ada Lind, le projet est « … »": whose view the sentence opens with. */
static size_t view_of(struct draft *draft, size_t start, size_t end)
{
    if (!is_listed(draft, vocabulary_table(draft->words)->view, start))
        return NONE;
    size_t index = mention_near(draft, start + 1, 1, end);
    size_t behind = index == NONE ? start : skip_attributes(draft, mention_at(draft, index)->end_token, end);
    return draft_is_mark(draft, behind, ',') && is_somebody(draft, index) ? index : NONE;
}

struct finding cue_before(struct draft *draft, size_t start, size_t end)
{
    if (articles_tell_cases(draft)) {
        struct finding according = named_as_source(draft, start, end);
        if (according.mention != NONE)
            return according;
    }
    struct finding found = nearest_cue(draft, start, end, false);
    if (found.mention != NONE)
        return found;
    struct finding weak = nearest_cue(draft, start, end, true);
    if (weak.mention != NONE)
        return weak;
    size_t view = view_of(draft, start, end);
    if (view != NONE)
        return (struct finding){view, NONE, 0.75, "whose view the sentence opens with"};
    struct finding place = articles_tell_cases(draft) ? read_somewhere(draft, start, end) : nothing_found;
    if (place.mention != NONE)
        return place;
    struct finding reported = nearest_report(draft, start, end);
    return reported.mention != NONE ? reported : found;
}
