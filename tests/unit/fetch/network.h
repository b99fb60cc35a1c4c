#ifndef TESTS_UNIT_FETCH_NETWORK_H
#define TESTS_UNIT_FETCH_NETWORK_H

/* tests/servers/fault_server.py for the tests of a program, and requests to it. To be included after cmocka.h. */
#include <unistd.h>

#include <nutgraf/base/file.h>
#include <nutgraf/base/when.h>
#include <nutgraf/fetch/fetch.h>

#include "../check.h"

#define NOW           INT64_C(1760682600) /* Fri, 17 Oct 2025 06:30:00 GMT */
#define MOST_REQUESTS 64

struct network {
    struct arena arena;
    FILE *servers;
    str folder;
    str ports;
    struct fetch_settings settings; /* each test begins with the same */
    struct source source;           /* likewise */
    volatile sig_atomic_t stop;
    struct fetch_response got[MOST_REQUESTS]; /* of network_fetch, in the order of completion */
    size_t got_count;
};

static inline int network_setup(void **state)
{
    static struct network network;
    struct arena *arena = &network.arena;
    struct err err;
    char folder[] = "/tmp/nutgraf-fetch-XXXXXX";
    assert_non_null(mkdtemp(folder));
    network.folder = arena_copy(arena, str_from(folder));
    network.servers =
        popen(arena_printf(arena, "exec /usr/bin/python3 -B tests/servers/fault_server.py %s", folder).at, "w");
    assert_non_null(network.servers);
    str path = file_join(arena, network.folder, STR("ports"));
    for (int i = 0; access(path.at, F_OK) != 0 && i < 30000; i++)
        usleep(10000);
    if (!file_read(arena, path, 10000, &network.ports, &err))
        fail_msg("%s", err.text);
    *state = &network;
    return 0;
}

static inline int network_teardown(void **state)
{
    struct network *network = *state;
    int failed = pclose(network->servers);
    failed |= system(arena_printf(&network->arena, "rm -r %" STR_FMT, STR_ARG(network->folder)).at);
    arena_release(&network->arena);
    return failed;
}

/* Before each test: what it may have changed is as at the beginning. */
static inline int network_reset(void **state)
{
    struct network *network = *state;
    network->settings = (struct fetch_settings){.parallel = 32, .per_host = 16, .timeout = 60, .deadline = 120};
    network->settings.ca_file = file_join(&network->arena, network->folder, STR("ca.pem"));
    network->source = (struct source){.allow_private = true};
    network->stop = 0;
    return 0;
}

/* 0: that server is not installed. */
static inline int network_port(const struct network *network, const char *server)
{
    str ports = network->ports;
    while (ports.len > 0) {
        unsigned long port;
        str line = str_cut(&ports, '\n');
        if (str_equal(str_cut(&line, ' '), str_from(server)) && str_to_number(line, 65535, &port))
            return (int)port;
    }
    fail_msg("no server %s", server);
    return 0;
}

/* "http:/feed": the server's name, and a path there. What is a URL stays. "{other}" becomes that server's port. */
static inline str network_url(struct network *network, str place)
{
    static const struct {
        str server;
        const char *base;
    } bases[] = {
        {STR_INIT("http"), "http://127.0.0.1"},       {STR_INIT("second"), "http://127.0.0.1"},
        {STR_INIT("other"), "http://127.0.0.2"},      {STR_INIT("https"), "https://127.0.0.1"},
        {STR_INIT("elsewhere"), "https://127.0.0.1"}, {STR_INIT("expired"), "https://127.0.0.1"},
        {STR_INIT("nginx"), "https://127.0.0.1"},
    };
    struct arena *arena = &network->arena;
    str url = arena_copy(arena, place);
    for (size_t i = 0; i < LENGTH(bases); i++) {
        int port = network_port(network, bases[i].server.at);
        str server = bases[i].server;
        str start = arena_printf(arena, "%s:/", server.at);
        str inside = arena_printf(arena, "{%s}", server.at);
        if (str_starts(url, start) && !str_starts(url, arena_printf(arena,
                                                                    "%s:/"
                                                                    "/",
                                                                    server.at)))
            url = arena_printf(arena, "%s:%d%s", bases[i].base, port, url.at + server.len + 1);
        for (size_t at; (at = str_find(url, inside)) != STR_NONE;)
            url = arena_printf(arena, "%.*s%d%s", (int)at, url.at, port, url.at + at + inside.len);
    }
    return url;
}

static inline struct fetcher *network_open(struct network *network)
{
    struct fetcher *fetcher;
    struct err err;
    if (!fetcher_open(&network->settings, &network->stop, &fetcher, &err))
        fail_msg("%s", err.text);
    network->got_count = 0;
    return fetcher;
}

static inline void network_add(struct network *network, struct fetcher *fetcher, const char *place, size_t tag)
{
    struct fetch_request request = {.source = &network->source, .tag = tag};
    request.url = network_url(network, str_from(place));
    fetcher_add(fetcher, &request);
}

/* Takes all responses. */
static inline void network_drain(struct network *network, struct fetcher *fetcher)
{
    while (network->got_count < MOST_REQUESTS &&
           fetcher_next(fetcher, &network->arena, NOW, &network->got[network->got_count]))
        network->got_count++;
    fetcher_close(fetcher);
}

static inline struct fetch_response network_ask(struct network *network, struct fetch_request request)
{
    struct fetcher *fetcher = network_open(network);
    request.source = &network->source;
    request.url = network_url(network, request.url);
    fetcher_add(fetcher, &request);
    network_drain(network, fetcher);
    assert_int_equal(network->got_count, 1);
    return network->got[0];
}

static inline struct fetch_response network_get(struct network *network, const char *place)
{
    return network_ask(network, (struct fetch_request){.url = str_from(place)});
}

/* Milliseconds of the monotonic clock. */
static inline int64_t network_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

#define assert_has(text, part)                                                                                         \
    do {                                                                                                               \
        str text_ = (text);                                                                                            \
        str part_ = str_from(part);                                                                                    \
        if (str_find(text_, part_) == STR_NONE)                                                                        \
            fail_msg("“%" STR_FMT "” is not in “%" STR_FMT "”", STR_ARG(part_), STR_ARG(text_));                       \
    } while (0)

#define assert_lacks(text, part)                                                                                       \
    do {                                                                                                               \
        str text_ = (text);                                                                                            \
        str part_ = str_from(part);                                                                                    \
        if (str_find(text_, part_) != STR_NONE)                                                                        \
            fail_msg("“%" STR_FMT "” is in “%" STR_FMT "”", STR_ARG(part_), STR_ARG(text_));                           \
    } while (0)

#define network_test(test) cmocka_unit_test_setup(test, network_reset)

#endif
