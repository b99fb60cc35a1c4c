#include <sqlite3.h>
#include <stdarg.h>

#include "library.h"

/* clang-format off */
#define FUNCTIONS(X)                                                                                                   \
    X(return, int, sqlite3_bind_blob64,                                                                                \
      (sqlite3_stmt *statement, int at, const void *value, sqlite3_uint64 length, void (*release)(void *)),            \
      (statement, at, value, length, release))                                                                         \
    X(return, int, sqlite3_bind_double, (sqlite3_stmt *statement, int at, double value), (statement, at, value))       \
    X(return, int, sqlite3_bind_int64, (sqlite3_stmt *statement, int at, sqlite3_int64 value), (statement, at, value)) \
    X(return, int, sqlite3_bind_null, (sqlite3_stmt *statement, int at), (statement, at))                              \
    X(return, int, sqlite3_bind_text64,                                                                                \
      (sqlite3_stmt *statement, int at, const char *value, sqlite3_uint64 length, void (*release)(void *),             \
       unsigned char encoding),                                                                                        \
      (statement, at, value, length, release, encoding))                                                               \
    X(return, int, sqlite3_busy_timeout, (sqlite3 *db, int ms), (db, ms))                                              \
    X(return, int, sqlite3_changes, (sqlite3 *db), (db))                                                               \
    X(return, int, sqlite3_clear_bindings, (sqlite3_stmt *statement), (statement))                                     \
    X(return, int, sqlite3_close, (sqlite3 *db), (db))                                                                 \
    X(return, const void *, sqlite3_column_blob, (sqlite3_stmt *statement, int at), (statement, at))                   \
    X(return, int, sqlite3_column_bytes, (sqlite3_stmt *statement, int at), (statement, at))                           \
    X(return, double, sqlite3_column_double, (sqlite3_stmt *statement, int at), (statement, at))                       \
    X(return, sqlite3_int64, sqlite3_column_int64, (sqlite3_stmt *statement, int at), (statement, at))                 \
    X(return, const unsigned char *, sqlite3_column_text, (sqlite3_stmt *statement, int at), (statement, at))          \
    X(return, int, sqlite3_column_type, (sqlite3_stmt *statement, int at), (statement, at))                            \
    X(return, int, sqlite3_errcode, (sqlite3 *db), (db))                                                               \
    X(return, const char *, sqlite3_errmsg, (sqlite3 *db), (db))                                                       \
    X(return, int, sqlite3_exec,                                                                                       \
      (sqlite3 *db, const char *sql, int (*each)(void *, int, char **, char **), void *context, char **message),       \
      (db, sql, each, context, message))                                                                               \
    X(return, int, sqlite3_finalize, (sqlite3_stmt *statement), (statement))                                           \
    X(return, int, sqlite3_get_autocommit, (sqlite3 *db), (db))                                                        \
    X(return, sqlite3_int64, sqlite3_last_insert_rowid, (sqlite3 *db), (db))                                           \
    X(return, int, sqlite3_open_v2,                                                                                    \
      (const char *file, sqlite3 **db, int flags, const char *vfs), (file, db, flags, vfs))                            \
    X(return, int, sqlite3_prepare_v3,                                                                                 \
      (sqlite3 *db, const char *sql, int length, unsigned int flags, sqlite3_stmt **statement, const char **tail),     \
      (db, sql, length, flags, statement, tail))                                                                       \
    X(return, int, sqlite3_reset, (sqlite3_stmt *statement), (statement))                                              \
    X(return, int, sqlite3_sleep, (int ms), (ms))                                                                      \
    X(return, int, sqlite3_step, (sqlite3_stmt *statement), (statement))                                               \
    X(return, int, sqlite3_stmt_busy, (sqlite3_stmt *statement), (statement))                                          \
    X(return, int, sqlite3_system_errno, (sqlite3 *db), (db))
/* clang-format on */

#define ALL_FUNCTIONS(X) FUNCTIONS(X) X(, , sqlite3_config, , )

LIBRARY(ALL_FUNCTIONS, "libsqlite3.so.0", "libsqlite3-0");
LIBRARY_NOTE("store", "keeps what the program remembers", "libsqlite3.so.0");

FUNCTIONS(LIBRARY_FUNCTION)

/* The only option that is set is on or off. */
LIBRARY_HIDDEN int sqlite3_config(int option, ...)
{
    va_list value;
    va_start(value, option);
    int result = LIBRARY_CALL(sqlite3_config)(option, va_arg(value, int));
    va_end(value);
    return result;
}
