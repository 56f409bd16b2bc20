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

	/** Give the capability; on all sites of a network if it is switched on for the network. */
	public static function activate( bool $network = false ): void {
		$sites = $network ? get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) : array();
		foreach ( $sites as $site ) {
			switch_to_blog( $site );
			self::give();
			restore_current_blog();
		}
		if ( array() === $sites ) {
			self::give();
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
	public static function deactivate(): void {
		wp_unschedule_hook( Overrides::EVENT );
	}
}
