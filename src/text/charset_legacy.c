/* Code pages from before the web, which some documents still state: ICU knows what they are called, we which we read.
 */
#include "charset_label.h"

static const struct charset LEGACY[] = {
    {"cp437", "ibm-437_P100-1995", UNIT_BYTE},
    {"cp720", "ibm-720_P100-1997", UNIT_BYTE},
    {"cp737", "ibm-737_P100-1997", UNIT_BYTE},
    {"cp775", "ibm-775_P100-1996", UNIT_BYTE},
    {"cp850", "ibm-850_P100-1995", UNIT_BYTE},
    {"cp852", "ibm-852_P100-1995", UNIT_BYTE},
    {"cp855", "ibm-855_P100-1995", UNIT_BYTE},
    {"cp856", "ibm-856_P100-1995", UNIT_BYTE},
    {"cp857", "ibm-857_P100-1995", UNIT_BYTE},
    {"cp858", "ibm-858_P100-1997", UNIT_BYTE},
    {"cp860", "ibm-860_P100-1995", UNIT_BYTE},
    {"cp861", "ibm-861_P100-1995", UNIT_BYTE},
    {"cp862", "ibm-862_P100-1995", UNIT_BYTE},
    {"cp863", "ibm-863_P100-1995", UNIT_BYTE},
    {"cp864", "ibm-864_X110-1999", UNIT_BYTE},
    {"cp865", "ibm-865_P100-1995", UNIT_BYTE},
    {"cp869", "ibm-869_P100-1995", UNIT_BYTE},
    {"cp1006", "ibm-1006_P100-1995", UNIT_BYTE},
    {"cp1125", "ibm-1125_P100-1997", UNIT_BYTE},
    {"hp-roman8", "ibm-1051_P100-1995", UNIT_BYTE},
    {"mac-greek", "macos-6_2-10.4", UNIT_BYTE},
    {"mac-latin2", "macos-29-10.2", UNIT_BYTE},
    {"mac-centeuro", "macos-29-10.2", UNIT_BYTE},
    {"mac-turkish", "macos-35-10.2", UNIT_BYTE},
    {"macintosh", "macos-0_2-10.2", UNIT_BYTE},
    {"x-mac-cyrillic", "macos-7_3-10.2", UNIT_BYTE},
    {"ibm866", "ibm-866_P100-1995", UNIT_BYTE},
    {"koi8-r", "ibm-878_P100-1996", UNIT_BYTE},
    {"euc-jp", "euc-jp-2007", UNIT_BYTE},
    {"cp932", "ibm-943_P15A-2003", UNIT_BYTE},
    {"cp949", "ibm-949_P110-1999", UNIT_BYTE},
    {"cp950", "ibm-950_P110-1999", UNIT_BYTE},
    {"hz", "HZ", UNIT_BYTE},
    {"iso-2022-kr", "ISO_2022,locale=ko,version=0", UNIT_BYTE},
    {"iso-2022-jp-2", "ISO_2022,locale=ja,version=2", UNIT_BYTE},

    /* newer than what ICU has, in all but rare signs the same */
    {"iso-2022-jp-1", "ISO_2022,locale=ja,version=2", UNIT_BYTE},
    {"iso-2022-jp-3", "ISO_2022,locale=ja,version=2", UNIT_BYTE},
    {"iso-2022-jp-2004", "ISO_2022,locale=ja,version=2", UNIT_BYTE},
    {"iso-2022-jp-ext", "ISO_2022,locale=ja,version=2", UNIT_BYTE},
    {"euc-jisx0213", "euc-jp-2007", UNIT_BYTE},
    {"euc-jis-2004", "euc-jp-2007", UNIT_BYTE},
    {"shift_jisx0213", "ibm-943_P15A-2003", UNIT_BYTE},
    {"shift_jis-2004", "ibm-943_P15A-2003", UNIT_BYTE},

    /* EBCDIC */
    {"cp037", "ibm-37_P100-1995", UNIT_BYTE},
    {"cp273", "ibm-273_P100-1995", UNIT_BYTE},
    {"cp424", "ibm-424_P100-1995", UNIT_BYTE},
    {"cp500", "ibm-500_P100-1995", UNIT_BYTE},
    {"cp875", "ibm-875_P100-1995", UNIT_BYTE},
    {"cp1026", "ibm-1026_P100-1995", UNIT_BYTE},
    {"cp1140", "ibm-1140_P100-1997", UNIT_BYTE},
};

const struct charset *charset_by_legacy_name(str label, str converter)
{
    for (size_t i = 0; i < sizeof LEGACY / sizeof LEGACY[0]; i++)
        if (str_equal(converter, str_from(LEGACY[i].converter)) ||
            charset_labels_match(label, str_from(LEGACY[i].name)))
            return &LEGACY[i];
    return NULL;
}
