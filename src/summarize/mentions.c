#include "mentions.h"

#include "clauses.h"
#include "descriptions.h"
#include "grammar.h"
#include "houses.h"
#include "name_words.h"
#include "noun_phrases.h"
#include "stand_ins.h"
#include "subject_place.h"
#include "titles.h"

enum {
    NOMINAL_MAX_TOKENS = 6, /* "the former Russian deputy foreign minister" */
};

static const struct token *token_at(const struct draft *draft, size_t token)
{
    return &draft->tokens.at[token];
}

static void add_mention(struct finder *finder, enum mention_kind kind, size_t first, size_t name, size_t end)
{
    struct draft *draft = finder->draft;
    struct mention *mention = vec_next(draft->arena, &draft->mentions);
    *mention = (struct mention){.kind = kind,
                                .first_token = (unsigned)first,
                                .end_token = (unsigned)end,
                                .name_token = (unsigned)name,
                                .sentence = (unsigned)finder->sentence,
                                .person = NONE,
                                .quoted = token_at(draft, first)->quoted};
    /* "Sanders campaign manager": a name before a role says whose. */
    mention->possessive =
        (token_at(draft, end - 1)->shape & SHAPE_POSSESSIVE) || (kind == MENTION_NAME && roles_end(finder, end) > end);
    /* "Okafor’s lawyer": whose he is belongs to it. */
    if (kind == MENTION_NOMINAL && draft->mentions.len > 1) {
        const struct mention *owner = mention - 1;
        if (owner->end_token == first && (token_at(draft, first - 1)->shape & SHAPE_POSSESSIVE))
            mention->first_token = owner->first_token;
    }
    mention->subject = stands_as_subject(draft, mention);
}

/* "the Spaniard said", "the German, whose", "the 29-year-old Russian said": a nationality without its noun. */
static bool is_countryman(const struct finder *finder, size_t first, size_t token)
{
    const struct draft *draft = finder->draft;
    if (!draft_is(draft, token, WORD_NATIONALITY) || token != first + 1 + is_age(draft, first + 1) ||
        draft_is(draft, token, WORD_ROLEISH & ~(unsigned)WORD_NATIONALITY))
        return false;
    if (vocabulary_table(draft->words)->adjective_behind) /* "afirmó el mexicano." */
        return draft_is_listed(draft, first, LIST_DEFINITE) &&
               (!draft_is_word(draft, token + 1) || is_verb(draft, skip_adverbs(draft, token + 1, finder->end)));
    bool said = first > 0 && draft_is(draft, first - 1, WORD_SPEECH) && !draft_is_word(draft, token + 1);
    return (draft_is_mark(draft, token + 1, ',') || is_verb(draft, token + 1) || said) &&
           str_equal_ignoring_case(draft_word(draft, first), STR("the"));
}

/* "la députée | écologiste | Ada Lind": past an adjective between a calling and its name, or its verb. */
static size_t adjective_end(const struct finder *finder, size_t token, size_t end)
{
    const struct draft *draft = finder->draft;
    bool adjective = vocabulary_table(draft->words)->adjective_behind && token < end && draft_is_word(draft, token) &&
                     !draft_is_capital(draft, token) &&
                     !draft_is(draft, token, WORD_FUNCTION | WORD_ADVERB | WORD_SPEECH | WORD_AUXILIARY);
    bool ends = adjective && (names(finder, token + 1) || is_verb(draft, skip_adverbs(draft, token + 1, finder->end)));
    return ends ? token + 1 : token;
}

/* "junge", of "eine junge Frau", and not "Junge", nor "51-jährige". */
static bool is_small(const struct draft *draft, size_t token)
{
    return !draft_is_capital(draft, token) && str_find_char(draft_word(draft, token), '-') == STR_NONE;
}

/* No nominal goes on past them. */
enum { NOMINAL_ENDS = WORD_PREPOSITION | WORD_CONJUNCTION | WORD_RELATIVE | WORD_DETERMINER };

/* Behind most articles nobody is told of: a look at the words' classes tells, and at how long an age is. */
static bool may_hold_role(const struct draft *draft, size_t first, size_t limit)
{
    for (size_t i = first; i < limit; i++) {
        const struct token *word = token_at(draft, i);
        if (!(word->shape & SHAPE_WORD) || (word->classes & NOMINAL_ENDS))
            return false;
        if ((word->classes & (WORD_ROLE | WORD_VOICE | WORD_NATIONALITY)) || word->end - word->start >= AGE_MIN_BYTES)
            return true;
    }
    return false;
}

/* The last word behind an article that says who somebody is, or NONE, and the end of the words looked at. */
static size_t last_role_word(const struct finder *finder, size_t first, bool opened, size_t *ret_end)
{
    const struct draft *draft = finder->draft;
    bool capital_nouns = vocabulary_table(draft->words)->capital_nouns;
    size_t limit = first + NOMINAL_MAX_TOKENS < finder->end ? first + NOMINAL_MAX_TOKENS : finder->end;
    if (!capital_nouns && !may_hold_role(draft, first + opened, limit))
        return NONE;
    size_t last_role = NONE, end = opened ? skip_age(draft, first + 1) : first;
    for (; end < limit; end++) {
        const struct token *word = token_at(draft, end);
        bool role = (word->classes & WORD_ROLE) && !(capital_nouns && is_small(draft, end));
        if (!(word->shape & SHAPE_WORD) || (word->classes & NOMINAL_ENDS) || (!role && is_verb(draft, end)))
            break;
        if (role || is_age(draft, end) || is_countryman(finder, first, end) || is_inhabitant(draft, first, end) ||
            ((word->classes & WORD_VOICE) && draft_is_capital(draft, end) == capital_nouns))
            last_role = end;
        if (word->shape & SHAPE_POSSESSIVE)
            break;
    }
    *ret_end = end;
    return last_role;
}

enum { PARTY_MAX_TOKENS = 4 };

/* "la maire | (LR) | Ada Lind": past a party in brackets, where a name follows. */
static size_t party_end(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    if (!vocabulary_table(draft->words)->adjective_behind || !draft_is_mark(draft, token, '('))
        return token;
    for (size_t i = token + 1; i + 1 < finder->end && i < token + PARTY_MAX_TOKENS; i++)
        if (draft_is_mark(draft, i, ')'))
            return names(finder, i + 1) ? i + 1 : token;
    return token;
}

/* "the former Kremlin spokesman", "Trump’s lawyer", "officials"; a name behind it makes it the name's role. */
static size_t read_nominal(struct finder *finder, size_t first)
{
    struct draft *draft = finder->draft;
    bool opened = draft_is(draft, first, WORD_DETERMINER);
    size_t end;
    size_t last_role = last_role_word(finder, first, opened, &end);
    if (last_role == NONE)
        return first;
    size_t role_end = last_role + 1;
    while (role_end < end && draft_is(draft, role_end, WORD_ROLE_MODIFIER)) /* la dirigente sindical */
        role_end++;
    role_end = party_end(finder, adjective_end(finder, role_end, end));
    if (names(finder, role_end) && !(token_at(draft, last_role)->shape & SHAPE_POSSESSIVE)) {
        size_t name_end = run_end(finder, role_end);
        size_t name = titles_end(finder, role_end, name_end);
        if (name < name_end) {
            add_mention(finder, MENTION_NAME, first + opened, name, name_end);
            return name_end;
        }
    }
    bool capital_nouns = vocabulary_table(draft->words)->capital_nouns;
    if (capital_nouns && opened && role_end == last_role + 1 && !draft_is(draft, last_role, WORD_ROLE))
        role_end = house_name_end(draft, role_end, finder->end);
    add_mention(finder, MENTION_NOMINAL, first, role_end, role_end);
    return role_end;
}

/* "von der Lindau sagte": where the name ends that is known with its small words; `token` when none begins here. */
static size_t read_noble(struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    size_t end = token;
    while (end < finder->end && end < token + NOMINAL_MAX_TOKENS && draft_is(draft, end, WORD_PARTICLE) &&
           !draft_is_capital(draft, end))
        end++;
    bool opens = end > token && !str_equal(draft_word(draft, token), STR("und"));
    if (!opens || end >= finder->end || !is_known_noble(finder, end))
        return token;
    add_mention(finder, MENTION_NAME, token, token, end + 1);
    return end + 1;
}

/* A capitalised run, and what follows it as one phrase: "White House press secretary Josh Earnest". */
static size_t read_name(struct finder *finder, size_t first)
{
    struct draft *draft = finder->draft;
    size_t end = house_end(finder, run_end(finder, first));
    first = epithet_end(finder, first, end);
    if (first == end)
        return end;
    size_t titled = titles_end(finder, first, end);
    size_t name = given_name(draft, titled, end);
    bool possessive = token_at(draft, end - 1)->shape & SHAPE_POSSESSIVE;
    size_t roles = possessive ? end : roles_end(finder, end);
    if (name == end && end < finder->end && str_equal(draft_word(draft, end), STR("of")) &&
        draft_is(draft, end - 1, WORD_ROLE)) {
        size_t office = 0;
        name = office_end(finder, end, &office);
        if (name < office) {
            add_mention(finder, MENTION_NAME, first, name, office);
            return office;
        }
        add_mention(finder, MENTION_NOMINAL, first, office > end ? office : end, office > end ? office : end);
        return office > end ? office : end;
    }
    if (roles == end && !possessive)
        roles = compound_role_end(finder, end);
    if (roles > end && names(finder, roles)) {
        size_t second_end = run_end(finder, roles);
        size_t second = titles_end(finder, roles, second_end);
        if (second < second_end) {
            add_mention(finder, MENTION_NAME, first, second, second_end);
            return second_end;
        }
    }
    if (name == end && draft_is(draft, end - 1, WORD_ROLE | WORD_GROUP | WORD_NATIONALITY))
        name = first; /* "President", "Democrats": a title alone stands for itself */
    if (roles > end) {
        if (name < end)
            add_mention(finder, MENTION_NAME, first, name, end);
        add_mention(finder, MENTION_NOMINAL, first, roles, roles);
        return roles;
    }
    add_mention(finder, titled == end ? MENTION_NOMINAL : MENTION_NAME, first, titled == end ? end : name, end);
    return possessive ? read_nominal(finder, end) : end;
}

/* "set to host Zelensky": after "to" or an auxiliary, a verb. Not: "according to". */
static bool is_infinitive(const struct draft *draft, size_t token)
{
    bool to = token > 0 && str_equal(draft_word(draft, token - 1), STR("to")) &&
              !(token > 1 && draft_is(draft, token - 2, WORD_ACCORDING));
    return token > 0 && (to || (draft_is(draft, token - 1, WORD_AUXILIARY) && !draft_is(draft, token - 1, WORD_BE)));
}

/* “…,” said | harbor master; «…», — сказала | міська голова */
static inline bool behind_inverted_verb(const struct draft *draft, size_t token)
{
    if (token < 2 || !(token_at(draft, token - 1)->classes & WORD_SPEECH))
        return false;
    char mark = token_at(draft, token - 2)->mark;
    return mark == '"' || mark == '\'' || mark == '-';
}

/*
 * “…,” said harbor master | Gail Reyes: small words between the verb and a name are what she is, known or not. Not:
 * “…,” said local Reyes supporters.
 */
static size_t read_inverted(struct finder *finder, size_t verb_end)
{
    struct draft *draft = finder->draft;
    size_t first = verb_end + draft_is(draft, verb_end, WORD_DETERMINER);
    size_t name = first;
    while (name < finder->end && name < first + NOMINAL_MAX_TOKENS && draft_is_word(draft, name) &&
           !draft_is_capital(draft, name) && !draft_has_shape(draft, name, SHAPE_POSSESSIVE) &&
           !draft_is(draft, name, WORD_FUNCTION | WORD_ADVERB | WORD_HONORIFIC) &&
           (draft_is(draft, name, WORD_ROLEISH) || !is_verb(draft, name)))
        name++;
    size_t end = name > first && names(finder, name) ? run_end(finder, name) : name;
    size_t roles = roles_end(finder, end);
    if (roles > end && names(finder, roles)) { /* local Reyes supporter | Dan Golding */
        name = roles;
        end = run_end(finder, roles);
    }
    size_t titled = titles_end(finder, name, end);
    bool noun_follows = draft_is_word(draft, end) && !draft_is_capital(draft, end) &&
                        !draft_is(draft, end, WORD_FUNCTION | WORD_ADVERB | WORD_PARTICIPLE) && !is_verb(draft, end);
    if (titled == end || noun_follows || draft_has_shape(draft, end - 1, SHAPE_POSSESSIVE))
        return verb_end;
    add_mention(finder, MENTION_NAME, first, titled, end);
    return end;
}

/* The next word that has something of what a mention begins with, as most have not. */
static size_t next_beginning(const struct draft *draft, size_t index, size_t end)
{
    static const unsigned begins = WORD_HE | WORD_SHE | WORD_THEY | WORD_NEUTER | WORD_FIRST_PERSON | WORD_PARTICLE |
                                   WORD_DETERMINER | WORD_ROLE | WORD_ROLE_MODIFIER | WORD_HONORIFIC;
    unsigned before = index ? token_at(draft, index - 1)->classes : 0;
    for (; index < end; index++) {
        const struct token *token = token_at(draft, index);
        if ((token->classes & begins) || (token->shape & (SHAPE_CAPITAL | SHAPE_INITIAL)) ||
            ((before & WORD_SPEECH) && (token->shape & SHAPE_WORD) && behind_inverted_verb(draft, index)))
            break;
        before = token->classes;
    }
    return index;
}

/* "president | Ada Lind", "officials": roles without an article, and a name behind them. */
static size_t read_role(struct finder *finder, size_t first)
{
    size_t end = roles_end(finder, first);
    if (end == first)
        return first + 1;
    if (names(finder, end)) {
        size_t name_end = run_end(finder, end);
        size_t name = titles_end(finder, end, name_end);
        if (name < name_end) {
            add_mention(finder, MENTION_NAME, first, name, name_end);
            return name_end;
        }
    }
    add_mention(finder, MENTION_NOMINAL, first, end, end);
    return end;
}

static size_t read_mention(struct finder *finder, size_t token)
{
    struct draft *draft = finder->draft;
    if (is_address(finder, token))
        return token + 1;
    unsigned instead = stands_for_person(finder, token);
    if (instead)
        draft->tokens.at[token].classes = instead;
    size_t inverted = behind_inverted_verb(draft, token) ? read_inverted(finder, token) : token;
    if (inverted > token)
        return inverted;
    unsigned classes = token_at(draft, token)->classes;
    bool pronoun = (classes & (WORD_HE | WORD_SHE | WORD_THEY | WORD_FIRST_PERSON)) ||
                   ((classes & WORD_NEUTER) && is_cue_verb(draft, skip_adverbs(draft, token + 1, finder->end)));
    if (pronoun && !(token_at(draft, token)->shape & (SHAPE_UPPER | SHAPE_POSSESSIVE))) {
        add_mention(finder, MENTION_PRONOUN, token, token + 1, token + 1);
        return token + 1;
    }
    size_t noble_end = classes & WORD_PARTICLE ? read_noble(finder, token) : token;
    if (noble_end > token)
        return noble_end;
    if (classes & WORD_DETERMINER) {
        size_t end = read_nominal(finder, token);
        size_t alone = end == token ? lone_determiner_end(finder, token) : token;
        if (alone > token) {
            add_mention(finder, MENTION_NOMINAL, token, alone, alone);
            return alone;
        }
        /* "the Kremlin aide Yury Ushakov" is read; "the Kremlin" is a name behind its article. */
        return end > token ? end : token + 1;
    }
    if (names(finder, token))
        return read_name(finder, token);
    if ((classes & (WORD_ROLE | WORD_ROLE_MODIFIER | WORD_HONORIFIC)) && !(classes & (WORD_FUNCTION | WORD_SPEECH)) &&
        !is_infinitive(draft, token))
        return read_role(finder, token);
    return token + 1;
}

void mentions_find(struct draft *draft)
{
    enum { TOKENS_PER_MENTION = 5 }; /* hardly ever fewer */
    struct finder finder = {.draft = draft};
    vec_reserve(draft->arena, &draft->mentions, draft->tokens.len / TOKENS_PER_MENTION + 1);
    learn_capitals(&finder);
    for (size_t s = 0; s < draft->sentences.len; s++) {
        const struct sentence_draft *sentence = &draft->sentences.at[s];
        if (draft->paragraphs.at[sentence->paragraph].kind == KIND_HEADING)
            continue;
        finder.sentence = s;
        finder.end = sentence->end_token;
        size_t token = sentence->first_token;
        while ((token = next_beginning(draft, token, finder.end)) < finder.end)
            token = read_mention(&finder, token);
    }
    draft->sorted_mentions = draft->mentions.len;
}
