#ifndef NUTGRAF_SRC_LOADER_LIBRARY_H
#define NUTGRAF_SRC_LOADER_LIBRARY_H

/* A shared library that is loaded while the program runs, and what is called of it. */
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

#include <nutgraf/base/err.h>

struct library {
    const char *file;                       /* its soname, which tells the version of what it promises */
    const char *package;                    /* Debian's, for who has not got it */
    const char *const *names;               /* of functions */
    void (*_Atomic *const functions)(void); /* each NULL until found, the last one last */
    size_t count;
};

/* Finds them all, or fails. Called again after a success, it does nothing. By any thread. */
MUST_CHECK bool library_load(const struct library *library, struct err *reterr);

/* The same for who cannot be told; as where a linked library is missing, the program says so and ends. */
void library_need(const struct library *library);

static inline void (*library_function(const struct library *library, size_t place))(void)
{
    if (!atomic_load_explicit(&library->functions[place], memory_order_acquire))
        library_need(library);
    return atomic_load_explicit(&library->functions[place], memory_order_relaxed);
}

/*
 * A table is a macro FUNCTIONS(X) of X(return, type, name, (parameters), (arguments)), without `return` where the type
 * is void. These make of each its place among the names and functions, its name, and its definition, which no other
 * library sees.
 */
#define LIBRARY_PLACE(return_, type, name, parameters, arguments) AT_##name,
#define LIBRARY_NAME(return_, type, name, parameters, arguments)  LIBRARY_TEXT(name),
#define LIBRARY_TEXT(name)                                        #name /* of what ICU's headers make of it */
#define LIBRARY_FUNCTION(return_, type, name, parameters, arguments)                                                   \
    LIBRARY_HIDDEN type name parameters                                                                                \
    {                                                                                                                  \
        return_ LIBRARY_CALL_AT(AT_##name, name) arguments;                                                            \
    }
#define LIBRARY_CALL(name)           LIBRARY_CALL_AT(AT_##name, name)
#define LIBRARY_CALL_AT(place, name) (*(__typeof__(&(name)))library_function(&library, place))
#define LIBRARY_HIDDEN               __attribute__((visibility("hidden")))

/* The `library` of a table. */
#define LIBRARY(table, file, package)                                                                                  \
    enum { table(LIBRARY_PLACE) COUNT };                                                                               \
    static const char *const names[COUNT] = {table(LIBRARY_NAME)};                                                     \
    static void (*_Atomic functions[COUNT])(void);                                                                     \
    static const struct library library = {file, package, names, functions, COUNT}

/*
 * For tools that make packages: the file's header does not name these libraries any more, this note does
 * (https://systemd.io/ELF_DLOPEN_METADATA).
 */
#define LIBRARY_NOTE(feature, description, soname)                                                                     \
    LIBRARY_NOTE_OF("[{\"feature\":\"" feature "\",\"description\":\"" description                                     \
                    "\",\"priority\":\"required\",\"soname\":[\"" soname "\"]}]")
#define LIBRARY_NOTE_OF(json)                                                                                          \
    __attribute__((used, section(".note.dlopen"), aligned(4))) static const struct {                                   \
        uint32_t owner_size, text_size, type;                                                                          \
        char owner[4], text[sizeof(json)];                                                                             \
    } note = {4, sizeof(json), 0x407c0c0a, "FDO", json}

#endif
