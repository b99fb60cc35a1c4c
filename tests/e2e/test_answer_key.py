"""Five real articles that are not part of this project, against the key of a careful reader: every attributed quote of
four words or more, told by its first words, with its speaker's full name. Skipped where the articles are not."""
import pytest

from test_summarize import SHARED, summary_of

TRUMP, PUTIN, USHAKOV, ZELENSKY = "Donald Trump", "Vladimir Putin", "Ushakov", "Volodymyr Zelensky"
KEY = {
    "000": [("I believe great", TRUMP), ("to see if", TRUMP), ("deep mutual sympathies", USHAKOV),
            ("It was highlighted", USHAKOV), ("immediately begin", USHAKOV), ("in the coming", USHAKOV),
            ("Vladimir Putin reiterated", USHAKOV), ("A special emphasis", USHAKOV), ("impose costs", "Pete Hegseth")],
    "001": [("within two weeks", TRUMP), ("extremely frank", "Kremlin"), ("I believe great", TRUMP),
            ("President Putin and", TRUMP), ("It was a", TRUMP), ("We’re moving", TRUMP), ("We need them", TRUMP),
            ("We can already", ZELENSKY), ("would not change", PUTIN), ("prospects for", PUTIN)],
    "002": [("great progress", TRUMP), ("agreed that there", TRUMP), ("President Putin and", TRUMP),
            ("important for the", "Kirill Dmitriev"), ("very very hard", "Kirill Dmitriev"), ("dialogue and peace", "Kirill Dmitriev"),
            ("that the Success", TRUMP)],
    "003": [("I believe great", TRUMP), ("the EU has", "Viktor Orban"), ("Ukraine’s voice", "Olaf Scholz")],
    "004": [("I believe great", TRUMP), ("the language of", "Volodymyr Zelenskyy"),
            ("We can already", "Volodymyr Zelenskyy")],
}
LEADS = {"000": "US President Donald Trump said he", "001": "US President Donald Trump said he would",
         "002": "President Donald Trump held a call", "003": "Donald Trump has revealed plans",
         "004": "United States President Donald Trump has announced"}
DERIVED = {"001", "003"}
FURNITURE = ("Open Modal", "Loading", "Recommended Posts", "MIN READ", "Shutterstock", "Image Credit", "Follow for more",
             "right, shakes the hand", "Kathmandu\n")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the articles are not here")
@pytest.mark.parametrize("number", sorted(KEY))
def test_the_careful_readers_key(desk, number):
    (path,) = SHARED.glob(f"{number}_*.txt")
    one = summary_of(desk, path, "--quotes", "all", "--full")
    assert one["title_from"] == ("derived" if number in DERIVED else "headline")
    assert one["lead"][0].startswith(LEADS[number])
    assert not [words for words in FURNITURE if words in one["text"]]
    long = [quote for quote in one["quotes"] if len(quote["text"].split()) >= 4]
    for opening, speaker in KEY[number]:
        found = [quote for quote in long if quote["text"].startswith(opening)]
        assert found, f"no quote begins with {opening!r}"
        assert speaker in (found[0]["speaker"] or ""), f"{opening!r} is said by {found[0]['speaker']!r}"
