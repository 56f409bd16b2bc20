<?php
/**
 * What a person is told on the next page of the dashboard.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** Notices wait in a transient of the person; everything in them is escaped. */
final class Notices {
	public const WAITING = 'detector_gate_told_';
	private const KEPT   = 86400;  // Seconds.
	private const MOST   = 20;

	/** Hook in. */
	public function hook(): void {
		add_action( 'admin_notices', array( $this, 'show' ) );
	}

	/** Tell the person who saves; the post's author where nobody is logged in (a scheduled post). */
	public function add( int $id, Ruling $ruling, string $happened ): void {
		if ( defined( 'REST_REQUEST' ) && REST_REQUEST ) {
			return; // The answer tells it.
		}
		$user = get_current_user_id();
		$user = $user > 0 ? $user : (int) get_post_field( 'post_author', $id );
		$name = self::WAITING . $user;
		$kept = get_transient( $name );
		$kept = is_array( $kept ) ? $kept : array();
		$kept[ $id ] = array( 'ruling' => $ruling->to_array(), 'happened' => $happened );
		set_transient( $name, array_slice( $kept, -self::MOST, null, true ), self::KEPT );
	}

	/** Print what waits. The block editor hides these; it is told by its own ways. */
	public function show(): void {
		$this->ask_for_settings();
		$screen = get_current_screen();
		$name   = self::WAITING . get_current_user_id();
		$kept   = get_transient( $name );
		if ( ! is_array( $kept ) || ( null !== $screen && $screen->is_block_editor() ) ) {
			return;
		}
		delete_transient( $name );
		foreach ( $kept as $id => $one ) {
			if ( current_user_can( 'edit_post', $id ) ) {
				self::one( (int) $id, Ruling::from_array( $one['ruling'] ), (string) $one['happened'] );
			}
		}
	}

	/** One notice. */
	private static function one( int $id, Ruling $ruling, string $happened ): void {
		printf( '<div class="notice notice-%s detector-gate-notice is-dismissible">', $ruling->holds() ? 'error' : 'warning' );
		printf(
			'<p><strong><a href="%s">%s</a></strong>: %s</p>',
			esc_url( (string) get_edit_post_link( $id ) ),
			esc_html( wp_strip_all_tags( get_the_title( $id ) ) ),
			esc_html( self::happened( $ruling, $happened ) )
		);
		self::reasons( $ruling );
		echo '</div>';
	}

	/** What was done, in words. */
	private static function happened( Ruling $ruling, string $happened ): string {
		if ( 'aside' === $happened ) {
			return __( 'The change was not put live. Readers see the text as it was; your change is kept as an autosave of this post.', 'detector-gate' );
		}
		if ( 'waiting' === $happened ) {
			return __( 'The post stays scheduled and is tried again in some minutes.', 'detector-gate' );
		}
		if ( $ruling->holds() ) {
			return Ruling::PENDING === $ruling->outcome || 'pending' === $happened
				? __( 'The post was not published. Its text is saved and waits for review.', 'detector-gate' )
				: __( 'The post was not published. Its text is saved.', 'detector-gate' );
		}
		return __( 'The post was saved as asked for, but:', 'detector-gate' );
	}

	/** The reasons with their quotes, or what went wrong. */
	public static function reasons( Ruling $ruling ): void {
		if ( '' !== $ruling->trouble ) {
			echo '<p>' . esc_html( $ruling->sentence() ) . '</p>';
			return;
		}
		/* translators: %s: publish, review, reject or abstain */
		echo '<p>' . esc_html( sprintf( __( 'Verdict: %s', 'detector-gate' ), Words::verdict( $ruling->verdict ) ) ) . '</p><ul class="ul-disc">';
		foreach ( $ruling->reasons as $reason ) {
			echo '<li>' . esc_html( trim( $reason['message'] . ' ' . $reason['advice'] ) );
			foreach ( $reason['quotes'] as $quote ) {
				echo ' <mark>' . esc_html( $quote ) . '</mark>';
			}
			echo '</li>';
		}
		echo '</ul>';
	}

	/** Tell an administrator that nothing is checked yet. */
	private function ask_for_settings(): void {
		if ( Settings::ready() || ! current_user_can( 'manage_options' ) ) {
			return;
		}
		printf(
			'<div class="notice notice-warning"><p>%s <a href="%s">%s</a></p></div>',
			esc_html__( 'Detector does not check anything yet: it does not know the address of its service.', 'detector-gate' ),
			esc_url( admin_url( 'options-general.php?page=detector-gate' ) ),
			esc_html__( 'Settings', 'detector-gate' )
		);
	}
}
