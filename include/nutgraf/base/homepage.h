#ifndef NUTGRAF_BASE_HOMEPAGE_H
#define NUTGRAF_BASE_HOMEPAGE_H

/* Where whoever meets us in a log can read what we are. */
#define NUTGRAF_HOMEPAGE "https://nutgraf.org/"

#endif
