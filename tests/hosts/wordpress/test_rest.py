"""The REST API of real WordPresses."""

from __future__ import annotations

import pytest

from tests.hosts.wordpress.site import Site
from tests.hosts.wordpress.texts import BAD, GOOD

pytestmark = pytest.mark.slow


def test_a_bad_post_is_refused_with_reasons_and_a_good_one_goes_through(site: Site) -> None:
    refused = site.rest("eda", "POST", "wp/v2/posts", {**BAD, "status": "publish"})
    assert refused.status_code == 422, refused.text
    told = refused.json()
    assert told["code"] == "detector_gate_refused"
    assert "20XX" in told["message"]
    assert told["data"]["detector_gate"]["reasons"][0]["quotes"]
    published = site.rest("eda", "POST", "wp/v2/posts", {**GOOD, "status": "publish"})
    assert published.status_code == 201, published.text
    assert published.json()["status"] == "publish"
