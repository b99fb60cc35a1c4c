#include <nutgraf/publish/publish.h>

static const struct format FORMATS[] = {
    {"atom", "application/atom+xml; charset=utf-8", publish_atom},
    {"text", "text/plain; charset=utf-8", publish_text},
    {"markdown", "text/markdown; charset=utf-8", publish_markdown}, /* RFC 7763 */
    {"json", "application/jsonl", publish_json_lines},
};

const struct format *format_find(str name)
{
    for (size_t i = 0; i < sizeof FORMATS / sizeof *FORMATS; i++) {
        if (str_equal(name, str_from(FORMATS[i].name)))
            return &FORMATS[i];
    }
    return NULL;
}
