"""nginx on loopback: a folder of files with ETag, Last-Modified and gzip, by HTTP/1.1 and, with a certificate, by
HTTP/2 over TLS; and its log."""
import json
import os
import shutil
import socket
import subprocess
import time

PROGRAM = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")

CONFIGURATION = """daemon off; master_process off; pid {folder}/pid; error_log {folder}/errors;
events {{ worker_connections 1024; }}
http {{
    log_format lines escape=json '{{"status":$status,"path":"$uri","protocol":"$server_protocol",'
                                 '"agent":"$http_user_agent",'
                                 '"encoding":"$sent_http_content_encoding"}}';
    access_log {folder}/log lines;
    client_body_temp_path {folder}/1; proxy_temp_path {folder}/2; fastcgi_temp_path {folder}/3;
    uwsgi_temp_path {folder}/4; scgi_temp_path {folder}/5;
    types {{ application/rss+xml rss; application/atom+xml atom; application/rdf+xml rdf; application/feed+json json;
             text/html html; }}
    gzip on; gzip_types *; gzip_min_length 100; gzip_proxied any;
    keepalive_requests 100000;
    server {{
        {listen}
        root {root};
    }}
}}
"""


def unused_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class StaticSite:
    """Runs from `with` to its end; `root` is the folder that it serves."""

    def __init__(self, folder, certificate=None, addresses=("127.0.0.1",)):
        self.folder, self.certificate, self.addresses = folder, certificate, addresses
        self.root = folder / "root"
        self.root.mkdir(parents=True)
        self.port = unused_port()
        self.tls_port = unused_port()
        self._modified = 1760682600
        self._process = None

    def __enter__(self):
        listen = "".join(f"listen {address}:{self.port}; " for address in self.addresses)
        if self.certificate:
            listen += (f"listen 127.0.0.1:{self.tls_port} ssl http2; ssl_certificate {self.certificate[0]}; "
                       f"ssl_certificate_key {self.certificate[1]};")
        configuration = self.folder / "nginx.conf"
        configuration.write_text(CONFIGURATION.format(folder=self.folder, root=self.root, listen=listen))
        self._process = subprocess.Popen([PROGRAM, "-c", configuration, "-e", self.folder / "errors"],
                                         stdin=subprocess.DEVNULL)
        while not self._listens():
            assert self._process.poll() is None, (self.folder / "errors").read_text()
            time.sleep(0.005)
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()

    def _listens(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def secure_address(self):
        return f"https://127.0.0.1:{self.tls_port}"

    def put(self, name, data):
        """Serves the bytes under that name, and gives its URL."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self._modified += 1  # nginx makes its ETag of size and second
        os.utime(path, (self._modified, self._modified))
        return f"{self.address}/{name}"

    def take_log(self):
        """The requests since the last time that this was asked."""
        log = self.folder / "log"
        lines = log.read_text().splitlines()
        with open(log, "r+") as file:
            file.truncate(0)
        return [json.loads(line) for line in lines]
