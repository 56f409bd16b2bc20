"""Settings, languages, command line and uninstalling, on real WordPresses."""

from __future__ import annotations

import json
import re
import subprocess
import xmlrpc.client
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from detector.hosts.wordpress import translations
from tests.hosts.service.running import Running
from tests.hosts.wordpress.site import PASSWORD, Site, wordpresses
from tests.hosts.wordpress.test_service_away import acting, answers, verdict
from tests.hosts.wordpress.test_ways import classic, draft
from tests.hosts.wordpress.texts import BAD, GOOD

pytestmark = pytest.mark.slow
PLUGIN = Path(translations.__file__).with_name("plugin")
PAGE = "/wp-admin/options-general.php?page=detector-gate"
NASTY = '<script>document.title="fired"</script><img src=x onerror=document.title="fired">"\'&'
# What WP-CLI would do with the command.
COMMAND = """
namespace WP_CLI\\Utils {{
	function format_items( $format, $rows, $fields ) {{ echo json_encode( $rows ); }}
}}
namespace {{
	define( 'WP_CLI', true );
	class WP_CLI {{
		public static $commands = array();
		public static function add_command( $name, $what ) {{ self::$commands[ $name ] = $what; }}
		public static function error( $words ) {{ fwrite( STDERR, $words ); exit( 1 ); }}
		public static function halt( $code ) {{ exit( $code ); }}
	}}
	$_SERVER['HTTP_HOST'] = '127.0.0.1';
	require '{root}/wp-load.php';
	WP_CLI::$commands['detector']->check( json_decode( '{ids}' ), json_decode( '{options}', true ) );
}}
"""


def save(site: Site, user: str = "ada", **fields: object) -> str:
    """Send the settings form; the page after it."""
    client = site.login(user)
    nonce = re.search(r'name="_wpnonce" value="(\w+)"', client.get(PAGE).text)
    sent = {f"detector_gate[{name}]": value for name, value in fields.items() if name != "types"}
    sent |= {"detector_gate[types][]": fields.get("types", ["post"]), "option_page": "detector-gate", "action": "update"}
    sent |= {"_wpnonce": nonce[1] if nonce else "0", "_wp_http_referer": PAGE}
    return client.post("/wp-admin/options.php", data=sent).text


def stored(site: Site) -> dict[str, object]:
    found: dict[str, object] = site.run("return get_option( 'detector_gate' );")
    return found


def test_the_key_is_stored_and_never_shown_again(site: Site, judging: Running) -> None:
    after = save(site, url=judging.url, key=judging.key, preset="strict", on_reject="pending", types=["post", "nonsense"])
    assert judging.key not in after
    assert "answers and takes the key" in after
    assert "A key is stored" in after
    assert stored(site) == {
        "url": judging.url, "key": judging.key, "preset": "strict", "on_reject": "pending", "on_review": "warn",
        "when_down": "open", "types": ["post"],
    }  # fmt: skip
    save(site, url=judging.url, key="", types=["post"])
    assert stored(site)["key"] == judging.key, "an empty field keeps it"
    assert "cannot be used: the service answers 401" in save(site, url=judging.url, key="dk_wrong")
    save(site, url=judging.url, key="", forget_key="1")
    assert stored(site)["key"] == ""


@pytest.mark.parametrize(
    "address", ["ftp://host", "javascript:alert(1)", "http://user:word@host", "http://host/?a=b", "nonsense", "file:///etc"]
)
def test_an_address_that_is_none_of_a_web_service_is_not_taken(sites: dict[str, Site], address: str) -> None:
    assert "is a web address without user name" in save(sites["newer"], url=address)
    assert stored(sites["newer"])["url"] == ""


def test_only_an_administrator_with_the_forms_nonce_changes_settings(site: Site) -> None:
    before = stored(site)
    save(site, "eda", url="http://127.0.0.1:1")
    assert stored(site) == before
    sent = {"option_page": "detector-gate", "action": "update", "detector_gate[url]": "http://127.0.0.1:1"}
    site.login("ada").post("/wp-admin/options.php", data=sent)
    assert stored(site) == before


def test_the_routes_of_the_editor_are_for_those_who_may_edit_the_post(site: Site) -> None:
    number = draft(site)
    sent = {"post": number, "title": "", "content": "Words.", "reason": "I want to."}
    for route in ("check", "override"):
        assert site.rest("ann", "POST", f"detector-gate/v1/{route}", sent).status_code == 403
        assert site.client.post(f"/wp-json/detector-gate/v1/{route}", json=sent).status_code == 401
    public = site.client.get("/wp-json/wp/v2/posts").json()
    assert all("detector_gate" not in post for post in public), "readers are not told of verdicts"


def test_script_in_a_reason_is_text_in_notice_box_and_fault(site: Site) -> None:
    with acting(answers(verdict("reject", message=NASTY, advice=NASTY, evidence=[{"quote": NASTY}]))) as (url, _):
        site.settings(url=url)
        number = draft(site, {"title": "To come", "content": "To come."})
        after = classic(site.login("eda"), number, {"title": NASTY, "content": NASTY}, publish="Publish")
        with xmlrpc.client.ServerProxy(f"{site.url}/xmlrpc.php") as server, pytest.raises(xmlrpc.client.Fault) as fault:
            server.metaWeblog.editPost(str(number), "eda", PASSWORD, {"title": NASTY, "description": NASTY}, True)
    assert NASTY in fault.value.faultString, "it is text in well-formed XML"
    assert "detector-gate-notice" in after
    assert "&lt;script&gt;document.title" in after
    for part in ("<script>document.title", "<img src=x"):
        assert part not in re.sub(r"<textarea.*?</textarea>", "", after, flags=re.DOTALL)


@contextmanager
def speaking(site: Site, user: str, locale: str) -> Iterator[None]:
    """A person with a language of their own."""
    site.run("update_user_meta( get_user_by( 'login', $name )->ID, 'locale', $locale );", name=user, locale=locale)
    try:
        yield
    finally:
        site.run("delete_user_meta( get_user_by( 'login', $name )->ID, 'locale' );", name=user)


LOCALES = {"nl_NL": "Adres van de dienst", "de_DE": "Adresse des Dienstes", "fr_FR": "Adresse du service",
           "es_ES": "Dirección del servicio", "pt_BR": "Endereço do serviço"}  # fmt: skip


def test_dashboard_and_editor_speak_the_language_of_the_person(site: Site) -> None:
    for locale, words in LOCALES.items():
        with speaking(site, "ada", locale):
            assert words in site.login("ada").get(PAGE).text
    with speaking(site, "ada", "nl_NL"):
        editor = site.login("ada").get("/wp-admin/post-new.php").text
        assert re.search(r'"Controle vóór publicatie"|"Controle v\\u00f3\\u00f3r publicatie"', editor)


def test_the_command_judges_named_and_all_posts(sites: dict[str, Site], judging: Running) -> None:
    """WP-CLI is not in Debian: what it would call is called, with its class stood in for."""
    site = sites["newer"]
    site.settings(url=judging.url, key=judging.key, types=["post"])
    bad, good = draft(site), draft(site, GOOD)

    def command(*ids: int, **options: str) -> tuple[int, list[dict[str, object]]]:
        code = COMMAND.format(root=site.root, ids=json.dumps(ids), options=json.dumps(options or {}))
        done = subprocess.run(["php", "-r", code], capture_output=True, text=True)
        return done.returncode, json.loads(done.stdout) if done.stdout else []

    code, rows = command(bad, good)
    assert (code, [row["verdict"] for row in rows]) == (1, ["reject", "publish"])
    assert "20XX" in str(rows[0]["reasons"])
    assert command(good)[0] == 0
    code, rows = command(all="1")
    assert {row["id"] for row in rows} == set(
        site.run("return get_posts( array( 'fields' => 'ids', 'posts_per_page' => -1, 'post_status' => 'publish' ) );")
    )
    assert command()[0] == 1
    site.settings(url="http://127.0.0.1:1")
    assert command(good + bad)[0] == 2


def test_uninstalling_leaves_nothing(archive: Path, judging: Running, tmp_path: Path, database: Path) -> None:
    with Site(tmp_path, wordpresses()["older"], database) as site:
        site.install(archive)
        site.settings(url=judging.url, key=judging.key, types=["post"])
        number = draft(site)
        sent = {"post": number, "title": BAD["title"], "content": BAD["content"], "reason": "I have read it."}
        assert site.rest("eda", "POST", "detector-gate/v1/override", sent).status_code == 200
        site.insert(post_title=BAD["title"], post_content=BAD["content"], post_status="publish")
        site.run("wp_schedule_single_event( time() + 999, 'detector_gate_tell', array( $n, 1 ) );", n=number)
        assert any("detector_gate" in line for line in everything(site))
        site.run(
            "require_once ABSPATH . 'wp-admin/includes/admin.php'; deactivate_plugins( 'detector-gate/detector-gate.php' );"
            "return true === delete_plugins( array( 'detector-gate/detector-gate.php' ) );", "ada",
        )  # fmt: skip
        assert not (site.root / "wp-content/plugins/detector-gate").exists()
        assert [line for line in everything(site) if "detector_gate" in line] == []


def everything(site: Site) -> list[str]:
    """All rows in which a plugin may leave something."""
    return [
        json.dumps(row)
        for table in ("options", "postmeta", "usermeta", "posts", "termmeta", "commentmeta")
        for row in site.run(f"return $wpdb->get_results( \"SELECT * FROM wp_{table}\" );")
    ]


def test_every_php_file_is_well_formed() -> None:
    wordpresses()  # installs PHP
    for path in sorted(PLUGIN.rglob("*.php")):
        done = subprocess.run(["php", "-l", str(path)], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout
