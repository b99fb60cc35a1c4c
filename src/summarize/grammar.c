#include "grammar.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

enum {
    APPOSITION_MAX_TOKENS = 24,
    PHRASE_MAX_TOKENS = 8,
    PARTICLE_LOOKED_FOR = 40, /* tokens behind a verb */
    PAST_MIN_BYTES = 5,       /* a verb that only its ending tells */
};

/* "a New York Times | report", "a Democratic | state": the capitals before belong to the noun. */
static bool qualifies_noun(const struct draft *draft, size_t token)
{
    if (draft_is(draft, token, WORD_NATIONALITY | WORD_ROLE_MODIFIER) && !draft_is(draft, token, WORD_GIVEN_NAME))
        return true;
    while (token > 0 && draft_is_capital(draft, token) && !draft_is(draft, token, WORD_DETERMINER))
        token--;
    return draft_is(draft, token, WORD_DETERMINER) || (draft->tokens.at[token].shape & SHAPE_POSSESSIVE);
}

/* "the call", "his remarks", "phone call": a noun, where a verb would have a subject, "to" or an adverb before it. */
static bool is_noun(const struct draft *draft, size_t token)
{
    if (!draft_is(draft, token, WORD_NOUN_TOO) || token == 0 || draft_is(draft, token - 1, WORD_NEUTER))
        return false;
    const struct token *before = &draft->tokens.at[token - 1];
    bool subject =
        (before->shape & (SHAPE_CAPITAL | SHAPE_POSSESSIVE)) == SHAPE_CAPITAL && !qualifies_noun(draft, token - 1);
    unsigned verb_follows = WORD_AUXILIARY | WORD_HE | WORD_SHE | WORD_THEY | WORD_FIRST_PERSON | WORD_ADVERB |
                            WORD_RELATIVE | WORD_CONJUNCTION | WORD_ROLE;
    if (draft_is(draft, token + 1, WORD_AUXILIARY) && draft_is(draft, token - 1, WORD_RELATIVE | WORD_CONJUNCTION))
        return true; /* "that states | can pass" */
    if (str_equal(draft_word(draft, token), STR("state")) && draft_is(draft, token + 1, WORD_HONORIFIC))
        return true; /* "state | Rep. Okafor" */
    if (draft_is_capital(draft, token - 1))
        return !subject;
    return before->shape && !(before->classes & verb_follows) && !str_equal(draft_word(draft, token - 1), STR("to"));
}

/* "die geplante Brücke": where nouns have capitals, what stands before one, behind another small word. */
static bool is_adjective(const struct draft *draft, size_t token)
{
    if (token == 0 || !draft_is_word(draft, token - 1))
        return false;
    unsigned clause = WORD_HE | WORD_SHE | WORD_FIRST_PERSON | WORD_ADVERB | WORD_CONJUNCTION | WORD_RELATIVE;
    bool opens = draft_is(draft, token - 1, clause) && !draft_is(draft, token - 1, WORD_PREPOSITION | WORD_DETERMINER);
    return !draft_is_capital(draft, token - 1) && !opens;
}

bool stands_as_verb(const struct draft *draft, size_t token)
{
    if (is_noun(draft, token))
        return false;
    if (draft_is(draft, token, WORD_FINITE))
        return true;
    str word = draft_word(draft, token);
    if (word.len < PAST_MIN_BYTES || draft_is(draft, token, WORD_ROLEISH | WORD_FUNCTION | WORD_ADVERB))
        return false;
    const struct word_table *table = vocabulary_table(draft->words);
    return word_ends(table->past_endings, word) && !(table->capital_nouns && is_adjective(draft, token));
}

bool tells_age(str word)
{
    size_t of = str_find(word, STR("-of-"));
    return str_ends(word, STR("-year-old")) ||
           (of != STR_NONE && word_listed("one two three four five six seven eight nine ten",
                                          str_slice(word, of + STR("-of-").len, word.len)));
}

size_t apposition_end(const struct draft *draft, size_t token, size_t end)
{
    size_t limit = token + APPOSITION_MAX_TOKENS < end ? token + APPOSITION_MAX_TOKENS : end;
    if (draft_is_mark(draft, token, '(')) {
        for (size_t i = token + 1; i < limit; i++)
            if (draft_is_mark(draft, i, ')'))
                return skip_apposition(draft, i + 1, end);
        return token;
    }
    char mark = draft->tokens.at[token].mark;
    for (size_t i = token + 1; i < limit; i++) {
        const struct token *at = &draft->tokens.at[i];
        if (at->quoted || at->mark == '"')
            return token;
        if (at->mark == mark &&
            (mark == '-' || is_verb(draft, i + 1) || is_verb(draft, skip_adverbs(draft, i + 1, end))))
            return i + 1;
    }
    return token;
}

/* "teilte … mit": the other half of a verb may stand at its clause's end. */
static bool particle_follows(const struct draft *draft, size_t token)
{
    if (!vocabulary_table(draft->words)->verb_second) /* "went on" */
        return draft_is(draft, token + 1, WORD_PHRASAL_PARTICLE);
    for (size_t i = token + 1; i + 1 < draft->tokens.len && i < token + PARTICLE_LOOKED_FOR; i++) {
        char mark = draft->tokens.at[i].mark;
        if (draft->tokens.at[i].quoted || mark == '.' || mark == ':')
            return false;
        if (draft_is(draft, i, WORD_PHRASAL_PARTICLE) &&
            (!draft->tokens.at[i + 1].shape || draft_is(draft, i + 1, WORD_CONJUNCTION)))
            return true;
    }
    return false;
}

/* "will continue to be": what goes on is no speech. */
static bool goes_on(const struct draft *draft, size_t token)
{
    size_t next = token + 1 + draft_is_mark(draft, token + 1, '"'); /* “to be” */
    return next < draft->tokens.len && str_starts(draft_word(draft, token), STR("continu")) &&
           str_equal(draft_word(draft, next), STR("to"));
}

/* "Okafor | Tweeted": some write verbs with a capital that are named after a firm. */
static bool is_capital_verb(const struct draft *draft, size_t token)
{
    return token > 0 && str_ends(draft_word(draft, token), STR("ed")) &&
           (draft_is_word(draft, token - 1) || draft_is_mark(draft, token - 1, ','));
}

bool stands_as_cue(const struct draft *draft, size_t token)
{
    if (draft_is(draft, token, WORD_PHRASAL) && particle_follows(draft, token))
        return !draft_is_capital(draft, token);
    if (goes_on(draft, token))
        return false;
    if (str_equal(draft_word(draft, token + 1), STR("it")) && word_listed("put puts", draft_word(draft, token)))
        return true; /* "as Okafor put it" */
    return draft_is(draft, token, WORD_SPEECH) && (!draft_is_capital(draft, token) || is_capital_verb(draft, token)) &&
           !is_noun(draft, token);
}

/* "what’s | typically called" */
static bool is_contracted_be(const struct draft *draft, size_t token)
{
    return draft_has_shape(draft, token, SHAPE_POSSESSIVE) &&
           draft_is(draft, token, WORD_RELATIVE | WORD_HE | WORD_SHE);
}

bool is_passive(const struct draft *draft, size_t token)
{
    for (size_t i = token; i > 0 && i + 3 > token; i--)
        if (draft_is(draft, i - 1, WORD_BE) || is_contracted_be(draft, i - 1))
            return str_ends(draft_word(draft, token), STR("ed")) || draft_is(draft, token, WORD_BE) ||
                   word_listed("told written said sung hit shot", draft_word(draft, token));
        else if (!draft_is(draft, i - 1, WORD_ADVERB | WORD_AUXILIARY))
            return false;
    return false;
}

/* "die | beiden | gestern verbreiteten Briefe": small words between a German article and its noun. */
static bool stands_before_noun(const struct draft *draft, size_t token)
{
    unsigned clause =
        WORD_PREPOSITION | WORD_CONJUNCTION | WORD_AUXILIARY | WORD_SPEECH | WORD_ACT | WORD_HE | WORD_SHE;
    if (draft_is(draft, token, WORD_DETERMINER))
        return !word_listed(vocabulary_table(draft->words)->definite, draft_word(draft, token));
    return !draft_is(draft, token, clause | WORD_FIRST_PERSON) && !str_equal(draft_word(draft, token), STR("sich")) &&
           !str_equal(draft_word(draft, token), STR("man")) && !str_equal(draft_word(draft, token), STR("es"));
}

bool is_conjunction_too(const struct draft *draft, size_t token)
{
    return draft_is(draft, token, WORD_PREPOSITION) && draft_is(draft, token, WORD_CONJUNCTION);
}

/* "a | gifted bagpiper": a participle that no table knows for a verb, between an article and its noun. */
static bool is_participle(const struct draft *draft, size_t token)
{
    return token > 0 && draft_is(draft, token - 1, WORD_DETERMINER) &&
           !draft_is(draft, token, WORD_SPEECH | WORD_AUXILIARY | WORD_ACT | WORD_PHRASAL) &&
           draft_is_word(draft, token + 1) && !draft_is(draft, token + 1, WORD_FUNCTION | WORD_ADVERB);
}

/* "da | empresa", "du | musée": an article stands in the preposition. */
static bool holds_article(const struct draft *draft, size_t token)
{
    return draft_is(draft, token, WORD_PREPOSITION) &&
           word_listed(vocabulary_table(draft->words)->contracted, draft_word(draft, token));
}

/* "hafen-Webseite": where nouns have capitals, the last part of the compound shows its own. */
static bool joins_noun(const struct draft *draft, size_t token)
{
    str word = draft_word(draft, token);
    size_t hyphen = str_find_last_char(word, '-');
    size_t at = hyphen + 1;
    return hyphen != STR_NONE && at < word.len && char_is_upper(utf8_next(word, &at));
}

size_t noun_phrase_end(const struct draft *draft, size_t first, size_t end)
{
    bool capital_nouns = vocabulary_table(draft->words)->capital_nouns;
    bool determiner = draft_is(draft, first, WORD_DETERMINER);
    bool opened =
        determiner ||
        (first > 0 && (draft_has_shape(draft, first - 1, SHAPE_POSSESSIVE) || holds_article(draft, first - 1)));
    size_t at = determiner ? skip_age(draft, first + 1) : first;
    size_t nouns = 0;
    for (; at < end && at < first + PHRASE_MAX_TOKENS && draft->tokens.at[at].shape; at++) {
        bool small = draft_is(draft, at, WORD_FUNCTION | WORD_ADVERB) && (capital_nouns || at == first);
        bool capital = (draft_is_capital(draft, at) || (capital_nouns && joins_noun(draft, at))) && !small;
        if (!draft_is_word(draft, at) &&
            !(capital_nouns && nouns && draft_is_capital(draft, at + 1))) /* "von Rot-Weiß 09 Hafenstadt" */
            break;
        if (capital_nouns && opened && !nouns && !capital && stands_before_noun(draft, at))
            continue;
        if (capital_nouns && nouns && !capital && draft_is_word(draft, at)) /* "der Zeitung | erschien" */
            break;
        if (!opened && nouns && !capital && draft_is_word(draft, at) && draft_is_capital(draft, at - 1) &&
            !draft_is(draft, at, WORD_ROLEISH | WORD_VOICE)) /* "Leiden University | cut" */
            break;
        if (draft_is(draft, at, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_RELATIVE | WORD_CALENDAR) ||
            (!capital &&
             ((is_verb(draft, at) && !is_participle(draft, at)) || draft_is(draft, at, WORD_FUNCTION | WORD_ADVERB))))
            break;
        nouns += capital || (opened && !capital_nouns);
    }
    return nouns ? at : first;
}

size_t attribute_behind(const struct draft *draft, size_t phrase_end, size_t end)
{
    bool genitive = draft_is(draft, phrase_end, WORD_DETERMINER) && draft_is_listed(draft, phrase_end, LIST_GENITIVE);
    bool preposition = draft_is(draft, phrase_end, WORD_PREPOSITION) && !draft_is_capital(draft, phrase_end);
    if (phrase_end >= end || !(genitive || preposition))
        return phrase_end;
    size_t first = phrase_end + preposition;
    size_t attribute = noun_phrase_end(draft, first, end);
    bool joined = draft_is_capital(draft, attribute - 1) && str_equal(draft_word(draft, attribute), STR("and")) &&
                  draft_is_capital(draft, attribute + 1); /* "for the Health and Safety Executive" */
    if (attribute > first && joined)
        attribute = noun_phrase_end(draft, attribute + 1, end);
    return attribute > first ? attribute : phrase_end;
}

enum { PHRASE_BETWEEN = 6 };

/* "dijo | entre lágrimas | Luis Soto", "contou, | aos prantos, | o pedreiro": past a phrase of small words that a
 * preposition opens, or of who is spoken to: "explique | à l’AFP | Jean Roux". */
size_t skip_phrase_between(const struct draft *draft, size_t first, size_t end)
{
    bool comma = draft_is_mark(draft, first, ',');
    size_t at = first + comma, article = 0;
    if (!draft_is(draft, at, WORD_PREPOSITION) || draft_is_capital(draft, at))
        return first;
    for (at++; at < end && at < first + PHRASE_BETWEEN; at++) {
        bool known = draft_has_shape(draft, at, SHAPE_UPPER) || draft_is(draft, at, WORD_GROUP) ||
                     (draft_is(draft, at + 1, WORD_GIVEN_NAME) && !draft_is(draft, at, WORD_GIVEN_NAME));
        bool house = known && draft_is_capital(draft, at) && draft_is_capital(draft, at + 1); /* "a Efe | Luz Tegría" */
        if (comma ? draft_is_mark(draft, at, ',') : house)
            return at + 1;
        if (!draft_is_word(draft, at))
            return first;
        if (!comma && draft_is_capital(draft, at)) {
            bool name = draft_is(draft, at, WORD_GIVEN_NAME) && !draft_is(draft, at - 1, WORD_PREPOSITION);
            return !name ? first : article ? article : at;
        }
        if (draft_is(draft, at, WORD_DETERMINER) && !draft_is(draft, at - 1, WORD_PREPOSITION))
            article = at; /* "in aula | il senatore Dario Neri" */
    }
    return first;
}
