#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/charset.h>

#include "../check.h"

/* Also for static rows, and with zero bytes inside. */
#define BYTES(literal)                                                                                                 \
    {                                                                                                                  \
        literal, sizeof(literal) - 1                                                                                   \
    }

struct decoded {
    str text;
    str charset;
};

static struct decoded decode(struct arena *arena, str bytes, str declared)
{
    struct decoded decoded;
    struct err err;
    if (!charset_decode(arena, bytes, declared, &decoded.text, &decoded.charset, &err))
        fail_msg("%s", err.text);
    assert_int_equal(decoded.text.at[decoded.text.len], 0);
    str lent, charset;
    assert_true(charset_decode_lent(arena, bytes, declared, &lent, &charset, &err));
    assert_true(str_equal(lent, decoded.text));
    return decoded;
}

struct detected_row {
    const char *charset;
    str bytes;
    const char *text;
};

/* Nothing but the bytes says what they are. */
static void test_detects_encodings(void **state)
{
    (void)state;
    static const struct detected_row rows[] = {
        {"utf-8", BYTES(""), ""},
        {"utf-8", BYTES("plain"), "plain"},
        {"utf-8", BYTES("caf\303\251"), "café"},
        {"utf-8", BYTES("\357\273\277caf\303\251"), "café"},
        {"utf-16le", BYTES("\377\376a\0\351\0"), "aé"},
        {"utf-16be", BYTES("\376\377\0a\0\351"), "aé"},
        {"utf-32le", BYTES("\377\376\0\0a\0\0\0"), "a"},
        {"utf-32be", BYTES("\0\0\376\377\0\0\0a"), "a"},
        {"koi8-r",
         BYTES(
             "\363\305\307\317\304\316\321 \317\324\313\322\331\314\311 \316\317\327\331\312 \315\317\323\324 "
             "\336\305\322\305\332 \322\305\313\325, \323\313\301\332\301\314 \315\334\322 \307\317\322\317\304\301."),
         "Сегодня открыли новый мост через реку, сказал мэр города."},
        {"windows-1251",
         BYTES(
             "\321\345\343\356\344\355\377 \356\362\352\360\373\353\350 \355\356\342\373\351 \354\356\361\362 "
             "\367\345\360\345\347 \360\345\352\363, \361\352\340\347\340\353 \354\375\360 \343\356\360\356\344\340."),
         "Сегодня открыли новый мост через реку, сказал мэр города."},
        {"shift_jis",
         BYTES("\215\241\223\372\201A\220\354\202\311\220V\202\265\202\242\213\264\202\252\202\251\202\251\202\350\202"
               "\334"
               "\202\265\202\275\201B\216s\222\267\202\315\221\322\202\301\202\304\202\242\202\275\201B"),
         "今日、川に新しい橋がかかりました。市長は待っていた。"},
        {"euc-jp",
         BYTES("\272\243\306\374\241\242\300\356\244\313\277\267\244\267\244\244\266\266\244\254\244\253\244\253\244"
               "\352\244"
               "\336\244\267\244\277\241\243\273\324\304\271\244\317\302\324\244\303\244\306\244\244\244\277\241\243"),
         "今日、川に新しい橋がかかりました。市長は待っていた。"},
        {"gb18030",
         BYTES("\275\361\314\354\243\254\272\323\311\317\265\304\320\302\307\305\315\250\263\265\301\313\241\243\312"
               "\320\263"
               "\244\313\265\243\254\264\363\274\322\322\321\276\255\265\310\301\313\272\334\276\303\241\243"),
         "今天，河上的新桥通车了。市长说，大家已经等了很久。"},
        {"big5",
         BYTES("\244\265\244\321\241A\252e\244W\252\272\267s\276\364\263q\250\256\244F\241C\245\253\252\370\273\241\241"
               "A\244"
               "j\256a\244w\270g\265\245\244F\253\334\244[\241C"),
         "今天，河上的新橋通車了。市長說，大家已經等了很久。"},
        {"euc-kr",
         BYTES("\277\300\264\303 \260\255 \300\247\277\241 \273\365 \264\331\270\256\260\241 "
               "\277\255\267\310\275\300\264\317\264\331. \275\303\300\345\300\272 "
               "\270\273\307\337\275\300\264\317\264\331."),
         "오늘 강 위에 새 다리가 열렸습니다. 시장은 말했습니다."},
        {"windows-1252", BYTES("\223We\222ve waited\205\224 \226 the mayor gave away coffee in a caf\351."),
         "“We’ve waited…” – the mayor gave away coffee in a café."},
        {"windows-1252", BYTES("Die Br\374cke \374ber den Fluss wurde heute er\366ffnet, sagte man."),
         "Die Brücke über den Fluss wurde heute eröffnet, sagte man."},
        {"iso-8859-2",
         BYTES(
             "Dzi\266 otwarto nowy most nad rzek\261. Burmistrz powiedzia\263, \277e mieszka\361cy d\263ugo czekali."),
         "Dziś otwarto nowy most nad rzeką. Burmistrz powiedział, że mieszkańcy długo czekali."},
        {"iso-8859-7",
         BYTES("\323\336\354\345\361\341 \334\355\357\351\356\345 \347 \355\335\341 \343\335\366\365\361\341 "
               "\360\334\355\371 \341\360\374 \364\357 \360\357\364\334\354\351."),
         "Σήμερα άνοιξε η νέα γέφυρα πάνω από το ποτάμι."},
        {"windows-1256",
         BYTES("\307\335\312\312\315 \307\341\355\346\343 \307\341\314\323\321 \307\341\314\317\355\317 \335\346\336 "
               "\307\341\344\345\321. \346\336\307\341 \321\306\355\323 \307\341\310\341\317\355\311."),
         "افتتح اليوم الجسر الجديد فوق النهر. وقال رئيس البلدية."},
        {"utf-16le",
         BYTES("T\000h\000e\000 \000b\000r\000i\000d\000g\000e\000 \000\034 o\000p\000e\000n\000e\000d\000\035 "
               ".\000\012\000\312N)Y \000\000_\206N"),
         "The bridge “opened”.\n今天 开了"},
        {"utf-16be",
         BYTES("\000T\000h\000e\000 \000b\000r\000i\000d\000g\000e\000  \034\000o\000p\000e\000n\000e\000d "
               "\035\000.\000\012N\312Y)\000 _\000N\206"),
         "The bridge “opened”.\n今天 开了"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct decoded decoded = decode(&arena, rows[i].bytes, STR(""));
        assert_str(decoded.charset, str_from(rows[i].charset));
        assert_str(decoded.text, str_from(rows[i].text));
    }
    arena_release(&arena);
}

struct declared_row {
    const char *declared;
    str bytes;
    const char *charset;
    const char *text;
};

static void test_declarations_count_unless_the_bytes_contradict(void **state)
{
    (void)state;
    static const struct declared_row rows[] = {
        {" ISO-8859-1 ", BYTES("\223caf\351\224"), "windows-1252", "“café”"},
        {"us-ascii", BYTES("caf\351"), "windows-1252", "café"},
        {"KOI8-R", BYTES("\315\317\323\324"), "koi8-r", "мост"},
        {"koi8_r", BYTES("\315\317\323\324"), "koi8-r", "мост"},
        {"cp437", BYTES("Caf\x82"), "cp437", "Café"},
        {"850", BYTES("Caf\x82"), "cp850", "Café"},
        {"csISOLatin2", BYTES("\271"), "iso-8859-2", "š"},
        {"iso-ir-144", BYTES("\330"), "iso-8859-5", "и"},
        {"ECMA-118", BYTES("\341"), "iso-8859-7", "α"},
        {"csASCII", BYTES("\x80"), "windows-1252", "€"},
        {"csPC8CodePage437", BYTES("Caf\x82"), "cp437", "Café"},
        {"mac_greek", BYTES("Caf\x8e"), "mac-greek", "Café"},
        {"ISO_8859-16", BYTES("\252\272 \244"), "iso-8859-16", "Șș €"},
        {"latin10", BYTES("\376"), "iso-8859-16", "ț"},
        {"koi8-t", BYTES("\x80\377"), "koi8-t", "қЪ"},
        {"KZ_1048", BYTES("\216\236"), "kz-1048", "Һһ"},
        {"cyrillic-asian", BYTES("\x80\220"), "ptcp154", "Җҗ"},
        {"mac_iceland", BYTES("\336\337"), "mac-iceland", "Þþ"},
        {"mac_iceland", BYTES("plain"), "mac-iceland", "plain"},
        {"iso2022_jp_3", BYTES("\x1B$B$3\x1B(B"), "iso-2022-jp-3", "こ"},
        {"euc_jis_2004", BYTES("\244\263"), "euc-jis-2004", "こ"},
        {"Shift_JISX0213", BYTES("\x82\xB1"), "shift_jisx0213", "こ"},
        {"cp037", BYTES("\xC3\x81\x86\x51"), "cp037", "Café"},
        {"windows-1251", BYTES("\354\356\361\362"), "windows-1251", "мост"},
        {"gb2312", BYTES("\307\305"), "gb18030", "桥"},
        {"ISO-2022-JP", BYTES("\033$B66\033(B"), "iso-2022-jp", "橋"},
        {"windows-1252", BYTES("caf\303\251"), "utf-8", "café"},
        {"windows-1252", BYTES("\357\273\277a"), "utf-8", "a"},
        {"utf-8", BYTES("caf\351"), "windows-1252", "café"},
        {"utf-8", BYTES("\303\251\303\251\303\251\303\251\303\251\303\251\303\251\303\251\303\251\303\251\303"),
         "utf-8", "éééééééééé\uFFFD"},
        {"utf-16", BYTES("a\0b\0"), "utf-16le", "ab"},
        {"utf-16", BYTES("plain"), "utf-8", "plain"},
        {"utf-7", BYTES("+AGE-"), "utf-8", "+AGE-"}, /* no browser reads it */
        {"nonsense", BYTES("plain"), "utf-8", "plain"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct decoded decoded = decode(&arena, rows[i].bytes, str_from(rows[i].declared));
        assert_str(decoded.charset, str_from(rows[i].charset));
        assert_str(decoded.text, str_from(rows[i].text));
    }
    arena_release(&arena);
}

struct scrub_row {
    str bytes;
    const char *text;
};

static void test_scrubs(void **state)
{
    (void)state;
    static const struct scrub_row rows[] = {
        {BYTES("a\r\nb\rc\n\rd\ve\ff"), "a\nb\nc\n\nd\ne\nf"},
        {BYTES("a\302\205b\342\200\250c\342\200\251d"), "a\nb\nc\nd"},
        {BYTES("an escape \033[31m is cut"), "an escape [31m is cut"},
        {BYTES("plenty of text, one delete \177 and one C1 \302\233 here"),
         "plenty of text, one delete  and one C1  here"},
        {BYTES("tab\tstays"), "tab\tstays"},
        {BYTES("a\357\273\277b\357\277\276c\357\267\220d\360\237\277\277e"), "abcde"},
        {BYTES("so\302\255ft zero\342\200\213width"), "so\u00ADft zerowidth"},
        {BYTES("\342\200\256evil\342\200\254 \342\201\246x\342\201\251"), "evil x"},
        {BYTES("zwj\342\200\215 zwnj\342\200\214 lrm\342\200\216"), "zwj\u200D zwnj\u200C lrm\u200E"},
        {BYTES("\303\251 lone \355\240\200 surrogate"), "é lone  surrogate"},
        {BYTES("\377\376a\0\0\330b\0"), "ab"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(decode(&arena, rows[i].bytes, STR("utf-8")).text, str_from(rows[i].text));
    arena_release(&arena);
}

static void test_refuses_binary(void **state)
{
    (void)state;
    static const str rows[] = {
        BYTES("\211PNG\r\n\032\n\0\0\0\rIHDR"),
        BYTES("\177ELF\002\001\001\0\0\0\0\0\0\0\0\0"),
        BYTES("one zero\0byte among letters, in no place that UTF-16 has"),
        BYTES("\001\002\003\004 abcdef"),
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        struct err err = {0};
        str text = STR("untouched");
        str charset = STR("untouched");
        assert_false(charset_decode(&arena, rows[i], STR(""), &text, &charset, &err));
        assert_int_equal(err.exit_code, EX_DATAERR);
        assert_non_null(strstr(err.text, "binary"));
        assert_str(text, STR("untouched"));
        assert_str(charset, STR("untouched"));
        arena_release(&arena);
    }
}

/* ---- what a document said that it is in, where a superset of that was read */

static void test_calls_an_encoding_what_was_stated(void **state)
{
    static const struct {
        str bytes, label, charset, want;
    } rows[] = {
        {STR_INIT("\xE9"), STR_INIT("latin1"), STR_INIT("windows-1252"), STR_INIT("iso-8859-1")},
        {STR_INIT("\x93\xE9"), STR_INIT("latin1"), STR_INIT("windows-1252"), STR_INIT("windows-1252")},
        {STR_INIT("\xE9"), STR_INIT("cp1252"), STR_INIT("windows-1252"), STR_INIT("windows-1252")},
        {STR_INIT("e"), STR_INIT("ascii"), STR_INIT("windows-1252"), STR_INIT("us-ascii")},
        {STR_INIT("\xE9"), STR_INIT("ascii"), STR_INIT("windows-1252"), STR_INIT("windows-1252")},
        {STR_INIT("\xC4\xE3"), STR_INIT("GB2312"), STR_INIT("gb18030"), STR_INIT("gb2312")},
        {STR_INIT("\xC4\xE3"), STR_INIT("gb18030"), STR_INIT("gb18030"), STR_INIT("gb18030")},
        {STR_INIT("\xC3\xA9"), STR_INIT("latin1"), STR_INIT("utf-8"), STR_INIT("utf-8")},
        {STR_INIT("\xE9"), STR_INIT("x-none"), STR_INIT("windows-1252"), STR_INIT("windows-1252")},
        {STR_INIT("\xE9"), STR_INIT(""), STR_INIT("windows-1252"), STR_INIT("windows-1252")},
        {STR_INIT("\xB1"), STR_INIT("l2"), STR_INIT("iso-8859-2"), STR_INIT("iso-8859-2")},
    };
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(charset_as_stated(&arena, rows[i].bytes, rows[i].label, rows[i].charset), rows[i].want);
    arena_release(&arena);
}

/* ---- whatever the bytes are, the text is clean */

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void assert_clean(str text)
{
    assert_true(utf8_valid(text));
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_next(text, &i);
        assert_false(c < 0x20 && c != '\t' && c != '\n');
        assert_false(c >= 0x7F && c <= 0x9F);
        assert_false(c == 0x200B || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE);
        assert_false(c >= 0x2028 && c <= 0x202E);
        assert_false(c >= 0x2066 && c <= 0x2069);
        assert_false(c >= 0xFDD0 && c <= 0xFDEF);
    }
}

static const char *const DECLARED[] = {"",        "utf-8",       "utf-16le",  "utf-16be", "windows-1252",
                                       "gb18030", "iso-2022-jp", "shift_jis", "big5",     "koi8-r"};

static size_t fill_random(char *bytes, size_t limit, uint32_t *seed)
{
    /* Lead bytes of what is removed come up often, plain letters too. */
    static const char likely[] = "abc ..\r\n\302\205\255\342\200\250\201\246\355\240\357\273\277\276\360\237\033\016";
    size_t len = next_random(seed) % limit;
    for (size_t i = 0; i < len; i++) {
        uint32_t random = next_random(seed);
        bytes[i] = random % 8 == 0 ? (char)(random >> 8) : likely[(random >> 8) % (sizeof likely - 1)];
    }
    return len;
}

static void test_random_bytes_become_clean_text(void **state)
{
    (void)state;
    uint32_t seed = 7;
    size_t decoded = 0;
    for (size_t round = 0; round < 20000; round++) {
        struct arena arena = {0};
        struct err err;
        char bytes[96];
        str text;
        str charset;
        size_t len = fill_random(bytes, sizeof bytes, &seed);
        str declared = str_from(DECLARED[next_random(&seed) % LENGTH(DECLARED)]);
        if (charset_decode(&arena, (str){bytes, len}, declared, &text, &charset, &err)) {
            decoded++;
            assert_clean(text);
            struct decoded again = decode(&arena, text, STR(""));
            assert_str(again.text, text);
        }
        arena_release(&arena);
    }
    assert_in_range(decoded, 5000, 20000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_detects_encodings),
        cmocka_unit_test(test_declarations_count_unless_the_bytes_contradict),
        cmocka_unit_test(test_scrubs),
        cmocka_unit_test(test_refuses_binary),
        cmocka_unit_test(test_calls_an_encoding_what_was_stated),
        cmocka_unit_test(test_random_bytes_become_clean_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
