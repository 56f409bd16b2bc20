<?php
/**
 * Switching on and off.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** Who may override is a capability of its own; editors and administrators get it. */
final class Lifecycle {
	private const ROLES = array( 'administrator', 'editor' );

	/** Hook in. */
	public function hook(): void {
		add_action( 'wp_initialize_site', array( self::class, 'added' ), PHP_INT_MAX ); // Once it has its roles.
	}

	/** Give the capability; on all sites of a network if it is switched on for the network. */
	public static function activate( bool $network = false ): void {
		self::on_sites( $network, static fn() => self::give() );
	}

	/** A site joins a network: its editors may do there what those of the others may. */
	public static function added( \WP_Site $site ): void {
		$everywhere = (array) get_site_option( 'active_sitewide_plugins' );
		if ( isset( $everywhere[ plugin_basename( FILE ) ] ) ) {
			switch_to_blog( (int) $site->blog_id );
			self::give();
			restore_current_blog();
		}
	}

	/** Do it here, or on all sites of a network. */
	private static function on_sites( bool $network, callable $do ): void {
		if ( ! $network ) {
			$do();
			return;
		}
		foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $site ) {
			switch_to_blog( $site );
			$do();
			restore_current_blog();
		}
	}

	/** On this site. */
	private static function give(): void {
		foreach ( self::ROLES as $name ) {
			$role = get_role( $name );
			if ( null !== $role ) {
				$role->add_cap( Settings::OVERRIDE );
			}
		}
	}

	/** Stop what waits; settings and overrides stay until the plugin is deleted. */
	public static function deactivate( bool $network = false ): void {
		self::on_sites( $network, static fn() => wp_unschedule_hook( Overrides::EVENT ) );
	}
}
