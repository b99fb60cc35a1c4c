#include "furniture.h"

#include <nutgraf/base/arena.h>

enum place { WHOLE, START, END, ANYWHERE };

struct phrase {
    enum place place;
    const char *text; /* folded */
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const struct phrase furniture[] = {
    {WHOLE, "open modal"},
    {WHOLE, "close modal"},
    {START, "loading"},
    {WHOLE, "recommended posts"},
    {WHOLE, "recommended"},
    {START, "recommended for you"},
    {WHOLE, "related"},
    {START, "related articles"},
    {START, "related stories"},
    {START, "related posts"},
    {START, "related topics"},
    {START, "related:"},
    {START, "read more"},
    {START, "read also"},
    {START, "read next"},
    {START, "also read"},
    {START, "see also"},
    {START, "more from "},
    {START, "more on this"},
    {START, "more stories"},
    {WHOLE, "most read"},
    {WHOLE, "most popular"},
    {WHOLE, "trending"},
    {WHOLE, "trending now"},
    {WHOLE, "top stories"},
    {START, "advertisement"},
    {START, "advertising"},
    {WHOLE, "ad"},
    {WHOLE, "anzeige"},
    {WHOLE, "publicite"},
    {WHOLE, "publicidad"},
    {START, "story continues below"},
    {START, "continue reading"},
    {START, "article continues"},
    {START, "scroll to continue"},
    {WHOLE, "share"},
    {START, "share this"},
    {START, "share on"},
    {START, "share via"},
    {START, "share article"},
    {WHOLE, "facebook"},
    {WHOLE, "twitter"},
    {WHOLE, "x"},
    {WHOLE, "whatsapp"},
    {WHOLE, "telegram"},
    {WHOLE, "linkedin"},
    {WHOLE, "reddit"},
    {WHOLE, "pinterest"},
    {WHOLE, "email"},
    {WHOLE, "e-mail"},
    {WHOLE, "mail"},
    {WHOLE, "print"},
    {WHOLE, "copy link"},
    {WHOLE, "save"},
    {WHOLE, "bookmark"},
    {WHOLE, "listen"},
    {START, "listen to this article"},
    {WHOLE, "comments"},
    {WHOLE, "comment"},
    {START, "leave a comment"},
    {START, "post a comment"},
    {START, "join the conversation"},
    {WHOLE, "a"},
    {WHOLE, "a+"},
    {WHOLE, "a-"},
    {WHOLE, "a a"},
    {WHOLE, "aa"},
    {END, " min read"},
    {END, " mins read"},
    {END, " minute read"},
    {END, " minutes read"},
    {END, "-minute read"},
    {END, " min. lesezeit"},
    {START, "reading time"},
    {START, "lesezeit"},
    {START, "temps de lecture"},
    {START, "follow us"},
    {START, "follow for "},
    {START, "follow @"},
    {START, "follow live"},
    {START, "subscribe"},
    {START, "sign up for"},
    {START, "sign up to"},
    {START, "sign in"},
    {START, "log in"},
    {START, "get our newsletter"},
    {START, "our newsletter"},
    {WHOLE, "newsletter"},
    {START, "download our app"},
    {START, "download the app"},
    {START, "for more from "},
    {START, "for more updates"},
    {START, "click here"},
    {START, "tap here"},
    {START, "watch live"},
    {START, "watch:"},
    {START, "skip to "},
    {WHOLE, "menu"},
    {WHOLE, "home"},
    {WHOLE, "search"},
    {START, "we use cookies"},
    {START, "accept cookies"},
    {START, "cookie settings"},
    {START, "(c) "},
    {START, "© "},
    {START, "copyright "},
    {END, "all rights reserved"},
    {END, "all rights reserved."},
    {START, "this story has been updated"},
    {START, "this article has been updated"},
    {START, "this story was updated"},
    {START, "this article was updated"},
    {START, "this is a breaking news story"},
    {START, "this is a developing story"},
    {START, "editor's note"},
    {START, "correction:"},
    {START, "have a tip"},
    {START, "got a tip"},
    {START, "tags:"},
    {START, "topics:"},
    {START, "filed under"},
    {START, "source:"},
    {START, "this article originally appeared"},
    {START, "this article was originally published"},
    {START, "this story originally appeared"},
    {START, "this post originally appeared"},
    {START, "submit your letter"},
    {START, "read more letters"},
    {ANYWHERE, "affiliate link"},
    {ANYWHERE, "small commission"},
    {ANYWHERE, "earn a commission"},
    {ANYWHERE, "terms of use and privacy"},
    {START, "lesen sie auch"},
    {START, "mehr zum thema"},
    {START, "lire aussi"},
    {START, "a lire aussi"},
    {START, "lea tambien"},
};

static const struct phrase credits[] = {
    {START, "image credit"},
    {START, "photo credit"},
    {START, "editorial credit"},
    {START, "picture credit"},
    {START, "credit:"},
    {START, "photo:"},
    {START, "photos:"},
    {START, "photograph:"},
    {START, "photo by "},
    {START, "image:"},
    {START, "image by "},
    {START, "images:"},
    {START, "picture:"},
    {START, "pictured"},
    {START, "caption:"},
    {START, "file photo"},
    {START, "file -"},
    {START, "file—"},
    {START, "bild:"},
    {START, "foto:"},
    {START, "fotos:"},
    {START, "quelle:"},
    {START, "photo d'"},
    {START, "cette photo"},
    {END, "(ap)"},
    {END, "(reuters)"},
    {END, "(afp)"},
    {END, "(epa)"},
    {END, "(getty images)"},
    {END, "(file photo)"},
    {END, "getty images"},
    {END, "shutterstock"},
    {END, "shutterstock.com"},
    {END, "/ap"},
    {END, "/reuters"},
    {END, "/afp"},
    {END, "| ap"},
    {END, "| reuters"},
    {END, "/dpa"},
    {END, "(dpa)"},
    {END, "via ap)"},
    {END, "via reuters)"},
    {END, "via getty images)"},
    {END, "ap photo)"},
    {END, "/ap photo"},
    {END, "courtesy photo"},
};

/* Credits in the middle of a line: only where the line does not end like a sentence. */
static const struct phrase credits_inside[] = {
    {ANYWHERE, "photo by "},     {ANYWHERE, "photo: "},      {ANYWHERE, "(photo"},       {ANYWHERE, "[photo"},
    {ANYWHERE, "image: "},       {ANYWHERE, "getty images"}, {ANYWHERE, "shutterstock"}, {ANYWHERE, "file photo"},
    {ANYWHERE, ", right, "},     {ANYWHERE, ", left, "},     {ANYWHERE, ", center, "},   {ANYWHERE, ", centre, "},
    {ANYWHERE, "(l) "},          {ANYWHERE, "(r) "},         {ANYWHERE, "(left) "},      {ANYWHERE, "(right) "},
    {ANYWHERE, "photographed "}, {ANYWHERE, "/ reuters"},    {ANYWHERE, "/ ap"},         {ANYWHERE, "/ afp"},
    {ANYWHERE, "foto: "},        {ANYWHERE, "bild: "},
};

static const char *const byline_words[] = {"by ", "written by ", "von ", "par ", "por ", "di ", "door "};

static bool matches(str folded, const struct phrase *phrase)
{
    str text = str_from(phrase->text);
    switch (phrase->place) {
    case WHOLE:
        return str_equal(folded, text);
    case START:
        return str_starts(folded, text);
    case END:
        return str_ends(folded, text);
    case ANYWHERE:
        return str_find(folded, text) != STR_NONE;
    }
    return false;
}

static const char *first_match(str folded, const struct phrase *phrases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (matches(folded, &phrases[i]))
            return phrases[i].text;
    return NULL;
}

const char *furniture_reason(str folded)
{
    return first_match(folded, furniture, COUNT(furniture));
}

const char *caption_reason(str folded, bool ends_sentence)
{
    const char *credit = first_match(folded, credits, COUNT(credits));
    if (credit || ends_sentence)
        return credit;
    return first_match(folded, credits_inside, COUNT(credits_inside));
}

size_t byline_opening(str folded)
{
    for (size_t i = 0; i < COUNT(byline_words); i++)
        if (str_starts(folded, str_from(byline_words[i])))
            return str_from(byline_words[i]).len;
    return 0;
}
