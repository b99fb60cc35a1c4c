#include <nutgraf/app/reading.h>

#include <nutgraf/parse/feed.h>
#include <nutgraf/parse/page.h>
#include <nutgraf/parse/text.h>

#include "articles.h"

static void take_language(struct article *article, const struct reading *reading)
{
    if (reading->language.len && !(article->language.len && reading->url.len))
        article->language = reading->language;
    article->path = reading->path;
}

static void read_entries(struct arena *arena, const struct reading *reading, const struct feed *feed,
                         struct read_article_list *ret_articles)
{
    size_t count = feed->entries.len;
    const struct source plain = {0};
    struct item_words *words = arena_array(arena, struct item_words, count);
    struct identity *identities = arena_array(arena, struct identity, count);
    for (size_t i = 0; i < count; i++) {
        struct article *article = &vec_push(arena, ret_articles)->article;
        article_from_entry(arena, feed, &feed->entries.at[i], &plain, article);
        take_language(article, reading);
        words[i] = entry_words(arena, &feed->entries.at[i], article);
    }
    (void)identities_of(arena, words, count, false, identities);
    for (size_t i = 0; i < count; i++)
        ret_articles->at[i].identity = identities[i];
}

bool articles_read(struct arena *arena, const struct reading *reading, struct read_article_list *ret_articles,
                   struct err *reterr)
{
    struct read_article_list articles = {0};
    struct feed feed;
    struct page page;
    struct article article;
    const struct feed_input as_feed = {reading->name,         reading->bytes,    reading->url,
                                       reading->content_type, reading->language, .for_text = true};
    const struct page_input as_page = {reading->name, reading->bytes, reading->url, reading->content_type};
    if (looks_like_feed(&as_feed)) {
        if (!parse_feed(arena, &as_feed, &feed, reterr))
            return false;
        read_entries(arena, reading, &feed, &articles);
    } else if (looks_like_page(&as_page)) {
        if (!parse_page(arena, &as_page, &page, reterr))
            return false;
        take_language(&page.article, reading);
        *vec_push(arena, &articles) = (struct read_article){.article = page.article};
    } else {
        if (!parse_text(arena, reading->name, reading->bytes, &article, reterr))
            return false;
        take_language(&article, reading);
        article.url = reading->url;
        *vec_push(arena, &articles) = (struct read_article){.article = article};
    }
    *ret_articles = articles;
    return true;
}
