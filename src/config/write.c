/* Sources as a file for sources.d: what config.c reads. */
#include <nutgraf/base/utf8.h>
#include <nutgraf/config/config.h>

/* Always in double quotes (YAML 1.1 §5.7), so that no text is taken for anything else. */
static void add_quoted(struct buf *out, str text)
{
    buf_add_char(out, '"');
    for (size_t at = 0; at < text.len;) {
        uint32_t c = utf8_next(text, &at);
        bool control = c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
        if (control)
            continue;
        if (c == '"' || c == '\\')
            buf_add_char(out, '\\');
        if (c == 0xfeff || c == 0xfffe || c == 0xffff) /* which YAML does not take as they are */
            buf_addf(out, "\\u%04x", (unsigned)c);
        else
            utf8_add(out, c);
    }
    buf_add_char(out, '"');
}

static void add_line(struct buf *out, const char *key, str text)
{
    if (!text.len)
        return;
    buf_addf(out, "    %s: ", key);
    add_quoted(out, text);
    buf_add_char(out, '\n');
}

static void add_categories(struct buf *out, const struct source *source)
{
    if (!source->category_count)
        return;
    buf_add(out, STR("    categories: ["));
    for (size_t i = 0; i < source->category_count; i++) {
        buf_add(out, i ? STR(", ") : STR(""));
        add_quoted(out, source->categories[i]);
    }
    buf_add(out, STR("]\n"));
}

static void add_headers(struct buf *out, const struct source *source)
{
    if (!source->header_count)
        return;
    buf_add(out, STR("    headers:\n"));
    for (size_t i = 0; i < source->header_count; i++) {
        str text = source->headers[i];
        str name = str_cut(&text, ':');
        buf_add(out, STR("      "));
        add_quoted(out, name);
        buf_add(out, STR(": "));
        add_quoted(out, str_trim(text));
        buf_add_char(out, '\n');
    }
}

static void add_source(struct buf *out, const struct source *source)
{
    static const char *const modes[] = {[FULLTEXT_ALWAYS] = "always", [FULLTEXT_NEVER] = "never"};
    buf_addf(out, "  - %s: ", source->url.len ? "url" : "path");
    add_quoted(out, source->url.len ? source->url : source->path);
    buf_add_char(out, '\n');
    add_line(out, "name", source->name);
    add_line(out, "language", source->language);
    add_categories(out, source);
    if (source->fulltext != FULLTEXT_AUTO)
        add_line(out, "fulltext", str_from(modes[source->fulltext]));
    add_line(out, "user_agent", source->user_agent);
    add_headers(out, source);
    if (source->allow_private)
        add_line(out, "allow_private", STR("true"));
}

void config_write_sources(struct buf *out, const struct source *sources, size_t count)
{
    buf_add(out, count ? STR("sources:\n") : STR("sources: []\n"));
    for (size_t i = 0; i < count; i++)
        add_source(out, &sources[i]);
}
