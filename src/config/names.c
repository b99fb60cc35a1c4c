#include "names.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/uri.h>

struct register_of_sources {
    struct arena *arena;
    const struct placed_source *sources;
    struct map names; /* to their place in `sources` */
    struct map urls;
};

/* What two sources may not share, and how it is told. */
struct claim {
    const char *key;
    const char *belongs; /* "'x' is …" */
    const char *expected;
};
static const struct claim name_claim = {"name", "also the name of", "a 'name' of its own"};
static const struct claim url_claim = {"url", "asked already by", "it once"};

static void complain_of_shared(const struct register_of_sources *all, const struct claim *claim, str text, size_t mine,
                               size_t other)
{
    const struct placed_source *here = &all->sources[mine], *there = &all->sources[other];
    const struct node *value = node_find(here->item, str_from(claim->key));
    bool same_file = here->reader == there->reader;
    complain(&here->reader->complaints, value ? value->place : here->item->place,
             "'%" STR_FMT "' is %s the one in line %zu%s%" STR_FMT "; expected %s",
             CUT(uri_without_credentials(all->arena, text)), claim->belongs, there->item->place.line,
             same_file ? "" : " of ", STR_ARG(same_file ? STR("") : there->reader->file), claim->expected);
}

/* For the first who claims it. */
static void claim_text(struct register_of_sources *all, struct map *map, const struct claim *claim, str text,
                       size_t mine)
{
    size_t other;
    if (!text.len)
        return;
    if (map_get(map, text, &other))
        complain_of_shared(all, claim, text, mine, other);
    else
        map_put(all->arena, map, text, mine);
}

/* The host; when another has this name, the host and as much of the rest as it takes to be told from it. */
static str name_from_url(const struct register_of_sources *all, str url)
{
    str host = ascii_lower_case(all->arena, address_host(url));
    str rest = address_after_host(url);
    size_t query = 0;
    while (query < rest.len && str_find_char(STR("?#"), rest.at[query]) == STR_NONE)
        query++;
    str path = str_slice(rest, str_find_char(rest, '/'), query);
    const str longer[] = {{0}, path, rest};
    str name = host;
    size_t other;
    for (size_t i = 0; i < sizeof longer / sizeof *longer; i++) {
        name = arena_printf(all->arena, "%" STR_FMT "%" STR_FMT, STR_ARG(host), STR_ARG(longer[i]));
        if (!map_get(&all->names, name, &other))
            break;
    }
    return name;
}

void names_settle(struct arena *arena, const struct placed_source *sources, size_t count)
{
    struct register_of_sources all = {.arena = arena, .sources = sources};
    for (size_t i = 0; i < count; i++) {
        claim_text(&all, &all.names, &name_claim, sources[i].source->name, i);
        claim_text(&all, &all.urls, &url_claim, sources[i].source->url, i);
    }
    for (size_t i = 0; i < count; i++) {
        struct source *source = sources[i].source;
        if (source->name.len || !source->url.len)
            continue;
        source->name = name_from_url(&all, source->url);
        claim_text(&all, &all.names, &name_claim, source->name, i);
    }
}
