"""Downloads of modified apps and games: “unlimited money”, “premium unlocked”."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: mod apk | modded apk | apk mod | unlimited money | unlimited gems | unlimited coins | unlimited everything
en: download apk | apk download | mod menu | premium unlocked
en: hack apk | unlocked premium | mod version | latest mod | unlimited diamonds | unlimited lives
en: apk latest version | mod download | apk file | download mod | no root | unlocked everything
en: vip unlocked | pro unlocked | all unlocked | free download mod | god mode | obb file | modded version
en: mod apk latest version | unlimited resources | unlimited skins | free shopping mod
id: mod bussid | uang tak terbatas | unduh mod | download mod apk | livery bussid | apk mod terbaru
id: link download mod | unlimited uang | aplikasi mod
pt: dinheiro infinito | tudo desbloqueado | apk atualizado | apk mod dinheiro | baixar apk | mod menu atualizado
pt: tudo infinito
es: dinero infinito | todo desbloqueado | descargar apk | todo ilimitado | apk hackeado | monedas infinitas
fr: argent illimité | tout débloqué | télécharger apk | tout illimité
ru: много денег | скачать взлом | мод много денег | взломанная версия | скачать мод | бесконечные деньги
ru: взлом на андроид | все открыто
tr: sınırsız para | para hilesi | apk indir | hileli apk | kilitsiz apk | elmas hilesi | mega hileli
vi: mod vô hạn | vô hạn tiền | tải apk | hack full tiền | mod full | tải mod
th: โหลดม็อด | เงินไม่จำกัด | ดาวน์โหลด apk
ar: مهكرة | تحميل لعبة مهكرة | مهكره | نقود غير محدودة | تنزيل apk
zh: 破解版 | 无限金币 | 内购破解 | 安卓破解 | 無限金幣 | 破解版下载
ko: 모드 apk | 무제한 돈
ja: 改造apk | 無限コイン
hi: मॉड एपीके
fa: نسخه مود | پول بی نهایت | دانلود نسخه هک شده
pl: nieograniczone pieniądze
de: unbegrenzt geld
it: soldi infiniti
en: gb whatsapp download | gbwhatsapp | gb whatsapp apk | fm whatsapp | yo whatsapp | whatsapp plus apk
en: latest version download apk | mod apk kaise download kare | unlimited money and gems | hacked version | anti-ban
en: mod features | unlimited gold
hi: मॉड एपीके डाउनलोड | जीबी व्हाट्सएप डाउनलोड | अनलिमिटेड मनी | हैक एपीके | अनलिमिटेड कॉइन
bn: মোড এপিকে | জিবি হোয়াটসঅ্যাপ | আনলিমিটেড মানি | আনলিমিটেড কয়েন
ur: موڈ اے پی کے | جی بی واٹس ایپ
ar: واتساب الذهبي | واتساب بلس | جي بي واتساب | تهكير لعبة | ذهب غير محدود | مجوهرات غير محدودة | اخر اصدار مهكر
ar: نسخة مهكرة | تحميل مود | برابط مباشر من ميديا فاير | ميديا فاير
fa: دانلود مود | بازی مود شده | هک شده | سکه بی نهایت | الماس بی نهایت | دانلود apk مود
""")
ACT: Final = lexicon("""
en: download now | click here to download | download link | free download | direct download | install the apk
en: unknown sources | how to install
all: download gratis | baixar agora | descargar ahora | скачать бесплатно | скачать | indir | tải về | تحميل | 下载
all: unduh | klik link | télécharger
""")
TOPIC: Final = lexicon("""
all: apk | mod | android | unlimited | premium | hack | cheats | gems | coins | bussid | v1 | mb
""")
RULE: Final = genre_rule(
    "spam.modded-apps",
    Genre(
        "a download page for modified apps",
        SELLING,
        ACT,
        TOPIC,
        ("f-droid", "source code", "open source", "modding guidelines", "gpl"),
        needed=3,
        density=5.0,
        most=0.9,
    ),
    why="Modified packages carry malware or adware and the pages exist to have them installed.",
    policy="malware and malicious behaviours",
    source="trade vocabulary by language",
)
