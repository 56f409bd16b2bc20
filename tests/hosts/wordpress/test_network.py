"""A network of sites: the plugin switched on for all, settings of each, and nothing left anywhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.hosts.service.running import Running
from tests.hosts.wordpress.network import Network
from tests.hosts.wordpress.site import wordpresses
from tests.hosts.wordpress.texts import BAD, GOOD

pytestmark = pytest.mark.slow
PLUGIN = "detector-gate/detector-gate.php"
# The REST API, asked from inside: its status and data.
ASK = """
$request = new WP_REST_Request( 'POST', $route );
$request->set_body_params( $fields );
$answer = rest_do_request( $request );
return array( $answer->get_status(), $answer->get_data() );
"""
MAY = "return array_map( fn( $name ) => get_role( $name )->has_cap( 'detector_gate_override' ), array( 'administrator', 'editor', 'author' ) );"
GONE = f"require_once ABSPATH . 'wp-admin/includes/admin.php'; deactivate_plugins( '{PLUGIN}', false, true ); return true === delete_plugins( array( '{PLUGIN}' ) );"


def ask(network: Network, at: str, route: str, **sent: object) -> tuple[int, dict[str, Any]]:
    status, data = network.run(ASK, user="eda", at=at, route=route, fields=sent)
    return status, data


def publish(network: Network, at: str, text: dict[str, str]) -> tuple[int, str]:
    status, data = ask(network, at, "/wp/v2/posts", **text, status="publish")
    return status, data.get("status", "") if status == 201 else data["message"]


def rows(network: Network) -> list[str]:
    """All rows of all sites that have our name in them."""
    code = "$all = array(); foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) { $all[ $table ] = $wpdb->get_results( \"SELECT * FROM `$table`\" ); } return $all;"
    found = network.run(code)
    return [
        f"{table} {line}"
        for table, kept in found.items()
        for line in map(json.dumps, kept)
        if "detector_gate" in line or "detector-gate" in line
    ]


@pytest.mark.parametrize("name", ["older", "newer"])
def test_each_site_of_a_network_has_its_own_settings_and_deleting_leaves_nothing_on_any(
    name: str, archive: Path, judging: Running, tmp_path: Path, database: Path
) -> None:
    with Network(tmp_path, wordpresses()[name], database) as network:
        assert network.add("/second/") == 2
        network.install(archive, network=True)
        assert network.add("/third/") == 3
        for at in ("/", "/second/", "/third/"):
            assert network.run("return get_option( 'detector_gate' );", at=at) is False, "nothing is set yet"
            assert network.run(MAY, at=at) == [True, True, False], "also on a site that joined later"
        network.settings(url=judging.url, key=judging.key, on_reject="block", types=["post"])
        network.settings("/second/", url=judging.url, key=judging.key, on_reject="pending", types=["post"])
        each_site_goes_by_its_own(network)
        leave_traces_everywhere(network)
        for at in ("/", "/second/"):
            assert network.run("return wp_next_scheduled( 'detector_gate_tell', array( 5, 1 ) );", at=at)
        assert {line.split()[0] for line in rows(network)} >= {
            "wp_options",
            "wp_postmeta",
            "wp_2_options",
            "wp_2_postmeta",
            "wp_3_options",
        }
        network.run(GONE, user="ada")
        assert not (network.root / "wp-content/plugins/detector-gate").exists()
        assert rows(network) == []
        assert network.troubles() == []


def each_site_goes_by_its_own(network: Network) -> None:
    assert publish(network, "/", GOOD) == (201, "publish")
    status, told = publish(network, "/", BAD)
    assert status == 422
    assert "20XX" in told
    assert publish(network, "/second/", BAD) == (201, "pending")
    assert publish(network, "/third/", BAD) == (201, "publish"), "nothing is set there"


def leave_traces_everywhere(network: Network) -> None:
    for at in ("/", "/second/"):
        status, made = ask(network, at, "/wp/v2/posts", **BAD, status="draft")
        assert status == 201
        told = {"post": made["id"], "title": BAD["title"], "content": BAD["content"], "reason": "I have read it."}
        status, ruling = ask(network, at, "/detector-gate/v1/override", **told)
        assert (status, ruling["overridden"]) == (200, True)
        network.run("wp_schedule_single_event( time() + 999, 'detector_gate_tell', array( 5, 1 ) );", at=at)
