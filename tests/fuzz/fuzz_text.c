/* Any bytes as an article: nothing crashes, and what is shown of it is a part of it. */
#include <stdint.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/parse/text.h>
#include <nutgraf/summarize/summarize.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool kept)
{
    if (!kept)
        abort();
}

static void summarize_article(struct arena *arena, const struct article *article)
{
    const struct summary_settings wanted = {.sentences = 3, .quotes = 3};
    struct summary summary = {0};
    struct summarizer *summarizer = summarizer_open();
    summarize(summarizer, arena, article, &wanted, &summary);
    must(summary.lead_count <= 3 && utf8_valid(summary.text));
    for (size_t i = 0; i < summary.lead_count; i++)
        must(str_find(summary.text, summary.lead[i].text) != STR_NONE);
    for (size_t i = 0; i < summary.quote_count; i++)
        must(
            str_equal(str_slice(summary.text, summary.quotes[i].start, summary.quotes[i].end), summary.quotes[i].text));
    summarizer_close(summarizer);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct article article;
    struct err err;
    if (parse_text(&arena, STR("input"), (str){(const char *)data, size}, &article, &err)) {
        must(article.document.block_count > 0);
        summarize_article(&arena, &article);
    }
    arena_release(&arena);
    return 0;
}
