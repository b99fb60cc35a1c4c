#include "network.h"

#include <nutgraf/app/schedule.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/fetch/fetch.h>
#include <nutgraf/parse/feed.h>
#include <nutgraf/parse/page.h>
#include <nutgraf/parse/url.h>

#include "articles.h"

/* One article of a source, on its way to the store. */
struct item {
    struct article article;
    struct identity identity;
    bool wanted;     /* it is not in the store as it is */
    bool page_asked; /* its page is under way */
};

/* A source that is being asked. Its arena lives until the source is stored. */
struct visit {
    const struct source *source;
    struct arena arena;
    struct source_state state;
    struct item *items;
    size_t item_count;
    size_t pages_pending;
    bool discovering; /* the page that was asked named this feed */
    bool done;
};

/* What was asked for: a visit's document, or an item's page. */
struct errand {
    struct visit *visit;
    struct item *item; /* NULL: the source's own document */
};

struct network {
    struct run *run;
    struct summarizer *summarizer;
    struct fetcher *fetcher;
    struct arena arena; /* of the visits and errands */
    VEC(struct errand) errands;
    int exit_code;
    size_t asked, answered;
};

/* ---- telling */

static void complain(struct network *network, const struct source *source, int exit_code, str text)
{
    run_clear_progress(network->run);
    log_error(network->run->log, "source %" STR_FMT ": %" STR_FMT, STR_ARG(source->name), STR_ARG(text));
    network->exit_code = first_failure(network->exit_code, exit_code);
}

static void give_notice(const struct network *network, const struct source *source, str notice)
{
    if (!notice.len)
        return;
    run_clear_progress(network->run);
    log_warning(network->run->log, "source %" STR_FMT ": %" STR_FMT, STR_ARG(source->name), STR_ARG(notice));
}

/* ---- asking */

static void ask(struct network *network, struct visit *visit, struct item *item, str url)
{
    struct fetch_request request = {.url = url, .source = visit->source, .tag = network->errands.len};
    if (item)
        request.accept = STR("text/html,application/xhtml+xml;q=0.9,*/*;q=0.5");
    if (!item && !visit->discovering) {
        request.etag = visit->state.etag;
        request.last_modified = visit->state.last_modified;
    }
    *vec_push(&network->arena, &network->errands) = (struct errand){visit, item};
    fetcher_add(network->fetcher, &request);
    network->asked++;
}

static bool begin_visit(struct network *network, const struct source *source, struct err *reterr)
{
    struct visit *visit = arena_new(&network->arena, struct visit);
    visit->source = source;
    if (!store_source_state(network->run->store, &visit->arena, source->name, &visit->state, reterr)) {
        arena_release(&visit->arena);
        return false;
    }
    source_state_settle(&visit->state, source);
    if (source_is_due(&visit->state, network->run->now))
        ask(network, visit, NULL, source_address(&visit->state, source));
    else
        arena_release(&visit->arena);
    return true;
}

/* ---- storing */

static struct incoming incoming_from(struct network *network, const struct visit *visit, const struct item *item,
                                     struct arena *arena)
{
    struct summary *summary = arena_new(arena, struct summary);
    summarize(network->summarizer, arena, &item->article, &network->run->settings->summary, summary);
    return (struct incoming){
        .source = visit->source->name,
        .identity = item->identity,
        .article = &item->article,
        .summary = summary,
        .categories = visit->source->categories,
        .category_count = visit->source->category_count,
        .now = network->run->now,
    };
}

/* The items that are new or changed, with the state that says so, and the visit is over. */
static void store_visit(struct network *network, struct visit *visit)
{
    struct run *run = network->run;
    struct arrivals arrivals = {0};
    struct err err;
    size_t count = 0;
    struct incoming *incoming = arena_array(&visit->arena, struct incoming, visit->item_count);
    for (size_t i = 0; i < visit->item_count; i++)
        if (visit->items[i].wanted)
            incoming[count++] = incoming_from(network, visit, &visit->items[i], &visit->arena);
    visit->state.last_asked = run->now;
    if (!store_source_update(run->store, visit->source->name, &visit->state, incoming, count, &arrivals, &err))
        complain(network, visit->source, err.exit_code, str_from(err.text));
    run->tally.articles += visit->item_count;
    run->tally.fresh += arrivals.fresh;
    run->tally.changed += arrivals.changed;
    log_detail(run->log, "%" STR_FMT ": %zu items, %zu new", STR_ARG(visit->source->name), visit->item_count,
               arrivals.fresh);
    visit->done = true;
    arena_release(&visit->arena);
}

static void fail_visit(struct network *network, struct visit *visit, const struct fetch_response *response, str fault)
{
    str notice = {0};
    source_failed(&visit->arena, &network->run->settings->fetch, response, fault, network->run->now,
                  run_random(network->run), &visit->state, &notice);
    complain(network, visit->source, EX_UNAVAILABLE, fault);
    give_notice(network, visit->source, notice);
    visit->item_count = 0;
    store_visit(network, visit);
}

/* ---- reading */

static bool wants_page(const struct source *source, const struct item *item)
{
    if (source->fulltext == FULLTEXT_NEVER || !url_is_web(item->article.url))
        return false;
    return source->fulltext == FULLTEXT_ALWAYS || article_is_teaser(&item->article);
}

static void settle_items(struct network *network, struct visit *visit, const struct identity *identities)
{
    size_t pages = 0;
    struct err err;
    bool *known = arena_array(&visit->arena, bool, visit->item_count);
    if (!store_knows(network->run->store, visit->source->name, identities, visit->item_count, known, &err))
        complain(network, visit->source, err.exit_code, str_from(err.text));
    for (size_t i = 0; i < visit->item_count; i++) {
        struct item *item = &visit->items[i];
        item->identity = identities[i];
        item->wanted = !known[i];
        item->page_asked = item->wanted && wants_page(visit->source, item) && pages < CEILING_PAGES_PER_FEED;
        if (!item->page_asked)
            continue;
        pages++;
        visit->pages_pending++;
        ask(network, visit, item, item->article.url);
    }
    if (!visit->pages_pending)
        store_visit(network, visit);
}

static void take_feed(struct network *network, struct visit *visit, const struct feed *feed)
{
    size_t count = feed->entries.len;
    visit->items = arena_array(&visit->arena, struct item, count);
    visit->item_count = count;
    struct item_words *words = arena_array(&visit->arena, struct item_words, count);
    struct identity *identities = arena_array(&visit->arena, struct identity, count);
    for (size_t i = 0; i < count; i++) {
        struct article *article = &visit->items[i].article;
        article_from_entry(&visit->arena, feed, &feed->entries.at[i], visit->source, article);
        words[i] = entry_words(&visit->arena, &feed->entries.at[i], article);
    }
    if (identities_of(&visit->arena, words, count, visit->state.guids_untrusted, identities))
        visit->state.guids_untrusted = true;
    settle_items(network, visit, identities);
}

static void take_article(struct network *network, struct visit *visit, const struct page *page)
{
    visit->items = arena_array(&visit->arena, struct item, 1);
    visit->item_count = 1;
    struct item *item = &visit->items[0];
    item->article = page->article;
    if (visit->source->language.len)
        item->article.language = visit->source->language;
    struct feed_entry entry = {.facts = {.link = page->article.url, .title = page->article.title}};
    struct item_words words = entry_words(&visit->arena, &entry, &page->article);
    (void)identities_of(&visit->arena, &words, 1, false, &item->identity);
    item->wanted = true;
    store_visit(network, visit);
}

/* The response goes before the visit ends: what the state took from it is copied. */
static void keep_state(struct visit *visit)
{
    struct source_state *state = &visit->state;
    state->etag = arena_copy(&visit->arena, state->etag);
    state->last_modified = arena_copy(&visit->arena, state->last_modified);
    state->fault = arena_copy(&visit->arena, state->fault);
    state->asked_url = arena_copy(&visit->arena, state->asked_url);
    state->moved_to = arena_copy(&visit->arena, state->moved_to);
}

static void succeed(struct network *network, struct visit *visit, const struct fetch_response *response,
                    const struct feed *feed)
{
    str notice = {0};
    source_succeeded(&visit->arena, &network->run->settings->fetch, response, feed, network->run->now, &visit->state,
                     &notice);
    keep_state(visit);
    give_notice(network, visit->source, notice);
}

/* A page in place of a feed: it names its feed, or it is the article. */
static void read_page(struct network *network, struct visit *visit, const struct fetch_response *response)
{
    struct page page;
    struct err err;
    const struct page_input input = {response->url, response->body, response->url, response->content_type};
    if (!looks_like_page(&input)) {
        fail_visit(network, visit, response,
                   arena_printf(&visit->arena, "%" STR_FMT ": is neither a feed nor a page; check the source’s url",
                                STR_ARG(response->url)));
    } else if (!parse_page(&visit->arena, &input, &page, &err)) {
        fail_visit(network, visit, response, str_from(err.text));
    } else if (page.feeds.len && !visit->discovering) {
        visit->discovering = true;
        log_detail(network->run->log, "%" STR_FMT ": the page names the feed %" STR_FMT, STR_ARG(visit->source->name),
                   STR_ARG(page.feeds.at[0].url));
        ask(network, visit, NULL, page.feeds.at[0].url);
    } else {
        succeed(network, visit, response, NULL);
        take_article(network, visit, &page);
    }
}

static void read_document(struct network *network, struct visit *visit, const struct fetch_response *response)
{
    struct feed feed;
    struct err err;
    const struct feed_input input = {.name = response->url,
                                     .bytes = response->body,
                                     .url = arena_copy(&visit->arena, response->url),
                                     .content_type = response->content_type,
                                     .language = response->language};
    if (!looks_like_feed(&input)) {
        read_page(network, visit, response);
    } else if (!parse_feed(&visit->arena, &input, &feed, &err)) {
        fail_visit(network, visit, response, str_from(err.text));
    } else {
        if (!feed.wellformed && feed.faults.len)
            log_detail(network->run->log, "%" STR_FMT ": not well-formed: %" STR_FMT, STR_ARG(visit->source->name),
                       STR_ARG(feed.faults.at[0]));
        succeed(network, visit, response, &feed);
        take_feed(network, visit, &feed);
    }
}

/* ---- answers */

static void take_document(struct network *network, struct visit *visit, const struct fetch_response *response)
{
    switch (response->outcome) {
    case FETCH_DONE:
        read_document(network, visit, response);
        break;
    case FETCH_NOT_MODIFIED:
        succeed(network, visit, response, NULL);
        store_visit(network, visit);
        break;
    case FETCH_GONE:
    case FETCH_LATER:
    case FETCH_FAILED:
        fail_visit(network, visit, response, response->fault);
        break;
    }
}

/* A page that cannot be had, or holds less than the teaser, changes nothing. */
static void take_page(struct network *network, struct visit *visit, struct item *item,
                      const struct fetch_response *response)
{
    struct page page;
    struct err err;
    const struct page_input input = {response->url, response->body, response->url, response->content_type};
    if (response->outcome == FETCH_DONE && parse_page(&visit->arena, &input, &page, &err))
        article_take_page(&item->article, &page.article);
    else
        log_detail(network->run->log, "%" STR_FMT ": the teaser stays: %" STR_FMT, STR_ARG(item->article.url),
                   STR_ARG(response->outcome == FETCH_DONE ? str_from(err.text) : response->fault));
    if (--visit->pages_pending == 0)
        store_visit(network, visit);
}

static void take_response(struct network *network, const struct fetch_response *response)
{
    const struct errand errand = network->errands.at[response->tag];
    run_show_progress(network->run, STR("sources"), ++network->answered, network->asked);
    if (errand.item)
        take_page(network, errand.visit, errand.item, response);
    else
        take_document(network, errand.visit, response);
}

/* What was under way when the run was told to end is left as it was: the next run asks again. */
static void abandon_visits(const struct network *network)
{
    for (size_t i = 0; i < network->errands.len; i++) {
        struct visit *visit = network->errands.at[i].visit;
        if (!visit->done)
            arena_release(&visit->arena);
        visit->done = true;
    }
}

static void answer_all(struct network *network)
{
    struct arena arena = {0};
    struct fetch_response response;
    while (fetcher_next(network->fetcher, &arena, network->run->now, &response)) {
        take_response(network, &response);
        arena_release(&arena);
    }
    run_clear_progress(network->run);
    abandon_visits(network);
    arena_release(&arena);
}

int update_network(struct run *run, struct summarizer *summarizer)
{
    struct network network = {.run = run, .summarizer = summarizer};
    struct err err;
    if (!fetcher_open(&run->settings->fetch, run->stop, &network.fetcher, &err)) {
        log_error(run->log, "%s", err.text);
        return err.exit_code;
    }
    for (size_t i = 0; i < run->settings->source_count && !*run->stop; i++) {
        const struct source *source = &run->settings->sources[i];
        if (source->url.len && !begin_visit(&network, source, &err))
            complain(&network, source, err.exit_code, str_from(err.text));
    }
    answer_all(&network);
    fetcher_close(network.fetcher);
    arena_release(&network.arena);
    return network.exit_code;
}
