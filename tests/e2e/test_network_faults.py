"""Whatever one server does, the other sources are read, the message names the source, and `status` tells of it."""
import asyncio
import collections
import gzip
import os
import re
import subprocess
import time
import urllib.parse

import pytest

import feeds
from conftest import ATOM, HTML, PROGRAM, RSS, UNAVAILABLE, answer, parse_letter, stories, text_of
from fault_server import head, send
from static_site import unused_port

MEGABYTE = 1024 * 1024
CHALLENGE = (b'<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><h1>Checking your browser before '
             b'accessing outlet.example</h1><noscript>Enable JavaScript and cookies to continue</noscript>'
             b'<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></body></html>')

WELCOME = (b"<!DOCTYPE html><html><head><title>Outlet</title></head><body><h1>Welcome</h1><p>Welcome to our new site, "
           b"which is nicer than the old one in every way.</p></body></html>")

# What a path of the fault server does wrong, and a word that tells it.
FAULTS = {
    "/status/400": "400",
    "/status/401": "401",
    "/status/403": "403",
    "/status/404": "404",
    "/status/410": "410",
    "/status/418": "418",
    "/status/429": "429",
    "/status/429?Retry-After=120": "429",
    "/status/500": "500",
    "/status/502": "502",
    "/status/503?Retry-After=0": "503",
    "/status/204": "",
    "/status/302?Location=file:///etc/passwd": "file:|http",
    "/status/301?Location=file:/etc/passwd": "file:|http",
    "/status/302?Location=ftp://127.0.0.1/x": "ftp:|http",
    "/status/302?Location=gopher://127.0.0.1/x": "gopher|http",
    "/status/302": "",
    "/loop": "redirect",
    "/hops/11/302": "redirect",
    "/reset": "",
    "/reset-in-body": "",
    "/close": "",
    "/truncated": "",
    "/truncated-chunks": "",
    "/bad-length": "",
    "/bad-chunks": "",
    "/bomb": "20|larg|bytes|MB",
    "/endless": "20|larg|bytes|MB",
    "/endless-error": "404",
    "/endless-headers": "",
    "/endless-interim": "",
    "/huge-length": "20|larg|bytes|MB|time",
    "/not-http": "",
    "/old-http": "",
    "/compressed/broken": "compression",
    "/compressed/none-such": "compression",
    "/compressed/br": "compression",
    "/cut/gzip": "broke off before its end",
    "/cut/deflate": "broke off before its end",
    "/challenge-in-words": "challenge",
    "/escape": "",
    "/image": "",
    "/empty": "without a document",
    "/blank": "",
    "/challenge": "challenge",
    "/challenge-403": "challenge page",
    "/plain-challenge-403": "check for browsers.*403",
    "/plain-challenge-429": "check for browsers.*429",
    "/plain-challenge-503": "check for browsers.*503",
    "/sign-in": "",
    "/welcome": "says too little for an article",
    "/welcome.xml": "a web page where a feed was expected",
    "/welcome-as-feed": "a web page where a feed was expected",
    "/missing-in-words": "says there is nothing here",
    "/opml": "an OPML list, not a feed.*opml import",
    "/sitemap": "a sitemap, not a feed",
    "/json": "",
    "/noise": "",
}
STALLS = {
    "/drip": "time|slow",
    "/drip-headers": "time|slow",
    "/drip-redirect": "redirect|time",
    "/hang": "time",
    "/hang-in-headers": "time",
    "/hang-in-body": "time",
}

BEHAVIOURS = {
    "/image": answer(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "Content-Type: image/png"),
    "/empty": answer(b"", RSS),
    "/blank": answer(b" \n" * 100, RSS),
    "/challenge": answer(CHALLENGE, "Content-Type: text/html"),
    "/challenge-in-words": answer(CHALLENGE.replace(b"</h1>", b"</h1><p>" + b"Verifying that you are human may take a "
                                                    b"few seconds; the site needs to review the security of your "
                                                    b"connection before proceeding.</p>"), HTML),
    "/challenge-403": answer(CHALLENGE, "Content-Type: text/html", "cf-mitigated: challenge", status=403),
    "/plain-challenge-403": answer(CHALLENGE, HTML, status=403),
    "/plain-challenge-429": answer(gzip.compress(CHALLENGE), HTML, "Content-Encoding: gzip", status=429),
    "/plain-challenge-503": answer(CHALLENGE, HTML, "Retry-After: 5", status=503),
    "/welcome": answer(WELCOME, HTML),
    "/welcome.xml": answer(WELCOME.replace(b"</p>", b"</p><p>" + b"There is more to read here every day. " * 30), HTML),
    "/welcome-as-feed": answer(WELCOME.replace(b"</p>", b"</p><p>" + b"There is more here every day. " * 30), RSS),
    "/missing-in-words": answer(WELCOME.replace(b"<title>", b"<title>Page not found | "), HTML),
    "/opml": answer(b'<opml version="2.0"><body><outline xmlUrl="http://a.example/"/></body></opml>', "Content-Type: "
                    "text/x-opml"),
    "/sitemap": answer(b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>'
                       b"http://a.example/</loc></url></urlset>", "Content-Type: application/xml"),
    "/sign-in": answer(b"<html><title>Sign in</title><form><input name=password></form></html>", RSS),
    "/json": answer(b'{"error": "no such feed"}', "Content-Type: application/json"),
    "/noise": answer(bytes(7919 * n % 256 for n in range(5000)), RSS),
}


def lines_about(name, text):
    """Of messages, or of what `status` says."""
    return [line for line in text.splitlines() if re.match(rf"(nutgraf: source|  ?) ?{re.escape(name)}(:|  )", line)]


@pytest.mark.parametrize("faults, timeout", [(FAULTS, 60), (STALLS, 12)], ids=["faults", "stalls"])
def test_every_fault_is_told_and_harms_nobody_else(desk, site, web_server, faults, timeout):
    server = web_server(behaviours=BEHAVIOURS)
    good = {f"good {n}": site.put(f"{n}.rss", feeds.rss(f"Good {n}", stories(10, f"https://g{n}.example")))
            for n in range(6)}
    names = {f"bad{n:02}": path for n, path in enumerate(faults)}
    elsewhere = {"no-host": ("http://nowhere.invalid/feed", "nowhere.invalid"),
                 "closed": (f"http://127.0.0.1:{unused_port()}/feed", "127.0.0.1"),
                 "stranger": (site.secure_address + "/0.rss", "certificate|127.0.0.1")}
    if faults is STALLS:
        elsewhere = {"no-tls": (f"https://127.0.0.1:{server.port}/feed", "127.0.0.1")}
    desk.follow(good | {name: server.url(path) for name, path in names.items()}
                | {name: url for name, (url, _) in elsewhere.items()},
                fetch={"timeout": timeout, "parallel": 100, "per_host": 16},
                feeds=[{"path": str(desk.feed), "title": "All", "entries": 1000}])
    started = time.monotonic()
    done = desk.run(expect=UNAVAILABLE)
    assert time.monotonic() - started < 60
    assert len(desk.all_entries()) == 60 and len(desk.letters()) == 1
    status = desk.configured("status").stdout
    words = {name: faults[path] for name, path in names.items()} | {name: word for name, (_, word) in elsewhere.items()}
    for name, word in words.items():
        told = lines_about(name, done.stderr)
        what = f"{names.get(name, name)}: {told}"
        assert told and re.search(word, told[0], re.I), what
        assert len(lines_about(name, status)) == 1, what
        assert re.search("failed 1 time,|gone", lines_about(name, status)[0]), what
        assert len(told[0]) < 400, what
    for name in good:
        assert not lines_about(name, done.stderr)
        assert "10 articles" in lines_about(name, status)[0]
    assert not re.search("[^\n\t -~\u00a0-\uffff]", done.stderr + status)


def test_a_slow_server_delays_nobody(desk, site, web_server):
    """The others are stored while it is waited for: a kill finds them done."""
    server = web_server()
    good = {f"good {n}": site.put(f"{n}.rss", feeds.rss(f"Good {n}", stories(5, f"https://g{n}.example")))
            for n in range(10)}
    desk.follow({f"slow {n}": server.url(f"/hang?{n}") for n in range(10)} | good, fetch={"timeout": 60})
    run = desk.start("update")
    desk.wait_for_articles(good, 5)
    assert run.poll() is None
    run.kill()
    run.communicate()
    desk.follow(good)
    assert " 0 new" in desk.update().stderr and len(desk.all_entries()) == 50


def peak_memory(desk, *arguments):
    run = subprocess.Popen(desk.command("--config", desk.file, *arguments), env=desk.environment(), cwd=desk.home,
                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(run.pid, 0)
    run.returncode = 0
    return usage.ru_maxrss * 1024


def test_a_bomb_ends_at_the_ceiling_and_not_in_memory(desk, web_server):
    server = web_server()
    desk.follow({"bomb": server.url("/bomb")})
    peak = peak_memory(desk, "update")
    if b"__asan_init" not in PROGRAM.read_bytes():
        assert peak < 120 * MEGABYTE
    assert re.search("larg|20", lines_about("bomb", desk.configured("status").stdout)[0])


def test_large_documents_at_once_are_not_all_in_memory(desk, site, web_server):
    """The last bytes of each are held back until all the others are there but for theirs, while any more come."""
    count, times, there = 30, collections.Counter(), set()
    body = gzip.compress(feeds.rss("Outlet", stories(1)) + b"<!--" + b"x" * (18 * MEGABYTE) + b"-->")

    async def large(server, request, writer):
        times[request.path] += 1
        writer.write(head(200, RSS, "Content-Encoding: gzip", f"Content-Length: {len(body)}") + body[:-20])
        await writer.drain()
        seen = None
        there.add(request.path)
        while seen != len(there) < count:
            seen = len(there)
            await asyncio.sleep(1)
        writer.write(body[-20:])
        return True

    server = web_server(behaviours={"/large": large})
    desk.follow({f"large {n}": server.url(f"/large/{n}") for n in range(count)}
                | {f"good {n}": site.put(f"{n}.rss", feeds.rss(f"Good {n}", stories(1, f"https://g{n}.example")))
                   for n in range(3)}, fetch={"parallel": 64, "timeout": 300},
                feeds=[{"path": str(desk.feed), "title": "All", "entries": 1000}])
    peak = peak_memory(desk, "update")
    if b"__asan_init" not in PROGRAM.read_bytes():
        assert peak < 350 * MEGABYTE
    assert "failed" not in desk.configured("status").stdout
    assert max(times.values()) == 2


def test_a_source_that_recovers_is_fine_again(desk, web_server):
    broken = [True]
    server = web_server(behaviours={"/news": answer(feeds.rss("Outlet", stories(3)), RSS, "Retry-After: 0",
                                                    status=lambda _: 503 if broken[0] else 200)})
    desk.follow({"outlet": server.url("/news")})
    desk.update(expect=UNAVAILABLE)
    assert "503" in desk.configured("status").stdout
    broken[0] = False
    assert "3 new" in desk.update().stderr
    assert "503" not in desk.configured("status").stdout and "failed" not in desk.configured("status").stdout


PROSE = "".join(f"<p>The harbour board met on day {n} and heard that the dredging of the eastern channel, which began in "
                f"spring, would go on until the ice comes, said its chairman.</p>" for n in range(20))
PAGES = {
    "a page of much text": "<html><title>We have moved</title><main>" + PROSE + "</main></html>",
    "an article": '<html><head><title>Harbour</title><meta property="og:type" content="article"><meta '
                  'property="article:published_time" content="2026-11-20T08:00:00Z"></head><article>' + PROSE + "</article></html>",
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_in_the_place_of_what_was_a_feed_is_no_article(desk, web_server, page):
    now = {"body": feeds.rss("Outlet", stories(2)), "type": RSS}

    async def news(server, request, writer):
        return await send(writer, 200, now["body"], now["type"])

    server = web_server(behaviours={"/news": news, "/found": answer(feeds.rss("Outlet", stories(3)), RSS)})
    desk.follow({"outlet": server.url("/news")})
    desk.update()
    before = desk.feed.read_bytes()
    now.update(body=PAGES[page].encode(), type=HTML)
    message = desk.update(expect=UNAVAILABLE).stderr
    assert "a web page where a feed was before" in message and server.url("/news") in message
    assert desk.feed.read_bytes() == before
    assert "where a feed was before" in desk.configured("status").stdout


@pytest.mark.parametrize("page", PAGES)
def test_a_page_in_the_place_of_what_was_a_feed_may_name_the_new_one(desk, web_server, page):
    named = '</title><link rel="alternate" type="application/rss+xml" href="/found">'
    bodies = [feeds.rss("Outlet", stories(2)), PAGES[page].replace("</title>", named).encode()]
    server = web_server(behaviours={"/news": answer(lambda request: bodies.pop(0)),
                                    "/found": answer(feeds.rss("Outlet", stories(3)), RSS)})
    desk.follow({"outlet": server.url("/news")})
    desk.update()
    assert "1 new" in desk.update().stderr


def test_a_failure_keeps_what_was_there(desk, web_server):
    """A truncated answer is no answer: its items and validators are not taken."""
    items, cut = stories(6, "https://outlet.example"), [True]
    seen = []

    async def news(server, request, writer):
        seen.append(request.headers.get("if-none-match"))
        body = feeds.rss("Outlet", items)
        if cut[0]:
            writer.write(b"HTTP/1.1 200 OK\r\nETag: \"cut\"\r\nContent-Length: %d\r\n\r\n" % len(body) + body[:-3000])
            return False
        return await send(writer, 200, body, RSS, 'ETag: "whole"')

    server = web_server(behaviours={"/news": news})
    desk.follow({"outlet": server.url("/news")})
    desk.update(expect=UNAVAILABLE)
    cut[0] = False
    desk.follow({"outlet": server.url("/news?")})
    assert "6 new" in desk.update().stderr
    assert seen == [None, None]


@pytest.mark.parametrize("dialect", feeds.DIALECTS)
def test_a_feed_that_breaks_off_is_read_as_far_as_it_goes_and_asked_for_again(desk, web_server, dialect):
    """As when its generator dies: the length is right, and the validators will be those of the whole, too."""
    items, cut = stories(4, "https://outlet.example"), [True]
    whole = feeds.DIALECTS[dialect]("Outlet", items)
    half = whole[:whole.index(items[3].title.encode()) + len(items[3].paragraphs[0]) // 2]
    server = web_server(behaviours={"/news": answer(
        lambda request: half if cut[0] else whole, f"Content-Type: {feeds.TYPES[dialect]}", 'ETag: "same"',
        status=lambda request: 304 if "if-none-match" in request.headers else 200)})
    desk.follow({"outlet": server.url("/news")})
    for count in (3, 0):
        said = desk.update().stderr
        assert f"{count} new" in said and "source outlet: the feed breaks off before its end" in said
    cut[0] = False
    said = desk.update().stderr
    assert "1 new" in said and "breaks off" not in said
    assert "0 new" in desk.update().stderr and len(desk.all_entries()) == 4


# ---- feeds that strangers wrote


CONTROLS = "".join(map(chr, [*range(1, 32), *range(127, 160)])) + "\u202e\u2066\ufeff"
SCRIPTS = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<iframe src=//evil.example></iframe>",
           "]]><svg/onload=alert(1)>", "&lt;script&gt;alert(2)&lt;/script&gt;", "\r\nBcc: victim@example.org\r\n\r\nhi",
           "\x1b[31mred\x1b]0;title\x07", CONTROLS, "javascript:alert(1)"]


def hostile_items():
    return [item._replace(title=f"{item.title} {script}", link=f"{item.link}?{urllib.parse.quote(script)}",
                          guid=f"{number}{script}".translate(dict.fromkeys(range(32))),
                          paragraphs=(*item.paragraphs, f"“{script} was never true,” Jane {script} Doe said."))
            for number, (item, script) in enumerate(zip(stories(len(SCRIPTS)), SCRIPTS))]


@pytest.mark.parametrize("dialect", feeds.DIALECTS)
def test_a_hostile_feed_comes_to_nothing(desk, web_server, dialect):
    body = feeds.DIALECTS[dialect]("Outlet <script>x</script>\x1b[2J", hostile_items())
    server = web_server(behaviours={"/news": answer(body, f"Content-Type: {feeds.TYPES[dialect]}")})
    desk.follow({"outlet": server.url("/news")})
    done = desk.configured("--verbose", "run", expect=None)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", done.stderr)
    entries = desk.entries()
    assert len(entries) >= 6
    tree = next(iter(entries.values())).getroottree()
    for element in tree.iter():
        assert not re.search(r"\}(script|img|iframe|svg|style|object)$", str(element.tag))
        assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
        for name in ("href", "src"):
            assert re.match(r"(https?|mailto|file|tag):|$", element.get(name, ""))
    [letter] = desk.letters()
    raw = next(desk.maildir.glob("new/*")).read_bytes()
    assert letter["Bcc"] is None and letter["To"] == "you@example.org"
    html = letter.get_body(("html",)).get_content()
    assert not re.search(r"<(script|img|iframe|svg|object)|<[^>]* on\w+=", html, re.I)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e\u2066]", html + text_of(letter))
    assert parse_letter(raw).get_content_type() == "multipart/alternative"


def with_entities(declared, text):
    return (f'<?xml version="1.0"?><!DOCTYPE rss [{declared}]><rss version="2.0"><channel><title>{text}</title><item>'
            f"<title>{text}</title><description>{text}</description></item></channel></rss>").encode()


def billion_laughs():
    steps = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return with_entities(f'<!ENTITY l0 "lol">{steps}', "&l9;")


HEAVY = {
    "laughs": billion_laughs,
    "quadratic": lambda: with_entities(f'<!ENTITY a "{"a" * 50000}">', "&a;" * 20000),
    "external": lambda: with_entities('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"),
    "attributes": lambda: b"<rss version='2.0' %s><channel/></rss>" % b" ".join(b"a%d=''" % n for n in range(80000)),
    "depth": lambda: b"<rss version='2.0'><channel><item><description>" + b"<a>" * 200000,
    "depth in html": lambda: b"<rss version='2.0'><channel><item><title>Deep</title><description>"
                             + b"&lt;div&gt;" * 200000 + b"deep</description></item></channel></rss>",
}


@pytest.mark.parametrize("kind", HEAVY)
def test_a_heavy_feed_costs_little(desk, site, web_server, kind):
    server = web_server(behaviours={"/news": answer(HEAVY[kind](), RSS)})
    good = site.put("good.rss", feeds.rss("Good", stories(3)))
    desk.follow({"heavy": server.url("/news"), "good": good})
    started = time.monotonic()
    done = desk.run(expect=None)
    assert time.monotonic() - started < 60, done.stderr
    assert len(desk.all_entries()) >= 3
    assert "root:" not in desk.feed.read_text() and "lollollol" not in desk.feed.read_text()


def test_an_item_longer_than_an_article_is_read_that_far(desk, site):
    item = stories(1)[0]._replace(paragraphs=("The council met on Monday and said so. " * 120_000,))
    desk.follow({"outlet": site.put("long.rss", feeds.rss("Outlet", [item]))})
    told = desk.update(expect=None).stderr
    assert "1 new" in told and "more than 4 MiB or 200000 lines of text: the rest was left out" in told


def test_a_hundred_thousand_items_are_read_up_to_the_ceiling(desk, web_server):
    item = "<item><title>Story {0}</title><link>https://outlet.example/{0}</link><description>Story {0} is told." \
           "</description></item>"
    body = "<rss version='2.0'><channel><title>Endless</title>" + "".join(map(item.format, range(100_000))) + \
           "</channel></rss>"
    server = web_server(behaviours={"/news": answer(body.encode(), RSS)})
    desk.follow({"outlet": server.url("/news")}, feeds=[{"path": str(desk.feed), "title": "All", "entries": 1000}])
    started = time.monotonic()
    told = desk.run().stderr
    assert "1000 new" in told and "source outlet: has more than 1000 entries: 99000 were left out" in told
    assert "0 new" in desk.run().stderr
    assert time.monotonic() - started < 60
    assert len(desk.all_entries()) == 1000
    assert len(desk.letters()) == 1


def test_a_feed_of_nearly_twenty_megabytes_is_read_and_a_larger_one_refused(desk, web_server):
    def of(size):
        items = stories(20, "https://outlet.example")
        body = feeds.rss("Outlet", items)
        filler = b"<!-- " + b"x" * (size - len(body) - 9) + b" -->"
        return body.replace(b"</channel>", filler + b"</channel>")

    server = web_server(behaviours={"/small": answer(of(19 * MEGABYTE), RSS), "/large": answer(of(21 * MEGABYTE), RSS)})
    desk.follow({"small": server.url("/small"), "large": server.url("/large")})
    done = desk.update(expect=UNAVAILABLE)
    assert "20 new" in done.stderr and lines_about("large", done.stderr) and not lines_about("small", done.stderr)


def test_control_characters_and_bad_encodings_are_read(desk, web_server):
    items = [item._replace(paragraphs=("Every word of this story stands in plain letters, as one would hope.",))
             for item in stories(3)]
    body = feeds.rss("Outlet", items).replace(b"Story number 0001", b"Caf\xe9 \x93quoted\x94 \x01 & more")
    server = web_server(behaviours={"/news": answer(body, RSS)})
    desk.follow({"outlet": server.url("/news")})
    desk.run(expect=None)
    assert any(title.startswith("Café “quoted”") for title in desk.entries())
    for entry in desk.entries().values():
        assert entry.findtext("a:id", None, ATOM)
