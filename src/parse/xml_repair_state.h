#ifndef NUTGRAF_PARSE_XML_REPAIR_STATE_H
#define NUTGRAF_PARSE_XML_REPAIR_STATE_H

/* What xml_repair.c, xml_tag.c, xml_unended.c and xml_reference.c share while a document is repaired. */
#include <nutgraf/base/ascii.h>
#include <nutgraf/base/ceilings.h>

#include "xml_entities.h"
#include "xml_repair.h"

struct xml_open {
    str name;
    size_t namespaces; /* that its tag declares */
    bool was_sought;   /* an end tag of this name; xml_unended.c */
    bool ends_ahead;   /* it was found */
};

/* The start tag that is being read. */
struct xml_tag {
    struct {
        str name;
        unsigned long long hash;
    } attributes[CEILING_TAG_ATTRIBUTES]; /* those that are kept */
    size_t count;
    size_t namespaces;
};

struct xml_repair_state {
    struct arena *arena;
    str in;
    size_t position;
    struct faults *faults;
    struct xml_repaired *repaired;
    struct xml_entities entities;
    struct xml_open open[CEILING_MARKUP_DEPTH];
    size_t depth;
    struct xml_tag tag;
    size_t too_deep;   /* start tags left out, whose end tags are to come */
    size_t nodes;      /* elements and attributes */
    struct map names;  /* of these and of namespaces, each once */
    size_t namespaces; /* declared by the open elements */
    bool root_closed;
    bool no_doctype_end; /* one did not end, and so no other does */
    bool no_quote[2];    /* no '"', no '\'' from here on */
};

/* At an offset into the document. */
#define repair_fault(state, offset, ...) fault_note((state)->faults, (state)->in, (offset), __VA_ARGS__)

/* '\0' behind the end. */
static inline char repair_byte(const struct xml_repair_state *state, size_t position)
{
    return position < state->in.len ? state->in.at[position] : '\0';
}

/* What is added next stands at this offset in the document. */
void repair_at(struct xml_repair_state *state, size_t offset);

/* Adds a piece of the document as text, or as an attribute's value between '"'. */
void repair_text(struct xml_repair_state *state, size_t from, size_t to, bool in_attribute);

/* Adds what the '&' at an offset begins: as it stands, by its number, or escaped. Behind what was read of it. */
size_t repair_reference(struct xml_repair_state *state, size_t start);

/* A name as messages show it. */
str repair_shown(str name);

static inline bool xml_starts_name(char c)
{
    return ascii_is_letter(c) || c == '_' || c == ':' || (unsigned char)c >= 0x80;
}

static inline bool xml_continues_name(char c)
{
    return xml_starts_name(c) || ascii_is_digit(c) || c == '-' || c == '.';
}

/* The tag that begins at state->position. */
void repair_start_tag(struct xml_repair_state *state);
/* Ends the text that the start tag at state->position cannot stand in, when its own end tag is missing. */
void repair_unended(struct xml_repair_state *state);
void repair_end_tag(struct xml_repair_state *state);

/* Ends the elements that are inside of the first `depth` ones. */
void repair_close_to(struct xml_repair_state *state, size_t depth);

#endif
