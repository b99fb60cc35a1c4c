"""A real mail server on loopback, which can be told to misbehave at any stage of a letter's way."""
import asyncio
import socket
import ssl
from typing import NamedTuple

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

# What a trouble may be, beside an SMTP reply such as "451 4.2.1 later".
HANG = "hang"
CUT = "cut"

# Where it may strike, in the order of a letter's way.
STAGES = ("greeting", "mail", "rcpt", "in data", "after data")


class Letter(NamedTuple):
    sender: str
    recipient: str
    data: bytes
    encrypted: bool
    user: str


class MailServer:
    """Keeps what it was handed in `letters`. `trouble` says what goes wrong: {stage: HANG, CUT or a reply}, or a
    function of stage and address that returns one of these or None."""

    def __init__(self, certificate=None, tls="none", trouble=None, login=None):
        self.letters = []
        self.connections = 0
        self._trouble = trouble or {}
        self._login = login  # (user, password): AUTH is required
        self.ready = False
        self._controller = _Controller(self, **self._parameters(certificate, tls))
        self._controller.start()
        self.port = self._controller.port
        self.ready = True

    def _parameters(self, certificate, tls):
        parameters = {}
        if tls != "none":
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            parameters["ssl_context" if tls == "implicit" else "tls_context"] = context
            parameters["require_starttls"] = tls == "starttls"
        if self._login:
            parameters |= {"authenticator": self._authenticate, "auth_required": True, "auth_require_tls": False}
        return parameters

    def _authenticate(self, server, session, envelope, mechanism, data):
        said = (data.login.decode(), data.password.decode())
        session.user = said[0]
        return AuthResult(success=said == self._login, handled=False)

    def close(self):
        if self._controller:
            self._controller.stop()
        self._controller = None

    async def meet(self, stage, smtp, address=None):
        """The trouble of this stage: waits or cuts off, or returns the reply to give, if any."""
        if not smtp.counts:
            return None
        trouble = self._trouble(stage, address) if callable(self._trouble) else self._trouble.get(stage)
        if trouble == HANG:
            await asyncio.sleep(600)
        if trouble == CUT:
            smtp.transport.abort()
        return trouble

    # What aiosmtpd calls.

    async def handle_MAIL(self, smtp, session, envelope, address, options):
        reply = await self.meet("mail", smtp, address)
        if reply:
            return reply
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, smtp, session, envelope, address, options):
        reply = await self.meet("rcpt", smtp, address)
        if reply:
            return reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, smtp, session, envelope):
        letter = Letter(envelope.mail_from, ",".join(envelope.rcpt_tos), envelope.original_content,
                        smtp.transport.get_extra_info("cipher") is not None, getattr(session, "user", None))
        reply = await self.meet("after data", smtp, letter.recipient)
        if reply is None or reply == CUT:  # cut off after the server took it on
            self.letters.append(letter)
        return reply or "250 OK"

    async def handle_exception(self, error):
        return "500 fault"


class _Troubled(SMTP):
    async def _handle_client(self):
        server = self.event_handler
        server.connections += self.counts
        reply = await server.meet("greeting", self)
        if not reply:
            await super()._handle_client()
        elif reply != CUT:
            await self.push(reply)
            self.transport.close()

    async def smtp_DATA(self, arg):
        reply = await self.event_handler.meet("in data", self) if self.envelope.rcpt_tos else None
        if not reply:
            await super().smtp_DATA(arg)
        elif reply != CUT:
            await self.push(reply)


class _Controller(Controller):
    def __init__(self, server, **parameters):
        super().__init__(server, hostname="127.0.0.1", port=0, ready_timeout=300, **parameters)

    def factory(self):
        smtp = _Troubled(self.handler, **self.SMTP_kwargs)
        smtp.counts = self.handler.ready  # all but the controller's own first connection
        return smtp

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        socket.create_connection((self.hostname, self.port)).close()


def unused_port():
    """A port on loopback where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
