"""Bought followers, likes and views."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: buy instagram followers | buy followers | buy likes | buy instagram likes | buy youtube views
en: buy tiktok followers | buy youtube subscribers | free instagram followers | free followers
en: smm panel | smm panels | cheapest smm panel | best smm panel | auto liker | auto followers
en: instagram followers free | real followers | organic followers | buy twitter followers | buy views
en: buy spotify plays | buy telegram members | free tiktok followers | instagram likes free | gain followers fast
en: buy facebook likes | buy google reviews | buy real followers | buy trustpilot reviews
en: buy verified accounts | buy old gmail accounts | buy verified cash app | buy verified paypal account
en: buy verified binance account | buy negative google reviews | buy facebook accounts | free instagram likes
es: comprar seguidores | comprar likes | seguidores gratis | seguidores reales | comprar seguidores instagram
es: panel smm
pt: comprar seguidores | comprar curtidas | seguidores grátis | ganhar seguidores | comprar seguidores instagram
pt: comprar visualizações
fr: acheter des abonnés | acheter des followers | acheter des likes | acheter des vues | abonnés instagram
de: follower kaufen | instagram follower kaufen | likes kaufen | youtube views kaufen | google bewertungen kaufen
it: comprare follower | acquistare follower | comprare like | comprare follower instagram
nl: volgers kopen | instagram volgers kopen | likes kopen
pl: kup obserwujących | kupno lajków | obserwujący na instagram
ru: накрутка подписчиков | накрутка лайков | накрутка просмотров | купить подписчиков | накрутить подписчиков
ru: бесплатная накрутка | раскрутка инстаграм
tr: takipçi satın al | takipçi hilesi | instagram takipçi | beğeni satın al | ücretsiz takipçi | takipçi kazanma
tr: izlenme satın al
id: beli followers | jasa followers | tambah followers | followers gratis | auto followers instagram
id: jual followers
vi: mua follow | tăng follow | mua like | tăng like | hack follow | tăng sub
ar: زيادة متابعين | شراء متابعين | متابعين انستقرام | رشق متابعين
fa: خرید فالوور | فالوور واقعی | افزایش فالوور | خرید ممبر
zh: 刷粉 | 买粉 | 刷赞 | 涨粉平台 | 买粉丝 | 刷粉丝
ko: 인스타 팔로워 구매 | 팔로워 늘리기 | 유튜브 조회수 구매 | 인스타 팔로워 늘리기
th: ปั้มไลค์ | ปั้มฟอล | เพิ่มผู้ติดตาม
hi: फॉलोअर्स कैसे बढ़ाएं
hi: फ्री फॉलोअर्स | इंस्टाग्राम फॉलोअर्स बढ़ाने | फॉलोअर्स खरीदें | फ्री लाइक्स | ऑटो फॉलोअर्स
hi: फॉलोअर बढ़ाने वाला ऐप
en: instagram followers kaise badhaye | free followers kaise | follower badhane wala app | real followers app
bn: ফ্রি ফলোয়ার | ফলোয়ার বাড়ানোর | অটো লাইক | অটো ফলোয়ার
ur: فالوورز بڑھائیں | مفت فالوورز
ar: متابعين حقيقيين | متابعين عرب | زيادة لايكات | شراء لايكات | متابعين تيك توك | زيادة مشاهدات
fa: خرید لایک | خرید فالوور ایرانی | خرید ویو | خرید ممبر تلگرام | فالوور رایگان
he: קניית עוקבים | לקנות עוקבים | עוקבים לאינסטגרם | לייקים לאינסטגרם
ru: накрутк{и,у} {подписчиков,лайков,просмотров} | купить {лайки,просмотры} | живые подписчики
ru: накрутка {тг,телеграм,вк,тикток}
uk: накрутка {підписників,лайків,переглядів} | купити {підписників,лайки} | накрутити підписників | живі підписники
cs: {koupit,nákup} {sledující,sledujících,followerů,lajků} | koupit followery | sledující na instagram
hu: {instagram ,tiktok ,}követők vásárlása | követő vásárlás | lájk vásárlás | követők rendelése
ro: cump{ără,ăr} {urmăritori,like-uri,aprecieri} | urmăritori {instagram,reali,tiktok}
bg: купи {последователи,харесвания} | купуване на {последователи,харесвания} | реални последователи
sr: kupi{te,} {pratioce,lajkove} | kupovina {pratilaca,lajkova} | pratioci na instagramu
el: αγορά {followers,ακολούθων,likes} | αγόρασε {followers,likes}
az: izləyici {al,satışı,almaq} | bəyəni {al,satışı}
kk: {подписчик,оқырман} сатып алу | лайк сатып алу
""")
ACT: Final = lexicon("""
en: buy now | order now | get started | instant delivery | get free followers | place order | add to cart
en: contact us | 24/7 | sign up | non drop
all: satın al | kaufen | comprar | acheter | купить | заказать | order | خرید | mua ngay
all: kup teraz | замовити | objednat | megrendelés | comandă | поръчай | poruči | sifariş et | kup
""")
TOPIC: Final = lexicon("""
all: followers | likes | instagram | tiktok | youtube | views | subscribers | smm | takipçi | подписчики
all: seguidores
""")
RULE: Final = genre_rule(
    "spam.followers",
    Genre(
        "a seller of followers and likes", SELLING, ACT, TOPIC, ("bot accounts", "inauthentic"), needed=3, density=5.0
    ),
    why="Bought attention deceives everyone who reads the numbers, and the pages come in bulk.",
    policy="scaled content abuse",
    source="trade vocabulary by language",
)
