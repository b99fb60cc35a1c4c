#include "smtp_explain.h"

#include "clean.h"

struct fault {
    const char *what;
    const char *advice;
};

static const struct {
    CURLcode code;
    struct fault fault;
} curl_faults[] = {
    {CURLE_COULDNT_RESOLVE_HOST, {"no such host", "check smtp.host and this machine’s name service"}},
    {CURLE_COULDNT_CONNECT, {"no mail server answers", "check smtp.host, smtp.port and the firewall"}},
    {CURLE_USE_SSL_FAILED,
     {"STARTTLS did not come about, and without it nothing is sent", "check smtp.port and smtp.tls"}},
    {CURLE_PEER_FAILED_VERIFICATION,
     {"its certificate does not hold", "check smtp.host, or name the authority’s certificate in smtp.ca_file"}},
    {CURLE_SSL_CACERT_BADFILE, {"smtp.ca_file cannot be used", "expected certificates in PEM"}},
    {CURLE_SSL_CONNECT_ERROR, {"no TLS connection came about", "check smtp.port and smtp.tls"}},
    {CURLE_LOGIN_DENIED, {"it offers no sign-in that we know", "check smtp.port, smtp.tls and smtp.user"}},
    {CURLE_OPERATION_TIMEDOUT, {"no answer in time", "check smtp.port and smtp.tls, or try again later"}},
    {CURLE_ABORTED_BY_CALLBACK, /* on_ready */
     {"it offers no sign-in", "check smtp.port and smtp.tls, or leave smtp.user out"}},
    {CURLE_WEIRD_SERVER_REPLY, {"what answers there is no mail server", "check smtp.port and smtp.tls"}},
};
static const struct fault other_curl_fault = {"the connection broke", "try again later"};

static const struct fault tls_wanted = {"it wants TLS first", "set smtp.tls to starttls"};
static const struct fault sign_in_wanted = {"it wants a sign-in", "set smtp.user, and where its password is"};
static const struct fault sign_in_failed = {"the sign-in failed", "check smtp.user and its password"};
static const struct fault other_refusal = {"it takes no mail now", "try again later, or ask who runs it"};

/* RFC 3207 §4 and RFC 4954 §6. 530 stands for both TLS and sign-in; the words tell. */
static bool is_about_sign_in(int code)
{
    return code == 530 || code == 534 || code == 535 || code == 538;
}

static struct fault sign_in_fault(const struct smtp_failure *failure)
{
    const struct smtp_talk *said = failure->talk;
    if (failure->settings->tls == TLS_NONE && (said->code == 538 || strcasestr(said->reply, "STARTTLS")))
        return tls_wanted;
    return failure->settings->user.len > 0 ? sign_in_failed : sign_in_wanted;
}

static struct fault fault_of(const struct smtp_failure *failure)
{
    const struct smtp_talk *said = failure->talk;
    if (said->code >= 400)
        return said->stage == SMTP_SIGN_IN || is_about_sign_in(said->code) ? sign_in_fault(failure) : other_refusal;
    for (size_t i = 0; i < sizeof curl_faults / sizeof *curl_faults; i++)
        if (curl_faults[i].code == failure->code)
            return curl_faults[i].fault;
    return other_curl_fault;
}

/* What else is known: " (535 5.7.8 bad password)", " (waiting for its greeting)". */
static str detail_of(const struct smtp_failure *failure, struct arena *arena)
{
    CURLcode code = failure->code;
    const struct smtp_talk *said = failure->talk;
    if (said->code >= 400)
        return arena_printf(arena, " (%s)", said->reply);
    if (said->code == 0 && (code == CURLE_OPERATION_TIMEDOUT || code == CURLE_RECV_ERROR || code == CURLE_SEND_ERROR))
        return arena_printf(arena, " (waiting for %s)", smtp_stage_name(said->stage));
    return code == CURLE_OK || code == CURLE_ABORTED_BY_CALLBACK ? STR("")
                                                                 : arena_printf(arena, " (%s)", failure->words);
}

static str explain(const struct smtp_failure *failure, struct arena *arena, struct fault fault)
{
    const struct smtp_settings *settings = failure->settings;
    const struct smtp_talk *said = failure->talk;
    str detail = detail_of(failure, arena);
    bool perhaps_arrived = said->stage == SMTP_LETTER && said->code == 0 && failure->all_was_sent;
    str text = arena_printf(arena, "%" STR_FMT ":%d: %s%" STR_FMT "; %s%s", STR_ARG(settings->host), settings->port,
                            fault.what, STR_ARG(detail), fault.advice,
                            perhaps_arrived ? "; the letter may have arrived, and goes out again as the same" : "");
    return clean_line(arena, text);
}

str smtp_explain(struct arena *arena, const struct smtp_failure *failure)
{
    return explain(failure, arena, fault_of(failure));
}

str smtp_explain_sender(struct arena *arena, const struct smtp_failure *failure, str from)
{
    str what = arena_printf(arena, "it takes no mail from %" STR_FMT, STR_ARG(from));
    return explain(failure, arena, (struct fault){what.at, "correct the digest’s “from”"});
}
