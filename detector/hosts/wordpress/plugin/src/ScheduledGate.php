<?php
/**
 * Scheduled posts.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/**
 * Judges a scheduled post when its time has come, before WordPress' own function makes it public. A bad one goes to
 * pending. While the service is away and the policy is fail-closed, it stays scheduled and is tried again; after six
 * hours it goes to pending, so that somebody sees it.
 */
final class ScheduledGate {
	private const AGAIN = 600;   // Seconds between two tries.
	private const TOO_LATE = 21600; // Seconds after its time.

	/** Asks the judge; the gate takes back. */
	public function __construct( private Judge $judge, private Gate $gate ) {}

	/** Stand in for WordPress' own function. */
	public function hook(): void {
		remove_action( 'publish_future_post', 'check_and_publish_future_post', 10 );
		add_action( 'publish_future_post', array( $this, 'publish' ), 10, 1 );
	}

	/**
	 * Action: the time of a post has come.
	 *
	 * @param int|\WP_Post $post The post or its id.
	 */
	public function publish( $post ): void {
		$found = get_post( $post );
		if ( ! $found instanceof \WP_Post || 'future' !== $found->post_status || ! Settings::covers( $found->post_type ) ) {
			check_and_publish_future_post( $post );
			return;
		}
		$late = time() - (int) strtotime( $found->post_date_gmt . ' GMT' );
		if ( $late < 0 ) {
			check_and_publish_future_post( $post ); // It was moved: WordPress schedules it anew.
			return;
		}
		$ruling = $this->judge->rule( Incoming::of_post( $found ) );
		if ( ! $ruling->holds() ) {
			check_and_publish_future_post( $post );
			$this->gate->note( $found->ID, $ruling, '' );
		} elseif ( '' !== $ruling->trouble && $late < self::TOO_LATE ) {
			wp_schedule_single_event( time() + self::AGAIN, 'publish_future_post', array( $found->ID ) );
			$this->gate->note( $found->ID, $ruling, 'waiting' );
		} else {
			$this->gate->take_back( $found, $ruling );
		}
	}
}
