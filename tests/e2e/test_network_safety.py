"""Addresses that are refused, and secrets that stay with their own host."""
import base64

import pytest

import feeds
from conftest import HTML, RSS, UNAVAILABLE, answer, stories, text_of


@pytest.fixture
def outlet(web_server):
    """A server of one feed that keeps the requests it got in `seen`."""
    seen = []
    server = web_server(behaviours={"/news": answer(feeds.rss("Outlet", stories(2)), RSS, seen=seen)})
    server.seen = seen
    return server


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "127.1", "0", "[::1]",
                                  "[::ffff:127.0.0.1]", "127.0.0.1.", "0177.0.0.1"])
def test_this_machine_is_refused_by_every_name(desk, outlet, host):
    desk.follow({"outlet": {"url": outlet.url("/news", host), "allow_private": False}})
    done = desk.update(expect=UNAVAILABLE)
    assert "outlet" in done.stderr and not outlet.seen and outlet.connections == 0
    if host in ("127.0.0.1", "localhost"):
        assert "allow_private" in done.stderr


@pytest.mark.parametrize("address", ["10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1",
                                     "224.0.0.1", "[fe80::1]", "[fd00::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "0.0.0.0"])
def test_private_networks_are_refused_at_once(desk, address):
    source = {"url": f"http://{address}/latest/meta-data", "allow_private": False}
    desk.follow({"outlet": source}, fetch={"timeout": 30})
    assert "allow_private" in desk.update(expect=UNAVAILABLE).stderr


@pytest.mark.parametrize("location", ["file:///etc/passwd", "file:/etc/passwd", "FILE:///etc/passwd",
                                      "ftp://127.0.0.1/", "data:application/rss+xml,x", "dict://127.0.0.1:11211/stats", "/\\etc/passwd"])
def test_redirects_lead_to_the_web_only(desk, web_server, location):
    server = web_server(behaviours={"/news": answer(b"", f"Location: {location}", status=302),
                                    "/": answer(b"no feed", status=404)})
    desk.follow({"outlet": server.url("/news")})
    done = desk.update(expect=UNAVAILABLE)
    assert "outlet" in done.stderr and "root:" not in done.stderr + desk.feed.read_text()


# ---- secrets


def everything_said(desk, *arguments, **options):
    done = desk.configured("--verbose", *arguments, expect=None, **options)
    said = done.stdout + done.stderr + desk.configured("status").stdout
    if desk.feed.exists():
        said += desk.feed.read_text()
    return said + "".join(text_of(letter) + letter.as_string() for letter in desk.letters())


@pytest.mark.parametrize("path", ["/news", "/status/404", "/status/401", "/status/410", "/hang", "/reset", "/bomb",
                                  "/none", "/moved", "/away"])
def test_credentials_in_urls_are_used_and_never_shown(desk, web_server, path):
    here, there = [], []
    other = web_server(address="127.0.0.2", behaviours={"/": answer(feeds.rss("Outlet", stories(2)), RSS, seen=there)})
    server = web_server(behaviours={
        "/news": answer(feeds.rss("Outlet", stories(2)), RSS, seen=here),
        "/none": answer(b"what is this", "Content-Type: text/plain", seen=here),
        "/moved": answer(b"", "Location: /news", status=301, seen=here),
        "/away": answer(b"", f"Location: {other.url('/x')}", status=302, seen=here)})
    desk.follow({"outlet": server.url(path, "walter:s3cr3t@127.0.0.1")}, fetch={"timeout": 2 if path == "/hang" else 60})
    said = everything_said(desk, "run") + everything_said(desk, "check", "--connect")
    assert "s3cr3t" not in said
    wanted = "Basic " + base64.b64encode(b"walter:s3cr3t").decode()
    assert all(request.headers["authorization"] == wanted for request in here)
    assert all("authorization" not in request.headers for request in there)
    assert here or path not in ("/news", "/moved", "/away")
    assert bool(there) == (path == "/away")


def test_a_mistake_in_the_configuration_shows_no_credentials(desk):
    desk.follow({"outlet": "https://walter:s3cr3t@exa mple.org/"})
    done = desk.configured("check", expect=78)
    assert "s3cr3t" not in done.stderr and "nutgraf.yaml" in done.stderr


def test_headers_stay_with_the_source_and_the_agent_is_its_own(desk, web_server):
    here, there, page = [], [], []
    [item] = stories(1)
    other = web_server(address="127.0.0.2")
    teaser = item._replace(link=other.url("/page"), paragraphs=("Short…",))
    other.behaviours |= {"/moved": answer(feeds.rss("Outlet", [teaser]), RSS, seen=there),
                         "/page": answer(feeds.page(item), HTML, seen=page)}
    server = web_server(behaviours={"/news": answer(b"", f"Location: {other.url('/moved')}", status=302, seen=here)})
    desk.follow({"outlet": {"url": server.url("/news"), "user_agent": "Own/2.0", "fulltext": "always",
                            "headers": {"X-Api-Key": "s3cr3t", "Cookie": "a=b"}}})
    desk.update()
    [first], [second], [third] = here, there, page
    assert (first.headers["x-api-key"], first.headers["cookie"]) == ("s3cr3t", "a=b")
    for request in (second, third):
        assert "x-api-key" not in request.headers and "cookie" not in request.headers
    assert {request.headers["user-agent"] for request in (first, second, third)} == {"Own/2.0"}


def test_headers_do_not_follow_to_another_port_or_scheme(desk, web_server):
    here, there = [], []
    other = web_server(behaviours={"/": answer(feeds.rss("Outlet", stories(1)), RSS, seen=there)})
    server = web_server(behaviours={"/news": answer(b"", f"Location: {other.url('/x')}", status=302, seen=here)})
    desk.follow({"outlet": {"url": server.url("/news"), "headers": {"X-Api-Key": "s3cr3t"}}})
    desk.update()
    assert here[0].headers["x-api-key"] == "s3cr3t" and "x-api-key" not in there[0].headers


def test_tls_is_checked(desk, web_server, authority, certificate, other_certificate):
    good = web_server(certificate=certificate, behaviours={"/news": answer(feeds.rss("Outlet", stories(2)), RSS)})
    wrong = web_server(certificate=other_certificate)
    desk.follow({"good": good.url("/news"), "wrong": wrong.url()}, fetch={"ca_file": str(authority.file)})
    done = desk.update(expect=UNAVAILABLE)
    assert "2 new" in done.stderr and "wrong" in done.stderr and "certificate" in done.stderr
    assert "source good" not in done.stderr


def test_the_environment_names_no_proxy(desk, web_server, outlet):
    proxy = web_server()
    desk.follow({"outlet": outlet.url("/news")})
    desk.update(env={"http_proxy": proxy.url(""), "HTTP_PROXY": proxy.url(""), "ALL_PROXY": proxy.url("")})
    assert proxy.connections == 0 and len(outlet.seen) == 1
