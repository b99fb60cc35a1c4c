#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <fcntl.h>
#include <unistd.h>

#include <nutgraf/base/log.h>

#include "../check.h"

/* What the four levels of message give, in one string to free. */
static char *said_by(enum log_level level, bool colour, const char *text)
{
    char *said = NULL;
    size_t len = 0;
    struct log log = {.out = open_memstream(&said, &len), .level = level, .colour = colour};
    assert_non_null(log.out);
    log_error(&log, "%s", text);
    log_warning(&log, "%s", text);
    log_note(&log, "%s", text);
    log_detail(&log, "%s", text);
    fclose(log.out);
    return said;
}

static void test_levels_and_colours(void **state)
{
    (void)state;
    static const struct {
        enum log_level level;
        bool colour;
        const char *text, *want;
    } rows[] = {
        {LOG_QUIET, false, "x", "nutgraf: x\n"},
        {LOG_NORMAL, false, "x", "nutgraf: x\nnutgraf: warning: x\nnutgraf: x\n"},
        {LOG_VERBOSE, false, "x", "nutgraf: x\nnutgraf: warning: x\nnutgraf: x\nnutgraf: x\n"},
        {LOG_NORMAL, true, "x", "\033[31mnutgraf:\033[0m x\n\033[33mnutgraf:\033[0m warning: x\nnutgraf: x\n"},
        {LOG_QUIET, true, "\033[2J\r\nroot#", "\033[31mnutgraf:\033[0m ?[2J??root#\n"},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        char *said = said_by(rows[i].level, rows[i].colour, rows[i].text);
        assert_string_equal(said, rows[i].want);
        free(said);
    }
}

static void test_long_lines_are_cut(void **state)
{
    (void)state;
    static char text[100001];
    memset(text, 'x', sizeof text - 1);
    char *said = said_by(LOG_QUIET, false, text);
    size_t len = strlen(said);
    assert_in_range(len, 4096, 16384);
    assert_int_equal(said[len - 1], '\n');
    free(said);
}

/* Runs log_to_stderr with stderr being `descriptor`. */
static struct log log_with_stderr(int descriptor)
{
    int saved = dup(STDERR_FILENO);
    assert_true(saved >= 0);
    dup2(descriptor, STDERR_FILENO);
    struct log log = log_to_stderr(LOG_VERBOSE);
    dup2(saved, STDERR_FILENO);
    close(saved);
    assert_int_equal(log.level, LOG_VERBOSE);
    assert_ptr_equal(log.out, stderr);
    return log;
}

static void test_colour_is_for_terminals(void **state)
{
    (void)state;
    int null = open("/dev/null", O_WRONLY);
    unsetenv("NO_COLOR");
    assert_false(log_with_stderr(null).colour);
    close(null);

    int master = posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0)
        skip();
    int terminal = open(ptsname(master), O_RDWR | O_NOCTTY);
    assert_true(terminal >= 0);
    assert_true(log_with_stderr(terminal).colour);
    setenv("NO_COLOR", "", 1);
    assert_true(log_with_stderr(terminal).colour);
    setenv("NO_COLOR", "1", 1);
    assert_false(log_with_stderr(terminal).colour);
    unsetenv("NO_COLOR");
    close(terminal);
    close(master);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_levels_and_colours),
        cmocka_unit_test(test_long_lines_are_cut),
        cmocka_unit_test(test_colour_is_for_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
