#ifndef SUMMARIZE_STANDING_H
#define SUMMARIZE_STANDING_H

/* How much a mention stands out in its sentence: what is told once of it, for all pronouns that may mean it. */
#include "draft.h"

enum { STANDING_MASK = 3 }; /* of each part */

/* The lowest bits. Not 0 when it is known. */
enum standing_place { PLACE_UNKNOWN, PLACE_OTHER, PLACE_ASIDE, PLACE_MAIN };
/* Whether the sentence is about it; "Okafor is a fighter, Lind said": or what somebody else may say there. */
enum standing_opening { OPENING_NONE, OPENING_ABOUT, OPENING_MAY_BE_REPORTED, OPENING_SHIFT = 2 };
/* "Okafor’s summary was drier." is about him. */
enum standing_owner { OWNER_NONE, OWNER_ABOUT, OWNER_ASIDE, OWNER_SHIFT = 4 };
/* Who was asked answers: "Weber asked Okafor whether it was. “…,” he said." Who spoke before speaks on. */
enum standing_voice { VOICE_NONE, VOICE_ASKED, VOICE_SPOKE, VOICE_QUOTED, VOICE_SHIFT = 6 };

unsigned char standing_read(const struct draft *draft, const struct mention *mention);
/* All of it; what is still to be asked of another than this mention, is_reported_subject says. */
static inline unsigned standing_of(const struct draft *draft, struct mention *mention)
{
    if (!mention->standing)
        mention->standing = standing_read(draft, mention);
    return mention->standing;
}

/* Told of in what somebody else says, who may be known by name only later. */
bool is_reported_subject(const struct draft *draft, const struct mention *candidate);

#endif
