#include "form.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "interview.h"
#include "opening.h"

enum {
    INTRO_MIN_WORDS = 8,    /* a paragraph with as many says something */
    ITEMS_MIN = 3,          /* of a list */
    HEADING_LOOKED_AT = 60, /* bytes */
};

/* ---- words of headings, folded */

static const char *const summary_headings[] = {
    "summary",        "key points",       "key events",       "key takeaways",   "key moments",       "at a glance",
    "what we know",   "what to know",     "the latest",       "the main points", "main points",       "top lines",
    "das wichtigste", "zusammenfassung",  "uberblick",        "was wir wissen",  "was bisher",        "l'essentiel",
    "l’essentiel",    "ce que l'on sait", "ce que l’on sait", "les points cles", "points cles",       "resume",
    "resumen",        "lo que sabemos",   "las claves",       "claves",          "lo mas importante",
};
static const char *const ingredient_headings[] = {
    "ingredients", "you will need", "what you need", "zutaten", "ingredientes", "ingredienti", "ingredienten",
};
static const char *const method_headings[] = {
    "method",    "directions", "instructions", "preparation", "steps",       "how to make",  "zubereitung",
    "anleitung", "so geht",    "etapes",       "elaboracion", "preparacion", "preparazione", "bereiding",
};
static const char *const opinion_labels[] = {
    "opinion",
    "op-ed",
    "editorial",
    "commentary",
    "comment",
    "column",
    "viewpoint",

    "kommentar",
    "meinung",
    "leitartikel",
    "glosse",
    "kolumne",
    "gastbeitrag",
    "tribune",
    "edito",
    "opinions",
    "columna",
    "opinione",
    "the writer is",
    "the author is a columnist",
};

#define COUNT(words) (sizeof(words) / sizeof((words)[0]))

static bool begins_with(struct arena *scratch, str text, const char *const *words, size_t count)
{
    struct arena_mark mark = arena_mark(scratch);
    str folded = text_fold(scratch, str_slice(text, 0, HEADING_LOOKED_AT));
    bool found = false;
    for (size_t i = 0; i < count && !found; i++) {
        str word = str_from(words[i]);
        size_t end = word.len;
        bool whole = folded.len <= end || !char_is_letter(utf8_next(folded, &end));
        found = str_starts(folded, word) && whole;
    }
    arena_reset(scratch, mark);
    return found;
}

/* ---- single paragraphs */

static const struct paragraph *paragraph_at(const struct draft *draft, size_t index)
{
    return &draft->paragraphs.at[index];
}

static str text_of(const struct draft *draft, size_t index)
{
    return str_slice(draft->text, paragraph_at(draft, index)->start, paragraph_at(draft, index)->end);
}

static bool is_body(const struct draft *draft, size_t index)
{
    return index < draft->paragraphs.len && paragraph_at(draft, index)->kind == KIND_BODY;
}

static size_t words_in(const struct draft *draft, size_t index)
{
    const struct paragraph *paragraph = paragraph_at(draft, index);
    return paragraph->end_token - paragraph->first_token - paragraph->marks;
}

/* What stands above the first entry or turn, if it says anything. */
static size_t intro_before(const struct draft *draft, size_t end)
{
    for (size_t i = 0; i < end; i++)
        if (is_body(draft, i) && words_in(draft, i) >= INTRO_MIN_WORDS)
            return i;
    return NONE;
}

/* ---- live blogs */

static size_t paragraph_after(const struct draft *draft, size_t piece)
{
    size_t low = 0, high = draft->paragraphs.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (paragraph_at(draft, middle)->piece <= piece)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static size_t under_heading(const struct draft *draft, const char *const *words, size_t count)
{
    for (size_t i = 0; i + 1 < draft->paragraphs.len; i++)
        if (paragraph_at(draft, i)->kind == KIND_HEADING && is_body(draft, i + 1) &&
            begins_with(draft->arena, text_of(draft, i), words, count))
            return i + 1;
    return NONE;
}

static bool read_live(const struct draft *draft, const struct layout *layout, struct form *form)
{
    if (!layout->live)
        return false;
    size_t first = NONE, newest = NONE;
    for (size_t i = 0; i < layout->piece_count; i++) {
        if (!layout->pieces[i].timed)
            continue;
        first = first == NONE ? i : first;
        newest = newest == NONE || layout->pieces[i].minute > layout->pieces[newest].minute ? i : newest;
    }
    form->kind = FORM_LIVE;
    size_t entries = paragraph_after(draft, first);
    size_t summary = under_heading(draft, summary_headings, COUNT(summary_headings));
    size_t intro = intro_before(draft, entries);
    form->first = summary != NONE ? summary : intro != NONE ? intro : paragraph_after(draft, newest);
    form->why = summary != NONE ? "the live blog's own summary"
                : intro != NONE ? "stands above the live blog's entries"
                                : "the live blog's newest entry";
    return true;
}

static bool take_interview(const struct draft *draft, struct form *form)
{
    size_t first = interview_read(draft, form->aside);
    if (first == NONE)
        return false;
    form->kind = FORM_INTERVIEW;
    bool intro = intro_before(draft, first) != NONE;
    for (size_t i = first; intro && i < draft->paragraphs.len; i++)
        form->aside[i] = true;
    return true;
}

/* ---- recipes, lists */

static bool read_recipe(const struct draft *draft, struct form *form)
{
    bool ingredients = false, method = false;
    for (size_t i = 0; i < draft->paragraphs.len; i++) {
        bool heading = paragraph_at(draft, i)->kind == KIND_HEADING;
        if (heading && begins_with(draft->arena, text_of(draft, i), ingredient_headings, COUNT(ingredient_headings))) {
            form->kind = FORM_RECIPE;
            ingredients = true;
        } else if (heading && begins_with(draft->arena, text_of(draft, i), method_headings, COUNT(method_headings))) {
            ingredients = false;
            method = true;
        }
        form->aside[i] = ingredients || method;
    }
    return form->kind == FORM_RECIPE && method;
}

/* Items lead only where they stand above the text, as its sum; or where nothing else does. */
static void read_items(const struct draft *draft, struct form *form)
{
    size_t items = 0, body = 0;
    bool text = false;
    for (size_t i = 0; i < draft->paragraphs.len; i++) {
        bool item = paragraph_is_item(draft, i);
        bool numbered = item && paragraph_at(draft, i)->markup != BLOCK_LIST_ITEM;
        items += item;
        body += is_body(draft, i);
        text = text || (is_body(draft, i) && !item && words_in(draft, i) >= INTRO_MIN_WORDS);
        form->aside[i] |= item && (text || numbered || words_in(draft, i) < INTRO_MIN_WORDS);
    }
    if (form->kind == FORM_REPORT && items >= ITEMS_MIN && 2 * items >= body)
        form->kind = FORM_LIST;
}

/* ---- */

/* A label above the text, "Opinion", or in front of the headline, "Opinion | …". */
static bool is_opinion(const struct draft *draft, const struct layout *layout)
{
    if (begins_with(draft->arena, layout->headline, opinion_labels, COUNT(opinion_labels)))
        return str_find_char(layout->headline, '|') != STR_NONE || str_find_char(layout->headline, ':') != STR_NONE;
    for (size_t i = 0; i < layout->piece_count; i++) {
        const struct piece *piece = &layout->pieces[i];
        if (piece->kind == KIND_BODY)
            return false;
        str word = piece->text;
        if (str_find_char(word, ' ') == STR_NONE &&
            begins_with(draft->arena, word, opinion_labels, COUNT(opinion_labels)))
            return true;
    }
    return false;
}

/* Something is left that can lead. */
static bool leaves_text(const struct draft *draft, const struct form *form)
{
    for (size_t i = form->first; i < draft->paragraphs.len; i++)
        if (is_body(draft, i) && !form->aside[i] && words_in(draft, i) >= INTRO_MIN_WORDS)
            return true;
    return false;
}

void form_read(const struct draft *draft, const struct layout *layout, struct form *ret_form)
{
    struct form form = {.aside = arena_array(draft->arena, bool, draft->paragraphs.len + 1)};
    if (!read_live(draft, layout, &form) && !read_recipe(draft, &form) && !take_interview(draft, &form))
        form.kind = FORM_REPORT;
    if (form.kind != FORM_LIVE)
        read_items(draft, &form);
    if (form.kind == FORM_REPORT || form.kind == FORM_LIST) {
        bool opinion = is_opinion(draft, layout);
        if (opinion)
            form.kind = FORM_OPINION;
        form.first = opinion ? opening_of_argument(draft, layout->headline) : opening_of_story(draft, layout->headline);
        form.why = form.first == 0 ? NULL : opinion ? "what the opinion argues" : "says why the story matters";
    }
    if (!leaves_text(draft, &form))
        memset(form.aside, 0, draft->paragraphs.len * sizeof *form.aside);
    *ret_form = form;
}

const char *form_unfit(const struct form *form, size_t paragraph)
{
    static const char *const asides[] = {[FORM_REPORT] = "an item of a list",
                                         [FORM_LIVE] = "an item of a list",
                                         [FORM_INTERVIEW] = "a turn of an interview",
                                         [FORM_LIST] = "an item of a list",
                                         [FORM_RECIPE] = "an ingredient or a step of a recipe",
                                         [FORM_OPINION] = "an item of a list"};
    if (paragraph < form->first)
        return form->kind == FORM_LIVE ? "not the newest of a live blog" : "an opening; the lead stands further down";
    return form->aside[paragraph] ? asides[form->kind] : NULL;
}
