#include <jansson.h>

#include "library.h"

/* clang-format off */
#define FUNCTIONS(X)                                                                                                   \
    X(return, json_t *, json_array_get, (const json_t *array, size_t at), (array, at))                                 \
    X(return, size_t, json_array_size, (const json_t *array), (array))                                                 \
    X(, void, json_delete, (json_t *json), (json))                                                                     \
    X(return, json_int_t, json_integer_value, (const json_t *integer), (integer))                                      \
    X(return, json_t *, json_loadb,                                                                                    \
      (const char *text, size_t length, size_t flags, json_error_t *error), (text, length, flags, error))              \
    X(return, json_t *, json_object_get, (const json_t *object, const char *key), (object, key))                       \
    X(return, void *, json_object_iter, (json_t *object), (object))                                                    \
    X(return, const char *, json_object_iter_key, (void *at), (at))                                                    \
    X(return, void *, json_object_iter_next, (json_t *object, void *at), (object, at))                                 \
    X(return, json_t *, json_object_iter_value, (void *at), (at))                                                      \
    X(return, size_t, json_string_length, (const json_t *string), (string))                                            \
    X(return, const char *, json_string_value, (const json_t *string), (string))
/* clang-format on */

LIBRARY(FUNCTIONS, "libjansson.so.4", "libjansson4");
LIBRARY_NOTE("json", "reads JSON feeds, and what pages say of themselves", "libjansson.so.4");

FUNCTIONS(LIBRARY_FUNCTION)
