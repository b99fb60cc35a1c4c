#include "content.h"

#include <nutgraf/text/letter_case.h>

enum { REPEATED_PERCENT = 70 }; /* of its words in another: says the same */
enum { SAYS_NOTHING = WORD_FUNCTION | WORD_ADVERB | WORD_AUXILIARY };

static bool is_content(const struct token *token)
{
    return token->shape && !(token->classes & SAYS_NOTHING);
}

void content_add(const struct draft *draft, struct content *content, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (is_content(&draft->tokens.at[i]))
            number_tree_add(draft->arena, &content->words, draft->tokens.at[i].word);
}

void content_add_text(const struct draft *draft, struct content *content, str text)
{
    str rest = text_fold(draft->arena, text);
    while (rest.len) {
        str word = str_cut(&rest, ' ');
        while (word.len && (word.at[word.len - 1] == ',' || word.at[word.len - 1] == ':'))
            word.len--;
        if (word.len > 1 && !(vocabulary_classes(draft->words, word) & SAYS_NOTHING))
            number_tree_add(draft->arena, &content->words, word_number(word));
    }
}

static bool is_among(const unsigned *words, size_t count, unsigned word)
{
    for (size_t i = 0; i < count; i++)
        if (words[i] == word)
            return true;
    return false;
}

size_t content_found(const struct draft *draft, size_t first, size_t end, const struct content *content)
{
    unsigned found[CONTENT_FOUND_MOST];
    size_t count = 0;
    for (size_t i = first; i < end && count < CONTENT_FOUND_MOST; i++) {
        const struct token *token = &draft->tokens.at[i];
        if (is_content(token) && number_tree_find(&content->words, token->word) && !is_among(found, count, token->word))
            found[count++] = token->word;
    }
    return count;
}

size_t content_shared(const struct draft *draft, size_t first, size_t end, const struct content *content,
                      size_t *ret_all)
{
    size_t shared = 0;
    struct arena_mark mark = arena_mark(draft->arena);
    struct content own = {0};
    for (size_t i = first; i < end; i++) {
        const struct token *token = &draft->tokens.at[i];
        if (is_content(token) && ++*number_tree_add(draft->arena, &own.words, token->word) == 1)
            shared += number_tree_find(&content->words, token->word) != NULL;
    }
    *ret_all = own.words.len;
    arena_reset(draft->arena, mark);
    return shared;
}

static bool is_much(size_t said, size_t all)
{
    return said * 100 > all * REPEATED_PERCENT;
}

/* As much as could be said at most is soon told: at least as many words are new as bits, each chosen by a word. */
bool content_repeats(const struct draft *draft, size_t first, size_t end, const struct content *said)
{
    uint64_t bits[8] = {0};
    size_t known = 0, others = 0;
    for (size_t i = first; i < end; i++) {
        const struct token *token = &draft->tokens.at[i];
        if (!is_content(token))
            continue;
        uint64_t *at = &bits[token->word / 64 % 8], bit = (uint64_t)1 << token->word % 64;
        bool new = !number_tree_find(&said->words, token->word);
        known += !new;
        others += new && !(*at & bit);
        *at |= new ? bit : 0;
    }
    if (!is_much(known, known + others))
        return false;
    size_t all = 0;
    size_t shared = content_shared(draft, first, end, said, &all);
    return is_much(shared, all);
}
