#include "articles.h"

#include <string.h>

#include <nutgraf/parse/page.h>
#include <nutgraf/parse/url.h>

/* In words: a news story's lead alone is shorter, a whole story longer. */
enum { TEASER_MAX_WORDS = 120 };

static size_t count_words(const struct document *document)
{
    size_t words = 0;
    for (size_t i = 0; i < document->block_count; i++) {
        str rest = document->blocks[i].text;
        for (; rest.len; words++)
            (void)str_cut(&rest, ' ');
    }
    return words;
}

static str first_of(str one, str other)
{
    return one.len ? one : other;
}

void article_from_entry(struct arena *arena, const struct feed *feed, const struct feed_entry *entry,
                        const struct source *source, struct article *ret_article)
{
    const struct feed_facts *facts = &entry->facts;
    struct article article = {
        .url = url_without_tracking(arena, facts->link),
        .title = facts->title,
        .site = feed->facts.title,
        .author = facts->authors.len ? facts->authors.at[0].name : facts->author,
        .language = first_of(source->language, first_of(facts->language, feed->facts.language)),
        .published = facts->published != WHEN_NONE ? facts->published : facts->updated,
    };
    str html = entry->contents.len ? entry->contents.at[0].value : entry->summary.value;
    parse_fragment(arena, html, &article.document);
    *ret_article = article;
}

str document_lines(struct arena *arena, const struct document *document)
{
    size_t len = 0;
    for (size_t i = 0; i < document->block_count; i++)
        len += document->blocks[i].text.len + 1;
    char *at = arena_room(arena, 1, len), *end = at;
    for (size_t i = 0; i < document->block_count; i++) {
        memcpy(end, document->blocks[i].text.at, document->blocks[i].text.len);
        end += document->blocks[i].text.len;
        *end++ = '\n';
    }
    return (str){at, len};
}

struct item_words entry_words(struct arena *arena, const struct feed_entry *entry, const struct article *article)
{
    struct item_words words = {
        .guid = entry->facts.id,
        .link = entry->facts.link,
        .title = entry->facts.title,
        .text = document_lines(arena, &article->document),
        .published = article->published,
    };
    return words;
}

/* Brackets, arrows and quotation marks at the end say nothing. */
static str without_closers(str text)
{
    static const str CLOSERS[] = {STR_INIT("]"), STR_INIT(")"), STR_INIT(">"),
                                  STR_INIT("→"), STR_INIT("»"), STR_INIT("›")};
    for (size_t i = 0; i < sizeof CLOSERS / sizeof *CLOSERS;) {
        bool closed = str_ends(text, CLOSERS[i]);
        text = closed ? str_trim(str_slice(text, 0, text.len - CLOSERS[i].len)) : text;
        i = closed ? 0 : i + 1;
    }
    return text;
}

static bool breaks_off(str text)
{
    static const char *const ENDINGS[] = {
        "…",           "...",         "Read more",  "Continue reading", "Read on",        "Read the full article",
        "Full story",  "Weiterlesen", "Mehr lesen", "Lire la suite",    "Leer más",       "Read the full story",
        "Leggi tutto", "Lees verder", "Lees meer",  "Leia mais",        "Seguir leyendo", "Continua a leggere"};
    bool points = str_ends(text, STR("»")) && str_find(text, STR("«")) == STR_NONE; /* and closes no quote */
    text = without_closers(text);
    for (size_t i = 0; !points && i < sizeof ENDINGS / sizeof *ENDINGS; i++) {
        str ending = str_from(ENDINGS[i]);
        points =
            text.len >= ending.len && str_equal_ignoring_case(str_slice(text, text.len - ending.len, text.len), ending);
    }
    return points;
}

/* In its last block, or in that before: "The post … appeared first on …" often stands behind. */
bool article_is_teaser(const struct article *article)
{
    const struct document *document = &article->document;
    size_t count = document->block_count;
    if (count_words(document) < TEASER_MAX_WORDS)
        return true;
    return breaks_off(document->blocks[count - 1].text) || (count > 1 && breaks_off(document->blocks[count - 2].text));
}

void article_take_page(struct article *article, const struct article *page)
{
    article->author = first_of(article->author, page->author);
    article->language = first_of(article->language, page->language);
    article->title = first_of(article->title, page->title);
    if (article->published == WHEN_NONE)
        article->published = page->published;
    if (count_words(&page->document) > count_words(&article->document))
        article->document = page->document;
}
