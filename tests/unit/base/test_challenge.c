/* Checks for browsers, as several services write them, and pages that are none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/challenge.h>

#include "../check.h"

static void test_titles(void **state)
{
    static const struct {
        const char *title;
        bool want;
    } rows[] = {
        {"Just a moment...", true},
        {"  JUST A MOMENT", true},
        {"Pardon Our Interruption...", true},
        {"Un instant…", true},
        {"Un instant de grâce au musée", false},
        {"Not just a moment", false},
        {"Just a", false},
        {"Cloudflare explains its outage", false},
        {"", false},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++)
        if (challenge_has_title(str_from(rows[i].title)) != rows[i].want)
            fail_msg("%s", rows[i].title);
}

static void test_pages(void **state)
{
    static const struct {
        const char *html;
        bool want;
    } rows[] = {
        {"<html><head><title>Just a moment...</title></head></html>", true},
        {"<HTML><TITLE lang='en'>\n  Human Verification</TITLE>", true},
        {"<script src=\"/CDN-CGI/challenge-platform/h/b/orchestrate\"></script>", true},
        {"<script>var dd={'host':'geo.captcha-delivery.com'}</script>", true},
        {"<iframe src='/_Incapsula_Resource?CWUDNSAI=9'>", true},
        {"<p>Please verify you are human.</p>", true},
        {"<p>Why do I have to complete a CAPTCHA?</p>", true},
        {"<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1><hr>nginx</body></html>", false},
        {"<title>Service unavailable</title><p>Down for maintenance, back at noon.</p>", false},
        {"<p>It took just a moment.</p>", false},
        {"<title", false},
        {"", false},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++)
        if (challenge_is_in(str_from(rows[i].html)) != rows[i].want)
            fail_msg("%s", rows[i].html);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_titles), cmocka_unit_test(test_pages)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
