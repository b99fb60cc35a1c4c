#include "mention_lookup.h"

size_t mention_from(const struct draft *draft, size_t token)
{
    const struct mention *at = draft->mentions.at;
    size_t count = draft->sorted_mentions;
    while (count > 1) { /* no branch in it: it could not be foreseen */
        size_t half = count / 2;
        at += at[half - 1].first_token < token ? half : 0;
        count -= half;
    }
    return (size_t)(at - draft->mentions.at) + (count && at->first_token < token);
}

size_t mention_near(const struct draft *draft, size_t token, size_t slack, size_t end)
{
    size_t index = mention_from(draft, token);
    if (index < draft->sorted_mentions) {
        size_t first = mention_at(draft, index)->first_token;
        /* "Okafor’s" | "Okafor’s lawyer" */
        if (index + 1 < draft->sorted_mentions && mention_at(draft, index + 1)->first_token == first)
            index++;
        if (first <= token + slack && first < end && !mention_at(draft, index)->quoted)
            return index;
    }
    return NONE;
}
