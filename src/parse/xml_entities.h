#ifndef NUTGRAF_PARSE_XML_ENTITIES_H
#define NUTGRAF_PARSE_XML_ENTITIES_H

/*
 * The general entities that a document declares in its DOCTYPE. None is ever expanded but those that stand for a few
 * plain characters, or for one by its number; all of a document's expansions together have a ceiling.
 */
#include <nutgraf/base/buf.h>
#include <nutgraf/base/map.h>
#include <nutgraf/base/vec.h>

struct xml_entities {
    struct map by_name; /* index into values */
    VEC(str) values;
    size_t expanded; /* bytes so far */
};

/*
 * Reads the DOCTYPE that begins with "<!DOCTYPE" at `position`, and what it declares. Behind it, or STR_NONE when it
 * does not end.
 */
size_t xml_doctype_read(struct arena *arena, str text, size_t position, struct xml_entities *ret_entities);

/* Adds what the entity stands for; false when it is not declared, or not to be expanded. */
bool xml_entity_add(struct xml_entities *entities, str name, struct buf *out);

#endif
