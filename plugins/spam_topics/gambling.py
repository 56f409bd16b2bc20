"""Gambling pages that want a deposit: bonus lists, mirror addresses, slot and betting doorways.

What tells them from law, news and research on gambling are phrases of the trade (bonus without deposit, working
mirror, slot gacor, deneme bonusu …) that meet several at a time, densely and with a call to register. Phrases are
general knowledge of the trade's vocabulary in each language; limits were set on labelled pages so that gambling
law, addiction help and sports news stay silent.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: no deposit bonus | no deposit bonuses | free spins no deposit | best online casinos | best online casino
en: online casino real money
en: casino bonus code | casino bonuses | best casino bonus | best betting sites | non gamstop casinos
en: casinos not on gamstop | not on gamstop
en: real money slots | bitcoin casino | crypto casino | play for real money | high rtp slots | betting bonus
en: top online casinos | free spins
en: trusted online casino | fast payout casino | best payout casinos | sportsbook bonus
en: online slots for real money | welcome bonus up to
en: deposit bonus | no wagering | new online casinos | casino promo code | play slots online | online slot games
en: free bonus no deposit
en: 1xbet promo code | melbet promo code | 888starz promo code | mostbet promo code | 1win promo code
en: promo code for today
en: bonus promo code | 1xbet bonus | 1xbet apk | mostbet apk | betting bonus code | sign up with promo code
en: mostbet | most bet
es: tragaperras gratis | casino gratis | casinos gratis | juegos de tragaperras | tragaperras sin registro
pt: jogos de cassino | cassino grátis | caça-níqueis grátis | cassinos grátis | jogos de casino online
fr: casinos gratuits | casino gratuit | jeux de machines à sous | machines à sous sans
en: betting promo code | online betting site | betting app download | instant withdrawal casino
en: casino gambling secrets | win at online slots
en: online gambling site | online casino games | slot game online | best slot sites | offshore sportsbook
en: play baccarat online | casino sister sites
id: slot gacor | situs slot | situs slot gacor | slot online | judi slot | judi online terpercaya | agen slot
id: agen judi | bandar judi
id: bandar slot | slot88 | slot777 | situs judi | situs judi online | daftar slot | slot deposit pulsa | slot dana
id: bonus new member
id: bonus member baru | rtp slot | rtp live | bocoran rtp | bocoran slot | pola gacor | slot maxwin | scatter hitam
id: sabung ayam online
id: live casino online | situs gacor | gacor hari ini | gampang menang | mudah menang | anti rungkad | akun pro
id: slot server thailand
id: slot thailand | slot pulsa | slot qris | poker online terpercaya | dominoqq | bandarq | idn poker | idnpoker
id: pkv games | situs poker
id: agen poker | poker online | judi bola | judi poker | bola gacor | jackpot terbesar | tanpa potongan
id: link alternatif | slot terpercaya
id: anti-blokir | anti blokir | live rtp | rtp (return to player) | game online terlengkap | platform game online
id: link akses resmi | menang tanpa batas | persentase kemenangan | min withdraw | min. withdraw | menerima deposit via
id: situs game online | bandar game online | game online terpercaya | game online terpadu
en: online slots | free slots | free casino games | online casino | slot sites | betting tips and predictions
en: fixed matches | sure bets
de: spielautomaten kostenlos | online spielautomaten | automatenspiele kostenlos | sportwetten tipps
fr: machines à sous gratuites | machine à sous en ligne | casino français en ligne | jeux de casino en ligne
fr: jeux d'argent en ligne
es: tragamonedas en línea | tragamonedas sin registro | juegos de casino en línea | máquinas tragamonedas
es: pronósticos deportivos gratis
nl: gratis gokkasten | gratis gokken | casinospellen | gokspellen | casino spellen
pl: darmowe automaty | automaty bez rejestracji | kasynie online | gry kasynowe | darmowe kasyna online
pl: zakłady bukmacherskie online
sv: svenska slots | svenska spelautomater | spelautomater online | gratis slots | slots online
it: slot machine gratis | slot gratis | giochi da casinò | casino italiani online
ru: заработок на ставках | стратегия ставок | прогнозы на спорт | слоты онлайн | игровые слоты
ru: букмекерская контора | прогнозы на матчи
id: game bola online | judi bola online terpercaya | link game | situs toto | toto slot | bandar bola
id: slot gacor maxwin | taruhan bola | taruhan online
id: situs toto slot | agen togel | situs togel | toto macau | link login | daftar akun slot | bola online
id: mix parlay | platform slot online | spin gratis
id: situs resmi slot | slot hari ini | game slot | link slot | link gacor | rtp tertinggi | rtp gacor | slot 4d
id: slot terbaru | judi bola online
ms: mesin slot dalam talian | kasino dalam talian | kredit percuma | free credit slot | slot online malaysia
ms: mega888 | 918kiss | pussy888
tr: deneme bonusu | deneme bonusu veren siteler | deneme bonusu veren | bahis siteleri | canlı bahis
tr: canlı bahis siteleri | kaçak bahis
tr: casino siteleri | slot siteleri | yatırımsız bonus | hoşgeldin bonusu | çevrimsiz | çevrim şartsız
tr: yeni giriş adresi | güncel giriş
tr: güvenilir bahis siteleri | bonus veren siteler | bahis bonusları | kayıp bonusu | freespin | bahis sitesi
tr: güncel giriş adresi | bahis oyna
tr: canlı casino | casino oyunları | rulet oyna | slot oyna | yüksek oranlar | çevrimsiz deneme bonusu
tr: bedava bahis | kaçak iddaa | bahis firması
tr: yatırım bonus{u,ları} | hoş geldin bonus{u,ları} | kripto bonus{u,ları} | deneme bonusları | kayıp bonusları
tr: casino bahisleri | bonus veren {casino,bahis} siteleri | çevrim şart{ı,ları} | bahis bonus{u,ları} | bahis severler
tr: canlı casino siteleri | illegal bahis siteleri | free spin | bedava {spin,dönüş} | slot oyunları oyna
az: mərc saytı | onlayn kazino | mostbet azerbaycan | pulsuz fırlanma | mərc evləri | idman mərcləri
az: onlayn {slotlar,slot} | pulsuz fırlanmalar | {qeydiyyat,ilk depozit,xoş gəldin,xoş gəlmisiniz} bonusu
az: depozitsiz bonus | mərc {saytları,şirkəti,şirkətləri,oyunları} | kazino oyunları
az: idman mərcləri və kazino | azərbaycanda {kazino,mərc}
kk: тіркелгені үшін бонус | {тіркелу,бірінші депозит,депозитсіз} бонусы
kk: тегін айналдыру{лар,} | спорттық {ставкалар,бәстер} | ставка жасау | жұмыс айнасы | онлайн слоттар | онлайн казинода
kk: депозитсіз бонус | ақшаға ойнау
ru: рабочее зеркало | зеркало казино | казино зеркало | зеркало на сегодня | актуальное зеркало
ru: бездепозитный бонус | бонус за регистрацию
ru: фриспины | фриспинов | промокод казино | вход без vpn | онлайн казино | онлайн-казино | играть на деньги
ru: автоматы на деньги | вейджер
ru: игровые автоматы | бонус на депозит | букмекерские конторы | ставки на спорт | фрибет | лучшие казино
ru: рейтинг казино | топ казино
ru: бездепозитн{ого,ых,ому} бонус{а,ов,у} | бонус{ы,а,ов} за регистрацию | бонус{ы,а,ов} за депозит | бонусные коды
ru: казино на {деньги,реальные деньги} | {играть,игра,играйте} на реальные деньги | на реальные деньги
ru: игровых автоматов
ru: онлайн-казино на деньги | {сорвать,сорвите} {джекпот,куш}
ru: промокод{ы,} при регистрации
ru: {рабочие,актуальные} зеркала | рабочего зеркала | зеркало {сайта,бк} | слоты и автоматы | крутить слоты
ru: фрибет{ы,а,ов}
ru: приветственн{ые,ых,ого} бонус{ы,ов,а} | {вывод,выплата} выигрыша | отыгрыш бонуса | вейджер{а,ом} | онлайн-слоты
ru: лицензионное казино
ru: обзор казино | казино онлайн | рабочее зеркало на сегодня | официальный сайт казино | кэшбэк в казино
ru: бонусы казино | бонус без депозита
ru: бездепозитные бонусы | приветственный бонус | фриспины за регистрацию | казино с выводом
ru: бонус на первый депозит | слоты на деньги
uk: онлайн казино україни | бездепозитний бонус | фріспіни | ігрові автомати | казино на гроші | бонус за реєстрацію
uk: дзеркало казино | бездепозитн{і,ого,их} бонус{и,у,ів} | бонус{и,у,ів} за реєстрацію | казино онлайн
uk: онлайн-казино | ігрових автоматів | промокод казино
uk: на реальні гроші | фріспін{ів,ами} | вітальн{ий,ого,і,их} бонус{и,у,ів,} | відіграш | вейджер | ліцензійне казино
uk: {найкращі,рейтинг,топ} {онлайн ,}казино
es: bono sin depósito | giros gratis | tiradas gratis | casas de apuestas | mejores casinos online | casino online
es: bono de bienvenida
es: tragamonedas gratis | tragaperras online | jugar con dinero real | casinos sin licencia | casino en vivo
es: mejores casas de apuestas
es: apuestas deportivas online | casino en línea | tragamonedas online | dinero real | casinos online confiables
es: bono de registro
pt: casa de apostas | melhores casas de apostas | bônus sem depósito | rodadas grátis | giros grátis
pt: bônus de boas-vindas | cassino online
pt: jogo do tigrinho | fortune tiger | plataforma pagando | nova plataforma | saque via pix | minutos pagantes
pt: jogo do aviãozinho
pt: ganhar dinheiro jogando | apostas esportivas | cassinos online | bônus de cadastro | plataforma de jogos
pt: caça-níqueis online
it: bonus senza deposito | migliori casino online | siti scommesse | bonus benvenuto | bonus di benvenuto
it: giri gratis | casino non aams
it: siti non aams | casino online | scommesse sportive online | casinò online | slot online
it: siti scommesse non aams | soldi veri
de: bonus ohne einzahlung | freispiele ohne einzahlung | online casino ohne lizenz | casino ohne oasis
de: casinos ohne limit | beste online casinos
de: willkommensbonus | spielautomaten online | echtgeld casino | sportwetten bonus | casino ohne lugas
de: wetten ohne oasis | paypal casino
de: neue online casinos | online casinos | freispiele | einzahlungsbonus | online spielothek | casino bonus
de: wettanbieter ohne oasis
fr: casino en ligne | bonus sans dépôt | tours gratuits | meilleur casino en ligne | casino en ligne fiable
fr: machines à sous en ligne
fr: argent réel | casino sans vérification | retrait immédiat | bonus de bienvenue | casinos en ligne
fr: jeux de casino | meilleurs casinos
nl: gratis spins | bonus zonder storting | beste online casino | casino zonder cruks | online casino nederland
nl: welkomstbonus | online casino's
nl: buitenlandse casino's | goksites | online gokken | casino zonder vergunning | online gokkasten
pl: kasyno online | darmowe spiny | bonus bez depozytu | bonus powitalny | najlepsze kasyna online | kasyna online
pl: automaty online | kasyn{a,em,ach,ie} online | darmow{e,ych} spin{y,ów}
pl: bonus{y,u,ów} {bez depozytu,powitalny,powitalnego}
pl: bonus{,y} za rejestrację | bonusy {powitalne,kasynowe} | automaty {do gier online,hazardowe}
pl: {najlepsi,legalni,ranking} bukmacher{zy,ów} | {ranking,recenzje} kasyn | na prawdziwe pieniądze | freebet{y,}
pl: kod promocyjny {bukmacher,kasyno}
pl: kasyna internetowe | kasyno internetowe | kasyna bez licencji | legalni bukmacherzy | gry hazardowe online
pl: kasyno bez depozytu
sv: casino utan svensk licens | casino utan spelpaus | betting utan spelpaus | gratissnurr | insättningsbonus
sv: bästa casino online | nätcasino
sv: casino utan licens | välkomstbonus | freespins utan insättning | nätcasinon
no: norske nettcasino | gratisspinn | nettcasino | velkomstbonus | casino uten registrering | beste nettcasino
da: casino uden rofus | casino uden om rofus | gratis spins | velkomstbonus | online casinoer | bedste online casino
fi: nettikasinot | nettikasino | ilmaiskierrokset | talletusbonus | kasinot ilman rekisteröitymistä | pikakasinot
fi: ilmaiskierroksia | kasinobonus
cs: bonus za registraci | free spiny | online casino | casino bez licence | vstupní bonus | zahraniční casino
cs: automaty online | casino bonusy | bonus {bez vkladu,ke vkladu} | vstupní bonus{y,} | free spin{ů,ech}
cs: online {kasino,kasina,kasín,casina,casin,automaty} | {nejlepší,nová,česká} {online ,}{casina,kasina}
cs: zatočení zdarma
cs: hrací automaty {online,zdarma} | o skutečné peníze | sázkové kanceláře bonus
sk: online {kasíno,kasína,automaty} | bonus {bez vkladu,za registráciu} | {voľné,bezplatné} {točenia,spiny}
hu: online kaszinó | befizetés nélküli bónusz | ingyenes pörgetés | ingyen pörgetés | üdvözlő bónusz | nyerőgépek
hu: online kaszinók | online kaszinó{t,ban,k} | kaszinó bónusz{ok,} | befizetés nélküli bónuszok | ingyenes pörgetések
hu: ingyen{es,} pörgetés{ek,sel,} | nyerőgép{es,} játékok | {regisztrációs,üdvözlő,befizetési} bónusz{ok,}
hu: sportfogadás{i,} bónusz | {online,legjobb} fogadóirodák | legjobb {online ,}kaszinók | valódi pénzért
ro: cazino online | cazinou online | rotiri gratuite | fără depunere | fara depunere | bonus fără depunere
ro: păcănele | pacanele | pariuri sportive online | cazinou{ri,rile,l} online
ro: {sloturi,păcănele} {gratis,gratuite,online}
ro: rotiri {fără depunere,gratis,nelimitate} | bonus{uri,} {de bun venit,la depunere,de înregistrare,fără depunere}
ro: jocuri {de noroc online,ca la aparate,slot gratuite} | aparate gratis | pe bani reali
ro: cele mai bune cazinouri
el: online casino | καζίνο online | φρουτάκια | δωρεάν περιστροφές | στοιχηματικές εταιρίες | μπόνους χωρίς κατάθεση
el: διαδικτυακό καζίνο | μπόνους καλωσορίσματος | {νόμιμα,καλύτερα,διαδικτυακά,live} καζίνο | {online,live} καζίνο
el: μπόνους {εγγραφής,γνωριμίας,καζίνο,πρώτης κατάθεσης}
el: δωρεάν {στοιχήματα,σπιν,φρουτάκια} | προσφορά γνωριμίας | φρουτάκια δωρεάν | με πραγματικά χρήματα
bg: онлайн казино | бонус без депозит | безплатни завъртания | казино бонуси | бонус за регистрация
bg: безплатни спинове | бонус{и,} {без депозит,за депозит,за регистрация,за първи депозит,за добре дошли}
bg: онлайн казина | {най-добри,най-добрите,български,лицензирани,топ} букмейкъри{те,}
bg: бонуси{те,} от {български ,}букмейкъри
bg: {безплатен залог,безплатни залози} | бесплат{ен,ни} {залог,залози} | сайтове за залози
bg: онлайн залози
bg: ротативки {онлайн,безплатно} | казино игри | слот игри | букмейкъри за българия | фрибет | за истински пари
sr: kazino bonus | besplatni spinovi | onlajn kazino | bonus dobrodošlice | kladionice bonus
sr: besplatn{ih,e} {spinova,vrtnje}
sr: {online,onlajn} {kazina,kladionica,kladionice,kladionici,slotovi}
sr: bonus {bez depozita,na prvi depozit,za registraciju,na depozit}
sr: kazino igre | online {kazino,casino} | slot igre | sportsko klađenje online
sr: najbolj{a,i,e} {online ,}{kazina,kladionice}
sr: онлајн {казино,кладионице} | бонус {добродошлице,без депозита} | бесплатни спинови | za pravi novac
vi: nhà cái uy tín | nhà cái | kèo nhà cái | tỷ lệ kèo | cá cược bóng đá | cá cược | casino trực tuyến | nổ hũ
vi: game bài đổi thưởng | tài xỉu
vi: đá gà trực tiếp | khuyến mãi nạp | nạp lần đầu | link vào nhà cái | lô đề online | xổ số online
vi: cá cược thể thao | trang cá cược | chơi cá cược | nhà cái hàng đầu | nhà cái châu á | nhà cái trực tuyến
vi: kèo bóng đá | soi kèo | bắn cá đổi thưởng | cổng game đổi thưởng | cược xiên | hoàn trả cược | tiền cược miễn phí
vi: cá cược trực tuyến | slot đổi thưởng | sòng bạc trực tuyến
th: สล็อต | สล็อตเว็บตรง | เว็บสล็อต | บาคาร่า | บาคาร่าออนไลน์ | แทงบอล | แทงบอลออนไลน์ | เว็บพนัน | คาสิโนออนไลน์
th: ฝากถอนออโต้ | เครดิตฟรี
th: หวยออนไลน์ | แทงหวย | เว็บตรงไม่ผ่านเอเย่นต์ | ทดลองเล่นสล็อต | สล็อตแตกง่าย | ฝากถอนไม่มีขั้นต่ำ
th: เว็บพนันออนไลน์ | โบนัสสมาชิกใหม่ | คาสิโนสด
ja: オンラインカジノ | オンカジ | 入金不要ボーナス | 入金不要 | フリースピン | 初回入金ボーナス | ライブカジノ
ja: 出金条件 | ブックメーカー | カジノボーナス | 賭け条件
zh: 真人娱乐 | 百家乐 | 线上娱乐城 | 娱乐城 | 博彩公司 | 体育投注 | 六合彩 | 时时彩 | 北京赛车 | 彩票平台 | 送彩金
zh: 体验金 | 老虎机 | 网上赌场 | 在线赌场
zh: 百家樂 | 娛樂城 | 線上娛樂城 | 娛樂城推薦 | 體驗金 | 真人娛樂 | 首儲 | 博弈 | 老虎機 | 運彩 | 体育博彩
zh: 线上博彩 | 电子游艺 | 棋牌游戏平台 | 澳门新葡京
ko: 카지노사이트 | 바카라사이트 | 토토사이트 | 먹튀검증 | 안전놀이터 | 메이저사이트 | 온라인카지노 | 슬롯사이트
ko: 먹튀사이트 | 꽁머니 | 가입쿠폰 | 파워볼사이트 | 사설토토 | 카지노 추천
ko: 먹튀 사이트 | 먹튀 없는 | 먹튀 검증 | 안전 놀이터 | 메이저 사이트 | 베팅 사이트 | 베팅사이트
ko: 토토 추천 | 보증업체 | 첫충 | 매충 | 온라인 바카라 | 온라인 슬롯 | 사설 토토
ko: 온라인 카지노 | 바카라 사이트 | 토토 사이트
ar: كازينو اون لاين | كازينو أون لاين | كازينو عبر الإنترنت | مراهنات رياضية | بونص ترحيبي | دورات مجانية
ar: مكافأة الترحيب | موقع مراهنات | العاب كازينو
fa: سایت شرط بندی | شرط بندی | بازی انفجار | کازینو آنلاین | سایت پیش بینی | پیش بینی فوتبال | بونوس ثبت نام
fa: سایت شرطبندی | کازینو زنده
hi: ऑनलाइन कैसीनो | ऑनलाइन सट्टेबाजी | कैसीनो बोनस | मुफ्त स्पिन | सट्टेबाजी साइट
bn: অনলাইন ক্যাসিনো | বাজি ধরা | ক্যাসিনো বোনাস | ফ্রি স্পিন
en: online cricket betting id | cricket betting id | betting id provider | cricket id | ipl betting
en: ipl betting sites | best cricket betting | cricket betting tips | fantasy cricket betting | betting exchange id
en: lotus365 | mahadev book | reddy anna | laser247 | teen patti real cash | teen patti real money
en: rummy real cash | rummy cash game | teen patti master | 3 patti | teen patti gold apk | aviator game real money
en: aviator predictor | aviator signals | color prediction game | colour prediction game | colour trading app
en: daman game | 91 club | tiranga game | okwin | big daddy game | bdg win
en: ipl satta | ipl match prediction who will win | toss prediction | today match toss prediction
en: session betting tips | 100% sure toss | jackpot prediction today | sure odds today | sure straight win
en: sportpesa jackpot prediction | fixed matches today | 100% sure fixed matches | betting tips app
en: sure bets today
en: satta matka online play | bonus on first deposit | instant withdrawal betting | whatsapp betting id
en: best betting app in india | best betting app in bangladesh | jeetwin | baji live | mostplay | krikya | jeetbuzz
en: megapari
hi: ऑनलाइन क्रिकेट सट्टा | क्रिकेट सट्टा | सट्टेबाजी ऐप | सट्टा ऐप | बेटिंग आईडी | क्रिकेट बेटिंग आईडी
hi: तीन पत्ती रियल कैश | रमी कैश गेम | एविएटर गेम | एविएटर गेम से पैसे | कलर प्रेडिक्शन | आईपीएल सट्टा | बेटिंग साइट
hi: बेटिंग साइट्स | बेटिंग ऐप | कैसीनो ऐप | ऑनलाइन सट्टा | स्वागत बोनस | जमा बोनस
hi: नया रम्मी ऐप | नए रम्मी ऐप्स | रम्मी ऐप डाउनलोड | रमी ऐप डाउनलोड | रम्मी गेम्स खेलें | असली कैश | असली पैसे के लिए
hi: असली पैसे वाले स्लॉट | स्लॉट गेम्स | डिपॉजिट बोनस | डिपॉज़िट बोनस | वेलकम बोनस | फ्री स्पिन | फ्री स्पिन्स
hi: लाइव कैसीनो | नकद पुरस्कार | विशाल जैकपॉट
mr: क्रिकेट बेटिंग | बेटिंग अ‍ॅप | तीन पत्ती पैसे | कॅसिनो बोनस
bn: অনলাইন বেটিং | ক্রিকেট বেটিং | বেটিং সাইট | বেটিং অ্যাপ | ক্যাসিনো গেম | লাইভ ক্যাসিনো | ক্যাসিনো অ্যাপ
bn: স্বাগত বোনাস | ক্যাসিনো ক্যাশব্যাক | স্পোর্টস বোনাস | রিলোড বোনাস | প্রথম ডিপোজিটে | রোলওভার | স্লট প্লেয়ার
bn: ক্রিকেট বেটার | লাইভ ডিলার | রেফারেল বোনাস | ক্র্যাশ গেম | হাই রোলার | হাই-রোলার
bn: স্বাগতম বোনাস | ওয়েলকাম বোনাস | জমা বোনাস | স্লট গেম | বাজি লাইভ | বেটিং টিপস | অনলাইন জুয়া | জ্যাকপট জিতুন
ur: آن لائن کیسینو | آن لائن جوا | کرکٹ بیٹنگ | بیٹنگ سائٹ | بیٹنگ ایپ | ویلکم بونس | کیسینو بونس
ur: تین پتی اصلی پیسے
ta: ஆன்லைன் கேசினோ | கிரிக்கெட் பந்தயம் | பந்தய தளம் | பந்தய தளங்கள் | கேசினோ போனஸ் | வரவேற்பு போனஸ் | ரம்மி பணம்
ta: ஆன்லைன் ரம்மி விளையாடி
te: ఆన్‌లైన్ కాసినో | ఆన్లైన్ కాసినో | క్రికెట్ బెట్టింగ్ | బెట్టింగ్ సైట్ | బెట్టింగ్ యాప్ | కాసినో బోనస్
te: స్వాగత బోనస్ | ఉచిత స్పిన్స్
gu: ઓનલાઇન કેસિનો | ક્રિકેટ સટ્ટો | બેટિંગ સાઇટ | બેટિંગ એપ | કેસિનો બોનસ
ne: अनलाइन क्यासिनो | क्यासिनो बोनस | बेटिङ साइट | अनलाइन जुवा
si: ඔන්ලයින් කැසිනෝ | ඔට්ටු ඇල්ලීමේ | කැසිනෝ බෝනස්
ar: مواقع مراهنات | أفضل مواقع المراهنات | افضل مواقع المراهنات | كازينو مباشر | مكافأة الإيداع | مكافأة بدون إيداع
ar: لفات مجانية | رهان رياضي | كود برومو | العب واربح | سلوتس | الطيارة 1xbet
fa: بونوس خوش آمدگویی | ضریب بالا | سایت بازی انفجار | بت فوروارد | سایت پیش بینی فوتبال | رولت آنلاین | پوکر آنلاین
fa: برداشت آنی | درگاه شارژ | کازینو انلاین | شرطبندی
he: קזינו אונליין | בונוס הצטרפות | הימורי ספורט אונליין | ספינים חינם | אתרי הימורים | בונוס ללא הפקדה
he: מכונות מזל אונליין
sw: kasino mtandaoni | kubashiri mtandaoni | bonasi ya kwanza | bonasi ya kukaribisha | mikeka ya leo | mkeka wa leo
sw: mkeka wa uhakika | mikeka ya uhakika | utabiri wa mechi | odds za uhakika | jackpot ya sportpesa
sw: betika jackpot | tips za kubashiri
am: የስፖርት ውርርድ | ካሲኖ ቦነስ | ነፃ ቦነስ | የመስመር ላይ ካሲኖ
ru: бесплатн{ые,ых} вращени{я,й} | жив{ые,ыми,ых} дилер{ы,ами,ов} | процент{ом,у,а,} возврата игрокам | любимые слоты
ru: казино {1win,1вин,вавада,vavada,pin-up,пин ап,вулкан,joycasino,mostbet,мостбет,азино}
ru: {выбор,коллекция,коллекцией} слотов
ru: {vavada,1win,joy,pin-up,azino,вавада,джой,азино} casino | популярн{ые,ых} слот{ы,ов} | слот{ы,ов} с высокой отдачей
uk: безкоштовн{і,их} обертан{ня,ь} | жив{і,ими} дилер{и,ами} | повернення гравц{ям,ю} | популярні слоти
pl: darmowe obroty | kasyno na żywo | krupierzy na żywo | zwrot{u,} dla gracza | popularne sloty
cs: živí krupiéři | {živé,live} kasino | točení zdarma | návratnost{i,} pro hráče
ro: dealeri live | cazino live | învârtiri gratuite | returnare către jucător | sloturi populare
hu: élő {osztók,kaszinó} | ingyen forgatás | népszerű nyerőgépek
bg: дилъри на живо | казино на живо | връщане към играча | популярни слотове
sr: {kazino,diler,dileri} uživo | povrat igraču | popularni slotovi
el: ζωντανό καζίνο | ζωντανοί ντίλερ | επιστροφή στον παίκτη
tr: canlı krupiye{r,ler,} | ücretsiz {dönüş,döndürme,çevirme} | oyuncuya dönüş oranı | popüler slotlar
kk: тегін айналым{дар,} | тірі дилер{лер,} | ойын автоматтары
az: canlı diler{lər,} | pulsuz spin{lər,} | oyun avtomatları
""")
ACT: Final = lexicon("""
en: play now | sign up now | claim your bonus | claim bonus | register now | join now | bet now | get bonus
en: visit casino | deposit now | play here
en: sign up today | create an account and | download the app | get your bonus | join today
id: login | daftar | livechat | live chat | daftar sekarang | daftar akun | daftar disini | daftar di sini
id: klik disini | main sekarang | gabung sekarang | login sekarang | daftar vip | login vip | link daftar
id: minimal deposit | daftar akun vip | deposit minimal | daftar & login
tr: hemen üye ol | üye ol | kayıt ol | giriş yap | hemen oyna | hemen kayıt | bonusu al | siteye git
tr: üye olabilirsiniz | tıklayın
ru: зарегистрироваться | играть сейчас | получить бонус | перейти на сайт | забрать бонус | введи при регистрации
ru: войти в | начать играть | скачать приложение | получи
uk: зареєструватися | отримати бонус | грати зараз
ru: играйте и выигрывайте | регистрация | пополнить счет | пополняйте счет | правила и условия
bg: {регистрирай,регистрирайте} се | вземи бонус{а,} | играй сега | към сайта | залагай
sr: registruj se | igraj {odmah,sada} | preuzmi bonus | otvori račun
el: παίξε τώρα | εγγραφή | εγγραφείτε | πάρε {το ,}μπόνους
kk: тіркелу | ойнау | бонус алу
az: qeydiyyat | indi oyna | bonusu {al,götür} | oyna
tr: siteye giriş | giriş için tıkla | hesap aç
es: regístrate | juega ahora | jugar ahora | reclama tu bono | obtén tu bono | visitar casino | apuesta ahora
es: obtener bono
pt: cadastre-se | jogue agora | jogar agora | aposte agora | resgate seu bônus | pegar bônus | registre-se
pt: baixe o app
it: registrati | gioca ora | gioca adesso | ottieni il bonus | visita il sito | richiedi bonus
de: jetzt spielen | jetzt registrieren | bonus sichern | zum casino | jetzt bonus | zum anbieter | jetzt anmelden
de: bonus holen
fr: jouer maintenant | inscrivez-vous | jouez maintenant | obtenir le bonus | réclamer le bonus | visiter le casino
fr: obtenir un bonus
nl: speel nu | claim bonus | naar casino | bezoek casino
pl: zagraj {teraz,za darmo} | odbierz bonus | zarejestruj się | graj teraz
sv: spela nu | hämta bonus | till casinot
fi: pelaa nyt | lunasta bonus | siirry kasinolle
cs: hrát nyní | získat bonus | registrovat se
hu: játssz most | regisztrálj | bónusz igénylése
ro: joacă acum | înregistrează-te | ia bonusul
vi: đăng ký ngay | tham gia ngay | nhận ngay | chơi ngay | đăng ký nhận
th: สมัครสมาชิก | สมัครเลย | คลิกที่นี่ | เล่นเลย | เข้าสู่ระบบ | กดรับ
ja: 今すぐ登録 | 登録はこちら | 今すぐプレイ | ボーナスを受け取る | 公式サイトへ
zh: 立即注册 | 立即註冊 | 马上注册 | 点击进入 | 注册送 | 立即游戏 | 立即加入 | 註冊送
ko: 가입하기 | 바로가기 | 가입코드 | 지금 가입 | 회원가입
ar: سجل الآن | العب الآن | احصل على المكافأة
fa: ثبت نام کنید | ورود به سایت | آدرس جدید
hi: खेलें और जीतें | जीतें | अभी खेलें | अभी जुड़ें | अभी रजिस्टर करें | साइन अप करें
bn: এখনই যুক্ত হোন | কোড পান | বোনাস নিন | ক্রেডিট নিন | এখনই খেলুন | নিবন্ধন করুন | সাইন আপ করুন
ur: ابھی کھیلیں | رجسٹر کریں
ta: இப்போது விளையாட | பதிவு செய்யவும்
te: ఇప్పుడే ఆడండి | నమోదు చేసుకోండి
he: הירשמו עכשיו | שחקו עכשיו
sw: jisajili sasa | cheza sasa | jiunge sasa
""")
TOPIC: Final = lexicon("""
ro: cas{e,ă} de pariuri
uk: букмекерськ{а,ої,і,их} контор{а,и,} | ставки на спорт
ru: букмекерск{ой,их,ую} контор{ы,у,}
pl: zakłady bukmacherskie
el: στοιχηματικ{ές,ών,ή} εταιρ{είες,ειών,ιών,εία}
az: bukmeker {kontoru,kontorları}
kk: букмекер{лік,} кеңсе{сі,лері,}
all: casino | slots | slot | jackpot | blackjack | roulette | baccarat | poker | sportsbook | rtp | mostbet | 1xbet
all: 1win | melbet | pin-up | vavada | bets10 | 22bet | parimatch | pragmatic play
all: slotlar | bahislerinin | canlı maç | piala dunia | livechat | akun vip | maxwin | gacor | bahis | iddaa
all: казино | ставки | слоты | джекпот | депозит | apuestas | apostas | scommesse | kasyno | зеркало | withdraw
all: 스포츠 베팅 | 온라인 베팅 | tỷ lệ cược | 먹튀
all: deposit | промокод | турнир | букмейкъри | букмейкър | залози | kazino | kaszinó | cazinou | kladionica | καζίνο
""")
# Names that gateways give themselves: a word and a lucky number, "4D" or "TOTO".
BRAND: Final = r"\b[a-z]{3,12}(?:777|888|88|77|138|303|4d|toto|slot|hoki)\b"
GENRE: Final = Genre(
    "a gambling page",
    SELLING,
    ACT,
    TOPIC,
    offers=BRAND,
    sober=(
        *("विधेयक", "मनोचिकित्सक", "जुर्मान", "सुप्रीम कोर्ट", "संसद", "নেশা", "জেলা প্রশাসক", "তদন্ত কর্মকর্তা"),
        *("gambling act", "gambling disorder", "statute", "tribal", "the bill", "glücksspielstaatsvertrag"),
        *("лудоман", "игроман", "нарколог", "коллектор", "роскомнадзор", "законопроект", "законопроєкт"),
        *("celno-skarbow", "gambleri", "patologické hráč", "gamblerstv", "szerencsejáték-füg"),
        *("пристрастя", "комисията по хазарта", "επιτροπή παιγνίων", "masak", "құмарлық", "soruşturma"),
    ),
)
RULE: Final = genre_rule(
    "spam.gambling",
    GENRE,
    why="Funnels to casinos and bookmakers are the commonest filling of hijacked and mass-made sites.",
    policy="scaled content abuse",
    source="trade vocabulary by language; Google spam policies (scaled content abuse, site reputation abuse)",
)
