#ifndef SUMMARIZE_FURNITURE_SCRIPTS_H
#define SUMMARIZE_FURNITURE_SCRIPTS_H

/* What surrounds an article, in languages of other scripts than the Latin one: furniture.c has the rest. */
#include "phrases.h"

#define POINTS_ELSEWHERE "points to another text"
#define ADVERTISES       "advertising"
#define SHARES           "a share bar"
#define CONTROLS         "a control of the page"
#define JOINS            "asks to subscribe or follow"
#define RIGHTS           "rights"
#define VERSIONS         "tells of the text's own versions"
#define ORIGINATES       "says who worked on it"
#define READING_TIME     "reading time"

/* Each of their phrases holds a letter of its script near to the border of the line at which it stands. */
extern const struct phrase_row furniture_scripts[], credit_scripts[];
extern const size_t furniture_scripts_count, credit_scripts_count;

/* A line without such a letter near to its start and end holds none of them. */
bool borders_other_script(str folded);

#endif
