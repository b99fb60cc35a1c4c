#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>

#include "address.h"

#define IPV4(a, b, c, d) ((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 | (uint32_t)(d))

static const struct {
    uint32_t first;
    int bits;
} private_ipv4[] = {
    {IPV4(0, 0, 0, 0), 8},        /* this network, unspecified */
    {IPV4(10, 0, 0, 0), 8},       /* private use */
    {IPV4(100, 64, 0, 0), 10},    /* behind a carrier's NAT; metadata of Alibaba */
    {IPV4(127, 0, 0, 0), 8},      /* loopback */
    {IPV4(168, 63, 129, 16), 32}, /* metadata of Azure, in a public range */
    {IPV4(169, 254, 0, 0), 16},   /* link-local; metadata of nearly all clouds */
    {IPV4(172, 16, 0, 0), 12},    /* private use */
    {IPV4(192, 0, 0, 0), 24},     /* protocol assignments; metadata of Oracle */
    {IPV4(192, 0, 2, 0), 24},     /* documentation */
    {IPV4(192, 88, 99, 0), 24},   /* relays of 6to4, given up */
    {IPV4(192, 168, 0, 0), 16},   /* private use */
    {IPV4(198, 18, 0, 0), 15},    /* benchmarks */
    {IPV4(198, 51, 100, 0), 24},  /* documentation */
    {IPV4(203, 0, 113, 0), 24},   /* documentation */
    {IPV4(224, 0, 0, 0), 4},      /* multicast */
    {IPV4(240, 0, 0, 0), 4},      /* reserved, broadcast */
};

struct ipv6_range {
    struct in6_addr first;
    unsigned bits;
};

#define IPV6_RANGE(bits, ...)                                                                                          \
    {                                                                                                                  \
        {{{__VA_ARGS__}}}, bits                                                                                        \
    }

/* All that is given out for public use; loopback, v4-mapped, unique local, link-local, multicast lie outside. */
static const struct ipv6_range global_unicast = IPV6_RANGE(3, 0x20);

/* IPv4 addresses as a network without IPv4 of its own reaches them (RFC 6052). */
static const struct ipv6_range nat64 = IPV6_RANGE(96, 0, 0x64, 0xff, 0x9b);

static const struct ipv6_range private_ipv6[] = {
    IPV6_RANGE(23, 0x20, 0x01, 0x00),       /* protocol assignments: Teredo, ORCHID, benchmarks */
    IPV6_RANGE(32, 0x20, 0x01, 0x0d, 0xb8), /* documentation */
    IPV6_RANGE(16, 0x20, 0x02),             /* 6to4, which wraps any IPv4 address */
    IPV6_RANGE(20, 0x3f, 0xff),             /* documentation */
};

static bool ipv4_is_public(uint32_t address)
{
    for (size_t i = 0; i < sizeof private_ipv4 / sizeof *private_ipv4; i++)
        if ((address ^ private_ipv4[i].first) >> (32 - private_ipv4[i].bits) == 0)
            return false;
    return true;
}

static bool in_range(const struct in6_addr *address, const struct ipv6_range *range)
{
    unsigned whole = range->bits / 8;
    unsigned rest = range->bits % 8;
    if (memcmp(address->s6_addr, range->first.s6_addr, whole) != 0)
        return false;
    return rest == 0 || (address->s6_addr[whole] ^ range->first.s6_addr[whole]) >> (8 - rest) == 0;
}

static bool ipv6_is_public(const struct in6_addr *address)
{
    const uint8_t *byte = address->s6_addr;
    if (in_range(address, &nat64))
        return ipv4_is_public(IPV4(byte[12], byte[13], byte[14], byte[15]));
    for (size_t i = 0; i < sizeof private_ipv6 / sizeof *private_ipv6; i++)
        if (in_range(address, &private_ipv6[i]))
            return false;
    return in_range(address, &global_unicast);
}

bool address_is_public(const struct sockaddr *address)
{
    if (address->sa_family == AF_INET)
        return ipv4_is_public(ntohl(((const struct sockaddr_in *)(const void *)address)->sin_addr.s_addr));
    if (address->sa_family == AF_INET6)
        return ipv6_is_public(&((const struct sockaddr_in6 *)(const void *)address)->sin6_addr);
    return false;
}

bool address_text_is_public(const char *text)
{
    struct in_addr ipv4;
    struct in6_addr ipv6;
    if (inet_pton(AF_INET, text, &ipv4) == 1)
        return ipv4_is_public(ntohl(ipv4.s_addr));
    return inet_pton(AF_INET6, text, &ipv6) == 1 && ipv6_is_public(&ipv6);
}

/* As names are compared: without the dot that may stand at the end. */
static bool names_this_machine(str host)
{
    static const str local = STR_INIT(".localhost");
    if (str_ends(host, STR(".")))
        host.len--;
    return str_equal_ignoring_case(host, str_slice(local, 1, local.len)) ||
           (host.len > local.len && str_equal_ignoring_case(str_slice(host, host.len - local.len, host.len), local));
}

bool address_host_is_public(str host)
{
    char text[INET6_ADDRSTRLEN];
    struct in_addr ipv4;
    if (str_starts(host, STR("[")))
        host = str_slice(host, 1, host.len - 1);
    bool ipv6 = str_find_char(host, ':') != STR_NONE;
    int written = snprintf(text, sizeof text, "%" STR_FMT, STR_ARG(host));
    if (ipv6 || (written < (int)sizeof text && inet_pton(AF_INET, text, &ipv4) == 1))
        return address_text_is_public(text);
    return !names_this_machine(host);
}
