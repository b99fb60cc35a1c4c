#include <nutgraf/loader/loader.h>

#include <curl/curl.h>
#include <stdarg.h>

#include "library.h"

/* clang-format off */
#define FUNCTIONS(X)                                                                                                   \
    X(, void, curl_easy_cleanup, (CURL *curl), (curl))                                                                 \
    X(return, CURLHcode, curl_easy_header,                                                                             \
      (CURL *curl, const char *name, size_t i, unsigned origin, int request, struct curl_header **header),             \
      (curl, name, i, origin, request, header))                                                                        \
    X(return, CURL *, curl_easy_init, (void), ())                                                                      \
    X(return, CURLcode, curl_easy_perform, (CURL *curl), (curl))                                                       \
    X(return, const char *, curl_easy_strerror, (CURLcode code), (code))                                               \
    X(, void, curl_free, (void *memory), (memory))                                                                     \
    X(, void, curl_global_cleanup, (void), ())                                                                         \
    X(return, CURLcode, curl_global_init, (long flags), (flags))                                                       \
    X(return, CURLMcode, curl_multi_add_handle, (CURLM *multi, CURL *curl), (multi, curl))                             \
    X(return, CURLMcode, curl_multi_cleanup, (CURLM *multi), (multi))                                                  \
    X(return, CURLMsg *, curl_multi_info_read, (CURLM *multi, int *left), (multi, left))                               \
    X(return, CURLM *, curl_multi_init, (void), ())                                                                    \
    X(return, CURLMcode, curl_multi_perform, (CURLM *multi, int *running), (multi, running))                           \
    X(return, CURLMcode, curl_multi_poll,                                                                              \
      (CURLM *multi, struct curl_waitfd others[], unsigned other_count, int timeout, int *ready),                      \
      (multi, others, other_count, timeout, ready))                                                                    \
    X(return, CURLMcode, curl_multi_remove_handle, (CURLM *multi, CURL *curl), (multi, curl))                          \
    X(return, CURLSHcode, curl_share_cleanup, (CURLSH *share), (share))                                                \
    X(return, CURLSH *, curl_share_init, (void), ())                                                                   \
    X(return, struct curl_slist *, curl_slist_append, (struct curl_slist *list, const char *line), (list, line))       \
    X(, void, curl_slist_free_all, (struct curl_slist *list), (list))                                                  \
    X(return, CURLU *, curl_url, (void), ())                                                                           \
    X(, void, curl_url_cleanup, (CURLU *url), (url))                                                                   \
    X(return, CURLUcode, curl_url_get, (CURLU *url, CURLUPart what, char **part, unsigned flags),                      \
      (url, what, part, flags))                                                                                        \
    X(return, CURLUcode, curl_url_set, (CURLU *url, CURLUPart what, const char *part, unsigned flags),                 \
      (url, what, part, flags))

#define ALL_FUNCTIONS(X) FUNCTIONS(X) \
    X(, , curl_easy_getinfo, , ) X(, , curl_easy_setopt, , ) X(, , curl_multi_setopt, , ) X(, , curl_share_setopt, , )
/* clang-format on */

LIBRARY(ALL_FUNCTIONS, "libcurl.so.4", "libcurl4");
LIBRARY_NOTE("network", "asks sources on the network, and sends digests by SMTP", "libcurl.so.4");

bool loader_curl(struct err *reterr)
{
    return library_load(&library, reterr);
}

FUNCTIONS(LIBRARY_FUNCTION)

/* ---- those that take any type: in brackets, as curl.h has macros of these names, which check it */

/* An option's number tells the type of its value; a pointer to a function is passed as any other (POSIX). */
LIBRARY_HIDDEN CURLcode(curl_easy_setopt)(CURL *curl, CURLoption option, ...)
{
    va_list value;
    va_start(value, option);
    bool is_size = (int)option >= CURLOPTTYPE_OFF_T && (int)option < CURLOPTTYPE_BLOB;
    bool is_long = (int)option < CURLOPTTYPE_OBJECTPOINT;
    CURLcode code = is_size   ? LIBRARY_CALL(curl_easy_setopt)(curl, option, va_arg(value, curl_off_t))
                    : is_long ? LIBRARY_CALL(curl_easy_setopt)(curl, option, va_arg(value, long))
                              : LIBRARY_CALL(curl_easy_setopt)(curl, option, va_arg(value, void *));
    va_end(value);
    return code;
}

/* All that is asked for is written where a pointer says. */
LIBRARY_HIDDEN CURLcode(curl_easy_getinfo)(CURL *curl, CURLINFO what, ...)
{
    va_list value;
    va_start(value, what);
    CURLcode code = LIBRARY_CALL(curl_easy_getinfo)(curl, what, va_arg(value, void *));
    va_end(value);
    return code;
}

/* The options that fetch/ sets are numbers. */
LIBRARY_HIDDEN CURLMcode(curl_multi_setopt)(CURLM *multi, CURLMoption option, ...)
{
    va_list value;
    va_start(value, option);
    CURLMcode code = LIBRARY_CALL(curl_multi_setopt)(multi, option, va_arg(value, long));
    va_end(value);
    return code;
}

/* The only option that is set says what is shared. */
LIBRARY_HIDDEN CURLSHcode(curl_share_setopt)(CURLSH *share, CURLSHoption option, ...)
{
    va_list value;
    va_start(value, option);
    CURLSHcode code = LIBRARY_CALL(curl_share_setopt)(share, option, va_arg(value, int));
    va_end(value);
    return code;
}
