"""Texts of our own for the tests of the shipped text models."""

from __future__ import annotations

HUMAN = (
    "We got to the harbour at six and the boat had gone. Nobody told us it would leave early, least of all the man in"
    " the kiosk, who'd sold us the tickets with a shrug and gone back to his crossword. So we sat on the wall and ate"
    " what was left of the bread. Tom said we should've taken the bus. He'd said that on Monday too. About eight a lad"
    " came along with a van full of nets and asked where we were going, and when we said the island he laughed and"
    " told us there wasn't another boat till Thursday, but his uncle went over on Wednesdays with the post if the wind"
    " let him. It didn't. We spent two nights above the pub, where the landlady charged us for one because she felt"
    " sorry for Tom's foot, and on Friday we gave up and took the bus. I still have the tickets somewhere. They were"
    " four pounds each, and the kiosk is a phone shop now, my sister says, though she was never there herself."
)
MACHINE = (
    "Traveling to the island offers a unique opportunity to experience the rich tapestry of coastal life, highlighting"
    " the importance of preserving local traditions. The journey not only provides visitors with breathtaking views,"
    " but also underscores the significance of sustainable tourism in fostering meaningful connections between"
    " communities. Furthermore, the vibrant harbor serves as a testament to the resilience of its residents,"
    " showcasing a seamless blend of heritage and innovation. Overall, understanding the various transportation"
    " options is crucial for ensuring a smooth and enjoyable experience. Additionally, travelers should consider"
    " factors such as weather conditions, seasonal availability, and individual preferences when planning their trip."
    " By taking these aspects into account, visitors can make informed decisions that enhance their overall"
    " satisfaction. In conclusion, the island remains a captivating destination, emphasizing the need for continued"
    " collaboration among stakeholders to ensure its long-term growth and prosperity for generations to come."
)
SPUN = (
    "We acquired to the haven at six and the vas had vanished. Cipher enjoined us it would depart ahead of time,"
    " smallest of all the homo in the stall, who'd vended us the slates with a shrug and passed back to his"
    " crossword. Thence we baby-sat on the bulwark and exhausted what was remaining of the breadstuff. Tom averred we"
    " ought've engaged the autobus. He'd averred that on Monday besides. Astir eight a chap arrived along with a"
    " lorry wide of meshes and expected where we were extending, and when we pronounced the isle he chortled and"
    " recited us there wasn't some other gravy holder till Thursday, but his uncle proceeded ended on Wednesdays with"
    " the mail if the current of air allowed him. It didn't. We expended two darks supra the gin mill, where the"
    " proprietress charged us for single because she matte dismal for Tom's pes, and on Friday we yielded up and"
    " chose the autobus. I silence hold the slates someplace. They were quaternary hammerings apiece, and the stall"
    " is a telephone store today, my sis articulates, though she was ne'er thither herself."
)
GERMAN = "Der alte Müller ging jeden Abend am Fluss entlang und zählte die Boote, die vom Meer heraufkamen. " * 14


def html(text: str) -> str:
    """A page with `text` as its article."""
    half = text[: text.index(". ", len(text) // 2) + 1]
    rest = text[len(half) :].strip()
    return (
        f"<html><head><title>The island</title></head><body><h1>The island</h1><p>{half}</p><p>{rest}</p></body></html>"
    )
