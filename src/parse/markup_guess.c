#include "markup_guess.h"

#include <nutgraf/base/ascii.h>

static const char *const BEGINNINGS[] = {"<!doctype", "<html",  "<?xml",   "<head", "<body", "<rss",
                                         "<feed",     "<style", "<script", "<meta", "<link", "<title"};

static bool begins_like_markup(str text)
{
    for (size_t i = 0; i < sizeof BEGINNINGS / sizeof BEGINNINGS[0]; i++) {
        str beginning = str_from(BEGINNINGS[i]);
        if (str_equal_ignoring_case(str_slice(text, 0, beginning.len), beginning))
            return true;
    }
    return false;
}

static size_t count_closing_tags(str text)
{
    size_t count = 0;
    while (text.len) {
        (void)str_cut(&text, '<');
        count += text.len > 1 && text.at[0] == '/' && ascii_is_letter(text.at[1]);
    }
    return count;
}

/* A page without the head it should have: whatever tag it begins with. */
static bool begins_with_tag(str text)
{
    return text.len > 1 && text.at[0] == '<' && (text.at[1] == '!' || ascii_is_letter(text.at[1]));
}

/* Pages and feeds close a tag every 40 to 100 bytes; an article about HTML rarely names one in 500. */
#define TAGS_SAMPLE   ((size_t)32 * 1024)
#define TAGS_MIN      5
#define BYTES_PER_TAG 250

bool looks_like_markup(str text)
{
    text = str_trim(text);
    if (begins_like_markup(text))
        return true;
    str sample = str_slice(text, 0, TAGS_SAMPLE);
    size_t tags = count_closing_tags(sample);
    return (tags > 0 && begins_with_tag(text)) || (tags >= TAGS_MIN && tags * BYTES_PER_TAG >= sample.len);
}
