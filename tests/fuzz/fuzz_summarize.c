/*
 * Any blocks as an article, which parse/ need not be able to make: the first line says how many lead sentences and key
 * quotes, in which language, with which title; each line after it is a block, its first byte the block's markup.
 */
#include <stdint.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/summarize/summarize.h>
#include <nutgraf/text/letter_case.h>

#include "../summary_properties.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool kept, const char *what)
{
    if (kept)
        return;
    fprintf(stderr, "not so: %s\n", what);
    abort();
}

/* As model/document.h promises it: valid UTF-8, white space folded, no control characters. */
static str block_text(struct arena *arena, str bytes)
{
    struct buf text = buf_with_limit(4 * bytes.len + 4);
    bool space = false;
    for (size_t at = 0; at < bytes.len;) {
        uint32_t c = utf8_next(bytes, &at);
        if (char_is_space(c)) {
            space = text.len > 0;
        } else if (c >= ' ' && !(c >= 0x7F && c < 0xA0)) {
            buf_add(&text, space ? STR(" ") : STR(""));
            utf8_add(&text, c);
            space = false;
        }
    }
    str copy = arena_copy(arena, buf_str(&text));
    buf_release(&text);
    return copy;
}

struct wish {
    struct article article;
    struct summary_settings wanted;
};

static void read_wish(struct arena *arena, str line, struct wish *wish)
{
    static const char *const languages[] = {"",   "en", "de",    "fr",         "es",           "it", "pt", "nl", "ru",
                                            "uk", "ar", "zh-cn", "zh-hant-tw", "not a tag at", "ja", "pl", "el"};
    size_t count = sizeof languages / sizeof languages[0];
    wish->wanted.sentences = line.len > 0 ? (unsigned char)line.at[0] % 11 : 3;
    wish->wanted.explained = true;
    wish->wanted.quotes = line.len > 1 ? (unsigned char)line.at[1] % 21 : 3;
    wish->article.language = str_from(languages[line.len > 2 ? (unsigned char)line.at[2] % count : 0]);
    wish->article.title = block_text(arena, str_slice(line, 3, line.len));
    wish->article.published = WHEN_NONE;
}

static void read_blocks(struct arena *arena, str rest, struct document *document)
{
    VEC(struct block) blocks = {0};
    while (rest.len) {
        str line = str_cut(&rest, '\n');
        str text = block_text(arena, str_slice(line, 1, line.len));
        if (text.len)
            *vec_push(arena, &blocks) =
                (struct block){(enum block_markup)((unsigned char)(line.at[0] - 'A') % (BLOCK_PREFORMATTED + 1)), text};
    }
    *document = (struct document){.blocks = blocks.at, .block_count = blocks.len, .selected = blocks.len % 2};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct wish wish = {0};
    str rest = {(const char *)data, size};
    read_wish(&arena, str_cut(&rest, '\n'), &wish);
    read_blocks(&arena, rest, &wish.article.document);

    static struct summarizer *summarizer; /* opening costs more than a small article */
    if (!summarizer)
        summarizer = summarizer_open();
    struct summary first = {0}, second = {0};
    summarize(summarizer, &arena, &wish.article, &wish.wanted, &first);
    wish.wanted.explained = false;
    summarize(summarizer, &arena, &wish.article, &wish.wanted, &second);
    const char *fault = summary_fault(&wish.article, &first);
    must(!fault, fault);
    must(first.lead_count <= wish.wanted.sentences, "no more lead sentences than wanted");
    must(summaries_show_the_same(&first, &second), "the same article, the same summary, whoever asks why");
    arena_release(&arena);
    return 0;
}
