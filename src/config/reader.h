#ifndef NUTGRAF_CONFIG_READER_H
#define NUTGRAF_CONFIG_READER_H

/* Walks a mapping of the file along its table, into a record; each mistake on the way is complained about. */
#include "schema.h"

void read_mapping(struct reader *reader, const struct mapping *mapping, const struct node *node, void *record);

#endif
