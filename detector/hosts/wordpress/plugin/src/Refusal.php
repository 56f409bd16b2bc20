<?php
/**
 * Refuses outright where the caller can be told.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** Ends a request of quick edit or XML-RPC with the reasons; others return, and the text is held instead. */
final class Refusal {
	/** End the request if it is one of those. */
	public static function of_request( Ruling $ruling, int $id ): void {
		if ( doing_action( 'wp_ajax_inline-save' ) ) {
			// phpcs:ignore WordPress.Security.NonceVerification -- wp_ajax_inline_save() has checked it.
			if ( (int) ( $_POST['post_ID'] ?? 0 ) === $id ) {
				wp_die( esc_html( $ruling->sentence() ) );
			}
		}
		if ( defined( 'XMLRPC_REQUEST' ) && XMLRPC_REQUEST ) {
			self::of_xmlrpc( $ruling );
		}
	}

	/** A fault of XML-RPC; not inside a multicall, whose other answers it would swallow. */
	private static function of_xmlrpc( Ruling $ruling ): void {
		global $wp_xmlrpc_server;
		$server = $wp_xmlrpc_server;
		if ( $server instanceof \IXR_Server && isset( $server->message ) && 'system.multicall' !== $server->message->methodName ) {
			$server->error( $ruling->status(), $ruling->sentence() ); // IXR_Error escapes it.
		}
	}
}
