"""A real WordPress network: several sites in one installation, each under a path of its own."""

from __future__ import annotations

from tests.hosts.wordpress.site import Site

# What WordPress' own "Create a network" does.
MAKE = """
$_SERVER['HTTP_HOST'] = '{host}';
require '{root}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {{
	$wpdb->$name = $table;
}}
install_network();
$done = populate_network( 1, '{host}', 'ada@example.org', 'Tests', '/', false );
if ( is_wp_error( $done ) ) {{
	throw new Exception( $done->get_error_message() );
}}
"""
DEFINES = """
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', '{host}' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
"""
PATIENT = "<?php add_filter( 'detector_gate_seconds', fn() => 60 );"  # no test of a network is about a slow service


class Network(Site):
    """A `Site` that is the first of a network."""

    def _serve(self) -> None:
        host = f"127.0.0.1:{self.port}"
        self._php(MAKE.format(root=self.root, host=host))
        config = self.root / "wp-config.php"
        own = [line for line in config.read_text().splitlines() if "WP_HOME" not in line and "WP_SITEURL" not in line]
        at = next(number for number, line in enumerate(own) if "ABSPATH" in line)
        config.write_text("\n".join([*own[:at], DEFINES.format(host=host), *own[at:]]))
        (self.root / "wp-content/mu-plugins/patient.php").write_text(PATIENT)
        super()._serve()

    def add(self, path: str) -> int:
        """Make a site, with the same people in the same roles; its number. 6.1 takes the colon out of an address."""
        return int(
            self.run(
                "$site = array( 'domain' => DOMAIN_CURRENT_SITE, 'path' => $path, 'network_id' => 1, 'title' => 'Another' );"
                "$id = wp_insert_site( $site + array( 'user_id' => get_user_by( 'login', 'ada' )->ID ) );"
                "$wpdb->update( $wpdb->blogs, array( 'domain' => DOMAIN_CURRENT_SITE ), array( 'blog_id' => $id ) );"
                "clean_blog_cache( $id );"
                "foreach ( array( 'eda' => 'editor', 'ann' => 'author' ) as $name => $role ) {"
                "	add_user_to_blog( $id, get_user_by( 'login', $name )->ID, $role );"
                "} return $id;",
                user="ada",
                path=path,
            )
        )
