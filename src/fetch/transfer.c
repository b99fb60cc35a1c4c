#include "transfer.h"

#include <netdb.h>
#include <netinet/in.h>

#include "address.h"
#include "headers.h"

#include <nutgraf/base/homepage.h>

#define USER_AGENT "nutgraf/" NUTGRAF_VERSION " (+" NUTGRAF_HOMEPAGE ")"

#define FEEDS_FIRST                                                                                                    \
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "                    \
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.6, */*;q=0.5"

/* Of fetch.timeout: to connect, and for fewer bytes a second than that. */
#define CONNECT_SHARE            4
#define SILENCE_SHARE            3
#define SLOWEST_BYTES_PER_SECOND 100L

/* What of a redirect's or an error's body is read, so that the connection can be kept, and for what it says. */
#define SIDE_BODY_BYTES ((size_t)64 * 1024)

/* Content-Encoding stands in one line, or rarely in two. */
#define MOST_CODING_LINES 4

/* ---- what curl calls */

static void begin_body(struct transfer *transfer)
{
    long status = 0;
    struct curl_header *line;
    curl_easy_getinfo(transfer->curl, CURLINFO_RESPONSE_CODE, &status);
    transfer->body = buf_with_limit(status >= 200 && status <= 299 ? CEILING_DOCUMENT_BYTES : SIDE_BODY_BYTES);
    for (size_t i = 0; i < MOST_CODING_LINES; i++)
        if (curl_easy_header(transfer->curl, "Content-Encoding", i, CURLH_HEADER, -1, &line) == CURLHE_OK)
            unpack_expect(&transfer->unpacker, str_from(line->value));
}

bool transfer_may_be_large(struct transfer *transfer)
{
    if (!transfer->large && transfer->wire->large < CEILING_LARGE_BODIES) {
        transfer->large = true;
        transfer->wire->large++;
    }
    return transfer->large;
}

/* What is put off gives its memory back at once: others may unpack as much before curl is done with it. */
static bool may_hold(struct transfer *transfer)
{
    if (transfer->body.len <= CEILING_SMALL_BODY_BYTES || transfer_may_be_large(transfer))
        return true;
    transfer->put_off = true;
    buf_release(&transfer->body);
    return false;
}

/* The body counts after decompression, whatever the server said of its length. */
static size_t on_write(char *data, size_t size, size_t count, void *context)
{
    struct transfer *transfer = context;
    str bytes = {data, size * count};
    if (transfer->body.limit == 0)
        begin_body(transfer);
    bool taken = unpack_add(&transfer->unpacker, bytes, &transfer->body) && may_hold(transfer);
    return taken ? bytes.len : CURL_WRITEFUNC_ERROR;
}

/* A proxy, which the user chose, is all that is ever connected to: what it may reach is up to it. */
static bool any_address_will_do(const struct transfer *transfer)
{
    return transfer->request.source->allow_private || transfer->wire->settings.proxy.len > 0;
}

static void note_refused(struct transfer *transfer, const char *address)
{
    transfer->refused++;
    snprintf(transfer->refused_address, sizeof transfer->refused_address, "%s", address);
}

/* The address that is about to be connected to: no name lookup can come between this look at it and its use. */
static curl_socket_t on_open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address)
{
    struct transfer *transfer = context;
    (void)purpose;
    if (!any_address_will_do(transfer) && !address_is_public(&address->addr)) {
        char text[INET6_ADDRSTRLEN] = "";
        (void)getnameinfo(&address->addr, address->addrlen, text, sizeof text, NULL, 0, NI_NUMERICHOST);
        note_refused(transfer, text);
        return CURL_SOCKET_BAD;
    }
    transfer->opened++;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

/* A connection may have been opened for a source that is allowed more. */
static int on_ready(void *context, char *address, char *local_address, int port, int local_port)
{
    struct transfer *transfer = context;
    (void)local_address;
    (void)port;
    (void)local_port;
    if (any_address_will_do(transfer) || address_text_is_public(address))
        return CURL_PREREQFUNC_OK;
    note_refused(transfer, address);
    return CURL_PREREQFUNC_ABORT;
}

/* ---- headers */

static void add_line(struct transfer *transfer, str line)
{
    struct curl_slist *longer = curl_slist_append(transfer->headers, line.at);
    if (longer)
        transfer->headers = longer;
}

static str name_of(str line)
{
    return str_cut(&line, ':');
}

static bool source_has(const struct source *source, str name)
{
    for (size_t i = 0; i < source->header_count; i++)
        if (str_equal_ignoring_case(name_of(source->headers[i]), name))
            return true;
    return false;
}

/* Unless the source's own headers say it otherwise. */
static void add_ours(struct transfer *transfer, str name, str value)
{
    if (value.len > 0 && headers_value_is_valid(value) && !source_has(transfer->request.source, name))
        add_line(transfer, arena_printf(&transfer->arena, "%" STR_FMT ": %" STR_FMT, STR_ARG(name), STR_ARG(value)));
}

/* curl takes "Name:" for a header to be left out, and sends "Name;" as one without a value. */
static void add_theirs(struct transfer *transfer, str line)
{
    str name = name_of(line);
    bool empty = str_trim(str_slice(line, name.len + 1, line.len)).len == 0;
    add_line(transfer, empty ? arena_printf(&transfer->arena, "%" STR_FMT ";", STR_ARG(name))
                             : arena_copy(&transfer->arena, line));
}

static void set_headers(struct transfer *transfer)
{
    const struct fetch_request *request = &transfer->request;
    add_ours(transfer, STR("Accept"), request->accept.len > 0 ? request->accept : STR(FEEDS_FIRST));
    add_ours(transfer, STR("Accept-Encoding"), STR(UNPACK_CODINGS));
    add_ours(transfer, STR("If-None-Match"), request->etag);
    add_ours(transfer, STR("If-Modified-Since"), request->last_modified);
    if (target_may_share(&transfer->owner, &transfer->target))
        for (size_t i = 0; i < request->source->header_count; i++)
            add_theirs(transfer, request->source->headers[i]);
    curl_easy_setopt(transfer->curl, CURLOPT_HTTPHEADER, transfer->headers);
}

/* ---- options */

static bool may_lend_credentials(const struct target *owner, const struct target *target)
{
    return target_has_credentials(owner) && target_may_share(owner, target);
}

/*
 * A redirect may bring credentials of its own; those of the request go with it to its own host, and those of the source
 * with whatever its documents name there: its feed, its entries' pages.
 */
static const struct target *credentials_of(const struct transfer *transfer)
{
    if (target_has_credentials(&transfer->target))
        return &transfer->target;
    if (may_lend_credentials(&transfer->start, &transfer->target))
        return &transfer->start;
    return may_lend_credentials(&transfer->owner, &transfer->target) ? &transfer->owner : &transfer->target;
}

static void set_request(struct transfer *transfer)
{
    CURL *curl = transfer->curl;
    str user_agent = transfer->request.source->user_agent;
    const struct target *credentials = credentials_of(transfer);
    bool https = str_equal(transfer->target.scheme, STR("https"));
    curl_easy_setopt(curl, CURLOPT_URL, transfer->target.url.at);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, https ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(curl, CURLOPT_PIPEWAIT, (long)https); /* with http it would wait for the other's whole answer */
    curl_easy_setopt(curl, CURLOPT_USERAGENT,
                     user_agent.len > 0 ? arena_copy(&transfer->arena, user_agent).at : USER_AGENT);
    if (target_has_credentials(credentials)) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, credentials->user.len > 0 ? credentials->user.at : "");
        curl_easy_setopt(curl, CURLOPT_PASSWORD, credentials->password.len > 0 ? credentials->password.at : "");
    }
}

static void set_limits(struct transfer *transfer)
{
    CURL *curl = transfer->curl;
    long timeout = transfer->wire->settings.timeout * 1000L;
    long silence = timeout / 1000 / SILENCE_SHARE;
    long left = timeout - (long)(transfer->spent / 1000);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, left > 0 ? left : 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, timeout / CONNECT_SHARE);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, silence > 0 ? silence : 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, SLOWEST_BYTES_PER_SECOND);
    curl_easy_setopt(curl, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)CEILING_DOCUMENT_BYTES); /* of a stated length */
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L); /* a name lookup that hangs is left behind, not waited for */
}

static void set_connection(struct transfer *transfer)
{
    CURL *curl = transfer->curl;
    const struct fetch_settings *settings = &transfer->wire->settings;
    curl_easy_setopt(curl, CURLOPT_SHARE, transfer->wire->sessions);
    curl_easy_setopt(curl, CURLOPT_PROXY, settings->proxy.len > 0 ? settings->proxy.at : "");
    curl_easy_setopt(curl, CURLOPT_NOPROXY, ""); /* else the environment's */
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    if (settings->ca_file.len > 0) { /* this one, and not the system's beside it */
        curl_easy_setopt(curl, CURLOPT_CAINFO, settings->ca_file.at);
        curl_easy_setopt(curl, CURLOPT_CAPATH, NULL);
    }
}

static void set_callbacks(struct transfer *transfer)
{
    CURL *curl = transfer->curl;
    curl_easy_setopt(curl, CURLOPT_PRIVATE, transfer);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, transfer->error);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_write);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, transfer);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, on_open_socket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, transfer);
    curl_easy_setopt(curl, CURLOPT_PREREQFUNCTION, on_ready);
    curl_easy_setopt(curl, CURLOPT_PREREQDATA, transfer);
}

bool transfer_begin(struct transfer *transfer)
{
    transfer->opened = transfer->refused = 0;
    transfer->put_off = false;
    transfer->error[0] = '\0';
    transfer->curl = curl_easy_init();
    if (!transfer->curl)
        return false;
    set_request(transfer);
    set_limits(transfer);
    set_connection(transfer);
    set_callbacks(transfer);
    set_headers(transfer);
    return true;
}

void transfer_end(struct transfer *transfer)
{
    curl_easy_cleanup(transfer->curl);
    curl_slist_free_all(transfer->headers);
    unpack_end(&transfer->unpacker);
    buf_release(&transfer->body);
    transfer->wire->large -= transfer->large;
    transfer->large = false;
    transfer->body = (struct buf){0};
    transfer->curl = NULL;
    transfer->headers = NULL;
}
