#include "choice.h"

#include <nutgraf/base/map.h>
#include <nutgraf/text/letter_case.h>

#include "persons.h"

enum {
    LEAD_MIN_WORDS = 5,
    LEAD_MAX_BYTES = 2000, /* no sentence, but something that our rules for sentences do not fit */
    KEY_MAX_BYTES = 4000,
    REPEATED_PERCENT = 70, /* of its words in another: says the same */
};

/* ---- words that matter */

/* Numbers of words, in a table of at least twice as many places. Zero is the valid empty state. */
struct word_set {
    unsigned *slots; /* 0: free */
    size_t len, cap;
};

static bool set_holds(const struct word_set *set, unsigned word)
{
    for (size_t i = word; set->cap && set->slots[i & (set->cap - 1)]; i++)
        if (set->slots[i & (set->cap - 1)] == word)
            return true;
    return false;
}

static void set_put(unsigned *slots, size_t cap, unsigned word)
{
    size_t i = word;
    while (slots[i & (cap - 1)])
        i++;
    slots[i & (cap - 1)] = word;
}

static bool set_add(struct arena *arena, struct word_set *set, unsigned word)
{
    word += word == 0;
    if (set_holds(set, word))
        return false;
    if (2 * (set->len + 1) > set->cap) {
        size_t cap = set->cap ? 2 * set->cap : 64;
        unsigned *slots = arena_array(arena, unsigned, cap);
        for (size_t i = 0; i < set->cap; i++)
            if (set->slots[i])
                set_put(slots, cap, set->slots[i]);
        set->slots = slots;
        set->cap = cap;
    }
    set_put(set->slots, set->cap, word);
    set->len++;
    return true;
}

static bool is_content(const struct token *token)
{
    return token->shape && !(token->classes & (WORD_FUNCTION | WORD_ADVERB | WORD_AUXILIARY));
}

static void add_content(const struct draft *draft, struct word_set *words, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (is_content(&draft->tokens.at[i]))
            set_add(draft->arena, words, draft->tokens.at[i].word);
}

static struct word_set headline_words(const struct draft *draft, str headline)
{
    struct word_set words = {0};
    str rest = text_fold(draft->arena, headline);
    while (rest.len) {
        str word = str_cut(&rest, ' ');
        while (word.len && (word.at[word.len - 1] == ',' || word.at[word.len - 1] == ':'))
            word.len--;
        if (word.len > 1 && !(vocabulary_classes(draft->words, word) & WORD_FUNCTION))
            set_add(draft->arena, &words, word_number(word));
    }
    return words;
}

/* How many of the tokens' content words are in the set, and of how many. */
static size_t count_shared(const struct draft *draft, size_t first, size_t end, const struct word_set *words,
                           size_t *ret_all)
{
    size_t shared = 0;
    struct arena_mark mark = arena_mark(draft->arena);
    struct word_set own = {0};
    for (size_t i = first; i < end; i++) {
        const struct token *token = &draft->tokens.at[i];
        if (is_content(token) && set_add(draft->arena, &own, token->word))
            shared += set_holds(words, token->word + (token->word == 0));
    }
    *ret_all = own.len;
    arena_reset(draft->arena, mark);
    return shared;
}

/* ---- lead */

/* Why a sentence cannot lead; NULL when it can. */
static const char *unfit_to_lead(const struct draft *draft, const struct sentence_draft *sentence)
{
    const struct paragraph *paragraph = &draft->paragraphs.at[sentence->paragraph];
    /* The deck that a page marks as one says what the story is; what only stands where a deck stands may be anything.
     */
    bool deck = paragraph->kind == KIND_DECK && paragraph->markup == BLOCK_HEADING;
    if (!deck && paragraph->kind != KIND_BODY)
        return "no text of the article";
    if (sentence->end - sentence->start > LEAD_MAX_BYTES)
        return "too long to be a sentence";
    if (draft_count_words(draft, sentence->first_token, sentence->end_token) < LEAD_MIN_WORDS)
        return "too short to lead";
    return draft->tokens.at[sentence->end_token - 1].mark == ':' ? "leads up to what follows" : NULL;
}

static bool repeats(const struct draft *draft, size_t first, size_t end, const struct word_set *said)
{
    size_t all = 0;
    size_t shared = count_shared(draft, first, end, said, &all);
    return all > 0 && shared * 100 > all * REPEATED_PERCENT;
}

static void add_reason(struct arena *arena, struct reasons *reasons, const char *why)
{
    str *all = arena_array(arena, str, reasons->count + 1);
    for (size_t i = 0; i < reasons->count; i++)
        all[i] = reasons->at[i];
    all[reasons->count] = str_from(why);
    *reasons = (struct reasons){all, reasons->count + 1};
}

/* The text's sentences stand among the others in the summary, in the same order: where each of them is. */
static size_t *places_in_summary(const struct draft *draft, const struct summary *summary)
{
    size_t *places = arena_array(draft->arena, size_t, draft->sentences.len);
    size_t next = 0;
    for (size_t i = 0; i < summary->sentence_count; i++)
        if (summary->sentences[i].start != NOT_IN_TEXT)
            places[next++] = i;
    return places;
}

void choose_lead(const struct draft *draft, size_t wanted, struct summary *summary)
{
    const size_t *places = places_in_summary(draft, summary);
    struct sentence *all = arena_array(draft->arena, struct sentence, summary->sentence_count);
    for (size_t i = 0; i < summary->sentence_count; i++)
        all[i] = summary->sentences[i];
    VEC(struct lead_sentence) lead = {0};
    struct word_set said = {0};
    size_t before = NONE;
    size_t place = 0;
    for (size_t i = 0; i < draft->sentences.len; i++) {
        const struct sentence_draft *sentence = &draft->sentences.at[i];
        struct sentence *shown = &all[places[i]];
        const char *unfit = unfit_to_lead(draft, sentence);
        if (!unfit) {
            shown->score = 1.0 / (double)++place;
            if (lead.len == wanted)
                continue;
            unfit = repeats(draft, sentence->first_token, sentence->end_token, &said) ? "says again what leads" : NULL;
        }
        add_reason(draft->arena, &shown->why, unfit ? unfit : "leads");
        if (unfit)
            continue;
        add_content(draft, &said, sentence->first_token, sentence->end_token);
        *vec_push(draft->arena, &lead) =
            (struct lead_sentence){.text = shown->text, .opens_paragraph = before != sentence->paragraph};
        before = sentence->paragraph;
    }
    summary->sentences = all;
    summary->lead = lead.at;
    summary->lead_count = lead.len;
}

/* ---- key quotes */

struct candidates {
    const struct draft *draft;
    const struct quote_draft *drafts; /* beside summary->quotes */
    struct quote *quotes;
    size_t count;
    struct word_set said; /* words of the lead and of the quotes chosen */
    struct map heard;     /* speakers of the quotes chosen, and how many each has */
};

static double length_score(size_t words)
{
    if (words < 4)
        return -1;
    if (words < 8)
        return 0.05 * (double)(words - 4);
    return words <= 40 ? 0.2 : 0.2 * 40.0 / (double)words;
}

static size_t most_mentions(const struct draft *draft)
{
    size_t most = 1;
    for (size_t i = 0; i < draft->persons.len; i++)
        if (draft->persons.at[i].mentions > most)
            most = draft->persons.at[i].mentions;
    return most;
}

static double score_quote(const struct draft *draft, const struct quote_draft *quote, bool partial,
                          const struct word_set *topic, size_t most)
{
    size_t all = 0;
    size_t shared = count_shared(draft, quote->first_token, quote->end_token, topic, &all);
    const struct person *person = quote->person == NONE ? NULL : &draft->persons.at[quote->person];
    double score = partial ? 0 : 0.4;
    score += 0.4 * quote->confidence;
    score += person && person_is_human(person) ? 0.1 : 0;
    score += length_score(draft_count_words(draft, quote->first_token, quote->end_token));
    score += 0.3 * (shared > 3 ? 1.0 : (double)shared / 3.0);
    score += person ? 0.2 * (double)person->mentions / (double)most : 0;
    return score > 0 ? score : 0;
}

static size_t quotes_of_speaker(const struct candidates *c, str speaker)
{
    size_t count = 0;
    map_get(&c->heard, speaker, &count);
    return count;
}

/* The best quote not chosen yet; NONE when none is left. Fresh ones only, unless `repeated`. */
static size_t best_quote(const struct candidates *c, bool repeated)
{
    size_t best = NONE;
    double best_score = 0;
    for (size_t i = 0; i < c->count; i++) {
        if (c->quotes[i].key || c->quotes[i].text.len > KEY_MAX_BYTES)
            continue;
        if (!repeated && repeats(c->draft, c->drafts[i].first_token, c->drafts[i].end_token, &c->said))
            continue;
        double score = c->quotes[i].score - 0.15 * (double)quotes_of_speaker(c, c->quotes[i].speaker);
        if (score > best_score) {
            best_score = score;
            best = i;
        }
    }
    return best;
}

static void choose_key(struct candidates *c, size_t wanted)
{
    for (size_t chosen = 0; chosen < wanted && chosen < c->count; chosen++) {
        size_t best = best_quote(c, false);
        if (best == NONE && chosen == 0)
            best = best_quote(c, true);
        if (best == NONE)
            return;
        c->quotes[best].key = true;
        add_reason(c->draft->arena, &c->quotes[best].why, "key");
        map_put(c->draft->arena, &c->heard, c->quotes[best].speaker, quotes_of_speaker(c, c->quotes[best].speaker) + 1);
        add_content(c->draft, &c->said, c->drafts[best].first_token, c->drafts[best].end_token);
    }
}

static void learn_lead(struct candidates *c, const struct summary *summary)
{
    const struct draft *draft = c->draft;
    for (size_t i = 0; i < summary->lead_count; i++) {
        size_t start = (size_t)(summary->lead[i].text.at - draft->text.at);
        size_t end = draft_token_at(draft, start + summary->lead[i].text.len);
        add_content(draft, &c->said, draft_token_at(draft, start), end);
    }
}

void choose_quotes(const struct draft *draft, str headline, size_t wanted, struct summary *summary)
{
    struct quote *quotes = arena_array(draft->arena, struct quote, summary->quote_count);
    struct quote_draft *drafts = arena_array(draft->arena, struct quote_draft, summary->quote_count);
    struct word_set topic = headline_words(draft, headline);
    if (!topic.len && draft->sentences.len)
        add_content(draft, &topic, draft->sentences.at[0].first_token, draft->sentences.at[0].end_token);
    size_t most = most_mentions(draft);
    size_t next = 0;
    for (size_t i = 0; i < summary->quote_count; i++) {
        quotes[i] = summary->quotes[i];
        while (draft->quotes.at[next].start != quotes[i].start)
            next++;
        drafts[i] = draft->quotes.at[next];
        quotes[i].score = score_quote(draft, &drafts[i], quotes[i].partial, &topic, most);
        str scored = arena_printf(draft->arena, "score %.2f", quotes[i].score);
        add_reason(draft->arena, &quotes[i].why, scored.at);
    }
    struct candidates candidates = {draft, drafts, quotes, summary->quote_count, {0}, {0}};
    learn_lead(&candidates, summary);
    choose_key(&candidates, wanted);
    summary->quotes = quotes;
}
