#include "address.h"
#include "fault.h"
#include "headers.h"
#include "transfer.h"

static bool refuse(struct transfer *transfer, const char *advice, str what)
{
    transfer->fault = fault_words(&transfer->arena, transfer, what, advice);
    return false;
}

/* Where a proxy connects to cannot be seen; where we do is looked at then, see transfer.c. */
static bool is_plainly_private(const struct transfer *transfer)
{
    return transfer->wire->settings.proxy.len > 0 && !transfer->request.source->allow_private &&
           !address_host_is_public(transfer->target.host);
}

bool transfer_aim(struct transfer *transfer, str reference)
{
    struct target target;
    bool redirected = transfer->hops > 0;
    const char *advice = redirected ? FAULT_ADVICE_REDIRECT : "expected one like https://example.org/feed.xml";
    switch (target_parse(&transfer->arena, transfer->target.url, reference, &target)) {
    case TARGET_MALFORMED:
        return refuse(transfer, advice,
                      redirected ? STR("it redirects to what is no address") : STR("the url is none"));
    case TARGET_OTHER_SCHEME:
        return refuse(transfer, advice,
                      arena_printf(&transfer->arena, "%s %" STR_FMT ":, and only http and https are read",
                                   redirected ? "it redirects to" : "the url begins with", STR_ARG(target.scheme)));
    case TARGET_GOOD:
        break;
    }
    transfer->target = target;
    if (is_plainly_private(transfer))
        return refuse(transfer, FAULT_ADVICE_PRIVATE, STR("this is a private address"));
    return true;
}

static bool source_is_valid(struct transfer *transfer)
{
    const struct source *source = transfer->request.source;
    if (!headers_value_is_valid(source->user_agent))
        return refuse(transfer, "write it on one line", STR("the source’s user_agent holds control characters"));
    for (size_t i = 0; i < source->header_count; i++)
        if (!headers_line_is_valid(source->headers[i]))
            return refuse(transfer, "expected “Name: value” on one line",
                          arena_printf(&transfer->arena, "number %zu of the source’s headers is no header", i + 1));
    return true;
}

struct transfer *transfer_new(const struct fetch_request *request, struct wire *wire)
{
    struct arena arena = {0};
    struct transfer *transfer = arena_new(&arena, struct transfer);
    *transfer = (struct transfer){.arena = arena, .request = *request, .wire = wire, .all_permanent = true};
    struct fetch_request *copy = &transfer->request;
    copy->url = arena_copy(&transfer->arena, request->url);
    copy->etag = arena_copy(&transfer->arena, request->etag);
    copy->last_modified = arena_copy(&transfer->arena, request->last_modified);
    copy->accept = arena_copy(&transfer->arena, request->accept);
    if (transfer_aim(transfer, copy->url))
        (void)source_is_valid(transfer);
    transfer->start = transfer->target;
    (void)target_parse(&transfer->arena, STR(""), request->source->url, &transfer->owner);
    return transfer;
}

void transfer_free(struct transfer *transfer)
{
    struct arena arena = transfer->arena; /* which the transfer itself lies in */
    arena_release(&arena);
}
