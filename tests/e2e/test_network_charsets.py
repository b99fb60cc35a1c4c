"""Who says what a document's bytes mean: over HTTP, the byte order mark goes before the header, the header before the
document, and bytes that deny it before all of them."""
import codecs

import feeds
from conftest import answer, stories

TITLE = "Паром на реке"

# {what is shown: (the bytes' encoding, with which mark, charset of the header, encoding in the XML declaration)}
FEEDS = {
    "header against declaration": ("koi8-r", b"", "koi8-r", "windows-1251"),
    "header in quotes and capitals": ("koi8-r", b"", '"KOI8-R"', ""),
    "declaration alone": ("koi8-r", b"", "", "koi8-r"),
    "header that nobody knows": ("windows-1251", b"", "klingon", "windows-1251"),
    "header that the bytes deny": ("koi8-r", b"", "utf-8", "koi8-r"),
    "declaration that the bytes deny": ("utf-8", b"", "", "koi8-r"),
    "mark against both": ("utf-8", codecs.BOM_UTF8, "iso-8859-1", "koi8-r"),
    "mark of two bytes against both": ("utf-16-le", codecs.BOM_UTF16_LE, "utf-8", "koi8-r"),
    "header of two bytes": ("utf-16-be", b"", "utf-16be", ""),
    "nothing": ("utf-8", b"", "", ""),
}

META = '<meta charset="{}">'
HTTP_EQUIV = '<meta http-equiv="Content-Type" content="text/html; charset={}">'

# {what is shown: (the bytes' encoding, with which mark, charset of the header, what the head says)}
PAGES = {
    "header against meta": ("koi8-r", b"", "koi8-r", META.format("windows-1251")),
    "meta alone": ("koi8-r", b"", "", META.format("koi8-r")),
    "http-equiv alone": ("windows-1251", b"", "", HTTP_EQUIV.format("windows-1251")),
    "header that nobody knows": ("windows-1251", b"", "klingon", META.format("windows-1251")),
    "header that the bytes deny": ("koi8-r", b"", "utf-8", META.format("koi8-r")),
    "mark against both": ("utf-8", codecs.BOM_UTF8, "iso-8859-1", META.format("koi8-r")),
    "mark of two bytes against both": ("utf-16-le", codecs.BOM_UTF16_LE, "utf-8", META.format("utf-8")),
    "nothing": ("utf-8", b"", "", ""),
}


def content_type(kind, charset):
    return f"Content-Type: {kind}" + (f"; charset={charset}" if charset else "")


def feed(number, encoding, mark, header, declared):
    item = stories(1, f"https://outlet{number}.example")[0]._replace(title=f"{TITLE} {number}", paragraphs=(TITLE,))
    declaration = f' encoding="{declared}"' if declared else ""
    body = feeds.rss("Outlet", [item]).decode().replace(' encoding="UTF-8"', declaration)
    assert 'encoding="UTF-8"' not in body
    return answer(mark + body.encode(encoding), content_type("application/rss+xml", header))


def page(number, encoding, mark, header, head):
    item = stories(1)[0]._replace(title=f"{TITLE} {number}", paragraphs=(f"{TITLE} стоит, сказал капитан. " * 20,))
    body = feeds.page(item).decode().replace('<meta charset="utf-8">', head)
    assert head in body
    return answer(mark + body.encode(encoding), content_type("text/html", header))


def check(desk, web_server, rows, make):
    server = web_server(behaviours={f"/{number}": make(number, *row) for number, row in enumerate(rows.values(), 100)})
    desk.follow({what: server.url(f"/{number}") for number, what in enumerate(rows, 100)})
    desk.update()
    titles = set(desk.entries())
    wrong = [what for number, what in enumerate(rows, 100) if f"{TITLE} {number}" not in titles]
    assert not wrong, titles


def test_of_feeds(desk, web_server):
    check(desk, web_server, FEEDS, feed)


def test_of_pages(desk, web_server):
    check(desk, web_server, PAGES, page)
