#include <nutgraf/text/zone.h>

#include <unicode/ucal.h>
#include <unicode/ustring.h>

/* The longest IANA name has 32 characters; custom ones ("GMT+05:30") are shorter. */
#define ZONE_NAME_MAX 64

/* The name as ICU takes it; its length, or 0 for what cannot be a zone's name. */
static int32_t zone_to_utf16(str name, UChar ret_name[ZONE_NAME_MAX])
{
    if (name.len == 0 || name.len >= ZONE_NAME_MAX)
        return 0;
    for (size_t i = 0; i < name.len; i++) {
        unsigned char byte = (unsigned char)name.at[i];
        if (byte <= ' ' || byte >= 0x7F)
            return 0;
        ret_name[i] = byte;
    }
    return (int32_t)name.len;
}

/* ICU opens a calendar for any name and silently takes GMT for one it does not know, so this is asked first. */
static bool zone_in_tables(const UChar *name, int32_t length)
{
    UChar canonical[ZONE_NAME_MAX];
    UErrorCode status = U_ZERO_ERROR;
    int32_t canonical_length = ucal_getCanonicalTimeZoneID(name, length, canonical, ZONE_NAME_MAX, NULL, &status);
    return U_SUCCESS(status) && canonical_length > 0 &&
           u_strCompare(canonical, canonical_length, u"" UCAL_UNKNOWN_ZONE_ID, -1, false) != 0;
}

bool zone_known(str name)
{
    UChar utf16[ZONE_NAME_MAX];
    int32_t length = zone_to_utf16(name, utf16);
    return length > 0 && zone_in_tables(utf16, length);
}

int zone_offset(str name, int64_t when)
{
    UChar utf16[ZONE_NAME_MAX];
    int32_t length = zone_to_utf16(name, utf16);
    if (length == 0 || !zone_in_tables(utf16, length))
        return 0;

    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar = ucal_open(utf16, length, "en", UCAL_GREGORIAN, &status);
    ucal_setMillis(calendar, (double)when * 1000.0, &status);
    int32_t offset = ucal_get(calendar, UCAL_ZONE_OFFSET, &status) + ucal_get(calendar, UCAL_DST_OFFSET, &status);
    if (calendar)
        ucal_close(calendar);
    return U_SUCCESS(status) ? offset / 1000 : 0;
}
