"""Cracked software, paid themes and plugins given away ("nulled"), key generators and "generators" of game money."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: crack download | full crack | with crack | crack + serial key | serial key | serial keys | license key free
en: keygen | activation key free | product key free | crack free download
en: free download full version | full version free download | pre-activated | nulled | activator download | kmspico
en: crack full version | patch download | torrent download | license key crack
en: cracked version | crack version | activation code free | registration key | crack + keygen
en: crack latest version | free license key | portable crack | crack mac | product key crack | lifetime license key
en: free v-bucks generator | robux generator | free robux | free v-bucks | gift card generator
en: no human verification | no survey | without human verification | free psn codes | free gift card codes
en: hack tool | online generator | aimbot | wallhack | hack online | free gems generator | cheat tool
en: generator 2024 | undetected cheats | free steam codes | working cheats | resource generator
en: nulled theme | nulled themes | nulled plugin | nulled plugins | nulled script | nulled scripts | nulled version
en: nulled wordpress | wordpress nulled | theme nulled | plugin nulled | script nulled | gpl version free download
en: premium themes free download | premium plugins free download | no purchase code | without purchase code
en: purchase code not required | gpl themes and plugins download | nulled php scripts | nulled free download
es: tema nulled | plugin nulled gratis | temas nulled | plugins nulled
es: descargar gratis full | con crack | crackeado | full español mega | activador | generador de robux
es: generador gratis | clave de licencia gratis | descargar full
pt: download crackeado | crackeado | baixar crackeado | ativador | gerador de robux | serial grátis
pt: download ativado
fr: crack gratuit | télécharger crack | crack complet | clé de licence gratuite | générateur de robux
fr: crack français
de: crack deutsch | vollversion kostenlos | lizenzschlüssel kostenlos | keygen deutsch
it: crack gratis | download crack ita | codice di attivazione gratis | con crack ita
ru: скачать кряк | кряк | активатор | ключ активации | серийный ключ | скачать с ключом | с таблеткой
ru: лицензионный ключ бесплатно | репак | крякнутый | взломанный чит | скачать чит | читы бесплатно
pl: crack do pobrania | klucz licencyjny za darmo | pełna wersja za darmo | darmowe robuxy
tr: full indir | crackli indir | full program indir | crack indir | bedava robux | ücretsiz robux | hile indir
vi: full crack | tải full | bẻ khóa | kích hoạt bản quyền | crack vĩnh viễn
id: full version gratis | download full crack | aktivator | gratis robux
zh: 破解版 | 激活码 | 注册机 | 破解补丁 | 序列号 | 绿色破解 | 免激活
ar: مع الكراك | تفعيل مدى الحياة | كراك | تحميل برنامج كامل
fa: دانلود کرک | کرک | سریال نامبر | فعال سازی
ko: 크랙 | 시리얼 키
ru: без регистрации и {смс,sms} | скачать бесплатно без регистрации | репак{и,ов} | крякнут{ая,ые}
ru: полная версия бесплатно
ru: активатор{ы,ом} windows | ключи {активации,бесплатно}
uk: скачати кряк | активатор {windows,office} | ключ активації | ліцензійний ключ безкоштовно | повна версія безкоштовно
cs: crack ke stažení | plná verze zdarma | {sériové číslo,aktivační klíč} zdarma | stáhnout plnou verzi zdarma
hu: crack letöltés | feltört {verzió,játék} | teljes verzió {letöltés,ingyen} | {aktiváló kulcs,sorozatszám} ingyen
ro: crack gratuit | {descarcă,descărcare} gratis versiunea completă | cheie de activare gratis | cu crack inclus
ro: versiune completă gratis
bg: сериен номер безплатно | активатор за {windows,office} | пълна версия безплатно | изтегли кряк | с кряк
sr: puna verzija besplatno | serijski broj besplatno | sa krekom | aktivacioni ključ besplatno
el: δωρεάν πλήρης έκδοση | κλειδί ενεργοποίησης δωρεάν | με κρακ | κατέβασμα κρακ
az: crack yüklə | tam versiya pulsuz | aktivasiya açarı pulsuz
""")
ACT: Final = lexicon("""
en: download now | free download | download link | click here to download | how to crack | how to install
en: direct link | download mirror | mirror 1 | mirror 2 | mediafire | password is our site | extract the zip
en: how to activate | download crack | click the link | generate now | enter your username | start hack
all: descargar | baixar | télécharger | herunterladen | скачать бесплатно | скачать | indir | tải về | unduh | 下载
all: تحميل | دانلود
all: stáhnout | pobierz | letöltés | descarcă | изтегли | preuzmi | завантажити | yüklə | скачати
""")
TOPIC: Final = lexicon("""
all: crack | cracked | patch | serial | activator | torrent | full version | license | windows | keygen | robux
all: woocommerce | elementor | wordpress theme | wordpress plugin | themeforest | codecanyon | premium | gpl
all: v-bucks | hack | cheats | generator | mac os
""")
# The word stands behind a name and its version, in a hundred combinations.
OFFERS: Final = (
    r"\bv?\d+(?:\.\d+){1,3} nulled\b|\bnulled (?:\w+ )?(?:themes?|plugins?|scripts?|version|features|download)\b"
    r"|\b(?:theme|plugin|script|version) (?:is )?(?:already |fully )?(?:activated|nulled)\b"
)
RULE: Final = genre_rule(
    "spam.cracks",
    Genre(
        "a lure with cracked software or free game money",
        SELLING,
        ACT,
        TOPIC,
        ("reverse engineering", "security researcher", "malware analysis", "open source", "changelog", "chess"),
        needed=3,
        offers=OFFERS,
        density=5.0,
        most=0.9,
    ),
    why="Cracks and generators are the usual wrapping of malware and survey fraud.",
    policy="malware and malicious behaviours",
    source="trade vocabulary by language",
)
