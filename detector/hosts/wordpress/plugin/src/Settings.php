<?php
/**
 * What an administrator chose.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** Reads and cleans the one option of this plugin. */
final class Settings {
	public const OPTION   = 'detector_gate';
	public const OVERRIDE = 'detector_gate_override';
	public const PRESETS  = array( '', 'editor', 'crawler', 'strict' );
	public const ACTIONS  = array( 'block', 'pending', 'warn' );
	public const DOWN     = array( 'open', 'closed' );
	private const DEFAULTS = array(
		'url'       => '',
		'key'       => '',
		'preset'    => '',
		'on_reject' => 'block',
		'on_review' => 'warn',
		'when_down' => 'open',
		'types'     => array( 'post', 'page' ),
	);

	/**
	 * One setting. A constant in wp-config.php goes before the stored address and key.
	 *
	 * @return mixed
	 */
	public static function get( string $name ) {
		$constant = 'DETECTOR_GATE_' . strtoupper( $name );
		if ( in_array( $name, array( 'url', 'key' ), true ) && defined( $constant ) ) {
			return 'url' === $name ? self::clean_url( (string) constant( $constant ) ) : (string) constant( $constant );
		}
		$stored = get_option( self::OPTION );
		return ( is_array( $stored ) ? $stored : array() )[ $name ] ?? self::DEFAULTS[ $name ];
	}

	/** Whether there is somebody to ask. */
	public static function ready(): bool {
		return '' !== self::get( 'url' );
	}

	/** Whether posts of this type are judged. */
	public static function covers( string $type ): bool {
		return self::ready() && in_array( $type, (array) self::get( 'types' ), true );
	}

	/**
	 * Post types that readers see.
	 *
	 * @return array<string, \WP_Post_Type>
	 */
	public static function possible_types(): array {
		$types = get_post_types( array( 'public' => true ), 'objects' );
		unset( $types['attachment'] );
		return $types;
	}

	/**
	 * What the settings form sent, made fit to store. An empty key field leaves the stored key as it is.
	 *
	 * @param mixed $given What was sent.
	 * @return array<string, mixed>
	 */
	public static function clean( $given ): array {
		$given  = is_array( $given ) ? $given : array();
		$stored = get_option( self::OPTION );
		$old    = is_array( $stored ) ? $stored : array();
		$key    = trim( (string) ( $given['key'] ?? '' ) );
		$types  = array_map( 'strval', (array) ( $given['types'] ?? array() ) );
		return array(
			'url'       => self::clean_url( (string) ( $given['url'] ?? '' ) ),
			'key'       => empty( $given['forget_key'] ) ? ( '' !== $key ? $key : (string) ( $old['key'] ?? '' ) ) : '',
			'preset'    => self::one_of( self::PRESETS, $given['preset'] ?? '' ),
			'on_reject' => self::one_of( self::ACTIONS, $given['on_reject'] ?? '' ),
			'on_review' => self::one_of( self::ACTIONS, $given['on_review'] ?? '', 'warn' ),
			'when_down' => self::one_of( self::DOWN, $given['when_down'] ?? '' ),
			'types'     => array_values( array_intersect( $types, array_keys( self::possible_types() ) ) ),
		);
	}

	/** The address, or nothing if it is not one of a web service: http or https, with no user in it. */
	public static function clean_url( string $url ): string {
		$url   = rtrim( trim( $url ), '/' );
		$parts = wp_parse_url( $url );
		$sound = is_array( $parts ) && ! empty( $parts['host'] ) && ! isset( $parts['user'] ) && ! isset( $parts['query'] )
			&& ! isset( $parts['fragment'] ) && in_array( $parts['scheme'] ?? '', array( 'http', 'https' ), true );
		return $sound ? esc_url_raw( $url, array( 'http', 'https' ) ) : '';
	}

	/**
	 * The value if it is allowed, otherwise the default.
	 *
	 * @param string[] $allowed Its first is the default.
	 * @param mixed    $value   What was sent.
	 */
	private static function one_of( array $allowed, $value, ?string $otherwise = null ): string {
		return is_string( $value ) && in_array( $value, $allowed, true ) ? $value : ( $otherwise ?? $allowed[0] );
	}
}
