/* Which addresses are public: at both edges of each range that is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <arpa/inet.h>
#include <netinet/in.h>

#include "../../../src/fetch/address.h"
#include "../check.h"

static const struct {
    const char *text;
    bool public;
} rows[] = {
    {"0.0.0.0", false},
    {"0.255.255.255", false},
    {"1.0.0.0", true},
    {"9.255.255.255", true},
    {"10.0.0.0", false},
    {"10.255.255.255", false},
    {"11.0.0.0", true},
    {"100.63.255.255", true},
    {"100.64.0.0", false},
    {"100.100.100.200", false},
    {"100.127.255.255", false},
    {"100.128.0.0", true},
    {"126.255.255.255", true},
    {"127.0.0.0", false},
    {"127.0.0.1", false},
    {"127.255.255.255", false},
    {"128.0.0.0", true},
    {"168.63.129.15", true},
    {"168.63.129.16", false},
    {"168.63.129.17", true},
    {"169.253.255.255", true},
    {"169.254.0.0", false},
    {"169.254.169.254", false},
    {"169.254.255.255", false},
    {"169.255.0.0", true},
    {"172.15.255.255", true},
    {"172.16.0.0", false},
    {"172.31.255.255", false},
    {"172.32.0.0", true},
    {"192.0.0.192", false},
    {"192.0.1.0", true},
    {"192.0.2.1", false},
    {"192.88.99.1", false},
    {"192.167.255.255", true},
    {"192.168.0.0", false},
    {"192.168.255.255", false},
    {"192.169.0.0", true},
    {"198.17.255.255", true},
    {"198.18.0.0", false},
    {"198.19.255.255", false},
    {"198.20.0.0", true},
    {"198.51.100.7", false},
    {"203.0.113.7", false},
    {"223.255.255.255", true},
    {"224.0.0.0", false},
    {"239.255.255.255", false},
    {"240.0.0.0", false},
    {"255.255.255.255", false},
    {"::", false},
    {"::1", false},
    {"::7f00:1", false},
    {"::ffff:127.0.0.1", false},
    {"::ffff:93.184.216.34", false},
    {"64:ff9b::127.0.0.1", false},
    {"64:ff9b::169.254.169.254", false},
    {"64:ff9b::93.184.216.34", true},
    {"64:ff9b:0:0:1::93.184.216.34", false},
    {"64:ff9b:1::93.184.216.34", false},
    {"100::1", false},
    {"1fff:ffff::1", false},
    {"2000::1", true},
    {"2001::1", false},
    {"2001:0:53aa:64c:0:7bff:a247:92cb", false},
    {"2001:10::1", false},
    {"2001:1ff:ffff::1", false},
    {"2001:200::1", true},
    {"2001:4860:4860::8888", true},
    {"2001:db7:ffff::1", true},
    {"2001:db8::1", false},
    {"2001:db9::1", true},
    {"2001:ffff::1", true},
    {"2002:7f00:1::", false},
    {"2002:5db8:d822::1", false},
    {"2003::1", true},
    {"2a00:1450:4001::200e", true},
    {"3ffe:ffff::1", true},
    {"3fff::1", false},
    {"3fff:fff:ffff::1", false},
    {"3fff:1000::1", true},
    {"4000::1", false},
    {"5f00::1", false},
    {"fc00::1", false},
    {"fd00:ec2::254", false},
    {"fdff:ffff::1", false},
    {"fe80::1", false},
    {"fec0::1", false},
    {"ff02::1", false},
};

static void test_in_text(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++)
        if (address_text_is_public(rows[i].text) != rows[i].public)
            fail_msg("%s", rows[i].text);
}

static void test_in_a_socket_address(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct sockaddr_storage address = {0};
        struct sockaddr_in *ipv4 = (struct sockaddr_in *)&address;
        struct sockaddr_in6 *ipv6 = (struct sockaddr_in6 *)&address;
        address.ss_family = strchr(rows[i].text, ':') ? AF_INET6 : AF_INET;
        void *bytes = address.ss_family == AF_INET6 ? (void *)&ipv6->sin6_addr : (void *)&ipv4->sin_addr;
        assert_int_equal(inet_pton(address.ss_family, rows[i].text, bytes), 1);
        if (address_is_public((const struct sockaddr *)&address) != rows[i].public)
            fail_msg("%s", rows[i].text);
    }
}

static void test_what_is_no_address_is_not_public(void **state)
{
    (void)state;
    static const char *const texts[] = {"",         "example.org",  "1.2.3",      "1.2.3.4.5",
                                        "1.2.3.4 ", "fe80::1%eth0", "/run/socket"};
    static const struct sockaddr local = {.sa_family = AF_UNIX};
    for (size_t i = 0; i < LENGTH(texts); i++)
        assert_false(address_text_is_public(texts[i]));
    assert_false(address_is_public(&local));
}

static void test_hosts(void **state)
{
    (void)state;
    static const struct {
        str host;
        bool public;
    } hosts[] = {
        {STR_INIT("example.org"), true},
        {STR_INIT("93.184.216.34"), true},
        {STR_INIT("127.0.0.1"), false},
        {STR_INIT("10.1.2.3"), false},
        {STR_INIT("[::1]"), false},
        {STR_INIT("[2a00:1450::1]"), true},
        {STR_INIT("[fe80::1%25eth0]"), false},
        {STR_INIT("localhost"), false},
        {STR_INIT("LocalHost."), false},
        {STR_INIT("a.localhost"), false},
        {STR_INIT("notlocalhost"), true},
        {STR_INIT("localhost.example"), true},
        {STR_INIT("127.0.0.1.example"), true},
        {STR_INIT("["), true},
    };
    for (size_t i = 0; i < LENGTH(hosts); i++)
        if (address_host_is_public(hosts[i].host) != hosts[i].public)
            fail_msg("%" STR_FMT, STR_ARG(hosts[i].host));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_in_text),
        cmocka_unit_test(test_in_a_socket_address),
        cmocka_unit_test(test_what_is_no_address_is_not_public),
        cmocka_unit_test(test_hosts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
