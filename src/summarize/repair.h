#ifndef SUMMARIZE_REPAIR_H
#define SUMMARIZE_REPAIR_H

/* What a quotation mark was meant to be, where one is missing or wrong. */
#include "marks.h"

/* Before the ’ that was meant to close, between two tokens; NONE without one. */
size_t wrong_closing(const struct draft *draft, size_t first_token, size_t end_token);

/* He would “run for it in May. Then he left. — the end of the sentence in which a quote opens, NONE beyond the limit.
 */
size_t end_of_its_sentence(const struct draft *draft, const struct quote_draft *quote, size_t limit);

/*
 * “We have never seen it, said Ada Lind, who keeps bees. Or: “We have never seen it, Lind said. — past the comma before
 * who says it, in the last sentence of a paragraph whose quote nothing closes; NONE when that names nobody.
 */
size_t closing_before_cue(const struct draft *draft, size_t paragraph);

/*
 * “We have never seen it, Lind said. “It … — past the comma, or the mark that ends a sentence, before the last clause
 * among the tokens that says who speaks; NONE without one.
 */
size_t closing_before_attribution(const struct draft *draft, size_t first_token, size_t end_token);

/*
 * Where the speech begins that a mark closes which nothing opened; NONE when it is none. `last_mark` is the end of the
 * mark before it in the paragraph, or 0. The forms, each with its opening mark left out:
 *     It will come in May,” Lindqvist said.       She added, It will come in May.”
 *     She told the council on Monday: It will come in May.”       “No,” she said. It will come in May.”
 *     She confirmed that it will come in May.”
 */
size_t missing_opening(const struct draft *draft, size_t paragraph, const struct mark *closing, size_t last_mark);

/* He said,” It will come in May.” — a mark behind the cue's comma opens, whatever it looks like. */
bool opens_by_mistake(const struct draft *draft, const struct mark_list *marks, size_t index);

/*
 * "Okafor was blunt. “The steel is gone,” he said." — a paragraph of somebody's report, in marks of its own: the speech
 * in it is what was said.
 */
bool wraps_report(const struct draft *draft, size_t paragraph, const struct mark_list *marks, size_t index);

#endif
