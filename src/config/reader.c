#include "reader.h"

#include <nutgraf/base/uri.h>

#include "keys.h"

/* Of the user's own pairs in one mapping: they are compared with each other. */
#define PAIRS_AT_MOST 50

static void *field_at(void *record, size_t offset)
{
    return (char *)record + offset;
}

/* "a path", "a whole number from 1 to 10". */
static str expectation(struct reader *reader, const struct key *key)
{
    const struct kind *kind = key->kind;
    if (key->max > 0)
        return arena_printf(reader->arena, "%s from %lu to %lu%s", kind->expected, key->min, key->max,
                            kind->unit ? kind->unit : "");
    return str_from(kind->expected);
}

static bool is_required(const struct reader *reader, const struct key *key)
{
    return key->required == REQUIRED || (key->required == REQUIRED_SOMEWHERE && !reader->sources_elsewhere);
}

static void complain_of_shape(struct reader *reader, const struct key *key, const struct node *node)
{
    if (node->kind != NODE_REFUSED)
        complain(&reader->complaints, node->place, "'%s' is %s; expected %" STR_FMT, key->name, node_looks_like(node),
                 STR_ARG(expectation(reader, key)));
}

static bool is_one_line(str text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c = utf8_next(text, &at);
        if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029)
            return false;
    }
    return true;
}

/* A wrong value without its secrets, as a complaint shows it. */
static str shown(struct reader *reader, const struct key *key, str text)
{
    str safe = uri_without_credentials(reader->arena, text);
    size_t at = str_find_last_char(safe, '@');
    if (key->kind->is_address && at != STR_NONE && str_find(safe, STR("://")) == STR_NONE)
        safe = arena_printf(reader->arena, "…%" STR_FMT, STR_ARG(str_slice(safe, at, safe.len)));
    return safe;
}

static void read_text(struct reader *reader, const struct key *key, const struct node *node, void *field)
{
    if (node->kind != NODE_TEXT) {
        complain_of_shape(reader, key, node);
        return;
    }
    if (!is_one_line(node->text)) {
        complain(&reader->complaints, node->place,
                 "'%s' holds a line break or control character; expected %" STR_FMT " on one line", key->name,
                 STR_ARG(expectation(reader, key)));
        return;
    }
    const char *wrong = key->kind->parse(reader, key, node->text, field);
    if (wrong)
        complain(&reader->complaints, node->place, "'%s' is '%" STR_FMT "'%s%s; expected %" STR_FMT, key->name,
                 CUT(shown(reader, key, node->text)), wrong[0] ? ", " : "", wrong, STR_ARG(expectation(reader, key)));
}

/* The items of a list, or the one that stands alone. */
static const struct node *items_of(const struct node *node, size_t *ret_count)
{
    *ret_count = node->kind == NODE_LIST ? node->count : 1;
    return node->kind == NODE_LIST ? node->items : node;
}

static void read_texts(struct reader *reader, const struct key *key, const struct node *node, void *record)
{
    size_t count;
    const struct node *items = items_of(node, &count);
    char *fields = field_at(record, key->offset);
    size_t step = key->kind->item_size;
    if (step > 0) {
        fields = arena_alloc(reader->arena, step, count);
        *(const void **)field_at(record, key->offset) = fields;
        *(size_t *)field_at(record, key->count) = count;
    }
    for (size_t i = 0; i < count; i++)
        read_text(reader, key, &items[i], fields + i * step);
}

/*
 * One of the user's own pairs. Its text may be a secret, such as an Authorization header's, and is in no complaint; nor
 * is a name that is none, since it may be a text that slipped there.
 */
static void read_pair(struct reader *reader, const struct key *key, const struct node *pair, str *field)
{
    const struct node *name = &pair[0], *text = &pair[1];
    const char *wrong = name->kind == NODE_TEXT && is_one_line(name->text) ? key->kind->check_name(name->text) : "";
    if (wrong)
        complain(&reader->complaints, name->place, "a name in '%s' is not valid%s%s; expected %s", key->name,
                 wrong[0] ? ", " : "", wrong, key->kind->expected);
    else if (text->kind != NODE_TEXT || !is_one_line(text->text))
        complain(&reader->complaints, text->place,
                 "the value of '%" STR_FMT "' in '%s' is not text on one line; expected %s", CUT(name->text), key->name,
                 key->kind->expected);
    else
        *field = arena_printf(reader->arena, "%" STR_FMT ": %" STR_FMT, STR_ARG(name->text), STR_ARG(text->text));
}

static void refuse_same_pairs(struct reader *reader, const struct key *key, const struct node *node)
{
    for (size_t i = 2; i < 2 * node->count; i += 2)
        for (size_t j = 0; j < i; j += 2)
            if (node->items[i].kind == NODE_TEXT && str_equal_ignoring_case(node->items[i].text, node->items[j].text))
                complain(&reader->complaints, node->items[i].place,
                         "'%" STR_FMT "' stands in '%s' already in line %zu; expected it once",
                         CUT(node->items[i].text), key->name, node->items[j].place.line);
}

static void read_user_pairs(struct reader *reader, const struct key *key, const struct node *node, void *record)
{
    str *fields = arena_array(reader->arena, str, node->count);
    if (node->count > PAIRS_AT_MOST) {
        complain(&reader->complaints, node->place, "'%s' has %zu lines; expected at most %d", key->name, node->count,
                 PAIRS_AT_MOST);
        return;
    }
    for (size_t i = 0; i < node->count; i++)
        read_pair(reader, key, &node->items[2 * i], &fields[i]);
    refuse_same_pairs(reader, key, node);
    *(const str **)field_at(record, key->offset) = fields;
    *(size_t *)field_at(record, key->count) = node->count;
}

static void refuse_same_names(struct reader *reader, const struct mapping *mapping, const struct node *items,
                              size_t count, char *records)
{
    struct map seen = {0};
    for (size_t i = 0; i < count; i++) {
        str name = *(str *)field_at(records + i * mapping->size, mapping->name);
        const struct node *at = node_find(&items[i], STR("name"));
        size_t first;
        if (name.len == 0)
            continue;
        if (map_get(&seen, name, &first))
            complain(&reader->complaints, at ? at->place : items[i].place,
                     "'%" STR_FMT "' is also the name of the one in line %zu; expected a 'name' of its own", CUT(name),
                     items[first].place.line);
        else
            map_put(reader->arena, &seen, name, i);
    }
}

static void read_mappings(struct reader *reader, const struct key *key, const struct node *node, void *record)
{
    size_t size = key->of->size;
    char *records = arena_alloc(reader->arena, size, node->count);
    for (size_t i = 0; i < node->count; i++) {
        if (node->items[i].kind == NODE_MAPPING)
            read_mapping(reader, key->of, &node->items[i], records + i * size);
        else if (node->items[i].kind != NODE_REFUSED)
            complain(&reader->complaints, node->items[i].place,
                     "an item of '%s' is %s; expected a mapping of %" STR_FMT, key->name,
                     node_looks_like(&node->items[i]), STR_ARG(known_keys(reader, key->of)));
    }
    if (!key->of->named_later)
        refuse_same_names(reader, key->of, node->items, node->count, records);
    *(const void **)field_at(record, key->offset) = records;
    *(size_t *)field_at(record, key->count) = node->count;
}

static bool has_shape(const struct key *key, const struct node *node)
{
    switch (key->kind->shape) {
    case SHAPE_TEXT:
        return node->kind == NODE_TEXT;
    case SHAPE_TEXTS:
        return node->kind == NODE_TEXT || node->kind == NODE_LIST;
    case SHAPE_PAIRS:
    case SHAPE_MAPPING:
        return node->kind == NODE_MAPPING;
    case SHAPE_MAPPINGS:
        return node->kind == NODE_LIST;
    }
    return false;
}

static void read_value(struct reader *reader, const struct key *key, const struct node *node, void *record)
{
    bool empty = node->kind == NODE_NOTHING || (node->kind == NODE_LIST && node->count == 0);
    if (empty && !is_required(reader, key))
        return;
    if (empty || !has_shape(key, node)) {
        complain_of_shape(reader, key, node);
        return;
    }
    switch (key->kind->shape) {
    case SHAPE_TEXT:
        read_text(reader, key, node, field_at(record, key->offset));
        break;
    case SHAPE_TEXTS:
        read_texts(reader, key, node, record);
        break;
    case SHAPE_PAIRS:
        read_user_pairs(reader, key, node, record);
        break;
    case SHAPE_MAPPING:
        read_mapping(reader, key->of, node, field_at(record, key->offset));
        break;
    case SHAPE_MAPPINGS:
        read_mappings(reader, key, node, record);
        break;
    }
}

/* Gives each field its default, also in mappings that the file leaves out. */
static void fill_defaults(struct reader *reader, const struct mapping *mapping, void *record)
{
    for (size_t i = 0; i < mapping->key_count; i++) {
        const struct key *key = &mapping->keys[i];
        void *field = field_at(record, key->offset);
        if (key->fallback)
            read_text(reader, key, &(struct node){.kind = NODE_TEXT, .text = str_from(key->fallback)}, field);
        else if (key->kind && key->kind->shape == SHAPE_MAPPING)
            fill_defaults(reader, key->of, field);
    }
}

static void read_pairs(struct reader *reader, const struct mapping *mapping, struct entries *entries, void *record)
{
    const struct node *node = entries->node;
    for (size_t i = 0; i < 2 * node->count; i += 2) {
        const struct node *name = &node->items[i];
        size_t first;
        if (name->kind != NODE_TEXT) {
            if (name->kind != NODE_REFUSED)
                complain(&reader->complaints, name->place, "a key is %s; expected one of %" STR_FMT,
                         node_looks_like(name), STR_ARG(known_keys(reader, mapping)));
            continue;
        }
        const struct key *key = find_key(reader, mapping, entries, name);
        if (!key)
            continue;
        if (map_get(&entries->pairs, str_from(key->name), &first)) {
            complain(&reader->complaints, name->place, "'%s' stands here again after line %zu; expected it once",
                     key->name, node->items[first].place.line);
            continue;
        }
        map_put(reader->arena, &entries->pairs, str_from(key->name), i);
        if (key->refusal)
            complain(&reader->complaints, name->place, "%s", key->refusal);
        else
            read_value(reader, key, &node->items[i + 1], record);
    }
}

const struct node *entry_value(const struct entries *entries, const char *key)
{
    size_t pair;
    if (!map_get(&entries->pairs, str_from(key), &pair))
        return NULL;
    const struct node *value = &entries->node->items[pair + 1];
    return value->kind == NODE_NOTHING ? NULL : value;
}

void read_mapping(struct reader *reader, const struct mapping *mapping, const struct node *node, void *record)
{
    struct entries entries = {.node = node};
    size_t pair;
    fill_defaults(reader, mapping, record);
    read_pairs(reader, mapping, &entries, record);
    for (size_t i = 0; i < mapping->key_count; i++) {
        const struct key *key = &mapping->keys[i];
        if (is_required(reader, key) && !map_get(&entries.pairs, str_from(key->name), &pair))
            complain(&reader->complaints, node->place, "'%s' is missing %s; expected %" STR_FMT, key->name,
                     mapping->where, STR_ARG(expectation(reader, key)));
    }
    if (mapping->finish)
        mapping->finish(reader, &entries, record);
}
