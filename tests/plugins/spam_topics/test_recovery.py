from __future__ import annotations

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.recovery"
SELLING = """How a team of hackers got my coins back

I had put my savings into a trading platform that closed overnight. The police took a report, the scammer was gone. A colleague told me about Northgate, certified ethical hackers who recover lost bitcoin and stolen crypto.

I was skeptical, but within 48 hours they had recovered my funds. They also do phone hacking and credit score repair. Reach out to them: WhatsApp 000, Telegram @northgate, northgate@mail.com."""
TESTIMONY = """My story

After a fake broker took everything I had lost hope. I contacted a crypto recovery specialist who traced the stolen USDT and got back all of my money within 24 hours. If you were robbed as well, contact a genuine hacker like him via email: quickreturn@gmail.com"""
WARNING = """Do not pay twice: how recovery scams work

Victims of fraud are called by firms that promise crypto recovery for an upfront fee. They are often the same people. Beware of anybody who asks for money before any is returned; the recovery expert who found you in a forum is a scammer.

Report it to the police and to your bank. Nobody can reverse a transfer of stolen bitcoin, and nobody has to hire a hacker: hacking into accounts is a crime."""
MANUAL = """Restoring a wallet

If the hardware wallet is lost, recover your wallet from the backup: enter the seed phrase in the order written down. Funds that were sent to a wrong address are lost bitcoin, no wallet recovery service brings them back.

The open source client tells which words are wrong."""


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_the_words_of_its_story_do_not_speak_for_it() -> None:
    more = (
        SELLING
        + "\n\nThe FBI and the police could not help; victims like me call this regulator and that lawsuit in vain."
    )
    assert strength(RULE, more) == strength(RULE, SELLING)


def test_a_short_testimony_is_told() -> None:
    assert observe(RULE, TESTIMONY)


def test_warnings_and_manuals_are_left_alone() -> None:
    assert not observe(RULE, WARNING)
    assert not observe(RULE, MANUAL)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
