/* nutgraf opml: subscriptions in and out. */
#include <nutgraf/app/run.h>
#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>
#include <nutgraf/base/map.h>
#include <nutgraf/config/config.h>
#include <nutgraf/parse/opml.h>
#include <nutgraf/parse/url.h>
#include <nutgraf/publish/publish.h>

#include "document.h"

static int opml_export(struct cli *cli, const struct settings *settings)
{
    struct buf out = buf_with_limit(CEILING_OUTPUT_BYTES);
    publish_opml(&out, settings->sources, settings->source_count, STR("nutgraf"), when_now());
    bool fits = !out.full;
    if (fits)
        (void)fwrite(out.at, 1, out.len, stdout);
    else
        log_error(&cli->log, "the list would be larger than %zu bytes", CEILING_OUTPUT_BYTES);
    buf_release(&out);
    return fits ? 0 : EX_DATAERR;
}

/* Takes out what is followed already, and gives the others names that no source has. */
static void keep_new(struct arena *arena, const struct settings *settings, struct source_list *list)
{
    struct map urls = {0}, names = {0};
    size_t ignored = 0, kept = 0;
    for (size_t i = 0; i < settings->source_count; i++) {
        map_put(arena, &names, settings->sources[i].name, 1);
        if (settings->sources[i].url.len)
            map_put(arena, &urls, url_canonical(arena, settings->sources[i].url), 1);
    }
    for (size_t i = 0; i < list->len; i++) {
        struct source source = list->at[i];
        if (map_get(&urls, url_canonical(arena, source.url), &ignored))
            continue;
        for (int number = 2; map_get(&names, source.name, &ignored); number++)
            source.name = arena_printf(arena, "%" STR_FMT " %d", STR_ARG(list->at[i].name), number);
        map_put(arena, &names, source.name, 1);
        list->at[kept++] = source;
    }
    list->len = kept;
}

/* sources.d/NAME.yaml beside the configuration, NAME being the list's own file name. */
static str target_path(struct arena *arena, const struct settings *settings, str list)
{
    str name = document_is_url(list) || str_equal(list, STR("-")) ? STR("imported") : file_name(list);
    size_t dot = str_find_last_char(name, '.');
    name = str_slice(name, 0, dot == STR_NONE || dot == 0 ? name.len : dot);
    str folder = arena_copy(arena, file_folder(settings->file));
    return arena_printf(arena, "%" STR_FMT "/sources.d/%" STR_FMT ".yaml", STR_ARG(folder), STR_ARG(name));
}

static bool write_sources(struct arena *arena, str path, const struct source_list *list, struct err *reterr)
{
    struct buf yaml = buf_with_limit(CEILING_CONFIG_BYTES);
    config_write_sources(&yaml, list->at, list->len);
    bool ok = yaml.full ? err_set(reterr, EX_DATAERR, "%" STR_FMT ": would be larger than %zu bytes; split the list",
                                  STR_ARG(path), CEILING_CONFIG_BYTES)
                        : file_make_folders(arena, arena_copy(arena, file_folder(path)), 0777, reterr) &&
                              file_create(arena, path, buf_str(&yaml), 0666, reterr);
    buf_release(&yaml);
    return ok;
}

static void tell_left_out(struct cli *cli, str name, const struct source_list *list)
{
    if (list->skipped)
        log_warning(&cli->log, "without an address on the web, and left out: %zu", list->skipped);
    if (list->fault.len)
        log_warning(&cli->log, "%" STR_FMT ": broken, and read as far as it goes: %" STR_FMT, STR_ARG(name),
                    STR_ARG(list->fault));
}

static void tell_nothing_new(struct cli *cli, str name, size_t found)
{
    if (found)
        log_note(&cli->log, "nothing to import: %zu feed%s, followed already", found, found == 1 ? "" : "s");
    else
        log_note(&cli->log, "nothing to import: %" STR_FMT " lists no feed", STR_ARG(name));
}

static bool opml_import(struct cli *cli, const struct settings *settings, str input, struct err *reterr)
{
    struct arena *arena = &cli->arena;
    struct reading reading;
    struct source_list list;
    if (!document_read(arena, input, &reading, reterr) ||
        !parse_opml(arena, reading.name, reading.bytes, &list, reterr))
        return false;
    size_t found = list.len;
    keep_new(arena, settings, &list);
    tell_left_out(cli, reading.name, &list);
    if (!list.len) {
        tell_nothing_new(cli, reading.name, found);
        return true;
    }
    str path = target_path(arena, settings, input);
    if (!write_sources(arena, path, &list, reterr))
        return false;
    log_note(&cli->log, "%" STR_FMT ": %zu feed%s; %zu followed already or listed twice", STR_ARG(path), list.len,
             list.len == 1 ? "" : "s", found - list.len + list.folded);
    return true;
}

int cli_opml(struct cli *cli)
{
    const struct invocation *invocation = &cli->invocation;
    str verb = invocation->operand_count ? str_from(invocation->operand[0]) : STR("");
    bool import = str_equal(verb, STR("import")) && invocation->operand_count == 2;
    bool export = str_equal(verb, STR("export")) && invocation->operand_count == 1;
    struct settings settings;
    struct err err;
    if (!import && !export)
        return usage_error(cli, "expected 'import FILE' or 'export'");
    int code = document_check_operands(cli);
    code = code ? code : configuration_read(cli, import ? CONFIG_SOURCES_TO_COME : CONFIG_SOURCES_NEEDED, &settings);
    if (code)
        return code;
    if (export)
        return opml_export(cli, &settings);
    if (opml_import(cli, &settings, str_from(invocation->operand[1]), &err))
        return 0;
    log_error(&cli->log, "%s", err.text);
    return err.exit_code;
}
