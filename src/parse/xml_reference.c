#include "xml_repair_state.h"

#include "entity.h"

static bool is_xml_character(uint32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c < 0xFFFD) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

/* U+FFFD, which XML knows, itself: whatever is no character reads as it, too. `reference` is what stands behind "&#".
 */
static bool means_replacement(str reference)
{
    bool hexadecimal = (reference.at[0] | 0x20) == 'x';
    str digits = str_slice(reference, hexadecimal, reference.len);
    while (digits.len > 0 && digits.at[0] == '0')
        digits = str_slice(digits, 1, digits.len);
    return str_equal_ignoring_case(str_cut(&digits, ';'), hexadecimal ? STR("FFFD") : STR("65533"));
}

/* "&#…": as it is, when XML knows it; what it was meant for; or nothing. Behind it. */
static size_t repair_number(struct xml_repair_state *state, size_t start)
{
    struct buf *out = &state->repaired->text;
    size_t end = start;
    uint32_t character;
    if (!entity_read(state->in, &end, false, &character)) {
        repair_fault(state, start, "an & that begins no entity");
        buf_add(out, STR("&amp;"));
        return start + 1;
    }
    bool legal = is_xml_character(character) || means_replacement(str_slice(state->in, start + 2, end));
    if (!legal || state->in.at[end - 1] != ';' || state->in.at[start + 2] == 'X')
        repair_fault(state, start, "a reference to no character");
    if (legal)
        buf_addf(out, "&#%u;", (unsigned)character);
    return end;
}

static bool is_predefined(str name)
{
    static const str names[] = {STR_INIT("amp"), STR_INIT("lt"), STR_INIT("gt"), STR_INIT("quot"), STR_INIT("apos")};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_equal(name, names[i]))
            return true;
    return false;
}

#define ENTITY_NAME_MAX ((size_t)64)

/* The name behind the '&', when a ';' follows it; else empty. */
static str entity_name(const struct xml_repair_state *state, size_t start)
{
    size_t end = start + 1;
    while (end < state->in.len && end - start <= ENTITY_NAME_MAX &&
           (xml_starts_name(state->in.at[end]) || (state->in.at[end] >= '-' && state->in.at[end] <= '9')))
        end++;
    return repair_byte(state, end) == ';' ? str_slice(state->in, start + 1, end) : (str){0};
}

size_t repair_reference(struct xml_repair_state *state, size_t start)
{
    struct buf *out = &state->repaired->text;
    if (repair_byte(state, start + 1) == '#')
        return repair_number(state, start);
    str name = entity_name(state, start);
    size_t end = start + name.len + 2;
    if (name.len == 0) {
        repair_fault(state, start, "an & that begins no entity");
        buf_add(out, STR("&amp;"));
        return start + 1;
    }
    if (is_predefined(name)) {
        buf_add(out, str_slice(state->in, start, end));
        return end;
    }
    if (xml_entity_add(&state->entities, name, out))
        return end;
    repair_fault(state, start, "entity &%" STR_FMT "; is not declared, or stands for more than a few characters",
                 STR_ARG(repair_shown(name)));
    uint32_t character = entity_by_name(name);
    if (character) {
        buf_addf(out, "&#%u;", (unsigned)character);
        return end;
    }
    buf_add(out, STR("&amp;"));
    return start + 1;
}
