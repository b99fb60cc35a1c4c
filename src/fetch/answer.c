#include "answer.h"

#include "fault.h"
#include "headers.h"

#include <nutgraf/base/challenge.h>

enum {
    PARTIAL = 206,
    MOVED_PERMANENTLY = 301,
    FOUND = 302,
    SEE_OTHER = 303,
    NOT_MODIFIED = 304,
    TEMPORARY_REDIRECT = 307,
    PERMANENT_REDIRECT = 308,
    GONE = 410,
    TOO_MANY_REQUESTS = 429,
    UNAVAILABLE = 503,
};

/* Of one header that may be split into several. */
#define MOST_LINES 8

static bool is_permanent(int status)
{
    return status == MOVED_PERMANENTLY || status == PERMANENT_REDIRECT;
}

static bool is_redirect(int status)
{
    return is_permanent(status) || status == FOUND || status == SEE_OTHER || status == TEMPORARY_REDIRECT;
}

static bool is_success(int status)
{
    return status >= 200 && status <= 299;
}

/* ---- headers */

/* The first of that name; empty when there is none. */
static str header(const struct transfer *transfer, struct arena *arena, const char *name)
{
    struct curl_header *found;
    if (curl_easy_header(transfer->curl, name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK)
        return (str){0};
    return arena_copy(arena, str_trim(str_from(found->value)));
}

/* Those of that name, joined by commas; a flood of them is not worth the time. */
static str header_list(const struct transfer *transfer, struct arena *arena, const char *name)
{
    struct curl_header *found;
    str joined = {0};
    for (size_t i = 0; i < MOST_LINES; i++) {
        if (curl_easy_header(transfer->curl, name, i, CURLH_HEADER, -1, &found) != CURLHE_OK)
            break;
        joined = arena_printf(arena, "%" STR_FMT "%s%s", STR_ARG(joined), i > 0 ? ", " : "", found->value);
    }
    return joined;
}

static void read_headers(const struct transfer *transfer, struct arena *arena, int64_t now,
                         struct fetch_response *response)
{
    struct cache_headers cache = {
        .cache_control = header_list(transfer, arena, "Cache-Control"),
        .expires = header(transfer, arena, "Expires"),
        .date = header(transfer, arena, "Date"),
        .age = header(transfer, arena, "Age"),
    };
    str languages = header(transfer, arena, "Content-Language");
    response->content_type = header(transfer, arena, "Content-Type");
    response->language = str_trim(str_cut(&languages, ','));
    response->etag = header(transfer, arena, "ETag");
    response->last_modified = header(transfer, arena, "Last-Modified");
    response->fresh_until = headers_fresh_until(&cache, now);
    response->retry_after = headers_retry_after(header(transfer, arena, "Retry-After"), now);
}

/* ---- redirects */

static bool refuse(struct transfer *transfer, str what, const char *advice)
{
    transfer->fault = fault_words(&transfer->arena, transfer, what, advice);
    return false;
}

/* Makes the redirect's end the transfer's target; false when it leads nowhere, and `fault` says why. */
static bool follow(struct transfer *transfer, int status)
{
    str location = header(transfer, &transfer->arena, "Location");
    if (location.len == 0)
        return refuse(transfer, STR("it redirects to nowhere"), FAULT_ADVICE_LASTING);
    if (transfer->hops == CEILING_REDIRECTS)
        return refuse(transfer,
                      arena_printf(&transfer->arena, "an endless redirect (more than %ld hops)", CEILING_REDIRECTS),
                      FAULT_ADVICE_REDIRECT);
    transfer->hops++;
    transfer->all_permanent = transfer->all_permanent && is_permanent(status);
    return transfer_aim(transfer, location);
}

/* ---- outcomes */

static bool sent_validators(const struct transfer *transfer)
{
    return transfer->request.etag.len > 0 || transfer->request.last_modified.len > 0;
}

/* A 410 behind a redirect that may change tomorrow says nothing of the source. */
static enum fetch_outcome outcome_of(const struct transfer *transfer, int status)
{
    if (is_success(status) && status != PARTIAL && transfer->body.len > 0)
        return FETCH_DONE;
    if (status == NOT_MODIFIED && sent_validators(transfer))
        return FETCH_NOT_MODIFIED;
    if (status == GONE && transfer->all_permanent)
        return FETCH_GONE;
    if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE)
        return FETCH_LATER;
    return FETCH_FAILED;
}

/* How services say that what they sent is a check for browsers instead of the document. */
static const struct {
    const char *header, *value;
} stated_challenges[] = {
    {"CF-Mitigated", "challenge"},
    {"X-Vercel-Mitigated", "challenge"},
    {"X-Amzn-Waf-Action", "challenge"},
    {"X-Amzn-Waf-Action", "captcha"},
};

/* With which they send it when they do not say so. */
static const int challenge_statuses[] = {403, 405, 429, 503};

static bool states_challenge(const struct transfer *transfer, struct arena *arena)
{
    for (size_t i = 0; i < sizeof stated_challenges / sizeof *stated_challenges; i++)
        if (str_equal_ignoring_case(header(transfer, arena, stated_challenges[i].header),
                                    str_from(stated_challenges[i].value)))
            return true;
    return false;
}

static bool looks_like_challenge(const struct transfer *transfer, int status)
{
    for (size_t i = 0; i < sizeof challenge_statuses / sizeof *challenge_statuses; i++)
        if (status == challenge_statuses[i])
            return challenge_is_in(buf_str(&transfer->body));
    return false;
}

static str fault_of(const struct transfer *transfer, struct arena *arena, int status)
{
    const char *what = states_challenge(transfer, arena)        ? "a challenge page that lets only browsers through"
                       : looks_like_challenge(transfer, status) ? "what looks like a check for browsers"
                                                                : NULL;
    if (!what)
        return fault_of_status(arena, transfer, status);
    return fault_words(arena, transfer, arena_printf(arena, "%s (HTTP status %d)", what, status),
                       "the site keeps programs out: ask who runs it");
}

/* Where the source itself now is. Credentials stay in the configuration, so that a source with them stays there. */
static str moved_to(const struct transfer *transfer, struct arena *arena)
{
    bool moved = transfer->hops > 0 && transfer->all_permanent && !target_has_credentials(&transfer->start);
    return moved ? arena_copy(arena, transfer->target.url) : (str){0};
}

struct fetch_response answer_failure(const struct transfer *transfer, struct arena *arena, str fault)
{
    return (struct fetch_response){
        .outcome = FETCH_FAILED,
        .tag = transfer->request.tag,
        .url = arena_copy(arena, transfer->target.url),
        .fresh_until = WHEN_NONE,
        .retry_after = WHEN_NONE,
        .fault = arena_copy(arena, fault),
    };
}

static void read_outcome(const struct transfer *transfer, struct arena *arena, struct fetch_response *response)
{
    response->outcome = outcome_of(transfer, response->status);
    if (response->outcome == FETCH_DONE)
        response->body = arena_copy(arena, buf_str(&transfer->body));
    if (response->outcome == FETCH_DONE || response->outcome == FETCH_NOT_MODIFIED)
        response->moved_to = moved_to(transfer, arena);
    else
        response->fault = fault_of(transfer, arena, response->status);
}

/* curl knows nothing of what was packed into the body: of broken bytes, only that we did not want them. */
static CURLcode code_of(struct transfer *transfer, CURLcode code)
{
    if (transfer->unpacker.state == UNPACK_BROKEN) {
        transfer->error[0] = '\0';
        return CURLE_BAD_CONTENT_ENCODING;
    }
    return code == CURLE_OK && unpack_breaks_off(&transfer->unpacker) ? CURLE_PARTIAL_FILE : code;
}

bool answer_read(struct transfer *transfer, CURLcode code, struct arena *arena, int64_t now,
                 struct fetch_response *ret_response)
{
    long status = 0;
    curl_off_t spent = 0;
    curl_easy_getinfo(transfer->curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(transfer->curl, CURLINFO_TOTAL_TIME_T, &spent);
    transfer->spent += spent;
    code = code_of(transfer, code);

    bool redirect = is_redirect((int)status);
    if (redirect && follow(transfer, (int)status))
        return false;
    struct fetch_response response = answer_failure(transfer, arena, transfer->fault);
    response.status = (int)status;
    if (status > 0)
        read_headers(transfer, arena, now, &response);
    if (code != CURLE_OK && status < 300) /* from there on the body does not matter, nor how it ended */
        response.fault = fault_of_curl(arena, transfer, code);
    else if (!redirect)
        read_outcome(transfer, arena, &response);
    *ret_response = response;
    return true;
}
