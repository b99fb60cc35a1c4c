#include "page_facts.h"

#include <jansson.h>

#include <nutgraf/base/map.h>

#include "json_repair.h"

/* Objects and lists still to be looked at: JSON-LD nests them freely (@graph, mainEntity, lists of lists). */
#define JSON_OBJECTS_MAX 4096

/* How far inside a script a CDATA mark begins: "//" or "/" and "*" may stand before it. */
#define CDATA_BEFORE 30

struct json_part {
    json_t *json;
};

struct json_walk {
    struct arena *arena;
    VEC(struct json_part) pending;
    VEC(struct json_part) objects;
    struct map by_id; /* of those that have a name, for references by @id */
};

static str json_str(const json_t *value)
{
    return json_is_string(value) ? (str){json_string_value(value), json_string_length(value)} : STR("");
}

static bool type_ends(const json_t *type, str suffix)
{
    return str_ends(json_str(type), suffix);
}

static bool is_type(const json_t *type, str name)
{
    for (size_t i = 0; i < json_array_size(type); i++)
        if (str_equal(json_str(json_array_get(type, i)), name))
            return true;
    return str_equal(json_str(type), name);
}

/* Up to here are articles, behind them what else may bear one. */
#define RANK_OF_ARTICLES 11

/* 0: not an article. NewsArticle, BlogPosting and their kin speak before the page that they stand on. */
static int rank_of_type(const json_t *type)
{
    static const struct {
        const char *suffix;
        int rank;
    } ranks[] = {
        {"Article", 10}, {"BlogPosting", 10}, {"Report", 10},      {"Posting", 11}, {"Blog", 14},
        {"Recipe", 12},  {"Review", 12},      {"HowTo", 12},       {"WebPage", 16}, {"ItemPage", 16},
        {"Movie", 18},   {"Product", 18},     {"VideoObject", 19},
    };
    int best = 0;
    size_t count = json_is_array(type) ? json_array_size(type) : 1;
    for (size_t i = 0; i < count; i++) {
        const json_t *one = json_is_array(type) ? json_array_get(type, i) : type;
        for (size_t r = 0; r < sizeof ranks / sizeof ranks[0]; r++)
            if (type_ends(one, str_from(ranks[r].suffix)) && (best == 0 || ranks[r].rank < best))
                best = ranks[r].rank;
    }
    return best;
}

static const json_t *resolved(const struct json_walk *walk, const json_t *value)
{
    str id = json_str(json_object_get(value, "@id"));
    size_t at;
    bool known = id.len && !json_object_get(value, "name") && map_get(&walk->by_id, id, &at);
    return known ? walk->objects.at[at].json : value;
}

static void offer_names(struct arena *arena, const struct json_walk *walk, struct page_facts *facts, enum fact fact,
                        int rank, const json_t *value)
{
    size_t count = json_is_array(value) ? json_array_size(value) : 1;
    for (size_t i = 0; value && i < count && i < 20; i++) {
        const json_t *one = json_is_array(value) ? json_array_get(value, i) : value;
        const json_t *object = json_is_object(one) ? resolved(walk, one) : NULL;
        const json_t *name = object ? json_object_get(object, "name") : one;
        if (json_is_array(name))
            name = json_array_get(name, 0);
        bool anybody = fact == FACT_AUTHOR && type_ends(json_object_get(object, "@type"), STR("Organization"));
        facts_offer(arena, facts, fact, anybody ? RANK_OF_HOUSE : rank, json_str(name));
    }
}

/* Some pages say it twice, by two of their plug-ins. */
static void count_headline(struct arena *arena, struct page_facts *facts, str headline)
{
    if (!facts->headline.len)
        facts->headline = arena_copy(arena, headline);
    else if (headline.len && !str_equal(facts->headline, headline))
        facts->several_headlines = true;
}

static void offer_article(struct arena *arena, const struct json_walk *walk, struct page_facts *facts,
                          const json_t *article, int rank)
{
    const json_t *published = json_object_get(article, "datePublished");
    const json_t *body = json_object_get(article, "articleBody");
    facts_offer(arena, facts, FACT_TITLE, rank, json_str(json_object_get(article, "headline")));
    facts_offer(arena, facts, FACT_TITLE, rank + 30, json_str(json_object_get(article, "name")));
    facts_offer(arena, facts, FACT_PUBLISHED, rank, json_str(published));
    facts_offer(arena, facts, FACT_PUBLISHED, rank + 20, json_str(json_object_get(article, "dateCreated")));
    facts_offer(arena, facts, FACT_LANGUAGE, rank + 30, json_str(json_object_get(article, "inLanguage")));
    offer_names(arena, walk, facts, FACT_AUTHOR, rank, json_object_get(article, "author"));
    offer_names(arena, walk, facts, FACT_AUTHOR, rank + 5, json_object_get(article, "creator"));
    offer_names(arena, walk, facts, FACT_SITE, rank + 12, json_object_get(article, "publisher"));
    if (json_str(body).len > facts->body.len)
        facts->body = arena_copy(arena, json_str(body));
}

static void push(struct json_walk *walk, json_t *value)
{
    if ((json_is_object(value) || json_is_array(value)) && walk->pending.len < JSON_OBJECTS_MAX)
        (vec_push(walk->arena, &walk->pending))->json = value;
}

static void add_object(struct json_walk *walk, json_t *object)
{
    str id = json_str(json_object_get(object, "@id"));
    size_t before;
    if (id.len && json_object_get(object, "name") && !map_get(&walk->by_id, id, &before))
        map_put(walk->arena, &walk->by_id, id, walk->objects.len);
    (vec_push(walk->arena, &walk->objects))->json = object;
}

static void collect(struct json_walk *walk)
{
    while (walk->pending.len) {
        json_t *at = walk->pending.at[--walk->pending.len].json;
        if (json_is_object(at) && walk->objects.len < JSON_OBJECTS_MAX)
            add_object(walk, at);
        for (void *key = json_object_iter(at); key; key = json_object_iter_next(at, key))
            push(walk, json_object_iter_value(key));
        for (size_t i = 0; i < json_array_size(at); i++)
            push(walk, json_array_get(at, i));
    }
}

/* Line breaks inside strings, and comments or CDATA marks around the whole, are common, and no JSON. */
static str without_wrapping(struct arena *arena, str json)
{
    static const str CDATA = STR_INIT("<![CDATA[");
    size_t cdata = str_find(str_slice(json, 0, CDATA_BEFORE), CDATA);
    if (cdata != STR_NONE)
        json = str_slice(json, cdata + CDATA.len, json.len);
    char *copy = arena_array(arena, char, json.len + 1);
    for (size_t i = 0; i < json.len; i++)
        copy[i] = (unsigned char)json.at[i] < ' ' ? ' ' : json.at[i];
    str all = {copy, json.len};
    size_t brace = str_find_char(all, '{');
    size_t bracket = str_find_char(all, '[');
    return str_slice(all, brace < bracket ? brace : bracket, all.len);
}

static json_t *load(struct arena *arena, str json)
{
    str text = without_wrapping(arena, json);
    json_t *root = json_loadb(text.at, text.len, JSON_DISABLE_EOF_CHECK, NULL);
    if (root)
        return root;
    struct buf repaired = buf_with_limit(JSON_REPAIR_LIMIT(text.len));
    json_repair(text, &repaired);
    root = repaired.full ? NULL : json_loadb(repaired.at, repaired.len, JSON_DISABLE_EOF_CHECK, NULL);
    buf_release(&repaired);
    return root;
}

void facts_from_json(struct arena *arena, struct page_facts *facts, str json)
{
    json_t *root = load(arena, json);
    if (!root)
        return;
    struct json_walk walk = {.arena = arena};
    push(&walk, root);
    collect(&walk);
    for (size_t i = 0; i < walk.objects.len; i++) {
        const json_t *object = walk.objects.at[i].json;
        int rank = rank_of_type(json_object_get(object, "@type"));
        if (rank)
            offer_article(arena, &walk, facts, object, rank);
        if (rank && rank <= RANK_OF_ARTICLES)
            count_headline(arena, facts, json_str(json_object_get(object, "headline")));
        facts->is_collection = facts->is_collection || is_type(json_object_get(object, "@type"), STR("CollectionPage"));
    }
    json_decref(root);
}
