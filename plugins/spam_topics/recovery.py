"""Recovery of lost coins and hackers for hire: the second fraud on people who were robbed once.

Told as a testimonial in comments, forums and guest posts, with a firm's name, a mail address and a number of WhatsApp.
Victims, scammers, police and the FBI belong to its story, so those words do not speak for it here; what warns of
recovery fraud does (Federal Trade Commission: "refund and recovery scams"; FBI Internet Crime Complaint Center, alerts
on fictitious recovery firms).
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

COINS: Final = (
    r"(?:bitcoins?|btc|crypto(?:currenc(?:y|ies)|s| assets?| funds?| coins?)?|usdt|ethereum|eth|funds?|money|coins?|"
    r"investments?|digital assets?|assets|savings|wallets?)"
)
TAKING: Final = (
    r"(?:recover(?:y|ed|ing|s)?(?: of)?|retriev(?:e|ed|ing|al of)|reclaim(?:ed|ing)?|trac(?:e|ed|ing)"
    r"|get(?:ting)? back|got back)"
)
WHOSE: Final = r"(?:spouse|partner|husband|wife|girlfriend|boyfriend)(?:['’]s)?"
WHO: Final = r"(?:experts?|specialists?|agent|agency|company|firm|services?|hackers?|team|wizard)"
OFFERS: Final = (
    rf"\b{TAKING} (?:[\w’'%]+ ){{0,3}}(?:lost|stolen|scammed|hacked|missing) (?:or (?:lost|stolen) )?"
    rf"(?:[\w’']+ ){{0,1}}{COINS}\b"
    rf"|\b(?:lost|stolen|scammed) {COINS} (?:recovery|retrieval)\b"
    rf"|\brecover(?:ed|ing|s)? (?:all |back |\d+% of )*(?:of )?(?:my|your|their|our) (?:[\w’']+ ){{0,2}}{COINS}\b"
    r"|\b(?:hire|contact|reach(?: out to)?|find) (?:an?|the|this|these|real|genuine) (?:[\w-]+ ){0,3}hackers?\b"
    r"|\b(?:hack(?:ing)?(?: of| into)?|spy(?:ing)? on|clon(?:e|ing)|access(?: to)?) (?:[\w’']+ ){0,2}(?:cheating )?"
    rf"{WHOSE} (?:phone|whatsapp|account|messages|device)\b"
    rf"|\b(?:crypto|bitcoin|cyber|funds?|assets?) (?:recovery|retrieval) {WHO}\b"
)
SELLING: Final = lexicon("""
en: hire a hacker | hackers for hire | hacker for hire | professional hacker | ethical hackers for hire
en: genuine hacker
en: certified ethical hackers | bitcoin recovery | crypto recovery | cryptocurrency recovery | usdt recovery
en: recovery expert | recovery experts | recovery specialist | recovery hacker | recovery wizard | cyber recovery
en: funds recovery | fund recovery | asset recovery expert | lost crypto | stolen crypto | stolen bitcoin
en: lost bitcoin
en: recover lost bitcoin | recover stolen crypto | recover scammed funds | lost funds | scam recovery
en: blockchain experts
en: recover my bitcoin | recover my crypto | recovered my funds | get your money back | wallet recovery
en: wallet recovery service
en: cheating spouse | cheating partner | phone hacking | whatsapp hack | hack into any phone | spy on a phone
en: social media account recovery | recovery of social media accounts | credit score repair | credit score boost
en: fix your credit score | clear criminal records | change university grades | blackmail removal
en: remove criminal record
es: contratar un hacker | recuperar bitcoin perdido | recuperación de criptomonedas | recuperar fondos perdidos
es: recuperar criptomonedas robadas | experto en recuperación | hacker profesional
pt: contratar um hacker | recuperar bitcoin perdido | recuperação de criptomoedas | recuperar fundos perdidos
pt: especialista em recuperação | hacker profissional
fr: engager un hacker | embaucher un hacker | récupérer des bitcoins perdus | récupération de cryptomonnaies
fr: récupérer des fonds perdus | expert en récupération | hacker professionnel | récupérer l'argent perdu
de: hacker mieten | hacker beauftragen | verlorene bitcoin wiederherstellen | krypto wiederherstellung
de: gestohlene kryptowährung zurückholen | verlorene gelder zurückholen | bitcoin zurückholen
it: assumere un hacker | recuperare bitcoin persi | recupero criptovalute | recuperare fondi persi
ru: нанять хакера | услуги хакера | вернуть украденную криптовалюту | возврат криптовалюты | взлом переписки
ru: возврат средств от брокера | вернуть деньги от брокера | чарджбэк под ключ | взлом whatsapp на заказ
tr: hacker kirala | çalınan kripto kurtarma | kayıp bitcoin kurtarma | kripto kurtarma uzmanı
id: sewa hacker | jasa hacker | pemulihan bitcoin | jasa pemulihan kripto
pl: wynająć hakera | odzyskiwanie kryptowalut | odzyskać skradzione bitcoiny
zh: 黑客接单 | 雇佣黑客 | 找黑客 | 黑客追款 | 虚拟货币追回 | 网络追款
""")
ACT: Final = lexicon("""
en: via the details below | contact details below | reach out to them | contact them | contact him | contact her
en: text him
en: whatsapp | telegram | email them | via email | send them a message | i highly recommend | i recommend
en: write to them
en: don't lose hope | look no further | don't hesitate to contact | consult them | reach them
all: correo | zangi | signal | gmail.com | mail.com | protonmail | proton.me | пишите | напишите | 联系
""")
TOPIC: Final = lexicon("""
all: bitcoin | wallet | usdt | blockchain | transaction | scammed | fake broker | trading platform | life savings
all: retirement | devastated | skeptical | tears of joy | within 72 hours | within 48 hours | within 24 hours
all: withdraw
""")
RULE: Final = genre_rule(
    "spam.recovery",
    Genre(
        "a lure of recovery agents and hackers for hire",
        SELLING,
        ACT,
        TOPIC,
        (
            "recovery scam",
            "recovery fraud",
            "refund scam",
            "advance fee",
            "upfront fee",
            "never pay",
            "do not pay",
            "beware of",
            "red flags",
            "seed phrase",
            "passphrase",
            "hardware wallet",
            "backup",
            "open source",
            "report it to",
            "cold call",
        ),
        offers=OFFERS,
        usual=("police", "scammer", "fraudster", "victims", "fbi", "lawsuit", "regulator"),
        needed=3,
        density=5.0,
        most=0.9,
    ),
    why="Nobody can call coins back: such offers rob people a second time, and break into the accounts of others.",
    policy="scam and fraud",
    source="trade vocabulary by language; warnings of the FTC and the FBI's IC3 on recovery fraud",
)
