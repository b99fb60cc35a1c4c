#include "behind_region.h"

#include "grammar.h"
#include "hearsay.h"
#include "noun_phrases.h"
#include "subjects.h"
#include "verb_second.h"

bool leads_up(const struct attribution *a)
{
    return has_words(a->draft, a->start, a->quote->open_token);
}

/* "gegenüber der | „Hafenpost“": where nouns have capitals, past a name in marks behind an article or a noun. */
static size_t skip_marked_name(const struct draft *draft, size_t token, size_t end)
{
    bool noun_phrase =
        articles_tell_cases(draft) && token >= 2 &&
        (draft_is(draft, token - 2, WORD_DETERMINER | WORD_PREPOSITION) || draft_is_capital(draft, token - 2));
    return noun_phrase ? marked_name_end(draft, token - 1, end) : token;
}

/* The first token of the next quote before `end`. */
static size_t next_quote(const struct draft *draft, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++) {
        if (!draft->tokens.at[i].quoted)
            continue;
        size_t behind = skip_marked_name(draft, i, end);
        if (behind <= i)
            return i;
        i = behind - 1;
    }
    return end;
}

/* "A spokesman", "The company": no name and no pronoun. */
static bool opens_phrase(const struct draft *draft, size_t token)
{
    return draft_is(draft, token, WORD_DETERMINER) && draft_is_word(draft, token + 1) && !is_verb(draft, token + 1);
}

/* A verb of speech stands before the quote in its sentence. */
static bool cue_leads_up(const struct attribution *a)
{
    const struct draft *draft = a->draft;
    for (size_t i = a->start; i < a->quote->open_token; i++)
        if (!draft->tokens.at[i].quoted && (is_cue_verb(draft, i) || draft_is(draft, i, WORD_PARTICIPLE)))
            return true;
    return false;
}

bool region_behind(const struct attribution *a, size_t *ret_from, size_t *ret_end)
{
    const struct draft *draft = a->draft;
    size_t from = a->quote->close_token;
    if (from >= draft->paragraphs.at[a->quote->last_paragraph].end_token)
        return false;
    size_t sentence = draft_sentence_of(draft, from);
    bool same = draft->sentences.at[sentence].first_token < a->quote->end_token;
    const struct token *last = &draft->tokens.at[a->quote->end_token - 1];
    /* He said: “It works.” She left. — a new sentence says nothing of the one in the marks. */
    bool full_stop = last->mark == '.' && draft->text.at[last->start] == '.';
    bool capital = draft->tokens.at[from].shape & SHAPE_CAPITAL;
    if (full_stop && capital && (leads_up(a) || (!same && !refers_back(draft, from))))
        return false;
    /* Okafor called it “A DISASTER!” A spokesman declined to comment. */
    if ((last->mark == '!' || last->mark == '?') && capital && opens_phrase(draft, from) && cue_leads_up(a))
        return false;
    size_t end = next_quote(draft, from, draft->sentences.at[sentence].end_token);
    while (from < end && (draft->tokens.at[from].mark == ',' || draft->tokens.at[from].mark == '-' ||
                          draft->tokens.at[from].mark == '"' || draft->tokens.at[from].mark == '\''))
        from++;
    *ret_from = from;
    *ret_end = end;
    return from < end;
}
