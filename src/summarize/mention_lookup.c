#include "mention_lookup.h"

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
        /* "Okafor’s" | "Okafor’s lawyer" */
        if (index + 1 < draft->sorted_mentions && mention_at(draft, index + 1)->first_token == first)
            index++;
        if (first <= token + slack && first < end && !mention_at(draft, index)->quoted)
            return index;
    }
    return NONE;
}
