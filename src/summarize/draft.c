#include "draft.h"

#include <nutgraf/base/buf.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

str draft_word(const struct draft *draft, size_t token)
{
    return str_slice(draft->text, draft->tokens.at[token].start, draft->tokens.at[token].end);
}

str draft_words(const struct draft *draft, size_t first_token, size_t end_token)
{
    if (first_token >= end_token)
        return STR("");
    return str_slice(draft->text, draft->tokens.at[first_token].start, draft->tokens.at[end_token - 1].end);
}

size_t draft_token_at(const struct draft *draft, size_t byte)
{
    size_t low = 0, high = draft->tokens.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (draft->tokens.at[middle].start < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t draft_sentence_of(const struct draft *draft, size_t token)
{
    size_t low = 0, high = draft->sentences.len;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (draft->sentences.at[middle].first_token <= token)
            low = middle;
        else
            high = middle;
    }
    return low;
}

bool draft_is(const struct draft *draft, size_t token, unsigned classes)
{
    return token < draft->tokens.len && (draft->tokens.at[token].classes & classes) != 0;
}

bool draft_is_mark(const struct draft *draft, size_t token, char mark)
{
    return token < draft->tokens.len && draft->tokens.at[token].mark == mark;
}

bool draft_is_word(const struct draft *draft, size_t token)
{
    return token < draft->tokens.len && (draft->tokens.at[token].shape & SHAPE_WORD) != 0;
}

bool draft_is_capital(const struct draft *draft, size_t token)
{
    return token < draft->tokens.len && (draft->tokens.at[token].shape & (SHAPE_CAPITAL | SHAPE_INITIAL)) != 0;
}

size_t draft_count_words(const struct draft *draft, size_t first, size_t end)
{
    size_t count = 0;
    for (size_t i = first; i < end; i++)
        count += draft->tokens.at[i].shape != 0;
    return count;
}

void reasons_add(struct arena *arena, struct reasons *reasons, const char *why)
{
    str *all = arena_array(arena, str, reasons->count + 1);
    for (size_t i = 0; i < reasons->count; i++)
        all[i] = reasons->at[i];
    all[reasons->count] = str_from(why);
    *reasons = (struct reasons){all, reasons->count + 1};
}

/* ---- tokens */

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

/* What joins two letters or digits into one word: "don’t", "co-founder", "U.S", "3.5", "1,000". */
static bool joins(uint32_t c, bool digits)
{
    return is_apostrophe(c) || c == '-' || c == 0x2011 || c == '.' || c == '&' || (digits && (c == ',' || c == ':'));
}

/* The end of the word that starts here, and what its letters are. */
static size_t word_end(str text, size_t at, struct token *token)
{
    size_t uppers = 0, lowers = 0, letters = 0, digits = 0;
    size_t end = at;
    while (end < text.len) {
        unsigned char byte = (unsigned char)text.at[end];
        if (byte >= 'a' && byte <= 'z') { /* nearly every letter there is */
            letters++;
            lowers++;
            end++;
            continue;
        }
        size_t next = end;
        uint32_t c = utf8_next(text, &next);
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
            uint32_t d = next < text.len ? utf8_next(text, &after) : 0;
            bool inside = (char_is_letter(d) || char_is_digit(d)) && joins(c, digits > 0);
            /* "end.The" is two sentences; "U.S" and "example.com" are one word. */
            if (c == '.' && inside && char_is_upper(d) && lowers)
                inside = false;
            if (!inside)
                break;
        }
        end = next;
    }
    token->shape |= (unsigned char)((letters ? SHAPE_WORD : SHAPE_NUMBER) |
                                    (letters >= 2 && !lowers && uppers == letters ? SHAPE_UPPER : 0));
    return end;
}

/* "Trump’s" and "supporters’" are the word and a possessive. */
static size_t cut_possessive(str text, size_t start, size_t end, struct token *token)
{
    str word = str_slice(text, start, end);
    static const char *const endings[] = {"’s", "'s", "’S", "'S"};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (str_ends(word, str_from(endings[i])) && word.len > str_from(endings[i]).len) {
            token->shape |= SHAPE_POSSESSIVE;
            return end - str_from(endings[i]).len;
        }
    return end;
}

static void look_up(const struct draft *draft, str folded, struct token *token)
{
    token->classes = vocabulary_classes(draft->words, folded);
    token->word = word_number(folded);
}

/* Folding is what costs: ASCII words, nearly all, go without ICU. */
static void know_word(const struct draft *draft, str word, struct token *token)
{
    char small[32];
    size_t i = 0;
    while (word.len < sizeof small && i < word.len && (unsigned char)word.at[i] < 0x80) {
        char c = word.at[i];
        small[i++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    if (i == word.len) {
        look_up(draft, (str){small, i}, token);
        return;
    }
    struct arena_mark mark = arena_mark(draft->arena);
    look_up(draft, text_fold(draft->arena, word), token);
    arena_reset(draft->arena, mark);
}

static void add_word(struct draft *draft, size_t start, size_t *at)
{
    struct token token = {.start = (unsigned)start};
    size_t whole = word_end(draft->text, start, &token);
    size_t end = cut_possessive(draft->text, start, whole, &token);
    token.end = (unsigned)end;
    if (token.shape & SHAPE_WORD)
        know_word(draft, str_slice(draft->text, start, end), &token);
    bool letter = (token.shape & SHAPE_CAPITAL) && end - start <= 2 && end == whole;
    if (letter && end < draft->text.len && draft->text.at[end] == '.') {
        token.shape |= SHAPE_INITIAL;
        token.end = (unsigned)++end;
        whole = end;
    }
    *vec_push(draft->arena, &draft->tokens) = token;
    *at = whole;
}

static void add_tokens(struct draft *draft, size_t start, size_t end)
{
    for (size_t at = start; at < end;) {
        size_t next = at;
        uint32_t c = utf8_next(draft->text, &next);
        if (char_is_letter(c) || char_is_digit(c)) {
            add_word(draft, at, &at);
            continue;
        }
        if (!char_is_space(c))
            *vec_push(draft->arena, &draft->tokens) =
                (struct token){.start = (unsigned)at, .end = (unsigned)next, .mark = mark_of(c)};
        at = next;
    }
}

/* ---- text, paragraphs, sentences */

static bool in_text(enum sentence_kind kind)
{
    return kind == KIND_BODY || kind == KIND_HEADING || kind == KIND_DECK;
}

static void lay_text(struct draft *draft, const struct layout *layout)
{
    size_t size = 0;
    for (size_t i = 0; i < layout->piece_count; i++)
        size += layout->pieces[i].text.len + 2;
    char *text = arena_alloc(draft->arena, 1, size + 1);
    size_t at = 0;
    for (size_t i = 0; i < layout->piece_count; i++) {
        const struct piece *piece = &layout->pieces[i];
        if (!in_text(piece->kind))
            continue;
        if (at) {
            text[at++] = '\n';
            text[at++] = '\n';
        }
        memcpy(text + at, piece->text.at, piece->text.len);
        *vec_push(draft->arena, &draft->paragraphs) = (struct paragraph){
            .start = at, .end = at + piece->text.len, .piece = i, .kind = piece->kind, .markup = piece->markup};
        at += piece->text.len;
    }
    draft->text = (str){text, at};
}

static void split_paragraph(struct draft *draft, size_t index)
{
    struct paragraph *paragraph = &draft->paragraphs.at[index];
    paragraph->first_token = draft->tokens.len;
    paragraph->first_sentence = draft->sentences.len;
    add_tokens(draft, paragraph->start, paragraph->end);
    paragraph->end_token = draft->tokens.len;

    struct span_list spans = {0};
    str text = str_slice(draft->text, paragraph->start, paragraph->end);
    if (paragraph->kind == KIND_HEADING)
        *vec_push(draft->arena, &spans) = (struct span){0, text.len};
    else
        sentence_split(draft->arena, draft->breaker, text, &spans);
    size_t token = paragraph->first_token;
    for (size_t i = 0; i < spans.len; i++) {
        struct sentence_draft sentence = {.start = paragraph->start + spans.at[i].start,
                                          .end = paragraph->start + spans.at[i].end,
                                          .first_token = token,
                                          .paragraph = index};
        while (token < paragraph->end_token && draft->tokens.at[token].start < sentence.end)
            token++;
        sentence.end_token = token;
        *vec_push(draft->arena, &draft->sentences) = sentence;
    }
    paragraph->end_sentence = draft->sentences.len;
}

void draft_build(struct draft *draft, const struct layout *layout)
{
    lay_text(draft, layout);
    for (size_t i = 0; i < draft->paragraphs.len; i++)
        split_paragraph(draft, i);
}
