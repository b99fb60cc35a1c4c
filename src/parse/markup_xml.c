#include "markup.h"

#include <threads.h>

#include <libxml/parserInternals.h>

#include <nutgraf/base/utf8.h>

#include "markup_charset.h"
#include "xml_bytes.h"
#include "xml_declaration.h"
#include "xml_repair.h"

/* ---- libxml2 */

struct listener {
    const struct xml_repaired *repaired;
    struct faults *faults;
    str text; /* the document before the repair */
};

/* The first line of what libxml2 says, for a person. */
static void note_error(void *context, xmlErrorPtr error)
{
    xmlParserCtxtPtr parser = context;
    struct listener *listener = parser->_private;
    long consumed = xmlByteConsumed(parser);
    if (error->level == XML_ERR_WARNING)
        return;
    size_t offset = xml_offset_in_document(listener->repaired, consumed > 0 ? (size_t)consumed : 0);
    str message = str_from(error->message ? error->message : "not well-formed");
    message = utf8_prefix(str_trim(str_cut(&message, '\n')), 120);
    fault_note(listener->faults, listener->text, offset, "%" STR_FMT, STR_ARG(message));
}

void markup_ready(void)
{
    static once_flag once = ONCE_FLAG_INIT;
    call_once(&once, xmlInitParser);
}

#define OPTIONS (XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)

/* What xmlCtxtReadMemory does, without a copy of the text. Nothing external can be asked for: there is no DOCTYPE any
 * more. */
static void parse_text(xmlParserCtxtPtr parser, const char *text)
{
    xmlParserInputPtr input = xmlNewStringInputStream(parser, (const xmlChar *)text);
    if (!input)
        return;
    if (inputPush(parser, input) < 0)
        xmlFreeInputStream(input);
    else
        (void)xmlParseDocument(parser); /* recovered or not, what there is of it is kept */
}

/* NULL when there is nothing to make a tree of. */
static xmlDocPtr parse_repaired(const struct xml_repaired *repaired, str text, struct faults *faults)
{
    markup_ready();
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    if (!parser)
        return NULL;
    struct listener listener = {repaired, faults, text};
    parser->_private = &listener;
    parser->sax->serror = note_error;
    (void)xmlCtxtUseOptions(parser, OPTIONS);
    parse_text(parser, repaired->text.at);
    xmlDocPtr doc = parser->myDoc;
    xmlFreeParserCtxt(parser);
    if (doc && !xmlDocGetRootElement(doc)) {
        xmlFreeDoc(doc);
        return NULL;
    }
    return doc;
}

static bool fail_without_element(str name, str text, struct err *reterr)
{
    const char *what = str_trim(text).len == 0 ? "is empty" : "holds no element";
    return err_set(reterr, EX_DATAERR, "%" STR_FMT ": %s; expected XML", STR_ARG(name), what);
}

bool markup_parse_xml(struct arena *arena, str name, str bytes, str content_type, struct markup_document *ret_document,
                      struct err *reterr)
{
    struct markup_text decoded;
    if (!markup_decode(arena, MARKUP_XML, name, bytes, content_type, &decoded, reterr))
        return false;
    struct faults faults = {.arena = arena};
    xml_note_bytes(&faults, bytes, &decoded);
    xml_note_declaration(&faults, decoded.text);
    struct xml_repaired repaired;
    xml_repair(arena, decoded.text, &faults, &repaired);
    xmlDocPtr doc = repaired.text.len > 0 ? parse_repaired(&repaired, decoded.text, &faults) : NULL;
    buf_release(&repaired.text);
    if (!doc)
        return fail_without_element(name, decoded.text, reterr);
    *ret_document = (struct markup_document){.doc = doc,
                                             .encoding = decoded.encoding,
                                             .doctype = repaired.doctype,
                                             .open_at_end = repaired.open_at_end,
                                             .wellformed = faults.count == 0,
                                             .faults = faults_in_order(&faults)};
    return true;
}
