from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.modded-apps"
SELLING = (
    "Castle Run Mod APK latest version\n\n"
    "Download now Castle Run mod apk with unlimited money, unlimited gems and everything unlocked. Mod menu, "
    "premium unlocked, no root.\n\n"
    "APK download: free download mod, click here to download the apk file."
)
HONEST = (
    "How we build our Android app from source\n\n"
    "The source code is open source under the GPL, and F-Droid builds each apk itself. The changelog says "
    "what a release changes.\n\n"
    "Unlimited money would not make our tests pass."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
