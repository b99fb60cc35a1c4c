#ifndef NUTGRAF_CONFIG_SCHEMA_H
#define NUTGRAF_CONFIG_SCHEMA_H

/*
 * What may stand in nutgraf.yaml, as tables (schema.c) that reader.c walks. A new key is a new line in one of them,
 * in config/nutgraf.yaml and in man/nutgraf.yaml.5; a unit test compares the three.
 */
#include <nutgraf/base/map.h>

#include "node.h"

struct reader {
    struct arena *arena;
    struct complaints complaints;
    str file;
    str home;
    bool sources_elsewhere; /* in files of sources.d, now or soon: this file may have none */
};

enum shape {
    SHAPE_TEXT,     /* one text */
    SHAPE_TEXTS,    /* a list of texts, or one alone */
    SHAPE_PAIRS,    /* a mapping of texts under names of the user's own, each read into an item "name: text" */
    SHAPE_MAPPING,  /* of key->of, inside the record */
    SHAPE_MAPPINGS, /* a list of key->of, each with a name of its own */
};

/* A mapping as it stands in the file. */
struct entries {
    const struct node *node;
    struct map pairs; /* a key of the table, by its right name, to where its pair stands in node->items */
};

/* The value that stands there for a key; NULL when there is none. */
const struct node *entry_value(const struct entries *entries, const char *key);

struct key;

/* What values of a key look like. */
struct kind {
    enum shape shape;
    const char *expected; /* "a path"; numbers tell their range as well */
    /*
     * Writes what the text means into the field. NULL when it is good; else what is wrong with it, to be put behind
     * the value with a comma ("which has no '@'"), or "" when `expected` says it all. Text is not empty and one line.
     */
    const char *(*parse)(struct reader *reader, const struct key *key, str text, void *field);
    size_t item_size; /* SHAPE_TEXTS: of the array that the field points to; 0: all items are parsed into the field */
    /* SHAPE_PAIRS: what is wrong with a name, as above. */
    const char *(*check_name)(str name);
    const char *unit; /* of a range, behind it: " seconds" */
    bool is_address;  /* which may hold credentials, also when it lacks its scheme: complaints hide them */
};

struct key {
    const char *name;
    const struct kind *kind;
    size_t offset;                                            /* of the field in the record */
    size_t count;                                             /* offset of the number of items, for arrays */
    enum { OPTIONAL, REQUIRED, REQUIRED_SOMEWHERE } required; /* somewhere: unless sources_elsewhere */
    const char *fallback; /* the default as one would write it; NULL: the zero of the field */
    unsigned long min, max;
    const struct mapping *of;
    const char *refusal; /* instead of all the others: why the key may not stand here, and what may */
};

struct mapping {
    const char *where; /* for messages: "in a digest" */
    const struct key *keys;
    size_t key_count;
    size_t size;      /* of the record */
    size_t name;      /* offset of the name, for SHAPE_MAPPINGS */
    bool named_later; /* names_settle looks after the names */
    /* What one key alone cannot tell: defaults that come from other keys, and keys that contradict each other. */
    void (*finish)(struct reader *reader, const struct entries *entries, void *record);
};

/* The whole file, a struct settings; the other mappings are reached through key->of. */
extern const struct mapping settings_mapping;
/* A file of sources.d, likewise a struct settings, of which only the sources are read. */
extern const struct mapping companion_mapping;

/* The kinds of value, by the file that reads them: kinds.c, network.c, mailbox.c, schedule.c. */
extern const struct kind kind_mapping, kind_mappings, kind_text, kind_texts, kind_count, kind_integer, kind_path,
    kind_command, kind_language, kind_digest_name, kind_credential, kind_tls, kind_truth;
extern const struct kind kind_url, kind_proxy, kind_duration, kind_fulltext, kind_headers;
extern const struct kind kind_mailbox, kind_mailboxes, kind_host, kind_domain, kind_authority;
extern const struct kind kind_time, kind_days, kind_zone;

/* The finishers of the mappings: finish.c. */
void finish_settings(struct reader *reader, const struct entries *entries, void *record);
void finish_fetch(struct reader *reader, const struct entries *entries, void *record);
void finish_source(struct reader *reader, const struct entries *entries, void *record);
void finish_feed(struct reader *reader, const struct entries *entries, void *record);
void finish_digest(struct reader *reader, const struct entries *entries, void *record);
void finish_delivery(struct reader *reader, const struct entries *entries, void *record);
void finish_smtp(struct reader *reader, const struct entries *entries, void *record);

/* The host of a URL, without credentials and port; what follows host and port. Slices of it. */
str address_host(str url);
str address_after_host(str url);

/* True for a host that is this machine, by name or number: nothing sent there leaves it. */
bool host_is_loopback(str host);

#endif
