"""Coupon pages: codes that are shown, copied and rarely work. Weak alone: shops and magazines publish codes too."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: coupon code | coupon codes | promo code | promo codes | discount code | discount codes | voucher code
en: voucher codes | verified coupon | verified coupons | get code | show code | reveal code
en: copy code | coupons and deals | latest coupons | working promo | exclusive coupon | coupons & promo codes
en: save with coupon | show coupon code | get deal | 100% verified | today's coupon | best coupons
vi: mã giảm giá | voucher | mã khuyến mãi | lấy mã | mã freeship | săn sale | mã giảm | lấy voucher
vi: tổng hợp mã giảm giá | mã voucher
id: kode promo | kode voucher | kupon diskon | klaim voucher
th: โค้ดส่วนลด | คูปองส่วนลด | โค้ดลด | เก็บคูปอง
es: código promocional | cupón de descuento | códigos de descuento | cupones | ver código | código descuento
es: cupones descuento
pt: cupom de desconto | cupons de desconto | código promocional | ver cupom | pegar cupom
fr: code promo | codes promo | bon de réduction | code réduction | voir le code | codes de réduction
de: gutscheincode | gutscheincodes | rabattcode | gutschein anzeigen | rabattcodes | gutschein einlösen
de: zum gutschein
it: codice sconto | codici sconto | buono sconto | vedi codice | coupon sconto
nl: kortingscode | kortingscodes | toon code | kortingsbon
pl: kod rabatowy | kody rabatowe | kod promocyjny | pokaż kod | kupony rabatowe
sv: rabattkod | rabattkoder | visa kod
da: rabatkode | rabatkoder
ru: промокод | промокоды | купон на скидку | показать промокод | открыть код | скопировать код
tr: indirim kodu | indirim kuponu | kupon kodu | kodu göster | promosyon kodu
ja: クーポンコード | 割引コード | クーポンを見る
zh: 优惠码 | 折扣码 | 領取優惠 | 優惠碼 | 折扣碼 | 领取优惠券
ko: 할인코드 | 쿠폰 코드 | 프로모션 코드 | 할인 코드
ar: كود خصم | كوبون خصم | كوبونات | انسخ الكود
el: εκπτωτικός κωδικός | κουπόνι έκπτωσης
cs: slevový kód | slevové kupóny | zobrazit kód
""")
ACT: Final = lexicon("""
en: use code | click to reveal | click to copy | shop now | grab now | use coupon | activate deal | expires
en: off your | limited time | apply code
all: lấy mã | tại đây | mua ngay | klik | ver oferta | pegar | voir l'offre | zum angebot | vai all'offerta
all: bekijk deal | zobacz | перейти | kuponu kullan | 查看 | hết hạn
""")
TOPIC: Final = lexicon("""
all: coupon | coupons | promo | voucher | discount | deals | % off | cashback | giảm giá | shopee | lazada | tiki
all: flipkart | скидка | cupom | rabatt | sconto
""")
RULE: Final = genre_rule(
    "spam.coupons",
    Genre(
        "a coupon page",
        SELLING,
        ACT,
        TOPIC,
        ("terms and conditions apply to this order",),
        needed=4,
        density=10.0,
        most=0.6,
    ),
    why="Coupon pages on borrowed or mass-made sites are published for the commission, seldom for a working code.",
    policy="site reputation abuse",
    source="trade vocabulary by language; Google spam policies (site reputation abuse names coupon pages)",
    severity="warning",
)
