#ifndef NUTGRAF_TEXT_CHARSET_H
#define NUTGRAF_TEXT_CHARSET_H

/* Bytes of unknown encoding to clean UTF-8. */
#include <nutgraf/base/arena.h>
#include <nutgraf/base/err.h>

/*
 * The bytes as UTF-8, and what they were in ("utf-8", "utf-16le", "windows-1252" …, lower case). In this order: byte
 * order mark; `declared` (a label as in HTTP or HTML, may be empty; iso-8859-1 and us-ascii mean windows-1252, as
 * browsers read them, WHATWG Encoding §4.2) unless the bytes are valid UTF-8 with something beyond ASCII in them;
 * UTF-16 without a mark, told by where its zero bytes stand; UTF-8 when valid, or all but one in ten of its sequences
 * (a file cut off, a stray byte); else what ICU detects with confidence, and windows-1252 when it detects nothing.
 * EX_DATAERR for a binary file: zero bytes that are no UTF-16, or more than one control character in ten.
 *
 * Removed from the result: byte order marks, control characters other than \t, \n and \r, unpaired surrogates and
 * noncharacters, zero-width spaces, and the bidirectional controls (U+202A-E, U+2066-9: a reader sees other words than
 * the file holds). "\r\n", "\r", \v, \f, NEL, U+2028 and U+2029 become "\n".
 */
MUST_CHECK bool charset_decode(struct arena *arena, str bytes, str declared, str *ret_text, str *ret_charset,
                               struct err *reterr);

/* The same without a copy: where nothing needs to change, the text is `bytes` themselves, with no NUL behind them. */
MUST_CHECK bool charset_decode_lent(struct arena *arena, str bytes, str declared, str *ret_text, str *ret_charset,
                                    struct err *reterr);

/*
 * What to call the encoding of bytes that were read as `charset`, with a label for them: windows-1252 is read for
 * "latin1", and gb18030 for "gbk", but where no byte tells them apart they are iso-8859-1 and gbk, as was said.
 * `charset` itself when it is not what the label means.
 */
str charset_as_stated(struct arena *arena, str bytes, str label, str charset);

/* True for a label that charset_decode knows. */
bool charset_is_known(str label);

#endif
