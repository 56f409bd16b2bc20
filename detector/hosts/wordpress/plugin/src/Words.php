<?php
/**
 * Names of verdicts and choices.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** In the language of the site. */
final class Words {
	/** A verdict. */
	public static function verdict( string $verdict ): string {
		$words = array(
			'publish' => __( 'fit to publish', 'detector-gate' ),
			'review'  => __( 'needs a second look', 'detector-gate' ),
			'reject'  => __( 'not fit to publish', 'detector-gate' ),
			'abstain' => __( 'no verdict', 'detector-gate' ),
		);
		return $words[ $verdict ] ?? __( 'not checked', 'detector-gate' );
	}

	/**
	 * What may be done with a verdict.
	 *
	 * @return array<string, string>
	 */
	public static function actions(): array {
		return array(
			'block'   => __( 'refuse to publish', 'detector-gate' ),
			'pending' => __( 'save it as pending review', 'detector-gate' ),
			'warn'    => __( 'publish it and warn', 'detector-gate' ),
		);
	}

	/**
	 * What may be done while the service is away.
	 *
	 * @return array<string, string>
	 */
	public static function when_down(): array {
		return array(
			'open'   => __( 'publish it and warn (fail-open)', 'detector-gate' ),
			'closed' => __( 'do not publish (fail-closed)', 'detector-gate' ),
		);
	}

	/**
	 * Policy presets.
	 *
	 * @return array<string, string>
	 */
	public static function presets(): array {
		return array(
			''        => __( "the service's own", 'detector-gate' ),
			'editor'  => __( 'editor: few false alarms', 'detector-gate' ),
			'crawler' => __( 'crawler: balanced', 'detector-gate' ),
			'strict'  => __( 'strict', 'detector-gate' ),
		);
	}
}
