#include "uncased_words.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

str trim_marks(str s)
{
    while (s.len) {
        size_t at = 0;
        uint32_t c = utf8_next(s, &at);
        if (char_is_letter(c) || char_is_digit(c))
            break;
        s = str_slice(s, at, s.len);
    }
    while (s.len) {
        size_t at = s.len;
        uint32_t c = utf8_previous(s, &at);
        /* Arabic vowel signs are no letters and belong to theirs. */
        if (char_is_letter(c) || char_is_digit(c) || (c >= 0x64B && c <= 0x652))
            break;
        s = str_slice(s, 0, at);
    }
    return s;
}

str ending_of(str s, const char *words)
{
    str best = STR("");
    for (str rest = str_from(words); rest.len;) {
        str word = str_cut(&rest, ' ');
        if (word.len > best.len && str_ends(s, word))
            best = word;
    }
    return best;
}

bool is_one_of(str s, const char *words)
{
    for (str rest = str_from(words); rest.len;)
        if (str_equal(str_cut(&rest, ' '), s))
            return true;
    return false;
}

str behind_last(str s, const char *mark)
{
    for (;;) {
        size_t at = str_find(s, str_from(mark));
        if (at == STR_NONE)
            return s;
        s = str_slice(s, at + strlen(mark), s.len);
    }
}

str before_first(str s, const char *words)
{
    size_t end = s.len;
    for (str rest = str_from(words); rest.len;) {
        size_t at = str_find(s, str_cut(&rest, ' '));
        end = at < end ? at : end;
    }
    return str_slice(s, 0, end);
}

bool begins_with_one_of(str s, const char *words)
{
    for (str rest = str_from(words); rest.len;)
        if (str_starts(s, str_cut(&rest, ' ')))
            return true;
    return false;
}

str without_bracket(str subject)
{
    size_t open = str_find(subject, STR("（"));
    return str_ends(subject, STR("）")) && open != STR_NONE ? str_slice(subject, 0, open) : subject;
}

str without_prefix(str word, const char *prefixes, const char *words)
{
    if (is_one_of(word, words))
        return word;
    for (str rest = str_from(prefixes); rest.len;) {
        str prefix = str_cut(&rest, ' ');
        str bare = str_starts(word, prefix) ? str_slice(word, prefix.len, word.len) : STR("");
        if (bare.len && is_one_of(bare, words))
            return bare;
    }
    return STR("");
}
