/* Any bytes as a URL: nothing crashes, what was resolved stays as it is, and a canonical URL does not depend on dress.
 */
#include <stdint.h>

#include <nutgraf/parse/url.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool kept)
{
    if (!kept)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    str url = {(const char *)data, size};
    str base = STR("http://a.example/b/c/d;p?q");

    str absolute = url_resolve(&arena, base, url);
    must(str_equal(url_resolve(&arena, base, absolute), absolute));
    str shown = url_without_tracking(&arena, absolute);
    must(shown.len <= absolute.len && str_equal(url_without_tracking(&arena, shown), shown));
    must(str_equal(url_canonical(&arena, shown), url_canonical(&arena, absolute)));
    url_resolve(&arena, url, STR("../x?y#z"));
    arena_release(&arena);
    return 0;
}
