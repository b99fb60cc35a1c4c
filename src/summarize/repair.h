#ifndef SUMMARIZE_REPAIR_H
#define SUMMARIZE_REPAIR_H

/* What a quotation mark was meant to be, where one is missing or wrong. */
#include "marks.h"

/* A verb of speech within a few words after a closing mark: then it does close speech. */
bool speech_follows(const struct draft *draft, size_t byte);

/* Past the full stop of .’, which was meant to close; NONE without one. */
size_t wrong_closing(const struct draft *draft, size_t start, size_t end);

/*
 * “We have never seen it, said Ada Lind, who keeps bees. — past the comma before who says it, in the last sentence of a
 * paragraph whose quote nothing closes; NONE when that names nobody.
 */
size_t closing_before_cue(const struct draft *draft, size_t paragraph);

/*
 * She added, It will come in May.” — behind the comma or colon after the sentence's verb of speech. NONE without one,
 * or when another mark stands in the sentence.
 */
size_t after_cue(const struct draft *draft, size_t byte, size_t last_mark);

/*
 * She confirmed that it will come in May.” — behind the conjunction; behind the last mark, where the report has words
 * in marks already: that the “steel is late” and will come in May.” NONE where the mark ends no such sentence.
 */
size_t after_report(const struct draft *draft, size_t byte, size_t last_mark);

/* He said,” It will come in May.” — a mark behind the cue's comma opens, whatever it looks like. */
bool opens_by_mistake(const struct draft *draft, const struct mark_list *marks, size_t index);

/*
 * "Okafor was blunt. “The steel is gone,” he said." — a paragraph of somebody's report, in marks of its own: the speech
 * in it is what was said.
 */
bool wraps_report(const struct draft *draft, size_t paragraph, const struct mark_list *marks, size_t index);

#endif
