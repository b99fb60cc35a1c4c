#ifndef NUTGRAF_LOADER_CLD2_H
#define NUTGRAF_LOADER_CLD2_H

/*
 * CLD2 has no interface for C. These are its symbols as the C++ ABI of every Linux names them; a name holds its
 * function's types, so that in a version that changed them none would be found.
 */
#include <stdbool.h>

#define cld2_detect          _ZN4CLD224ExtDetectLanguageSummaryEPKcibPNS_8LanguageEPiS4_Pb
#define cld2_code            _ZN4CLD212LanguageCodeENS_8LanguageE
#define cld2_language_named  _ZN4CLD219GetLanguageFromNameEPKc
#define cld2_easily_confused _ZN4CLD212SameCloseSetENS_8LanguageES0_

typedef int cld2_language;

cld2_language cld2_detect(const char *text, int size, bool is_plain_text, cld2_language ret_three[3],
                          int ret_percent[3], int *ret_bytes, bool *ret_reliable);
const char *cld2_code(cld2_language language);
cld2_language cld2_language_named(const char *code);
bool cld2_easily_confused(cld2_language a, cld2_language b);

#endif
