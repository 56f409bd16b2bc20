<?php
/**
 * Leaves nothing: options, transients, post meta, capabilities, cron.
 *
 * @package detector-gate
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Clean one site. */
function detector_gate_clean_site(): void {
	global $wpdb;
	delete_option( 'detector_gate' );
	delete_post_meta_by_key( '_detector_gate' );
	delete_post_meta_by_key( '_detector_gate_overrides' );
	wp_unschedule_hook( 'detector_gate_tell' );
	foreach ( array_keys( wp_roles()->roles ) as $name ) {
		get_role( $name )->remove_cap( 'detector_gate_override' );
	}
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- transients have no function that deletes by prefix.
	$names = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '\\_transient\\_detector\\_gate\\_%'" );
	foreach ( $names as $name ) {
		delete_transient( substr( $name, strlen( '_transient_' ) ) );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $detector_gate_site ) {
		switch_to_blog( $detector_gate_site );
		detector_gate_clean_site();
		restore_current_blog();
	}
} else {
	detector_gate_clean_site();
}
