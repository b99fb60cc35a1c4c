"""The letter is a good mail: by Python's parser, by the RFCs, and by what a hostile article tries to do to it."""
import email
import email.utils
import json
import re
from email.header import decode_header, make_header

import pytest
from lxml import html

from conftest import SEEDS, parse_letter, text_of


def sent(desk, mail_server, **configuration):
    server = mail_server()
    desk.configure(delivery={"smtp": {"host": "127.0.0.1", "port": server.port, "tls": "none"}}, **configuration)
    desk.run()
    assert len(server.letters) == 1
    return server.letters[0].data


def summaries(desk):
    return [json.loads(line) for line in desk.nutgraf("summarize", "-f", "json", desk.articles).stdout.splitlines()]


def folded(text):
    return " ".join(text.split())


def test_headers_are_those_of_an_automatic_letter(desk, mail_server):
    letter = parse_letter(sent(desk, mail_server))
    assert letter.defects == []
    assert letter["From"].addresses[0].addr_spec == "news@example.org"
    assert letter["From"].addresses[0].display_name == "News"
    assert letter["To"].addresses[0].addr_spec == "you@example.org"
    assert letter["Date"].datetime is not None
    assert letter["MIME-Version"] == "1.0"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Precedence"] == "bulk"
    assert re.fullmatch(r"<[^<>@\s]+@[^<>@\s]+>", letter["Message-ID"])
    assert re.search(r"<[\w.-]+>$", letter["List-Id"])
    assert str(len(SEEDS)) in letter["Subject"]
    for name in ("From", "To", "Subject", "Date", "Message-ID"):
        assert len(letter.get_all(name)) == 1


def test_the_subject_counts_in_words(desk, mail_server):
    for seed in SEEDS[1:]:
        (desk.articles / seed.name).unlink()
    assert str(parse_letter(sent(desk, mail_server))["Subject"]).endswith(": 1 article")


def test_text_comes_before_html_and_both_are_utf8(desk, mail_server):
    letter = parse_letter(sent(desk, mail_server))
    assert letter.get_content_type() == "multipart/alternative"
    parts = list(letter.iter_parts())
    assert [part.get_content_type() for part in parts] == ["text/plain", "text/html"]
    for part in parts:
        assert part.defects == [] and part.get_content_charset() == "utf-8"
        assert part["Content-Transfer-Encoding"] in ("quoted-printable", "base64", "7bit")
        assert "\ufffd" not in part.get_content()


def test_bytes_are_what_any_server_takes(desk, mail_server):
    data = sent(desk, mail_server)
    assert data.isascii()
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert max(map(len, lines[:lines.index(b"")])) <= 78


def test_each_article_is_there_with_lead_quotes_and_speakers(desk, mail_server):
    letter = parse_letter(sent(desk, mail_server))
    text = folded(text_of(letter))
    page = folded(html.fromstring(letter.get_body(("html",)).get_content()).text_content())
    for summary in summaries(desk):
        for words in [summary["title"], *summary["lead"], *(quote["text"] for quote in summary["quotes"])]:
            assert words in text and words in page
        for speaker in {quote["speaker"] for quote in summary["quotes"]} - {None}:
            assert speaker in text and speaker in page
    assert "Sample articles" in text


def test_the_page_loads_nothing_and_runs_nothing(desk, mail_server):
    source = parse_letter(sent(desk, mail_server)).get_body(("html",)).get_content()
    assert len(source.encode()) < 90 * 1024
    page = html.fromstring(source)
    assert not page.xpath("//img | //script | //link | //iframe | //object | //form | //*[@src]")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    assert "url(" not in source and "@import" not in source


def test_names_and_subjects_of_the_world_arrive(desk, mail_server):
    digest = {"from": "Ежедневник, «Утро» <news@example.org>",
              "subject": "朝のニュース {date} — {count}"}
    data = sent(desk, mail_server, to=["Zoë Grüße <you@example.org>"], digest=digest)
    # By the older parser: the newer one of Python 3.11 puts blanks between encoded words (RFC 2047 §6.2).
    letter = email.message_from_bytes(data)
    sender, to, subject = (str(make_header(decode_header(letter[name]))) for name in ("From", "To", "Subject"))
    assert sender == "Ежедневник, «Утро» <news@example.org>"
    assert to == "Zoë Grüße <you@example.org>"
    assert subject.startswith("朝のニュース ") and subject.endswith(f"— {len(SEEDS)}")


def test_an_article_cannot_write_headers_or_markup(desk, mail_server):
    for path in desk.articles.iterdir():
        path.unlink()
    (desk.articles / "evil.txt").write_text(
        "Mayor <script>alert(1)</script> resigns\u2028Bcc: all@example.org\r\n\r\n"
        "The mayor of <b onmouseover=x>Springfield</b> & the treasurer resigned on Monday after a long debate.\n\n"
        ".\n\nFrom now on “nobody <img src=http://evil.example/p.gif> pays,” Jane Doe said on Tuesday.\n",
        encoding="utf-8")
    data = sent(desk, mail_server)
    letter = parse_letter(data)
    assert letter["Bcc"] is None and b"\r\nBcc:" not in data
    source = letter.get_body(("html",)).get_content()
    assert not html.fromstring(source).xpath("//script | //img | //@onmouseover")
    assert "<img src=http://evil.example/p.gif>" in text_of(letter)
    assert "&amp; the treasurer" in source


def test_the_date_is_that_of_the_digests_zone(desk, mail_server):
    letter = parse_letter(sent(desk, mail_server, digest={"timezone": "Asia/Kathmandu"}))
    assert letter["Date"].datetime.utcoffset().total_seconds() == 5.75 * 3600
    assert email.utils.parsedate_to_datetime(letter["Date"]) is not None


@pytest.mark.parametrize("count", [150])
def test_a_large_issue_keeps_every_article_and_a_small_page(desk, mail_server, count):
    for number in range(count):
        text = SEEDS[number % 5].read_text(encoding="utf-8")
        (desk.articles / f"copy{number}.txt").write_text(f"Edition {number} of the morning paper\n\n{text}\n",
                                                         encoding="utf-8")
    letter = parse_letter(sent(desk, mail_server))
    assert len(letter.get_body(("html",)).get_content().replace("\r\n", "\n").encode()) <= 90 * 1024
    text = text_of(letter)
    assert all(re.search(rf"\bEdition {number} of", text) for number in range(count))
