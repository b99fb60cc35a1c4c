#include "feed_tracking.h"

#include <nutgraf/parse/url.h>

static bool leads_to_page(str rel)
{
    static const str rels[] = {STR_INIT("alternate"), STR_INIT("related"), STR_INIT("via"), STR_INIT("replies")};
    for (size_t i = 0; i < sizeof rels / sizeof *rels; i++)
        if (str_equal(rel, rels[i]))
            return true;
    return false;
}

static void clean(struct arena *arena, struct feed_facts *facts)
{
    facts->link = url_without_tracking(arena, facts->link);
    facts->image.link = url_without_tracking(arena, facts->image.link);
    for (size_t i = 0; i < facts->links.len; i++)
        if (leads_to_page(facts->links.at[i].rel))
            facts->links.at[i].href = url_without_tracking(arena, facts->links.at[i].href);
}

void feed_take_tracking_off(struct arena *arena, struct feed *feed)
{
    clean(arena, &feed->facts);
    for (size_t i = 0; i < feed->entries.len; i++) {
        struct feed_entry *entry = &feed->entries.at[i];
        clean(arena, &entry->facts);
        entry->comments = url_without_tracking(arena, entry->comments);
        if (entry->source)
            clean(arena, entry->source);
    }
}
