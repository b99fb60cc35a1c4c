#include "xml_repair_state.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/utf8.h>

/* libxml2 looks through all that are in force for each prefix. Feeds declare ten or twenty. */
#define NAMESPACES_MAX ((size_t)100)

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

str repair_shown(str name)
{
    return utf8_prefix(name, 40);
}

static str read_name(struct xml_repair_state *state)
{
    size_t start = state->position;
    while (state->position < state->in.len && xml_continues_name(state->in.at[state->position]))
        state->position++;
    return str_slice(state->in, start, state->position);
}

static void skip_space(struct xml_repair_state *state)
{
    while (state->position < state->in.len && is_space(state->in.at[state->position]))
        state->position++;
}

/* ---- attributes */

/* The value in quotes that begins at the position; false, and nothing moved, when the quote never comes again. */
static bool read_quoted(struct xml_repair_state *state, size_t *ret_from, size_t *ret_to)
{
    char quote = repair_byte(state, state->position);
    bool *none = &state->no_quote[quote == '\''];
    size_t from = state->position + 1;
    size_t length = *none ? STR_NONE : str_find_char(str_slice(state->in, from, state->in.len), quote);
    if (length == STR_NONE) {
        *none = true;
        return false;
    }
    *ret_from = from;
    *ret_to = from + length;
    state->position = from + length + 1;
    return true;
}

static void read_value(struct xml_repair_state *state, size_t *ret_from, size_t *ret_to)
{
    char quote = repair_byte(state, state->position);
    if ((quote == '"' || quote == '\'') && read_quoted(state, ret_from, ret_to))
        return;
    repair_fault(state, state->position, "an attribute's value without quotes");
    *ret_from = state->position;
    while (state->position < state->in.len && !is_space(state->in.at[state->position]) &&
           !strchr("<>", state->in.at[state->position]))
        state->position++;
    *ret_to = state->position;
}

static bool declares_namespace(str name)
{
    return str_equal(name, STR("xmlns")) || str_starts(name, STR("xmlns:"));
}

static bool tag_has(const struct xml_tag *tag, str name, unsigned long long hash)
{
    for (size_t i = 0; i < tag->count; i++)
        if (tag->attributes[i].hash == hash && str_equal(tag->attributes[i].name, name))
            return true;
    return false;
}

/* Whether the tree takes the name of an element, attribute or namespace; notes the fault if not. */
static bool takes_name(struct xml_repair_state *state, size_t start, str name)
{
    size_t known;
    bool few = state->nodes < CEILING_MARKUP_NAMES; /* and so their names */
    if (few || map_get(&state->names, name, &known))
        return true;
    if (state->names.len == CEILING_MARKUP_NAMES) {
        repair_fault(state, start, "more than %zu names of elements and attributes", CEILING_MARKUP_NAMES);
        return false;
    }
    map_put(state->arena, &state->names, name, 0);
    return true;
}

/* False, with the fault noted, for an attribute to be left out. */
static bool keep_attribute(struct xml_repair_state *state, size_t start, str name, str value)
{
    struct xml_tag *tag = &state->tag;
    unsigned long long hash = str_hash(name);
    bool namespace = declares_namespace(name);
    if (!xml_starts_name(name.at[0]))
        repair_fault(state, start, "an attribute's name that begins with '%c'", name.at[0]);
    else if (tag->count == CEILING_TAG_ATTRIBUTES)
        repair_fault(state, start, "more than %zu attributes", CEILING_TAG_ATTRIBUTES);
    else if (namespace && state->namespaces + tag->namespaces >= NAMESPACES_MAX)
        repair_fault(state, start, "more than %zu namespaces", NAMESPACES_MAX);
    else if (tag_has(tag, name, hash))
        repair_fault(state, start, "attribute %" STR_FMT " for the second time", STR_ARG(repair_shown(name)));
    else if (takes_name(state, start, name) && (!namespace || takes_name(state, start, value))) {
        tag->attributes[tag->count].name = name;
        tag->attributes[tag->count++].hash = hash;
        tag->namespaces += namespace;
        return true;
    }
    return false;
}

static void repair_attribute(struct xml_repair_state *state)
{
    size_t start = state->position;
    str name = read_name(state);
    if (name.len == 0) {
        repair_fault(state, start, "'%c' where an attribute was expected", state->in.at[start]);
        state->position++;
        return;
    }
    skip_space(state);
    size_t from = state->position;
    size_t to = from;
    if (repair_byte(state, state->position) == '=') {
        state->position++;
        skip_space(state);
        read_value(state, &from, &to);
    } else {
        repair_fault(state, start, "attribute %" STR_FMT " without a value", STR_ARG(repair_shown(name)));
    }
    if (!keep_attribute(state, start, name, str_slice(state->in, from, to)))
        return;
    buf_add_char(&state->repaired->text, ' ');
    repair_at(state, start);
    buf_add(&state->repaired->text, name);
    buf_add(&state->repaired->text, STR("=\""));
    repair_text(state, from, to, true);
    buf_add_char(&state->repaired->text, '"');
}

/* Up to "/>", ">", or what shows that the tag's end is missing. */
static void repair_attributes(struct xml_repair_state *state)
{
    while (true) {
        bool spaced = is_space(repair_byte(state, state->position));
        skip_space(state);
        char c = repair_byte(state, state->position);
        if (c == '\0' || c == '>' || c == '<' || (c == '/' && repair_byte(state, state->position + 1) == '>'))
            return;
        if (!spaced)
            repair_fault(state, state->position, "no white space before an attribute");
        repair_attribute(state);
    }
}

/* ---- tags */

/* Passes over the '>'. */
static void tag_ends(struct xml_repair_state *state, size_t start, str name)
{
    if (repair_byte(state, state->position) == '>')
        state->position++;
    else
        repair_fault(state, start, "the tag <%" STR_FMT " has no end", STR_ARG(repair_shown(name)));
}

/* Whether the tree takes one more element. */
static bool has_room(struct xml_repair_state *state, size_t start)
{
    if (state->root_closed)
        repair_fault(state, start, "an element after the end of the document");
    else if (state->depth == CEILING_MARKUP_DEPTH)
        repair_fault(state, start, "elements more than %d deep", CEILING_MARKUP_DEPTH);
    else if (state->nodes >= CEILING_MARKUP_NODES)
        repair_fault(state, start, "more than %zu elements and attributes", CEILING_MARKUP_NODES);
    else
        return true;
    return false;
}

/* Takes back what was added since the text had this length. */
static void take_back(struct xml_repaired *repaired, size_t length)
{
    repaired->text.len = length;
    repaired->text.at[length] = '\0';
    while (repaired->shifts.len > 0 && repaired->shifts.at[repaired->shifts.len - 1].out > length)
        repaired->shifts.len--;
}

void repair_start_tag(struct xml_repair_state *state)
{
    struct buf *out = &state->repaired->text;
    repair_unended(state);
    size_t start = state->position++;
    size_t length_before = out->len;
    bool kept = has_room(state, start);
    repair_at(state, start);
    buf_add_char(out, '<');
    str name = read_name(state);
    kept = kept && takes_name(state, start, name);
    buf_add(out, name);
    state->tag.count = 0;
    state->tag.namespaces = 0;
    repair_attributes(state);
    bool empty = repair_byte(state, state->position) == '/';
    state->position += empty;
    tag_ends(state, start, name);
    buf_add(out, empty ? STR("/>") : STR(">"));
    if (!kept) {
        take_back(state->repaired, length_before);
        state->too_deep += !empty;
        return;
    }
    state->nodes += 1 + state->tag.count;
    if (!empty) {
        state->open[state->depth++] = (struct xml_open){.name = name, .namespaces = state->tag.namespaces};
        state->namespaces += state->tag.namespaces;
    }
    state->root_closed = state->depth == 0;
}

void repair_close_to(struct xml_repair_state *state, size_t depth)
{
    struct buf *out = &state->repaired->text;
    while (state->depth > depth) {
        const struct xml_open *open = &state->open[--state->depth];
        state->namespaces -= open->namespaces;
        buf_add(out, STR("</"));
        buf_add(out, open->name);
        buf_add_char(out, '>');
    }
    state->root_closed = depth == 0;
}

/* The depth of the element that the end tag ends; state->depth when there is none. */
static size_t depth_of(const struct xml_repair_state *state, str name)
{
    for (size_t i = state->depth; i-- > 0;)
        if (str_equal(state->open[i].name, name))
            return i;
    return state->depth;
}

void repair_end_tag(struct xml_repair_state *state)
{
    size_t start = state->position;
    state->position += 2;
    str name = read_name(state);
    skip_space(state);
    if (state->position < state->in.len && !strchr("<>", state->in.at[state->position]))
        repair_fault(state, state->position, "an end tag with more than a name");
    while (state->position < state->in.len && !strchr("<>", state->in.at[state->position]))
        state->position++;
    tag_ends(state, start, name);
    if (state->too_deep > 0) {
        state->too_deep--;
        return;
    }
    size_t depth = depth_of(state, name);
    if (depth == state->depth) {
        repair_fault(state, start, "</%" STR_FMT "> ends nothing", STR_ARG(repair_shown(name)));
        return;
    }
    str innermost = state->open[state->depth - 1].name;
    if (depth + 1 < state->depth)
        repair_fault(state, start, "</%" STR_FMT "> where </%" STR_FMT "> was expected", STR_ARG(repair_shown(name)),
                     STR_ARG(repair_shown(innermost)));
    repair_at(state, start);
    repair_close_to(state, depth);
}
