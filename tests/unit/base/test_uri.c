#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <nutgraf/base/uri.h>

#include "../check.h"

static void everything_but_free_characters_is_escaped(void **state)
{
    const struct {
        str bytes;
        const char *want;
    } rows[] = {
        {STR(""), ""},
        {STR("/srv/news/2026-11-22_a.b~c"), "/srv/news/2026-11-22_a.b~c"},
        {STR("/a b/50%.txt"), "/a%20b/50%25.txt"},
        {STR("/caf\303\251?#&\"<>\n"), "/caf%C3%A9%3F%23%26%22%3C%3E%0A"},
        {STR("a\0b\377"), "a%00b%FF"},
    };
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++) {
        str escaped = uri_escape(&arena, rows[i].bytes);
        assert_str(escaped, str_from(rows[i].want));
        assert_int_equal(escaped.at[escaped.len], '\0');
    }
    arena_release(&arena);
}

static void credentials_are_hidden(void **state)
{
    const struct {
        const char *uri, *want;
    } rows[] = {
        {"", ""},
        {"https://example.org/@jane?a=b@c#d@e", "https://example.org/@jane?a=b@c#d@e"},
        {"https://jane:pw@example.org/@jane", "https://…@example.org/@jane"},
        {"https://jane@evil@example.org", "https://…@example.org"},
        {"jane:pw@example.org", "jane:pw@example.org"},
    };
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(uri_without_credentials(&arena, str_from(rows[i].uri)), str_from(rows[i].want));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_but_free_characters_is_escaped),
        cmocka_unit_test(credentials_are_hidden),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
