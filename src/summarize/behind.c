#include "behind.h"

#include "behind_region.h"
#include "cues.h"
#include "grammar.h"
#include "joined.h"
#include "noun_phrases.h"
#include "persons.h"
#include "romance.h"
#include "verb_second.h"

enum {
    VERB_LOOKED_FOR = 14, /* tokens behind a quote among which its verb stands */
    QUOTES_JOINED = 4,    /* by "und", with one verb behind the last */
};

/* “You have sold the river,” groused Okafor: between a quote's comma and a name, what no table knows is said too. */
static struct finding unknown_verb(const struct attribution *a, size_t verb, size_t end)
{
    struct draft *draft = a->draft;
    size_t last = a->quote->end_token - 1;
    bool goes_on = !leads_up(a) && (draft_is_mark(draft, last, ',') || draft_is_mark(draft, last, '!')) &&
                   draft_is_capital(draft, a->quote->first_token);
    size_t mention = goes_on && is_verb(draft, verb) ? mention_near(draft, verb + 1, 0, end) : NONE;
    bool named =
        mention != NONE && mention_at(draft, mention)->kind == MENTION_NAME && !mention_at(draft, mention)->possessive;
    return named ? (struct finding){mention, NONE, 0.85, "a verb and a name behind the quote"} : nothing_found;
}

/* “…,” said Ushakov; «…», dit-il. */
static struct finding inverted(const struct attribution *a, size_t from, size_t end)
{
    struct draft *draft = a->draft;
    bool thus = str_equal(draft_word(draft, from), str_from(vocabulary_table(draft->words)->thus));
    size_t verb = thus ? from : skip_adverbs(draft, from, end);
    if (verb >= end)
        return nothing_found;
    if (!thus && !is_cue_verb(draft, verb) && (leads_up(a) || !is_verb_by_place(a, verb)))
        return unknown_verb(a, verb, end);
    /* Lind, who wrote “The Ferry,” called the plan “a joke”: whom the verb is about, and not who speaks. */
    if (draft_is_listed(draft, verb, LIST_TRANSITIVE))
        return nothing_found;
    size_t mention = with_others(draft, subject_behind(draft, verb, end));
    return mention == NONE ? nothing_found : (struct finding){mention, verb, 0.96, "verb and name behind the quote"};
}

/* “…,” according to Ushakov; “…,” in Bolton’s view */
static struct finding according(const struct attribution *a, size_t from, size_t end)
{
    struct draft *draft = a->draft;
    for (size_t i = from; !articles_tell_cases(draft) && i < end && i < from + 3; i++)
        if (is_according(draft, i)) {
            size_t mention = according_to(draft, i, end);
            return mention == NONE ? nothing_found
                                   : (struct finding){mention, i, 0.93, "“according to” behind the quote"};
        }
    return nothing_found;
}

/* "can be heard | asking" */
static bool is_heard(const struct draft *draft, size_t token)
{
    return token < draft->tokens.len && draft_is(draft, token - 1, WORD_BE) &&
           str_equal(draft_word(draft, token), STR("heard"));
}

/* “…,” Trump wrote; “…,” Jeff Weaver, Sanders’ campaign manager, said */
static struct finding name_at_once(const struct attribution *a, size_t first, size_t from, size_t end)
{
    struct draft *draft = a->draft;
    const struct mention *mention = mention_at(draft, first);
    if (mention->possessive)
        return nothing_found;
    size_t attributes = skip_attributes(draft, mention->end_token, end); /* Ada Lind of Bergen said */
    size_t verb = skip_adverbs(draft, skip_apposition(draft, attributes, end), end);
    if (draft_is(draft, verb, WORD_RELATIVE))
        verb = skip_adverbs(draft, verb + 1, end);
    bool heard = is_heard(draft, verb) && draft_is(draft, verb + 1, WORD_PARTICIPLE);
    verb += heard;
    if (verb < end && (heard || is_cue_verb(draft, verb)))
        return (struct finding){with_others(draft, first), verb, 0.97, "name and verb behind the quote"};
    bool goes_on = mention->first_token == from && !leads_up(a) && draft_is_mark(draft, a->quote->end_token - 1, ',');
    /* “You have sold the river,” Okafor charged. */
    if (goes_on && is_verb(draft, mention->end_token) && draft_is_capital(draft, a->quote->first_token))
        return (struct finding){first, NONE, 0.85, "name and a verb of its own behind the quote"};
    if (!goes_on || !draft_is_mark(draft, mention->end_token, ','))
        return nothing_found;
    /* “…,” another friend, Ada Lindgren told the paper. */
    size_t named = mention_near(draft, mention->end_token + 1, 0, end);
    bool apposed = mention->kind == MENTION_NOMINAL && named != NONE &&
                   mention_at(draft, named)->kind == MENTION_NAME && !mention_at(draft, named)->possessive;
    return (struct finding){apposed ? named : first, NONE, 0.85, "name and comma behind the quote"};
}

/* The subject among what stands before a verb behind the quote: "a retired bricklayer". */
static size_t subject_before(struct draft *draft, size_t from, size_t verb)
{
    size_t at = NONE;
    for (size_t m = mention_from(draft, from); m < draft->sorted_mentions; m++) {
        const struct mention *mention = mention_at(draft, m);
        if (mention->end_token > verb)
            break;
        if (!mention->possessive && !mention->quoted && (at == NONE || mention->subject) &&
            !draft_is(draft, mention->first_token - 1, WORD_PREPOSITION))
            at = m;
    }
    return at == NONE && draft_is(draft, from, WORD_DETERMINER) ? add_nominal(draft, from, verb) : at;
}

enum { POINTED_MAX_TOKENS = 8 }; /* "These were the last angry words of" */

/* “…” With these words Okafor opened the meeting. “…” That was the verdict of Okafor: the next sentence says whose. */
static struct finding pointed_back(const struct attribution *a)
{
    struct draft *draft = a->draft;
    size_t from = a->quote->close_token;
    if (from >= draft->paragraphs.at[a->quote->last_paragraph].end_token || leads_up(a))
        return nothing_found;
    size_t end = draft->sentences.at[draft_sentence_of(draft, from)].end_token;
    size_t with = from + str_equal(draft_word(draft, from), STR("With"));
    str points = draft_folded_word(draft, with);
    if (!word_listed("that this those these", points))
        return nothing_found;
    size_t mention = NONE;
    if (with > from && str_equal(draft_word(draft, with + 1), STR("words")))
        mention = mention_near(draft, with + 2, 1, end);
    for (size_t i = with + 2; draft_is(draft, with + 1, WORD_BE) && mention == NONE && i < from + POINTED_MAX_TOKENS;
         i++)
        if (word_listed("of from", draft_word(draft, i)))
            mention = mention_near(draft, i + 1, 1, end);
    return mention == NONE || mention_at(draft, mention)->possessive
               ? nothing_found
               : (struct finding){mention, NONE, 0.9, "the next sentence says whose words these were"};
}

/* “…” until Okafor said no: a clause of its own. Not: “…,” as Okafor said. */
static bool opens_clause(const struct draft *draft, size_t token)
{
    return draft_is(draft, token, WORD_CONJUNCTION) &&
           !word_listed("as like comme como come zoals", draft_word(draft, token));
}

/* „…“ Seine Frau lacht: not she, but whose wife she is. „…“ Sie selbst lacht: another spoke. */
static bool is_told_beside(const struct draft *draft, size_t token)
{
    bool other = is_listed(draft, "er sie", token) && is_listed(draft, "selbst", token + 1);
    return other || is_listed(draft, "sein seine ihr ihre", token);
}

static struct finding subject_then_verb(const struct attribution *a, size_t from, size_t end)
{
    struct draft *draft = a->draft;
    if (opens_clause(draft, from) || (articles_tell_cases(draft) && is_told_beside(draft, from)))
        return nothing_found;
    size_t limit = from + VERB_LOOKED_FOR < end ? from + VERB_LOOKED_FOR : end;
    size_t first = draft_is(draft, from, WORD_PARTICIPLE) ? NONE : mention_near(draft, from, 1, end);
    if (first != NONE) {
        struct finding found = name_at_once(a, last_of_joined(draft, first), from, end);
        if (found.mention != NONE)
            return found;
    }
    for (size_t i = from; i < limit; i++) {
        if (is_cue_verb(draft, i)) {
            size_t at = subject_before(draft, from, i);
            return at == NONE ? nothing_found : (struct finding){at, i, 0.9, "subject and verb behind the quote"};
        }
        if (draft->tokens.at[i].mark == '.' || draft->tokens.at[i].mark == ';' ||
            (draft->tokens.at[i].mark == ',' && leads_up(a)) || draft_is(draft, i, WORD_CONJUNCTION) ||
            draft_is(draft, i, WORD_PARTICIPLE))
            break;
    }
    return nothing_found;
}

/* They had “…” yet, she said in a message. — who reports the whole sentence, behind a comma near its end. */
static struct finding closing_report(const struct attribution *a, size_t from, size_t end)
{
    const struct draft *draft = a->draft;
    for (size_t m = mention_from(draft, from + 1); m < draft->sorted_mentions; m++) {
        const struct mention *mention = mention_at(draft, m);
        if (mention->first_token >= end)
            break;
        size_t verb = skip_adverbs(draft, mention->end_token, end);
        if (draft_is_mark(draft, mention->first_token - 1, ',') && !mention->possessive && !mention->quoted &&
            verb < end && is_cue_verb(draft, verb) &&
            (draft_is_mark(draft, verb + 1, '.') ||
             draft_is(draft, verb + 1, WORD_PREPOSITION | WORD_CALENDAR | WORD_ADVERB)))
            return (struct finding){m, verb, 0.85, "a report at the sentence's end"};
    }
    return nothing_found;
}

/* “…” — Maria Lindqvist; “…” (Maria Lindqvist) */
static struct finding source_line(const struct attribution *a)
{
    struct draft *draft = a->draft;
    size_t from = a->quote->close_token;
    size_t end = draft->paragraphs.at[a->quote->last_paragraph].end_token;
    bool bracket = draft_is_mark(draft, from, '(');
    size_t mention = bracket || draft_is_mark(draft, from, '-') ? mention_near(draft, from + 1, 0, end) : NONE;
    if (mention == NONE || mention_at(draft, mention)->kind != MENTION_NAME)
        return nothing_found;
    size_t after = mention_at(draft, mention)->end_token;
    size_t person = mention_at(draft, mention)->person;
    bool alone =
        after >= end || draft_is_mark(draft, after, ',') || draft_is_mark(draft, after, '(') || after + 1 == end;
    if (bracket)
        alone = person != NONE && person_is_human(&draft->persons.at[person]) &&
                (draft_is_mark(draft, after, ')') || draft_is_mark(draft, after, ','));
    return alone && !leads_up(a) ? (struct finding){mention, NONE, 0.9, "a dash and a name behind the quote"}
                                 : nothing_found;
}

/* When somebody shouted, “…,” Okafor joked: the verb and the comma before a quote lead to it, those behind it on. */
static bool is_led_up_to(const struct attribution *a)
{
    size_t open = a->quote->open_token;
    return draft_is_mark(a->draft, open - 1, ',') && is_cue_verb(a->draft, open - 2) && leads_up(a);
}

/* “…” and “…,” said Okafor: the quote that the next one goes on with, by one small word; NONE. */
static size_t joined_quote(const struct attribution *a)
{
    const struct draft *draft = a->draft;
    size_t next = a->index + 1, from = a->quote->close_token;
    if (!articles_tell_cases(draft) || next >= draft->quotes.len || !draft_is(draft, from, WORD_CONJUNCTION))
        return NONE;
    return draft->quotes.at[next].open_token == from + 1 ? next : NONE;
}

static struct finding behind_alone(const struct attribution *a)
{
    size_t from, end;
    struct finding found = source_line(a);
    if (found.mention == NONE)
        found = pointed_back(a);
    if (found.mention == NONE)
        found = told_next(a);
    if (found.mention != NONE || is_led_up_to(a) || !region_behind(a, &from, &end))
        return found;
    found = articles_tell_cases(a->draft) ? verb_second_behind(a, from, end) : inverted(a, from, end);
    if (found.mention == NONE)
        found = written_on(a, from, end);
    if (found.mention == NONE)
        found = according(a, from, end);
    /* "Das Amt verlangt „…“, die Werft lehnt ab": where a subject before the verb has a clause of its own. */
    bool own_clause = articles_tell_cases(a->draft) && leads_up(a);
    if (found.mention == NONE && !own_clause)
        found = subject_then_verb(a, from, end);
    if (found.mention == NONE && !articles_tell_cases(a->draft))
        found = closing_report(a, from, end);
    return found;
}

struct finding behind(const struct attribution *a)
{
    struct attribution last = *a;
    size_t next = joined_quote(a);
    for (int i = 0; i < QUOTES_JOINED && next != NONE; i++, next = joined_quote(&last))
        last = attribution_of(a->draft, next);
    return behind_alone(&last);
}
