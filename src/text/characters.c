#include "characters.h"

#include <uchar.h>
#include <unicode/uchar.h>

#include <nutgraf/base/utf8.h>

/* What a row of kinds shows of each character; a question mark: not known here. */
static const struct character KINDS[] = {
    ['.'] = {0, U_SB_OTHER},
    ['U'] = {IS_LETTER | IS_UPPER, U_SB_UPPER},
    ['l'] = {IS_LETTER | IS_LOWER, U_SB_LOWER},
    ['a'] = {IS_LETTER, U_SB_LOWER}, /* ª º */
    ['0'] = {IS_DIGIT, U_SB_NUMERIC},
    [' '] = {IS_SPACE, U_SB_SP},
    ['R'] = {IS_SPACE, U_SB_CR},
    ['N'] = {IS_SPACE, U_SB_LF},
    ['n'] = {IS_SPACE, U_SB_SEP},
    ['!'] = {IS_STOP, U_SB_STERM},
    ['A'] = {IS_STOP, U_SB_ATERM},
    [':'] = {0, U_SB_ATERM}, /* one dot of a leader */
    ['\''] = {IS_QUOTE, U_SB_CLOSE},
    ['<'] = {IS_QUOTE | IS_INITIAL, U_SB_CLOSE},
    [','] = {IS_QUOTE | IS_OPENING, U_SB_CLOSE},
    ['('] = {IS_OPENING, U_SB_CLOSE},
    [')'] = {IS_CLOSING, U_SB_CLOSE},
    ['-'] = {0, U_SB_SCONTINUE},
    ['f'] = {0, U_SB_FORMAT},
    ['e'] = {0, U_SB_EXTEND},
};

/*
 * Rows of kinds, and of what each character is folded to: an underscore where it is left out, a question mark where it
 * becomes several or only ICU knows.
 */
static const struct block {
    uint32_t first, count;
    const char *kinds;
    const char16_t *foldings; /* NULL for ASCII, which is folded before anybody asks */
} BLOCKS[] = {
    {0x0000, 0x80,
     "......... N  R.................."
     " !'....'()..--A.0000000000-....!"
     ".UUUUUUUUUUUUUUUUUUUUUUUUUU(.).."
     ".llllllllllllllllllllllllll(.)..",
     NULL},
    {0x0080, 0x100,
     ".....n.........................."
     " .........a<.f.......l....a'...."
     "UUUUUUUUUUUUUUUUUUUUUUU.UUUUUUUl"
     "lllllllllllllllllllllll.llllllll"
     "UlUlUlUlUlUlUlUlUlUlUlUlUlUlUlUl"
     "UlUlUlUlUlUlUlUlUlUlUlUllUlUlUlU"
     "lUlUlUlUllUlUlUlUlUlUlUlUlUlUlUl"
     "UlUlUlUlUlUlUlUlUlUlUlUlUUlUlUll",
     u"????????????????????????????????"
     " ¡¢£¤¥¦§ ©a«¬_® °±23 μ¶· 1o»???¿"
     "aaaaaaæceeeeiiiiðnooooo×øuuuuyþ?"
     "aaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
     "aaaaaaccccccccddđđeeeeeeeeeegggg"
     "gggghhħħiiiiiiiiiı??jjkkĸllllll?"
     "?łłnnnnnn?ŋŋooooooœœrrrrrrssssss"
     "ssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzs"},
    {0x0400, 0x60,
     "UUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUU"
     "UUUUUUUUUUUUUUUUllllllllllllllll"
     "llllllllllllllllllllllllllllllll",
     u"ееђгєѕііјљњћкиуџабвгдежзииклмноп"
     "рстуфхцчшщъыьэюяабвгдежзииклмноп"
     "рстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ"},
    {0x2000, 0x70,
     "           feeff...--...<',<<',<"
     "....:...nnfffff .........<'.!!.."
     ".....()!!!..................... "
     "fffff.ffffffffff",
     u"           _____‐‐‒–—―‖ ‘'‚‛“”„‟"
     "†‡•‣???‧??_____ ‰‱′??‵??‸‹›※?‽ ‿"
     "⁀⁁⁂⁃⁄⁅⁆???⁊⁋⁌⁍⁎⁏⁐⁑⁒⁓⁔⁕⁖?⁘⁙⁚⁛⁜⁝⁞ "
     "________________"},
    {0x20A0, 0x20, "................................",
     u"₠₡₢₣₤₥₦₧?₩₪₫€₭₮₯₰₱₲₳₴₵₶₷₸₹₺₻₼₽₾₿"},
    {0x2122, 1, ".", u"?"},
};

static const struct block *block_of(uint32_t c)
{
    for (size_t i = 0; i < sizeof BLOCKS / sizeof BLOCKS[0]; i++)
        if (c - BLOCKS[i].first < BLOCKS[i].count)
            return &BLOCKS[i];
    return NULL;
}

const struct character *character_find(uint32_t code_point)
{
    const struct block *block = block_of(code_point);
    char kind = block ? block->kinds[code_point - block->first] : '?';
    return kind == '?' ? NULL : &KINDS[(unsigned char)kind];
}

/* Those of several characters that are in many texts. */
static str long_folding(uint32_t c)
{
    static const struct {
        uint32_t c;
        str folding;
    } ROWS[] = {
        {0x2026, STR_INIT("...")}, {0xDF, STR_INIT("ss")},  {0xBC, STR_INIT("1⁄4")},
        {0xBD, STR_INIT("1⁄2")},   {0xBE, STR_INIT("3⁄4")}, {0x2122, STR_INIT("tm")},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        if (ROWS[i].c == c)
            return ROWS[i].folding;
    return STR("");
}

bool character_fold(uint32_t code_point, char at[CHARACTER_FOLDED_MAX], size_t *ret_len)
{
    const struct block *block = block_of(code_point);
    uint32_t folded = block && block->foldings ? block->foldings[code_point - block->first] : '?';
    if (folded != '?') {
        *ret_len = folded == '_' ? 0 : utf8_encode(folded, at);
        return true;
    }
    str several = long_folding(code_point);
    memcpy(at, several.at, several.len);
    *ret_len = several.len;
    return several.len > 0;
}
