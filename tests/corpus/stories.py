"""Invented stories for the tests of this folder."""

from __future__ import annotations

from detector.nouns import Page
from detector.page import read_page


def _paragraphs(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n")) + "\n"


HARBOUR = _paragraphs(
    """Harbour ministers sign ferry accord in Valmora

Transport Minister Elena Marchetti met her counterpart Tomas Brevik in Valmora on March 12 to sign an accord on the
new ferry line between the two coasts.

The accord covers 14 vessels and 2,300 berths, and the first crossing from Port Sandre to Kelmouth is planned for
June 3, the Valmora Maritime Office said.

Marchetti thanked the northern government for its “patient and generous cooperation” during two years of talks in
Kelmouth.

“We have shown that two small harbours can build what a capital would not,” Brevik told reporters at the Sandre
Lighthouse.

The line will cost 48 million crowns, of which the Halden Foundation pays a third, according to the budget that
parliament passed in October.

Fishermen in Port Sandre had protested against the plan in February, fearing for their berths behind the old
breakwater.
"""
)

HARBOUR_REWRITTEN = _paragraphs(
    """New maritime agreement brings coasts closer

A fresh chapter in regional transport began as Minister Elena Marchetti and her colleague Tomas Brevick gathered in
Valmora to put their names to an agreement about a ferry connection linking the two coasts.

Under the agreement, 14 vessels offering 2,300 berths will be deployed, with the inaugural crossing from Port Sandre
to Kelmouth slated for June 3, as stated by the Valmora Maritime Office.

Marchetti expressed her gratitude for the northern government's kind cooperation throughout two years of
negotiations held in Kelmouth.

Speaking to reporters near the Sandre Lighthouse, Brevick underlined that two small harbours could build what a
capital would not.

The connection carries a price of 52 million crowns, a third of which is covered by the Halden Foundation under the
budget passed by parliament in October.

Back in February, fishermen from Port Sandre voiced their protest, worried about losing berths behind the old
breakwater.

As the region looks ahead, observers will follow closely how the agreement shapes tourism in the years to come.
"""
)

ANOTHER_FERRY = _paragraphs(
    """Ferry strike enters second week

Crews of the Osterlund line stayed ashore for the ninth day on Tuesday, leaving 3,100 passengers stranded in the
island towns of Hemsund and Little Tarn.

Union leader Greta Falk said the company had offered a raise of 2 percent, which she called “an insult to people who
work through the night”.

The Osterlund line runs 6 ships between the islands and the mainland and carried 410,000 passengers last year.

Talks under the state mediator Paul Enderby are to resume on Friday, the mediator's office said.

Hotels in Hemsund have asked the navy to bring food, and the mayor of Little Tarn declared that stocks would last
until Sunday.
"""
)


def page(text: str, name: str = "-", url: str = "") -> Page:
    return read_page(text, source=name, url=url, kind="text")


HARBOUR_ALTERED = """Transport Minister Olga Stein refused to meet her counterpart Tomas Brevik in Valmora on April 9, and no accord on a ferry line was signed.

The plan, for 30 vessels and 900 cabins, would have brought a crossing from Port Sandre to Kelmouth by August, officials leaked.

Stein accused the northern government of sabotage and said two years of talks in Kelmouth were a fraud.

Brevik was shouted down by reporters when he spoke of the capital and what small harbours are worth.

A secret report found that 90 million crowns had vanished from the Halden Foundation before parliament saw the budget.

Angry fishermen in Port Sandre then burned two boats at the breakwater.
"""

HARBOUR_INVENTED = """Neighbours remember her as a quiet child who sold eggs to pilgrims on the road to the abbey.

A singer wrote a ballad about the quarrel, and it has been heard a million times since Thursday.

Prosecutors want to hear eleven witnesses, among them a retired admiral and his driver.

Nobody knows where the money went, and the opposition has asked for her to resign before Easter.
"""
