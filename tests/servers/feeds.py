"""Feeds and pages as outlets write them, for servers to serve."""
import email.utils
import html
import json
import time
from typing import NamedTuple
from xml.sax.saxutils import escape

TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "rdf": "application/rdf+xml",
         "json": "application/feed+json", "html": "text/html; charset=utf-8"}


class Item(NamedTuple):
    title: str
    link: str
    paragraphs: tuple
    date: int = 1760682600  # 17 October 2025
    guid: str = ""

    @property
    def content(self):
        return "\n".join(f"<p>{html.escape(each, quote=False)}</p>" for each in self.paragraphs)


def stories(count, address, texts):
    """So many stories, no two alike, made of the texts by turns."""
    made = []
    for number in range(count):
        paragraphs = [line for line in texts[number % len(texts)].splitlines() if len(line) > 80]
        opening = f"This is story number {number:04} of those that {address} tells its readers about today in full."
        made.append(Item(f"Story number {number:04}", f"{address}/stories/{number:04}.html", (opening, *paragraphs),
                         1760682600 + 60 * number, f"{address}/stories/{number:04}.html"))
    return made


# ---- one document each, of a title and items


def rss(title, items, address="https://example.org/"):
    def entry(item):
        date = f"<pubDate>{email.utils.formatdate(item.date)}</pubDate>" if item.date else ""
        guid = f"<guid>{escape(item.guid)}</guid>" if item.guid else ""
        return (f"<item><title>{escape(item.title)}</title><link>{escape(item.link)}</link>{guid}{date}"
                f"<description>{escape(item.content)}</description></item>")

    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>{escape(title)}</title>'
            f"<link>{address}</link><description>Test</description>\n{_lines(entry, items)}\n"
            f"</channel></rss>\n").encode()


def atom(title, items, address="https://example.org/"):
    def entry(item):
        return (f"<entry><title>{escape(item.title)}</title><link href={_quoted(item.link)}/>"
                f"<id>{escape(item.guid or item.link)}</id><updated>{rfc3339(item.date)}</updated>"
                f'<content type="html">{escape(item.content)}</content></entry>')

    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
            f"<title>{escape(title)}</title><id>{address}</id><updated>{rfc3339(items[-1].date)}</updated>"
            f"<author><name>Test</name></author>\n{_lines(entry, items)}\n</feed>\n").encode()


def rdf(title, items, address="https://example.org/"):
    def entry(item):
        return (f"<item rdf:about={_quoted(item.link)}><title>{escape(item.title)}</title>"
                f"<link>{escape(item.link)}</link><dc:date>{rfc3339(item.date)}</dc:date>"
                f"<content:encoded><![CDATA[{item.content}]]></content:encoded></item>")

    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            f'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="{address}">'
            f"<title>{escape(title)}</title><link>{address}</link></channel>\n{_lines(entry, items)}\n"
            f"</rdf:RDF>\n").encode()


def json_feed(title, items, address="https://example.org/"):
    entries = [{"id": item.guid or item.link, "url": item.link, "title": item.title, "content_html": item.content,
                "date_published": rfc3339(item.date)} for item in items]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": title, "home_page_url": address,
                       "items": entries}, indent=1).encode()


def page(item, head=""):
    """The item's own page, with all that stands around an article."""
    return (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(item.title)} | Outlet'
            f'</title>{head}<script>track("page")</script></head><body><nav><ul><li><a href="/">Home</a></li>'
            f'<li><a href="/world">World</a></li></ul></nav><article><h1>{html.escape(item.title)}</h1>\n{item.content}'
            f'</article><aside><h2>Most read</h2><ul><li><a href="/1">Something else</a></li></ul></aside>'
            f"<footer>Subscribe to our newsletter. All rights reserved.</footer></body></html>\n").encode()


DIALECTS = {"rss": rss, "atom": atom, "rdf": rdf, "json": json_feed}


def _lines(entry, items):
    return "\n".join(map(entry, items))


def _quoted(text):
    return f'"{html.escape(text)}"'


def rfc3339(seconds):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))
