#include <nutgraf/base/map.h>

/* A byte as nine bits, so that an end differs from each byte. */
static unsigned symbol_at(str key, size_t byte)
{
    return byte < key.len ? (unsigned char)key.at[byte] + 1U : 0;
}

static bool side_of(str key, const struct map_node *node)
{
    return (symbol_at(key, node->byte) & node->bit) != 0;
}

/* Where two keys, which are not the same, first differ. */
static struct map_node first_difference(str a, str b)
{
    size_t byte = 0;
    while (symbol_at(a, byte) == symbol_at(b, byte))
        byte++;
    unsigned differing = symbol_at(a, byte) ^ symbol_at(b, byte);
    unsigned bit = 1U << 8;
    while (!(differing & bit))
        bit >>= 1;
    return (struct map_node){.byte = byte, .bit = bit};
}

static bool stands_above(const struct map_node *node, const struct map_node *other)
{
    return node->byte < other->byte || (node->byte == other->byte && node->bit > other->bit);
}

/* The leaf that the key's bits lead to, as far as keys part there; of no empty map. */
static struct map_node *leaf_for(const struct map *map, str key)
{
    struct map_node *node = map->root;
    while (node->child[0])
        node = node->child[side_of(key, node)];
    return node;
}

static struct map_node *leaf_new(struct arena *arena, struct map *map, str key)
{
    struct map_node *leaf = arena_new(arena, struct map_node);
    leaf->key = key;
    map->len++;
    return leaf;
}

/* A leaf beside another one, below a node where the two part. */
static struct map_node *part(struct arena *arena, struct map *map, str key, str other)
{
    struct map_node *node = arena_new(arena, struct map_node);
    *node = first_difference(key, other);
    struct map_node **place = &map->root;
    while ((*place)->child[0] && stands_above(*place, node))
        place = &(*place)->child[side_of(key, *place)];
    struct map_node *leaf = leaf_new(arena, map, key);
    node->child[side_of(key, node)] = leaf;
    node->child[!side_of(key, node)] = *place;
    *place = node;
    return leaf;
}

void map_put(struct arena *arena, struct map *map, str key, size_t value)
{
    struct map_node *leaf = map->root ? leaf_for(map, key) : (map->root = leaf_new(arena, map, key));
    if (!str_equal(leaf->key, key))
        leaf = part(arena, map, key, leaf->key);
    leaf->key = key;
    leaf->value = value;
}

bool map_get(const struct map *map, str key, size_t *ret_value)
{
    const struct map_node *leaf = map->root ? leaf_for(map, key) : NULL;
    if (!leaf || !str_equal(leaf->key, key))
        return false;
    *ret_value = leaf->value;
    return true;
}
