"""smtp_server.py FOLDER: mail servers on loopback, one for each way to be one, for test_deliver_smtp.c. Writes
FOLDER/cert.pem (whom to trust) and then FOLDER/ports, a line "name port" each; ends with its input."""
import asyncio
import hashlib
import itertools
import os
import pathlib
import ssl
import subprocess
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder = pathlib.Path(sys.argv[1])


def context(name, subject):
    cert, key = folder / f"{name}.pem", folder / f"{name}.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=nutgraf test", "-addext", f"subjectAltName={subject}", "-keyout", key, "-out", cert],
        check=True, capture_output=True)
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(cert, key)
    return made


class Handler:
    """The local part of an address says what becomes of it; a 250 tells what the test wants to know."""

    def __init__(self, connection, letters=1000):
        self.connection, self.letters, self.letter = connection, letters, 0

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.letter == self.letters:
            server.transport.write(b"421 4.7.0 enough letters for one connection\r\n")
            server.transport.close()
            return "421 closed"
        if address.startswith("stranger@"):
            return "550 5.7.1 stranger is no sender here"
        if address.startswith("large@"):
            return "552 5.3.4 too large a letter"
        envelope.mail_from = address
        return "250 ok"

    async def handle_RCPT(self, server, session, envelope, address, options):
        local = address.split("@")[0]
        if local == "hang-up":
            server.transport.close()
        answers = {"nobody": "550-5.1.1 no such user\r\n550 5.1.1 \x1b[31mlook it up\x07", "later": "451 4.7.1 greylisted",
                   "away": "421 4.3.2 shutting down", "sign-in": "530 5.7.0 sign in first"}
        if local in answers:
            return answers[local]
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server, session, envelope):
        local = envelope.rcpt_tos[0].split("@")[0]
        answers = {"spam": "554 5.7.1 this looks like spam", "full": "452 4.2.2 mailbox full"}
        if local == "cut-off":
            server.transport.abort()
        if local in answers:
            return answers[local]
        self.letter += 1
        print_of = hashlib.sha256(envelope.original_content).hexdigest()
        return f"250 connection {self.connection} letter {self.letter} from {session.host_name} {print_of}"


def sign_in(server, session, envelope, mechanism, data):
    return AuthResult(handled=False, success=(data.login, data.password) == (b"news", b"s\xc3\xa9same \"1\""))


def smtp(**options):
    """A real server; `options` are aiosmtpd's, and `letters` a connection's most."""
    numbers = itertools.count(1)
    letters = options.pop("letters", 1000)
    return lambda: SMTP(Handler(next(numbers), letters), hostname="test.invalid", **options)


class Raw(asyncio.Protocol):
    """Says `opening`, then answers each line by `answer`."""

    def __init__(self, opening=b"", answer=b"250 ok\r\n"):
        self.opening, self.answer = opening, answer

    def connection_made(self, transport):
        self.transport = transport
        transport.write(self.opening)

    def data_received(self, data):
        self.transport.write(self.answer)


class Drip(Raw):
    def connection_made(self, transport):
        super().connection_made(transport)
        asyncio.ensure_future(self.drip())

    async def drip(self):
        while not self.transport.is_closing():
            self.transport.write(self.answer)
            await asyncio.sleep(0.1)


class StopReading(Raw):
    def data_received(self, data):
        if data.startswith(b"DATA"):
            self.transport.write(b"354 go ahead\r\n")
            self.transport.pause_reading()
        else:
            super().data_received(data)


class SilentTls(Raw):
    """Agrees to STARTTLS, and never shakes hands."""

    def data_received(self, data):
        if data.startswith(b"EHLO"):
            self.transport.write(b"250-test.invalid\r\n250 STARTTLS\r\n")
        elif data.startswith(b"STARTTLS"):
            self.transport.write(b"220 go ahead\r\n")


class HangUp(asyncio.Protocol):
    def connection_made(self, transport):
        transport.close()


async def main():
    trusted = context("cert", "DNS:localhost,IP:127.0.0.1")
    elsewhere = context("elsewhere", "DNS:elsewhere.invalid")
    with (folder / "cert.pem").open("a") as authorities:
        authorities.write((folder / "elsewhere.pem").read_text())
    signed = dict(authenticator=sign_in, auth_required=True)
    servers = {
        "plain": (smtp(), None),
        "few": (smtp(letters=2), None),
        "starttls": (smtp(tls_context=trusted, require_starttls=True, **signed), None),
        "implicit": (smtp(auth_require_tls=False, **signed), trusted),
        "elsewhere": (smtp(tls_context=elsewhere, require_starttls=True), None),
        "silent": (lambda: Raw(b"", b""), None),
        "mute": (lambda: Raw(b"220 hello\r\n", b""), None),
        "drip": (lambda: Drip(b"", b"2"), None),
        "flood": (lambda: Drip(b"220 hello\r\n", b"250-and\r\n"), None),
        "stop": (lambda: StopReading(b"220 hello\r\n"), None),
        "silent-tls": (lambda: SilentTls(b"220 hello\r\n"), None),
        "hang-up": (HangUp, None),
        "garbage": (lambda: Raw(b"HTTP/1.1 400 Bad Request\r\n\r\n", b""), None),
        "busy": (lambda: Raw(b"421 4.3.2 too busy\r\n", b""), None),
        "closed": (lambda: Raw(b"554 5.3.2 no mail service here\r\n", b""), None),
    }
    loop = asyncio.get_running_loop()
    lines = []
    for name, (factory, tls) in servers.items():
        server = await loop.create_server(factory, "127.0.0.1", 0, ssl=tls)
        lines.append(f"{name} {server.sockets[0].getsockname()[1]}\n")
    (folder / "ports.new").write_text("".join(lines))
    os.rename(folder / "ports.new", folder / "ports")
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)


asyncio.run(main())
