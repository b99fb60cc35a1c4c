#include "answers.h"

#include <nutgraf/app/schedule.h>
#include <nutgraf/base/ceilings.h>

/* ---- telling */

void network_complain(struct network *network, const struct source *source, int exit_code, str text)
{
    run_clear_progress(network->run);
    log_error(network->run->log, "source %" STR_FMT ": %" STR_FMT, STR_ARG(source->name), STR_ARG(text));
    network->exit_code = worse_failure(network->exit_code, exit_code);
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
    struct fetch_request request = {.url = url, .source = visit->source, .tag = network->asked.len};
    if (item)
        request.accept = STR("text/html,application/xhtml+xml;q=0.9,*/*;q=0.5");
    if (!item && !visit->discovering) {
        request.etag = visit->state.etag;
        request.last_modified = visit->state.last_modified;
    }
    *vec_push(&network->arena, &network->asked) = (struct errand){visit, item};
    fetcher_add(network->fetcher, &request);
}

bool visit_begin(struct network *network, const struct source *source, struct err *reterr)
{
    struct visit *visit = arena_new(&network->arena, struct visit);
    visit->source = source;
    if (!store_source_state(network->run->store, &visit->arena, source->name, &visit->state, reterr)) {
        visit_end(visit);
        return false;
    }
    source_state_settle(&visit->state, source);
    if (source_is_due(&visit->state, network->run->now))
        ask(network, visit, NULL, source_address(&visit->state, source));
    else
        visit_end(visit);
    return true;
}

/* ---- storing */

/* Its summary is made when an edition shows it. */
static struct incoming incoming_from(const struct network *network, const struct visit *visit, const struct item *item)
{
    return (struct incoming){
        .source = visit->source->name,
        .identity = item->identity,
        .article = &item->article,
        .categories = visit->source->categories,
        .category_count = visit->source->category_count,
        .backlog = item->backlog,
        .now = network->run->now,
    };
}

static void tell_shortfall(const struct network *network, struct visit *visit, const struct article *article)
{
    if (article->document.shortfall.len)
        give_notice(network, visit->source,
                    arena_printf(&visit->arena, "%" STR_FMT ": %" STR_FMT,
                                 STR_ARG(article->url.len ? article->url : article->title),
                                 STR_ARG(article->document.shortfall)));
}

/* Nothing more is waited for: the items that are new or changed, with the state that says so, and the visit is over. */
static void complete(struct network *network, struct visit *visit)
{
    struct run *run = network->run;
    struct arrivals arrivals = {0};
    struct err err;
    size_t count = 0;
    struct incoming *incoming = arena_array(&visit->arena, struct incoming, visit->item_count);
    for (size_t i = 0; i < visit->item_count; i++) {
        if (!visit->items[i].wanted)
            continue;
        tell_shortfall(network, visit, &visit->items[i].article);
        incoming[count++] = incoming_from(network, visit, &visit->items[i]);
    }
    visit->state.last_asked = run->now;
    if (!store_source_update(run->store, visit->source->name, &visit->state, incoming, count, &arrivals, &err))
        network_complain(network, visit->source, err.exit_code, str_from(err.text));
    run->tally.articles += visit->item_count;
    run->tally.fresh += arrivals.fresh;
    run->tally.changed += arrivals.changed;
    if (visit->item_count)
        log_detail(run->log, "%" STR_FMT ": %zu item%s, %zu new", STR_ARG(visit->source->name), visit->item_count,
                   visit->item_count == 1 ? "" : "s", arrivals.fresh);
    visit_end(visit);
}

/* ---- what an answer means */

static void fail_visit(struct network *network, struct visit *visit, const struct fetch_response *response, str fault)
{
    str notice;
    source_failed(&visit->arena, &network->run->settings->fetch, response, fault, network->run->now,
                  run_random(network->run), &visit->state, &notice);
    network_complain(network, visit->source, EX_UNAVAILABLE, notice.len ? notice : fault);
    complete(network, visit);
}

/* The batch's answers go before the visit ends: what the state took from one is copied. */
static void keep_state(struct visit *visit)
{
    struct source_state *state = &visit->state;
    state->etag = arena_copy(&visit->arena, state->etag);
    state->last_modified = arena_copy(&visit->arena, state->last_modified);
    state->fault = arena_copy(&visit->arena, state->fault);
    state->asked_url = arena_copy(&visit->arena, state->asked_url);
    state->feed_url = arena_copy(&visit->arena, state->feed_url);
    state->moved_to = arena_copy(&visit->arena, state->moved_to);
}

static void succeed(struct network *network, struct visit *visit, const struct fetch_response *response,
                    const struct feed *feed)
{
    str notice;
    visit->state.was_feed |= feed != NULL;
    source_succeeded(&visit->arena, &network->run->settings->fetch, response, feed, network->run->now, &visit->state,
                     &notice);
    if (visit->discovering) /* the validators are those of the address that the page named */
        visit->state.feed_url = visit->address;
    keep_state(visit);
    give_notice(network, visit->source, notice);
}

/* Which items are new, and which of those are no more than teasers. */
static void settle_items(struct network *network, struct visit *visit)
{
    struct err err;
    struct identity *identities = arena_array(&visit->arena, struct identity, visit->item_count);
    bool *known = arena_array(&visit->arena, bool, visit->item_count);
    for (size_t i = 0; i < visit->item_count; i++)
        identities[i] = visit->items[i].identity;
    if (!store_knows(network->run->store, visit->source->name, identities, visit->item_count, known, &err))
        network_complain(network, visit->source, err.exit_code, str_from(err.text));
    for (size_t i = 0; i < visit->item_count; i++) {
        struct item *item = &visit->items[i];
        item->wanted = !known[i];
        if (item->wanted && visit->pages_pending < CEILING_PAGES_PER_FEED && item_wants_page(visit->source, item)) {
            visit->pages_pending++;
            ask(network, visit, item, item->article.url);
        }
    }
    if (!visit->pages_pending)
        complete(network, visit);
}

static void tell_faults(struct network *network, struct visit *visit)
{
    const struct feed *feed = &visit->feed;
    if (feed->entries_left_out)
        give_notice(network, visit->source,
                    arena_printf(&visit->arena, "has more than %zu entries: %zu were left out", CEILING_FEED_ENTRIES,
                                 feed->entries_left_out));
    if (feed->breaks_off)
        give_notice(
            network, visit->source,
            STR("the feed breaks off before its end: what there was of it is read, and all of it asked for again"));
    if (!feed->wellformed && feed->faults.len)
        log_detail(network->run->log, "%" STR_FMT ": not well-formed: %" STR_FMT, STR_ARG(visit->source->name),
                   STR_ARG(feed->faults.at[0]));
}

static void take_finding(struct network *network, struct visit *visit, const struct fetch_response *response)
{
    switch (visit->finding) {
    case FOUND_NOTHING:
        fail_visit(network, visit, response, visit->fault);
        break;
    case FOUND_FEED:
        tell_faults(network, visit);
        succeed(network, visit, response, &visit->feed);
        settle_items(network, visit);
        break;
    case FOUND_ARTICLE:
        succeed(network, visit, response, NULL);
        visit->items[0].wanted = true;
        complete(network, visit);
        break;
    case FOUND_ADDRESS:
        visit->discovering = true;
        log_detail(network->run->log, "%" STR_FMT ": the page names the feed %" STR_FMT, STR_ARG(visit->source->name),
                   STR_ARG(visit->address));
        ask(network, visit, NULL, visit->address);
        break;
    }
}

static void take_document(struct network *network, struct visit *visit, const struct fetch_response *response)
{
    switch (response->outcome) {
    case FETCH_DONE:
        take_finding(network, visit, response);
        break;
    case FETCH_NOT_MODIFIED:
        log_detail(network->run->log, "%" STR_FMT ": not changed", STR_ARG(visit->source->name));
        succeed(network, visit, response, NULL);
        complete(network, visit);
        break;
    case FETCH_CUT_OFF: /* no fault of the source: its state stays as it was, and the next run asks again */
        network_complain(network, visit->source, EX_UNAVAILABLE, response->fault);
        visit_end(visit);
        break;
    case FETCH_GONE:
    case FETCH_LATER:
    case FETCH_FAILED:
        fail_visit(network, visit, response, arena_copy(&visit->arena, response->fault));
        break;
    }
}

/* A page that cannot be had, or holds less than the teaser, changes nothing. */
static void take_page(struct network *network, const struct answer *answer)
{
    struct visit *visit = answer->errand.visit;
    if (!answer->good)
        log_detail(
            network->run->log, "%" STR_FMT ": the teaser stays: %" STR_FMT, STR_ARG(answer->errand.item->article.url),
            STR_ARG(answer->response.outcome == FETCH_DONE ? str_from(answer->err.text) : answer->response.fault));
    if (--visit->pages_pending == 0)
        complete(network, visit);
}

void answer_take(struct network *network, const struct answer *answer)
{
    run_show_progress(network->run, STR("sources"), ++network->answered, network->asked.len);
    if (answer->errand.item)
        take_page(network, answer);
    else
        take_document(network, answer->errand.visit, &answer->response);
}
