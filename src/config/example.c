#include <nutgraf/config/config.h>

/* The assembler takes the file in as it stands; the Makefile rebuilds this object when it changes. */
__asm__(".pushsection .rodata\n"
        ".global nutgraf_example\n"
        ".hidden nutgraf_example\n"
        "nutgraf_example:\n"
        ".incbin \"config/nutgraf.yaml\"\n"
        ".byte 0\n"
        ".popsection\n");

extern const char nutgraf_example[] __attribute__((visibility("hidden")));

str config_example(void)
{
    return str_from(nutgraf_example);
}
