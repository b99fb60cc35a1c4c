#include "feed_read.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>

static bool is_mailbox_char(char c)
{
    return ascii_is_letter_or_digit(c) || (c && strchr("_-.+", c));
}

static bool is_domain_char(char c)
{
    return ascii_is_letter_or_digit(c) || c == '-' || c == '.';
}

/* The address in a text: where it starts and ends. A subject, as in mailto:, belongs to what is cut out with it. */
static bool find_address(str text, size_t *ret_start, size_t *ret_end)
{
    size_t at = str_find_char(text, '@');
    if (at == STR_NONE)
        return false;
    size_t start = at;
    size_t end = at + 1;
    while (start > 0 && is_mailbox_char(text.at[start - 1]))
        start--;
    while (end < text.len && is_domain_char(text.at[end]))
        end++;
    while (end > at + 1 && !ascii_is_letter_or_digit(text.at[end - 1]))
        end--;
    bool has_dot = str_find_char(str_slice(text, at + 1, end), '.') != STR_NONE;
    *ret_start = start;
    *ret_end = end;
    return start < at && has_dot;
}

static str without(struct arena *arena, str text, size_t from, size_t to)
{
    str front = str_slice(text, 0, from);
    str back = str_slice(text, to, text.len);
    return str_trim(arena_printf(arena, "%" STR_FMT "%" STR_FMT, STR_ARG(front), STR_ARG(back)));
}

/* What is left of brackets, a scheme or a subject when the address is gone. */
static str name_beside(struct arena *arena, str text)
{
    static const str LEFT[] = {STR_INIT("mailto:"), STR_INIT("()"), STR_INIT("<>"), STR_INIT("[]"),
                               STR_INIT("&lt;&gt;")};
    for (size_t i = 0; i < sizeof LEFT / sizeof *LEFT; i++) {
        size_t at = str_find(text, LEFT[i]);
        if (at != STR_NONE)
            text = without(arena, text, at, at + LEFT[i].len);
    }
    if (str_starts(text, STR("(")))
        text = str_slice(text, 1, text.len);
    if (str_ends(text, STR(")")))
        text = str_slice(text, 0, text.len - 1);
    return str_trim(text);
}

struct feed_person person_of_text(struct arena *arena, str text)
{
    size_t start;
    size_t end;
    if (!find_address(text, &start, &end))
        return (struct feed_person){.name = text};
    size_t after = end;
    if (str_starts(str_slice(text, end, text.len), STR("?subject=")))
        while (after < text.len && (unsigned char)text.at[after] > ' ' && text.at[after] != ')' &&
               text.at[after] != '>')
            after++;
    return (struct feed_person){.name = name_beside(arena, without(arena, text, start, after)),
                                .email = arena_copy(arena, str_slice(text, start, end))};
}

/* name, email, uri and their older names, of any namespace. */
static struct feed_person person_of_children(const struct feed_spot *spot)
{
    struct arena *arena = spot->reader->arena;
    struct feed_person person = {0};
    for (const xmlNode *node = spot->element->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        str name = feed_local_name(node->name);
        if (str_equal_ignoring_case(name, STR("name")))
            person.name = element_text(arena, node);
        else if (str_equal_ignoring_case(name, STR("email")))
            person.email = element_text(arena, node);
        else if (str_equal_ignoring_case(name, STR("uri")) || str_equal_ignoring_case(name, STR("url")) ||
                 str_equal_ignoring_case(name, STR("homepage")))
            person.uri = feed_url(arena, element_base(arena, node, spot->base), element_text(arena, node));
    }
    return person;
}

static bool is_nobody(const struct feed_person *person)
{
    return person->name.len == 0 && person->email.len == 0 && person->uri.len == 0;
}

static bool is_same(const struct feed_person *a, const struct feed_person *b)
{
    return str_equal(a->name, b->name) && str_equal(a->email, b->email) && str_equal(a->uri, b->uri);
}

static str line_of(struct arena *arena, const struct feed_person *person)
{
    if (person->name.len && person->email.len)
        return arena_printf(arena, "%" STR_FMT " (%" STR_FMT ")", STR_ARG(person->name), STR_ARG(person->email));
    if (person->name.len)
        return person->name;
    return person->email.len ? person->email : person->uri;
}

void facts_add_author(struct arena *arena, struct feed_facts *facts, struct feed_person person, str line)
{
    if (is_nobody(&person))
        return;
    if (facts->authors.len == CEILING_PERSONS_OR_CATEGORIES) {
        facts->left_out++;
        return;
    }
    for (size_t i = 0; i < facts->authors.len; i++)
        if (is_same(&facts->authors.at[i], &person))
            return;
    *vec_push(arena, &facts->authors) = person;
    if (facts->author.len == 0)
        facts->author = line.len ? line : line_of(arena, &person);
}

/* By the elements inside, or else by the text, which then is the line. */
static struct feed_person person_of(const struct feed_spot *spot, str *ret_line)
{
    struct feed_person person = person_of_children(spot);
    *ret_line = (str){0};
    if (is_nobody(&person)) {
        *ret_line = element_text(spot->reader->arena, spot->element);
        person = person_of_text(spot->reader->arena, *ret_line);
    }
    return person;
}

void feed_take_author(const struct feed_spot *spot)
{
    str line;
    struct feed_person person = person_of(spot, &line);
    facts_add_author(spot->reader->arena, spot->target->facts, person, line);
}

void feed_take_publisher(const struct feed_spot *spot)
{
    str line;
    struct feed_person person = person_of(spot, &line);
    if (!is_nobody(&person) && feed_claim(spot, FIELD_PUBLISHER, spot->row->weight))
        spot->target->facts->publisher = person;
}

void feed_take_contributor(const struct feed_spot *spot)
{
    struct arena *arena = spot->reader->arena;
    struct feed_person person = person_of_children(spot);
    if (is_nobody(&person))
        person.name = element_text(arena, spot->element);
    if (!is_nobody(&person))
        *vec_push(arena, &spot->target->facts->contributors) = person;
}
