#include <nutgraf/config/config.h>

#include <nutgraf/base/ceilings.h>

#include "names.h"
#include "reader.h"

/* What came of one file. */
struct loaded_file {
    struct reader reader;
    struct node root;
    struct settings settings;
};

/* Then all that it would say has a default. */
static bool may_be_empty(const struct loaded_file *file, const struct mapping *mapping)
{
    return file->root.kind == NODE_NOTHING && file->reader.sources_elsewhere && mapping == &settings_mapping;
}

static void load(struct loaded_file *file, const struct mapping *mapping, str yaml)
{
    struct complaints *complaints = &file->reader.complaints;
    struct place top = {1, 1};
    if (yaml.len > CEILING_CONFIG_BYTES) {
        complain(complaints, top, "the file is %zu bytes long; expected at most %zu", yaml.len, CEILING_CONFIG_BYTES);
    } else if (node_parse(complaints, yaml, &file->root)) {
        if (file->root.kind == NODE_MAPPING || may_be_empty(file, mapping))
            read_mapping(&file->reader, mapping, &file->root, &file->settings);
        else if (file->root.kind != NODE_REFUSED)
            complain(complaints, top, "the file is %s; expected \"key: value\" lines, with 'sources' at least",
                     node_looks_like(&file->root));
    }
}

/* Adds the file's sources to those of all. Under a misspelt key, which is complained about, they are not found. */
static void gather(struct loaded_file *file, struct source *sources, size_t *count, struct placed_source *placed)
{
    const struct node *items = node_find(&file->root, STR("sources"));
    for (size_t i = 0; items && i < file->settings.source_count; i++) {
        sources[*count] = file->settings.sources[i];
        placed[*count] = (struct placed_source){&sources[*count], &items->items[i], &file->reader};
        (*count)++;
    }
}

static void join_sources(struct arena *arena, struct loaded_file *files, size_t file_count, struct settings *settings)
{
    size_t total = 0, count = 0;
    for (size_t i = 0; i < file_count; i++)
        total += files[i].settings.source_count;
    struct source *sources = arena_array(arena, struct source, total);
    struct placed_source *placed = arena_array(arena, struct placed_source, total);
    for (size_t i = 0; i < file_count; i++)
        gather(&files[i], sources, &count, placed);
    names_settle(arena, placed, count);
    settings->sources = sources;
    settings->source_count = count;
}

bool config_parse(struct arena *arena, const struct config_file *files, size_t file_count, str home,
                  enum config_sources sources, struct settings *ret_settings, struct complaint_list *ret_complaints)
{
    struct loaded_file *loaded = arena_array(arena, struct loaded_file, file_count);
    size_t found = 0;
    for (size_t i = 0; i < file_count; i++) {
        loaded[i].reader = (struct reader){.arena = arena,
                                           .complaints = {.arena = arena},
                                           .file = files[i].file,
                                           .home = home,
                                           .sources_elsewhere = sources == CONFIG_SOURCES_TO_COME || file_count > 1};
        load(&loaded[i], i == 0 ? &settings_mapping : &companion_mapping, files[i].yaml);
    }
    struct settings settings = loaded[0].settings;
    join_sources(arena, loaded, file_count, &settings);
    for (size_t i = 0; i < file_count; i++) {
        complaints_tell(&loaded[i].reader.complaints, files[i].file, ret_complaints);
        found += loaded[i].reader.complaints.found.len;
    }
    if (found > 0)
        return false;
    *ret_settings = settings;
    return true;
}
