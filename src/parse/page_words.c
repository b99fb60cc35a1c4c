#include "page_words.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* clang-format off */

/* The words, sorted: one, or two joined, so that "relatedposts" stands for related-posts and relatedPosts too. */
static const char *const FURNITURE_WORDS[] = {
    "aawp", "abh", "abo", "abonnement", "aboutauthor", "aboutbox", "aboutme", "actionbar", "actionlinks", "ad",
    "adblock", "adbox", "adcontainer", "addthis", "addtoany", "ads", "adsbygoogle", "adsense", "adslot", "adunit",
    "adv", "advert", "advertisement", "advertisements", "advertising", "adverts", "adwrapper", "affiliate",
    "affiliatebox", "affiliates", "alertbar", "alsolike", "alsoread", "amazonbox", "anchorlink", "anzeige", "anzeigen",
    "archivelist", "articleactions", "articletags", "articletools", "auteur", "author", "authorbio", "authorblurb",
    "authorbox", "authorcard", "authordescription", "authorinfo", "authors", "autor", "autoren", "backtotop", "banner",
    "banners", "bestof", "bioblock", "biobox", "blogroll", "borlabs", "breadcrumb", "breadcrumbs", "breakingnews",
    "brotkrumen", "buybox", "bylinebio", "carousel", "cart", "catlinks", "cmp", "colophon", "consent", "cookie",
    "cookiebanner", "cookiebar", "cookies", "copyright", "countdown", "crowdfunding", "crp", "crumbs", "cta", "dfp",
    "disclaimer", "disclaimers", "donate", "donation", "donationbox", "donations", "dropdown", "dsgvo", "editsection",
    "embedarticle", "emojis", "empfehlung", "empfehlungen", "entrytags", "factbox", "faktenbox", "faktenkasten",
    "feedback", "follow", "followbutton", "followus", "footer", "footernav", "gallerynav", "gdpr", "googlead",
    "googleads", "gpt", "headeranchor", "headerlink", "headinganchor", "infobox", "infokasten", "inhaltsverzeichnis",
    "inlinetextbox", "jprelatedposts", "jumplink", "langswitch", "languageswitcher", "latestnews", "latestposts",
    "leftrail", "lesmaslu", "lightbox", "likebutton", "likes", "lireaussi", "login", "loginbox", "loginform",
    "lomasleido", "mailchimp", "marginalspalte", "masthead", "megamenu", "mehrzumthema", "meistgelesen",
    "meistgelesene", "menu", "menue", "menus", "messagesignature", "messageuser", "mgid", "mobilemenu", "modal",
    "modals", "morefrom", "morenews", "moreon", "morestories", "mostpopular", "mostread", "mostviewed", "nav",
    "navbar", "navbox", "navi", "navigation", "navlinks", "navs", "newsletter", "newsletters", "newsticker",
    "nextarticle", "nextpost", "nextprev", "nextup", "noprint", "notification", "notifications", "offscreen",
    "onetrust", "optin", "outbrain", "overlay", "pagefooter", "pagenav", "pagenavi", "pager", "pagination", "paging",
    "paywall", "playlist", "poll", "pollbox", "popover", "popular", "popularposts", "popup", "popups", "postauthor",
    "postbuttons", "postdetails", "posterinfo", "postnav", "postnavigation", "postoptions", "postprofile",
    "postsignature", "posttags", "posttools", "previouspost", "prevnext", "prevpost", "pricebox", "printfooter",
    "printlink", "printonly", "productbox", "produktbox", "promo", "promobox", "promos", "promotion", "promotions",
    "pubblicita", "publicidad", "publicite", "quicklinks", "quickreply", "rating", "ratings", "reactions", "readalso",
    "readmore", "readnext", "recentarticles", "recentcomments", "recentposts", "recirc", "recirculation", "recommend",
    "recommendation", "recommendations", "recommended", "recommends", "register", "registration", "reklame", "related",
    "relatedarticles", "relatedcontent", "relatedlinks", "relatednews", "relatedpost", "relatedposts", "replyform",
    "revcontent", "rightrail", "screenreader", "scrolltop", "searchbar", "searchbox", "searchform", "seealso",
    "seitenleiste", "share", "shareactions", "sharebar", "sharebox", "sharebutton", "sharebuttons", "sharedaddy",
    "sharelinks", "shares", "sharethis", "sharetools", "shariff", "sharing", "sidebar", "sidebarleft", "sidebarright",
    "sidebars", "sidenav", "siderail", "signaturecontainer", "signup", "similarposts", "sitefooter", "siteheader",
    "sitemap", "skiplink", "skiplinks", "skipto", "skyscraper", "slick", "slider", "social", "socialbar",
    "socialicons", "sociallinks", "socialmedia", "socials", "socialshare", "spende", "spenden", "spendenbox",
    "sponsor", "sponsored", "sponsors", "sronly", "stockticker", "storytools", "submenu", "subnav", "subscribe",
    "subscribebox", "subscription", "surveybox", "swiper", "tableofcontents", "tabnav", "taboola", "tagcloud",
    "taglinks", "taglist", "tagslist", "teaserbox", "teaserlist", "teasers", "thumbnails", "ticker", "toolbar",
    "tooltip", "tooltips", "topbar", "toplink", "topnav", "totop", "trending", "upnext", "usercard", "usercentrics",
    "userdetails", "userinfo", "usermeta", "userprofile", "usersignature", "usertitle", "vcard", "verwandt",
    "verwandte", "videoplayer", "visuallyhidden", "visuallyhide", "warenkorb", "weiterlesen", "werbung", "widget",
    "widgetarea", "widgets", "wpml", "yarpp", "youmaylike", "zergnet",
};

static const char *const COMMENTS_WORDS[] = {
    "comentario", "comentarios", "comment", "commentaire", "commentaires", "commentbox", "commentform", "commenti",
    "commentlist", "comments", "commentsarea", "commentsblock", "commentsection", "commentthread", "condolence", "condolences", "coraltalk",
    "customerreviews", "disqus", "disqusthread", "dsqthread", "fbcomments", "giscus", "guestbook", "hyvor", "isso",
    "kommentar", "kommentarbereich", "kommentare", "kondolenz", "kondolenzbuch", "kondolenzen", "leserbriefe", "leserforum", "leserkommentare", "livefyre",
    "openweb", "pingback", "pingbacks", "reactie", "reacties", "replybox", "respond", "spotim", "trackback",
    "trackbacks", "userreviews", "utterances", "viafoura", "webmention", "webmentions",
};

static const char *const FACTS_WORDS[] = {
    "account", "archives", "articlefooter", "articleheader", "articlemeta", "authorline", "authorname", "badge",
    "bildnachweis", "byline", "bylines", "bylinewrap", "calendar", "categories", "category", "catlist", "counter",
    "counts", "credit", "credits", "date", "dateline", "datetime", "datum", "entrydate", "entryfooter", "entryheader",
    "entrymeta", "etiquetas", "fecha", "filedunder", "hashtags", "imagecredit", "impressum", "infoline", "keywords",
    "kicker", "label", "labels", "legal", "lesedauer", "lesezeit", "logo", "membership", "meta", "metabar", "metadata",
    "metainfo", "notice", "notices", "pageheader", "photocredit", "postdate", "posted", "postedon", "postfooter",
    "postheader", "postinfo", "postmeta", "pubdate", "publishdate", "published", "publishedon", "readingtime",
    "readtime", "rubrik", "schlagwort", "schlagworte", "shop", "shopping", "signature", "similar", "stichworte",
    "support", "tag", "tags", "textbox", "timestamp", "toc", "tocbox", "topic", "topics", "videometa", "viewcount",
    "views", "weather", "wetter",
};

static const char *const TEASER_WORDS[] = {
    "teaser",
};

static const char *const CAPTION_WORDS[] = {
    "bildquelle", "bildtext", "bildunterschrift", "caption", "captions", "captiontext", "figcaption", "imagecaption",
    "imgcaption", "legende", "mediacaption", "picturecaption", "thumbcaption", "wpcaption",
};

static const char *const HIDDEN_WORDS[] = {
    "displaynone", "dnone", "ishidden",
};

/* clang-format on */

#define LIST(verdict, words)                                                                                           \
    {                                                                                                                  \
        verdict, words, sizeof(words) / sizeof((words)[0])                                                             \
    }

static const struct {
    enum verdict verdict;
    const char *const *words;
    size_t count;
} LISTS[] = {
    LIST(VERDICT_HIDDEN, HIDDEN_WORDS),       LIST(VERDICT_COMMENTS, COMMENTS_WORDS),
    LIST(VERDICT_FURNITURE, FURNITURE_WORDS), LIST(VERDICT_TEASER, TEASER_WORDS),
    LIST(VERDICT_FACTS, FACTS_WORDS),         LIST(VERDICT_CAPTION, CAPTION_WORDS),
};

/* Beginnings of words, for names that run on: "cookieconsent", "newsletterbox". */
static const struct {
    str beginning;
    enum verdict verdict;
} BEGINNINGS[] = {
    {STR_INIT("advert"), VERDICT_FURNITURE},   {STR_INIT("breadcrumb"), VERDICT_FURNITURE},
    {STR_INIT("cookie"), VERDICT_FURNITURE},   {STR_INIT("disqus"), VERDICT_COMMENTS},
    {STR_INIT("kommentar"), VERDICT_COMMENTS}, {STR_INIT("newsletter"), VERDICT_FURNITURE},
    {STR_INIT("outbrain"), VERDICT_FURNITURE}, {STR_INIT("paginat"), VERDICT_FURNITURE},
    {STR_INIT("paywall"), VERDICT_FURNITURE},  {STR_INIT("recommend"), VERDICT_FURNITURE},
    {STR_INIT("related"), VERDICT_FURNITURE},  {STR_INIT("sidebar"), VERDICT_FURNITURE},
    {STR_INIT("sponsor"), VERDICT_FURNITURE},  {STR_INIT("subscri"), VERDICT_FURNITURE},
    {STR_INIT("taboola"), VERDICT_FURNITURE},  {STR_INIT("sharing"), VERDICT_FURNITURE},
    {STR_INIT("social"), VERDICT_FURNITURE},
};

/* From the last list to the first: of two verdicts on a word the higher one holds. */
struct map page_words(struct arena *arena)
{
    struct map words = {0};
    for (size_t i = COUNT(LISTS); i-- > 0;)
        for (size_t j = 0; j < LISTS[i].count; j++)
            map_put(arena, &words, str_from(LISTS[i].words[j]), LISTS[i].verdict);
    return words;
}

enum verdict verdict_of_word(const struct map *words, str word)
{
    size_t verdict;
    if (map_get(words, word, &verdict))
        return (enum verdict)verdict;
    for (size_t i = 0; i < COUNT(BEGINNINGS); i++)
        if (str_starts(word, BEGINNINGS[i].beginning))
            return BEGINNINGS[i].verdict;
    return VERDICT_NONE;
}
