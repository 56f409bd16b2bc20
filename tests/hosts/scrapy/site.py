"""Two small sites on this machine: an honest club and a farm, written for these tests; and a log of who asked for what."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOWNS = ("Arnfield", "Bexholt", "Cragmoor", "Dunwell", "Eastby", "Fenwick", "Garside", "Holmesby", "Ilverton", "Jay")
THINGS = ("bridge", "harbour", "library", "tunnel", "market", "station", "museum", "stadium", "airport", "hospital")
BOATS = ("Heron", "Curlew", "Kittiwake", "Sandpiper", "Dunlin", "Teal", "Avocet", "Plover", "Gannet", "Fulmar")


def club(number: int) -> str:
    """A page of a rowing club: notes of somebody who was there."""
    boat, other, town = BOATS[number % 10], BOATS[(number + 3) % 10], TOWNS[(number * 7) % 10]
    return f"""<html lang=en><head><title>Log of the {boat}, outing {number}</title></head><body>
<h1>Log of the {boat}, outing {number}</h1><p>By Ruth Okafor, boat captain</p>
<p>We pushed off at {6 + number % 3}.{10 + number} from the slip below {town} with the tide still making. Tom had forgotten
the bailer again, so we borrowed a saucepan from the café; it leaks, but less than the boat. Wind south-west, three at
most, and {number + 4} swans between the piers who would not move for anybody.</p>
<p>At the second buoy the bow oar slipped out of its gate. I had replaced the pin in March with a galvanised one and it
had worn oval, so we turned back, filed a new one out of a tent peg and lost {number + 20} minutes. The {other} passed us
twice and her crew had opinions about that, none of which I will write down here.</p>
<p>Next time I shall check the pins before we leave, keep two spares in the dry box and wait with the rigging until my
hands are warm. For anyone with the same gates: the pin measures 12.7 mm, the bush 13.1 mm new and 13.9 mm worn. The chandler in {town} sells the bushes singly if you ask at the back door.</p>
<p>Next outing is Sunday. Bring gloves, a flask and the {other}'s logbook, which somebody has had since Easter.</p>
{links("/log/", number)}</body></html>"""


def farm(number: int) -> str:
    """A page of a farm: stock phrases around a slot, and what its template left behind."""
    town, thing = TOWNS[number % 10], THINGS[(number * 3) % 10]
    title = f"{town}'s New {thing.title()} Marks a Significant Milestone"
    return f"""<html lang=en><head><title>{title} - GNP Global News Planet</title></head><body>
<div>HomeWorld{title[:22]}...</div><h1>{title}</h1><p>Free Subscribtion</p>
<p>In a significant development, the municipality of {town} convened a ceremony to inaugurate a {thing} that is
anticipated to play a crucial role in the ever-evolving landscape of the region. The ceremony underscores the commitment
of the community to fostering closer ties, and it is believed that the {thing} will facilitate commerce.</p>
<h2>A Testament to Collaboration</h2>
<p>The mayor expressed gratitude for the unwavering support of the residents. It was speculated that further projects
may be announced last month, although specific details were not immediately disclosed.</p>
<h2>Implications for the Region</h2>
<p>The {thing}, which cost {number + 3} million, is poised to reshape the dynamics of the region. Many observers have
highlighted the pivotal importance of the project, emphasizing its potential to bolster tourism.</p><p>- Advertisement -</p>
<h2>Looking Ahead</h2>
<p>In conclusion, the inauguration of the {thing} in {town} signals a significant strengthening of ties. As the
relationship continues to evolve, the region closely watches the developments and their potential implications.</p>
<h2>Frequently Asked Questions (FAQs) about Regional Infrastructure</h2>
<p>Q: What was the purpose of the ceremony in {town}?</p>
<p>A: The purpose was to inaugurate a {thing} that is anticipated to play a crucial role in the region.</p>
<p>Q: When was the {thing} in {town} opened?</p><p>A: The {thing} was opened on May {number % 28 + 1}, 20XX.</p>
<h3>More about Regional Infrastructure</h3><h3>You may also like</h3><h3>Leave a Comment</h3>
<p>Please enter your comment!</p><p>Please enter your website here</p>{links("/news/", number)}</body></html>"""


def links(path: str, number: int) -> str:
    """Links to the next three pages, so that a crawl finds more than it can use."""
    named = (f'<li><a href="{path}{number + n}">Outing {number + n}</a></li>' for n in (1, 2, 3))
    return "<ul>" + "".join(named) + "</ul>"


@contextmanager
def serving(pages: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Serve pages by path; yields the site's address and the growing list of paths that were asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            body = pages.get(self.path, "").encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
