"""One invented story in three languages, each told twice, and another story of the same town."""

from __future__ import annotations

GERMAN = (
    "Die Stadtwerke Kallenburg erhöhen zum 1. April die Preise für Fernwärme um 12 Prozent. Das teilte "
    "Geschäftsführerin Petra Olmstedt am Dienstag im Rathaus mit. Betroffen sind rund 8.400 Haushalte in der "
    "Altstadt und in Nordheim. „Wir haben die Erhöhung so lange hinausgezögert, wie es ging“, sagte Olmstedt. Der"
    " Mieterverein kritisierte den Schritt scharf und verwies auf den Gewinn von 6,3 Millionen Euro im "
    "vergangenen Jahr. Oberbürgermeister Jens Harkort kündigte an, dass der Stadtrat sich im März mit dem Thema "
    "befassen werde."
)

GERMAN_REWRITTEN = (
    "Fernwärme wird in Kallenburg teurer: Ab dem 1. April müssen rund 8.400 Haushalte in Nordheim und in der "
    "Altstadt 12 Prozent mehr bezahlen. Wie Petra Olmstädt, Geschäftsführerin der Stadtwerke Kallenburg, am "
    "Dienstag mitteilte, habe man die Anhebung so weit wie möglich hinausgezögert. Scharfe Kritik kam vom "
    "Mieterverein, der daran erinnerte, dass das Unternehmen im Vorjahr einen Gewinn von 6,3 Millionen Euro "
    "erzielt hatte. Im März soll sich nach Angaben von Oberbürgermeister Jens Harkort der Stadtrat damit "
    "beschäftigen."
)

GERMAN_OTHER = (
    "Die Stadtwerke Kallenburg haben am Montag eine neue Solaranlage auf dem Dach des Hallenbads in Betrieb "
    "genommen. Die 420 Module sollen im Jahr rund 160.000 Kilowattstunden Strom liefern. Geschäftsführerin Petra "
    "Olmstedt sprach von einem wichtigen Schritt. Die Kosten von 310.000 Euro trägt zur Hälfte das Land. Im "
    "Sommer soll eine weitere Anlage auf der Grundschule in Nordheim folgen, sagte Bürgermeister Jens Harkort bei"
    " der Eröffnung."
)

ENGLISH = (
    "Kallenburg's municipal utility will raise the price of district heating by 12 percent on April 1, managing "
    "director Petra Olmstedt announced at the town hall on Tuesday. About 8,400 households in the old town and in"
    ' Nordheim are affected. "We delayed the increase for as long as we could," Olmstedt said. The tenants\' '
    "association sharply criticised the move, pointing to last year's profit of 6.3 million euros. Mayor Jens "
    "Harkort said that the city council would deal with the matter in March."
)

JAPANESE = (
    "北沢市は十二日、老朽化した市民プールを来年三月末で閉鎖すると発表した。プールは一九七八年に開業し、昨年度の利用者は"
    "延べ4万2千人だった。改修には約8億円かかる見込みで、山根修一市長は記者会見で「安全を最優先に判断した」と述べた。"
    "跡地には図書館と防災倉庫を整備する計画で、完成は2027年を予定している。市民団体は存続を求めて6500人分の署名を"
    "提出している。"
)
JAPANESE_REWRITTEN = (
    "老朽化が進む北沢市の市民プールが、来年三月末をもって閉鎖されることになった。市が十二日に明らかにした。1978年開業の"
    "同施設は昨年度、延べ4万2千人が利用したが、改修費が約8億円に上るという。会見した山根修一市長は安全を第一に考えた結果"
    "だと説明した。跡地では図書館と防災倉庫の建設が計画され、2027年の完成を見込む。存続を訴える市民団体からは6500人分の"
    "署名が寄せられている。"
)
JAPANESE_OTHER = (
    "北沢市は二十日、市立図書館の開館時間を来年四月から二時間延長すると発表した。平日は午後九時まで利用できるようになる。"
    "昨年度の来館者は延べ11万人で、仕事帰りに立ち寄りたいという声が多かった。山根修一市長は記者会見で「学びの場を広げたい」"
    "と述べた。費用は年間約1200万円を見込んでいる。職員の採用は来月から始まる予定だ。"
)
