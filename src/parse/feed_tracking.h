#ifndef NUTGRAF_PARSE_FEED_TRACKING_H
#define NUTGRAF_PARSE_FEED_TRACKING_H

#include <nutgraf/base/arena.h>
#include <nutgraf/model/feed.h>

/*
 * Takes the parameters that only say where a reader came from off all links to pages. Ids stay as they are, and so do
 * the addresses of what is fetched by programs: enclosures, images, feeds.
 */
void feed_take_tracking_off(struct arena *arena, struct feed *feed);

#endif
