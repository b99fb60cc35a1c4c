#include "subject_place.h"

#include "grammar.h"
#include "noun_phrases.h"

/* "äußert sich der | Historiker", "kam auch ihr langjähriger | Kameramann": nothing but small words of its own stand
 * between a German subject and the verb before it. */
static bool stands_behind_verb(const struct draft *draft, size_t first, size_t start)
{
    size_t before = first;
    while (before > start && before + 4 > first && draft_is_word(draft, before - 1) &&
           !draft_is_capital(draft, before - 1) && !is_verb(draft, before - 1) && !is_oblique(draft, before - 1) &&
           !draft_is(draft, before - 1, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_RELATIVE))
        before--;
    if (before <= start)
        return false;
    /* "blättert | Johannes Hagn": a verb that no table knows */
    bool unknown = before == first && draft_is(draft, first, WORD_GIVEN_NAME) && draft_is_word(draft, before - 1) &&
                   !draft_is_capital(draft, before - 1) && !draft->tokens.at[before - 1].classes &&
                   str_ends(draft_word(draft, before - 1), STR("t"));
    return unknown || is_verb(draft, before - 1);
}

/* "Okafor, a former miner, | is now | recovering" */
static bool holds_auxiliary(const struct draft *draft, size_t first, size_t end)
{
    while (first < end && !draft_is(draft, first, WORD_AUXILIARY))
        first++;
    return first < end;
}

/* "to back | Okafor" */
static bool is_object_of_infinitive(const struct draft *draft, size_t first, size_t start)
{
    if (first <= start + 1)
        return false;
    const struct token *before = &draft->tokens.at[first - 1];
    bool small_verb = (before->shape & (SHAPE_WORD | SHAPE_CAPITAL | SHAPE_INITIAL)) == SHAPE_WORD &&
                      !(before->classes & (WORD_FUNCTION | WORD_SPEECH));
    return small_verb && str_equal(draft_word(draft, first - 2), STR("to"));
}

/* "of | Ushakov", "for the | ministry" */
static bool follows_preposition(const struct draft *draft, size_t first, size_t start)
{
    size_t before = first;
    while (before > start && before + 2 > first && (draft->tokens.at[before - 1].classes & WORD_DETERMINER))
        before--;
    return before > start &&
           (draft->tokens.at[before - 1].classes & (WORD_PREPOSITION | WORD_CONJUNCTION)) == WORD_PREPOSITION;
}

/* "Son fils, Jean Roux, | n’a", "se limitó": past what stands before a Romance verb. */
static size_t skip_clitics(const struct draft *draft, size_t token)
{
    while (vocabulary_table(draft->words)->adjective_behind && is_listed(draft, "ne n' se s' no lui le la", token))
        token++;
    return token;
}

/* "Einer von ihnen, der 67-jährige Lotse | Hans Kamp, wies": the apposition of what the verb behind it is about. */
static bool is_apposed_subject(const struct draft *draft, const struct mention *mention, size_t start)
{
    size_t first = mention->first_token;
    first -= first > start && is_listed(draft, "der die", first - 1);
    return articles_tell_cases(draft) && mention->kind == MENTION_NAME && first > start + 1 &&
           draft_is_mark(draft, first - 1, ',') && draft_is_mark(draft, mention->end_token, ',') &&
           is_verb(draft, mention->end_token + 1);
}

/* "Halfway over, the old man | rests on his oars": behind what a sentence opens with, a verb that no table knows. */
static bool has_unknown_verb(const struct draft *draft, const struct mention *mention, size_t start)
{
    enum { OPENING_MAX_TOKENS = 8 };
    size_t first = mention->first_token, verb = mention->end_token;
    bool behind_opening = first > start && first <= start + OPENING_MAX_TOKENS &&
                          draft_is_mark(draft, first - 1, ',') && draft_is_word(draft, verb) &&
                          !draft_is_capital(draft, verb) && !draft->tokens.at[verb].classes &&
                          !vocabulary_table(draft->words)->capital_nouns;
    return behind_opening && str_ends(draft_word(draft, verb), STR("s")) &&
           draft_is(draft, verb + 1, WORD_PREPOSITION | WORD_DETERMINER);
}

/* "Among those who came was | Ada Lind, 84." */
static bool is_presented(const struct draft *draft, const struct mention *mention, size_t start)
{
    size_t first = mention->first_token;
    return mention->kind == MENTION_NAME && first > start + 1 && draft_is(draft, first - 1, WORD_BE) &&
           is_listed(draft, "among", start);
}

bool stands_as_subject(const struct draft *draft, const struct mention *mention)
{
    if (mention->possessive)
        return false;
    const struct sentence_draft *sentence = &draft->sentences.at[mention->sentence];
    size_t first = mention->first_token, start = sentence->first_token, end = sentence->end_token;
    if (follows_preposition(draft, first, start) || is_object_of_infinitive(draft, first, start))
        return false;
    if (has_unknown_verb(draft, mention, start) || is_presented(draft, mention, start))
        return true;
    if (first > start && mention->kind == MENTION_NOMINAL && draft_is(draft, first - 1, WORD_BE))
        return false;
    if (first == start && draft_is_word(draft, mention->end_token) && !draft_is_capital(draft, mention->end_token))
        return true;
    /* The agency | “stands ready to help,” it said */
    if (first == start && draft_is_mark(draft, mention->end_token, '"') && is_verb(draft, mention->end_token + 1))
        return true;
    /* "His neighbor, Ana Ruiz, was" */
    if (first > start && draft_is_mark(draft, first - 1, ',') && draft_is_mark(draft, mention->end_token, ',') &&
        mention->kind == MENTION_NAME && !draft_is(draft, first, WORD_PLACE) &&
        is_verb(draft, skip_clitics(draft, mention->end_token + 1)) && !vocabulary_table(draft->words)->capital_nouns)
        return true;
    size_t behind = skip_apposition(draft, skip_attributes(draft, mention->end_token, end), end);
    size_t after = skip_adverbs(draft, behind, end);
    if (after < end && draft_is(draft, after, WORD_RELATIVE)) /* "who": and not "told Okafor that" */
        return !(first > start && draft_is(draft, first - 1, WORD_SPEECH));
    if (is_verb(draft, after) || (after > mention->end_token && is_verb(draft, after - 1)) ||
        holds_auxiliary(draft, behind, after))
        return true;
    if (vocabulary_table(draft->words)->verb_second && first > start &&
        (is_verb(draft, first - 1) ||
         (draft_is(draft, first - 1, WORD_FUNCTION | WORD_ADVERB) && first > start + 1 && is_verb(draft, first - 2))))
        return true;
    bool opens = mention->kind == MENTION_NAME && first <= start + 1 && draft_is_mark(draft, mention->end_token, ',');
    if (articles_tell_cases(draft) &&
        (opens || stands_behind_verb(draft, first, start) || is_apposed_subject(draft, mention, start)))
        return true; /* "Lindqvist, Jahrgang 1963, lebt am Hafen" */
    if (first <= start + 1 && draft_is_mark(draft, mention->end_token, '?'))
        return true; /* "And Okafor?" */
    /* “…,” said Ushakov */
    return first >= start + 2 && draft_is(draft, first - 1, WORD_SPEECH) && draft_is_mark(draft, first - 2, '"');
}
