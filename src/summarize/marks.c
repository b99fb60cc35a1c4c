#include "marks.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

struct around {
    uint32_t before, after; /* 0 at the paragraph's borders */
};

static bool is_border_before(uint32_t c)
{
    return c == 0 || char_is_space(c) || c == '(' || c == '[' || c == '/' || c == '-' || c == ':' ||
           (c >= 0x2012 && c <= 0x2015) || c == '"' || c == 0x201C || c == 0x2018 || c == '\'';
}

static bool is_border_after(uint32_t c)
{
    return c == 0 || char_is_space(c);
}

static bool is_sentence_mark(uint32_t c)
{
    return c == '.' || c == ',' || c == '?' || c == '!' || c == 0x2026;
}

/* He said,“Look here: the space was forgotten. Where something is open, such a mark closes it all the same. */
static bool is_tight(struct around around)
{
    return (around.before == ',' || is_sentence_mark(around.before)) && char_is_letter(around.after);
}

static void read_straight(struct mark *mark, struct around around)
{
    mark->can_open = (is_border_before(around.before) && !is_border_after(around.after)) ||
                     (around.before == ',' && is_tight(around));
    mark->can_close = !is_border_before(around.before) || around.before == '\'' || around.before == 0x2019;
    if (around.after == ',')
        mark->can_open = false;
    if (!mark->can_open && !mark->can_close)
        mark->can_close = true; /* white space before it, and none to open: it closes what is open */
    /* 6'2" */
    if (char_is_digit(around.before) && !mark->can_open && !is_sentence_mark(around.after) && around.after != 0 &&
        !char_is_space(around.after))
        mark->can_close = false;
}

static bool is_of_word(uint32_t c)
{
    return char_is_letter(c) || char_is_digit(c);
}

/*
 * “ opens, but closes in German, also behind a quote within: ‚…‘“; and by mistake: «…here,“ said». ” closes, and opens
 * in Swedish and by mistake.
 */
static void read_curly(struct mark *mark, uint32_t c, struct around around)
{
    bool left = is_border_before(around.before) && !is_border_after(around.after);
    bool word_after = is_of_word(around.after);
    bool behind_quote = around.before == 0x2018 && !word_after;
    bool right = behind_quote || (!is_border_before(around.before) && (!word_after || is_sentence_mark(around.before)));
    left = left && !behind_quote;
    if (c == 0x201C) {
        mark->can_open = !right || left || is_tight(around);
        mark->can_close = right;
    } else {
        mark->can_close = true;
        mark->can_open = left && !right && around.before != '"' && around.before != 0x2019 && around.before != '\'';
    }
    mark->sure = mark->can_open != mark->can_close;
}

/* « » and ‹ ›, or the other way round. In »…« as in «…», those inside stand the same way: »… ›…‹«, «‹…› …». */
static void read_angle(struct mark *mark, uint32_t c, struct around around)
{
    bool left = is_border_before(around.before) && !is_border_after(around.after) && around.after != ',';
    bool points_left = c == 0xAB || c == 0x2039;
    bool within = c == 0x203A && left && is_of_word(around.after);
    mark->can_open = points_left || left;
    mark->can_close = !within && (points_left ? !is_border_before(around.before) : true);
    if (points_left && (around.before == 0xAB || around.before == 0xBB) && is_of_word(around.after))
        mark->can_close = false;
    mark->sure = points_left && mark->can_close && around.before != 0x2019 && !is_of_word(around.after);
}

static bool read_mark(uint32_t c, struct around around, struct mark *mark)
{
    switch (c) {
    case '"':
    case 0x2033:
        mark->family = FAMILY_DOUBLE;
        read_straight(mark, around);
        return mark->can_open || mark->can_close;
    case 0x201C:
    case 0x201D:
        mark->family = FAMILY_DOUBLE;
        read_curly(mark, c, around);
        return true;
    case 0x201E:
    case 0x201F:
        mark->family = FAMILY_DOUBLE;
        mark->can_open = mark->sure = true;
        return true;
    case 0xAB:
    case 0xBB:
    case 0x2039:
    case 0x203A:
        mark->family = FAMILY_ANGLE;
        read_angle(mark, c, around);
        return true;
    case 0x300C:
    case 0x300E:
        mark->family = FAMILY_CORNER;
        mark->can_open = mark->sure = true;
        return true;
    case 0x300D:
    case 0x300F:
        mark->family = FAMILY_CORNER;
        mark->can_close = mark->sure = true;
        return true;
    default:
        return false;
    }
}

static bool is_single(uint32_t c)
{
    return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201A;
}

static bool read_single(uint32_t c, struct around around, struct mark *mark)
{
    bool letter_before = is_of_word(around.before);
    bool letter_after = is_of_word(around.after);
    if (letter_before && letter_after)
        return false; /* an apostrophe */
    bool nested_ends = around.before == 0x201D || (around.before == '"' && is_border_after(around.after));
    mark->family = FAMILY_SINGLE;
    mark->can_open = is_border_before(around.before) && !is_border_after(around.after) && c != 0x2019;
    bool tight = letter_after && !(c == 0x2019 && is_tight(around)); /* “…here,’Clinton said” lacks a space */
    mark->can_close = (!is_border_before(around.before) || nested_ends) && !tight && c != 0x2018;
    mark->sure = is_sentence_mark(around.before) || nested_ends;
    mark->doubtful = around.before == 's' && !mark->sure;
    mark->year = char_is_digit(around.after);
    return mark->can_open || mark->can_close;
}

/* What a mark that begins a paragraph stands before, past a space that is too many: " We ran out of steel." */
static uint32_t opened_behind_space(str text, size_t at, uint32_t space)
{
    uint32_t c = at < text.len ? utf8_next(text, &at) : 0;
    return char_is_upper(c) ? c : space;
}

/* All of a paragraph. '' is one mark of the double family. */
static struct mark_list marks_of(const struct draft *draft, size_t index)
{
    struct mark_list marks = {0};
    const struct paragraph *paragraph = &draft->paragraphs.at[index];
    vec_reserve(draft->arena, &marks, paragraph->end_quotation - paragraph->first_quotation);
    str text = str_slice(draft->text, 0, paragraph->end);
    size_t past = paragraph->start; /* the last mark that was read, */
    uint32_t last = 0;              /* which was this one */
    for (size_t i = paragraph->first_quotation; i < paragraph->end_quotation; i++) {
        const struct token *token = &draft->tokens.at[draft->quotation.at[i]];
        if (token->start < past)
            continue;
        struct mark mark = {.at = token->start, .token = draft->quotation.at[i]};
        size_t at = token->start;
        uint32_t before = at == past ? last : utf8_previous(text, &at);
        past = token->start;
        last = utf8_next(text, &past);
        size_t peek = past;
        uint32_t after = peek < text.len ? utf8_next(text, &peek) : 0;
        bool doubled = (is_single(last) || last == '`') && last == after;
        if (doubled) {
            past = peek;
            after = peek < text.len ? utf8_next(text, &peek) : 0;
            last = last == '`' ? 0x201C : '"'; /* ``…'', as typewriters set it */
        }
        mark.end = past;
        if (token->start == paragraph->start && char_is_space(after))
            after = opened_behind_space(text, peek, after);
        struct around around = {before, after};
        if (is_single(last) ? read_single(last, around, &mark) : read_mark(last, around, &mark))
            *vec_next(draft->arena, &marks) = mark;
    }
    return marks;
}

/* NULL where none opens anything. */
static const struct mark *first_opening(const struct mark_list *marks)
{
    for (size_t i = 0; i < marks->len; i++)
        if (marks->at[i].can_open)
            return &marks->at[i];
    return NULL;
}

static void drop_singles(struct mark_list *marks)
{
    size_t kept = 0;
    for (size_t i = 0; i < marks->len; i++)
        if (marks->at[i].family != FAMILY_SINGLE)
            marks->at[kept++] = marks->at[i];
    marks->len = kept;
}

struct mark_list *marks_read(const struct draft *draft)
{
    struct mark_list *lists = arena_array(draft->arena, struct mark_list, draft->paragraphs.len);
    size_t in_double = 0, in_single = 0;
    for (size_t i = 0; i < draft->paragraphs.len; i++) {
        const struct paragraph *paragraph = &draft->paragraphs.at[i];
        bool none = paragraph->first_quotation == paragraph->end_quotation;
        if (paragraph->kind == KIND_HEADING || paragraph->markup == BLOCK_PREFORMATTED || none)
            continue;
        lists[i] = marks_of(draft, i);
        const struct mark *outer = first_opening(&lists[i]);
        in_single += outer && outer->family == FAMILY_SINGLE;
        in_double += outer && outer->family != FAMILY_SINGLE;
    }
    for (size_t i = 0; i < draft->paragraphs.len && in_single <= in_double; i++)
        drop_singles(&lists[i]);
    return lists;
}
