/* Values that are a word, a number or a path. */
#include <nutgraf/base/ascii.h>
#include <nutgraf/base/file.h>

#include "schema.h"

static const char *parse_text(struct reader *reader, const struct key *key, str text, void *field)
{
    (void)reader, (void)key;
    *(str *)field = text;
    return NULL;
}

static const char *parse_count(struct reader *reader, const struct key *key, str text, void *field)
{
    unsigned long number;
    (void)reader;
    if (!str_to_number(text, key->max, &number) || number < key->min)
        return "";
    *(size_t *)field = number;
    return NULL;
}

static const char *parse_integer(struct reader *reader, const struct key *key, str text, void *field)
{
    size_t number;
    const char *wrong = parse_count(reader, key, text, &number);
    if (!wrong)
        *(int *)field = (int)number;
    return wrong;
}

static const char *parse_path(struct reader *reader, const struct key *key, str text, void *field)
{
    bool home = text.at[0] == '~';
    (void)key;
    if (str_find(text, STR("://")) != STR_NONE)
        return "which is an address in the web";
    if (home && text.len > 1 && text.at[1] != '/')
        return "where ~ and a name is not understood";
    if (home && reader->home.len == 0)
        return "where ~ means nothing, since HOME is not set";
    if (home)
        *(str *)field = arena_printf(reader->arena, "%" STR_FMT "%" STR_FMT, STR_ARG(reader->home),
                                     STR_ARG(str_slice(text, 1, text.len)));
    else
        *(str *)field = file_join(reader->arena, file_folder(reader->file), text);
    return NULL;
}

/* YAML 1.1 spells truth in several ways, and people write them all. False when it is no such word. */
static bool is_truth(str text, bool *ret_truth)
{
    static const char *const words[] = {"true", "yes", "on", "false", "no", "off"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (str_equal_ignoring_case(text, str_from(words[i]))) {
            *ret_truth = i < 3;
            return true;
        }
    }
    return false;
}

static const char *parse_truth(struct reader *reader, const struct key *key, str text, void *field)
{
    (void)reader, (void)key;
    return is_truth(text, field) ? NULL : "";
}

static const char *parse_command(struct reader *reader, const struct key *key, str text, void *field)
{
    bool truth;
    if (!is_truth(text, &truth))
        return parse_text(reader, key, text, field);
    return truth ? parse_text(reader, key, STR("/usr/sbin/sendmail"), field) : "which is none; leave the key out";
}

/* The shape of a BCP 47 tag: a language of 2 or 3 letters, then subtags of at most 8 letters and digits. */
static const char *parse_language(struct reader *reader, const struct key *key, str text, void *field)
{
    str rest = text;
    str language = str_cut(&rest, '-');
    bool good = (language.len == 2 || language.len == 3) && !str_ends(text, STR("-"));
    for (size_t i = 0; i < language.len; i++)
        good = good && ascii_is_letter(language.at[i]);
    while (rest.len > 0) {
        str subtag = str_cut(&rest, '-');
        good = good && subtag.len >= 1 && subtag.len <= 8;
        for (size_t i = 0; i < subtag.len; i++)
            good = good && ascii_is_letter_or_digit(subtag.at[i]);
    }
    return good ? parse_text(reader, key, text, field) : "";
}

static const char *parse_digest_name(struct reader *reader, const struct key *key, str text, void *field)
{
    for (size_t i = 0; i < text.len; i++)
        if (!ascii_is_letter_or_digit(text.at[i]) && text.at[i] != '-' && text.at[i] != '_')
            return "";
    return parse_text(reader, key, text, field);
}

static const char *parse_credential(struct reader *reader, const struct key *key, str text, void *field)
{
    if (str_find_char(text, '/') != STR_NONE || str_equal(text, STR(".")) || str_equal(text, STR("..")))
        return "which is a path";
    return parse_text(reader, key, text, field);
}

static const char *parse_tls(struct reader *reader, const struct key *key, str text, void *field)
{
    static const struct {
        const char *name;
        enum tls_mode mode;
    } modes[] = {{"implicit", TLS_IMPLICIT}, {"starttls", TLS_STARTTLS}, {"none", TLS_NONE}};
    (void)reader, (void)key;
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        if (str_equal(text, str_from(modes[i].name))) {
            *(enum tls_mode *)field = modes[i].mode;
            return NULL;
        }
    }
    return "";
}

const struct kind kind_mapping = {.shape = SHAPE_MAPPING, .expected = "a mapping of keys to values"};
const struct kind kind_mappings = {.shape = SHAPE_MAPPINGS, .expected = "a list, each item begun with '- '"};
const struct kind kind_text = {SHAPE_TEXT, "text", .parse = parse_text};
const struct kind kind_texts = {SHAPE_TEXTS, "text, or a list of it", .parse = parse_text, .item_size = sizeof(str)};
const struct kind kind_count = {SHAPE_TEXT, "a whole number", .parse = parse_count};
const struct kind kind_integer = {SHAPE_TEXT, "a whole number", .parse = parse_integer};
const struct kind kind_path = {SHAPE_TEXT, "a path, absolute, beside this file, or after ~/", .parse = parse_path};
const struct kind kind_command = {SHAPE_TEXT, "true or a command such as /usr/sbin/sendmail", .parse = parse_command};
const struct kind kind_language = {SHAPE_TEXT, "a language such as en or pt-BR", .parse = parse_language};
const struct kind kind_digest_name = {SHAPE_TEXT, "letters, digits, '-' and '_'", .parse = parse_digest_name};
const struct kind kind_credential = {SHAPE_TEXT, "the name of a systemd credential", .parse = parse_credential};
const struct kind kind_tls = {SHAPE_TEXT, "implicit, starttls or none", .parse = parse_tls};
const struct kind kind_truth = {SHAPE_TEXT, "true or false", .parse = parse_truth};
