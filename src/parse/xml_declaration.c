#include "xml_declaration.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/text/charset.h>

#define BEGIN STR("<?xml")
#define END   STR("?>")

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_version(str value)
{
    bool good = str_starts(value, STR("1.")) && value.len > 2;
    for (size_t i = 2; i < value.len; i++)
        good = good && ascii_is_digit(value.at[i]);
    return good;
}

static bool is_encoding(str value)
{
    bool good = value.len > 0 && (ascii_is_letter(value.at[0]) || charset_is_known(value)); /* "437" */
    for (size_t i = 1; i < value.len; i++)
        good = good && (ascii_is_letter_or_digit(value.at[i]) || strchr("._-", value.at[i]));
    return good;
}

static bool is_standalone(str value)
{
    return str_equal(value, STR("yes")) || str_equal(value, STR("no"));
}

struct part {
    str name;
    bool (*is_value)(str value);
};

static const struct part version = {STR_INIT("version"), is_version};

/* In this order, if at all. */
static const struct part others[] = {
    {STR_INIT("encoding"), is_encoding},
    {STR_INIT("standalone"), is_standalone},
};

static str from_space_on(str text, size_t at)
{
    while (at < text.len && is_space(text.at[at]))
        at++;
    return str_slice(text, at, text.len);
}

/* Takes `name = "value"`, with the white space before it, off the front of *rest. False when it is not there so. */
static bool take(str *rest, const struct part *part)
{
    str at = from_space_on(*rest, 0);
    if (at.len == rest->len || !str_starts(at, part->name))
        return false;
    at = from_space_on(at, part->name.len);
    if (!str_starts(at, STR("=")))
        return false;
    at = from_space_on(at, 1);
    if (at.len == 0 || !strchr("'\"", at.at[0]))
        return false;
    size_t length = str_find_char(str_slice(at, 1, at.len), at.at[0]);
    if (length == STR_NONE || !part->is_value(str_slice(at, 1, 1 + length)))
        return false;
    *rest = str_slice(at, length + 2, at.len);
    return true;
}

void xml_note_declaration(struct faults *faults, str text)
{
    str rest = str_slice(text, BEGIN.len, text.len);
    if (!str_starts(text, BEGIN) || rest.len == 0 || !(is_space(rest.at[0]) || rest.at[0] == '?'))
        return;
    bool good = take(&rest, &version);
    for (size_t i = 0; good && i < sizeof others / sizeof others[0]; i++)
        (void)take(&rest, &others[i]);
    rest = from_space_on(rest, 0);
    if (!good || !str_starts(rest, END))
        fault_note(faults, text, text.len - rest.len,
                   "the XML declaration is malformed; expected <?xml version=\"1.0\" encoding=\"…\"?>");
}
