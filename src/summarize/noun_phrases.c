#include "noun_phrases.h"
#include "grammar.h"
#include "persons.h"
#include "subjects.h"

enum { MARKED_NAME_MAX_TOKENS = 6 };

static const struct word_table *table_of(const struct draft *draft)
{
    return vocabulary_table(draft->words);
}

bool is_listed(const struct draft *draft, const char *list, size_t token)
{
    return draft_is_word(draft, token) && word_listed(list, draft_folded_word(draft, token));
}

bool is_oblique(const struct draft *draft, size_t token)
{
    return draft_is_listed(draft, token, LIST_OBLIQUE);
}

/* What parts two clauses. */
bool ends_clause(const struct draft *draft, size_t token)
{
    char mark = draft->tokens.at[token].mark;
    return draft->tokens.at[token].quoted || mark == ',' || mark == ';' || mark == ':' || mark == '.' || mark == '"' ||
           mark == '?' || mark == '!';
}

/* "für", "von": what follows says whose or which; "am" and most others say where or when somebody spoke. */
static bool links_attribute(const struct draft *draft, size_t token)
{
    bool text = token > 0 && draft_is(draft, token - 1, WORD_VOICE) && is_listed(draft, "auf", token) &&
                !is_listed(draft, "anfrage nachfrage", token + 1);
    return text || !draft_is(draft, token, WORD_PREPOSITION) || is_listed(draft, "von vom fur aus", token);
}

/* "die Reederei | „Nordstern Linien“": past a name in marks. */
size_t marked_name_end(const struct draft *draft, size_t phrase_end, size_t end)
{
    if (!draft_is_mark(draft, phrase_end, '"') || !draft_is_capital(draft, phrase_end + 1))
        return phrase_end;
    for (size_t i = phrase_end + 1; i < end && i < phrase_end + MARKED_NAME_MAX_TOKENS; i++)
        if (draft_is_mark(draft, i, '"'))
            return i + 1;
    return phrase_end;
}

/* "die Gemeinschaft | deutscher Länder": a genitive whose adjective alone shows it. */
static size_t bare_genitive_end(const struct draft *draft, size_t token, size_t end)
{
    bool adjective = token > 0 && token + 1 < end && draft_is_capital(draft, token - 1) &&
                     draft_is_word(draft, token) && !draft_is_capital(draft, token) &&
                     str_ends(draft_word(draft, token), STR("er")) &&
                     !draft_is(draft, token, WORD_FUNCTION | WORD_ADVERB | WORD_HE | WORD_SPEECH);
    bool noun = draft_is_word(draft, token + 1) && draft_is_capital(draft, token + 1);
    return adjective && noun ? token + 2 : token;
}

size_t attributes_end(const struct draft *draft, size_t phrase_end, size_t end)
{
    if (table_of(draft)->adjective_behind && !draft_is(draft, phrase_end, WORD_DETERMINER) &&
        !is_listed(draft, "de d' des du del della dello dell' delle degli dei di do da dos das", phrase_end))
        return phrase_end; /* "l’association | dans un communiqué" */
    if (!articles_tell_cases(draft))
        return attribute_end(draft, phrase_end, end);
    phrase_end = bare_genitive_end(draft, phrase_end, end);
    for (int i = 0; i < 4 && phrase_end < end && links_attribute(draft, phrase_end); i++)
        phrase_end = attribute_end(draft, phrase_end, end);
    return marked_name_end(draft, phrase_end, end);
}

/* Also as the last part of a compound: "die Kernaussage". */
bool is_report(const struct draft *draft, size_t first, size_t phrase_end)
{
    size_t last = phrase_end - 1;
    return phrase_end > first && draft_is_capital(draft, last) &&
           word_ends(table_of(draft)->reports, draft_folded_word(draft, last));
}

/* The name of a phrase: "der CDU-Politiker | Peter Hahn"; NONE when it bears none. */
static size_t name_within(const struct draft *draft, size_t first, size_t phrase_end)
{
    for (size_t i = mention_from(draft, first); i < draft->sorted_mentions; i++) {
        const struct mention *mention = mention_at(draft, i);
        if (mention->first_token >= phrase_end)
            break;
        if (mention->kind == MENTION_NAME && !mention->possessive)
            return i;
    }
    return NONE;
}

size_t partitive_end(const struct draft *draft, size_t first, size_t end)
{
    if (!is_listed(draft, "einer eine eines viele einige manche mehrere keiner keine jeder jede beide zwei drei alle",
                   first))
        return first;
    bool of = is_listed(draft, "von", first + 1);
    if (of && is_listed(draft, "ihnen uns euch", first + 2))
        return first + 3;
    bool genitive = draft_is_listed(draft, first + 1, LIST_GENITIVE);
    size_t phrase_end = of || genitive ? noun_phrase_end(draft, first + 1 + of, end) : first;
    return phrase_end > first + 1 + of ? phrase_end : first;
}

/* "nach | Okafors Worten": whose report it is stands before it; NONE. */
static size_t owner_of_report(const struct draft *draft, size_t first, size_t phrase_end)
{
    size_t index = mention_near(draft, first, 0, phrase_end);
    return index != NONE && mention_at(draft, index)->kind == MENTION_NAME &&
                   mention_at(draft, index)->end_token < phrase_end
               ? index
               : NONE;
}

enum { APPOSED_LOOKED_FOR = 4 }; /* tokens behind a comma: "der 34-jährige Däne Lars Lind" */

/* "einer von ihnen, | der Däne Lars Lind,": the name between commas behind a phrase; NONE. */
static size_t apposed_name(const struct draft *draft, size_t phrase_end, size_t end)
{
    size_t index =
        draft_is_mark(draft, phrase_end, ',') ? mention_near(draft, phrase_end + 1, APPOSED_LOOKED_FOR, end) : NONE;
    if (index == NONE || mention_at(draft, index)->kind != MENTION_NAME || mention_at(draft, index)->possessive)
        return NONE;
    for (size_t i = phrase_end + 1; i < mention_at(draft, index)->first_token; i++)
        if (!draft_is_word(draft, i) || is_verb(draft, i) || draft_is(draft, i, WORD_PREPOSITION | WORD_RELATIVE))
            return NONE;
    return ends_clause(draft, mention_at(draft, index)->end_token) ? index : NONE;
}

/* Who or what a phrase from here names; of "das Fazit der Betreiber" the operators. */
size_t phrase_at(struct draft *draft, size_t first, size_t end)
{
    for (int depth = 0; depth < 3; depth++) {
        size_t phrase_end = noun_phrase_end(draft, first, end);
        if (!is_report(draft, first, phrase_end))
            break;
        size_t owner = owner_of_report(draft, first, phrase_end);
        if (owner != NONE)
            return owner;
        if (phrase_end >= end || draft_is(draft, phrase_end, WORD_PREPOSITION | WORD_DETERMINER) == 0)
            return NONE;
        first = phrase_end + draft_is(draft, phrase_end, WORD_PREPOSITION);
    }
    size_t part_end = partitive_end(draft, first, end);
    if (part_end > first) {
        size_t apposed = apposed_name(draft, part_end, end);
        return apposed != NONE ? apposed : add_nominal(draft, first, part_end);
    }
    size_t phrase_end = noun_phrase_end(draft, first, end);
    size_t name = name_within(draft, first, phrase_end > first ? phrase_end : first + 1);
    if (name != NONE)
        return name;
    size_t at = mention_near(draft, first, 0, end);
    bool named = at != NONE && mention_at(draft, at)->person != NONE;
    size_t apposed = named || !is_listed(draft, "der die", first)
                         ? NONE
                         : apposed_name(draft, attributes_end(draft, phrase_end, end), end);
    if (apposed != NONE)
        return apposed;
    if (at != NONE && !mention_at(draft, at)->possessive)
        return at;
    return phrase_end > first ? add_nominal(draft, first, phrase_end) : NONE;
}

/* Past a preposition's phrase: "am Montag", "in einem Gespräch mit der Zeitung". */
size_t skip_preposition(const struct draft *draft, size_t token, size_t end)
{
    for (token++; token < end && !ends_clause(draft, token) && !draft_is_capital(draft, token); token++)
        ;
    while (token < end && draft_is_capital(draft, token) && !draft_is(draft, token, WORD_GIVEN_NAME))
        token++;
    while (token < end && (draft->tokens.at[token].shape & SHAPE_NUMBER))
        token++;
    return token;
}

bool is_somebody(const struct draft *draft, size_t index)
{
    const struct mention *mention = mention_at(draft, index);
    if (mention->kind == MENTION_PRONOUN)
        return true;
    bool voice = false; /* "der VSW" and a paper's name in marks are voices too */
    for (size_t i = mention->first_token; i < mention->end_token; i++)
        voice = voice || draft_is(draft, i, WORD_ROLE | WORD_VOICE | WORD_GROUP) || draft_is_mark(draft, i, '"') ||
                draft_has_shape(draft, i, SHAPE_UPPER);
    return voice || (mention->person != NONE && person_is_human(&draft->persons.at[mention->person]));
}

/* "disse à Lusa | o reitor", "ha detto all’Ansa | il sindaco": past the house that somebody told. */
size_t skip_addressee(const struct draft *draft, size_t first, size_t end)
{
    str word = draft_word(draft, first);
    bool to = draft_is(draft, first, WORD_PREPOSITION) || str_equal(word, STR("à")) || str_equal(word, STR("às"));
    size_t at = first + 1;
    if (!to || draft_is_capital(draft, first))
        return first;
    at += draft_is(draft, at, WORD_DETERMINER) && !draft_is_capital(draft, at);
    size_t house = at;
    while (at < end && draft_is_capital(draft, at))
        at++;
    bool subject = at > house && at < end && draft_is(draft, at, WORD_DETERMINER) && draft_is_word(draft, at + 1);
    return subject ? at : first;
}
