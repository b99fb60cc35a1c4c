#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../../../src/fetch/target.h"
#include "../check.h"
#include <nutgraf/loader/loader.h>

static struct target parse(struct arena *arena, const char *base, const char *reference, enum target_fault want)
{
    struct target target;
    enum target_fault fault = target_parse(arena, str_from(base), str_from(reference), &target);
    if (fault != want)
        fail_msg("%s: %d", reference, (int)fault);
    return target;
}

static void test_parts(void **state)
{
    (void)state;
    static const struct {
        const char *base, *reference, *url, *host, *shown, *user, *password;
    } rows[] = {
        {"", "https://Example.ORG", "https://Example.ORG/", "example.org", "example.org", "", ""},
        {"", "http://example.org:80/a?b#c", "http://example.org:80/a?b", "example.org", "example.org", "", ""},
        {"", "http://example.org:8080/", "http://example.org:8080/", "example.org", "example.org:8080", "", ""},
        {"", "https://example.org:80/", "https://example.org:80/", "example.org", "example.org:80", "", ""},
        {"", "https://me:a%40b@example.org/x", "https://example.org/x", "example.org", "example.org", "me", "a@b"},
        {"", "https://:token@example.org/x", "https://example.org/x", "example.org", "example.org", "", "token"},
        {"", "http://2130706433/", "http://127.0.0.1/", "127.0.0.1", "127.0.0.1", "", ""},
        {"", "http://127.1/", "http://127.0.0.1/", "127.0.0.1", "127.0.0.1", "", ""},
        {"", "http://0x7f.0.0.1/", "http://127.0.0.1/", "127.0.0.1", "127.0.0.1", "", ""},
        {"", "http://[::1]:81/", "http://[::1]:81/", "[::1]", "[::1]:81", "", ""},
        {"", "http://example.org/a b\xc3\xa9", "http://example.org/a%20b%c3%a9", "example.org", "example.org", "", ""},
        {"",
         "http://B\xc3\xbc"
         "cher.example/",
         "http://xn--bcher-kva.example/", "xn--bcher-kva.example", "xn--bcher-kva.example", "", ""},
        {"", "http://\xef\xbc\x91\xef\xbc\x92\xef\xbc\x97.1/", "http://127.0.0.1/", "127.0.0.1", "127.0.0.1", "", ""},
        {"https://a.example/x/y?q", "z", "https://a.example/x/z", "a.example", "a.example", "", ""},
        {"https://a.example/x/y?q", "/z?r#f", "https://a.example/z?r", "a.example", "a.example", "", ""},
        {"https://a.example/x/y?q", "?r", "https://a.example/x/y?r", "a.example", "a.example", "", ""},
        {"https://a.example/x/y", "//b.example/z", "https://b.example/z", "b.example", "b.example", "", ""},
        {"https://a.example/x/y", "http://b.example:1/", "http://b.example:1/", "b.example", "b.example:1", "", ""},
        {"https://a.example/x/y", "../../../z", "https://a.example/z", "a.example", "a.example", "", ""},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct target target = parse(&arena, rows[i].base, rows[i].reference, TARGET_GOOD);
        assert_str(target.url, str_from(rows[i].url));
        assert_str(target.host, str_from(rows[i].host));
        assert_str(target.shown, str_from(rows[i].shown));
        assert_str(target.user, str_from(rows[i].user));
        assert_str(target.password, str_from(rows[i].password));
    }
    arena_release(&arena);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *reference;
        enum target_fault want;
    } rows[] = {
        {"", TARGET_MALFORMED},
        {"example.org/feed", TARGET_MALFORMED},
        {"/feed", TARGET_MALFORMED},
        {"http://", TARGET_MALFORMED},
        {"http://a@b@c.example/", TARGET_MALFORMED},
        {"http://exa mple.org/", TARGET_MALFORMED},
        {"http://example.org\r\nX: y/", TARGET_MALFORMED},
        {"http://example.org/a\nb", TARGET_MALFORMED},
        {"http://example.org:99999/", TARGET_MALFORMED},
        {"http://example.org:x/", TARGET_MALFORMED},
        {"http://[::1/", TARGET_MALFORMED},
        {"http://\xff\xfe.example/", TARGET_MALFORMED},
        {"file:///etc/passwd", TARGET_OTHER_SCHEME},
        {"ftp://example.org/", TARGET_OTHER_SCHEME},
        {"gopher://example.org/", TARGET_OTHER_SCHEME},
        {"ws://example.org/", TARGET_OTHER_SCHEME},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++)
        parse(&arena, "", rows[i].reference, rows[i].want);
    parse(&arena, "https://a.example/", "file:///etc/passwd", TARGET_OTHER_SCHEME);
    arena_release(&arena);
}

static void test_what_may_be_shared(void **state)
{
    (void)state;
    static const struct {
        const char *owner, *target;
        bool may;
    } rows[] = {
        {"https://a.example/x", "https://a.example/y", true},
        {"https://a.example/x", "https://A.example:443/y", true},
        {"http://a.example/x", "http://a.example/y", true},
        {"http://a.example/x", "https://a.example/y", true},
        {"https://a.example/x", "http://a.example/y", false},
        {"https://a.example/x", "https://b.example/y", false},
        {"https://a.example/x", "https://a.example.evil/y", false},
        {"https://a.example/x", "https://b.a.example/y", false},
        {"https://a.example/x", "https://a.example:8443/y", false},
        {"http://a.example:81/x", "http://a.example:81/y", true},
        {"http://a.example:81/x", "http://a.example/y", false},
        {"http://a.example:81/x", "https://a.example/y", false},
        {"http://a.example/x", "https://a.example:444/y", false},
        {"http://a.example:443/x", "https://a.example/y", false},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct target owner = parse(&arena, "", rows[i].owner, TARGET_GOOD);
        struct target target = parse(&arena, "", rows[i].target, TARGET_GOOD);
        if (target_may_share(&owner, &target) != rows[i].may)
            fail_msg("%s and %s", rows[i].owner, rows[i].target);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_what_may_be_shared),
    };
    struct err err;
    return !loader_curl(&err) || cmocka_run_group_tests(tests, NULL, NULL);
}
