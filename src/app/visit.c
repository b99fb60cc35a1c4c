#include "visit.h"

#include <nutgraf/app/schedule.h>
#include <nutgraf/parse/url.h>

#include "articles.h"

/* ---- a feed */

/* An entry that breaks off is left for the next time: half of it could look like another than the whole. */
static size_t count_whole_entries(const struct feed *feed)
{
    bool last_is_half = feed->breaks_off_in_entry && feed->entries.len > 0 && !feed->entries_left_out;
    return feed->entries.len - last_is_half;
}

/* Of a source that is first asked, so many of the newest entries are news, and all of the newest one's last week. */
enum { NEWS_ENTRIES = 20 };
#define NEWS_TIME ((int64_t)7 * 24 * 60 * 60)

static int later_first(const void *a, const void *b)
{
    int64_t one = *(const int64_t *)a, other = *(const int64_t *)b;
    return (one < other) - (one > other);
}

/* What states no date may be of today. */
static void tell_backlog(struct visit *visit)
{
    size_t count = 0;
    int64_t *dates = arena_array(&visit->arena, int64_t, visit->item_count);
    for (size_t i = 0; i < visit->item_count; i++)
        if (visit->items[i].article.published != WHEN_NONE)
            dates[count++] = visit->items[i].article.published;
    if (count <= NEWS_ENTRIES)
        return;
    qsort(dates, count, sizeof *dates, later_first);
    int64_t newest_old = dates[NEWS_ENTRIES];
    for (size_t i = 0; i < visit->item_count; i++) {
        int64_t published = visit->items[i].article.published;
        visit->items[i].backlog = published != WHEN_NONE && published <= newest_old && published < dates[0] - NEWS_TIME;
    }
}

static void take_entries(struct visit *visit)
{
    const struct feed *feed = &visit->feed;
    size_t count = count_whole_entries(feed);
    struct arena scratch = {0};
    struct item_words *words = arena_array(&scratch, struct item_words, count);
    struct identity *identities = arena_array(&visit->arena, struct identity, count);
    visit->items = arena_array(&visit->arena, struct item, count);
    visit->item_count = count;
    for (size_t i = 0; i < count; i++) {
        struct article *article = &visit->items[i].article;
        article_from_entry(&visit->arena, feed, &feed->entries.at[i], visit->source, article);
        words[i] = entry_words(&scratch, &feed->entries.at[i], article);
    }
    if (identities_of(&visit->arena, words, count, visit->state.guids_untrusted, identities))
        visit->state.guids_untrusted = true;
    arena_release(&scratch);
    for (size_t i = 0; i < count; i++)
        visit->items[i].identity = identities[i];
    if (visit->state.last_success == WHEN_NONE)
        tell_backlog(visit);
}

/* ---- a page */

static struct page_input page_input(const struct fetch_response *response)
{
    return (struct page_input){response->url, response->body, response->url, response->content_type};
}

static void take_article(struct visit *visit, const struct page *page)
{
    struct item *item = arena_new(&visit->arena, struct item);
    item->article = page->article;
    if (visit->source->language.len)
        item->article.language = visit->source->language;
    struct feed_entry entry = {.facts = {.link = page->article.url, .title = page->article.title}};
    struct item_words words = entry_words(&visit->arena, &entry, &page->article);
    (void)identities_of(&visit->arena, &words, 1, false, &item->identity);
    visit->items = item;
    visit->item_count = 1;
}

static str asked_address(const struct visit *visit)
{
    return visit->discovering ? visit->address : source_address(&visit->state, visit->source);
}

/* Because a page has named it as one. */
static bool expects_feed(const struct visit *visit)
{
    return visit->discovering || (visit->state.feed_url.len > 0 && !visit->state.moved);
}

/* NULL: the page is an article to follow. */
static const char *fault_of_page(const struct visit *visit, const struct page *page, str content_type)
{
    if (expects_feed(visit))
        return "is a web page, and was named as a feed";
    if (visit->state.was_feed)
        return "is a web page where a feed was before; look on the site for where the feed is now, and change the "
               "source’s url";
    return page_fault_as_article(page, asked_address(visit), content_type);
}

static enum finding read_page(struct visit *visit, const struct fetch_response *response)
{
    struct page page;
    struct err err;
    const struct page_input input = page_input(response);
    if (!looks_like_page(&input)) {
        visit->fault = arena_printf(&visit->arena, "%" STR_FMT ": is neither a feed nor a page; check the source’s url",
                                    STR_ARG(response->url));
        return FOUND_NOTHING;
    }
    if (!parse_page(&visit->arena, &input, &page, &err)) {
        visit->fault = arena_copy(&visit->arena, str_from(err.text));
        return FOUND_NOTHING;
    }
    if (page.feeds.len && (!page.is_article || visit->state.was_feed) && !visit->discovering) {
        visit->address = page.feeds.at[0].url;
        return FOUND_ADDRESS;
    }
    const char *fault = fault_of_page(visit, &page, response->content_type);
    if (fault) {
        visit->fault = arena_printf(&visit->arena, "%" STR_FMT ": %s", STR_ARG(response->url), fault);
        return FOUND_NOTHING;
    }
    take_article(visit, &page);
    return FOUND_ARTICLE;
}

/* ---- either */

void visit_read(struct visit *visit, const struct fetch_response *response)
{
    struct err err;
    const struct feed_input input = {.name = response->url,
                                     .bytes = response->body,
                                     .url = arena_copy(&visit->arena, response->url),
                                     .content_type = response->content_type,
                                     .language = response->language,
                                     .for_text = true};
    if (!looks_like_feed(&input)) {
        visit->finding = read_page(visit, response);
    } else if (parse_feed(&visit->arena, &input, &visit->feed, &err)) {
        visit->finding = FOUND_FEED;
        take_entries(visit);
    } else {
        visit->finding = FOUND_NOTHING;
        visit->fault = arena_copy(&visit->arena, str_from(err.text));
    }
}

void visit_end(struct visit *visit)
{
    for (size_t i = 0; i < visit->item_count; i++)
        arena_release(&visit->items[i].page);
    visit->item_count = 0;
    visit->done = true;
    arena_release(&visit->arena);
}

/* ---- an item's own page */

bool item_wants_page(const struct source *source, const struct item *item)
{
    if (source->fulltext == FULLTEXT_NEVER || !url_is_web(item->article.url))
        return false;
    return source->fulltext == FULLTEXT_ALWAYS || article_is_teaser(&item->article);
}

bool item_take_page(struct item *item, const struct fetch_response *response, struct err *reterr)
{
    struct page page;
    const struct page_input input = page_input(response);
    if (!parse_page(&item->page, &input, &page, reterr))
        return false;
    article_take_page(&item->article, &page.article);
    return true;
}
