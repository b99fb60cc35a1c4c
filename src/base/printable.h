#ifndef NUTGRAF_SRC_BASE_PRINTABLE_H
#define NUTGRAF_SRC_BASE_PRINTABLE_H

#include <nutgraf/base/buf.h>

/*
 * Adds the text with each control character (C0, DEL, C1) and malformed byte replaced by '?': a terminal obeys some of
 * them, and a message is one line.
 */
void printable_add(struct buf *buf, str text);

#endif
