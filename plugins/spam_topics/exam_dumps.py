"""Question dumps of certifications, test banks and solution manuals by download.

Schools, publishers and candidates talk of the same exams. What marks the seller is the guarantee of passing, the PDF
with "real questions", and the file number of a textbook's answers.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
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
de: prüfungsfragen und antworten pdf | zertifizierungsfragen | echte prüfungsfragen
de: prüfung beim ersten versuch bestehen
es: preguntas reales de examen pdf | dumps de examen
fr: questions d'examen réelles pdf | sujets réels pdf examen
ja: 試験問題集 | 日本語版問題集 | 一発合格 | 合格率 100 | 認定資格問題集 | 受験対策書
ko: 시험덤프 | 덤프문제 | 덤프공부자료 | 최신덤프 | 인증시험덤프 | 덤프자료
zh: 考古題 | 考題寶典 | 最新題庫 | 认证题库 | 考试题库下载 | 通過率 100
""")
ACT: Final = lexicon("""
en: download now | instant download | buy now | free demo | try free demo | get it now | add to cart | download free
en: discount code | coupon code | visit here | more info
all: 無料デモ | 다운로드 | 立即下载 | jetzt herunterladen
""")
TOPIC: Final = lexicon("""
all: certification | exam code | isbn | edition | candidates | vendor | exam name | cisco | comptia | microsoft
all: oracle | sap
all: multiple choice | chapter 1 | nursing | textbook
""")
RULE: Final = genre_rule(
    "spam.exam-dumps",
    Genre(
        "a seller of leaked exams and answers",
        SELLING,
        ACT,
        TOPIC,
        ("academic integrity", "candidate agreement", "cheating", "plagiari", "invalidat"),
        needed=4,
        density=5.0,
    ),
    why="The files are leaked or invented; buyers risk their certificate, and the pages are made to be found by codes.",
    policy="scaled content abuse",
    source="trade vocabulary by language",
)
