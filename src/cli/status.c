#include <nutgraf/base/utf8.h>
#include <nutgraf/digest/compose.h>

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

static struct row source_row(struct arena *arena, const struct source_row *source, bool configured)
{
    str zone = STR("UTC");
    return (struct row){{
        source->name,
        arena_printf(arena, "%zu article%s", source->article_count, source->article_count == 1 ? "" : "s"),
        source->article_count ? arena_printf(arena, "newest %s", time_in_zone(arena, source->newest, zone).at)
                              : STR(""),
        configured ? STR("") : STR("no longer in the configuration"),
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
        *vec_push(arena, &table.rows) = source_row(arena, source ? source : &none, true);
    }
    for (size_t i = 0; i < stored.len; i++) {
        if (!is_configured(settings, stored.at[i].name))
            *vec_push(arena, &table.rows) = source_row(arena, &stored.at[i], false);
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
        bool overdue = issued < digest_due(arena, digest, run->now, &due);
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

int cli_status(struct cli *cli)
{
    struct session session;
    struct err err;
    int code = session_open(cli, TO_LOOK, &session);
    if (code)
        return code;
    const struct run *run = &session.run;
    if (!run->store) {
        (void)puts("Nothing was read yet: `nutgraf update` begins.");
        return 0;
    }
    if (!print_sources(run, &cli->arena, &err) || !print_digests(run, &cli->arena, &err) ||
        !print_outbox(run, &cli->arena, &err)) {
        log_error(&cli->log, "%s", err.text);
        code = err.exit_code;
    }
    session_close(&session);
    return code;
}
