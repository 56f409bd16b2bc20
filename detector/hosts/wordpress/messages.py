"""What the plugin says: gathered from its sources into the `.pot`, and from there into each language's `.po`.

`python -m detector.hosts.wordpress.messages` brings the files up to date; a test fails while they are not, or while a
language lacks a sentence.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

from detector.hosts.wordpress.translations import DOMAIN, Message, read_po

CALL: Final = re.compile(
    r"\b(?:__|esc_html__|esc_attr__)\(\s*(?P<quote>['\"])(?P<text>(?:\\.|(?!(?P=quote)).)*)(?P=quote)\s*,\s*'"
    + DOMAIN
    + "'"
)
HEADER: Final = """msgid ""
msgstr ""
"Project-Id-Version: detector-gate\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Domain: detector-gate\\n"
"""


def gather(plugin: Path) -> list[Message]:
    """All sentences with the files they stand in, in the order of files and lines."""
    places: dict[str, list[str]] = {}
    for path in sorted([*plugin.glob("src/*.php"), *plugin.glob("assets/*.js")]):
        for call in CALL.finditer(path.read_text("utf-8")):
            text = re.sub(r"\\(['\"\\])", r"\1", call["text"])
            at = places.setdefault(text, [])
            name = path.relative_to(plugin).as_posix()
            at.extend([name] if name not in at else [])
    return [Message(text, "", " ".join(at)) for text, at in places.items()]


def po_text(messages: list[Message], language: str = "") -> str:
    """A `.po` or `.pot` file."""
    parts = [HEADER.format(language=language)]
    for message in messages:
        comment = "#, php-format\n" if "%" in message.key else ""
        key, text = (json.dumps(words, ensure_ascii=False) for words in (message.key, message.text))
        parts.append(f"#: {message.places}\n{comment}msgid {key}\nmsgstr {text}\n")
    return "\n".join(parts)


def merged(messages: list[Message], po: str) -> list[Message]:
    """The sentences with what a `.po` file already says of them."""
    known = {message.key: message.text for message in read_po(po)}
    return [Message(message.key, known.get(message.key, ""), message.places) for message in messages]


def main() -> None:
    """Bring all files up to date."""
    plugin = Path(__file__).with_name("plugin")
    messages, folder = gather(plugin), plugin / "languages"
    (folder / f"{DOMAIN}.pot").write_text(po_text(messages), encoding="utf-8")
    for path in folder.glob("*.po"):
        language = path.stem.removeprefix(f"{DOMAIN}-")
        text = po_text(merged(messages, path.read_text("utf-8")), language)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
