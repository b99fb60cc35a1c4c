#include <nutgraf/app/run.h>

#include <nutgraf/base/file.h>
#include <nutgraf/base/uri.h>
#include <nutgraf/text/zone.h>

/* From what asks for somebody's hand to what the next run may mend by itself. */
static const int exit_codes[] = {EX_SOFTWARE, EX_OSERR,   EX_CANTCREAT, EX_IOERR,       EX_CONFIG,
                                 EX_TEMPFAIL, EX_DATAERR, EX_NOINPUT,   EX_UNAVAILABLE, EX_OK};

/* Its place among them; before all of them for another. */
static size_t rank_of(int exit_code)
{
    for (size_t i = 0; i < sizeof exit_codes / sizeof *exit_codes; i++)
        if (exit_codes[i] == exit_code)
            return i + 1;
    return 0;
}

int worse_failure(int so_far, int next)
{
    return rank_of(next) < rank_of(so_far) ? next : so_far;
}

/* splitmix64 (Steele, Lea, Flood 2014): spreads retries, and guards nothing. */
uint64_t run_random(struct run *run)
{
    uint64_t z = (run->random += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

void run_show_progress(const struct run *run, str what, size_t done, size_t count)
{
    if (run->progress)
        (void)fprintf(run->log->out, "\r\033[K%" STR_FMT ": %zu of %zu", STR_ARG(what), done, count);
}

void run_clear_progress(const struct run *run)
{
    if (run->progress)
        (void)fputs("\r\033[K", run->log->out);
}

str article_link(struct arena *arena, struct file_place *last, const struct article *article)
{
    if (article->url.len)
        return article->url;
    str path = file_absolute_near(arena, last, article->path);
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
