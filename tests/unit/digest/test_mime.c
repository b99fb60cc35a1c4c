/* Letters as RFC 5322 bytes, read back by GMime: what was put in comes out, and nothing else gets in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <gmime/gmime.h>
#include <cmocka.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/digest/mime.h>

#include "../check.h"
#include "../golden.h"

#define LONG_ASCII                                                                                                     \
    "A perfectly ordinary subject that goes on and on, past the width of a line, and then some more of it still"
#define LONG_WORD_100                                                                                                  \
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv"
#define LONG_WORD LONG_WORD_100 LONG_WORD_100 LONG_WORD_100 LONG_WORD_100 LONG_WORD_100 LONG_WORD_100 LONG_WORD_100
#define EMOJI     "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"

static struct letter plain_letter(void)
{
    return (struct letter){
        .message_id = STR("0123456789abcdef0123456789abcdef@example.org"),
        .from = {STR("The News"), STR("news@example.org")},
        .to = {STR(""), STR("reader@example.net")},
        .subject = STR("News of 22 November 2026: 3 articles"),
        .date = 1795331700,
        .offset = 5 * 3600 + 45 * 60,
        .list_id = STR("morning.digest.example.org"),
        .list_name = STR("Morning news"),
        .text = STR("Größe\n\n.\n..\nFrom here\nspace at the end \n-- \n=3D --=_0123456789abcdef0123456789abcdef\n"),
        .html = STR("<p>Größe</p>\n"),
    };
}

/* Every rule for the bytes themselves. */
static void check_lines(str bytes)
{
    bool in_headers = true;
    assert_true(str_ends(bytes, STR("\r\n")));
    while (bytes.len > 0) {
        size_t end = str_find(bytes, STR("\r\n"));
        assert_int_not_equal(end, STR_NONE);
        str line = str_slice(bytes, 0, end);
        assert_int_equal(str_find_char(line, '\r'), STR_NONE);
        assert_int_equal(str_find_char(line, '\n'), STR_NONE);
        assert_false(str_starts(line, STR("From "))); /* in an mbox it would begin another letter */
        if (line.len > 78)
            fail_msg("%zu: %" STR_FMT, line.len, STR_ARG(line));
        for (size_t i = 0; i < line.len; i++)
            assert_true((unsigned char)line.at[i] < 0x80 && line.at[i] != 0);
        if (in_headers && line.len > 0)
            assert_true(str_trim(line).len > 0); /* a line of spaces would end them for some */
        in_headers = in_headers && line.len > 0;
        bytes = str_slice(bytes, end + 2, bytes.len);
    }
}

static GMimeMessage *parse(str bytes)
{
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes.at, bytes.len);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    g_object_unref(parser);
    g_object_unref(stream);
    assert_non_null(message);
    return message;
}

/* The part's text with LF line ends, to be freed. */
static char *text_of(GMimeMessage *message, int index)
{
    GMimeMultipart *alternative = GMIME_MULTIPART(g_mime_message_get_mime_part(message));
    assert_int_equal(g_mime_multipart_get_count(alternative), 2);
    GMimeTextPart *part = GMIME_TEXT_PART(g_mime_multipart_get_part(alternative, index));
    assert_string_equal(g_mime_text_part_get_charset(part), "utf-8");
    char *text = g_mime_text_part_get_text(part);
    char *to = text;
    for (const char *from = text; *from; from++)
        if (*from != '\r')
            *to++ = *from;
    *to = '\0';
    return text;
}

static void check_parts(const struct letter *letter, str bytes)
{
    GMimeMessage *message = parse(bytes);
    char *text = text_of(message, 0);
    char *html = text_of(message, 1);
    assert_str(str_from(text), letter->text);
    assert_str(str_from(html), letter->html);
    g_free(text);
    g_free(html);
    g_object_unref(message);
}

static str written(struct arena *arena, const struct letter *letter)
{
    str bytes;
    struct err err;
    assert_true(mime_bytes(arena, letter, &bytes, &err));
    return bytes;
}

static void a_letter_looks_as_it_did(void **state)
{
    struct arena arena = {0};
    (void)state;
    struct letter letter = plain_letter();
    str bytes = written(&arena, &letter);
    check_lines(bytes);
    check_parts(&letter, bytes);
    golden_check("digest/letter.eml", bytes);
    assert_str(written(&arena, &letter), bytes);
    arena_release(&arena);
}

/* What goes in, and what a reader gets to see. */
static const struct {
    const char *text;
    const char *shown; /* NULL: the same */
} header_texts[] = {
    {"News", NULL},
    {"", NULL},
    {LONG_ASCII, NULL},
    {LONG_WORD, NULL},
    {"Grüße, \"Zoë\" <x@y>; (Müller)", NULL},
    {"comma, quote \" backslash \\ angle <a@b> semi; colon: at@", NULL},
    {EMOJI, NULL},
    {"words " EMOJI " and more " LONG_ASCII, NULL},
    {"المحادثات تبدأ الأسبوع المقبل في العاصمة بعد تأجيل طويل", NULL},
    {"これは長い日本語の見出しで空白がまったく含まれていないので折り返しが難しいものです", NULL},
    {"=?utf-8?q?not_encoded?=", NULL},
    {"News\r\nBcc: evil@example.com", "News Bcc: evil@example.com"},
    {"News\n\nbody", "News body"},
    {"\r\n.\r\nQUIT\r\n", ". QUIT"},
    {"tab\tand\x01 control\x7f", "tab and control"},
    {"broken \xff\xfe bytes \xe2\x82", "broken \xef\xbf\xbd\xef\xbf\xbd bytes \xef\xbf\xbd\xef\xbf\xbd"},
};

static const char *shown(size_t row)
{
    return header_texts[row].shown ? header_texts[row].shown : header_texts[row].text;
}

static size_t count_headers(GMimeMessage *message)
{
    return (size_t)g_mime_header_list_get_count(g_mime_object_get_header_list(GMIME_OBJECT(message)));
}

static void check_mailbox(GMimeMessage *message, GMimeAddressType type, const char *name, const char *address)
{
    InternetAddressList *list = g_mime_message_get_addresses(message, type);
    assert_int_equal(internet_address_list_length(list), 1);
    InternetAddress *mailbox = internet_address_list_get_address(list, 0);
    const char *got = internet_address_get_name(mailbox);
    assert_string_equal(got ? got : "", name);
    assert_string_equal(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(mailbox)), address);
}

static void headers_come_out_as_they_went_in(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(header_texts); i++) {
        struct arena arena = {0};
        struct letter letter = plain_letter();
        str text = str_from(header_texts[i].text);
        letter.subject = letter.from.name = letter.to.name = letter.list_name = text;
        str bytes = written(&arena, &letter);
        check_lines(bytes);
        check_parts(&letter, bytes);
        GMimeMessage *message = parse(bytes);
        assert_string_equal(g_mime_message_get_subject(message), shown(i));
        check_mailbox(message, GMIME_ADDRESS_TYPE_FROM, shown(i), "news@example.org");
        check_mailbox(message, GMIME_ADDRESS_TYPE_TO, shown(i), "reader@example.net");
        assert_int_equal(count_headers(message), 9);
        assert_null(g_mime_object_get_header(GMIME_OBJECT(message), "Bcc"));
        g_object_unref(message);
        arena_release(&arena);
    }
}

/* RFC 2047 §2 and §5: at most 75 characters, valid UTF-8 each on its own, none in List-Id. */
static void encoded_words_keep_their_rules(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(header_texts); i++) {
        struct arena arena = {0};
        struct letter letter = plain_letter();
        letter.subject = letter.from.name = letter.list_name = str_from(header_texts[i].text);
        str rest = written(&arena, &letter);
        rest = str_slice(rest, 0, str_find(rest, STR("\r\n\r\n")));
        while (rest.len > 0) {
            str line = str_cut(&rest, '\n');
            size_t start = str_find(line, STR("=?UTF-8?Q?"));
            if (start == STR_NONE)
                continue;
            str word = str_slice(line, start, line.len);
            word = str_slice(word, 0, str_find(str_slice(word, 10, word.len), STR("?=")) + 12);
            assert_in_range(word.len, 13, 75);
            char *decoded = g_mime_utils_header_decode_text(NULL, arena_copy(&arena, word).at);
            assert_true(utf8_valid(str_from(decoded)));
            assert_true(!strchr(decoded, '?') || strchr(header_texts[i].text, '?')); /* GMime's sign for what is not */
            assert_false(str_starts(line, STR("List-Id")));
            g_free(decoded);
        }
        arena_release(&arena);
    }
}

static void bodies_come_out_as_they_went_in(void **state)
{
    static const char *const bodies[] = {
        "",
        "\n",
        "no line end",
        "\n\n\n",
        ".\n",
        "tab\t\nspace \n",
        "a\x0c\n",
        "From the start\n\nFrom From From \nFrom " LONG_ASCII "\nFrom\nfrom here\nFrom \nFrom: x\n=46rom here",
        LONG_WORD "\n" EMOJI EMOJI EMOJI "\n",
        "--=_0123456789abcdef0123456789abcdef\n--=_0123456789abcdef0123456789abcdef--\n",
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(bodies); i++) {
        struct arena arena = {0};
        struct letter letter = plain_letter();
        letter.text = str_from(bodies[i]);
        str bytes = written(&arena, &letter);
        check_lines(bytes);
        check_parts(&letter, bytes);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_letter_looks_as_it_did),
        cmocka_unit_test(headers_come_out_as_they_went_in),
        cmocka_unit_test(encoded_words_keep_their_rules),
        cmocka_unit_test(bodies_come_out_as_they_went_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
