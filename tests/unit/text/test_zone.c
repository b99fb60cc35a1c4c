#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/text/zone.h>

#define WINTER 1736899200 /* 2025-01-15T00:00:00Z */
#define SUMMER 1752537600 /* 2025-07-15T00:00:00Z */

struct offset_row {
    const char *name;
    int winter;
    int summer;
};

static void test_offsets_of_known_zones(void **state)
{
    (void)state;
    static const struct offset_row rows[] = {
        {"UTC", 0, 0},
        {"Etc/UTC", 0, 0},
        {"Europe/Berlin", 3600, 7200},
        {"America/New_York", -18000, -14400},
        {"America/Argentina/ComodRivadavia", -10800, -10800},
        {"Asia/Kolkata", 19800, 19800},
        {"Australia/Lord_Howe", 39600, 37800}, /* half an hour, in the southern summer */
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        str name = str_from(rows[i].name);
        assert_true(zone_known(name));
        assert_int_equal(zone_offset(name, WINTER), rows[i].winter);
        assert_int_equal(zone_offset(name, SUMMER), rows[i].summer);
    }
}

static void test_changes_at_the_second(void **state)
{
    (void)state;
    int64_t change = 1743296400; /* 2025-03-30T01:00:00Z */
    assert_int_equal(zone_offset(STR("Europe/Berlin"), change - 1), 3600);
    assert_int_equal(zone_offset(STR("Europe/Berlin"), change), 7200);
}

static void test_unknown_names_are_refused(void **state)
{
    (void)state;
    static const char *const names[] = {
        "",
        "Mars/Olympus",
        "europe/berlin",
        "Europe/Berlin ",
        "Europe/Berlín",
        "Etc/Unknown",
        "CEST",
        "GMT+99",
        "+02:00",
        "/etc/localtime",
        "Europe",
        "A name that is longer than any in the tables of the zones, by far",
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        assert_false(zone_known(str_from(names[i])));
        assert_int_equal(zone_offset(str_from(names[i]), SUMMER), 0);
    }
    assert_false(zone_known((str){"UTC\0Europe", 10}));
}

static void test_any_time_has_an_offset(void **state)
{
    (void)state;
    static const int64_t times[] = {INT64_MIN, -62135596800, 0, 253402300799, INT64_MAX};
    for (size_t i = 0; i < sizeof times / sizeof times[0]; i++)
        assert_in_range(zone_offset(STR("Europe/Berlin"), times[i]) + 86400, 0, 2 * 86400);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_offsets_of_known_zones),
        cmocka_unit_test(test_changes_at_the_second),
        cmocka_unit_test(test_unknown_names_are_refused),
        cmocka_unit_test(test_any_time_has_an_offset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
