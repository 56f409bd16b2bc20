<?php
/**
 * A person publishes against the verdict, and says why.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** Overrides are kept with the post for good and hold for exactly the words that were overridden. */
final class Overrides {
	public const META  = '_detector_gate_overrides';
	public const EVENT = 'detector_gate_tell';
	private const LEAST = 3;    // Characters of a reason, as the service wants.
	private const MOST  = 2000;
	private const TRIES = 24;
	private const WAIT  = 600;  // Seconds.

	/** Whether these words were overridden. */
	public static function covers( Incoming $in ): bool {
		return $in->id > 0 && in_array( $in->hash(), array_column( self::of( $in->id ), 'hash' ), true );
	}

	/**
	 * All overrides of a post, oldest first.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	public static function of( int $id ): array {
		$kept = get_post_meta( $id, self::META, true );
		return is_array( $kept ) ? array_values( $kept ) : array();
	}

	/** Whether the person may. */
	public static function allowed( int $id ): bool {
		return current_user_can( Settings::OVERRIDE ) && current_user_can( 'edit_post', $id );
	}

	/** Note it, and tell the service; what is wrong in words, or nothing. */
	public static function note( Incoming $in, Ruling $ruling, string $reason ): string {
		$reason = mb_substr( trim( sanitize_textarea_field( $reason ) ), 0, self::MOST );
		if ( ! self::allowed( $in->id ) ) {
			return __( 'You may not override the check.', 'detector-gate' );
		}
		if ( mb_strlen( $reason ) < self::LEAST ) {
			return __( 'An override needs a reason.', 'detector-gate' );
		}
		if ( self::covers( $in ) ) {
			return '';
		}
		$kept   = self::of( $in->id );
		$kept[] = array(
			'time'     => time(),
			'user'     => get_current_user_id(),
			'who'      => wp_get_current_user()->user_login,
			'reason'   => $reason,
			'hash'     => $in->hash(),
			'verdict'  => $ruling->verdict,
			'decision' => $ruling->decision,
			'told'     => false,
		);
		update_post_meta( $in->id, self::META, wp_slash( $kept ) );
		self::tell( $in->id );
		return '';
	}

	/** Tell the service of what it does not know yet; whether it knows all now. */
	private static function tell( int $id, int $try = 0 ): bool {
		$kept = self::of( $id );
		$all  = true;
		foreach ( $kept as $at => $one ) {
			if ( ! $one['told'] && '' !== $one['decision'] ) {
				$kept[ $at ]['told'] = ( new Service() )->override( $one['decision'], $one['reason'], $one['who'] );
				$all                 = $all && $kept[ $at ]['told'];
			}
		}
		update_post_meta( $id, self::META, wp_slash( $kept ) );
		if ( ! $all && $try < self::TRIES ) {
			wp_schedule_single_event( time() + self::WAIT, self::EVENT, array( $id, $try + 1 ) );
		}
		return $all;
	}

	/** Action: the service was away when it was told. */
	public static function tell_again( int $id, int $try ): void {
		self::tell( $id, $try );
	}
}
