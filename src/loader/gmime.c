#include <nutgraf/loader/loader.h>

#include <gmime/gmime.h>

#include "library.h"

/* Of GLib, too: they are found in the libraries that GMime brings along. */
/* clang-format off */
#define FUNCTIONS(X)                                                                                                   \
    X(return, GDateTime *, g_date_time_new_from_unix_utc, (gint64 when), (when))                                       \
    X(return, GDateTime *, g_date_time_to_timezone, (GDateTime *date, GTimeZone *zone), (date, zone))                  \
    X(, void, g_date_time_unref, (GDateTime *date), (date))                                                            \
    X(return, GMimeDataWrapper *, g_mime_data_wrapper_new_with_stream,                                                 \
      (GMimeStream *stream, GMimeContentEncoding encoding), (stream, encoding))                                        \
    X(, void, g_mime_format_options_free, (GMimeFormatOptions *options), (options))                                    \
    X(return, GMimeFormatOptions *, g_mime_format_options_new, (void), ())                                             \
    X(, void, g_mime_format_options_set_newline_format, (GMimeFormatOptions *options, GMimeNewLineFormat format),      \
      (options, format))                                                                                               \
    X(return, GMimeHeader *, g_mime_header_list_get_header, (GMimeHeaderList *list, const char *name), (list, name))   \
    X(, void, g_mime_header_list_set,                                                                                  \
      (GMimeHeaderList *list, const char *name, const char *value, const char *charset),                               \
      (list, name, value, charset))                                                                                    \
    X(, void, g_mime_header_set_raw_value, (GMimeHeader *header, const char *value), (header, value))                  \
    X(, void, g_mime_init, (void), ())                                                                                 \
    X(, void, g_mime_message_add_mailbox,                                                                              \
      (GMimeMessage *message, GMimeAddressType type, const char *name, const char *address),                           \
      (message, type, name, address))                                                                                  \
    X(return, GMimeMessage *, g_mime_message_new, (gboolean pretty_headers), (pretty_headers))                         \
    X(, void, g_mime_message_set_date, (GMimeMessage *message, GDateTime *date), (message, date))                      \
    X(, void, g_mime_message_set_message_id, (GMimeMessage *message, const char *id), (message, id))                   \
    X(, void, g_mime_message_set_mime_part, (GMimeMessage *message, GMimeObject *part), (message, part))               \
    X(, void, g_mime_message_set_subject, (GMimeMessage *message, const char *subject, const char *charset),           \
      (message, subject, charset))                                                                                     \
    X(, void, g_mime_multipart_add, (GMimeMultipart *multipart, GMimeObject *part), (multipart, part))                 \
    X(return, GMimeMultipart *, g_mime_multipart_new_with_subtype, (const char *subtype), (subtype))                   \
    X(, void, g_mime_multipart_set_boundary, (GMimeMultipart *multipart, const char *boundary), (multipart, boundary)) \
    X(return, GMimeHeaderList *, g_mime_object_get_header_list, (GMimeObject *object), (object))                       \
    X(return, GType, g_mime_object_get_type, (void), ())                                                               \
    X(, void, g_mime_object_set_content_type_parameter, (GMimeObject *object, const char *name, const char *value),    \
      (object, name, value))                                                                                           \
    X(, void, g_mime_object_set_header,                                                                                \
      (GMimeObject *object, const char *name, const char *value, const char *charset),                                 \
      (object, name, value, charset))                                                                                  \
    X(return, ssize_t, g_mime_object_write_to_stream,                                                                  \
      (GMimeObject *object, GMimeFormatOptions *options, GMimeStream *stream), (object, options, stream))              \
    X(return, GMimePart *, g_mime_part_new_with_type, (const char *type, const char *subtype), (type, subtype))        \
    X(, void, g_mime_part_set_content, (GMimePart *part, GMimeDataWrapper *content), (part, content))                  \
    X(, void, g_mime_part_set_content_encoding, (GMimePart *part, GMimeContentEncoding encoding), (part, encoding))    \
    X(return, GByteArray *, g_mime_stream_mem_get_byte_array, (GMimeStreamMem *stream), (stream))                      \
    X(return, GType, g_mime_stream_mem_get_type, (void), ())                                                           \
    X(return, GMimeStream *, g_mime_stream_mem_new, (void), ())                                                        \
    X(return, GMimeStream *, g_mime_stream_mem_new_with_buffer, (const char *bytes, size_t length), (bytes, length))   \
    X(, void, g_object_unref, (gpointer object), (object))                                                             \
    X(return, GTimeZone *, g_time_zone_new_offset, (gint32 seconds), (seconds))                                        \
    X(, void, g_time_zone_unref, (GTimeZone *zone), (zone))                                                            \
    X(return, GTypeInstance *, g_type_check_instance_cast, (GTypeInstance *instance, GType type), (instance, type))
/* clang-format on */

LIBRARY(FUNCTIONS, "libgmime-3.0.so.0", "libgmime-3.0-0");
LIBRARY_NOTE("mail", "writes the letters of digests", "libgmime-3.0.so.0");

bool loader_gmime(struct err *reterr)
{
    return library_load(&library, reterr);
}

FUNCTIONS(LIBRARY_FUNCTION)
