#include <yaml.h>

#include "library.h"

/* clang-format off */
#define FUNCTIONS(X)                                                                                                   \
    X(, void, yaml_event_delete, (yaml_event_t *event), (event))                                                       \
    X(, void, yaml_parser_delete, (yaml_parser_t *parser), (parser))                                                   \
    X(return, int, yaml_parser_initialize, (yaml_parser_t *parser), (parser))                                          \
    X(return, int, yaml_parser_parse, (yaml_parser_t *parser, yaml_event_t *event), (parser, event))                   \
    X(, void, yaml_parser_set_encoding, (yaml_parser_t *parser, yaml_encoding_t encoding), (parser, encoding))         \
    X(, void, yaml_parser_set_input_string,                                                                            \
      (yaml_parser_t *parser, const unsigned char *text, size_t length), (parser, text, length))
/* clang-format on */

LIBRARY(FUNCTIONS, "libyaml-0.so.2", "libyaml-0-2");
LIBRARY_NOTE("configuration", "reads the configuration", "libyaml-0.so.2");

FUNCTIONS(LIBRARY_FUNCTION)
