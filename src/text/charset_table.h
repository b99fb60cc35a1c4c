#ifndef NUTGRAF_TEXT_CHARSET_TABLE_H
#define NUTGRAF_TEXT_CHARSET_TABLE_H

/* Encodings that ICU does not know, by tables of our own. */
#include <nutgraf/base/arena.h>

#include "charset_label.h"

/* By a label, compared as charset_labels_match() does; NULL for one that is unknown. */
const struct charset *charset_by_table_name(str label);

/* What bytes mean in an encoding that came from charset_by_table_name(). */
str charset_table_to_utf8(struct arena *arena, str bytes, const struct charset *charset);

#endif
