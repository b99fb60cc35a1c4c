#include "key_quotes.h"

#include <nutgraf/base/number_tree.h>

#include "explain.h"
#include "persons.h"

enum { KEY_MAX_BYTES = 4000 };

struct candidates {
    const struct draft *draft;
    const struct quote_draft **drafts; /* beside summary->quotes */
    struct quote *quotes;
    size_t count;
    struct content *said;     /* words of the lead and of the quotes chosen */
    bool *repeats;            /* beside the quotes: it says none but such, and so it will when more are chosen */
    unsigned *speakers;       /* beside the quotes: the map_hash of each one's */
    struct number_tree heard; /* speakers of the quotes chosen, to how many each has */
};

static double length_score(size_t words)
{
    if (words < 4)
        return -1;
    if (words < 8)
        return 0.05 * (double)(words - 4);
    return words <= 40 ? 0.2 : words <= 80 ? 0.2 * 40.0 / (double)words : -0.2;
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
    size_t shared = content_found(draft, quote->first_token, quote->end_token, topic);
    const struct person *person = quote->person == NONE ? NULL : &draft->persons.at[quote->person];
    double score = partial ? 0 : 0.4;
    score += 0.4 * quote->confidence;
    score += person && person_is_human(person) ? 0.1 : 0;
    score += length_score(quote->words);
    score += 0.3 * ((double)shared / CONTENT_FOUND_MOST);
    score += person ? 0.2 * (double)person->mentions / (double)most : 0;
    score -= draft_is_mark(draft, quote->end_token - 1, '?') ? 0.15 : 0;
    return score > 0 ? score : 0;
}

/* Full sentences come before fragments, and what says something new before what repeats. */
enum tier { FULL, FRAGMENT, REPEATED, TIERS };

static bool may_be_in_tier(const struct candidates *c, size_t index, enum tier tier)
{
    const struct quote *quote = &c->quotes[index];
    return !quote->key && quote->text.len <= KEY_MAX_BYTES &&
           (tier == REPEATED || quote->partial == (tier == FRAGMENT));
}

static bool is_in_tier(const struct candidates *c, size_t index, enum tier tier)
{
    const struct quote_draft *draft = c->drafts[index];
    if (tier == REPEATED)
        return true;
    c->repeats[index] = c->repeats[index] || content_repeats(c->draft, draft->first_token, draft->end_token, c->said);
    return !c->repeats[index];
}

/* The best quote of those that may be, or of those that are, in a tier and not chosen yet; NONE. */
static size_t best_of(const struct candidates *c, enum tier tier, bool sure)
{
    size_t best = NONE;
    double best_score = 0;
    for (size_t i = 0; i < c->count; i++) {
        double score = c->quotes[i].score - 0.15 * number_tree_get(&c->heard, c->speakers[i]);
        if (score > best_score && may_be_in_tier(c, i, tier) && (!sure || is_in_tier(c, i, tier))) {
            best_score = score;
            best = i;
        }
    }
    return best;
}

/* Mostly the first that is looked at, before which others would have been. */
static size_t best_quote(const struct candidates *c, enum tier tier)
{
    size_t best = best_of(c, tier, false);
    return best == NONE || is_in_tier(c, best, tier) ? best : best_of(c, tier, true);
}

/* What is chosen tells which are the next. */
static void hear(struct candidates *c, size_t index)
{
    const struct quote_draft *draft = c->drafts[index];
    ++*number_tree_add(c->draft->arena, &c->heard, c->speakers[index]);
    content_add(c->draft, c->said, draft->first_token, draft->end_token);
}

/* Of the first tier that has any; something is shown even where the lead says it all. */
static void choose_key(struct candidates *c, size_t wanted)
{
    size_t chosen = 0;
    for (int tier = FULL; tier < TIERS && !chosen; tier++) {
        size_t limit = tier == REPEATED && wanted ? 1 : wanted;
        for (size_t best; chosen < limit && (best = best_quote(c, (enum tier)tier)) != NONE; chosen++) {
            c->quotes[best].key = true;
            if (chosen + 1 < limit)
                hear(c, best);
        }
    }
}

void choose_quotes(const struct draft *draft, str headline, const struct summary_settings *wanted, struct quote *quotes,
                   size_t count, struct content *said)
{
    if (!count)
        return;
    const struct quote_draft **drafts = arena_room(draft->arena, sizeof(struct quote_draft *), count);
    unsigned *speakers = arena_room(draft->arena, sizeof *speakers, count);
    struct content topic = {0};
    content_add_text(draft, &topic, headline);
    if (!topic.words.len && draft->sentences.len)
        content_add(draft, &topic, draft->sentences.at[0].first_token, draft->sentences.at[0].end_token);
    size_t most = most_mentions(draft);
    size_t next = 0;
    for (size_t i = 0; i < count; i++) {
        speakers[i] = map_hash(quotes[i].speaker);
        while (draft->quotes.at[next].start != quotes[i].start)
            next++;
        drafts[i] = &draft->quotes.at[next];
        quotes[i].score = score_quote(draft, drafts[i], quotes[i].partial, &topic, most);
    }
    struct candidates candidates = {.draft = draft,
                                    .drafts = drafts,
                                    .quotes = quotes,
                                    .speakers = speakers,
                                    .count = count,
                                    .said = said,
                                    .repeats = arena_array(draft->arena, bool, count)};
    choose_key(&candidates, wanted->quotes);
    for (size_t i = 0; wanted->explained && i < count; i++)
        explain_quote(draft, drafts[i], !is_in_tier(&candidates, i, FULL), &quotes[i]);
}
