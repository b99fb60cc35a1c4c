#include "tokens.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/sixteen.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

enum { ANY_NUMBER = 1 }; /* word number of all that are no words: one amount is like another */

static char mark_of(uint32_t c)
{
    switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
        return '-';
    case '"':
    case '`':
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0xAB:
    case 0xBB:
    case 0x2039:
    case 0x203A:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
        return '"';
    case '\'':
    case 0x2018:
    case 0x2019:
    case 0x201A:
        return '\'';
    case 0x2026:
    case 0x3002:
        return '.';
    case 0xFF0C:
    case 0x3001:
        return ',';
    case 0xFF1A:
        return ':';
    case 0xFF1F:
    case 0x061F:
        return '?';
    case 0xFF01:
        return '!';
    case '[':
        return '(';
    case ']':
        return ')';
    default:
        return c < 0x80 ? (char)c : '*';
    }
}

static bool is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019;
}

enum { SOFT_HYPHEN = 0xAD };

/* What joins two letters or digits into one word: "don’t", "co-founder", "U.S", "3.5", "1,000". */
static bool joins(uint32_t c, bool digits)
{
    return is_apostrophe(c) || c == '-' || c == SOFT_HYPHEN || c == 0x2011 || c == '.' || c == '&' ||
           (digits && (c == ',' || c == ':'));
}

/*
 * Behind small ASCII letters: nearly all there are. Many at a time, for where a word ends no processor foresees. What
 * lies behind the text may be read.
 */
static size_t small_letters_end(str text, size_t at)
{
    for (;; at += sizeof(sixteen)) {
        sixteen bytes;
        memcpy(&bytes, text.at + at, sizeof bytes);
        unsigned small = sixteen_bits((sixteen)(bytes - (unsigned char)'a' <= (unsigned char)('z' - 'a')));
        if (small != 0xFFFF)
            return at + (size_t)__builtin_ctz(~small);
    }
}

/* The end of the word that starts here, and what its letters are. */
static size_t word_end(str text, size_t at, struct token *token)
{
    size_t uppers = 0, lowers = 0, letters = 0, digits = 0;
    size_t end = at;
    for (;;) {
        size_t small = end;
        end = small_letters_end(text, end);
        letters += end - small;
        lowers += end - small;
        if (end == text.len || text.at[end] == ' ')
            break;
        size_t next = end;
        uint32_t c = utf8_next(text, &next);
        if (char_is_spaceless(c))
            break;
        if (char_is_letter(c)) {
            letters++;
            uppers += char_is_upper(c);
            lowers += char_is_lower(c);
            if (end == at && char_is_upper(c))
                token->shape |= SHAPE_CAPITAL;
        } else if (char_is_digit(c)) {
            digits++;
        } else {
            size_t after = next;
            uint32_t d = next < text.len && joins(c, digits > 0) ? utf8_next(text, &after) : 0;
            if (!char_is_letter(d) && !char_is_digit(d))
                break;
            /* "end.The" is two sentences; "U.S" and "example.com" are one word. */
            if (c == '.' && char_is_upper(d) && lowers)
                break;
        }
        end = next;
    }
    token->shape |= (unsigned char)((letters ? SHAPE_WORD : SHAPE_NUMBER) |
                                    (letters >= 2 && !lowers && uppers == letters ? SHAPE_UPPER : 0));
    return end;
}

/* What ends a word behind letters, as nothing else could join more to it. */
static const bool ends_word[256] = {[' '] = true, [','] = true, [';'] = true, [':'] = true,  ['?'] = true,
                                    ['!'] = true, ['"'] = true, [')'] = true, ['\n'] = true, ['\0'] = true};

/* “ ” – — …: of all that begins with these two bytes, only apostrophes and hyphens join. */
static bool is_curly_mark(const char *at)
{
    return at[0] == '\xE2' && at[1] == '\x80' && (unsigned char)at[2] >= 0x93 && at[2] != '\x99';
}

/*
 * Behind a word that is what it looks like, as nearly all are: small ASCII letters, a capital before them or none, and
 * nothing behind them that could join more to them. `at` where no such word stands.
 */
static size_t plain_word_end(str text, size_t at, bool capital)
{
    size_t end = small_letters_end(text, at + capital);
    bool full_stop = text.at[end] == '.' && end > at + 2; /* less may be an initial, or "U.S." */
    return ends_word[(unsigned char)text.at[end + full_stop]] ? end : at;
}

/* "Trump’s" is the word and a possessive. */
static size_t cut_possessive(str text, size_t start, size_t end, struct token *token)
{
    if (end < start + 2 || (text.at[end - 1] != 's' && text.at[end - 1] != 'S'))
        return end;
    str word = str_slice(text, start, end - 1);
    str apostrophe = str_ends(word, STR("'")) ? STR("'") : str_ends(word, STR("’")) ? STR("’") : STR("");
    if (!apostrophe.len || apostrophe.len == word.len)
        return end;
    token->shape |= SHAPE_POSSESSIVE;
    return end - 1 - apostrophe.len;
}

static void know_word(const struct draft *draft, size_t start, size_t end, struct token *token)
{
    str folded = str_slice(draft->lower, start, end);
    token->ascii = utf8_is_ascii(folded);
    if (token->ascii) {
        token->word = map_hash_padded(folded);
        token->classes = vocabulary_look_up(draft->words, folded, token->word);
        return;
    }
    struct arena_mark mark = arena_mark(draft->arena);
    folded = text_fold(draft->arena, folded);
    token->word = word_number(folded);
    token->classes = vocabulary_look_up(draft->words, folded, token->word);
    arena_reset(draft->arena, mark);
}

/* Chinese and Japanese: a character is a word, for there is no space that would tell. */
static void add_character(struct draft *draft, size_t start, size_t end)
{
    struct token token = {.start = (unsigned)start, .end = (unsigned)end, .shape = SHAPE_WORD};
    token.word = word_number(str_slice(draft->text, start, end));
    *vec_next(draft->arena, &draft->tokens) = token;
}

/* "l’avocat", "dell’Interno": the end of the article or preposition, where a table knows one; else the word's. */
static size_t elision_end(const struct draft *draft, size_t start, size_t end)
{
    str word = str_slice(draft->text, start, end);
    size_t straight = str_find_char(word, '\'');
    size_t curly = str_find(word, STR("’"));
    size_t cut = straight < curly ? straight + 1 : curly == STR_NONE ? STR_NONE : curly + STR("’").len;
    if (cut == STR_NONE || cut >= word.len)
        return end;
    struct token elided = {0};
    know_word(draft, start, start + cut, &elided);
    return elided.classes & WORD_FUNCTION ? start + cut : end;
}

/* "assure-t-elle": the hyphens between a verb and the pronoun that the language joins to it; empty when it joins none.
 */
static str hyphens_before_pronoun(const struct draft *draft, size_t start, size_t end)
{
    str word = str_slice(draft->text, start, end);
    str rest = str_from(vocabulary_table(draft->words)->enclitics);
    while (rest.len) {
        str enclitic = str_cut(&rest, ' ');
        struct token verb = {0};
        if (!str_ends(word, enclitic) || enclitic.len == word.len)
            continue;
        know_word(draft, start, end - enclitic.len, &verb);
        bool spoken = verb.classes & (WORD_SPEECH | WORD_AUXILIARY);
        size_t hyphens = str_starts(enclitic, STR("-t-")) ? STR("-t-").len : 1;
        return spoken ? str_slice(word, word.len - enclitic.len, word.len - enclitic.len + hyphens) : STR("");
    }
    return STR("");
}

/* "J.D." and "U.S.": capitals with a full stop behind each; the last one belongs to them. */
static bool is_dotted(str word)
{
    for (size_t i = 0; i < word.len; i++)
        if ((i % 2 == 1) != (word.at[i] == '.'))
            return false;
    return word.len >= 3 && word.len % 2 == 1;
}

/* "al-Amari", "d’Orsay": a family name that a small article opens. Not "anti-Amari". */
static bool opens_with_article(str word)
{
    size_t at = word.len < 5 ? 0 : word.at[2] == '-' ? 2 : word.at[3] == '-' ? 3 : 0;
    bool article = at && word_listed("al el ul as ash at ad an ar az", str_slice(word, 0, at));
    at++;
    if (!article && word.at[0] == 'd') {
        at = str_starts(word, STR("d'")) ? 2 : str_starts(word, STR("d’")) ? STR("d’").len : 0;
        article = at && at < word.len;
    }
    return article && char_is_upper(utf8_next(word, &at));
}

static inline __attribute__((always_inline)) void add_plain_word(struct draft *draft, size_t start, size_t end,
                                                                 bool capital)
{
    str folded = {draft->lower.at + start, end - start};
    unsigned word = map_hash_padded(folded); /* as word_number */
    unsigned classes = vocabulary_row(draft->words, word);
    bool guess = draft->words->may_guess[(unsigned char)folded.at[0]] == GUESS_ALWAYS; /* there is no hyphen in it */
    if (guess && !classes)
        classes = vocabulary_guess(draft->words, folded, GUESS_ALWAYS);
    *vec_next(draft->arena, &draft->tokens) = (struct token){.start = (unsigned)start,
                                                             .end = (unsigned)end,
                                                             .classes = classes,
                                                             .word = word,
                                                             .shape = capital ? SHAPE_WORD | SHAPE_CAPITAL : SHAPE_WORD,
                                                             .ascii = true};
}

/* Behind a word that starts here and may be anything. */
static size_t add_any_word(struct draft *draft, size_t start)
{
    struct token token = {.start = (unsigned)start, .word = ANY_NUMBER};
    size_t whole = word_end(draft->text, start, &token);
    if (vocabulary_table(draft->words)->elides)
        whole = elision_end(draft, start, whole);
    str hyphens = hyphens_before_pronoun(draft, start, whole);
    if (hyphens.len)
        whole = (size_t)(hyphens.at - draft->text.at);
    if ((token.shape & SHAPE_UPPER) && whole < draft->text.len && draft->text.at[whole] == '.' &&
        is_dotted(str_slice(draft->text, start, whole)))
        whole++;
    size_t end = cut_possessive(draft->text, start, whole, &token);
    token.end = (unsigned)end;
    if (opens_with_article(str_slice(draft->text, start, end)))
        token.shape |= SHAPE_CAPITAL;
    if (token.shape & SHAPE_WORD)
        know_word(draft, start, end, &token);
    bool letter = (token.shape & SHAPE_CAPITAL) && end - start <= 2 && end == whole;
    if (letter && end < draft->text.len && draft->text.at[end] == '.') {
        token.shape |= SHAPE_INITIAL;
        token.end = (unsigned)++end;
        whole = end;
    }
    *vec_next(draft->arena, &draft->tokens) = token;
    return whole + hyphens.len;
}

/* "Trump’s": the bytes of what is plain but that it has a possessive; 0 where nothing like that stands. */
static size_t possessive_length(const char *at)
{
    static const str endings[] = {STR_INIT("’s"), STR_INIT("'s")};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (memcmp(at, endings[i].at, endings[i].len) == 0)
            return ends_word[(unsigned char)at[endings[i].len]] ? endings[i].len : 0;
    return 0;
}

/* Behind a word that starts here. The most frequent of those that are not plain are nearly. Apart, as add_other. */
static __attribute__((noinline)) size_t add_word(struct draft *draft, size_t start)
{
    bool capital = ascii_is_upper(draft->text.at[start]);
    size_t end = small_letters_end(draft->text, start + capital);
    const char *behind = draft->text.at + end;
    bool curly_mark = is_curly_mark(behind + (*behind == '.' && end > start + 2));
    size_t possessive = curly_mark || vocabulary_table(draft->words)->elides ? 0 : possessive_length(behind);
    if (end == start || (!curly_mark && !possessive))
        return add_any_word(draft, start);
    add_plain_word(draft, start, end, capital);
    draft->tokens.at[draft->tokens.len - 1].shape |= possessive ? SHAPE_POSSESSIVE : 0;
    return end + possessive;
}

static inline void add_mark(struct draft *draft, size_t start, size_t end, char mark)
{
    *vec_next(draft->arena, &draft->tokens) =
        (struct token){.start = (unsigned)start, .end = (unsigned)end, .mark = mark};
    draft->marks++;
    if (mark == '"' || mark == '\'')
        *vec_push(draft->arena, &draft->quotation) = (unsigned)draft->tokens.len - 1;
}

/* What is no plain word; behind it. Apart, for the loop that calls it is short and the one that takes most time. */
static __attribute__((noinline)) size_t add_other(struct draft *draft, size_t start)
{
    size_t next = start;
    uint32_t c = utf8_next(draft->text, &next);
    bool mark = utf8_is_mark_at(draft->text, start); /* then nothing else needs to be asked */
    if (!mark && char_is_spaceless(c))
        add_character(draft, start, next);
    else if (!mark && (char_is_letter(c) || char_is_digit(c)))
        return add_word(draft, start);
    else if (mark || !char_is_space(c))
        add_mark(draft, start, next, mark_of(c));
    return next;
}

/* Marks that stand for themselves, and for most there are. */
static bool is_plain_mark(char c)
{
    return c == '.' || c == ',' || c == ':' || c == ';' || c == '?' || c == '!' || c == '(' || c == ')';
}

void tokens_add(struct draft *draft, size_t start, size_t end)
{
    for (size_t at = start; at < end;) {
        char first = draft->text.at[at];
        bool capital = ascii_is_upper(first);
        size_t next = plain_word_end(draft->text, at, capital);
        if (next > at)
            add_plain_word(draft, at, next, capital);
        else if (is_plain_mark(first))
            add_mark(draft, at, ++next, first);
        else
            next = add_other(draft, at);
        at = next + (draft->text.at[next] == ' ');
    }
}
