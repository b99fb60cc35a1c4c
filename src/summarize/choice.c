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

static void add_content_word(const struct draft *draft, struct map *words, size_t token)
{
    const struct token *t = &draft->tokens.at[token];
    if (t->shape && !(t->classes & (WORD_FUNCTION | WORD_ADVERB | WORD_AUXILIARY)))
        map_put(draft->arena, words, text_fold(draft->arena, draft_word(draft, token)), 1);
}

static struct map content_words(const struct draft *draft, size_t first, size_t end)
{
    struct map words = {0};
    for (size_t i = first; i < end; i++)
        add_content_word(draft, &words, i);
    return words;
}

static struct map headline_words(const struct draft *draft, str headline)
{
    struct map words = {0};
    str rest = text_fold(draft->arena, headline);
    while (rest.len) {
        str word = str_cut(&rest, ' ');
        while (word.len && (word.at[word.len - 1] == ',' || word.at[word.len - 1] == ':'))
            word.len--;
        if (word.len > 1 && !(vocabulary_classes(draft->words, word) & WORD_FUNCTION))
            map_put(draft->arena, &words, word, 1);
    }
    return words;
}

/* How many of the tokens' content words are in the set, and of how many. */
static size_t count_shared(const struct draft *draft, size_t first, size_t end, const struct map *words,
                           size_t *ret_all)
{
    size_t shared = 0, ignored = 0;
    struct arena_mark mark = arena_mark(draft->arena);
    struct map own = {0};
    for (size_t i = first; i < end; i++) {
        const struct token *t = &draft->tokens.at[i];
        if (!t->shape || (t->classes & (WORD_FUNCTION | WORD_ADVERB | WORD_AUXILIARY)))
            continue;
        str word = text_fold(draft->arena, draft_word(draft, i));
        if (map_get(&own, word, &ignored))
            continue;
        map_put(draft->arena, &own, word, 1);
        shared += map_get(words, word, &ignored);
    }
    *ret_all = own.len;
    arena_reset(draft->arena, mark);
    return shared;
}

static size_t count_words(const struct draft *draft, size_t first, size_t end)
{
    size_t count = 0;
    for (size_t i = first; i < end; i++)
        count += draft->tokens.at[i].shape != 0;
    return count;
}

/* ---- lead */

static bool can_lead(const struct draft *draft, const struct sentence_draft *sentence)
{
    size_t last = sentence->end_token - 1;
    return draft->paragraphs.at[sentence->paragraph].kind == KIND_BODY && sentence->end_token > sentence->first_token &&
           sentence->end - sentence->start <= LEAD_MAX_BYTES &&
           count_words(draft, sentence->first_token, sentence->end_token) >= LEAD_MIN_WORDS &&
           draft->tokens.at[last].mark != ':';
}

static bool repeats(const struct draft *draft, size_t first, size_t end, const struct map *said)
{
    size_t all = 0;
    size_t shared = count_shared(draft, first, end, said, &all);
    return all > 0 && shared * 100 > all * REPEATED_PERCENT;
}

static void score_sentences(const struct draft *draft, const struct map *headline, struct sentence *sentences)
{
    size_t place = 0;
    for (size_t i = 0; i < draft->sentences.len; i++) {
        const struct sentence_draft *sentence = &draft->sentences.at[i];
        if (!can_lead(draft, sentence))
            continue;
        size_t all = 0;
        size_t shared = count_shared(draft, sentence->first_token, sentence->end_token, headline, &all);
        double near = 1.0 / (1.0 + 0.2 * (double)place++);
        sentences[i].score = near + (headline->len ? 0.5 * (double)shared / (double)headline->len : 0);
    }
}

void choose_lead(const struct draft *draft, str headline, size_t wanted, struct summary *summary)
{
    struct map title = headline_words(draft, headline);
    struct sentence *scored = arena_array(draft->arena, struct sentence, draft->sentences.len);
    score_sentences(draft, &title, scored);
    /* The text's sentences stand among the others in the summary, in the same order. */
    struct sentence *all = arena_array(draft->arena, struct sentence, summary->sentence_count);
    size_t next = 0;
    for (size_t i = 0; i < summary->sentence_count; i++) {
        all[i] = summary->sentences[i];
        if (all[i].start != NOT_IN_TEXT)
            all[i].score = scored[next++].score;
    }
    summary->sentences = all;

    VEC(struct lead_sentence) lead = {0};
    struct map said = {0};
    size_t before = NONE;
    for (size_t i = 0; i < draft->sentences.len && lead.len < wanted; i++) {
        const struct sentence_draft *sentence = &draft->sentences.at[i];
        if (!can_lead(draft, sentence) || repeats(draft, sentence->first_token, sentence->end_token, &said))
            continue;
        for (size_t t = sentence->first_token; t < sentence->end_token; t++)
            add_content_word(draft, &said, t);
        *vec_push(draft->arena, &lead) =
            (struct lead_sentence){.text = str_slice(draft->text, sentence->start, sentence->end),
                                   .opens_paragraph = before != sentence->paragraph};
        before = sentence->paragraph;
    }
    summary->lead = lead.at;
    summary->lead_count = lead.len;
}

/* ---- key quotes */

struct candidates {
    const struct draft *draft;
    const struct quote_draft *drafts; /* beside summary->quotes */
    struct quote *quotes;
    size_t count;
    struct map said;  /* words of the lead and of the quotes chosen */
    struct map heard; /* speakers of the quotes chosen, and how many each has */
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
                          const struct map *topic, size_t most)
{
    size_t all = 0;
    size_t shared = count_shared(draft, quote->first_token, quote->end_token, topic, &all);
    const struct person *person = quote->person == NONE ? NULL : &draft->persons.at[quote->person];
    double score = partial ? 0 : 0.4;
    score += 0.4 * quote->confidence;
    score += person && person_is_human(person) ? 0.1 : 0;
    score += length_score(count_words(draft, quote->first_token, quote->end_token));
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
        map_put(c->draft->arena, &c->heard, c->quotes[best].speaker, quotes_of_speaker(c, c->quotes[best].speaker) + 1);
        for (size_t t = c->drafts[best].first_token; t < c->drafts[best].end_token; t++)
            add_content_word(c->draft, &c->said, t);
    }
}

static void learn_lead(struct candidates *c, const struct summary *summary)
{
    const struct draft *draft = c->draft;
    for (size_t i = 0; i < summary->lead_count; i++) {
        size_t start = (size_t)(summary->lead[i].text.at - draft->text.at);
        size_t end = draft_token_at(draft, start + summary->lead[i].text.len);
        for (size_t t = draft_token_at(draft, start); t < end; t++)
            add_content_word(draft, &c->said, t);
    }
}

void choose_quotes(const struct draft *draft, str headline, size_t wanted, struct summary *summary)
{
    struct quote *quotes = arena_array(draft->arena, struct quote, summary->quote_count);
    struct quote_draft *drafts = arena_array(draft->arena, struct quote_draft, summary->quote_count);
    struct map topic = headline_words(draft, headline);
    if (!topic.len && draft->sentences.len)
        topic = content_words(draft, draft->sentences.at[0].first_token, draft->sentences.at[0].end_token);
    size_t most = most_mentions(draft);
    size_t next = 0;
    for (size_t i = 0; i < summary->quote_count; i++) {
        quotes[i] = summary->quotes[i];
        while (draft->quotes.at[next].start != quotes[i].start)
            next++;
        drafts[i] = draft->quotes.at[next];
        quotes[i].score = score_quote(draft, &drafts[i], quotes[i].partial, &topic, most);
    }
    struct candidates candidates = {draft, drafts, quotes, summary->quote_count, {0}, {0}};
    learn_lead(&candidates, summary);
    choose_key(&candidates, wanted);
    summary->quotes = quotes;
}
