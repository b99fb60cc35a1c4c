#include "joined.h"

#include "grammar.h"
#include "subjects.h"

static bool is_and(const struct draft *draft, size_t token)
{
    return token < draft->tokens.len && word_listed("and und et y e ed en", draft_word(draft, token));
}

static bool is_plain_name(const struct mention *mention)
{
    return mention->kind == MENTION_NAME && !mention->possessive && !mention->quoted;
}

/* "and | the charity | Ada Lind": where the small words begin that say who a name is; not before `least`. */
static size_t before_small_words(const struct draft *draft, size_t name, size_t least)
{
    enum { SMALL_MAX = 3 };
    size_t first = name;
    while (first > least && first + SMALL_MAX > name && draft_is_word(draft, first - 1) &&
           !draft_is_capital(draft, first - 1) && !is_verb(draft, first - 1) &&
           !draft_is(draft, first - 1, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_RELATIVE | WORD_ADVERB))
        first--;
    return first;
}

/* A subject with those beside it; behind the verb, those behind it too, beside a verb of several in any case. */
static size_t join(struct draft *draft, size_t index, bool inverted, bool several)
{
    if (index >= draft->sorted_mentions || !is_plain_name(mention_at(draft, index)))
        return index;
    size_t first = mention_at(draft, index)->first_token, name = mention_at(draft, index)->name_token;
    size_t end = mention_at(draft, index)->end_token;
    bool colon = draft_is_mark(draft, end, ':');
    const struct mention *before = index > 0 ? mention_at(draft, index - 1) : NULL;
    size_t joint = before ? before_small_words(draft, first, before->end_token + 1) : first;
    if (before && is_plain_name(before) && before->end_token + 1 == joint && is_and(draft, joint - 1) &&
        !is_verb(draft, before->first_token - 1) &&
        (colon || !draft_is(draft, before->first_token - 1, WORD_PREPOSITION))) {
        first = before->first_token;
        name = before->name_token;
    }
    const struct mention *after = index + 1 < draft->sorted_mentions ? mention_at(draft, index + 1) : NULL;
    if (inverted && after && is_plain_name(after) && is_and(draft, end) && after->first_token == end + 1 &&
        (several || !after->subject))
        end = after->end_token;
    bool alone = first == mention_at(draft, index)->first_token && end == mention_at(draft, index)->end_token;
    if (alone)
        return index;
    index = add_nominal(draft, name, end);
    draft->mentions.at[index].kind = MENTION_NAME;
    draft->mentions.at[index].name_token = (unsigned)name;
    return index;
}

size_t with_others(struct draft *draft, size_t index)
{
    size_t first = index < draft->sorted_mentions ? mention_at(draft, index)->first_token : 0;
    return join(draft, index, first > 0 && draft_is(draft, first - 1, WORD_SPEECH), false);
}

size_t with_others_behind(struct draft *draft, size_t index, bool several)
{
    return join(draft, index, true, several);
}

size_t last_of_joined(const struct draft *draft, size_t index)
{
    if (index + 1 >= draft->sorted_mentions || !is_plain_name(mention_at(draft, index)))
        return index;
    const struct mention *next = mention_at(draft, index + 1);
    size_t end = mention_at(draft, index)->end_token;
    return is_plain_name(next) && is_and(draft, end) && next->first_token == end + 1 ? index + 1 : index;
}
