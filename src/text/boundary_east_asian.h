#ifndef NUTGRAF_TEXT_BOUNDARY_EAST_ASIAN_H
#define NUTGRAF_TEXT_BOUNDARY_EAST_ASIAN_H

/* Why a sentence goes on in Chinese and Japanese, which set no space behind a sentence and know no capitals. */
#include "boundary.h"

#define EAST_ASIAN 0x2E80u /* the first of their characters */

/* Where no white space stands at the boundary. */
bool goes_on_east_asian(const struct sides *sides);

#endif
