#include "keys.h"

#include <nutgraf/base/nearest.h>

str known_keys(struct reader *reader, const struct mapping *mapping)
{
    str list = STR("");
    for (size_t i = 0; i < mapping->key_count; i++)
        if (!mapping->keys[i].refusal)
            list = arena_printf(reader->arena, "%" STR_FMT "%s%s", STR_ARG(list), list.len ? ", " : "",
                                mapping->keys[i].name);
    return list;
}

static const struct key *key_named(const struct mapping *mapping, str name)
{
    for (size_t i = 0; i < mapping->key_count; i++)
        if (str_equal(str_from(mapping->keys[i].name), name))
            return &mapping->keys[i];
    return NULL;
}

/* The key that was probably meant: one letter in four may be wrong. NULL when none is near. */
static const struct key *key_meant(const struct mapping *mapping, str name)
{
    const struct key *nearest = NULL;
    size_t least = name.len / 4 + 2;
    for (size_t i = 0; i < mapping->key_count; i++) {
        size_t apart = letters_apart(str_from(mapping->keys[i].name), name);
        if (apart < least) {
            least = apart;
            nearest = &mapping->keys[i];
        }
    }
    return nearest;
}

const struct key *find_key(struct reader *reader, const struct mapping *mapping, const struct entries *entries,
                           const struct node *name)
{
    size_t pair;
    const struct key *key = key_named(mapping, name->text);
    if (key)
        return key;
    key = key_meant(mapping, name->text);
    if (key && key->refusal)
        return key;
    if (key && (map_get(&entries->pairs, str_from(key->name), &pair) || node_find(entries->node, str_from(key->name))))
        key = NULL;
    if (key)
        complain(&reader->complaints, name->place,
                 "unknown key '%" STR_FMT "' %s, did you mean '%s'? Expected one of %" STR_FMT, CUT(name->text),
                 mapping->where, key->name, STR_ARG(known_keys(reader, mapping)));
    else
        complain(&reader->complaints, name->place, "unknown key '%" STR_FMT "' %s; expected one of %" STR_FMT,
                 CUT(name->text), mapping->where, STR_ARG(known_keys(reader, mapping)));
    return key;
}
