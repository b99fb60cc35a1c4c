#include "html_element.h"

/*
 * Ascending by name. Void and raw elements, and what ends a paragraph: WHATWG HTML §13.1.2, §13.2.6.4.7. The sanitiser
 * lets through what holds text, pictures and sound; no forms, frames or plug-ins. What those hold stays, being text,
 * but for the elements whose content a browser would not show as such, or would read by other rules than HTML's.
 */
static const struct html_element ELEMENTS[HTML_ELEMENT_COUNT] = {
    {"a", HTML_ANCHOR | HTML_ALLOWED},
    {"abbr", HTML_ALLOWED},
    {"acronym", HTML_ALLOWED},
    {"address", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"applet", HTML_SCOPE | HTML_DROPPED},
    {"area", HTML_VOID | HTML_ALLOWED},
    {"article", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"aside", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"audio", HTML_BREAKS | HTML_ALLOWED},
    {"b", HTML_ALLOWED},
    {"base", HTML_VOID | HTML_METADATA},
    {"basefont", HTML_VOID | HTML_METADATA},
    {"bdi", HTML_ALLOWED},
    {"bdo", HTML_ALLOWED},
    {"bgsound", HTML_VOID | HTML_METADATA},
    {"big", HTML_ALLOWED},
    {"blockquote", HTML_CLOSES_P | HTML_LIST | HTML_BREAKS | HTML_ALLOWED},
    {"body", HTML_BREAKS},
    {"br", HTML_VOID | HTML_ALLOWED},
    {"button", HTML_SCOPE},
    {"canvas", HTML_BREAKS},
    {"caption", HTML_SCOPE | HTML_ROW_GROUP | HTML_BREAKS | HTML_ALLOWED},
    {"center", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"cite", HTML_ALLOWED},
    {"code", HTML_ALLOWED},
    {"col", HTML_VOID | HTML_ALLOWED},
    {"colgroup", HTML_ROW_GROUP | HTML_ALLOWED},
    {"command", HTML_VOID},
    {"data", HTML_ALLOWED},
    {"dd", HTML_CLOSES_P | HTML_DEFINITION | HTML_BREAKS | HTML_ALLOWED},
    {"del", HTML_ALLOWED},
    {"details", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"dfn", HTML_ALLOWED},
    {"dialog", HTML_CLOSES_P | HTML_BREAKS},
    {"dir", HTML_CLOSES_P | HTML_LIST | HTML_BREAKS | HTML_ALLOWED},
    {"div", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"dl", HTML_CLOSES_P | HTML_LIST | HTML_BREAKS | HTML_ALLOWED},
    {"dt", HTML_CLOSES_P | HTML_DEFINITION | HTML_BREAKS | HTML_ALLOWED},
    {"em", HTML_ALLOWED},
    {"embed", HTML_VOID},
    {"fieldset", HTML_CLOSES_P | HTML_BREAKS},
    {"figcaption", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"figure", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"font", HTML_ALLOWED},
    {"footer", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"form", HTML_CLOSES_P | HTML_BREAKS},
    {"frame", HTML_VOID},
    {"frameset", 0},
    {"h1", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"h2", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"h3", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"h4", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"h5", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"h6", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"head", 0},
    {"header", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"hgroup", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"hr", HTML_VOID | HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"html", HTML_BREAKS},
    {"i", HTML_ALLOWED},
    {"iframe", HTML_BREAKS},
    {"img", HTML_VOID | HTML_ALLOWED},
    {"input", HTML_VOID},
    {"ins", HTML_ALLOWED},
    {"kbd", HTML_ALLOWED},
    {"keygen", HTML_VOID},
    {"label", 0},
    {"legend", HTML_BREAKS},
    {"li", HTML_CLOSES_P | HTML_ITEM | HTML_BREAKS | HTML_ALLOWED},
    {"link", HTML_VOID | HTML_METADATA},
    {"listing", HTML_CLOSES_P | HTML_BREAKS},
    {"m", HTML_ALLOWED},
    {"main", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"map", HTML_ALLOWED},
    {"mark", HTML_ALLOWED},
    {"marquee", HTML_SCOPE},
    {"math", HTML_DROPPED},
    {"menu", HTML_CLOSES_P | HTML_LIST | HTML_BREAKS | HTML_ALLOWED},
    {"meta", HTML_VOID | HTML_METADATA},
    {"meter", HTML_ALLOWED},
    {"nav", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"noembed", HTML_RAW | HTML_DROPPED},
    {"noframes", HTML_RAW | HTML_DROPPED},
    {"noscript", HTML_METADATA | HTML_DROPPED},
    {"object", HTML_SCOPE},
    {"ol", HTML_CLOSES_P | HTML_LIST | HTML_BREAKS | HTML_ALLOWED},
    {"option", HTML_BREAKS},
    {"p", HTML_CLOSES_P | HTML_P | HTML_BREAKS | HTML_ALLOWED},
    {"param", HTML_VOID},
    {"picture", HTML_ALLOWED},
    {"plaintext", HTML_PLAINTEXT | HTML_CLOSES_P | HTML_DROPPED},
    {"pre", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"progress", HTML_ALLOWED},
    {"q", HTML_ALLOWED},
    {"rb", HTML_ALLOWED},
    {"rp", HTML_ALLOWED},
    {"rt", HTML_ALLOWED},
    {"rtc", HTML_ALLOWED},
    {"ruby", HTML_ALLOWED},
    {"s", HTML_ALLOWED},
    {"samp", HTML_ALLOWED},
    {"script", HTML_RAW | HTML_METADATA | HTML_DROPPED},
    {"search", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"section", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"select", HTML_DROPPED},
    {"small", HTML_ALLOWED},
    {"source", HTML_VOID | HTML_ALLOWED},
    {"span", HTML_ALLOWED},
    {"strike", HTML_ALLOWED},
    {"strong", HTML_ALLOWED},
    {"style", HTML_RAW | HTML_METADATA | HTML_DROPPED},
    {"sub", HTML_ALLOWED},
    {"summary", HTML_CLOSES_P | HTML_BREAKS | HTML_ALLOWED},
    {"sup", HTML_ALLOWED},
    {"svg", HTML_DROPPED},
    {"table", HTML_CLOSES_P | HTML_SCOPE | HTML_TABLE | HTML_BREAKS | HTML_ALLOWED},
    {"tbody", HTML_ROW_GROUP | HTML_BREAKS | HTML_ALLOWED},
    {"td", HTML_SCOPE | HTML_CELL | HTML_BREAKS | HTML_ALLOWED},
    {"template", HTML_METADATA | HTML_SCOPE | HTML_DROPPED},
    {"textarea", HTML_RCDATA | HTML_DROPPED},
    {"tfoot", HTML_ROW_GROUP | HTML_BREAKS | HTML_ALLOWED},
    {"th", HTML_SCOPE | HTML_CELL | HTML_BREAKS | HTML_ALLOWED},
    {"thead", HTML_ROW_GROUP | HTML_BREAKS | HTML_ALLOWED},
    {"time", HTML_ALLOWED},
    {"title", HTML_RCDATA | HTML_METADATA | HTML_BREAKS},
    {"tr", HTML_ROW | HTML_BREAKS | HTML_ALLOWED},
    {"track", HTML_VOID | HTML_ALLOWED},
    {"tt", HTML_ALLOWED},
    {"u", HTML_ALLOWED},
    {"ul", HTML_CLOSES_P | HTML_LIST | HTML_BREAKS | HTML_ALLOWED},
    {"var", HTML_ALLOWED},
    {"video", HTML_BREAKS | HTML_ALLOWED},
    {"wbr", HTML_VOID | HTML_ALLOWED},
    {"xmp", HTML_RAW | HTML_CLOSES_P | HTML_DROPPED},
};

/* Nearly all are told apart by their first letters: no call compares sooner. */
static int compare(str name, const char *other)
{
    size_t i = 0;
    while (i < name.len && other[i] && name.at[i] == other[i])
        i++;
    int next = i < name.len ? (unsigned char)name.at[i] : -1;
    return next - (other[i] ? (unsigned char)other[i] : -1);
}

const struct html_element *html_element_find(str name)
{
    size_t from = 0;
    size_t to = HTML_ELEMENT_COUNT;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        int order = compare(name, ELEMENTS[middle].name);
        if (order == 0)
            return &ELEMENTS[middle];
        if (order < 0)
            to = middle;
        else
            from = middle + 1;
    }
    return NULL;
}

size_t html_element_number(const struct html_element *element)
{
    return element ? (size_t)(element - ELEMENTS) : HTML_ELEMENT_COUNT;
}
