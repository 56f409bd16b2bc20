from __future__ import annotations

import pytest

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.job-alerts"
SELLING = (
    "Forest Guard Recruitment 2025, Admit Card 2025, Result 2025 - Sarkari Naukri\n\n"
    "Aspirants who are eager to know about the latest vacancy are at the right place: you are at the right place for "
    "the syllabus and exam pattern, previous year papers and expected cut off. Direct link to download the Hall Ticket "
    "2025 will be available soon here. Apply Online 2025.\n\n"
    "Stay tuned with us, keep visiting and join Telegram channel."
)
HONEST = (
    "Board of Secondary Education: timetable of the March examination\n\n"
    "Papers begin at 10 am. Hall tickets are given out by the schools from 20 February. The syllabus is that of last "
    "year but for chemistry. Helpline number for centres: see the circular.\n\n"
    "The result is expected in the last week of May; the recruitment of examiners is closed."
)
OTHERS = (
    "मुफ्त लैपटॉप योजना 2025: ऑनलाइन आवेदन कैसे करें\n\nदोस्तों आज हम बताएंगे कि यह योजना क्या है। लेख को अंत तक पढ़ें। सबसे पहले आपको "
    "आधिकारिक वेबसाइट पर जाना होगा, होम पेज खुल जाएगा, लिंक पर क्लिक करना होगा। लिस्ट में नाम कैसे देखें, नीचे दिए गए लिंक से। "
    "यहां क्लिक करें।",
    "নতুন নিয়োগ বিজ্ঞপ্তি ২০২৫: আবেদন করার নিয়ম\n\nআজকের পোস্টে জানাব রেজাল্ট দেখার নিয়ম আর এডমিট কার্ড ডাউনলোড করার লিংক। শেষ পর্যন্ত "
    "পড়ুন, নিচের লিংকে ক্লিক করুন, কমেন্ট করে জানান।",
    "Ajira mpya leo: nafasi mpya za kazi serikalini\n\nMajina ya walioitwa kwenye usaili haya hapa. Jinsi ya kutuma maombi na jinsi "
    "ya kuangalia matokeo: bonyeza hapa kupakua tangazo.",
)


def test_a_page_made_after_searches_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_the_notice_of_an_authority_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


@pytest.mark.parametrize("page", OTHERS, ids=["hi", "bn", "sw"])
def test_it_is_told_in_other_languages(page: str) -> None:
    assert_told_with_phrases(RULE, page)
