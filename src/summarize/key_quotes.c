#include "key_quotes.h"

#include <nutgraf/base/map.h>

#include "content.h"
#include "persons.h"

enum { KEY_MAX_BYTES = 4000 };

struct candidates {
    const struct draft *draft;
    const struct quote_draft *drafts; /* beside summary->quotes */
    struct quote *quotes;
    size_t count;
    struct content said; /* words of the lead and of the quotes chosen */
    struct map heard;    /* speakers of the quotes chosen, and how many each has */
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
                          const struct content *topic, size_t most)
{
    size_t all = 0;
    size_t shared = content_shared(draft, quote->first_token, quote->end_token, topic, &all);
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
        if (!repeated && content_repeats(c->draft, c->drafts[i].first_token, c->drafts[i].end_token, &c->said))
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
        reasons_add(c->draft->arena, &c->quotes[best].why, "key");
        map_put(c->draft->arena, &c->heard, c->quotes[best].speaker, quotes_of_speaker(c, c->quotes[best].speaker) + 1);
        content_add(c->draft, &c->said, c->drafts[best].first_token, c->drafts[best].end_token);
    }
}

static void learn_lead(struct candidates *c, const struct summary *summary)
{
    const struct draft *draft = c->draft;
    for (size_t i = 0; i < summary->lead_count; i++) {
        size_t start = (size_t)(summary->lead[i].text.at - draft->text.at);
        size_t end = draft_token_at(draft, start + summary->lead[i].text.len);
        content_add(draft, &c->said, draft_token_at(draft, start), end);
    }
}

void choose_quotes(const struct draft *draft, str headline, size_t wanted, struct summary *summary)
{
    struct quote *quotes = arena_array(draft->arena, struct quote, summary->quote_count);
    struct quote_draft *drafts = arena_array(draft->arena, struct quote_draft, summary->quote_count);
    struct content topic = {0};
    content_add_text(draft, &topic, headline);
    if (!topic.words.len && draft->sentences.len)
        content_add(draft, &topic, draft->sentences.at[0].first_token, draft->sentences.at[0].end_token);
    size_t most = most_mentions(draft);
    size_t next = 0;
    for (size_t i = 0; i < summary->quote_count; i++) {
        quotes[i] = summary->quotes[i];
        while (draft->quotes.at[next].start != quotes[i].start)
            next++;
        drafts[i] = draft->quotes.at[next];
        quotes[i].score = score_quote(draft, &drafts[i], quotes[i].partial, &topic, most);
        str scored = arena_printf(draft->arena, "score %.2f", quotes[i].score);
        reasons_add(draft->arena, &quotes[i].why, scored.at);
    }
    struct candidates candidates = {.draft = draft, .drafts = drafts, .quotes = quotes, .count = summary->quote_count};
    learn_lead(&candidates, summary);
    choose_key(&candidates, wanted);
    summary->quotes = quotes;
}
