#include "xml_repair.h"

#include <nutgraf/base/sixteen.h>

#include "xml_repair_state.h"

/* Beyond these, positions are near the right one. */
#define SHIFTS_MAX ((size_t)10000)

void repair_at(struct xml_repair_state *state, size_t offset)
{
    struct xml_repaired *repaired = state->repaired;
    size_t out = repaired->text.len;
    struct xml_shift last = {0};
    if (repaired->shifts.len)
        last = repaired->shifts.at[repaired->shifts.len - 1];
    if (repaired->shifts.len == SHIFTS_MAX || offset - out == last.in - last.out)
        return;
    *vec_push(state->arena, &repaired->shifts) = (struct xml_shift){out, offset};
}

size_t xml_offset_in_document(const struct xml_repaired *repaired, size_t offset)
{
    size_t from = 0;
    size_t to = repaired->shifts.len;
    while (from < to) { /* the number of shifts at or before the offset */
        size_t middle = from + (to - from) / 2;
        if (repaired->shifts.at[middle].out <= offset)
            from = middle + 1;
        else
            to = middle;
    }
    if (from == 0)
        return offset;
    struct xml_shift shift = repaired->shifts.at[from - 1];
    return shift.in + (offset - shift.out);
}

/* ---- text */

/* Adds what XML does not take at `at` as it stands. Behind it. */
static size_t repair_special(struct xml_repair_state *state, size_t at, bool in_attribute)
{
    struct buf *out = &state->repaired->text;
    switch (state->in.at[at]) {
    case '&':
        return repair_reference(state, at);
    case '<':
        repair_fault(state, at, "a < that begins no tag");
        buf_add(out, STR("&lt;"));
        break;
    case '"':
        buf_add(out, in_attribute ? STR("&quot;") : STR("\""));
        break;
    default: /* the '>' of "]]>" */
        repair_fault(state, at, "]]> outside of a CDATA section");
        buf_add(out, STR("&gt;"));
        break;
    }
    return at + 1;
}

static bool is_special(const struct xml_repair_state *state, size_t at, bool in_attribute)
{
    switch (state->in.at[at]) {
    case '&':
    case '<':
        return true;
    case '"':
        return in_attribute;
    case '>':
        return !in_attribute && at >= 2 && state->in.at[at - 1] == ']' && state->in.at[at - 2] == ']';
    default:
        return false;
    }
}

/* How many bytes can be nothing special. */
static size_t plain_length(str text)
{
    for (size_t at = 0; at < text.len; at += sizeof(sixteen)) {
        const sixteen bytes = sixteen_at(text, at);
        const sixteen suspects = (sixteen)((bytes == '&') | (bytes == '<') | (bytes == '"') | (bytes == '>'));
        if (sixteen_bits(suspects))
            return at + sixteen_first(suspects);
    }
    return text.len;
}

void repair_text(struct xml_repair_state *state, size_t from, size_t to, bool in_attribute)
{
    while (from < to) {
        size_t plain = from;
        from += plain_length(str_slice(state->in, from, to));
        while (from < to && !is_special(state, from, in_attribute))
            from += 1 + plain_length(str_slice(state->in, from + 1, to));
        repair_at(state, plain);
        buf_add(&state->repaired->text, str_slice(state->in, plain, from));
        if (from < to) {
            repair_at(state, from);
            from = repair_special(state, from, in_attribute);
        }
    }
}

static void repair_run(struct xml_repair_state *state, size_t to)
{
    size_t from = state->position;
    state->position = to;
    if (state->depth > 0)
        repair_text(state, from, to, false);
    else if (str_trim(str_slice(state->in, from, to)).len > 0)
        repair_fault(state, from, "text outside of the document's element");
}

/* ---- what is no tag */

static bool stands_here(const struct xml_repair_state *state, str word)
{
    return str_starts(str_slice(state->in, state->position, state->in.len), word);
}

/* Takes the position behind the next `end`; what was before it. */
static str read_to(struct xml_repair_state *state, str begin, str end, const char *what)
{
    size_t start = state->position + begin.len;
    str rest = str_slice(state->in, start, state->in.len);
    size_t length = str_find(rest, end);
    if (length == STR_NONE)
        repair_fault(state, state->position, "%s without an end", what);
    state->position = length == STR_NONE ? state->in.len : start + length + end.len;
    return str_slice(rest, 0, length);
}

static void repair_comment(struct xml_repair_state *state)
{
    size_t start = state->position;
    str comment = read_to(state, STR("<!--"), STR("-->"), "a comment");
    if (str_find(comment, STR("--")) != STR_NONE)
        repair_fault(state, start, "-- inside of a comment");
}

/* A declaration holds no '>': one that lacks its last '?' ends there, too (xml_declaration.c notes it). */
static void repair_instruction(struct xml_repair_state *state)
{
    bool is_declaration = stands_here(state, STR("<?xml "));
    if (is_declaration && state->position > 0)
        repair_fault(state, state->position, "the XML declaration is not at the document's start");
    read_to(state, STR("<?"), is_declaration ? STR(">") : STR("?>"), "a processing instruction");
}

static void repair_cdata(struct xml_repair_state *state)
{
    struct buf *out = &state->repaired->text;
    static const str begin = STR_INIT("<![CDATA[");
    size_t start = state->position;
    str data = read_to(state, begin, STR("]]>"), "a CDATA section");
    if (state->depth == 0) {
        repair_fault(state, start, "text outside of the document's element");
        return;
    }
    repair_at(state, start);
    buf_add(out, begin);
    buf_add(out, data);
    buf_add(out, STR("]]>"));
}

/* Behind the DOCTYPE at the position; where it does not end, behind its first '>'. */
static size_t doctype_end(struct xml_repair_state *state, struct xml_entities *entities)
{
    size_t start = state->position;
    size_t end = STR_NONE;
    if (!state->no_doctype_end)
        end = xml_doctype_read(state->arena, state->in, start, entities);
    if (end != STR_NONE)
        return end;
    state->no_doctype_end = true;
    repair_fault(state, start, "a DOCTYPE without an end");
    size_t bracket = str_find_char(str_slice(state->in, start, state->in.len), '>');
    return bracket == STR_NONE ? state->in.len : start + bracket + 1;
}

static void repair_doctype(struct xml_repair_state *state)
{
    size_t start = state->position;
    bool misplaced = state->depth > 0 || state->root_closed || state->repaired->doctype.len > 0;
    struct xml_entities ignored = {0};
    state->position = doctype_end(state, misplaced ? &ignored : &state->entities);
    if (misplaced)
        repair_fault(state, start, "a DOCTYPE inside of the document");
    else
        state->repaired->doctype = str_slice(state->in, start + 2, state->position - 1);
}

/* At a '<'. */
static void repair_markup(struct xml_repair_state *state)
{
    if (stands_here(state, STR("<!--")))
        repair_comment(state);
    else if (stands_here(state, STR("<![CDATA[")))
        repair_cdata(state);
    else if (stands_here(state, STR("<!DOCTYPE")))
        repair_doctype(state);
    else if (stands_here(state, STR("<?")))
        repair_instruction(state);
    else if (stands_here(state, STR("</")) && xml_starts_name(repair_byte(state, state->position + 2)))
        repair_end_tag(state);
    else if (xml_starts_name(repair_byte(state, state->position + 1)))
        repair_start_tag(state);
    else
        repair_run(state, state->position + 1);
}

/* Of "/rss/channel/item/description". */
#define NAMES_AT_END_MAX ((size_t)4096)

static void repair_end(struct xml_repair_state *state)
{
    str name = state->open[state->depth - 1].name;
    repair_fault(state, state->in.len, "the document ends inside of <%" STR_FMT ">", STR_ARG(repair_shown(name)));
    struct buf names = buf_with_limit(NAMES_AT_END_MAX);
    for (size_t i = 0; i < state->depth; i++)
        buf_addf(&names, "/%" STR_FMT, STR_ARG(state->open[i].name));
    state->repaired->open_at_end = arena_copy(state->arena, buf_str(&names));
    buf_release(&names);
    repair_close_to(state, 0);
}

/* A repair adds four bytes to one at most, an end tag what its start tag has already, an entity what is bounded. */
static size_t result_limit(str text)
{
    return 8 * text.len + (size_t)2 * 1024 * 1024;
}

/* How far a server's own messages, often marked up, push a document down. */
#define JUNK_MAX ((size_t)8 * 1024)

/* Where the XML declaration is, when nothing but a server's messages can stand before it; else 0. */
static size_t junk_length(str text)
{
    str head = str_slice(text, 0, JUNK_MAX);
    size_t length = str_find(head, STR("<?xml "));
    if (length == STR_NONE)
        return 0;
    str junk = str_slice(head, 0, length);
    bool quoted = str_find(junk, STR("<![CDATA[")) != STR_NONE || str_find(junk, STR("<!--")) != STR_NONE;
    return quoted ? 0 : length;
}

void xml_repair(struct arena *arena, str text, struct faults *faults, struct xml_repaired *ret_repaired)
{
    struct xml_repair_state state = {.arena = arena, .in = text, .faults = faults, .repaired = ret_repaired};
    *ret_repaired = (struct xml_repaired){.text = buf_with_limit(result_limit(text))};
    state.position = junk_length(text);
    while (state.position < text.len) {
        if (text.at[state.position] == '<') {
            repair_markup(&state);
            continue;
        }
        size_t run = str_find_char(str_slice(text, state.position, text.len), '<');
        repair_run(&state, run == STR_NONE ? text.len : state.position + run);
    }
    if (state.depth > 0)
        repair_end(&state);
}
