<?php
/**
 * The classic editor's box.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** Shows the last verdict beside the text, and takes a reason to publish all the same. */
final class OverrideBox {
	private const NONCE = 'detector_gate_box';

	/** Asks the judge. */
	public function __construct( private Judge $judge ) {}

	/** Hook in. */
	public function hook(): void {
		add_action(
			'add_meta_boxes',
			function ( string $type ): void {
				if ( Settings::covers( $type ) ) {
					$flags = array( '__back_compat_meta_box' => true ); // The block editor has a panel instead.
					add_meta_box( 'detector-gate', __( 'Check before publishing', 'detector-gate' ), array( $this, 'show' ), $type, 'side', 'high', $flags );
				}
			}
		);
	}

	/** Print the box. */
	public function show( \WP_Post $post ): void {
		$kept = get_post_meta( $post->ID, '_detector_gate', true );
		if ( is_array( $kept ) && ( $kept['verdict'] ?? '' ) . ( $kept['trouble'] ?? '' ) !== '' ) {
			Notices::reasons( Ruling::from_array( $kept ) );
		} else {
			echo '<p>' . esc_html__( 'The text is checked when it is published.', 'detector-gate' ) . '</p>';
		}
		foreach ( Overrides::of( $post->ID ) as $one ) {
			/* translators: 1: user name, 2: their reason */
			echo '<p>' . esc_html( sprintf( __( 'Overridden by %1$s: %2$s', 'detector-gate' ), $one['who'], $one['reason'] ) ) . '</p>';
		}
		if ( Overrides::allowed( $post->ID ) ) {
			wp_nonce_field( self::NONCE . $post->ID, 'detector_gate_nonce' );
			printf(
				'<p><label for="detector-gate-reason">%s</label><textarea id="detector-gate-reason" name="detector_gate_reason" rows="2" maxlength="2000" class="widefat"></textarea></p>',
				esc_html__( 'Publish all the same, because:', 'detector-gate' )
			);
		}
	}

	/** Take the reason out of the form that is being saved, if there is one. */
	public static function take( Incoming $in, Judge $judge ): void {
		$form   = (int) ( $_POST['post_ID'] ?? 0 ); // phpcs:ignore WordPress.Security.NonceVerification -- checked below.
		$reason = isset( $_POST['detector_gate_reason'] ) ? wp_unslash( $_POST['detector_gate_reason'] ) : ''; // phpcs:ignore WordPress.Security
		if ( 0 === $in->id || $form !== $in->id || ! is_string( $reason ) || '' === trim( $reason ) ) {
			return;
		}
		$nonce = isset( $_POST['detector_gate_nonce'] ) ? sanitize_text_field( wp_unslash( (string) $_POST['detector_gate_nonce'] ) ) : '';
		if ( wp_verify_nonce( $nonce, self::NONCE . $in->id ) ) {
			$ruling = $judge->rule( $in );
			if ( $ruling->holds() ) {
				Overrides::note( $in, $ruling, $reason );
			}
		}
	}
}
