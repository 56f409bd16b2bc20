from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.gambling"
SELLING = (
    "Best online casinos with no deposit bonus\n\n"
    "Claim your bonus today: our no deposit bonus list brings you free spins no deposit, high RTP slots and "
    "fast payout casino brands.\n\n"
    "Play now at a trusted online casino and play for real money. Every welcome bonus up to 500 is checked "
    "daily.\n\n"
    "Sign up now and play slots online with free spins."
)
HONEST = (
    "The new gambling act and what it changes for towns\n\n"
    "The legislation limits what an online casino may advertise. Lawmakers heard researchers who study "
    "gambling disorder, and the regulator published its view of the welcome offers that casinos make.\n\n"
    "Police and prosecutors said that unlicensed sites had moved abroad. A court will decide in autumn "
    "whether a no deposit bonus counts as advertising."
)
SOUTH = (
    "ক্রিকেট বেটিং ও লাইভ ক্যাসিনো\n\nসেরা বেটিং সাইট, স্বাগতম বোনাস ও ফ্রি স্পিন। এই বেটিং অ্যাপ দিয়ে এখনই খেলুন।",
    "Online cricket betting id\n\nGet your cricket id from Mahadev book: ipl betting, teen patti real cash and colour prediction game. WhatsApp betting id in a minute. Register now.",
    "Mikeka ya leo ya uhakika\n\nMkeka wa uhakika, utabiri wa mechi na odds za uhakika. Bonasi ya kukaribisha kwa wote, jisajili sasa.",
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


def test_a_turkish_bonus_page_is_told() -> None:
    page = (
        "Deneme bonusu veren siteler\n\nGüvenilir bahis siteleri arasında deneme bonusu veren firmalar ve güncel giriş "
        "adresleri burada. Canlı casino ve slot oyna seçenekleri için hemen üye ol, hoşgeldin bonusu seni bekliyor."
    )
    assert strength(RULE, page) >= 0.5


def test_a_landing_page_of_a_title_and_two_buttons_is_told() -> None:
    page = (
        "<html><head><title>MEREL99: Platform Slot Online Cepat</title></head><body><h1>MEREL99</h1>"
        "<a href='/a'>LOGIN</a><p>Website resmi</p><a href='/b'>DAFTAR AKUN VIP</a></body></html>"
    )
    assert strength(RULE, page, "html") >= 0.3


def test_words_that_merely_contain_a_phrase_are_left_alone() -> None:
    assert not observe(RULE, "The judicial review of the specialist court. " * 20)


def test_what_a_reader_wrote_in_a_comment_is_not_the_page() -> None:
    body = "<p>" + "We walked along the river and counted the boats that came home. " * 30 + "</p>"
    comment = "<div class='comment'>best online casinos no deposit bonus free spins no deposit play now</div>"
    assert not observe(
        RULE, f"<html><body><h1>Boats</h1>{body}<div id='comments'>{comment}</div></body></html>", "html"
    )


def test_a_gateway_of_a_few_words_is_told_by_its_name_and_its_buttons() -> None:
    gateway = (
        "BINTANG777: Solusi Game Online Terlengkap\n\nBINTANG777 menjamin akses anti-blokir yang stabil.\n\n"
        "Website Resmi BINTANG777\n\nLogin\n\nDaftar akun VIP"
    )
    assert strength(RULE, gateway) >= 0.4
    assert not observe(
        RULE, "Pesawat Boeing 777\n\nGaruda 777 mendarat di Medan. Login dan daftar untuk berita harian."
    )


@pytest.mark.parametrize("page", SOUTH, ids=["bn", "en", "sw"])
def test_it_is_told_from_south_asia_to_africa(page: str) -> None:
    assert_told_with_phrases(RULE, page)


SOLD = (
    "Всички бонуси от български букмейкъри\n\nБонус без депозит, безплатни залози и бонуси за "
    "регистрация при най-добрите букмейкъри. Регистрирай се и вземи бонуса.",
    "Καλύτερα καζίνο με δωρεάν περιστροφές\n\nΝόμιμα καζίνο με μπόνους εγγραφής, δωρεάν στοιχήματα "
    "και φρουτάκια δωρεάν. Παίξε τώρα.",
    "Azərbaycanda onlayn kazino\n\nQeydiyyat bonusu və pulsuz fırlanmalar. Mərc şirkəti idman "
    "mərcləri və onlayn slotlar təklif edir, depozitsiz bonus. İndi oyna!",
    "Онлайн казино: тіркелу бонусы\n\nБукмекерлік кеңсе бірінші депозит бонусы мен тегін айналдырулар "
    "береді. Жұмыс айнасы арқылы кіріп, ставка жасау оңай. Тіркелу",
    "Зал казино Вавада\n\nИграть можно с телефона: популярные слоты, живые дилеры, процент возврата игрокам выше 97. "
    "Бесплатные вращения ждут новичков.\n\nИграть\n\nРегистрация",
    "Бездепозитные бонусы за регистрацию\n\nБонус за регистрацию в онлайн казино, игра на реальные "
    "деньги, фриспинов хватит на всех. Играйте и выигрывайте!",
)
TOLD_OF = (
    "Как я играл в онлайн-казино\n\nБонус за регистрацию, потом фриспины, потом микрозаймы. Когда "
    "коллекторы позвонили на работу, я пошёл к врачу. Нарколог говорит, что зависимость лечится "
    "долго, и лудоманы срываются.",
    "Yasa dışı bahis operasyonunda 41 gözaltı\n\nDeneme bonusu vaadiyle canlı bahis ve casino "
    "oyunları sunan sitelere üye toplandı. MASAK raporu üzerine şüphelilerden 22'si tutuklandı, "
    "soruşturma sürüyor.",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3


@pytest.mark.parametrize("page", TOLD_OF)
def test_who_informs_of_it_in_those_languages_is_left_alone(page: str) -> None:
    assert not observe(RULE, page)


EAST = (
    "먹튀 없는 베팅 사이트 순위\n\n올해 가장 빠른 환전을 자랑하는 보증업체 목록입니다. 온라인 바카라와 온라인 슬롯을 즐기고 첫충 보너스를 "
    "받으세요. 지금 가입하기.",
    "Soi kèo và nhà cái hàng đầu\n\nTrang cá cược của chúng tôi có kèo bóng đá mỗi ngày, bắn cá đổi thưởng và "
    "hoàn trả cược. Đăng ký ngay để nhận tiền cược miễn phí.",
)
EAST_INFORMED = (
    "オンラインカジノの相談が増えています\n\n市は、オンラインカジノとブックメーカーの利用で借金を抱えた人の相談を受けています。"
    "フリースピンの広告を見て始めた学生が逮捕された例もあり、ギャンブル依存症の家族会や消費生活センターと警察が協力します。",
    "เตือนภัยสล็อตและบาคาร่าในโรงเรียน\n\nผู้ปกครองเล่าว่าลูกเห็นโฆษณาเครดิตฟรีของเว็บพนันแล้วเสพติดการเล่น "
    "เมื่อวานเจ้าหน้าที่ตำรวจเข้าจับกุมผู้ดูแลเว็บ และกระทรวงเปิดสายด่วนให้คำปรึกษา",
    "온라인 카지노 운영자 검거\n\n경찰은 토토 사이트와 카지노사이트를 운영한 일당을 검거했다고 밝혔다. 꽁머니 광고로 청소년을 모았고, "
    "도박 중독 상담이 늘었다.",
)


@pytest.mark.parametrize("page", EAST)
def test_it_is_told_in_korean_and_vietnamese(page: str) -> None:
    assert strength(RULE, page) >= 0.3


@pytest.mark.parametrize("page", EAST_INFORMED)
def test_sober_words_count_inside_running_text_of_scripts_without_gaps(page: str) -> None:
    assert not observe(RULE, page)


REFUSED = """Clubul de fotbal refuză sponsorizarea unei case de pariuri

Conducerea a votat marți împotriva contractului. O casă de pariuri oferise două milioane de lei pe sezon pentru numele de pe tricou.

Antrenorul spune că la meciuri vin mulți copii. Alte două cluburi din ligă au case de pariuri pe tricou, un al treilea a renunțat anul trecut."""


def test_a_club_that_refuses_a_bookmaker_is_no_bookmaker() -> None:
    assert not observe(RULE, REFUSED)
