#include "content.h"

#include <nutgraf/text/letter_case.h>

enum { REPEATED_PERCENT = 70 }; /* of its words in another: says the same */
enum { SAYS_NOTHING = WORD_FUNCTION | WORD_ADVERB | WORD_AUXILIARY };

static bool is_content(const struct token *token)
{
    return (token->shape != 0) & !(token->classes & SAYS_NOTHING);
}

enum { GATHERED_MOST = 64 };

/*
 * The next content words of a passage: each is put down, and stays if it is one. No processor foresees which are, and
 * so it is not asked before. Returns how many; *first moves behind what was read.
 */
static size_t gather(const struct draft *draft, size_t *first, size_t end, unsigned ret_words[GATHERED_MOST])
{
    const struct token *token = &draft->tokens.at[*first];
    const struct token *behind = token + (end - *first < GATHERED_MOST ? end - *first : GATHERED_MOST);
    size_t count = 0;
    for (; token < behind; token++) {
        ret_words[count] = token->word;
        count += is_content(token);
    }
    *first = (size_t)(behind - draft->tokens.at);
    return count;
}

void content_add(const struct draft *draft, struct content *content, size_t first, size_t end)
{
    unsigned words[GATHERED_MOST];
    while (first < end)
        for (size_t i = 0, count = gather(draft, &first, end, words); i < count; i++)
            number_tree_add(draft->arena, &content->words, words[i]);
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
    unsigned words[GATHERED_MOST], found[CONTENT_FOUND_MOST];
    size_t found_count = 0;
    while (first < end)
        for (size_t i = 0, count = gather(draft, &first, end, words); i < count; i++) {
            if (!number_tree_find(&content->words, words[i]) || is_among(found, found_count, words[i]))
                continue;
            found[found_count++] = words[i];
            if (found_count == CONTENT_FOUND_MOST)
                return found_count;
        }
    return found_count;
}

size_t content_shared(const struct draft *draft, size_t first, size_t end, const struct content *content,
                      size_t *ret_all)
{
    size_t shared = 0;
    struct arena_mark mark = arena_mark(draft->arena);
    struct content own = {0};
    unsigned words[GATHERED_MOST];
    while (first < end)
        for (size_t i = 0, count = gather(draft, &first, end, words); i < count; i++)
            if (++*number_tree_add(draft->arena, &own.words, words[i]) == 1)
                shared += number_tree_find(&content->words, words[i]) != NULL;
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
    unsigned words[GATHERED_MOST];
    for (size_t next = first; next < end;)
        for (size_t i = 0, count = gather(draft, &next, end, words); i < count; i++) {
            uint64_t *at = &bits[words[i] / 64 % 8], bit = (uint64_t)1 << words[i] % 64;
            bool new = !number_tree_find(&said->words, words[i]);
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
