"""A web server on loopback that does everything wrong that a web server can do, one path each, and counts what it sees.

As a module: `with FaultServer() as server: server.url("/feed")`. As a program, for tests in C: fault_server.py FOLDER
writes FOLDER/ca.pem and then FOLDER/ports, a line "name port" each, and ends with its input."""
import asyncio
import contextlib
import functools
import gzip
import pathlib
import shutil
import socket
import ssl
import struct
import subprocess
import sys
import threading
import time
import urllib.parse
import zlib
from typing import NamedTuple

FEED = b'<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Test</title></channel></rss>\n'
ETAG = 'W/"a\xe9,b  c"'  # with a byte beyond ASCII, as some servers send: to come back byte for byte
LAST_MODIFIED = "Fri, 17 Oct 2025 06:30:00 GMT"
CHUNK = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
BOMB_BYTES = 200 * 1024 * 1024


class Request(NamedTuple):
    path: str
    query: dict
    headers: dict  # names in lower case
    lines: list  # the head as it came
    reader: asyncio.StreamReader


# ---- what a path does: each takes (server, request, writer), and returns True to keep the connection


def head(status, *headers):
    lines = [f"HTTP/1.1 {status} Words", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1")


async def send(writer, status, body=b"", *headers):
    bare = status < 200 or status in (204, 304)
    length = [] if bare else [f"Content-Length: {len(body)}"]
    writer.write(head(status, *headers, *length) + (b"" if bare else body))
    await writer.drain()
    return True


async def send_for_ever(writer, start, piece, pause=0.0):
    writer.write(start)
    while not writer.is_closing():
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(pause)


async def feed(server, request, writer):
    validators = f"ETag: {ETAG}", f"Last-Modified: {LAST_MODIFIED}"
    if request.headers.get("if-none-match") == ETAG or request.headers.get("if-modified-since") == LAST_MODIFIED:
        return await send(writer, 304, b"", *validators)
    return await send(writer, 200, FEED, *validators, "Content-Type: application/rss+xml", "Content-Language: en-GB, fr",
                      "Cache-Control: max-age=3600")


async def not_found(server, request, writer):
    return await send(writer, 404, b"not found")


async def status(server, request, writer):
    """/status/503?Retry-After=120: any status, with any headers."""
    code = int(request.path.rsplit("/", 1)[1])
    headers = [f"{name}: {value}" for name, value in request.query.items() if name != "body"]
    return await send(writer, code, request.query.get("body", "text of the error").encode(), *headers)


async def hops(server, request, writer):
    """/hops/10/301: that many redirects, and then the feed."""
    left, code = map(int, request.path.split("/")[2:])
    where = f"/hops/{left - 1}/{code}" if left > 1 else "/feed"
    return await send(writer, code, b"moved", f"Location: {where}")


async def loop(server, request, writer):
    return await send(writer, 302, b"", "Location: /loop")


async def echo(server, request, writer):
    """The request's head as the document."""
    return await send(writer, 200, "\n".join(request.lines).encode("latin-1"))


async def counts(server, request, writer):
    """What the server saw since the last time that this was asked, this request left out."""
    text = f"connections {server.connections}\nrequests {server.requests}\npeak {server.peak}\n"
    server.connections = server.requests = server.peak = 0
    return await send(writer, 200, text.encode())


async def wait(server, request, writer):
    """/wait/0.2: the feed after so many seconds."""
    await asyncio.sleep(float(request.path.rsplit("/", 1)[1]))
    return await feed(server, request, writer)


async def drip(server, request, writer):
    """A byte ten times a second."""
    await send_for_ever(writer, head(200, "Content-Length: 100000"), b"x", 0.1)


async def drip_headers(server, request, writer):
    await send_for_ever(writer, b"HTTP/1.1 200 OK\r\n", b"X: 1\r\n", 0.1)


async def drip_redirect(server, request, writer):
    """Each hop is quick enough, and there are ten."""
    with contextlib.suppress(asyncio.TimeoutError):
        await asyncio.wait_for(request.reader.read(), 0.4)
        return False  # the client gave up
    return await send(writer, 302, b"", f"Location: {request.path}x")


async def hang(server, request, writer):
    await request.reader.read()  # until the client gives up


async def hang_in_headers(server, request, writer):
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/")
    await request.reader.read()  # until the client gives up


async def hang_in_body(server, request, writer):
    writer.write(head(200, "Content-Length: 1000") + FEED)
    await request.reader.read()  # until the client gives up


async def reset(server, request, writer):
    hard_close(writer)


async def reset_in_body(server, request, writer):
    writer.write(head(200, "Content-Length: 1000") + FEED)
    await writer.drain()
    await asyncio.sleep(0.05)
    hard_close(writer)


async def close_at_once(server, request, writer):
    return False


async def truncated(server, request, writer):
    writer.write(head(200, f"Content-Length: {len(FEED) + 100}") + FEED)


async def truncated_chunks(server, request, writer):
    writer.write(head(200, "Transfer-Encoding: chunked") + b"%x\r\n%s\r\n" % (len(FEED), FEED))


async def too_short_a_length(server, request, writer):
    writer.write(head(200, "Content-Length: 10") + FEED)


async def bad_length(server, request, writer):
    writer.write(head(200, "Content-Length: many") + FEED)


async def bad_chunks(server, request, writer):
    writer.write(head(200, "Transfer-Encoding: chunked") + b"zz\r\nwhat is this\r\n")


async def without_length(server, request, writer):
    writer.write(head(200, "Connection: close") + FEED)


async def bomb(server, request, writer):
    """200 kB that become 200 MB."""
    return await send(writer, 200, await asyncio.to_thread(make_bomb), "Content-Encoding: gzip")


async def endless(server, request, writer):
    await send_for_ever(writer, head(200, "Transfer-Encoding: chunked"), CHUNK)


async def endless_error(server, request, writer):
    await send_for_ever(writer, head(404, "Transfer-Encoding: chunked"), CHUNK)


async def endless_redirect_body(server, request, writer):
    await send_for_ever(writer, head(302, "Location: /feed", "Transfer-Encoding: chunked"), CHUNK)


async def endless_headers(server, request, writer):
    await send_for_ever(writer, b"HTTP/1.1 200 OK\r\n", b"X-Flood: %s\r\n" % (b"x" * 1000) * 50)


async def long_header(server, request, writer):
    writer.write(head(200, "X-Long: " + "x" * 500_000, f"Content-Length: {len(FEED)}") + FEED)


async def endless_interim(server, request, writer):
    await send_for_ever(writer, b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 1000, 0.01)


async def many_headers(server, request, writer):
    """As many of one kind as a client may take."""
    writer.write(head(200, *["Cache-Control: max-age=60"] * 10000, f"Content-Length: {len(FEED)}") + FEED)


async def huge_length(server, request, writer):
    writer.write(head(200, "Content-Length: 9999999999999") + FEED)
    await request.reader.read()  # until the client gives up


async def not_http(server, request, writer):
    writer.write(b"SSH-2.0-OpenSSH_9.2\r\n")


async def old_http(server, request, writer):
    """HTTP/0.9: the body and nothing else."""
    writer.write(FEED)


def bare_deflate(data):
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


# {what it is called here: (Content-Encoding, body)}
PACKED = {
    "gzip": ("gzip", gzip.compress(FEED)),
    "deflate": ("deflate", zlib.compress(FEED)),
    "bare-deflate": ("deflate", bare_deflate(FEED)),
    "two": ("x-gzip", gzip.compress(FEED[:40]) + gzip.compress(FEED[40:])),
    "unchecked": ("gzip", gzip.compress(FEED)[:-8]),
    "br": ("br", b"\x0b\x05\x80hello world\x03"),
    "broken": ("gzip", b"\x1f\x8b\x08 noise"),
    "none-such": ("none-such", FEED),
}


async def compressed(server, request, writer):
    """/compressed/gzip: by each encoding; `none-such` by one that there is not, `broken` with noise."""
    coding, body = PACKED[request.path.rsplit("/", 1)[1]]
    return await send(writer, 200, body, f"Content-Encoding: {coding}")


async def cut(server, request, writer):
    """/cut/gzip: the length is right, and the stream in it is not at its end."""
    coding, body = PACKED[request.path.rsplit("/", 1)[1]]
    return await send(writer, 200, body[:-20], f"Content-Encoding: {coding}")


async def resumed(server, request, writer):
    """Whether the connection took up a TLS session that there was; each request has one of its own."""
    body = b"yes" if writer.get_extra_info("ssl_object").session_reused else b"no"
    await send(writer, 200, body, "Connection: close")


# The longest prefix of a path that stands here says what it does.
BEHAVIOURS = {
    "/": not_found,
    "/feed": feed,
    "/status/": status,
    "/hops/": hops,
    "/loop": loop,
    "/echo": echo,
    "/counts": counts,
    "/wait/": wait,
    "/drip": drip,
    "/drip-headers": drip_headers,
    "/drip-redirect": drip_redirect,
    "/hang": hang,
    "/hang-in-headers": hang_in_headers,
    "/hang-in-body": hang_in_body,
    "/reset": reset,
    "/reset-in-body": reset_in_body,
    "/close": close_at_once,
    "/truncated": truncated,
    "/truncated-chunks": truncated_chunks,
    "/too-short-a-length": too_short_a_length,
    "/bad-length": bad_length,
    "/bad-chunks": bad_chunks,
    "/without-length": without_length,
    "/bomb": bomb,
    "/endless": endless,
    "/endless-error": endless_error,
    "/endless-redirect-body": endless_redirect_body,
    "/endless-headers": endless_headers,
    "/long-header": long_header,
    "/endless-interim": endless_interim,
    "/many-headers": many_headers,
    "/huge-length": huge_length,
    "/not-http": not_http,
    "/old-http": old_http,
    "/compressed/": compressed,
    "/cut/": cut,
    "/resumed": resumed,
}


# ---- the server


def hard_close(writer):
    """With a reset instead of an end."""
    raw = writer.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


@functools.cache
def make_bomb():
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    zeros = bytes(1024 * 1024)
    return b"".join(packer.compress(zeros) for _ in range(BOMB_BYTES // len(zeros))) + packer.flush()


class FaultServer:
    """Runs in a thread of its own from `with` to its end. `certificate`: (certificate, key) for TLS."""

    def __init__(self, address="127.0.0.1", certificate=None, behaviours=None):
        self.address = address
        self.certificate = certificate
        self.behaviours = BEHAVIOURS | (behaviours or {})
        self.connections = self.requests = self.under_way = self.peak = 0
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._ready = threading.Event()

    def url(self, path="/feed", host=None):
        return f"http{'s' if self.certificate else ''}://{host or self.address}:{self.port}{path}"

    def __enter__(self):
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_):
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _run(self):
        asyncio.set_event_loop(self._loop)
        self._loop.set_exception_handler(lambda *_: None)  # connections break here all the time
        context = None
        if self.certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*self.certificate)
        server = self._loop.run_until_complete(
            asyncio.start_server(self._serve, self.address, 0, ssl=context, backlog=500))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0))

    async def _serve(self, reader, writer):
        self.connections += 1
        try:
            while await self._answer(reader, writer):
                pass
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _answer(self, reader, writer):
        text = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        lines = text.split("\r\n")[:-2]
        target = urllib.parse.urlsplit(lines[0].split(" ")[1])
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        query = dict(urllib.parse.parse_qsl(target.query, keep_blank_values=True))
        request = Request(target.path, query, headers, lines, reader)
        behaviour = self.behaviours[max((path for path in self.behaviours if target.path.startswith(path)), key=len)]
        if behaviour is counts:
            return await behaviour(self, request, writer)
        self.requests += 1
        self.under_way += 1
        self.peak = max(self.peak, self.under_way)
        try:
            return await behaviour(self, request, writer)
        finally:
            self.under_way -= 1


# ---- as a program


def openssl(*arguments):
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


def new_key(path):
    return "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", path


def make_authority(folder):
    openssl("req", "-x509", *new_key(folder / "ca.key"), "-subj", "/CN=nutgraf test", "-days", "2",
            "-out", folder / "ca.pem")


def make_certificate(folder, name, alternative, days=2):
    """(certificate, key), signed by the folder's authority."""
    request, extensions, signed = (folder / f"{name}.{ending}" for ending in ("csr", "ext", "pem"))
    extensions.write_text(f"subjectAltName={alternative}\n")
    openssl("req", "-new", *new_key(folder / f"{name}.key"), "-subj", f"/CN={name}", "-out", request)
    openssl("x509", "-req", "-in", request, "-CA", folder / "ca.pem", "-CAkey", folder / "ca.key", "-CAcreateserial",
            "-days", days, "-extfile", extensions, "-out", signed)
    return signed, folder / f"{name}.key"


NGINX = """daemon off; master_process off; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/1; proxy_temp_path {folder}/2; fastcgi_temp_path {folder}/3;
    uwsgi_temp_path {folder}/4; scgi_temp_path {folder}/5;
    server {{
        listen 127.0.0.1:{port} ssl http2;
        ssl_certificate {certificate}; ssl_certificate_key {key};
        location / {{ return 200 "$server_protocol, connection $connection"; }}
    }}
}}
"""


@contextlib.contextmanager
def nginx(folder, certificate):
    """Its port, with HTTP/2, while it runs; 0 where it is not installed."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
    if not program:
        yield 0
        return
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    configuration = folder / "nginx.conf"
    configuration.write_text(NGINX.format(folder=folder, port=port, certificate=certificate[0], key=certificate[1]))
    running = subprocess.Popen([program, "-c", configuration, "-e", folder / "nginx.log"], stdin=subprocess.DEVNULL)
    try:
        while running.poll() is None and socket.socket().connect_ex(("127.0.0.1", port)) != 0:
            time.sleep(0.01)
        yield port
    finally:
        running.terminate()
        running.wait()


def main(folder):
    make_authority(folder)
    mine = make_certificate(folder, "loopback", "IP:127.0.0.1,DNS:localhost")
    make_bomb()
    servers = {
        "http": FaultServer(),
        "second": FaultServer(),
        "other": FaultServer("127.0.0.2"),
        "https": FaultServer(certificate=mine),
        "elsewhere": FaultServer(certificate=make_certificate(folder, "elsewhere", "DNS:elsewhere.example")),
        "expired": FaultServer(certificate=make_certificate(folder, "expired", "IP:127.0.0.1", -1)),
    }
    with contextlib.ExitStack() as stack:
        ports = {name: stack.enter_context(server).port for name, server in servers.items()}
        ports["nginx"] = stack.enter_context(nginx(folder, mine))
        partial = folder / "ports.partial"
        partial.write_text("".join(f"{name} {port}\n" for name, port in ports.items()))
        partial.rename(folder / "ports")
        sys.stdin.read()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve())
