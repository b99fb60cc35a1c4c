#include "xml_entities.h"

#define ENTITIES_MAX   ((size_t)500)
#define VALUE_MAX      ((size_t)200)
#define EXPANSIONS_MAX ((size_t)1024 * 1024)

/* Behind the quoted string whose quote stands at `position`; the end when it does not end. */
static size_t quoted_end(str text, size_t position)
{
    size_t length = str_find_char(str_slice(text, position + 1, text.len), text.at[position]);
    return length == STR_NONE ? text.len : position + length + 2;
}

/* One "&#…;", or text without markup and references. */
static bool is_plain(str value)
{
    str rest = value;
    if (str_starts(value, STR("&#")) && str_find_char(value, ';') == value.len - 1)
        rest = str_slice(value, 2, value.len);
    for (size_t i = 0; i < rest.len; i++)
        if (strchr("&<>%\"", rest.at[i]))
            return false;
    return value.len <= VALUE_MAX;
}

/* What stands between "<!ENTITY" and ">": a name, and a value in quotes. Others (external, parameter) are left out. */
static void entity_declare(struct arena *arena, str declaration, struct xml_entities *entities)
{
    str rest = str_trim(declaration);
    size_t name_length = 0;
    while (name_length < rest.len && !strchr(" \t\n\"'", rest.at[name_length]))
        name_length++;
    str name = str_slice(rest, 0, name_length);
    str value = str_trim(str_slice(rest, name_length, rest.len));
    size_t already;
    if (name.len == 0 || value.len < 2 || !strchr("\"'", value.at[0]) || quoted_end(value, 0) != value.len ||
        entities->values.len == ENTITIES_MAX || map_get(&entities->by_name, name, &already))
        return;
    value = str_slice(value, 1, value.len - 1);
    if (!is_plain(value))
        return;
    map_put(arena, &entities->by_name, name, entities->values.len);
    *vec_push(arena, &entities->values) = value;
}

/* Behind the comment at `position`. */
static size_t comment_end(str text, size_t position)
{
    size_t length = str_find(str_slice(text, position, text.len), STR("-->"));
    return length == STR_NONE ? text.len : position + length + 3;
}

/* Behind the declaration at `position`, quoted strings observed. */
static size_t declaration_end(str text, size_t position)
{
    while (position < text.len && text.at[position] != '>')
        position = strchr("\"'", text.at[position]) ? quoted_end(text, position) : position + 1;
    return position < text.len ? position + 1 : position;
}

/* From behind the '[' to behind the ']'. */
static size_t subset_read(struct arena *arena, str text, size_t position, struct xml_entities *entities)
{
    static const str begin = STR_INIT("<!ENTITY");
    while (position < text.len && text.at[position] != ']') {
        str rest = str_slice(text, position, text.len);
        size_t end = position + 1;
        if (str_starts(rest, STR("<!--")))
            end = comment_end(text, position);
        else if (rest.at[0] == '<')
            end = declaration_end(text, position);
        if (str_starts(rest, begin))
            entity_declare(arena, str_slice(text, position + begin.len, end - 1), entities);
        position = end;
    }
    return position + (position < text.len);
}

size_t xml_doctype_read(struct arena *arena, str text, size_t position, struct xml_entities *ret_entities)
{
    while (position < text.len && text.at[position] != '>') {
        if (text.at[position] == '[')
            position = subset_read(arena, text, position + 1, ret_entities);
        else
            position = strchr("\"'", text.at[position]) ? quoted_end(text, position) : position + 1;
    }
    return position < text.len ? position + 1 : STR_NONE;
}

bool xml_entity_add(struct xml_entities *entities, str name, struct buf *out)
{
    size_t index;
    if (!map_get(&entities->by_name, name, &index))
        return false;
    str value = entities->values.at[index];
    if (entities->expanded + value.len > EXPANSIONS_MAX)
        return false;
    entities->expanded += value.len;
    buf_add(out, value);
    return true;
}
