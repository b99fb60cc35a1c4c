"""What `read` lets through of hostile HTML does nothing in a browser."""
import http.server
import json
import re
import shutil
import subprocess
import threading

import pytest

from conftest import PROGRAM, TOP

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ATTACKS = TOP / "tests/golden/parse/sanitize/attacks.txt"

# Each result is parsed in every way in which a reader might show it; what is found goes into the page's text.
PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>t</title><body><script>
const found = [];
let current = 0;
window.alert = () => found.push("a script ran: " + current);
const ELEMENTS = ["script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "input",
    "button", "select", "textarea", "svg", "math", "link", "meta", "base", "template", "noscript", "portal", "dialog"];
const URLS = ["href", "src", "action", "formaction", "data", "poster", "background", "cite", "longdesc", "usemap",
    "codebase", "manifest", "ping", "xlink:href"];
const BASE = "http://base.example/";
const leads_somewhere = url => URL.canParse(url, BASE); /* what is no URL does nothing */
const is_harmless = url => !leads_somewhere(url) || /^(https?|mailto):$/.test(new URL(url, BASE).protocol);
function check(root, how) {
    for (const element of root.querySelectorAll("*")) {
        if (ELEMENTS.includes(element.localName) || element.namespaceURI != "http://www.w3.org/1999/xhtml")
            found.push(`<${element.localName}> ${how}: ${current}`);
        for (const {name, value} of element.attributes) {
            if (/^on|^style$|^srcdoc$|^srcset$|^is$/i.test(name))
                found.push(`${name} ${how}: ${current}`);
            if (URLS.includes(name) && !is_harmless(value))
                found.push(`${name}=${value} ${how}: ${current}`);
        }
    }
    for (const walker = document.createNodeIterator(root, NodeFilter.SHOW_COMMENT); walker.nextNode();)
        found.push(`a comment ${how}: ${current}`);
}
function show(html, how) {
    const div = document.createElement("div");
    div.innerHTML = html;
    document.body.append(div);
    check(div, how);
    return div;
}
(async () => {
    const shown = await (await fetch("shown.json")).json();
    for (const [i, html] of shown.entries()) {
        current = i;
        const parsed = new DOMParser().parseFromString("<body>" + html, "text/html"); /* without scripting */
        check(parsed.body, "in a document");
        show(parsed.body.innerHTML, "again from a document");
        show(show(html, "inside").innerHTML, "again");
        const frame = document.createElement("iframe");
        frame.srcdoc = "<!DOCTYPE html><script>alert = parent.alert;<\\/script><body>" + html;
        await new Promise(done => { frame.onload = done; document.body.append(frame); });
        check(frame.contentDocument.body, "in a frame");
        for (const element of document.querySelectorAll("div *"))
            for (const event of ["click", "mouseover", "focus", "load", "error", "toggle", "animationstart"])
                element.dispatchEvent(new Event(event, {cancelable: true}));
        document.body.replaceChildren();
    }
    await new Promise(done => setTimeout(done, 200));
    await fetch("found", {method: "POST", body: JSON.stringify({checked: shown.length, found})});
})().catch(error => fetch("found", {method: "POST", body: JSON.stringify({checked: 0, found: [String(error)]})}));
document.addEventListener("click", event => event.preventDefault(), true);
</script>"""


def decoded(line):
    escapes = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    return re.sub(rb"\\(x[0-9a-f]{2}|[ntr\\])",
                  lambda match: escapes.get(match[1].decode(), "").encode() or bytes([int(match[1][1:], 16)]), line)


def attacks():
    """JSON knows no zero bytes; those that hold some are tried by the unit test."""
    lines = [decoded(line) for line in ATTACKS.read_bytes().splitlines()]
    return [line.decode(errors="replace") for line in lines if b"\0" not in line]


class Handler(http.server.BaseHTTPRequestHandler):
    def reply(self, body, content_type):
        self.send_response(200)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.server.asked.append(self.path)
        body, content_type = self.server.files.get(self.path, (b"", "image/png"))
        self.reply(body, content_type)

    def do_POST(self):
        self.server.found.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.reply(b"", "text/plain")
        self.server.done.set()

    def log_message(self, *_):
        pass


@pytest.fixture
def site():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked, server.found, server.done, server.files = [], [], threading.Event(), {}
    server.url = f"http://127.0.0.1:{server.server_address[1]}/"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def read(tmp_path, base, payloads):
    feed = tmp_path / "feed.json"
    items = [{"id": str(number), "content_html": payload} for number, payload in enumerate(payloads)]
    feed.write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}))
    lines = subprocess.run([PROGRAM, "read", "--base", base, feed], capture_output=True, check=True).stdout
    return [entry["content"]["value"] if entry["content"] else "" for entry in json.loads(lines)["entries"]]


@pytest.mark.skipif(not CHROMIUM, reason="needs Chromium")
def test_nothing_of_it_runs_or_asks_for_anything_in_a_browser(site, tmp_path):
    payloads = attacks()
    assert len(payloads) > 300
    shown = read(tmp_path, site.url, payloads)
    site.files["/"] = PAGE.encode(), "text/html"
    site.files["/shown.json"] = json.dumps(shown).encode(), "application/json"
    browser = subprocess.Popen(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", f"--user-data-dir={tmp_path / 'browser'}",
         "--remote-debugging-port=0", site.url],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        assert site.done.wait(120), "the browser did not report"
    finally:
        browser.kill()
        browser.wait()
    report = json.loads(site.found[0])
    assert report == {"checked": len(shown), "found": []}
    assert not [path for path in site.asked if "evil" in path]


def test_cleaning_twice_is_cleaning_once(tmp_path):
    base = "http://127.0.0.1:9/"
    once = read(tmp_path, base, attacks())
    assert read(tmp_path, base, once) == once
