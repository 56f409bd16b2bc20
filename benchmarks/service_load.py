"""Load on a running service: locust sends real pages from as many clients as asked, each at its own pace.

    pip install locust
    detector serve --database sqlite:////tmp/load.sqlite &
    DETECTOR_KEY=dk_… DETECTOR_PAGES=folder DETECTOR_PACE=2 \
        locust -f benchmarks/service_load.py --headless -u 20 -r 20 -t 60s --host http://127.0.0.1:8460

DETECTOR_PACE is requests a second of one client (0: as fast as answers come, which saturates). A 429 is counted apart:
it is the answer that a full service should give; the client then waits as long as it is told. The engine's own time is
in the service's metrics: `detector_engine_seconds_sum / _count`.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

from locust import FastHttpUser, task

PAGES = [path.read_bytes() for path in sorted(Path(os.environ["DETECTOR_PAGES"]).iterdir())]
PACE = float(os.environ.get("DETECTOR_PACE", "2"))
HEADERS = {"Authorization": f"Bearer {os.environ['DETECTOR_KEY']}", "Content-Type": "text/html"}


class Editor(FastHttpUser):
    """Someone who has pages checked."""

    def wait_time(self) -> float:
        """Clients come independently of each other."""
        return random.expovariate(PACE) if PACE else 0.0

    @task
    def check(self) -> None:
        """One page."""
        page = random.choice(PAGES)
        with self.client.post("/v1/check", data=page, headers=HEADERS, name="check", catch_response=True) as answer:
            if answer.status_code == 429:
                answer.success()
                answer.request_meta["name"] = "told to wait"
