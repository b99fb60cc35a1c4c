#include "references.h"

#include "clauses.h"
#include "grammar.h"
#include "groups.h"
#include "nominals.h"
#include "noun_phrases.h"
#include "persons.h"
#include "renamed.h"
#include "standing.h"
#include "subjects.h"

enum {
    MENTIONS_LOOKED_BACK = 40, /* for a pronoun */
    MENTIONS_LOOKED_AHEAD = 12,
    SENTENCES_LOOKED_BACK = 8,
    CLAUSE_LOOKED_BACK = 12, /* tokens from a sentence's start to a pronoun in its first clause */
};

bool gender_fits(const struct draft *draft, const struct mention *pronoun, const struct person *person)
{
    if (draft_is(draft, pronoun->first_token, WORD_HE))
        return person->female <= person->male;
    return person->male <= person->female;
}

/* "Weber had been wrong, he said.": whoever says it is nobody that the words before name. Not: "…, he said, “…”" */
static bool reports_sentence(const struct draft *draft, const struct mention *pronoun)
{
    size_t end = draft->sentences.at[pronoun->sentence].end_token;
    size_t verb = skip_adverbs(draft, pronoun->end_token, end);
    bool parenthesis = draft_is_mark(draft, verb + 1, '.') ||
                       (draft_is_mark(draft, verb + 1, ',') && !draft_is_mark(draft, verb + 2, '"'));
    return parenthesis && pronoun->first_token > 0 && draft_is_mark(draft, pronoun->first_token - 1, ',') &&
           is_cue_verb(draft, verb);
}

/* Named earlier in the sentence, and not as one who says something there. */
static bool told_about(const struct draft *draft, size_t index, size_t person)
{
    size_t sentence = draft->mentions.at[index].sentence;
    for (size_t back = 1; back <= index && back <= MENTIONS_LOOKED_BACK; back++) {
        const struct mention *mention = &draft->mentions.at[index - back];
        if (mention->sentence != sentence)
            break;
        size_t verb = skip_adverbs(draft, mention->end_token, draft->sentences.at[sentence].end_token);
        if (mention->person == person && !mention->quoted && !is_cue_verb(draft, verb))
            return true;
    }
    return false;
}

/* Where what a pronoun says ends, at the latest with the first "and", "but" or "or"; its own end, when it says nothing.
 */
static size_t clause_said(const struct draft *draft, const struct mention *pronoun)
{
    size_t from = pronoun->end_token, end = draft->sentences.at[pronoun->sentence].end_token;
    if (!is_cue_verb(draft, skip_adverbs(draft, from, end)))
        return from;
    size_t limit = from + TOKENS_LOOKED_AT < end ? from + TOKENS_LOOKED_AT : end;
    while (from < limit &&
           !(draft_is(draft, from, WORD_CONJUNCTION) && word_listed("and but or", draft_word(draft, from))))
        from++;
    return from;
}

/* The end of the mentions behind the pronoun in the clause that it says. */
static size_t mentions_said(const struct draft *draft, size_t index)
{
    size_t clause_end = clause_said(draft, &draft->mentions.at[index]);
    size_t limit = index + 1 + MENTIONS_LOOKED_AHEAD;
    limit = limit < draft->sorted_mentions ? limit : draft->sorted_mentions;
    size_t end = index + 1;
    while (end < limit && draft->mentions.at[end].first_token < clause_end)
        end++;
    return end;
}

/* Named in what the pronoun says: "he said of Okafor", "he asked, as Okafor sat down" mean another. */
static bool named_behind(const struct draft *draft, size_t index, size_t end, size_t person)
{
    for (size_t i = index + 1; i < end; i++) {
        const struct mention *mention = &draft->mentions.at[i];
        if (mention->kind == MENTION_NAME && mention->person == person && !mention->quoted && !mention->possessive)
            return true;
    }
    return false;
}

/* "The US president", "a neighbor", "die Mutter | eines Jungen": without a name, and yet somebody whom a reader takes
 * for one. */
static bool is_told_apart(const struct draft *draft, const struct mention *candidate)
{
    bool attributed = articles_tell_cases(draft) && draft_is_listed(draft, candidate->end_token, LIST_GENITIVE);
    return is_new(draft, candidate) || tells_apart(draft, candidate) || attributed;
}

/* What each part of a mention's standing counts. */
static const double places[] = {[PLACE_ASIDE] = 0.4, [PLACE_MAIN] = 0.6};
static const double openings[] = {[OPENING_ABOUT] = 0.15, [OPENING_MAY_BE_REPORTED] = 0.15};
static const double owners[] = {[OWNER_ABOUT] = 0.5, [OWNER_ASIDE] = -0.3};

/* In how many sentences from a mention on its voice counts, and what. */
static const struct {
    size_t sentences;
    double counts;
} voices[] = {[VOICE_ASKED] = {4, 0.8}, [VOICE_SPOKE] = {2, 0.2}, [VOICE_QUOTED] = {SIZE_MAX, -0.5}};

static double salience(const struct draft *draft, const struct mention *pronoun, struct mention *candidate)
{
    size_t distance = pronoun->sentence - candidate->sentence;
    unsigned standing = standing_of(draft, candidate);
    unsigned opening = standing >> OPENING_SHIFT & STANDING_MASK, voice = standing >> VOICE_SHIFT;
    double score = 1.2 / (double)(1 + distance);
    score += places[standing & STANDING_MASK];
    score += opening == OPENING_MAY_BE_REPORTED && is_reported_subject(draft, candidate) ? -0.1 : openings[opening];
    score += owners[standing >> OWNER_SHIFT & STANDING_MASK];
    score += distance < voices[voice].sentences ? voices[voice].counts : 0;
    if (draft->sentences.at[pronoun->sentence].paragraph == draft->sentences.at[candidate->sentence].paragraph)
        score += 0.2;
    const struct person *person = &draft->persons.at[candidate->person];
    score += person->male != person->female ? 0.15 : 0;
    if (!person->name_words)
        score += candidate->subject && distance <= 1 && is_told_apart(draft, candidate) ? 0.2 : -0.3;
    score += person->mentions > 3 ? 0.1 : 0;
    return score;
}

/* German "sie": beside a verb in -en several people. */
static bool is_plural(const struct draft *draft, size_t pronoun)
{
    if (!articles_tell_cases(draft) || !draft_is(draft, pronoun, WORD_SHE))
        return false;
    size_t verb =
        pronoun > 0 && is_verb(draft, pronoun - 1) ? pronoun - 1 : pronoun + 1; /* "hat | sie | geschrieben" */
    return is_verb(draft, verb) && is_plural_verb(draft, verb);
}

/* « Le toit prend l’eau, dit-elle. » Sophie Delmas dirige…: before anybody is named, whoever is named next. */
static size_t named_next(const struct draft *draft, size_t index)
{
    const struct mention *pronoun = &draft->mentions.at[index];
    for (size_t i = index + 1; i < draft->mentions.len && i <= index + MENTIONS_LOOKED_AHEAD; i++) {
        const struct mention *mention = &draft->mentions.at[i];
        const struct person *person = mention->person == NONE ? NULL : &draft->persons.at[mention->person];
        if (mention->kind != MENTION_NAME || !person || !person_is_human(person) || mention->quoted)
            continue;
        return person->first_mention == i && mention->subject && gender_fits(draft, pronoun, person) ? mention->person
                                                                                                     : NONE;
    }
    return NONE;
}

/* "Asked whether he would stay, | Okafor | said": in a clause before the main one, the subject of that; NONE. */
static size_t named_behind_clause(const struct draft *draft, size_t index)
{
    const struct mention *pronoun = &draft->mentions.at[index];
    const struct sentence_draft *sentence = &draft->sentences.at[pronoun->sentence];
    if (pronoun->first_token > sentence->first_token + CLAUSE_LOOKED_BACK || pronoun->quoted ||
        !draft_is(draft, sentence->first_token, WORD_FUNCTION) ||
        !is_listed(draft, "asked when after before although though if because since", sentence->first_token))
        return NONE;
    for (size_t i = index + 1; i < draft->sorted_mentions && i <= index + MENTIONS_LOOKED_AHEAD; i++) {
        const struct mention *mention = &draft->mentions.at[i];
        if (mention->sentence != pronoun->sentence || mention->quoted)
            return NONE;
        bool main = mention->subject && draft_is_mark(draft, mention->first_token - 1, ',');
        if (main)
            return mention->kind == MENTION_NAME && mention->person != NONE &&
                           person_is_human(&draft->persons.at[mention->person]) &&
                           gender_fits(draft, pronoun, &draft->persons.at[mention->person])
                       ? mention->person
                       : NONE;
    }
    return NONE;
}

#define SURE_LEAD 0.5 /* of the most salient person before the next */

/* "Nambiar paused. “…,” she said.": what her name does not tell, the pronoun does, where it can mean nobody else. */
static void learn_gender(struct draft *draft, const struct mention *pronoun, size_t index, double lead)
{
    struct person *person = &draft->persons.at[index];
    size_t end = draft->sentences.at[pronoun->sentence].end_token;
    bool speaks = is_cue_verb(draft, skip_adverbs(draft, pronoun->end_token, end)) && !pronoun->quoted;
    if (lead >= SURE_LEAD && person->male == person->female && !articles_tell_cases(draft) && speaks)
        person_weigh_gender(person, draft_is(draft, pronoun->first_token, WORD_HE) ? WORD_MALE : WORD_FEMALE, 1);
}

/* "die ESA": a house, however often it speaks. */
static bool is_abbreviation(const struct draft *draft, const struct mention *candidate)
{
    return articles_tell_cases(draft) && candidate->end_token == candidate->name_token + 1 &&
           draft_has_shape(draft, candidate->name_token, SHAPE_UPPER);
}

/* "In addition to Ms Okafor, she", "Unlike Okafor, he": beside whom somebody else does it. */
static bool is_set_aside(const struct draft *draft, const struct mention *pronoun, const struct mention *candidate)
{
    size_t first = candidate->first_token;
    if (first > 0 && is_listed(draft, "born", first - 1)) /* "Born Ana Ruiz in 1932, she": the same person's old name */
        return true;
    return candidate->end_token + 1 == pronoun->first_token && draft_is_mark(draft, candidate->end_token, ',') &&
           first > 0 && is_listed(draft, "to unlike like besides with alongside than", first - 1) &&
           !(first > 1 && draft_is(draft, first - 2, WORD_ACCORDING));
}

static size_t resolve_pronoun(struct draft *draft, size_t index)
{
    const struct mention *pronoun = &draft->mentions.at[index];
    if (draft_is(draft, pronoun->first_token, WORD_NEUTER))
        return house_meant(draft, index);
    if (draft_is(draft, pronoun->first_token, WORD_THEY) && !pronoun->quoted)
        return several_meant(draft, index);
    size_t best = NONE;
    double best_score = 0, next_score = 0; /* of others than the best */
    if (!draft_is(draft, pronoun->first_token, WORD_HE | WORD_SHE) || is_plural(draft, pronoun->first_token))
        return NONE;
    size_t house = articles_tell_cases(draft) ? house_of_gender(draft, index) : NONE;
    if (house != NONE)
        return house;
    size_t behind = articles_tell_cases(draft) ? NONE : named_behind_clause(draft, index);
    if (behind != NONE)
        return behind;
    bool reports = reports_sentence(draft, pronoun);
    size_t said_end = mentions_said(draft, index);
    bool last_named = articles_tell_cases(draft) && !is_listed(draft, "er sie", pronoun->first_token); /* "Dieser" */
    for (size_t back = 1; back <= index && back <= MENTIONS_LOOKED_BACK; back++) {
        struct mention *candidate = &draft->mentions.at[index - back];
        if (pronoun->sentence - candidate->sentence > SENTENCES_LOOKED_BACK)
            break;
        if (candidate->person == NONE || candidate->quoted != pronoun->quoted)
            continue;
        const struct person *person = &draft->persons.at[candidate->person];
        if (!person_is_human(person) || !gender_fits(draft, pronoun, person) || is_abbreviation(draft, candidate) ||
            (reports && told_about(draft, index, candidate->person)) || is_set_aside(draft, pronoun, candidate) ||
            named_behind(draft, index, said_end, candidate->person))
            continue;
        if (last_named)
            return candidate->person;
        double score = salience(draft, pronoun, candidate);
        if (score > best_score) {
            next_score = candidate->person == best ? next_score : best_score;
            best_score = score;
            best = candidate->person;
        } else if (score > next_score && candidate->person != best) {
            next_score = score;
        }
    }
    if (best != NONE)
        learn_gender(draft, pronoun, best, best_score - next_score);
    return best != NONE ? best : named_next(draft, index);
}

void references_resolve(struct draft *draft)
{
    for (size_t i = 0; i < draft->mentions.len; i++) {
        struct mention *mention = &draft->mentions.at[i];
        if (mention->kind == MENTION_PRONOUN)
            mention->person = resolve_pronoun(draft, i);
        else if (mention->kind == MENTION_NOMINAL)
            mention->person = person_of_nominal(draft, i);
    }
}
