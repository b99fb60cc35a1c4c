#include "fault.h"

#include <errno.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

struct words {
    const char *what;
    const char *advice;
};

#define LATER       "it is asked again later"
#define CHECK_URL   "check the source’s url"
#define TAKE_LONGER "it is asked again later; if it is always that slow, raise fetch.timeout"

static const struct {
    CURLcode code;
    struct words words;
} curl_words[] = {
    {CURLE_COULDNT_RESOLVE_HOST, {"no such host is known", "check the source’s url, and this machine’s name service"}},
    {CURLE_COULDNT_RESOLVE_PROXY, {"the proxy’s name is not known", "check fetch.proxy"}},
    {CURLE_PROXY, {"the proxy does not let us through", "check fetch.proxy"}},
    {CURLE_URL_MALFORMAT, {"this host name cannot be looked up", "write it in ASCII (xn--…)"}},
    {CURLE_SSL_CONNECT_ERROR,
     {"no TLS connection came about", "check whether the source’s url should begin with http:"}},
    {CURLE_SSL_CACERT_BADFILE, {"fetch.ca_file cannot be used", "expected certificates in PEM"}},
    {CURLE_UNSUPPORTED_PROTOCOL, {"what answers there does not speak HTTP", CHECK_URL}},
    {CURLE_WEIRD_SERVER_REPLY, {"what answers there does not speak HTTP", CHECK_URL}},
    {CURLE_GOT_NOTHING, {"it closed the connection without an answer", LATER}},
    {CURLE_PARTIAL_FILE, {"the document broke off before its end", LATER}},
    {CURLE_BAD_CONTENT_ENCODING, {"the document’s compression is broken", FAULT_ADVICE_LASTING}},
    {CURLE_OUT_OF_MEMORY, {"there was no memory left for the connection", "lower fetch.parallel"}},
};
static const struct words other_curl_words = {"the connection broke", LATER};

/* OpenSSL's X509_V_ERR_… (x509_vfy.h), whose numbers are part of its interface. */
static const struct {
    long first;
    long last;
    const char *what;
} certificate_words[] = {
    {0, 1, "its certificate is for another host"}, /* found by curl, after OpenSSL was content */
    {2, 2, "its certificate’s issuer is not trusted"},
    {9, 9, "its certificate is not valid yet"},
    {10, 10, "its certificate has expired"},
    {18, 19, "its certificate is signed by itself"},
    {20, 21, "its certificate’s issuer is not trusted, or it does not send the issuer’s certificate"},
    {23, 23, "its certificate was revoked"},
    {62, 64, "its certificate is for another host"},
};

static const struct {
    int first;
    int last;
    struct words words;
} status_words[] = {
    {200, 205, {"an answer without a document", FAULT_ADVICE_LASTING}},
    {206, 206, {"a part of the document where the whole was asked for", FAULT_ADVICE_LASTING}},
    {304, 304, {"“not modified” to somebody who never was there", FAULT_ADVICE_LASTING}},
    {401,
     401,
     {"it wants a sign-in", "put the right user and password into the source’s url, or a token into its headers"}},
    {402, 402, {"it wants to be paid", "put what a subscription gives you into the source’s headers"}},
    {403, 403, {"it refuses to serve us", "it may not like programs: try another user_agent, or ask who runs it"}},
    {404, 404, {"there is nothing at this address", "check the source’s url"}},
    {406, 406, {"it has no such kind of document", "try an Accept header in the source’s headers"}},
    {407, 407, {"the proxy wants a sign-in", "put user and password into fetch.proxy"}},
    {410, 410, {"the document is gone for good", "remove the source, or look for its new url"}},
    {429, 429, {"we ask too often", "it is asked again later; raise fetch.interval"}},
    {451, 451, {"it may not be shown for legal reasons", "ask who runs it"}},
    {503, 503, {"it is too busy, or being repaired", LATER}},
    {500, 599, {"trouble on its side", FAULT_ADVICE_LASTING}},
    {400, 499, {"it does not like the request", "check the source’s url and headers"}},
};
static const struct words other_status_words = {"an answer that means nothing to us", CHECK_URL};

str fault_words(struct arena *arena, const struct transfer *transfer, str what, const char *advice)
{
    struct err err;
    str host = transfer->target.shown;
    str from = transfer->hops > 0 ? transfer->start.shown : host;
    err_write(&err, EX_UNAVAILABLE, "%" STR_FMT "; %s", STR_ARG(what), advice);
    if (!str_equal(host, from))
        err_write_prefix(&err, "%" STR_FMT " (redirected from %" STR_FMT ")", STR_ARG(host), STR_ARG(from));
    else if (host.len > 0)
        err_write_prefix(&err, "%" STR_FMT, STR_ARG(host));
    return arena_copy(arena, str_from(err.text));
}

/* ---- what curl met */

static double seconds_until(const struct transfer *transfer, CURLINFO what)
{
    double seconds = 0;
    curl_easy_getinfo(transfer->curl, what, &seconds);
    return seconds;
}

/* How far the hop came tells what was waited for. */
static struct words timeout_words(const struct transfer *transfer)
{
    bool https = str_equal(transfer->target.scheme, STR("https"));
    bool connected = seconds_until(transfer, CURLINFO_PRETRANSFER_TIME) > 0;
    if (str_starts(str_from(transfer->error), STR("Resolving"))) /* nothing else tells it from a wait for its turn */
        return (struct words){"its name could not be looked up in time", "check this machine’s name service"};
    if (!connected)
        return (struct words){https ? "no TLS connection in time" : "no connection in time", FAULT_ADVICE_LASTING};
    if (seconds_until(transfer, CURLINFO_STARTTRANSFER_TIME) <= 0)
        return (struct words){"no answer in time", TAKE_LONGER};
    return (struct words){"the answer came too slowly", TAKE_LONGER};
}

static struct words certificate_fault(const struct transfer *transfer)
{
    long result = 0;
    struct words words = {"its certificate does not hold",
                          "tell who runs it, or name the authority’s certificate in fetch.ca_file if it is yours"};
    curl_easy_getinfo(transfer->curl, CURLINFO_SSL_VERIFYRESULT, &result);
    for (size_t i = 0; i < COUNT(certificate_words); i++)
        if (result >= certificate_words[i].first && result <= certificate_words[i].last)
            words.what = certificate_words[i].what;
    return words;
}

static struct words connect_fault(const struct transfer *transfer)
{
    long error = 0;
    curl_easy_getinfo(transfer->curl, CURLINFO_OS_ERRNO, &error);
    if (error == ECONNREFUSED)
        return (struct words){"it takes no connections", "check the source’s url; if it is right, wait"};
    return (struct words){"it cannot be reached", "check the source’s url, and this machine’s network"};
}

static struct words words_of(const struct transfer *transfer, CURLcode code)
{
    if (code == CURLE_OPERATION_TIMEDOUT)
        return timeout_words(transfer);
    if (code == CURLE_PEER_FAILED_VERIFICATION)
        return certificate_fault(transfer);
    if (code == CURLE_COULDNT_CONNECT)
        return connect_fault(transfer);
    if (code == CURLE_OUT_OF_MEMORY && seconds_until(transfer, CURLINFO_PRETRANSFER_TIME) > 0) /* in curl's words */
        return (struct words){"its headers are longer than is read", FAULT_ADVICE_LASTING};
    for (size_t i = 0; i < COUNT(curl_words); i++)
        if (curl_words[i].code == code)
            return curl_words[i].words;
    return other_curl_words;
}

str fault_of_curl(struct arena *arena, const struct transfer *transfer, CURLcode code)
{
    if (transfer->refused > 0 && transfer->opened == 0)
        return fault_words(arena, transfer,
                           arena_printf(arena, "it leads to the private address %s", transfer->refused_address),
                           FAULT_ADVICE_PRIVATE);
    if (transfer->body.full || code == CURLE_FILESIZE_EXCEEDED)
        return fault_words(arena, transfer,
                           arena_printf(arena, "the document is larger than %zu MiB after decompression",
                                        CEILING_DOCUMENT_BYTES >> 20),
                           "nothing larger is read: look for a smaller feed");
    struct words words = words_of(transfer, code);
    const char *detail = transfer->error[0] != '\0' ? transfer->error : curl_easy_strerror(code);
    return fault_words(arena, transfer, arena_printf(arena, "%s (%s)", words.what, detail), words.advice);
}

/* ---- what the server said */

str fault_of_status(struct arena *arena, const struct transfer *transfer, int status)
{
    struct words words = other_status_words;
    for (size_t i = 0; i < COUNT(status_words); i++)
        if (status >= status_words[i].first && status <= status_words[i].last) {
            words = status_words[i].words;
            break;
        }
    return fault_words(arena, transfer, arena_printf(arena, "%s (HTTP status %d)", words.what, status), words.advice);
}
