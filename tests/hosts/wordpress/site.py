"""Real WordPresses: each a folder of files, a database in a MariaDB of our own, and PHP's web server."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from tests.hosts.service.running import free_port

INSTALL = Path(__file__).with_name("install_wordpress.sh")
PASSWORD = "a long password of the tests"
CONFIG = """<?php
define( 'DB_NAME', '{name}' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:{socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $one ) {{
	define( $one . '_KEY', 'tests' );
	define( $one . '_SALT', 'tests' );
}}
$table_prefix = 'wp_';
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEFAULT_THEME', 'plain' );
define( 'WP_HOME', '{url}' );
define( 'WP_SITEURL', '{url}' );
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
"""
# A custom post type, shortcodes, and the classic editor for whoever has its cookie.
SITE_CODE = """<?php
add_filter( 'use_block_editor_for_post', fn( $use ) => $use && empty( $_COOKIE['classic'] ) );
add_action( 'init', function () {
	$flags = array( 'public' => true, 'show_in_rest' => true, 'rest_base' => 'recipes', 'label' => 'Recipes' );
	register_post_type( 'recipe', $flags + array( 'supports' => array( 'title', 'editor' ) ) );
	add_shortcode( 'stored', fn() => get_option( 'tests_stored' ) );
	add_shortcode( 'broken', function () {
		if ( ! doing_filter( 'the_content' ) ) {
			throw new Exception( 'This shortcode wants its page.' );
		}
	} );
} );
// What a test does inside WordPress; only here, only for tests: without a new PHP process for each.
add_action( 'wp_loaded', function () {
	if ( hash_equals( '@SECRET@', $_SERVER['HTTP_X_TESTS'] ?? '' ) ) {
		global $wpdb;
		$sent = json_decode( file_get_contents( 'php://input' ), true );
		unset( $_SERVER['HTTP_X_TESTS'] );
		wp_set_current_user( $sent['user'] ? get_user_by( 'login', $sent['user'] )->ID : 0 );
		extract( $sent['values'] );
		echo '=answer=', wp_json_encode( eval( $sent['code'] ) );
		exit;
	}
} );
"""
SETUP = """
define( 'WP_INSTALLING', true );
require '{root}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Tests', 'ada', 'ada@example.org', true, '', {password} );
update_option( 'permalink_structure', '/%postname%/' );
foreach ( array( 'eda' => 'editor', 'ann' => 'author', 'nel' => 'editor' ) as $name => $role ) {{
	$user = array( 'user_login' => $name, 'user_pass' => {password}, 'role' => $role, 'user_email' => "$name@example.org" );
	wp_insert_user( $user + array( 'locale' => 'nel' === $name ? 'nl_NL' : '' ) );
}}
"""
# Core's notices about its own deprecated code are no business of ours; anything that names our plugin is.
OWN = ("detector-gate", "Detector\\Gate")


def wordpresses() -> dict[str, Path]:
    """The unpacked WordPresses: this Debian's, and a newer one."""
    told = subprocess.run([INSTALL], check=True, capture_output=True, text=True).stdout.split()
    return dict(zip(("older", "newer"), map(Path, told[-2:]), strict=True))


@contextmanager
def mariadb(folder: Path) -> Iterator[Path]:
    """A database server that listens on a socket alone; the socket."""
    wordpresses()
    data, path = folder / "data", Path("/tmp") / f"detector-{secrets.token_hex(6)}.sock"  # sockets have short names
    user = subprocess.run(["id", "-un"], check=True, capture_output=True, text=True).stdout.strip()
    install = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", f"--user={user}", "--skip-test-db",
               "--auth-root-authentication-method=normal"]  # fmt: skip
    subprocess.run(install, check=True, capture_output=True)
    options = ["--no-defaults", f"--datadir={data}", f"--socket={path}", "--skip-networking", f"--user={user}",
               "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin", "--innodb-buffer-pool-size=64M"]  # fmt: skip
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(["/usr/sbin/mariadbd", *options], stdout=log, stderr=log)
    try:
        until = time.monotonic() + 60
        while not path.exists():
            assert server.poll() is None, (folder / "log").read_text()
            assert time.monotonic() < until, (folder / "log").read_text()
            time.sleep(0.05)
        yield path
    finally:
        server.terminate()
        server.wait(60)
        shutil.rmtree(data, ignore_errors=True)


class Site:
    """One installed WordPress, served by PHP; stopped at the end of the `with`."""

    def __init__(self, folder: Path, wordpress: Path, socket: Path) -> None:
        self.root, self.wordpress, self.socket = folder / "site", wordpress, socket
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.older = "/older/" in str(wordpress)
        self.secret = secrets.token_hex(16)
        self.client = httpx.Client(base_url=self.url, trust_env=False, timeout=120)
        self.clients = [self.client]
        self.logins: dict[str, httpx.Client] = {}

    def __enter__(self) -> Self:
        shutil.copytree(self.wordpress, self.root)
        theme = self.root / "wp-content/themes/plain"
        theme.mkdir(parents=True, exist_ok=True)
        (theme / "style.css").write_text("/*\nTheme Name: Plain\n*/\n")
        (theme / "index.php").write_text("<?php while ( have_posts() ) { the_post(); the_title(); the_content(); }\n")
        (self.root / "wp-content/mu-plugins").mkdir(exist_ok=True)
        (self.root / "wp-content/mu-plugins/site.php").write_text(SITE_CODE.replace("@SECRET@", self.secret))
        name = f"wp_{secrets.token_hex(6)}"
        link = f"mysqli_init(); $m->real_connect('localhost', 'root', '', null, 0, '{self.socket}')"
        self._php(f"$m = {link}; $m->query('CREATE DATABASE {name} CHARACTER SET utf8mb4');")
        (self.root / "wp-config.php").write_text(CONFIG.format(name=name, socket=self.socket, url=self.url))
        self._php(SETUP.format(root=self.root, password=json.dumps(PASSWORD)))
        self._serve()
        return self

    def _serve(self) -> None:
        environment = {**os.environ, "PHP_CLI_SERVER_WORKERS": "4"}
        command = ["php", "-d", "opcache.enable=1", "-d", "memory_limit=256M", "-S", f"127.0.0.1:{self.port}", "-t", str(self.root)]
        with (self.root / "server.log").open("wb") as log:
            self.server = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                if httpx.get(f"{self.url}/wp-login.php", trust_env=False, timeout=60).status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.05)
        raise AssertionError((self.root / "server.log").read_text())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for client in self.clients:
            client.close()
        os.killpg(self.server.pid, 15)
        self.server.wait(60)

    def _php(self, code: str) -> None:
        done = subprocess.run(["php", "-d", "display_errors=stderr", "-r", code], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr + done.stdout

    def run(self, code: str, user: str = "", at: str = "/", **values: object) -> Any:
        """Run PHP inside WordPress, with the values as variables; what its `return` gives."""
        sent = {"code": code, "user": user, "values": values}
        answer = self.client.post(at, json=sent, headers={"x-tests": self.secret})
        assert "=answer=" in answer.text, answer.text
        return json.loads(answer.text.partition("=answer=")[2])

    def install(self, archive: Path, *, network: bool = False) -> None:
        """Install and activate the plugin from its zip, as the dashboard does."""
        self.run(
            "require_once ABSPATH . 'wp-admin/includes/admin.php';"
            "require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';"
            "$done = ( new Plugin_Upgrader( new Automatic_Upgrader_Skin() ) )->install( $archive );"
            "if ( true !== $done ) { throw new Exception( print_r( $done, true ) ); }"
            "$wrong = activate_plugin( 'detector-gate/detector-gate.php', '', $network );"
            "if ( is_wp_error( $wrong ) ) { throw new Exception( $wrong->get_error_message() ); }",
            user="ada",
            archive=str(archive),
            network=network,
        )

    def settings(self, at: str = "/", **values: object) -> None:
        """Change settings, and forget what was cached under the old ones."""
        self.run(
            "update_option( 'detector_gate', array_merge( (array) get_option( 'detector_gate', array() ), $values ) );"
            "delete_transient( 'detector_gate_down' );",
            at=at,
            values=values,
        )

    def post(self, number: int) -> dict[str, Any]:
        """A post's row."""
        found: dict[str, Any] = self.run("return get_post( $number, ARRAY_A );", number=number)
        return found

    def insert(self, **fields: object) -> int:
        """Write a post by code."""
        return int(self.run("return wp_insert_post( wp_slash( $fields ), true );", user="ada", fields=fields))

    def login(self, user: str) -> httpx.Client:
        """A browser's session; the same for all tests."""
        if user not in self.logins:
            self.first_page(user)
        return self.logins[user]

    def first_page(self, user: str) -> str:
        """Log in; the first page of the dashboard, which shows what waits for the person."""
        client = httpx.Client(base_url=self.url, trust_env=False, timeout=120, follow_redirects=True)
        self.clients.append(client)
        client.get("/wp-login.php")
        sent = {"log": user, "pwd": PASSWORD, "testcookie": "1", "redirect_to": f"{self.url}/wp-admin/"}
        page = client.post("/wp-login.php", data=sent).text
        assert any(name.startswith("wordpress_logged_in") for name in client.cookies)
        client.headers["x-wp-nonce"] = client.get("/wp-admin/admin-ajax.php", params={"action": "rest-nonce"}).text
        self.logins[user] = client
        return page

    def rest(self, user: str, method: str, path: str, sent: object) -> httpx.Response:
        """A request to the REST API, as the block editor sends it."""
        return self.login(user).request(method, f"/wp-json/{path}", json=sent)

    def troubles(self) -> list[str]:
        """What PHP said about our files."""
        log = self.root / "debug.log"
        lines = log.read_text("utf-8", "replace").splitlines() if log.exists() else []
        return [line for line in lines if any(own in line for own in OWN)]
