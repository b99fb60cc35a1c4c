#include <sys/socket.h>

#include "clean.h"
#include "deliver_kinds.h"
#include "smtp_explain.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/buf.h>
#include <nutgraf/loader/loader.h>

/* A server that takes less than this for as long as smtp.timeout is as good as none. */
#define SLOWEST_BYTES_PER_SECOND 512L

/* Who left our last command without an answer will hardly answer QUIT: as long as we would wait for that. */
#define GOODBYE_SECONDS 1L

#define SIGNED_IN 235 /* RFC 4954 §6 */

struct smtp {
    const struct smtp_settings *settings;
    CURL *curl;
    struct smtp_talk talk;
    bool signed_in;
    str left;                    /* what of the letter curl has not asked for yet */
    char error[CURL_ERROR_SIZE]; /* curl's words for what went wrong */
};

/* ---- what curl calls */

static int on_talk(CURL *curl, curl_infotype type, char *data, size_t size, void *context)
{
    struct smtp *smtp = context;
    if (type == CURLINFO_HEADER_OUT)
        smtp_talk_sent(&smtp->talk, (str){data, size});
    else if (type == CURLINFO_HEADER_IN)
        smtp_talk_got(&smtp->talk, (str){data, size});
    if (smtp->talk.stage == SMTP_CONNECT && type == CURLINFO_HEADER_IN) /* a new connection's greeting */
        smtp->signed_in = false;
    if (smtp->talk.stage == SMTP_SIGN_IN && smtp->talk.code == SIGNED_IN)
        smtp->signed_in = true;
    if (smtp->talk.over && smtp->talk.code == 0)
        curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, GOODBYE_SECONDS);
    return 0;
}

/* After the greetings, before the first command: where no sign-in is offered, curl would go on without one. */
static int on_ready(void *context, char *server, char *client, int server_port, int client_port)
{
    const struct smtp *smtp = context;
    (void)server;
    (void)client;
    (void)server_port;
    (void)client_port;
    return smtp->settings->user.len > 0 && !smtp->signed_in ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK;
}

static size_t on_read(char *to, size_t size, size_t count, void *context)
{
    struct smtp *smtp = context;
    str piece = str_slice(smtp->left, 0, size * count);
    if (piece.len > 0)
        memcpy(to, piece.at, piece.len);
    smtp->left = str_slice(smtp->left, piece.len, smtp->left.len);
    return piece.len;
}

/* Replies come here too, and are not wanted on stdout. */
static size_t on_write(char *data, size_t size, size_t count, void *context)
{
    (void)data;
    (void)context;
    return size * count;
}

/* ---- opening */

/* A host goes into a URL: everything that means something there is refused. Letters beyond ASCII are for IDN. */
static bool host_is_safe(str host)
{
    for (size_t i = 0; i < host.len; i++) {
        char c = host.at[i];
        if (!ascii_is_letter_or_digit(c) && (unsigned char)c < 0x80 && !strchr(".-_:[]", c))
            return false;
    }
    return host.len > 0;
}

static void set_options(struct smtp *smtp, str password)
{
    const struct smtp_settings *settings = smtp->settings;
    CURL *curl = smtp->curl;
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)(settings->tls == TLS_NONE ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (settings->ca_file.len > 0) { /* this one, and not the system's beside it */
        curl_easy_setopt(curl, CURLOPT_CAINFO, settings->ca_file.at);
        curl_easy_setopt(curl, CURLOPT_CAPATH, NULL);
    }
    if (settings->user.len > 0) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, settings->user.at);
        curl_easy_setopt(curl, CURLOPT_PASSWORD, password.len > 0 ? password.at : "");
    }
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)settings->timeout);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, (long)settings->timeout);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, SLOWEST_BYTES_PER_SECOND);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L); /* without it on_talk is never called */
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, on_talk);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, smtp);
    curl_easy_setopt(curl, CURLOPT_PREREQFUNCTION, on_ready);
    curl_easy_setopt(curl, CURLOPT_PREREQDATA, smtp);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, on_read);
    curl_easy_setopt(curl, CURLOPT_READDATA, smtp);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_write);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, smtp->error);
}

bool smtp_open(const struct smtp_settings *settings, str password, struct smtp **ret_smtp, struct err *reterr)
{
    if (!host_is_safe(settings->host))
        return err_set(reterr, EX_CONFIG,
                       "smtp.host “%" STR_FMT "” is no host name; expected one like mail.example.org",
                       STR_ARG(settings->host));
    if (settings->helo.len > 0 && !host_is_safe(settings->helo))
        return err_set(reterr, EX_CONFIG,
                       "smtp.helo “%" STR_FMT "” is no host name; expected one like news.example.org",
                       STR_ARG(settings->helo));
    if (!loader_curl(reterr))
        return false;
    struct smtp *smtp = calloc(1, sizeof *smtp);
    if (smtp == NULL)
        return err_set(reterr, EX_OSERR, "no memory left for the mail connection");
    smtp->settings = settings;
    curl_global_init(CURL_GLOBAL_DEFAULT);
    smtp->curl = curl_easy_init();
    if (smtp->curl == NULL) {
        smtp_close(smtp);
        return err_set(reterr, EX_OSERR, "libcurl cannot start");
    }
    set_options(smtp, password);
    *ret_smtp = smtp;
    return true;
}

void smtp_close(struct smtp *smtp)
{
    if (smtp == NULL)
        return;
    curl_easy_cleanup(smtp->curl); /* says QUIT */
    curl_global_cleanup();
    free(smtp);
}

/* ---- one talk */

/* The path is the name that we greet with. */
static void set_url(struct smtp *smtp, struct arena *arena, str helo)
{
    const struct smtp_settings *settings = smtp->settings;
    bool bare_ipv6 = settings->host.at[0] != '[' && str_find_char(settings->host, ':') != STR_NONE;
    str url = arena_printf(arena, "%s://%s%" STR_FMT "%s:%d/%" STR_FMT,
                           settings->tls == TLS_IMPLICIT ? "smtps" : "smtp", bare_ipv6 ? "[" : "",
                           STR_ARG(settings->host), bare_ipv6 ? "]" : "", settings->port, STR_ARG(helo));
    curl_easy_setopt(smtp->curl, CURLOPT_URL, url.at);
}

/* A letter that had no answer leaves the connection open: curl would say QUIT to it, and wait again. */
static void hang_up(struct smtp *smtp)
{
    curl_socket_t open_socket;
    if (curl_easy_getinfo(smtp->curl, CURLINFO_ACTIVESOCKET, &open_socket) == CURLE_OK &&
        open_socket != CURL_SOCKET_BAD)
        shutdown(open_socket, SHUT_RDWR);
}

/* Does what the options say, and returns curl's result; smtp->talk has the rest. */
static CURLcode talk(struct smtp *smtp)
{
    smtp->talk = (struct smtp_talk){0};
    smtp->error[0] = '\0';
    curl_easy_setopt(smtp->curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, (long)smtp->settings->timeout);
    CURLcode code = curl_easy_perform(smtp->curl);
    if (code == CURLE_OPERATION_TIMEDOUT)
        hang_up(smtp);
    return code;
}

/* For the user, after a talk that `code` ended. */
static struct smtp_failure failure_of(const struct smtp *smtp, CURLcode code)
{
    return (struct smtp_failure){
        .settings = smtp->settings,
        .talk = &smtp->talk,
        .code = code,
        .words = smtp->error[0] != '\0' ? smtp->error : curl_easy_strerror(code),
        .all_was_sent = smtp->left.len == 0,
    };
}

/* ---- what the courier asks for */

/* A kept connection may have been closed for having served long enough: then a new one is tried before giving up. */
static enum delivery_outcome send_letter(struct smtp *smtp, str bytes, CURLcode *ret_code)
{
    long new_connections = 0;
    smtp->left = bytes;
    *ret_code = talk(smtp);
    enum delivery_outcome outcome = smtp_talk_outcome(&smtp->talk);
    curl_easy_getinfo(smtp->curl, CURLINFO_NUM_CONNECTS, &new_connections);
    if (outcome != OUTCOME_UNREACHABLE || new_connections > 0 || smtp->talk.stage == SMTP_LETTER ||
        *ret_code == CURLE_OPERATION_TIMEDOUT)
        return outcome;
    smtp->left = bytes;
    curl_easy_setopt(smtp->curl, CURLOPT_FRESH_CONNECT, 1L);
    *ret_code = talk(smtp);
    curl_easy_setopt(smtp->curl, CURLOPT_FRESH_CONNECT, 0L);
    return smtp_talk_outcome(&smtp->talk);
}

/* One recipient a transaction: with several, curl does not say which of them was refused. */
enum delivery_outcome smtp_deliver(struct smtp *smtp, struct arena *arena, str from, str to, str bytes, str *ret_reply)
{
    CURLcode code = CURLE_OK;
    const struct smtp_settings *settings = smtp->settings;
    str domain = str_slice(from, str_find_last_char(from, '@') + 1, from.len);
    struct curl_slist *recipients = curl_slist_append(NULL, arena_copy(arena, to).at);
    set_url(smtp, arena, settings->helo.len > 0 ? settings->helo : host_is_safe(domain) ? domain : STR("localhost"));
    curl_easy_setopt(smtp->curl, CURLOPT_MAIL_FROM, arena_copy(arena, from).at);
    curl_easy_setopt(smtp->curl, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(smtp->curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(smtp->curl, CURLOPT_INFILESIZE_LARGE, (curl_off_t)bytes.len);
    enum delivery_outcome outcome = send_letter(smtp, bytes, &code);
    curl_easy_setopt(smtp->curl, CURLOPT_MAIL_RCPT, NULL);
    curl_slist_free_all(recipients);

    struct smtp_failure failure = failure_of(smtp, code);
    *ret_reply = outcome == OUTCOME_UNREACHABLE      ? smtp_explain(arena, &failure)
                 : outcome == OUTCOME_SENDER_REFUSED ? smtp_explain_sender(arena, &failure, from)
                                                     : clean_line(arena, str_from(smtp->talk.reply));
    return outcome;
}

bool smtp_check(struct smtp *smtp, struct err *reterr)
{
    struct arena arena = {0};
    set_url(smtp, &arena, smtp->settings->helo);
    curl_easy_setopt(smtp->curl, CURLOPT_UPLOAD, 0L);
    curl_easy_setopt(smtp->curl, CURLOPT_NOBODY, 1L);
    curl_easy_setopt(smtp->curl, CURLOPT_CUSTOMREQUEST, "NOOP");
    CURLcode code = talk(smtp);
    struct smtp_failure failure = failure_of(smtp, code);
    if (code != CURLE_OK)
        err_set(reterr, EX_UNAVAILABLE, "%" STR_FMT, STR_ARG(smtp_explain(&arena, &failure)));
    arena_release(&arena);
    return code == CURLE_OK;
}
