/* Texts of feeds whose end tag was forgotten: without this, a title would swallow all the entries behind it. */
#include "xml_repair_state.h"

#include <nutgraf/base/str_table.h>

/* Elements that hold text, or nothing. */
static const char *const TEXTS[] = {
    "title",   "link",      "description",     "guid",     "pubDate",   "category",
    "author",  "comments",  "lastBuildDate",   "language", "generator", "copyright",
    "docs",    "ttl",       "webMaster",       "id",       "updated",   "managingEditor",
    "summary", "published", "dc:creator",      "dc:title", "dc:date",   "dc:subject",
    "tagline", "modified",  "content:encoded",
};

/* Those that stand beside them, and in none. */
static const char *const OTHERS[] = {"item",   "entry",   "image",     "enclosure",
                                     "source", "content", "textInput", "channel"};

static bool is_text(str name)
{
    return str_is_one_of(name, TEXTS, sizeof TEXTS / sizeof TEXTS[0]);
}

static bool is_other(str name)
{
    return str_is_one_of(name, OTHERS, sizeof OTHERS / sizeof OTHERS[0]);
}

/* Where the name at an offset ends. */
static size_t behind_name(const struct xml_repair_state *state, size_t at)
{
    while (xml_continues_name(repair_byte(state, at)))
        at++;
    return at;
}

/* Whether an end tag of this name comes before a start tag of it. */
static bool ends_ahead(const struct xml_repair_state *state, str name)
{
    for (size_t at = state->position, next; at < state->in.len; at++) {
        next = str_find_char(str_slice(state->in, at, state->in.len), '<');
        if (next == STR_NONE)
            return false;
        at += next;
        bool is_end = repair_byte(state, at + 1) == '/';
        size_t start = at + 1 + is_end;
        if (str_equal(str_slice(state->in, start, behind_name(state, start)), name))
            return is_end;
    }
    return false;
}

/*
 * Each text is looked for once, as far as the next tag of its name, which is no further than where the next one of that
 * name begins: no more than once through the document for each name.
 */
static bool is_unended(const struct xml_repair_state *state, struct xml_open *open)
{
    if (!open->was_sought)
        open->ends_ahead = ends_ahead(state, open->name);
    open->was_sought = true;
    return !open->ends_ahead;
}

void repair_unended(struct xml_repair_state *state)
{
    size_t start = state->position + 1;
    str name = str_slice(state->in, start, behind_name(state, start));
    struct xml_open *open = state->depth > 1 && state->too_deep == 0 ? &state->open[state->depth - 1] : NULL;
    bool stands_beside = open && is_text(open->name) && (is_other(name) || is_text(name));
    if (!stands_beside || str_equal(name, open->name) || !is_unended(state, open))
        return;
    repair_fault(state, state->position, "<%" STR_FMT "> where </%" STR_FMT "> was expected",
                 STR_ARG(repair_shown(name)), STR_ARG(repair_shown(open->name)));
    repair_close_to(state, state->depth - 1);
}
