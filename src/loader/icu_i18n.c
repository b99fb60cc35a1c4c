#include "icu.h"

#include <unicode/ucal.h>
#include <unicode/ucsdet.h>

/* clang-format off */
#define FUNCTIONS(X)                                                                                                   \
    X(, void, ucal_close, (UCalendar *calendar), (calendar))                                                           \
    X(return, int32_t, ucal_getCanonicalTimeZoneID,                                                                    \
      (const UChar *id, int32_t length, UChar *result, int32_t size, UBool *is_system, UErrorCode *status),            \
      (id, length, result, size, is_system, status))                                                                   \
    X(return, int32_t, ucal_get,                                                                                       \
      (const UCalendar *calendar, UCalendarDateFields field, UErrorCode *status), (calendar, field, status))           \
    X(return, UCalendar *, ucal_open,                                                                                  \
      (const UChar *zone, int32_t length, const char *locale, UCalendarType type, UErrorCode *status),                 \
      (zone, length, locale, type, status))                                                                            \
    X(, void, ucal_setMillis, (UCalendar *calendar, UDate when, UErrorCode *status), (calendar, when, status))         \
    X(, void, ucsdet_close, (UCharsetDetector *detector), (detector))                                                  \
    X(return, const UCharsetMatch **, ucsdet_detectAll,                                                                \
      (UCharsetDetector *detector, int32_t *found, UErrorCode *status), (detector, found, status))                     \
    X(return, UBool, ucsdet_enableInputFilter, (UCharsetDetector *detector, UBool filter), (detector, filter))         \
    X(return, int32_t, ucsdet_getConfidence, (const UCharsetMatch *match, UErrorCode *status), (match, status))        \
    X(return, const char *, ucsdet_getName, (const UCharsetMatch *match, UErrorCode *status), (match, status))         \
    X(return, UCharsetDetector *, ucsdet_open, (UErrorCode *status), (status))                                         \
    X(, void, ucsdet_setText,                                                                                          \
      (UCharsetDetector *detector, const char *text, int32_t length, UErrorCode *status),                              \
      (detector, text, length, status))
/* clang-format on */

LIBRARY(FUNCTIONS, ICU_FILE("libicui18n"), ICU_PACKAGE);
LIBRARY_NOTE("zones", "knows time zones, and tells encodings that nobody names", ICU_FILE("libicui18n"));

FUNCTIONS(LIBRARY_FUNCTION)
