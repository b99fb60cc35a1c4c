#include "page_data.h"

#include <string.h>

#include "page_data_text.h"

/* Less is a setting. */
#define DATA_BYTES_MIN 500

static str text_of(const xmlNode *node)
{
    return node && node->content ? str_trim(str_from((const char *)node->content)) : (str){0};
}

static bool is_called(const xmlAttr *attribute, const char *name)
{
    return strcmp((const char *)attribute->name, name) == 0;
}

static str longer(str a, str b)
{
    return b.len > a.len ? b : a;
}

/* What stands behind the value may be a program. */
static str article_at(struct arena *arena, str json, str title, size_t *ret_end)
{
    json_error_t error;
    json_t *root = json_loadb(json.at, json.len, JSON_DISABLE_EOF_CHECK, &error);
    str found = root ? article_in_json(arena, root, title) : (str){0};
    *ret_end = root && error.position > 0 ? (size_t)error.position : 1;
    json_decref(root);
    return found;
}

/* ---- window.__STATE__ = {…}, JSON.parse("…") */

#define ASSIGNMENTS_MAX 20

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static str article_assigned(struct arena *arena, str script, str title)
{
    str longest = {0};
    for (int i = 0; i < ASSIGNMENTS_MAX && script.len >= DATA_BYTES_MIN; i++) {
        size_t at = str_find_char(script, '=');
        if (at == STR_NONE)
            break;
        for (at++; at < script.len && is_space(script.at[at]);)
            at++;
        script = str_slice(script, at, script.len);
        size_t end = 0;
        if (script.len && (script.at[0] == '{' || script.at[0] == '['))
            longest = longer(longest, article_at(arena, script, title, &end));
        script = str_slice(script, end, script.len);
    }
    return longest;
}

/* ---- */

static str script_type(const xmlNode *script)
{
    for (const xmlAttr *at = script->properties; at; at = at->next)
        if (is_called(at, "type"))
            return text_of(at->children);
    return (str){0};
}

static str article_in_script(struct arena *arena, const xmlNode *script, str title)
{
    str type = script_type(script);
    size_t end;
    if (str_equal_ignoring_case(type, STR("application/json")))
        return article_at(arena, text_of(script->children), title, &end);
    bool program = !type.len || str_equal_ignoring_case(type, STR("text/javascript"));
    return program ? article_assigned(arena, text_of(script->children), title) : (str){0};
}

str article_in_data(struct arena *arena, const xmlNode *node, str title)
{
    if (!title.len)
        return (str){0};
    if (strcmp((const char *)node->name, "script") == 0)
        return article_in_script(arena, node, title);
    str longest = {0};
    size_t end;
    for (const xmlAttr *at = node->properties; at; at = at->next) {
        str value = text_of(at->children);
        if (strncmp((const char *)at->name, "data-", 5) == 0 && value.len >= DATA_BYTES_MIN && value.at[0] == '{')
            longest = longer(longest, article_at(arena, value, title, &end));
    }
    return longest;
}
