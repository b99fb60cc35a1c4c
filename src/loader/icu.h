#ifndef NUTGRAF_SRC_LOADER_ICU_H
#define NUTGRAF_SRC_LOADER_ICU_H

/* Before ICU's headers: its functions bear the version in their names, as its libraries do, and are declared so. */
#include "library.h"

#define U_EXPORT LIBRARY_HIDDEN

#include <unicode/umachine.h>
#include <unicode/uversion.h>

#define ICU_VERSION       ICU_TEXT(U_ICU_VERSION_MAJOR_NUM)
#define ICU_TEXT(version) LIBRARY_TEXT(version)
#define ICU_FILE(name)    name ".so." ICU_VERSION
#define ICU_PACKAGE       "libicu" ICU_VERSION

#endif
