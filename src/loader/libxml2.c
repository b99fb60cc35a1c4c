#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlwriter.h>

#include "library.h"

/* clang-format off */
#define FUNCTIONS(X)                                                                                                   \
    X(return, const htmlEntityDesc *, htmlEntityLookup, (const xmlChar *name), (name))                                 \
    X(return, htmlDocPtr, htmlNewDocNoDtD, (const xmlChar *uri, const xmlChar *id), (uri, id))                         \
    X(return, int, inputPush, (xmlParserCtxtPtr parser, xmlParserInputPtr input), (parser, input))                     \
    X(return, long, xmlByteConsumed, (xmlParserCtxtPtr parser), (parser))                                              \
    X(return, int, xmlCtxtUseOptions, (xmlParserCtxtPtr parser, int options), (parser, options))                       \
    X(return, xmlDictPtr, xmlDictCreate, (void), ())                                                                   \
    X(return, const xmlChar *, xmlDictLookup,                                                                          \
      (xmlDictPtr dict, const xmlChar *name, int length), (dict, name, length))                                        \
    X(return, int, xmlDictSize, (xmlDictPtr dict), (dict))                                                             \
    X(return, xmlNodePtr, xmlDocGetRootElement, (const xmlDoc *doc), (doc))                                            \
    X(return, xmlNodePtr, xmlDocSetRootElement, (xmlDocPtr doc, xmlNodePtr root), (doc, root))                         \
    X(, void, xmlFreeDoc, (xmlDocPtr doc), (doc))                                                                      \
    X(, void, xmlFreeInputStream, (xmlParserInputPtr input), (input))                                                  \
    X(, void, xmlFreeParserCtxt, (xmlParserCtxtPtr parser), (parser))                                                  \
    X(, void, xmlFreeTextWriter, (xmlTextWriterPtr writer), (writer))                                                  \
    X(, void, xmlInitParser, (void), ())                                                                               \
    X(return, int, xmlIsBlankNode, (const xmlNode *node), (node))                                                      \
    X(return, xmlNodePtr, xmlNewDocNodeEatName,                                                                        \
      (xmlDocPtr doc, xmlNsPtr ns, xmlChar *name, const xmlChar *content), (doc, ns, name, content))                   \
    X(return, xmlAttrPtr, xmlNewDocProp,                                                                               \
      (xmlDocPtr doc, const xmlChar *name, const xmlChar *value), (doc, name, value))                                  \
    X(return, xmlNodePtr, xmlNewDocTextLen,                                                                            \
      (xmlDocPtr doc, const xmlChar *content, int length), (doc, content, length))                                     \
    X(return, xmlParserCtxtPtr, xmlNewParserCtxt, (void), ())                                                          \
    X(return, xmlParserInputPtr, xmlNewStringInputStream,                                                              \
      (xmlParserCtxtPtr parser, const xmlChar *buffer), (parser, buffer))                                              \
    X(return, xmlTextWriterPtr, xmlNewTextWriter, (xmlOutputBufferPtr out), (out))                                     \
    X(return, int, xmlOutputBufferClose, (xmlOutputBufferPtr out), (out))                                              \
    X(return, xmlOutputBufferPtr, xmlOutputBufferCreateIO,                                                             \
      (xmlOutputWriteCallback write, xmlOutputCloseCallback close, void *context, xmlCharEncodingHandlerPtr encoder),  \
      (write, close, context, encoder))                                                                                \
    X(return, int, xmlParseDocument, (xmlParserCtxtPtr parser), (parser))                                              \
    X(return, int, xmlStrcasecmp, (const xmlChar *a, const xmlChar *b), (a, b))                                        \
    X(return, int, xmlStrEqual, (const xmlChar *a, const xmlChar *b), (a, b))                                          \
    X(return, int, xmlTextWriterEndDocument, (xmlTextWriterPtr writer), (writer))                                      \
    X(return, int, xmlTextWriterEndElement, (xmlTextWriterPtr writer), (writer))                                       \
    X(return, int, xmlTextWriterSetIndent, (xmlTextWriterPtr writer, int indent), (writer, indent))                    \
    X(return, int, xmlTextWriterStartDocument,                                                                         \
      (xmlTextWriterPtr writer, const char *version, const char *encoding, const char *standalone),                    \
      (writer, version, encoding, standalone))                                                                         \
    X(return, int, xmlTextWriterStartElement, (xmlTextWriterPtr writer, const xmlChar *name), (writer, name))          \
    X(return, int, xmlTextWriterWriteAttribute,                                                                        \
      (xmlTextWriterPtr writer, const xmlChar *name, const xmlChar *content), (writer, name, content))                 \
    X(return, int, xmlTextWriterWriteString, (xmlTextWriterPtr writer, const xmlChar *content), (writer, content))
/* clang-format on */

#if LIBXML_VERSION < 21400
#define SONAME  "libxml2.so.2"
#define PACKAGE "libxml2"
#else
#define SONAME  "libxml2.so.16"
#define PACKAGE "libxml2-16"
#endif

LIBRARY(FUNCTIONS, SONAME, PACKAGE);
LIBRARY_NOTE("markup", "reads feeds and pages, and writes feeds", SONAME);

FUNCTIONS(LIBRARY_FUNCTION)
