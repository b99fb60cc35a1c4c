#include <nutgraf/base/challenge.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* How titles begin. */
static const str titles[] = {
    /* Cloudflare, in the reader's language */
    STR_INIT("Just a moment"),
    STR_INIT("Attention Required! | Cloudflare"),
    STR_INIT("Nur einen Moment…"),
    STR_INIT("Un instant…"),
    STR_INIT("Un momento…"),
    STR_INIT("Um momento…"),
    STR_INIT("Een moment geduld…"),
    STR_INIT("Один момент…"),
    STR_INIT("请稍候…"),
    STR_INIT("しばらくお待ちください..."),
    STR_INIT("Access to this page has been denied"), /* HUMAN, once PerimeterX */
    STR_INIT("Pardon Our Interruption"),             /* Imperva */
    STR_INIT("Human Verification"),                  /* AWS WAF */
    STR_INIT("Client Challenge"),                    /* Fastly */
    STR_INIT("Vercel Security Checkpoint"),
    STR_INIT("Robot Challenge Screen"),       /* SiteGround */
    STR_INIT("Making sure you're not a bot"), /* Anubis */
    STR_INIT("DDoS-Guard"),
    STR_INIT("Sucuri WebSite Firewall"),
    STR_INIT("One moment, please..."), /* Imunify360 */
    STR_INIT("Checking your browser"),
    STR_INIT("Verifying you are human"),
    STR_INIT("Are you a robot"),
    STR_INIT("Robot Check"),
    STR_INIT("Bot Verification"),
};

/* Anywhere in the page. */
static const str marks[] = {
    STR_INIT("/cdn-cgi/challenge-platform"), /* Cloudflare */
    STR_INIT("challenges.cloudflare.com"),
    STR_INIT("cf-browser-verification"),
    STR_INIT("captcha-delivery.com"), /* DataDome */
    STR_INIT("datadome"),
    STR_INIT("px-captcha"), /* HUMAN */
    STR_INIT("_pxAppId"),
    STR_INIT("_Incapsula_Resource"),  /* Imperva */
    STR_INIT("sec-if-cpt-container"), /* Akamai */
    STR_INIT("awswaf.com/"),
    STR_INIT("gokuProps"), /* AWS WAF */
    STR_INIT("/_fs-ch-"),  /* Fastly */
    STR_INIT("/TSPD/"),    /* F5 */
    STR_INIT("techaro.lol-anubis"),
    STR_INIT("/.within.website/x/cmd/anubis"),
    STR_INIT("sucuri_cloudproxy"),
    STR_INIT("ddos-guard"),
    STR_INIT("sgcaptcha"), /* SiteGround */
    STR_INIT("g-recaptcha"),
    STR_INIT("h-captcha"),
    STR_INIT("checking your browser"),
    STR_INIT("verifying you are human"),
    STR_INIT("verify you are human"),
    STR_INIT("verify that you are human"),
    STR_INIT("enable JavaScript and cookies to continue"),
    STR_INIT("why do I have to complete a CAPTCHA"),
};

static bool starts_with_any(str s, const str *prefixes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_starts_ignoring_case(s, prefixes[i]))
            return true;
    return false;
}

bool challenge_has_title(str title)
{
    return starts_with_any(str_trim(title), titles, COUNT(titles));
}

/* "<title id=x>Just a moment": from the name of the tag on. */
static bool begins_title(str html)
{
    if (!str_starts_ignoring_case(html, STR("<title")))
        return false;
    (void)str_cut(&html, '>');
    return challenge_has_title(html);
}

bool challenge_is_in(str html)
{
    for (size_t i = 0; i < html.len; i++) {
        str rest = str_slice(html, i, html.len);
        if (begins_title(rest) || starts_with_any(rest, marks, COUNT(marks)))
            return true;
    }
    return false;
}
