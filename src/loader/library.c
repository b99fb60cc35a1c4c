#include "library.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
/* Its search for leaks crashes now and then over what it takes for thread-local memory of what was loaded later. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "intercept_tls_get_addr=0";
}
#endif

static bool fail(const struct library *library, struct err *reterr)
{
    return err_set(reterr, EX_OSERR, "cannot load %s; install the package %s", dlerror(), library->package);
}

bool library_load(const struct library *library, struct err *reterr)
{
    if (atomic_load_explicit(&library->functions[library->count - 1], memory_order_acquire))
        return true;
    void *handle = dlopen(library->file, RTLD_LAZY | RTLD_LOCAL); /* lazily, as a linked program has it */
    if (!handle)
        return fail(library, reterr);
    for (size_t i = 0; i < library->count; i++) {
        void *address = dlsym(handle, library->names[i]);
        void (*function)(void);
        if (!address)
            return fail(library, reterr);
        memcpy(&function, &address, sizeof address); /* ISO C has no cast from the one to the other */
        atomic_store_explicit(&library->functions[i], function, memory_order_release);
    }
    return true;
}

void library_need(const struct library *library)
{
    struct err err;
    if (library_load(library, &err))
        return;
    (void)dprintf(STDERR_FILENO, "nutgraf: %s\n", err.text);
    _exit(err.exit_code);
}
