"""Question dumps of certifications, test banks and solution manuals by download.

Schools, publishers and candidates talk of the same exams. What marks the seller is the guarantee of passing, the PDF
with "real questions", and the file number of a textbook's answers.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

CODE: Final = (
    r"(?:[a-z]{1,4}[-_ ]?[a-z]{0,2}\d{2,4}(?:-[a-z]?\d{1,3})?|\d{3}-\d{3})"  # AZ-305, SAA-C03, C_TS452, 200-301
)
OFFERS: Final = (
    rf"\b{CODE} (?:exam )?(?:dumps?|braindumps?|pdf|practice (?:test|exam)|exam questions|study materials?)\b"
    rf"|\b{CODE} ?(?:題庫|考古題|题库|考題|問題集|日本語版|덤프|시험자료)"
    r"|\b(?:real|actual|verified|updated|latest|valid|authentic) (?:[\w-]+ ){0,3}(?:exam )?(?:questions|dumps"
    r"|answers)\b"
    r"|\bpass (?:[\w-]+ ){0,4}(?:on|in|at) (?:your|the) (?:very )?first (?:try|attempt)\b"
    r"|\b(?:questions|answers)(?: that)? appear(?:ed)? in the (?:real|actual) exam\b"
    r"|\bfree updates? for (?:\d+ days|one year|a year|3 months)\b|\b(?:test bank|solutions? manual) for\b"
)
SELLING: Final = lexicon("""
en: free demo before you buy | try the free demo | if you fail, we refund | refund if you fail | verified answers
en: exam dumps | dumps pdf | exam dumps pdf | braindumps | brain dumps | latest dumps | updated dumps | valid dumps
en: real exam questions | actual exam questions | real exam dumps | practice test dumps | certification dumps
en: exam questions pdf | questions and answers pdf | pdf dumps | exam questions and answers pdf | free dumps
en: pass your exam in first attempt | pass the exam in first attempt | pass in your first attempt
en: pass on the first try
en: 100% passing guarantee | passing guarantee | 100% pass guarantee | pass guarantee | money back guarantee exam
en: free 90 days updates | 90 days free updates | free updates for 90 days | web-based practice test
en: desktop practice exam software | practice exam software | vce exam simulator | verified exam questions
en: test bank for | test banks | solution manual for | solutions manual for | instructor solution manual
en: test bank download | solution manual download | instant download test bank | all chapters included
en: all chapters complete
en: complete test bank | latest edition test bank | verified chapters | graded a+ | a+ guide
de: prüfungsfragen und antworten | prüfungsunterlagen | echten fragen | beim ersten versuch | kostenlose updates
de: testsoftware | kostenlose demo | sonst geld zurück
ko: 적중율 | 적중률 | 합격 보장 | 전액 환불 | 무료 업데이트 | 무료 샘플 | 덤프비용 | 실제 시험 문제
de: prüfungsfragen und antworten pdf | zertifizierungsfragen | echte prüfungsfragen
de: prüfung beim ersten versuch bestehen
es: preguntas reales de examen pdf | dumps de examen
fr: questions d'examen réelles pdf | sujets réels pdf examen
ja: 試験問題集 | 日本語版問題集 | 一発合格 | 合格率 100 | 認定資格問題集 | 受験対策書
ko: 시험덤프 | 덤프문제 | 덤프공부자료 | 최신덤프 | 인증시험덤프 | 덤프자료
ja: 問題集 | 的中率 | 一回で合格 | 一発で合格 | 合格を保証 | 全額返金 | 無料サンプル | 一年間無料 | 無料デモ
zh: 题库下载 | 題庫下載 | 題庫覆蓋率 | 考題資料 | 一次通過 | 一次通过 | 全額退款 | 全额退款 | 免費更新
zh: 免费更新 | 题库覆盖率
zh: 考古題 | 考題寶典 | 最新題庫 | 认证题库 | 考试题库下载 | 通過率 100
""")
ACT: Final = lexicon("""
en: download now | instant download | buy now | free demo | try free demo | get it now | add to cart | download free
en: discount code | coupon code | visit here | more info
all: 無料デモ | 다운로드 | 立即下载 | 立即購買 | 立即购买 | 今すぐ | jetzt herunterladen
""")
TOPIC: Final = lexicon("""
all: certification | exam code | isbn | edition | candidates | vendor | exam name | cisco | comptia | microsoft
all: oracle | sap
all: multiple choice | chapter 1 | nursing | textbook | dumps | exam questions | 認定 | 認證 | 认证 | 試験 | 考試 | 考试
""")
RULE: Final = genre_rule(
    "spam.exam-dumps",
    Genre(
        "a seller of leaked exams and answers",
        SELLING,
        ACT,
        TOPIC,
        ("academic integrity", "candidate agreement", "cheating", "plagiari", "invalidat", "on reserve", "syllabus"),
        offers=OFFERS,
        needed=4,
        density=5.0,
    ),
    why="The files are leaked or invented; buyers risk their certificate, and the pages are made to be found by codes.",
    policy="scaled content abuse",
    source="trade vocabulary by language",
)
