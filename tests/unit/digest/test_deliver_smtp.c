/* Letters to real servers on loopback, and to all sorts of bad ones: what becomes of the letter, and never a hang. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include <nutgraf/base/file.h>
#include <nutgraf/base/hash.h>
#include <nutgraf/digest/deliver.h>

#define LETTER    "Subject: x\r\n\r\n.\r\n..dots\r\nlast\r\n"
#define PASSWORD  "s\xc3\xa9same \"1\""
#define SENDER    "news@example.org"
#define RECIPIENT "reader@example.org"

struct servers {
    struct arena arena;
    FILE *running;
    str folder;
    str ports;
    str ca_file;
};

static int start_servers(void **state)
{
    static struct servers servers;
    char folder[] = "/tmp/nutgraf-smtp-XXXXXX";
    struct err err;
    struct arena *arena = &servers.arena;
    assert_non_null(mkdtemp(folder));
    servers.folder = arena_copy(arena, str_from(folder));
    servers.running =
        popen(arena_printf(arena, "exec /usr/bin/python3 -B tests/unit/digest/smtp_server.py %s", folder).at, "w");
    assert_non_null(servers.running);
    str path = file_join(arena, servers.folder, STR("ports"));
    for (int i = 0; access(path.at, F_OK) != 0 && i < 30000; i++)
        usleep(10000);
    if (!file_read(arena, path, 10000, &servers.ports, &err))
        fail_msg("%s", err.text);
    servers.ca_file = file_join(arena, servers.folder, STR("cert.pem"));
    *state = &servers;
    return 0;
}

static int stop_servers(void **state)
{
    struct servers *servers = *state;
    pclose(servers->running);
    int status = system(arena_printf(&servers->arena, "rm -r %" STR_FMT, STR_ARG(servers->folder)).at);
    arena_release(&servers->arena);
    return status;
}

static int port_of(const struct servers *servers, const char *name)
{
    str ports = servers->ports;
    while (ports.len > 0) {
        unsigned long port;
        str line = str_cut(&ports, '\n');
        if (str_equal(str_cut(&line, ' '), str_from(name)) && str_to_number(line, 65535, &port))
            return (int)port;
    }
    fail_msg("no server %s", name);
    return 0;
}

static struct courier *open_courier(struct delivery_settings *settings, const char *password)
{
    struct courier *courier;
    struct err err;
    if (!courier_open(settings, str_from(password), &courier, &err))
        fail_msg("%s", err.text);
    return courier;
}

/* Seconds: a busy machine may be slow to answer, and these never do. */
static int patience_with(const char *server)
{
    static const char *const stalling[] = {"silent", "mute", "drip", "flood", "stop", "silent-tls"};
    for (size_t i = 0; i < sizeof stalling / sizeof *stalling; i++)
        if (strcmp(server, stalling[i]) == 0)
            return 2;
    return 60;
}

static struct delivery_settings settings_for(const struct servers *servers, const char *server, enum tls_mode tls)
{
    return (struct delivery_settings){
        .kind = DELIVERY_SMTP,
        .smtp = {.host = STR("127.0.0.1"),
                 .port = port_of(servers, server),
                 .tls = tls,
                 .ca_file = servers->ca_file,
                 .timeout = patience_with(server)},
    };
}

static void check_reply(const char *name, const char *want, str reply)
{
    if (str_find(reply, str_from(want)) == STR_NONE)
        fail_msg("%s: want “%s” in “%" STR_FMT "”", name, want, STR_ARG(reply));
    for (size_t i = 0; i < reply.len; i++)
        assert_true((unsigned char)reply.at[i] >= ' ' && reply.at[i] != 0x7f);
}

static const struct {
    const char *server;
    enum tls_mode tls;
    const char *user;
    const char *password;
    const char *from;
    const char *to;
    enum delivery_outcome outcome;
    const char *reply;
} rows[] = {
    /* of this letter */
    {"plain", TLS_NONE, "", "", SENDER, RECIPIENT, OUTCOME_DELIVERED, "250 connection 1 letter 1 from example.org"},
    {"plain", TLS_NONE, "", "", SENDER, "nobody@example.org", OUTCOME_REFUSED, "550 5.1.1 [31mlook it up"},
    {"plain", TLS_NONE, "", "", SENDER, "later@example.org", OUTCOME_TEMPORARY, "451 4.7.1 greylisted"},
    {"plain", TLS_NONE, "", "", SENDER, "spam@example.org", OUTCOME_REFUSED, "554 5.7.1 this looks like spam"},
    {"plain", TLS_NONE, "", "", SENDER, "full@example.org", OUTCOME_TEMPORARY, "452 4.2.2 mailbox full"},
    {"plain", TLS_NONE, "", "", "large@example.org", RECIPIENT, OUTCOME_REFUSED, "552 5.3.4 too large a letter"},
    /* of the sender, the server or the line: the same for every letter */
    {"plain", TLS_NONE, "", "", "stranger@example.org", RECIPIENT, OUTCOME_SENDER_REFUSED,
     "it takes no mail from stranger@example.org (550 5.7.1 stranger is no sender here); correct the digest’s"},
    {"plain", TLS_NONE, "", "", SENDER, "away@example.org", OUTCOME_UNREACHABLE, "421 4.3.2 shutting down"},
    {"plain", TLS_NONE, "", "", SENDER, "sign-in@example.org", OUTCOME_UNREACHABLE, "530 5.7.0 sign in first"},
    {"plain", TLS_NONE, "", "", SENDER, "hang-up@example.org", OUTCOME_UNREACHABLE, "recipient’s address"},
    {"plain", TLS_NONE, "", "", SENDER, "cut-off@example.org", OUTCOME_UNREACHABLE, "may have arrived"},
    {"plain", TLS_STARTTLS, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "without it nothing is sent"},
    {"plain", TLS_NONE, "news", PASSWORD, SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "it offers no sign-in; check"},
    {"starttls", TLS_NONE, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE,
     "it wants TLS first (530 Must issue a STARTTLS command first); set smtp.tls to starttls"},
    {"busy", TLS_NONE, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "421 4.3.2 too busy"},
    {"closed", TLS_NONE, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "554 5.3.2 no mail service here"},
    {"hang-up", TLS_NONE, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "its greeting"},
    {"garbage", TLS_NONE, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "check smtp.port and smtp.tls"},
    /* TLS and sign-in */
    {"starttls", TLS_STARTTLS, "news", PASSWORD, SENDER, RECIPIENT, OUTCOME_DELIVERED, "letter 1"},
    {"implicit", TLS_IMPLICIT, "news", PASSWORD, SENDER, RECIPIENT, OUTCOME_DELIVERED, "letter 1"},
    {"starttls", TLS_STARTTLS, "news", "wrong", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "sign-in failed (535"},
    {"starttls", TLS_STARTTLS, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "it wants a sign-in (530"},
    {"elsewhere", TLS_STARTTLS, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE,
     "no alternative certificate subject name"},
    {"plain", TLS_IMPLICIT, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "TLS"},
    /* nothing moves */
    {"silent", TLS_NONE, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "its greeting"},
    {"mute", TLS_NONE, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "our greeting"},
    {"drip", TLS_NONE, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "no answer in time"},
    {"flood", TLS_NONE, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "no answer in time"},
    {"silent-tls", TLS_STARTTLS, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "no answer in time"},
    {"silent", TLS_IMPLICIT, "", "", SENDER, RECIPIENT, OUTCOME_UNREACHABLE, "no answer in time"},
};

static void each_answer_has_its_outcome(void **state)
{
    const struct servers *servers = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        str reply;
        struct delivery_settings settings = settings_for(servers, rows[i].server, rows[i].tls);
        settings.smtp.user = str_from(rows[i].user);
        struct courier *courier = open_courier(&settings, rows[i].password);
        enum delivery_outcome outcome = courier_deliver(courier, &arena, STR("1@example.org"), str_from(rows[i].from),
                                                        str_from(rows[i].to), STR(LETTER), &reply);
        if (outcome != rows[i].outcome)
            fail_msg("row %zu, %s: outcome %d: %" STR_FMT, i, rows[i].server, (int)outcome, STR_ARG(reply));
        check_reply(rows[i].server, rows[i].reply, reply);
        courier_close(courier);
        arena_release(&arena);
    }
}

/* The server gets the bytes as they are; one connection carries them all, also past a refused recipient. */
static void many_letters_take_one_connection(void **state)
{
    struct arena arena = {0};
    struct delivery_settings settings = settings_for(*state, "starttls", TLS_STARTTLS);
    settings.smtp.user = STR("news");
    settings.smtp.helo = STR("greeting.example.org");
    struct courier *courier = open_courier(&settings, PASSWORD);
    str print = hash_sha256(&arena, STR(LETTER));
    str first = STR("");
    for (int letter = 1; letter <= 5; letter++) {
        str reply;
        assert_int_equal(
            courier_deliver(courier, &arena, STR("1@example.org"), STR(SENDER), STR(RECIPIENT), STR(LETTER), &reply),
            OUTCOME_DELIVERED);
        check_reply("bytes", print.at, reply);
        check_reply("helo", "from greeting.example.org", reply);
        check_reply("letter", arena_printf(&arena, "letter %d", letter).at, reply);
        str connection = str_slice(reply, 0, str_find(reply, STR(" letter")));
        assert_true(first.len == 0 || str_equal(first, connection));
        first = connection;
    }
    courier_close(courier);
    arena_release(&arena);
}

/* A server that ends a connection after so many letters gets the next one over a new one. */
static void a_spent_connection_is_replaced(void **state)
{
    struct arena arena = {0};
    struct delivery_settings settings = settings_for(*state, "few", TLS_NONE);
    struct courier *courier = open_courier(&settings, "");
    for (int i = 0; i < 5; i++) {
        str reply;
        assert_int_equal(
            courier_deliver(courier, &arena, STR("1@example.org"), STR(SENDER), STR(RECIPIENT), STR(LETTER), &reply),
            OUTCOME_DELIVERED);
        check_reply("few", arena_printf(&arena, "250 connection %d letter %d ", 1 + i / 2, 1 + i % 2).at, reply);
    }
    courier_close(courier);
    arena_release(&arena);
}

static void a_server_that_stops_reading_is_given_up(void **state)
{
    struct arena arena = {0};
    str reply;
    struct delivery_settings settings = settings_for(*state, "stop", TLS_NONE);
    struct courier *courier = open_courier(&settings, "");
    size_t size = (size_t)9 * 1024 * 1024;
    char *bytes = arena_array(&arena, char, size);
    for (size_t i = 0; i < size; i++)
        bytes[i] = i % 64 == 62 ? '\r' : i % 64 == 63 ? '\n' : 'x';
    assert_int_equal(
        courier_deliver(courier, &arena, STR("1@example.org"), STR(SENDER), STR(RECIPIENT), (str){bytes, size}, &reply),
        OUTCOME_UNREACHABLE);
    check_reply("stop", "the letter", reply);
    assert_int_equal(str_find(reply, STR("may have arrived")), STR_NONE);
    courier_close(courier);
    arena_release(&arena);
}

static void a_check_signs_on_and_says_what_is_wrong(void **state)
{
    static const struct {
        const char *server;
        enum tls_mode tls;
        const char *user;
        const char *password;
        const char *fault; /* NULL: none */
    } checks[] = {
        {"plain", TLS_NONE, "", "", NULL},
        {"starttls", TLS_STARTTLS, "news", PASSWORD, NULL},
        {"implicit", TLS_IMPLICIT, "news", PASSWORD, NULL},
        {"starttls", TLS_STARTTLS, "news", "wrong", "sign-in failed (535"},
        {"plain", TLS_NONE, "news", PASSWORD, "it offers no sign-in; check"},
        {"plain", TLS_STARTTLS, "", "", "STARTTLS"},
        {"silent", TLS_NONE, "", "", "its greeting"},
    };
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        struct err err = {0};
        struct delivery_settings settings = settings_for(*state, checks[i].server, checks[i].tls);
        settings.smtp.user = str_from(checks[i].user);
        settings.smtp.helo = STR("news.example.org");
        struct courier *courier = open_courier(&settings, checks[i].password);
        bool good = courier_check(courier, &err);
        if (good != (checks[i].fault == NULL))
            fail_msg("check %zu: %s", i, err.text);
        if (!good) {
            assert_int_equal(err.exit_code, EX_UNAVAILABLE);
            check_reply(checks[i].server, checks[i].fault, str_from(err.text));
        }
        courier_close(courier);
    }
}

/* Nobody listens, nobody is called that, the authority is another one or no file at all. */
static void a_wrong_configuration_is_named(void **state)
{
    static const struct {
        const char *host;
        int port; /* 0: the starttls server's */
        const char *ca_file;
        const char *reply;
    } wrongs[] = {
        {"127.0.0.1", 1, "", "127.0.0.1:1: no mail server answers"},
        {"nobody.invalid", 25, "", "nobody.invalid:25: no such host"},
        {"127.0.0.1", 0, "", "certificate"},
        {"127.0.0.1", 0, "/nowhere/ca.pem", "smtp.ca_file"},
    };
    for (size_t i = 0; i < sizeof wrongs / sizeof *wrongs; i++) {
        struct arena arena = {0};
        str reply;
        struct delivery_settings settings = settings_for(*state, "starttls", TLS_STARTTLS);
        settings.smtp.host = str_from(wrongs[i].host);
        settings.smtp.port = wrongs[i].port > 0 ? wrongs[i].port : settings.smtp.port;
        settings.smtp.ca_file = str_from(wrongs[i].ca_file);
        struct courier *courier = open_courier(&settings, "");
        assert_int_equal(
            courier_deliver(courier, &arena, STR("1@example.org"), STR(SENDER), STR(RECIPIENT), STR(LETTER), &reply),
            OUTCOME_UNREACHABLE);
        check_reply("wrong", wrongs[i].reply, reply);
        courier_close(courier);
        arena_release(&arena);
    }
}

static void no_host_name_becomes_something_else(void **state)
{
    static const char *const hosts[] = {"", "a b", "a/b", "u@h", "h\r\nQUIT", "h?x", "h#x", "h%0a"};
    (void)state;
    for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++) {
        struct courier *courier;
        struct err err;
        struct delivery_settings settings = {.kind = DELIVERY_SMTP, .smtp = {.host = str_from(hosts[i]), .timeout = 1}};
        assert_false(courier_open(&settings, STR(""), &courier, &err));
        assert_int_equal(err.exit_code, EX_CONFIG);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_answer_has_its_outcome),
        cmocka_unit_test(many_letters_take_one_connection),
        cmocka_unit_test(a_spent_connection_is_replaced),
        cmocka_unit_test(a_server_that_stops_reading_is_given_up),
        cmocka_unit_test(a_check_signs_on_and_says_what_is_wrong),
        cmocka_unit_test(a_wrong_configuration_is_named),
        cmocka_unit_test(no_host_name_becomes_something_else),
    };
    return cmocka_run_group_tests(tests, start_servers, stop_servers);
}
