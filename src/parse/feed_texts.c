/* Titles, summaries and contents. */
#include "feed_read.h"

#include <nutgraf/parse/sanitize.h>

/* Atom's rules are those of its own elements; iTunes and Dublin Core say as little there as in RSS. */
static struct construct construct_at(const struct feed_spot *spot)
{
    struct construct_rules rules = spot->reader->rules;
    rules.types_are_stated &= spot->row->ns == NS_CORE;
    return construct_of(spot->reader->arena, spot->element, spot->row->preset, spot->base, rules);
}

static bool is_plain(const struct construct *construct)
{
    return str_equal(construct->type, STR("text/plain"));
}

/* Where a text goes: as plain text, and as HTML unless the field has no place for that. */
struct text_field {
    str *plain, *html;
};

static struct text_field text_field(struct feed_facts *facts, enum feed_field field)
{
    switch (field) {
    case FIELD_SUBTITLE:
        return (struct text_field){&facts->subtitle, &facts->subtitle_html};
    case FIELD_RIGHTS:
        return (struct text_field){&facts->rights, &facts->rights_html};
    case FIELD_IMAGE_TITLE:
        return (struct text_field){&facts->image.title, NULL};
    default:
        return (struct text_field){&facts->title, &facts->title_html};
    }
}

/* Each run of ASCII white space is one space. */
static str one_line(struct arena *arena, str s)
{
    char *line = arena_array(arena, char, s.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < s.len; i++) {
        bool space = str_find_char(STR(" \t\n\v\f\r"), s.at[i]) != STR_NONE;
        if (!space)
            line[len++] = s.at[i];
        else if (len > 0 && line[len - 1] != ' ')
            line[len++] = ' ';
    }
    return str_trim((str){line, len});
}

static bool has_markup(const struct construct *construct)
{
    return !is_plain(construct) &&
           (str_find_char(construct->value, '<') != STR_NONE || str_find_char(construct->value, '&') != STR_NONE);
}

/* A title is one line, and the first of equals: dc:title and media:title repeat it, or say less. */
void feed_take_text(const struct feed_spot *spot)
{
    struct arena *arena = spot->reader->arena;
    struct construct construct = construct_at(spot);
    enum feed_field field = spot->row->field;
    bool is_title = field == FIELD_TITLE;
    if (construct.value.len == 0)
        return;
    if (!(is_title ? feed_claim_first : feed_claim)(spot, field, spot->row->weight))
        return;
    struct text_field to = text_field(spot->target->facts, field);
    str plain = is_plain(&construct) ? construct.value : html_to_text(arena, construct.value);
    *to.plain = is_title ? one_line(arena, plain) : plain;
    if (to.html)
        *to.html = has_markup(&construct) ? sanitize_html(arena, construct.value, spot->base) : STR("");
}

static struct feed_content content_of(const struct feed_spot *spot, struct construct construct)
{
    bool as_it_is = is_plain(&construct) || spot->reader->rules.for_text;
    return (struct feed_content){
        .value = as_it_is ? construct.value : sanitize_html(spot->reader->arena, construct.value, spot->base),
        .type = construct.type,
        .language = spot->language,
        .base = spot->base,
    };
}

static void add_content(const struct feed_spot *spot, struct construct construct)
{
    if (construct.value.len > 0)
        *vec_push(spot->reader->arena, &spot->target->entry->contents) = content_of(spot, construct);
}

void feed_take_content(const struct feed_spot *spot)
{
    add_content(spot, construct_at(spot));
}

/* An entry with two summaries and no content has its content in the second: description and body, in older RSS. */
void feed_take_summary(const struct feed_spot *spot)
{
    struct feed_entry *entry = spot->target->entry;
    struct construct construct = construct_at(spot);
    if (construct.value.len == 0)
        return;
    bool held = entry->summary.value.len > 0 && feed_weight(spot->target, FIELD_SUMMARY) == 0;
    if (spot->row->weight == 0 && held && entry->contents.len == 0)
        add_content(spot, construct);
    else if (feed_claim(spot, FIELD_SUMMARY, spot->row->weight))
        entry->summary = content_of(spot, construct);
}
