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

	/** Give the capability. */
	public static function activate(): void {
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
