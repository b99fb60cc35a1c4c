#include <nutgraf/config/config.h>

#include <nutgraf/base/ceilings.h>

#include "reader.h"

static void read_settings(struct reader *reader, str yaml, struct settings *settings)
{
    struct node root;
    struct place top = {1, 1};
    if (yaml.len > CEILING_CONFIG_BYTES)
        complain(&reader->complaints, top, "the file is %zu bytes long; expected at most %zu", yaml.len,
                 CEILING_CONFIG_BYTES);
    else if (node_parse(&reader->complaints, yaml, &root)) {
        if (root.kind == NODE_MAPPING)
            read_mapping(reader, &settings_mapping, &root, settings);
        else if (root.kind != NODE_REFUSED)
            complain(&reader->complaints, top, "the file is %s; expected \"key: value\" lines, with 'sources' at least",
                     node_looks_like(&root));
    }
}

bool config_parse(struct arena *arena, str file, str home, str yaml, struct settings *ret_settings,
                  struct complaint_list *ret_complaints)
{
    struct reader reader = {.arena = arena, .complaints = {.arena = arena}, .file = file, .home = home};
    struct settings settings = {0};
    read_settings(&reader, yaml, &settings);
    complaints_tell(&reader.complaints, file, ret_complaints);
    if (reader.complaints.found.len > 0)
        return false;
    *ret_settings = settings;
    return true;
}
