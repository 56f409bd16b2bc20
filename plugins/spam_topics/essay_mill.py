"""Essay mills: sellers of homework, essays and theses."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: write my essay | write my paper | do my homework | do my assignment | essay writing service
en: essay writing services | essay writing help | assignment help
en: assignment help service | assignment help services | assignment writing service | assignment writing services
en: custom essay | custom essays | custom writing
en: dissertation writing service | dissertation writing services | dissertation writing help
en: thesis writing service | thesis writing services | thesis writing help
en: buy essay | buy essays | buy an essay | buy essays online | pay for essay | cheap essay | plagiarism-free
en: plagiarism free | 100% original papers | native writers
en: professional essay writers | academic writing service | academic writing services | academic writing support
en: coursework help | coursework writing | our writers
en: expert writers | phd writers | on-time delivery | unlimited revisions | free revisions | term paper writing
en: research paper writing service | homework help service
en: research paper writing services | essay help | essay writers | academic writers | take my online class
en: take my online exam | assignment helper | assignment experts
en: assignment expert | ghostwriting services for students | pay someone to do my | dissertation help
en: professional essay assistance | essay help online | plagiarism report
de: hausarbeit schreiben lassen | bachelorarbeit schreiben lassen | masterarbeit schreiben lassen
de: ghostwriting agentur | akademische ghostwriter | ghostwriter hausarbeit
de: seminararbeit schreiben lassen | ghostwriter bachelorarbeit | dissertation schreiben lassen
de: akademischer ghostwriter
fr: rédaction de mémoire | rédiger mon mémoire | aide à la rédaction de mémoire | mémoire sur mesure
fr: faire rédiger son mémoire
es: hacer mi tarea | trabajos universitarios por encargo | hacemos tu tesis | comprar ensayos | tfg por encargo
es: hacer mi ensayo | comprar tfg
pt: fazemos seu tcc | tcc pronto | comprar tcc | fazer meu tcc | monografias prontas | trabalhos acadêmicos prontos
it: tesi su commissione | scrittura tesi | comprare tesi | tesi di laurea su commissione
pl: pisanie prac | pisanie prac magisterskich | pisanie prac licencjackich | prace na zamówienie
pl: napisanie pracy magisterskiej
ru: курсовая на заказ | курсовые на заказ | дипломная работа на заказ | дипломы на заказ | заказать курсовую
ru: заказать реферат | рефераты на заказ | заказать дипломную
ru: контрольные на заказ | решение задач на заказ | заказать диссертацию | дипломные на заказ
uk: курсова на замовлення | дипломна на замовлення | замовити курсову
tr: ödev yaptırma | tez yazdırma | parayla tez | ödev yaptır | tez danışmanlık merkezi | tez yazım
id: joki tugas | jasa skripsi | jasa pembuatan skripsi | joki skripsi | jasa joki | jasa tesis
id: jasa pembuatan tugas
ms: upah buat assignment | servis tugasan
zh: 论文代写 | 代写论文 | essay代写 | assignment代写 | 网课代上 | 作业代写 | 代写 | 留学生代写 | 代考 | 論文代寫
ar: حل واجبات | كتابة رسائل الماجستير | اعداد بحوث | كتابة ابحاث | خدمات الطلاب
fa: انجام پایان نامه | نوشتن پایان نامه | سفارش پایان نامه | انجام پروپوزال
vi: viết thuê luận văn | dịch vụ viết luận văn | làm luận văn thuê | viết luận văn thuê
""")
ACT: Final = lexicon("""
en: order now | place your order | get a quote | get instant quote | hire a writer | live chat | hire an expert
en: get help now | free quote | submit your | money-back guarantee | 24/7 support
de: jetzt anfragen | unverbindliche anfrage | angebot anfordern
es: pide presupuesto | solicita
pt: peça um orçamento | solicite um orçamento
ru: заказать | узнать стоимость | оставить заявку
pl: zamów | wycena
tr: fiyat al | sipariş
id: hubungi kami | whatsapp | order sekarang
zh: 立即下单 | 联系客服 | 加微信
""")
TOPIC: Final = lexicon("""
all: essay | dissertation | assignment | thesis | coursework | homework | plagiarism | turnitin | deadline
all: academic | курсовая | диплом | skripsi | tcc
""")
RULE: Final = genre_rule(
    "spam.essay-mill",
    Genre(
        "an essay mill",
        SELLING,
        ACT,
        TOPIC,
        ("academic integrity", "misconduct", "honor code", "contract cheating"),
        needed=3,
        density=5.0,
    ),
    why="Selling academic work is fraud on the reader's school, and the pages are made in bulk.",
    policy="scaled content abuse",
    source="trade vocabulary by language; UK Skills and Post-16 Education Act 2022, chapter on essay mills",
)
