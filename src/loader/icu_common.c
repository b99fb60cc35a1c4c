#include "icu.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/* clang-format off */
#define FUNCTIONS(X)                                                                                                   \
    X(, void, ucnv_close, (UConverter *converter), (converter))                                                        \
    X(return, const char *, ucnv_getAlias, (const char *alias, uint16_t n, UErrorCode *status), (alias, n, status))    \
    X(return, const char *, ucnv_getStandardName,                                                                      \
      (const char *name, const char *standard, UErrorCode *status), (name, standard, status))                          \
    X(return, UConverter *, ucnv_open, (const char *name, UErrorCode *status), (name, status))                         \
    X(, void, ucnv_setToUCallBack,                                                                                     \
      (UConverter *converter, UConverterToUCallback action, const void *context, UConverterToUCallback *old_action,    \
       const void **old_context, UErrorCode *status),                                                                  \
      (converter, action, context, old_action, old_context, status))                                                   \
    X(return, int32_t, ucnv_toAlgorithmic,                                                                             \
      (UConverterType type, UConverter *converter, char *target, int32_t capacity, const char *source,                 \
       int32_t length, UErrorCode *status),                                                                            \
      (type, converter, target, capacity, source, length, status))                                                     \
    X(, void, UCNV_TO_U_CALLBACK_SKIP,                                                                                 \
      (const void *context, UConverterToUnicodeArgs *args, const char *units, int32_t length,                          \
       UConverterCallbackReason reason, UErrorCode *status),                                                           \
      (context, args, units, length, reason, status))                                                                  \
    X(return, int32_t, unorm2_getDecomposition,                                                                        \
      (const UNormalizer2 *normalizer, UChar32 c, UChar *decomposition, int32_t capacity, UErrorCode *status),         \
      (normalizer, c, decomposition, capacity, status))                                                                \
    X(return, const UNormalizer2 *, unorm2_getNFKCCasefoldInstance, (UErrorCode *status), (status))                    \
    X(return, int8_t, u_charType, (UChar32 c), (c))                                                                    \
    X(return, const char *, u_errorName, (UErrorCode code), (code))                                                    \
    X(return, uint8_t, u_getCombiningClass, (UChar32 c), (c))                                                          \
    X(return, int32_t, u_getIntPropertyValue, (UChar32 c, UProperty which), (c, which))                                \
    X(return, UBool, u_hasBinaryProperty, (UChar32 c, UProperty which), (c, which))                                    \
    X(return, UBool, u_isalpha, (UChar32 c), (c))                                                                      \
    X(return, UBool, u_isdigit, (UChar32 c), (c))                                                                      \
    X(return, UBool, u_islower, (UChar32 c), (c))                                                                      \
    X(return, UBool, u_istitle, (UChar32 c), (c))                                                                      \
    X(return, UBool, u_isupper, (UChar32 c), (c))                                                                      \
    X(return, UBool, u_isUWhiteSpace, (UChar32 c), (c))                                                                \
    X(return, int32_t, u_strCompare,                                                                                   \
      (const UChar *a, int32_t a_length, const UChar *b, int32_t b_length, UBool by_code_point),                       \
      (a, a_length, b, b_length, by_code_point))                                                                       \
    X(return, UChar32, u_tolower, (UChar32 c), (c))
/* clang-format on */

LIBRARY(FUNCTIONS, ICU_FILE("libicuuc"), ICU_PACKAGE);
LIBRARY_NOTE("characters", "knows the letters of other scripts and older encodings", ICU_FILE("libicuuc"));

FUNCTIONS(LIBRARY_FUNCTION)
