#include "subjects.h"

#include "grammar.h"

enum { SUBJECT_LOOKED_BACK = 24 }; /* mentions before a verb among which its subject stands */

const struct finding nothing_found = {NONE, NONE, 0, ""};

size_t mention_from(const struct draft *draft, size_t token)
{
    size_t low = 0, high = draft->sorted_mentions;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (draft->mentions.at[middle].first_token < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct mention *mention_at(const struct draft *draft, size_t index)
{
    return &draft->mentions.at[index];
}

size_t mention_near(const struct draft *draft, size_t token, size_t slack, size_t end)
{
    size_t index = mention_from(draft, token);
    if (index < draft->sorted_mentions) {
        size_t first = mention_at(draft, index)->first_token;
        if (first <= token + slack && first < end && !mention_at(draft, index)->quoted)
            return index;
    }
    return NONE;
}

size_t sentence_start_token(const struct draft *draft, size_t token)
{
    return draft->sentences.at[draft_sentence_of(draft, token)].first_token;
}

bool has_words(const struct draft *draft, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++)
        if ((draft->tokens.at[i].shape & SHAPE_WORD) && !draft->tokens.at[i].quoted)
            return true;
    return false;
}

static bool after_preposition(const struct draft *draft, const struct mention *mention)
{
    return mention->first_token > 0 && draft_is(draft, mention->first_token - 1, WORD_PREPOSITION);
}

/* The mention that ends right before a verb, adverbs and an apposition stepped over. */
static size_t direct_subject(const struct draft *draft, size_t verb, size_t sentence_start)
{
    size_t end = draft->sentences.at[draft_sentence_of(draft, verb)].end_token;
    size_t index = mention_from(draft, verb);
    for (int i = 0; i < 4 && index > 0; i++) {
        const struct mention *mention = mention_at(draft, --index);
        if (mention->first_token < sentence_start)
            break;
        if (mention->possessive || mention->quoted)
            continue;
        size_t next = skip_adverbs(draft, mention->end_token, end);
        bool relative = next < verb && draft_is(draft, next, WORD_RELATIVE);
        if (after_preposition(draft, mention) && !relative)
            continue;
        if (relative)
            next = skip_adverbs(draft, next + 1, end);
        if (next < verb)
            next = skip_adverbs(draft, skip_apposition(draft, mention->end_token, end), end);
        if (next >= verb)
            return index;
    }
    return NONE;
}

size_t main_subject(const struct draft *draft, size_t before, size_t sentence_start)
{
    size_t index = mention_from(draft, before);
    size_t first = NONE;
    for (int i = 0; i < SUBJECT_LOOKED_BACK && index > 0; i++) {
        const struct mention *mention = mention_at(draft, --index);
        if (mention->first_token < sentence_start)
            break;
        if (mention->possessive || mention->quoted)
            continue;
        if (mention->subject)
            return index;
        if (!after_preposition(draft, mention))
            first = index;
    }
    return first;
}

static size_t passive_agent(const struct draft *draft, size_t verb, size_t end)
{
    if (verb + 1 < end && str_equal(draft_word(draft, verb + 1), STR("by")))
        return mention_near(draft, verb + 2, 1, end);
    return NONE;
}

/* What a cue says of who speaks, in the sentence that begins at `start`; the quote begins at `end`. */
static struct finding cue_subject(const struct draft *draft, size_t cue, size_t start, size_t end)
{
    if (draft_is(draft, cue, WORD_ACCORDING)) {
        size_t mention = mention_near(draft, cue + 1, 3, end);
        return mention == NONE ? nothing_found
                               : (struct finding){mention, cue, 0.85, "“according to” before the quote"};
    }
    size_t mention = passive_agent(draft, cue, end);
    if (mention != NONE)
        return (struct finding){mention, cue, 0.85, "“by” a name before the quote"};
    if (is_passive(draft, cue))
        return nothing_found;
    mention = draft_is(draft, cue, WORD_PARTICIPLE) ? NONE : direct_subject(draft, cue, start);
    if (mention != NONE)
        return (struct finding){mention, cue, 0.92, "name and verb before the quote"};
    mention = main_subject(draft, cue, start);
    return mention == NONE ? nothing_found : (struct finding){mention, cue, 0.82, "subject and verb before the quote"};
}

struct finding cue_before(const struct draft *draft, size_t start, size_t end)
{
    for (size_t i = end; i > start; i--) {
        size_t token = i - 1;
        if (draft->tokens.at[token].quoted)
            continue;
        bool cue = is_cue_verb(draft, token) || draft_is(draft, token, WORD_PARTICIPLE | WORD_ACCORDING);
        if (!cue)
            continue;
        struct finding found = cue_subject(draft, token, start, end);
        if (found.mention != NONE)
            return found;
    }
    return nothing_found;
}
