"""Lottery "predictions" and leaked numbers: togel, satta, teer and their kin.

Numbers of a draw cannot be predicted; pages that promise them lead to illegal games. Result pages of state
lotteries use other words, and several of these must meet densely.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
id: prediksi togel | prediksi hk | prediksi sgp | prediksi sydney | prediksi sdy | prediksi hongkong | syair hk
id: syair sgp | syair togel | syair sdy
id: bocoran togel | bocoran hk | bocoran sgp | bocoran sdy | angka jitu | angka main | angka keramat | angka bocoran
id: angka top | nomor jitu
id: keluaran hk | keluaran sgp | keluaran sdy | pengeluaran hk | pengeluaran sgp | pengeluaran sdy | data hk
id: data sgp | data sdy | data sydney
id: togel hari ini | togel hongkong | togel singapore | togel sydney | togel online | bandar togel | rumus togel
id: kode syair | forum syair
id: live draw hk | live draw sgp | live draw sdy | buku mimpi | tafsir mimpi togel | mimpi togel | erek erek | bbfs
id: colok bebas | paito hk | paito sdy
id: paito | toto macau | keluaran togel | prediksi jitu | togel jitu | jitu hari ini | hk pools | hk malam ini
id: rumus jitu | pasaran togel | bandar togel terpercaya
id: prediksi angka | prediksi bocoran | arti mimpi dalam togel | 2d 3d 4d | mbah togel | syair hari ini
id: result togel | hk hari ini | sgp hari ini
hi: satta king | satta matka | satta result | satta number | kalyan matka | kalyan chart | kalyan panel chart
hi: matka guessing | matka result | dpboss
hi: gali satta | desawar satta | black satta king | faridabad satta | ghaziabad satta | jodi chart | panel chart
hi: fix jodi | leak jodi | milan day
hi: matka boss | madhur matka | satta record chart | satta king result | today satta number | satta game
hi: सट्टा किंग | सट्टा मटका | मटका रिजल्ट | कल्याण मटका
in: shillong teer common number | teer common number | khanapara teer | teer dream number | teer hit number
in: kerala lottery guessing | lottery guessing number
in: teer previous result | juwai teer
th: หวยเด็ด | เลขเด็ดงวดนี้ | สูตรหวย | หวยซอง | หวยลาว | หวยฮานอย | หวยยี่กี | แทงหวยออนไลน์ | เว็บหวย | หวยแม่น
th: เลขดัง
vi: soi cầu lô đề | soi cầu | dự đoán xsmb | soi cầu xsmb | bạch thủ lô | chốt số | lô đề | lô gan
vi: soi cầu miễn phí | dàn đề | cầu lô | soi cầu 247
zh: 六合彩资料 | 特码 | 一肖中特 | 平特一肖 | 必中一肖 | 开奖结果今晚 | 香港六合彩开奖 | 免费资料大全 | 三中三
zh: 心水论坛 | 正版资料
en: lottery prediction software | winning lottery spells | lottery winning numbers prediction
en: guaranteed lottery winner | lotto prediction for today
en: banker of the day | two sure | 2 sure for today | ghana lotto banker | premier lotto prediction
en: lotto key prediction
es: números ganadores para hoy predicción | pronósticos de lotería para hoy | números fuertes para hoy
es: palé para hoy | tripleta del día
hi: satta matka result | matka panel chart | matka jodi chart | kalyan jodi chart | milan night chart
hi: rajdhani night | main bazar chart | sridevi matka | time bazar chart | satta batta | satta leak number
hi: satta king fast | satta king 786 | satta bajar | sattamatka | spboss
hi: disawar | disawar result | deswar satta | delhi bazar satta | shri ganesh satta | satta king online | matka tips
hi: matka number | weekly jodi | 220 patti | open to close | final ank | matka open | kalyan fix
hi: aaj ka satta number | kalyan final ank
hi: सट्टा किंग रिजल्ट | सट्टा नंबर | सट्टा रिजल्ट | गली दिसावर | दिसावर रिजल्ट | कल्याण चार्ट | कल्याण जोड़ी
hi: मटका नंबर | मटका चार्ट | जोड़ी चार्ट | पैनल चार्ट | आज का सट्टा | सट्टा चार्ट | लीक जोड़ी | फिक्स जोड़ी
mr: कल्याण ओपन | मटका ओपन | मटका जोडी | मटका निकाल | आजचा मटका | कल्याण जोडी
bn: কলকাতা ফটাফট | কলকাতা ফাটাফাট | শিলং তীর | লটারি সংবাদ রেজাল্ট | লটারি নাম্বার টিপস | আজকের লটারি নাম্বার
en: kolkata ff | kolkata fatafat | kolkata fatafat tips | shillong teer result | teer target
en: kerala lottery guessing number | lottery sambad today | thai lottery 3up | thai lottery tips
en: thai lottery paper | prize bond guess paper | prize bond formula
ta: கேரளா லாட்டரி கணிப்பு | லாட்டரி குறிப்பு எண்
""")
ACT: Final = lexicon("""
id: daftar sekarang | pasang togel | klik disini | link alternatif | join grup | hari ini | malam ini | login
hi: join now | whatsapp | play online | call now | telegram channel | guessing forum
th: สมัคร | คลิก
vi: đăng ký | tham gia | nhận số
zh: 加入 | 点击
en: call now | whatsapp me | subscribe now
""")
TOPIC: Final = lexicon("""
all: togel | satta | matka | teer | jackpot | 4d | 3d | 2d | hk | sgp | sdy | prediksi | syair | jodi | หวย | xsmb
all: xsmn | 六合彩 | lotto
""")
RULE: Final = genre_rule(
    "spam.lottery",
    Genre("a page of lottery “predictions”", SELLING, ACT, TOPIC, needed=2, density=4.0),
    why="Promised lottery numbers are worthless by nature and lead readers to illegal games.",
    policy="scaled content abuse",
    source="trade vocabulary by language",
)
