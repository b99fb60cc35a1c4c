#include <nutgraf/parse/page.h>

#include "markup_guess.h"

/* "text/html; charset=…", "application/xhtml+xml" */
static bool is_page_type(str content_type)
{
    str type = str_trim(str_slice(content_type, 0, str_find_char(content_type, ';')));
    return str_equal_ignoring_case(type, STR("text/html")) ||
           str_equal_ignoring_case(type, STR("application/xhtml+xml"));
}

bool looks_like_page(const struct page_input *input)
{
    str bytes = input->bytes;
    if (str_starts(bytes, STR("\xEF\xBB\xBF")))
        bytes = str_slice(bytes, 3, bytes.len);
    return is_page_type(input->content_type) || looks_like_markup(bytes);
}
