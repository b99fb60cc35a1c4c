#include "known_names.h"

#include "grammar.h"
#include "noun_phrases.h"

enum { GENITIVE_MIN_BYTES = 4 };

static const struct token *token_at(const struct draft *draft, size_t token)
{
    return &draft->tokens.at[token];
}

/* A given name, or who somebody is: what follows it is a name, also one that is a noun elsewhere. */
static bool opens_like_person(const struct draft *draft, size_t token)
{
    if (draft_is(draft, token, WORD_NOUN_TOO) && !draft_is(draft, token, WORD_GIVEN_NAME | WORD_ROLE))
        return false;
    bool role_before = token > 0 && draft_is(draft, token - 1, WORD_ROLE | WORD_HONORIFIC);
    return draft_is(draft, token, WORD_GIVEN_NAME | WORD_ROLE | WORD_HONORIFIC) || role_before ||
           (token_at(draft, token)->shape & SHAPE_INITIAL);
}

/* Of two words with capitals the first, where nouns have them too: no noun as far as is known, and no article's. */
bool opens_name(const struct draft *draft, size_t token)
{
    if (token_at(draft, token)->shape & SHAPE_POSSESSIVE)
        return false;
    return opens_like_person(draft, token) ||
           !(draft_is(draft, token, WORD_NOUN_TOO) || (token > 0 && draft_is(draft, token - 1, WORD_DETERMINER)));
}

bool is_noble_title(const struct draft *draft, size_t token)
{
    return draft_is_capital(draft, token) && token > 0 && draft_is_capital(draft, token - 1) &&
           is_listed(draft,
                     "freiherr freifrau freiin graf grafin baron baronin prinz prinzessin furst furstin edler ritter",
                     token) &&
           draft_is(draft, token + 1, WORD_PARTICLE);
}

/* "Maria von der | Lindau", "Maria Gräfin von | Lindau": behind a given name and small words of nobility. */
bool is_noble(const struct draft *draft, size_t token)
{
    size_t before = token;
    while (before > 0 && draft_is(draft, before - 1, WORD_PARTICLE) && !draft_is_capital(draft, before - 1))
        before--;
    bool two = before < token && str_equal(draft_word(draft, before), STR("und")); /* "Jutta und Maria" */
    before -= before > 1 && before < token && articles_tell_cases(draft) && is_noble_title(draft, before - 1);
    return before > 0 && before < token && !two && draft_is(draft, before - 1, WORD_GIVEN_NAME) &&
           draft_is_capital(draft, before - 1) && is_plain_capital(draft, token) &&
           !draft_is(draft, token, WORD_NOUN_TOO | WORD_GROUP | WORD_VOICE | WORD_PLACE);
}

bool is_behind_title(const struct draft *draft, size_t token)
{
    if (token > 0 && draft_has_shape(draft, token - 1, SHAPE_INITIAL))
        return draft_is(draft, token - 1, WORD_HONORIFIC);
    return token > 1 && draft_is_mark(draft, token - 1, '.') && draft_is(draft, token - 2, WORD_HONORIFIC);
}

/* Where every noun has a capital, two capitals in a row make a name, and the second one is known from then on. */
bool is_second_capital(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    if (token <= draft->sentences.at[finder->sentence].first_token || !is_plain_capital(draft, token))
        return false;
    if (is_behind_title(draft, token))
        return true;
    return is_plain_capital(draft, token - 1) && opens_name(draft, token - 1) &&
           (opens_like_person(draft, token - 1) || !draft_is(draft, token, WORD_NOUN_TOO));
}

static unsigned shown_among_nouns(const struct finder *finder, size_t token)
{
    if (is_second_capital(finder, token))
        return seen_as(token_at(finder->draft, token));
    return is_noble(finder->draft, token) ? SEEN_NOBLE : 0;
}

static inline unsigned shown(const struct finder *finder, size_t token)
{
    const struct token *word = token_at(finder->draft, token);
    return (word->classes & WORD_NAMELIKE) || opens_sentence(finder, token) ? 0 : seen_as(word);
}

/* "Minister Babisch", "Okafor und Fröhlich" end like adverbs: what was seen as a name is one everywhere. */
static void forget_endings(struct finder *finder)
{
    struct draft *draft = finder->draft;
    for (size_t i = 0; i < draft->tokens.len; i++)
        if (draft_is(draft, i, WORD_ADVERB) && draft_has_shape(draft, i, SHAPE_CAPITAL) &&
            is_known_name(finder, token_at(draft, i)))
            draft->tokens.at[i].classes &= ~(unsigned)WORD_ADVERB;
}

/* The letter itself, which can be cut off: an "ß" is folded to two of them. */
static bool may_be_genitive(const struct draft *draft, const struct token *token)
{
    return (token->shape & SHAPE_CAPITAL) && draft->lower.at[token->end - 1] == 's';
}

/* "Klüvers | Bäckerei", after "Rosemarie Klüver": where a genitive has no apostrophe, the name without it is known. */
static void mark_genitives(struct finder *finder)
{
    struct draft *draft = finder->draft;
    for (size_t i = 0; i + 1 < draft->tokens.len; i++) {
        struct token *token = &draft->tokens.at[i];
        if (!may_be_genitive(draft, token) || !draft_is_word(draft, i + 1) || draft_is(draft, i + 1, WORD_SPEECH) ||
            is_known_name(finder, token))
            continue;
        str word = draft_folded_word(draft, i);
        if (word.len < GENITIVE_MIN_BYTES)
            continue;
        unsigned stem = word_number(str_slice(word, 0, word.len - 1));
        if (!(number_tree_get(&finder->known, stem) & seen_as(token)))
            continue;
        token->end--;
        token->word = stem;
        token->classes = vocabulary_classes(draft->words, draft_folded_word(draft, i));
        token->shape |= SHAPE_POSSESSIVE;
    }
}

enum { LOOKED_AT = 64 }; /* tokens at once */

/* Those with a capital; no processor foresees which, and so each is put down, and stays if it is one. */
static size_t gather_capitals(const struct draft *draft, size_t first, size_t end, size_t ret_capitals[LOOKED_AT])
{
    const struct token *tokens = draft->tokens.at;
    size_t count = 0;
    for (size_t i = first; i < end; i++) {
        ret_capitals[count] = i;
        count += (tokens[i].shape & (SHAPE_CAPITAL | SHAPE_INITIAL)) != 0;
    }
    return count;
}

static void learn_from(struct finder *finder, size_t first, size_t end)
{
    struct draft *draft = finder->draft;
    bool capital_nouns = vocabulary_table(draft->words)->capital_nouns;
    size_t capitals[LOOKED_AT];
    size_t count = gather_capitals(draft, first, end, capitals);
    for (size_t i = 0; i < count; i++) {
        unsigned seen = capital_nouns ? shown_among_nouns(finder, capitals[i]) : shown(finder, capitals[i]);
        if (seen)
            *number_tree_add(draft->arena, &finder->known, draft->tokens.at[capitals[i]].word) |= seen;
    }
}

void learn_capitals(struct finder *finder)
{
    struct draft *draft = finder->draft;
    for (size_t s = 0; s < draft->sentences.len; s++) {
        const struct sentence_draft *sentence = &draft->sentences.at[s];
        if (draft->paragraphs.at[sentence->paragraph].kind == KIND_HEADING)
            continue;
        finder->sentence = s;
        for (size_t i = sentence->first_token; i < sentence->end_token; i += LOOKED_AT)
            learn_from(finder, i, i + LOOKED_AT < sentence->end_token ? i + LOOKED_AT : sentence->end_token);
    }
    if (vocabulary_table(draft->words)->capital_nouns) {
        forget_endings(finder);
        mark_genitives(finder);
    }
}

bool is_known_noble(const struct finder *finder, size_t token)
{
    return draft_is_capital(finder->draft, token) &&
           (number_tree_get(&finder->known, token_at(finder->draft, token)->word) & SEEN_NOBLE);
}
