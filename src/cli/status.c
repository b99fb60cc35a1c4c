#include <nutgraf/app/identity.h>
#include <nutgraf/app/schedule.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/digest/compose.h>
#include <nutgraf/parse/url.h>

#include "session.h"

/* ---- rows under each other */

#define COLUMNS 4

struct row {
    str cell[COLUMNS];
};

struct table {
    VEC(struct row) rows;
};

static void print_cell(str cell, size_t width)
{
    size_t length = utf8_length(cell);
    (void)printf("  %" STR_FMT "%*s", STR_ARG(cell), (int)(width > length ? width - length : 0), "");
}

/* The last column that a row fills is not padded. */
static void print_row(const struct row *row, const size_t *width)
{
    size_t filled = COLUMNS;
    while (filled > 0 && !row->cell[filled - 1].len)
        filled--;
    for (size_t c = 0; c < filled; c++)
        print_cell(row->cell[c], c + 1 < filled ? width[c] : 0);
    (void)putchar('\n');
}

static void print_table(const char *heading, const struct table *table)
{
    size_t width[COLUMNS] = {0};
    for (size_t i = 0; i < table->rows.len; i++) {
        for (size_t c = 0; c < COLUMNS; c++) {
            size_t length = utf8_length(table->rows.at[i].cell[c]);
            width[c] = length > width[c] ? length : width[c];
        }
    }
    (void)puts(heading);
    for (size_t i = 0; i < table->rows.len; i++)
        print_row(&table->rows.at[i], width);
}

/* ---- sources */

/* How a source on the network fares: when it is asked again, and what went wrong; empty for files. */
static bool source_health(const struct run *run, struct arena *arena, const struct source *source, str *ret_health,
                          struct err *reterr)
{
    struct source_state state;
    *ret_health = STR("");
    if (!source->url.len)
        return true;
    if (!store_source_state(run->store, arena, source->name, &state, reterr))
        return false;
    source_state_settle(&state, source);
    str next = time_in_zone(arena, state.next_due, STR("UTC"));
    if (state.gone)
        *ret_health = STR("gone: the server says that it is no more (410); take it out, or change its url");
    else if (state.failures)
        *ret_health = arena_printf(arena, "failed %u time%s, asked again %" STR_FMT ": %" STR_FMT, state.failures,
                                   state.failures == 1 ? "" : "s", STR_ARG(next), STR_ARG(state.fault));
    else if (state.moved)
        *ret_health = arena_printf(arena, "has moved to %" STR_FMT, STR_ARG(state.moved_to));
    else if (state.last_success != WHEN_NONE)
        *ret_health = arena_printf(arena, "next %" STR_FMT, STR_ARG(next));
    else
        *ret_health = STR("not asked yet");
    return true;
}

static struct row source_row(struct arena *arena, const struct source_row *source, str health)
{
    str zone = STR("UTC");
    return (struct row){{
        source->name,
        arena_printf(arena, "%zu article%s", source->article_count, source->article_count == 1 ? "" : "s"),
        source->article_count ? arena_printf(arena, "newest %s", time_in_zone(arena, source->newest, zone).at)
                              : STR("-"),
        health,
    }};
}

static const struct source_row *find_stored(const struct source_row_list *stored, str name)
{
    for (size_t i = 0; i < stored->len; i++) {
        if (str_equal(stored->at[i].name, name))
            return &stored->at[i];
    }
    return NULL;
}

static bool is_configured(const struct settings *settings, str name)
{
    for (size_t i = 0; i < settings->source_count; i++) {
        if (str_equal(settings->sources[i].name, name))
            return true;
    }
    return false;
}

static bool print_sources(const struct run *run, struct arena *arena, struct err *reterr)
{
    const struct settings *settings = run->settings;
    struct source_row_list stored = {0};
    struct table table = {0};
    if (!store_sources(run->store, arena, &stored, reterr))
        return false;
    for (size_t i = 0; i < settings->source_count; i++) {
        struct source_row none = {.name = settings->sources[i].name, .newest = WHEN_NONE};
        const struct source_row *source = find_stored(&stored, none.name);
        str health;
        if (!source_health(run, arena, &settings->sources[i], &health, reterr))
            return false;
        *vec_push(arena, &table.rows) = source_row(arena, source ? source : &none, health);
    }
    for (size_t i = 0; i < stored.len; i++) {
        if (!is_configured(settings, stored.at[i].name))
            *vec_push(arena, &table.rows) = source_row(arena, &stored.at[i], STR("no longer in the configuration"));
    }
    print_table("Sources", &table);
    return true;
}

/* ---- digests */

static bool print_digests(const struct run *run, struct arena *arena, struct err *reterr)
{
    struct table table = {0};
    for (size_t i = 0; i < run->settings->digest_count; i++) {
        const struct digest_settings *digest = &run->settings->digests[i];
        int64_t issued;
        str date, due;
        if (!store_last_issue(run->store, arena, digest->name, &issued, &date, reterr))
            return false;
        bool overdue = issued < digest_due(arena, digest, run->now, &due) || when_is_ahead(issued, run->now);
        str next = time_in_zone(arena, digest_next(digest, run->now), digest->timezone);
        *vec_push(arena, &table.rows) = (struct row){{
            digest->name,
            overdue ? STR("due now") : arena_printf(arena, "next %s", next.at),
            arena_printf(arena, "last %s", time_in_zone(arena, issued, digest->timezone).at),
        }};
    }
    if (table.rows.len)
        print_table("\nDigests", &table);
    return true;
}

/* ---- outbox */

static str delivery_zone(const struct settings *settings, str digest)
{
    for (size_t i = 0; i < settings->digest_count; i++) {
        if (str_equal(settings->digests[i].name, digest))
            return settings->digests[i].timezone;
    }
    return STR("UTC");
}

static str delivery_text(const struct settings *settings, struct arena *arena, const struct delivery_row *delivery)
{
    const char *state = delivery->state == DELIVERY_REFUSED ? "refused" : "waits";
    if (!delivery->attempts)
        return STR("waits, not tried yet");
    str when = time_in_zone(arena, delivery->last_attempt, delivery_zone(settings, delivery->digest));
    return arena_printf(arena, "%s, attempt %u at %" STR_FMT ": %" STR_FMT, state, delivery->attempts, STR_ARG(when),
                        STR_ARG(delivery->reply));
}

static bool print_outbox(const struct run *run, struct arena *arena, struct err *reterr)
{
    struct delivery_list outbox = {0};
    struct table table = {0};
    if (!store_outbox(run->store, arena, &outbox, reterr))
        return false;
    for (size_t i = 0; i < outbox.len; i++) {
        const struct delivery_row *delivery = &outbox.at[i];
        *vec_push(arena, &table.rows) = (struct row){{
            delivery->digest,
            delivery->date,
            delivery->to,
            delivery_text(run->settings, arena, delivery),
        }};
    }
    print_table(outbox.len ? "\nOutbox" : "\nOutbox: empty", &table);
    return true;
}

enum { WHY };

const struct option_row status_options[] = {
    [WHY] = {"why", 0, "ITEM", "why an item (its entry id, guid, link or path) counted as new or as known"},
    {0},
};

/* As it was given, then as an identity has it: a guid with the fragment that may tell it from another, a link without.
 */
static bool print_why(const struct run *run, struct arena *arena, str item, struct err *reterr)
{
    const str names[] = {item, identity_guid(arena, item), url_canonical(arena, item)};
    str lines = {0};
    for (size_t i = 0; i < sizeof names / sizeof *names && !lines.len; i++)
        if (!store_why(run->store, arena, names[i], &lines, reterr))
            return false;
    if (!lines.len)
        return err_set(reterr, EX_NOINPUT, "%" STR_FMT ": no such item; expected an entry's id, guid, link or path",
                       STR_ARG(item));
    (void)printf("%" STR_FMT, STR_ARG(lines));
    return true;
}

int cli_status(struct cli *cli)
{
    struct session session;
    struct err err;
    int code = session_open(cli, TO_LOOK, &session);
    if (code)
        return code;
    const struct run *run = &session.run;
    const char *why = cli->invocation.value[WHY];
    if (!run->store) {
        (void)puts("Nothing was read yet: `nutgraf update` begins.");
        return 0;
    }
    bool ok = why ? print_why(run, &cli->arena, str_from(why), &err)
                  : print_sources(run, &cli->arena, &err) && print_digests(run, &cli->arena, &err) &&
                        print_outbox(run, &cli->arena, &err);
    if (!ok) {
        log_error(&cli->log, "%s", err.text);
        code = err.exit_code;
    }
    session_close(&session);
    return code;
}
