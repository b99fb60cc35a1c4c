#ifndef NUTGRAF_PARSE_TRACKING_PIXEL_H
#define NUTGRAF_PARSE_TRACKING_PIXEL_H

#include "html_reader.h"

/* True for a picture that is there to be fetched rather than seen. */
bool is_tracking_pixel(const struct html_token *token);

#endif
