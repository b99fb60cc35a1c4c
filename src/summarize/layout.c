#include "layout.h"

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/text/letter_case.h>

#include "biography.h"
#include "dateline.h"
#include "line.h"
#include "timestamp.h"

enum {
    HEADLINE_MIN_WORDS = 3,
    HEADLINE_MAX_WORDS = 30,
    HEADING_MAX_WORDS = 12,
    TELLING_MIN_WORDS = 5,
    QUOTING_HEAD_MAX = 3, /* lines from a headline that quotes to the text: a deck and a byline at most */
    NAMES_CAPTION_MAX_WORDS = 16,
    LIVE_MIN_ENTRIES = 3,
    TRANSCRIPT_MIN_LABELS = 2,
    DATELINE_LOOKED_FOR = 3, /* blocks: a sentence that sums up may stand before the one with the dateline */
};

struct reading {
    struct arena *arena;
    const struct sentence_breaker *breaker;
    struct line *lines;
    size_t count;
    bool selected; /* as in struct document */
    struct layout *layout;
};

static size_t next_prose(const struct reading *reading, size_t from)
{
    while (from < reading->count && !line_is_prose(&reading->lines[from]))
        from++;
    return from;
}

static bool can_be_headline(const struct line *line)
{
    return !line->known && !line->ends_sentence && !line_leads_on(line) && line->words >= HEADLINE_MIN_WORDS &&
           line->words <= HEADLINE_MAX_WORDS && line->text.len <= CEILING_TITLE_BYTES;
}

/* “We shall build it”: what the council wants — a first line that is no sentence is the headline, also if it quotes. */
static bool quotes_somebody(const struct reading *reading)
{
    if (reading->count < 2 || reading->layout->headline.len || !reading->lines[0].opens_quote ||
        !can_be_headline(&reading->lines[0]))
        return false;
    size_t text = next_prose(reading, 1);
    return text < reading->count && text <= QUOTING_HEAD_MAX;
}

/* Too short to be known for text by itself: "The council shut the bridge on Monday." */
static bool tells(const struct line *line)
{
    return line_leads_on(line) || (line->ends_sentence && line->words >= TELLING_MIN_WORDS && line->plain_words > 0);
}

/* A word that the text, an item of the same list, explains. */
static bool opens_list(const struct reading *reading, size_t at, size_t text_at)
{
    return at + 1 == text_at && text_at < reading->count && reading->lines[at].markup == BLOCK_LIST_ITEM &&
           reading->lines[text_at].markup == BLOCK_LIST_ITEM;
}

/* "Admission: free" */
static bool is_pair(const struct reading *reading, const struct line *line)
{
    return reading->selected && str_find(line->text, STR(": ")) != STR_NONE;
}

/* The lines above the text: the first that can be the headline is; a longer one after it sums up. */
static void settle_preamble(const struct reading *reading, size_t text_at)
{
    bool headline = reading->layout->headline.len > 0;
    for (size_t i = 0; i < text_at; i++) {
        struct line *line = &reading->lines[i];
        if (line->known)
            continue;
        if (line->markup == BLOCK_HEADING)
            line_settle(line, KIND_DECK, "sentences marked as a heading, above the text");
        else if (line->ends_sentence && !line->plain_words && line->words <= NAMES_CAPTION_MAX_WORDS &&
                 !reading->selected)
            line_settle(line, KIND_CAPTION, "names and no verb");
        else if (!headline && can_be_headline(line) && !sentence_lists(reading->breaker, line->text)) {
            line_settle(line, KIND_HEADLINE, "first line above the text that does not end like a sentence");
            reading->layout->headline = line->text;
            headline = true;
        } else if (opens_list(reading, i, text_at))
            line_settle(line, KIND_BODY, "the first item of a list");
        else if (line->words < HEADLINE_MIN_WORDS && text_at < reading->count && !is_pair(reading, line))
            line_settle(line, KIND_FURNITURE, "one or two words above the text");
        else if (line->words < HEADLINE_MIN_WORDS)
            line_settle(line, KIND_HEADING, "one or two words, and no text");
        else if (headline && tells(line))
            line_settle(line, KIND_BODY, "a sentence under the headline");
        else if (headline)
            line_settle(line, KIND_DECK, "under the headline");
        else
            line_settle(line, KIND_BODY, "short, above the text");
    }
}

/* A paragraph right under the headline that something other than text follows: the story in a sentence, not its start.
 */
static bool is_deck(const struct reading *reading, size_t at)
{
    if (at == 0 || at + 1 >= reading->count || reading->lines[at - 1].kind != KIND_HEADLINE)
        return false;
    const struct line *line = &reading->lines[at];
    const struct line *after = &reading->lines[at + 1];
    return line->words <= LINE_DECK_MAX_WORDS && after->known && !after->timed && after->kind != KIND_BODY &&
           after->kind != KIND_HEADING && next_prose(reading, at + 1) < reading->count;
}

static bool can_be_heading(const struct line *line)
{
    size_t at = 0;
    uint32_t first = utf8_next(line->text, &at);
    bool question = str_ends(line->text, STR("?"));
    return (!line->ends_sentence || question) && line->words <= HEADING_MAX_WORDS && !line->opens_quote &&
           line->markup == BLOCK_PARAGRAPH && (char_is_upper(first) || char_is_digit(first)) && !line_leads_on(line);
}

/* What lists and quotations end with need not look like a sentence, nor do the words of one that lacks its full stop.
 */
static bool can_end_text(const struct line *line)
{
    return line->ends_sentence || line->markup == BLOCK_LIST_ITEM || line->markup == BLOCK_QUOTATION ||
           (line->words >= LINE_PROSE_MIN_WORDS && line->plain_words >= LINE_PLAIN_WORDS_MAX);
}

static bool ends_text(const struct reading *reading, const struct line *line)
{
    return line->known ? line->kind == KIND_BODY : reading->selected || can_end_text(line);
}

static void settle_text(const struct reading *reading, size_t from)
{
    size_t end = reading->count;
    while (end > from && !line_is_prose(&reading->lines[end - 1]))
        end--;
    size_t last = reading->count;
    while (last > end && !ends_text(reading, &reading->lines[last - 1]))
        last--;
    for (size_t i = from; i < reading->count; i++) {
        struct line *line = &reading->lines[i];
        if (line->known && line->kind == KIND_HEADING && i >= last)
            line_settle(line, KIND_FURNITURE, "a heading with no text under it");
        if (line->known)
            continue;
        if (line->markup == BLOCK_HEADING)
            line_settle(line, KIND_HEADING, "marked as a heading");
        else if (i >= end && !reading->selected && !can_end_text(line))
            line_settle(line, KIND_FURNITURE, "after the end, not a sentence");
        else if (!line_is_prose(line) && i < end && can_be_heading(line))
            line_settle(line, KIND_HEADING, "short, not a sentence, text under it");
        else
            line_settle(line, KIND_BODY, "running text");
    }
}

/* The page's own title, and its repetitions, are no text. */
static void settle_titles(const struct reading *reading, str title)
{
    if (!title.len)
        return;
    reading->layout->headline = title;
    str folded = text_fold(reading->arena, title);
    for (size_t i = 0; i < reading->count; i++)
        if (folded.len && str_equal(reading->lines[i].folded, folded))
            line_settle(&reading->lines[i], KIND_HEADLINE, "the same as the title");
}

/* Three entries or more that bear their times: as lines, or before their first word. */
static bool is_live(const struct reading *reading)
{
    size_t times = 0;
    for (size_t i = 0; i < reading->count && times < LIVE_MIN_ENTRIES; i++) {
        const struct line *line = &reading->lines[i];
        int minute;
        times += line->timed || (line->kind == KIND_BODY && time_opening(reading->arena, line->text, &minute) > 0);
    }
    return times == LIVE_MIN_ENTRIES;
}

static bool opens_with_label(str text, size_t dateline)
{
    return dateline >= 2 && text.at[dateline - 2] == ':';
}

/* "JANE DOE: It is done." in more than one line: not places, but those who speak. */
static bool is_transcript(const struct reading *reading)
{
    size_t labels = 0;
    for (size_t i = 0; i < reading->count && labels < TRANSCRIPT_MIN_LABELS; i++)
        labels += opens_with_label(reading->lines[i].text, dateline_length(reading->lines[i].text));
    return labels == TRANSCRIPT_MIN_LABELS;
}

/* How much of a line is no text but says when or where it was written. */
static size_t opening_length(const struct reading *reading, size_t at, size_t text_at, struct piece *opening)
{
    str text = reading->lines[at].text;
    opening->why = "a time";
    size_t time = reading->layout->live ? time_opening(reading->arena, text, &opening->minute) : 0;
    opening->timed = time > 0;
    if (time || at < text_at || at >= text_at + DATELINE_LOOKED_FOR)
        return time;
    opening->why = "a dateline";
    size_t dateline = dateline_length(text);
    return opens_with_label(text, dateline) && is_transcript(reading) ? 0 : dateline;
}

static const struct piece *lines_to_pieces(const struct reading *reading, size_t text_at, size_t *ret_count)
{
    VEC(struct piece) pieces = {0};
    vec_reserve(reading->arena, &pieces, reading->count);
    for (size_t i = 0; i < reading->count; i++) {
        const struct line *line = &reading->lines[i];
        struct piece piece = {.text = line->text,
                              .kind = line->kind,
                              .markup = line->markup,
                              .why = line->why,
                              .timed = line->timed,
                              .minute = line->minute};
        struct piece opening = {.kind = KIND_BYLINE, .markup = line->markup};
        size_t cut = line->kind == KIND_BODY ? opening_length(reading, i, text_at, &opening) : 0;
        if (cut) {
            opening.text = str_trim(str_slice(line->text, 0, cut));
            piece.text = str_slice(line->text, cut, line->text.len);
            *vec_push(reading->arena, &pieces) = opening;
        }
        *vec_push(reading->arena, &pieces) = piece;
    }
    *ret_count = pieces.len;
    return pieces.at;
}

void layout_read(struct arena *arena, const struct vocabulary *words, struct furniture *furniture,
                 const struct sentence_breaker *breaker, const struct article *article, struct layout *ret_layout)
{
    *ret_layout = (struct layout){.published = WHEN_NONE};
    const struct document *document = &article->document;
    struct reading reading = {
        .arena = arena,
        .breaker = breaker,
        .lines = arena_room(arena, sizeof(struct line), document->block_count),
        .count = document->block_count,
        .selected = document->selected,
        .layout = ret_layout,
    };
    for (size_t i = 0; i < reading.count; i++)
        reading.lines[i] = line_read(arena, words, &document->blocks[i]);
    settle_titles(&reading, article->title);
    for (size_t i = 0; i < reading.count; i++)
        if (!reading.lines[i].known)
            line_settle_alone(furniture, &reading.lines[i], ret_layout);

    biography_settle(furniture, reading.lines, reading.count);
    size_t text_at = next_prose(&reading, quotes_somebody(&reading) ? 1 : 0);
    settle_preamble(&reading, text_at);
    if (is_deck(&reading, text_at)) {
        line_settle(&reading.lines[text_at], KIND_DECK, "under the headline, and no text right behind it");
        size_t deck_at = text_at;
        text_at = next_prose(&reading, deck_at + 1);
        settle_preamble(&reading, text_at);
    }
    settle_text(&reading, text_at);
    ret_layout->live = is_live(&reading);
    ret_layout->pieces = lines_to_pieces(&reading, text_at, &ret_layout->piece_count);
}
