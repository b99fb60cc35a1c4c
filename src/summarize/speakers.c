#include "speakers.h"

#include "behind.h"
#include "clauses.h"
#include "cues.h"
#include "grammar.h"
#include "hearsay.h"
#include "incise.h"
#include "joined.h"
#include "noun_phrases.h"
#include "persons.h"
#include "pro_drop.h"
#include "references.h"
#include "subjects.h"
#include "uncased.h"
#include "unmarked.h"
#include "verb_second.h"

/* ---- before the quote */

/* "…, und | der norwegische Ministerpräsident Jonas Okafor: „": one more of several, in no verb's and no preposition's
 * case. */
static bool opens_list_item(const struct draft *draft, size_t first, size_t start)
{
    while (first > start && draft_is_word(draft, first - 1) && !draft_is(draft, first - 1, WORD_CONJUNCTION) &&
           !draft_is(draft, first - 1, WORD_PREPOSITION) && !is_verb(draft, first - 1))
        first--;
    return first > start + 1 && draft_is(draft, first - 1, WORD_CONJUNCTION) && draft_is_mark(draft, first - 2, ',') &&
           !is_oblique(draft, first);
}

/* Maria Lindqvist (“…”): the name that the bracket stands behind. */
static size_t name_before_bracket(const struct draft *draft, size_t open)
{
    if (open == 0 || !draft_is_mark(draft, open - 1, '('))
        return NONE;
    size_t index = mention_from(draft, open - 1);
    if (index == 0 || mention_at(draft, index - 1)->end_token != open - 1)
        return NONE;
    const struct mention *mention = mention_at(draft, index - 1);
    return mention->kind == MENTION_NAME && !mention->quoted && !mention->possessive ? index - 1 : NONE;
}

/* Lindqvist: “… — the name that ends at a colon, when nothing before it is a sentence. */
static size_t name_before_colon(const struct draft *draft, size_t start, size_t colon)
{
    size_t index = mention_from(draft, colon);
    if (index == 0 || mention_at(draft, index - 1)->end_token != colon)
        return NONE;
    const struct mention *mention = mention_at(draft, index - 1);
    if (mention->kind != MENTION_NAME || mention->quoted)
        return NONE;
    if (articles_tell_cases(draft) && opens_list_item(draft, mention->first_token, start))
        return index - 1;
    for (size_t i = mention->first_token; i > start && !draft_is_mark(draft, i - 1, '-'); i--)
        if (is_verb(draft, i - 1))
            return NONE;
    return index - 1;
}

/* "… als „…“ bezeichnet", where the verb's other half or the clause's beginning stands before the quote. */
static struct finding around(const struct attribution *a, size_t start, size_t open)
{
    struct draft *draft = a->draft;
    size_t cue = a->quote->close_token;
    if (!articles_tell_cases(draft) || cue >= draft->tokens.len)
        return nothing_found;
    if (is_listed(draft, "die", cue) && is_listed(draft, "rede", cue + 1))
        return said_somewhere(draft, open, start, open); /* "In dem Vermerk ist von „…“ die Rede" */
    if (!is_cue_verb(draft, cue))
        return nothing_found;
    return verb_second_around(draft, open, start, cue);
}

/* Where the sentence that leads up to a quote begins: not between the marks of the quote before. */
static size_t sentence_start(const struct attribution *a)
{
    const struct draft *draft = a->draft;
    size_t start = a->start;
    const struct quote_draft *last = a->index ? &draft->quotes.at[a->index - 1] : NULL;
    bool between =
        last && last->first_token < start && start < last->end_token && last->paragraph == a->quote->paragraph;
    return between ? sentence_start_token(draft, last->open_token) : start;
}

static struct finding before(const struct attribution *a)
{
    struct draft *draft = a->draft;
    size_t open = a->quote->open_token;
    size_t start = sentence_start(a);
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
    named = name_before_bracket(draft, open);
    if (named != NONE && person_is_human(&draft->persons.at[mention_at(draft, named)->person]))
        return (struct finding){named, NONE, 0.85, "a name before the quote in brackets"};
    struct finding found = around(a, start, open);
    if (found.mention == NONE)
        found = cue_before(draft, start, open);
    if (found.mention != NONE || found.cue != NONE)
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

/* Who a sentence without a verb of speech is about: a letter in a bottle says nothing by that. */
static size_t told_subject(struct draft *draft, size_t before, size_t start)
{
    size_t index = main_subject(draft, before, start);
    const struct mention *mention = index == NONE ? NULL : mention_at(draft, index);
    bool thing = mention && mention->kind == MENTION_NOMINAL && mention->person == NONE &&
                 index >= draft->sorted_mentions; /* no table knows it */
    return thing ? NONE : index;
}

/* "Der Rat habe das verlangt.": said by whoever reports it, and not by the council. */
static bool is_subjunctive_of(const struct draft *draft, size_t cue, size_t start)
{
    return articles_tell_cases(draft) && is_subjunctive(draft, finite_verb(draft, cue, start));
}

/* What a sentence before the quote tells: its own quote's speaker, or who says or does something in it. */
static struct finding speaker_of_sentence(const struct attribution *a, size_t sentence)
{
    struct draft *draft = a->draft;
    const struct sentence_draft *previous = &draft->sentences.at[sentence];
    size_t start = sentence_start_token(draft, previous->end_token - 1);
    if (a->index > 0 && draft->quotes.at[a->index - 1].end_token > previous->first_token &&
        draft->quotes.at[a->index - 1].mention != NONE)
        return carried(draft, a->index - 1, 0.97, "goes on after a quote of the same paragraph");
    struct finding found = cue_before(draft, start, previous->end_token);
    bool reported = found.cue != NONE && is_subjunctive_of(draft, found.cue, start);
    if (found.mention != NONE && !reported) {
        found.confidence *= 0.9;
        found.why = "speaker of the sentence before";
        return found;
    }
    size_t mention = told_subject(draft, previous->end_token, start);
    return mention == NONE ? nothing_found : (struct finding){mention, NONE, 0.7, "subject of the sentence before"};
}

static bool reports_on(const struct draft *draft, size_t sentence)
{
    size_t first = draft->sentences.at[sentence].first_token, end = draft->sentences.at[sentence].end_token;
    return is_reported(draft, first, end < first + TOKENS_LOOKED_AT ? end : first + TOKENS_LOOKED_AT);
}

enum { SENTENCES_REPORTED = 8 };

/* The sentence before, in the same paragraph; past those that only report on what the one before them says. */
static struct finding sentence_before(const struct attribution *a)
{
    struct draft *draft = a->draft;
    size_t sentence = draft_sentence_of(draft, a->quote->open_token);
    size_t first = draft->paragraphs.at[a->quote->paragraph].first_sentence;
    if (sentence <= first)
        return nothing_found;
    struct finding found = speaker_of_sentence(a, --sentence);
    for (int i = 0; i < SENTENCES_REPORTED && found.mention == NONE && sentence > first && reports_on(draft, sentence);
         i++)
        found = speaker_of_sentence(a, --sentence);
    if (found.mention == NONE && a->index > 0 && draft->quotes.at[a->index - 1].last_paragraph == a->quote->paragraph)
        return carried(draft, a->index - 1, 0.85, "speaker of a quote of the same paragraph");
    return found;
}

/* "Die Werft habe „…“", where a paragraph begins; or nothing but such sentences there before the quote. */
static bool opens_with_report(const struct attribution *a)
{
    const struct draft *draft = a->draft;
    size_t first = draft->paragraphs.at[a->quote->paragraph].first_sentence;
    size_t sentence = draft_sentence_of(draft, a->quote->open_token);
    if (sentence == first || sentence > first + SENTENCES_REPORTED)
        return sentence == first && reports_on(draft, first);
    while (sentence > first && reports_on(draft, sentence - 1))
        sentence--;
    return sentence == first;
}

/* Past the last sentence of a paragraph that does more than to report on what somebody said whom one before it names;
 * its first one when none does. */
static size_t report_start(struct draft *draft, size_t paragraph)
{
    const struct paragraph *block = &draft->paragraphs.at[paragraph];
    size_t sentence = block->end_sentence;
    for (int i = 0; i < SENTENCES_REPORTED && sentence > block->first_sentence && reports_on(draft, sentence - 1);
         i++) {
        const struct sentence_draft *last = &draft->sentences.at[sentence - 1];
        if (cue_before(draft, sentence_start_token(draft, last->end_token - 1), last->end_token).mention != NONE)
            break;
        sentence--;
    }
    return sentence;
}

/* The paragraph before: it ends in a colon, in a quote, or in a sentence with a subject. */
static struct finding paragraph_before(const struct attribution *a)
{
    struct draft *draft = a->draft;
    size_t paragraph = a->quote->paragraph;
    bool reported = opens_with_report(a);
    size_t sentence = NONE;
    while (paragraph > 0) {
        const struct paragraph *previous = &draft->paragraphs.at[paragraph - 1];
        sentence = reported ? report_start(draft, paragraph - 1) : previous->end_sentence;
        if (previous->kind != KIND_HEADING && sentence > previous->first_sentence)
            break;
        paragraph--;
    }
    if (paragraph == 0 || !(a->quote->opens_paragraph || reported))
        return nothing_found;
    const struct paragraph *previous = &draft->paragraphs.at[paragraph - 1];
    const struct sentence_draft *last = &draft->sentences.at[sentence - 1];
    size_t start = sentence_start_token(draft, last->end_token - 1);
    bool colon = draft_is_mark(draft, previous->end_token - 1, ':');
    struct finding found = nothing_found;
    if (a->index > 0 && draft->quotes.at[a->index - 1].end_token > last->first_token && !colon &&
        draft->quotes.at[a->index - 1].mention != NONE)
        return carried(draft, a->index - 1, 0.8, "goes on after the quote of the paragraph before");
    found = cue_before(draft, start, last->end_token);
    bool cue = found.mention != NONE;
    if (!cue)
        found.mention =
            colon ? main_subject(draft, last->end_token, start) : told_subject(draft, last->end_token, start);
    if (found.mention == NONE)
        return nothing_found;
    found.confidence = colon && cue ? 0.9 : 0.7;
    found.why = colon ? "the paragraph before leads up to it" : "subject of the paragraph before";
    return found;
}

/* “…” | — Ada Example (@ada), May 10 */
static struct finding signed_below(const struct attribution *a)
{
    struct draft *draft = a->draft;
    size_t name = a->quote->closes_paragraph ? signature_name(draft, a->quote->last_paragraph + 1) : NONE;
    if (name == NONE)
        return nothing_found;
    size_t end = draft->paragraphs.at[a->quote->last_paragraph + 1].end_token;
    size_t mention = mention_near(draft, name, 2, end);
    size_t name_end = name;
    while (name_end < end && (draft_is_word(draft, name_end) || draft_is_mark(draft, name_end, '/')))
        name_end++;
    if (mention == NONE)
        mention = add_nominal(draft, name, name_end);
    return (struct finding){mention, NONE, 0.95, "signed below it"};
}

/* ---- all rules */

/* "die ESA", where "sie" means a woman who was named: a name of no gender beside one that has the pronoun's. */
static bool is_house_beside(const struct draft *draft, size_t person, const struct mention *pronoun)
{
    const struct person *last = &draft->persons.at[person];
    const struct person *meant = pronoun->person == NONE ? last : &draft->persons.at[pronoun->person];
    return articles_tell_cases(draft) && last->male == last->female && meant->male != meant->female;
}

/* “…,” Okafor told Weber. He added: “… — whoever speaks goes on, unless somebody else has a verb in between. */
static size_t person_going_on(const struct draft *draft, size_t index, size_t pronoun_index)
{
    const struct mention *pronoun = mention_at(draft, pronoun_index);
    const struct quote_draft *last = index ? &draft->quotes.at[index - 1] : NULL;
    if (!last || last->cue == NONE || last->last_paragraph != draft->quotes.at[index].paragraph ||
        last->person == NONE || !draft_is(draft, pronoun->first_token, WORD_HE | WORD_SHE) ||
        !gender_fits(draft, pronoun, &draft->persons.at[last->person]) || is_house_beside(draft, last->person, pronoun))
        return pronoun->person;
    for (size_t m = mention_from(draft, last->end_token); m < pronoun_index; m++) {
        const struct mention *other = mention_at(draft, m);
        bool named = other->kind == MENTION_NAME || (other->kind == MENTION_NOMINAL && other->person != NONE);
        bool source = other->first_token > 1 && draft_is(draft, other->first_token - 2, WORD_ACCORDING);
        if (named && (other->subject || source) && !other->quoted && other->person != last->person)
            return pronoun->person;
    }
    return last->person;
}

/* "the Swede", "the striker": a guess who is meant, unless the name follows, "the mayor, Jonas Okafor,". */
static bool is_renamed(const struct draft *draft, size_t index)
{
    const struct mention *mention = mention_at(draft, index);
    if (mention->kind != MENTION_NOMINAL || mention->person == NONE || !draft->persons.at[mention->person].name_words ||
        vocabulary_table(draft->words)->uncased)
        return false;
    bool apposed = index + 1 < draft->sorted_mentions && mention_at(draft, index + 1)->kind == MENTION_NAME &&
                   mention_at(draft, index + 1)->person == mention->person &&
                   mention_at(draft, index + 1)->sentence == mention->sentence;
    return !apposed;
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
    else if (is_renamed(draft, found.mention))
        quote->confidence *= 0.93;
}

void speakers_find(struct draft *draft)
{
    static struct finding (*const rules[])(const struct attribution *) = {
        signed_below, behind, within, before, sentence_before, paragraph_before};
    const struct uncased_table *uncased = vocabulary_table(draft->words)->uncased;
    for (size_t i = 0; uncased && i < draft->quotes.len; i++)
        settle_speaker(draft, i, uncased_speaker(draft, uncased, i));
    for (size_t i = 0; !uncased && i < draft->quotes.len; i++) {
        struct attribution attribution = attribution_of(draft, i);
        struct finding found = nothing_found;
        for (size_t rule = 0; rule < sizeof rules / sizeof rules[0] && found.mention == NONE && found.cue == NONE;
             rule++)
            found = rules[rule](&attribution);
        settle_speaker(draft, i, with_bare_verb(&attribution, found));
    }
}
