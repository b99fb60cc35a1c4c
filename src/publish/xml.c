#include "xml.h"

#include <libxml/xmlwriter.h>

#include <nutgraf/base/ascii.h>

#include "plain.h"

/* libxml2's way out. That the buffer is full is not told: libxml2 would say so on stderr, and buf.full says it. */
static int add_to_buf(void *context, const char *bytes, int len)
{
    buf_add(context, (str){bytes, (size_t)len});
    return len;
}

static xmlTextWriterPtr open_writer(struct buf *out)
{
    xmlOutputBufferPtr output = xmlOutputBufferCreateIO(add_to_buf, NULL, out, NULL);
    if (!output)
        return NULL;
    xmlTextWriterPtr writer = xmlNewTextWriter(output);
    if (!writer)
        (void)xmlOutputBufferClose(output);
    return writer;
}

bool xml_begin(struct arena *arena, struct buf *out, struct xml *ret_xml)
{
    xmlTextWriterPtr writer = open_writer(out);
    if (!writer) {
        out->full = true;
        return false;
    }
    bool failed = xmlTextWriterSetIndent(writer, 1) < 0 || xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL) < 0;
    *ret_xml = (struct xml){.writer = writer, .arena = arena, .failed = failed};
    return true;
}

void xml_end(struct xml *xml, struct buf *out)
{
    xml->failed |= xmlTextWriterEndDocument(xml->writer) < 0;
    xmlFreeTextWriter(xml->writer);
    out->full |= xml->failed;
}

void xml_indent(struct xml *xml, bool indent)
{
    xml->failed |= xmlTextWriterSetIndent(xml->writer, indent) < 0;
    if (indent)
        xml_words(xml, ""); /* after text, be it empty, the closing tag that comes next is not indented */
}

void xml_open(struct xml *xml, const char *name)
{
    xml->failed |= xmlTextWriterStartElement(xml->writer, BAD_CAST name) < 0;
}

void xml_close(struct xml *xml)
{
    xml->failed |= xmlTextWriterEndElement(xml->writer) < 0;
}

void xml_attribute(struct xml *xml, const char *name, str value)
{
    const char *clean = plain_line(xml->arena, value).at;
    xml->failed |= xmlTextWriterWriteAttribute(xml->writer, BAD_CAST name, BAD_CAST clean) < 0;
}

void xml_text(struct xml *xml, str text)
{
    xml->failed |= xmlTextWriterWriteString(xml->writer, BAD_CAST plain_line(xml->arena, text).at) < 0;
}

void xml_words(struct xml *xml, const char *words)
{
    xml->failed |= xmlTextWriterWriteString(xml->writer, BAD_CAST words) < 0;
}

void xml_element(struct xml *xml, const char *name, str text)
{
    xml_open(xml, name);
    xml_text(xml, text);
    xml_close(xml);
}

/* xs:language, which is how xml:lang is checked. */
static bool is_language(str tag)
{
    size_t length = 0;
    bool first = true;
    for (size_t i = 0; i < tag.len; i++) {
        char c = tag.at[i];
        if (c == '-' && length > 0) {
            length = 0;
            first = false;
        } else if (length++ == 8 || !(ascii_is_letter(c) || (!first && ascii_is_digit(c)))) {
            return false;
        }
    }
    return length > 0;
}

void xml_language(struct xml *xml, str tag)
{
    if (is_language(tag))
        xml_attribute(xml, "xml:lang", tag);
}
