#include "speakers.h"

#include "grammar.h"
#include "noun_phrases.h"
#include "references.h"
#include "subjects.h"
#include "uncased.h"
#include "verb_second.h"

enum { VERB_LOOKED_FOR = 14 }; /* tokens behind a quote among which its verb stands */

struct attribution {
    struct draft *draft;
    size_t index; /* of the quote */
    const struct quote_draft *quote;
};

/* ---- behind the quote */

/* Words stand before the quote in its sentence. */
static bool leads_up(const struct attribution *a)
{
    size_t open = draft_token_at(a->draft, a->quote->open);
    return has_words(a->draft, sentence_start_token(a->draft, open), open);
}

/* The tokens behind the closing mark that may say who spoke: to the sentence's end or the next quote. */
static bool region_behind(const struct attribution *a, size_t *ret_from, size_t *ret_end)
{
    const struct draft *draft = a->draft;
    size_t from = draft_token_at(draft, a->quote->close);
    if (from >= draft->paragraphs.at[a->quote->last_paragraph].end_token)
        return false;
    size_t sentence = draft_sentence_of(draft, from);
    bool same = draft->sentences.at[sentence].first_token < a->quote->end_token && !leads_up(a);
    const struct token *last = &draft->tokens.at[a->quote->end_token - 1];
    /* He said: “It works.” She left. — a new sentence says nothing of the one in the marks. */
    bool full_stop = last->mark == '.' && draft->text.at[last->start] == '.';
    if (!same && full_stop && (draft->tokens.at[from].shape & SHAPE_CAPITAL))
        return false;
    size_t end = draft->sentences.at[sentence].end_token;
    for (size_t i = from; i < end; i++)
        if (draft->tokens.at[i].quoted) {
            end = i;
            break;
        }
    while (from < end && (draft->tokens.at[from].mark == ',' || draft->tokens.at[from].mark == '-' ||
                          draft->tokens.at[from].mark == '"' || draft->tokens.at[from].mark == '\''))
        from++;
    *ret_from = from;
    *ret_end = end;
    return from < end;
}

/* “…,” said Ushakov; «…», dit-il. */
static struct finding inverted(const struct attribution *a, size_t from, size_t end)
{
    struct draft *draft = a->draft;
    bool thus = str_equal(draft_word(draft, from), str_from(vocabulary_table(draft->words)->thus));
    size_t verb = thus ? from : skip_adverbs(draft, from, end);
    if (verb >= end || !(thus || is_cue_verb(draft, verb)))
        return nothing_found;
    size_t mention = with_others(draft, subject_behind(draft, verb, end));
    return mention == NONE ? nothing_found : (struct finding){mention, verb, 0.96, "verb and name behind the quote"};
}

/* „…“, sagte am Montag der Minister; „…“, heißt es in einer Erklärung; „…“, so das Fazit der Betreiber */
static struct finding inverted_verb_second(const struct attribution *a, size_t from, size_t end)
{
    struct draft *draft = a->draft;
    struct finding according = verb_second_according(draft, from, end);
    if (according.mention != NONE)
        return according;
    bool thus = str_equal(draft_word(draft, from), str_from(vocabulary_table(draft->words)->thus));
    if (!thus && !verb_second_opens(draft, from))
        return nothing_found;
    return verb_second_behind(draft, from, end);
}

/* “…,” according to Ushakov; “…,” in Bolton’s view */
static struct finding according(const struct attribution *a, size_t from, size_t end)
{
    struct draft *draft = a->draft;
    for (size_t i = from; !articles_tell_cases(draft) && i < end && i < from + 3; i++)
        if (draft_is(draft, i, WORD_ACCORDING)) {
            size_t mention = according_to(draft, i, end);
            return mention == NONE ? nothing_found
                                   : (struct finding){mention, i, 0.93, "“according to” behind the quote"};
        }
    return nothing_found;
}

/* "can be heard | asking" */
static bool is_heard(const struct draft *draft, size_t token)
{
    return token > 0 && draft_is(draft, token - 1, WORD_BE) && str_equal(draft_word(draft, token), STR("heard"));
}

/* “…,” Trump wrote; “…,” Jeff Weaver, Sanders’ campaign manager, said; “…,” a retired bricklayer told the paper. */
static struct finding subject_then_verb(const struct attribution *a, size_t from, size_t end)
{
    struct draft *draft = a->draft;
    size_t limit = from + VERB_LOOKED_FOR < end ? from + VERB_LOOKED_FOR : end;
    size_t first = draft_is(draft, from, WORD_PARTICIPLE) ? NONE : mention_near(draft, from, 1, end);
    bool at_once = first != NONE && mention_at(draft, first)->first_token == from && !leads_up(a) &&
                   draft_is_mark(draft, a->quote->end_token - 1, ',');
    if (first != NONE) {
        first = last_of_joined(draft, first);
        const struct mention *mention = mention_at(draft, first);
        size_t verb = skip_adverbs(draft, skip_apposition(draft, mention->end_token, end), end);
        if (draft_is(draft, verb, WORD_RELATIVE))
            verb = skip_adverbs(draft, verb + 1, end);
        if (is_heard(draft, verb))
            verb++;
        bool cue = is_cue_verb(draft, verb) || (is_heard(draft, verb - 1) && draft_is(draft, verb, WORD_PARTICIPLE));
        if (verb < end && cue && !mention->possessive)
            return (struct finding){with_others(draft, first), verb, 0.97, "name and verb behind the quote"};
        if (at_once && !mention->possessive && draft_is_mark(draft, mention->end_token, ',')) {
            size_t named = mention_near(draft, mention->end_token + 1, 0, end);
            bool apposed = mention->kind == MENTION_NOMINAL && named != NONE &&
                           mention_at(draft, named)->kind == MENTION_NAME && !mention_at(draft, named)->possessive;
            return (struct finding){apposed ? named : first, NONE, 0.85, "name and comma behind the quote"};
        }
    }
    for (size_t i = from; i < limit; i++) {
        if (is_cue_verb(draft, i)) {
            size_t at = NONE;
            for (size_t m = mention_from(draft, from); m < draft->sorted_mentions; m++) {
                const struct mention *mention = mention_at(draft, m);
                if (mention->end_token > i)
                    break;
                if (!mention->possessive && (at == NONE || mention->subject) &&
                    !draft_is(draft, mention->first_token - 1, WORD_PREPOSITION))
                    at = m;
            }
            bool phrase = draft_is(draft, from, WORD_DETERMINER);
            if (at == NONE && phrase)
                at = add_nominal(draft, from, i);
            return at == NONE ? nothing_found : (struct finding){at, i, 0.9, "subject and verb behind the quote"};
        }
        if (draft->tokens.at[i].mark == '.' || draft->tokens.at[i].mark == ';' ||
            draft_is(draft, i, WORD_CONJUNCTION) || draft_is(draft, i, WORD_PARTICIPLE))
            break;
    }
    return nothing_found;
}

/* “…” — Maria Lindqvist */
static struct finding source_line(const struct attribution *a)
{
    struct draft *draft = a->draft;
    size_t from = draft_token_at(draft, a->quote->close);
    size_t end = draft->paragraphs.at[a->quote->last_paragraph].end_token;
    size_t mention = draft_is_mark(draft, from, '-') ? mention_near(draft, from + 1, 0, end) : NONE;
    if (mention == NONE || mention_at(draft, mention)->kind != MENTION_NAME)
        return nothing_found;
    size_t after = mention_at(draft, mention)->end_token;
    bool alone =
        after >= end || draft_is_mark(draft, after, ',') || draft_is_mark(draft, after, '(') || after + 1 == end;
    return alone && !leads_up(a) ? (struct finding){mention, NONE, 0.9, "a dash and a name behind the quote"}
                                 : nothing_found;
}

static struct finding behind(const struct attribution *a)
{
    size_t from, end;
    struct finding found = source_line(a);
    if (found.mention != NONE || !region_behind(a, &from, &end))
        return found;
    found = articles_tell_cases(a->draft) ? inverted_verb_second(a, from, end) : inverted(a, from, end);
    if (found.mention == NONE)
        found = according(a, from, end);
    if (found.mention == NONE)
        found = subject_then_verb(a, from, end);
    return found;
}

/* ---- before the quote */

/* Lindqvist: “… — the name that ends at a colon, when nothing before it is a sentence. */
static size_t name_before_colon(const struct draft *draft, size_t start, size_t colon)
{
    size_t index = mention_from(draft, colon);
    if (index == 0 || mention_at(draft, index - 1)->end_token != colon)
        return NONE;
    const struct mention *mention = mention_at(draft, index - 1);
    if (mention->kind != MENTION_NAME || mention->quoted)
        return NONE;
    for (size_t i = mention->first_token; i > start && !draft_is_mark(draft, i - 1, '-'); i--)
        if (is_verb(draft, i - 1))
            return NONE;
    return index - 1;
}

static struct finding before(const struct attribution *a)
{
    struct draft *draft = a->draft;
    size_t open = draft_token_at(draft, a->quote->open);
    size_t start = sentence_start_token(draft, open);
    /* Trump said: “… — a sentence may end at the colon. */
    if (start == open && open > draft->paragraphs.at[a->quote->paragraph].first_token &&
        draft_is_mark(draft, open - 1, ':'))
        start = sentence_start_token(draft, open - 1);
    if (!has_words(draft, start, open))
        return nothing_found;
    bool colon = draft_is_mark(draft, open - 1, ':');
    size_t named = colon ? name_before_colon(draft, start, open - 1) : NONE;
    if (named != NONE)
        return (struct finding){with_others(draft, named), NONE, 0.95, "a name and a colon before the quote"};
    struct finding found = cue_before(draft, start, open);
    if (found.mention != NONE)
        return found;
    size_t mention = main_subject(draft, open, start);
    if (mention == NONE)
        return nothing_found;
    return (struct finding){mention, NONE, colon ? 0.85 : 0.6, "subject of the sentence that the quote is part of"};
}

/* ---- beside the quote */

static struct finding carried(const struct draft *draft, size_t quote, double confidence, const char *why)
{
    const struct quote_draft *other = &draft->quotes.at[quote];
    if (other->mention == NONE)
        return nothing_found;
    return (struct finding){other->mention, NONE, confidence * other->confidence, why};
}

/* The sentence before, in the same paragraph: its quote's speaker, or who says or does something in it. */
static struct finding sentence_before(const struct attribution *a)
{
    struct draft *draft = a->draft;
    size_t open = draft_token_at(draft, a->quote->open);
    size_t sentence = draft_sentence_of(draft, open);
    const struct paragraph *paragraph = &draft->paragraphs.at[a->quote->paragraph];
    if (sentence <= paragraph->first_sentence)
        return nothing_found;
    const struct sentence_draft *previous = &draft->sentences.at[sentence - 1];
    size_t start = sentence_start_token(draft, previous->end_token - 1);
    if (a->index > 0 && draft->quotes.at[a->index - 1].end_token > previous->first_token)
        return carried(draft, a->index - 1, 0.97, "goes on after a quote of the same paragraph");
    struct finding found = cue_before(draft, start, previous->end_token);
    if (found.mention != NONE) {
        found.confidence *= 0.9;
        found.why = "speaker of the sentence before";
        return found;
    }
    size_t mention = main_subject(draft, previous->end_token, start);
    if (mention != NONE)
        return (struct finding){mention, NONE, 0.7, "subject of the sentence before"};
    if (a->index > 0 && draft->quotes.at[a->index - 1].last_paragraph == a->quote->paragraph)
        return carried(draft, a->index - 1, 0.85, "speaker of a quote of the same paragraph");
    return nothing_found;
}

/* The paragraph before: it ends in a colon, in a quote, or in a sentence with a subject. */
static struct finding paragraph_before(const struct attribution *a)
{
    struct draft *draft = a->draft;
    size_t paragraph = a->quote->paragraph;
    while (paragraph > 0 && draft->paragraphs.at[paragraph - 1].kind == KIND_HEADING)
        paragraph--;
    if (paragraph == 0 || !a->quote->opens_paragraph)
        return nothing_found;
    const struct paragraph *previous = &draft->paragraphs.at[paragraph - 1];
    const struct sentence_draft *last = &draft->sentences.at[previous->end_sentence - 1];
    size_t start = sentence_start_token(draft, last->end_token - 1);
    bool colon = draft_is_mark(draft, previous->end_token - 1, ':');
    struct finding found = nothing_found;
    if (a->index > 0 && draft->quotes.at[a->index - 1].end_token > last->first_token && !colon)
        return carried(draft, a->index - 1, 0.8, "goes on after the quote of the paragraph before");
    found = cue_before(draft, start, last->end_token);
    bool cue = found.mention != NONE;
    if (!cue)
        found.mention = main_subject(draft, last->end_token, start);
    if (found.mention == NONE)
        return nothing_found;
    found.confidence = colon && cue ? 0.9 : 0.7;
    found.why = colon ? "the paragraph before leads up to it" : "subject of the paragraph before";
    return found;
}

/* ---- all rules */

/* “…,” Okafor told Weber. He added: “… — whoever speaks goes on, unless somebody else has a verb in between. */
static size_t person_going_on(const struct draft *draft, size_t index, size_t pronoun_index)
{
    const struct mention *pronoun = mention_at(draft, pronoun_index);
    const struct quote_draft *last = index ? &draft->quotes.at[index - 1] : NULL;
    if (!last || last->cue == NONE || last->last_paragraph != draft->quotes.at[index].paragraph ||
        last->person == NONE || !draft_is(draft, pronoun->first_token, WORD_HE | WORD_SHE) ||
        !gender_fits(draft, pronoun, &draft->persons.at[last->person]))
        return pronoun->person;
    for (size_t m = mention_from(draft, last->end_token); m < pronoun_index; m++) {
        const struct mention *other = mention_at(draft, m);
        if (other->kind == MENTION_NAME && other->subject && !other->quoted && other->person != last->person)
            return pronoun->person;
    }
    return last->person;
}

static void settle_speaker(struct draft *draft, size_t index, struct finding found)
{
    struct quote_draft *quote = &draft->quotes.at[index];
    quote->mention = found.mention;
    quote->cue = found.cue;
    quote->why = found.why;
    if (found.mention == NONE)
        return;
    const struct mention *mention = mention_at(draft, found.mention);
    quote->person = mention->kind == MENTION_PRONOUN ? person_going_on(draft, index, found.mention) : mention->person;
    quote->confidence = found.confidence;
    if (mention->kind == MENTION_PRONOUN)
        quote->confidence *= quote->person == NONE ? 0 : 0.9;
}

void speakers_find(struct draft *draft)
{
    static struct finding (*const rules[])(const struct attribution *) = {behind, before, sentence_before,
                                                                          paragraph_before};
    const struct uncased_table *uncased = vocabulary_table(draft->words)->uncased;
    for (size_t i = 0; uncased && i < draft->quotes.len; i++)
        settle_speaker(draft, i, uncased_speaker(draft, uncased, i));
    for (size_t i = 0; !uncased && i < draft->quotes.len; i++) {
        struct attribution attribution = {draft, i, &draft->quotes.at[i]};
        struct finding found = nothing_found;
        for (size_t rule = 0; rule < sizeof rules / sizeof rules[0] && found.mention == NONE; rule++)
            found = rules[rule](&attribution);
        settle_speaker(draft, i, found);
    }
}
