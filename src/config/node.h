#ifndef NUTGRAF_CONFIG_NODE_H
#define NUTGRAF_CONFIG_NODE_H

/* A YAML file as a tree of ours: texts, lists and mappings with their places. libyaml stays in node.c. */
#include "complain.h"

enum node_kind {
    NODE_NOTHING, /* `key:` with nothing or "" behind it, or an empty file: the default */
    NODE_TEXT,    /* every scalar; what it means is the reader's to say, so that 07:00 is no number */
    NODE_LIST,
    NODE_MAPPING,
    NODE_REFUSED, /* complained about already: whoever meets it says no more */
};

struct node {
    enum node_kind kind;
    struct place place;
    str text;           /* NODE_TEXT */
    struct node *items; /* NODE_LIST: `count` of them; NODE_MAPPING: `count` pairs, key and value in turn */
    size_t count;
};

/*
 * False when the rest of the file cannot be understood: no YAML, no UTF-8, too deep, a second document. Anchors,
 * aliases and tags are complained about and the tree goes on.
 */
MUST_CHECK bool node_parse(struct complaints *complaints, str yaml, struct node *ret_root);

/* "text", "a list", "an empty list", "a mapping": what stands there, for a complaint. */
const char *node_looks_like(const struct node *node);

/* The value of a key, NULL when it is not there or nothing. */
const struct node *node_find(const struct node *mapping, str key);

#endif
