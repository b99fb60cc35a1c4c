#include <nutgraf/app/run.h>

#include <nutgraf/base/file.h>
#include <nutgraf/base/uri.h>
#include <nutgraf/text/zone.h>

int first_failure(int so_far, int next)
{
    return so_far ? so_far : next;
}

str article_link(struct arena *arena, const struct article *article)
{
    if (article->url.len)
        return article->url;
    str path = file_absolute(arena, article->path);
    if (!str_starts(path, STR("/"))) /* standard input */
        return (str){0};
    return arena_printf(arena, "file://%" STR_FMT, STR_ARG(uri_escape(arena, path)));
}

str time_in_zone(struct arena *arena, int64_t when, str zone)
{
    if (when == WHEN_NONE)
        return STR("never");
    struct civil local = when_civil(when, zone_offset(zone, when));
    return arena_printf(arena, "%04d-%02d-%02d %02d:%02d %" STR_FMT, local.year, local.month, local.day, local.hour,
                        local.minute, STR_ARG(zone));
}
