#include "feed_read.h"

#include <nutgraf/base/ceilings.h>

/* A rank is weight and depth in one number; 0: the field has no value. */
#define WEIGHT_UNIT (2U * CEILING_MARKUP_DEPTH)

static bool claim(const struct feed_spot *spot, enum feed_field field, unsigned weight, bool first_stays)
{
    unsigned *held = &spot->target->rank[field];
    unsigned rank = weight * WEIGHT_UNIT + spot->depth + 1;
    if (*held && (rank > *held || (rank == *held && first_stays)))
        return false;
    *held = rank;
    return true;
}

bool feed_claim(const struct feed_spot *spot, enum feed_field field, unsigned weight)
{
    return claim(spot, field, weight, false);
}

bool feed_claim_first(const struct feed_spot *spot, enum feed_field field, unsigned weight)
{
    return claim(spot, field, weight, true);
}

unsigned feed_weight(const struct feed_target *target, enum feed_field field)
{
    return target->rank[field] ? (target->rank[field] - 1) / WEIGHT_UNIT : 0;
}

str feed_attr(const struct feed_spot *spot, const char *name)
{
    return element_attr(spot->reader->arena, spot->element, name);
}

static void read_element(struct feed_spot spot, const xmlNode *element);

/* The depth is bounded by what a tree may have: CEILING_MARKUP_DEPTH. */
static void read_children(const struct feed_spot *spot)
{
    for (const xmlNode *node = spot->element->children; node; node = node->next)
        if (node->type == XML_ELEMENT_NODE)
            read_element(*spot, node);
}

str feed_language_tag(struct arena *arena, str said)
{
    said = str_trim(said);
    char *tag = arena_array(arena, char, said.len + 1);
    for (size_t i = 0; i < said.len; i++)
        tag[i] = said.at[i] == '_' ? '-' : said.at[i];
    return (str){tag, said.len};
}

static bool has_attr(const xmlNode *element, const char *name)
{
    for (const xmlAttr *attr = element->properties; attr; attr = attr->next)
        if (str_equal_ignoring_case(feed_local_name(attr->name), str_from(name)))
            return true;
    return false;
}

/* xml:base (also with Atom's older name for it) and xml:lang; an empty xml:lang takes the outer one back. */
static void inherit(struct feed_spot *spot)
{
    struct arena *arena = spot->reader->arena;
    if (!spot->element->properties)
        return;
    spot->base = element_base(arena, spot->element, spot->base);
    if (!has_attr(spot->element, "lang"))
        return;
    spot->language = feed_language_tag(arena, feed_attr(spot, "lang"));
    bool holds_facts = spot->row->kind == KIND_CONTAINER || spot->row->kind == KIND_ENTRY;
    if (spot->language.len && holds_facts && feed_claim(spot, FIELD_LANGUAGE, 1))
        spot->target->facts->language = spot->language;
}

static void read_container(struct feed_spot *spot)
{
    spot->target->facts->base = spot->base;
    feed_take_attributes(spot);
    read_children(spot);
}

static void read_entry(struct feed_spot spot)
{
    struct feed_reader *reader = spot.reader;
    if (reader->entries.len == CEILING_FEED_ENTRIES) {
        reader->entries_left_out++;
        return;
    }
    struct feed_entry *entry = arena_new(reader->arena, struct feed_entry);
    *entry = (struct feed_entry){.facts = {.published = WHEN_NONE, .updated = WHEN_NONE}};
    vec_push(reader->arena, &reader->entries)->entry = entry;
    struct feed_target target = {.facts = &entry->facts, .entry = entry};
    spot.target = &target;
    spot.place = IN_ENTRY;
    inherit(&spot);
    entry->facts.base = spot.base;
    str about = feed_attr(&spot, "about");
    if (about.len && feed_claim(&spot, FIELD_ID, 1))
        entry->facts.id = about;
    feed_take_attributes(&spot);
    read_children(&spot);
}

static void read_source(struct feed_spot spot)
{
    struct arena *arena = spot.reader->arena;
    struct feed_entry *entry = spot.target->entry;
    if (!entry)
        return;
    struct feed_facts *facts = arena_new(arena, struct feed_facts);
    *facts = (struct feed_facts){.published = WHEN_NONE, .updated = WHEN_NONE, .base = spot.base};
    entry->source = facts;
    facts->title = element_text(arena, spot.element); /* RSS; Atom has elements here */
    facts->link = feed_absolute(&spot, feed_attr(&spot, "url"));
    struct feed_target target = {.facts = facts};
    spot.target = &target;
    spot.place = IN_SOURCE;
    read_children(&spot);
}

/* The spot is the parent's; what is in force changes for the element and what it holds. */
static void read_element(struct feed_spot spot, const xmlNode *element)
{
    spot.element = element;
    spot.depth++;
    spot.row = feed_row_of(element, spot.place);
    if (spot.row->kind == KIND_SKIP)
        return;
    if (spot.row->kind == KIND_ENTRY) {
        read_entry(spot);
        return;
    }
    inherit(&spot);
    switch (spot.row->kind) {
    case KIND_CONTAINER:
        read_container(&spot);
        break;
    case KIND_SOURCE:
        read_source(spot);
        break;
    case KIND_IMAGE:
        spot.place = IN_IMAGE;
        read_children(&spot);
        break;
    case KIND_NONE:
        read_children(&spot);
        break;
    case KIND_MEDIA:
    case KIND_CATEGORY: /* iTunes has categories in categories */
        feed_take(&spot);
        read_children(&spot);
        break;
    default:
        feed_take(&spot);
    }
}

static void hand_over_entries(struct feed_reader *reader)
{
    struct feed *feed = reader->feed;
    for (size_t i = 0; i < reader->entries.len; i++)
        *vec_push(reader->arena, &feed->entries) = *reader->entries.at[i].entry;
    feed->entries_left_out = reader->entries_left_out;
    if (reader->entries_left_out)
        *vec_push(reader->arena, &feed->faults) = arena_printf(
            reader->arena, "more than %zu entries: %zu were left out", CEILING_FEED_ENTRIES, reader->entries_left_out);
}

void feed_read(struct arena *arena, const xmlNode *root, str base, str language, struct construct_rules rules,
               struct feed *feed)
{
    struct feed_reader reader = {.arena = arena, .feed = feed, .rules = rules, .frequency = 1};
    reader.target.facts = &feed->facts;
    struct feed_spot outside = {.reader = &reader, .target = &reader.target, .place = IN_FEED, .base = base};
    outside.language = feed_language_tag(arena, language);
    feed->facts.language = outside.language;
    feed->facts.base = base;
    read_element(outside, root);
    feed->update_seconds = reader.period / (reader.frequency > 0 ? reader.frequency : 1);
    hand_over_entries(&reader);
}
