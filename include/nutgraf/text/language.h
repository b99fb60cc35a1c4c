#ifndef NUTGRAF_TEXT_LANGUAGE_H
#define NUTGRAF_TEXT_LANGUAGE_H

/* Which language a text is in, by CLD2. Only the start is looked at, so that a long text costs no more than a short. */
#include <nutgraf/base/str.h>

/* What language_detect reads at most, in bytes; more tells no more. */
#define LANGUAGE_SAMPLE_MAX ((size_t)2000)

/*
 * The BCP 47 tag of a text of valid UTF-8, in lower case: "en", "uk", "zh-hant". Empty when that is not sure: too few
 * words, several languages, no language at all.
 */
str language_detect(str text);

/* So many bytes of text can contradict a declared language. */
#define LANGUAGE_CERTAIN_MIN ((size_t)200)

/*
 * The language of a text that declares one, which page templates get wrong: as declared, unless the text is long
 * enough, is nearly all in one other language for sure, and these two are not easily taken for each other ("id" and
 * "ms"). Nor is one contradicted that CLD2 does not know ("gsw"). Without a declared one, as language_detect says.
 */
str language_settle(str declared, str text);

/* The tag's primary subtag: "de" of "de-at". */
str language_primary(str tag);

#endif
