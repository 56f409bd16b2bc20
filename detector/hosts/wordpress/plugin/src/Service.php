<?php
/**
 * Speaks to `detector serve`.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/**
 * The HTTP client. It calls the configured address and no other: redirects are not followed, so an answer cannot send
 * it elsewhere. A service that did not answer is left alone for some seconds, so that a bulk edit does not wait for it
 * once per post.
 */
final class Service {
	private const SECONDS  = 6;        // The service's p99 is far below a second; a busy one answers 429 within five.
	private const PATIENCE = 2;        // Seconds to wait at most when it says 429, once.
	private const REST     = 15;       // Seconds for which a dead service is not asked again.
	private const MOST     = 2000000;  // Bytes of an answer.
	private const DOWN     = 'detector_gate_down';

	/**
	 * Have a page judged.
	 *
	 * @param array<string, string> $page content, url, title, source, preset.
	 * @return array<string, mixed> The service's answer, or `trouble` in words.
	 */
	public function check( array $page ): array {
		$answer = $this->ask( '/v1/check', $page );
		if ( isset( $answer['trouble'] ) || isset( $answer['verdict']['verdict'], $answer['verdict']['findings'] ) ) {
			return $answer;
		}
		return array( 'trouble' => 'the service answers something else than a verdict' );
	}

	/** Tell of an override; whether it was taken. */
	public function override( string $decision, string $reason, string $who ): bool {
		$body   = array( 'action' => 'approved', 'reason' => $reason, 'who' => $who );
		$answer = $this->ask( '/v1/decisions/' . rawurlencode( $decision ) . '/override', $body );
		return ! isset( $answer['trouble'] );
	}

	/** What is wrong with address or key, or nothing. */
	public function trouble(): string {
		delete_transient( self::DOWN );
		return (string) ( $this->ask( '/v1/rules', null )['trouble'] ?? '' );
	}

	/** Forget that it was away: somebody presses "Check again". */
	public function try_again(): void {
		delete_transient( self::DOWN );
	}

	/**
	 * One request; a second if the service is at its limit.
	 *
	 * @param array<string, string>|null $body Sent as JSON; null for GET.
	 * @return array<string, mixed>
	 */
	private function ask( string $path, ?array $body ): array {
		$down = get_transient( self::DOWN );
		if ( is_string( $down ) && '' !== $down ) {
			return array( 'trouble' => $down );
		}
		$answer = $this->send( $path, $body );
		if ( 429 === wp_remote_retrieve_response_code( $answer ) ) {
			sleep( max( 1, min( self::PATIENCE, (int) wp_remote_retrieve_header( $answer, 'retry-after' ) ) ) );
			$answer = $this->send( $path, $body );
		}
		if ( is_wp_error( $answer ) ) {
			$trouble = 'the service cannot be reached (' . $answer->get_error_message() . ')';
			set_transient( self::DOWN, $trouble, self::REST );
			return array( 'trouble' => $trouble );
		}
		return $this->read( $answer );
	}

	/**
	 * Send it.
	 *
	 * @param array<string, string>|null $body Sent as JSON; null for GET.
	 * @return array<string, mixed>|\WP_Error
	 */
	private function send( string $path, ?array $body ) {
		$json = null === $body ? null : wp_json_encode( $body, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE );
		return wp_remote_request(
			Settings::get( 'url' ) . $path,
			array(
				'method'              => null === $body ? 'GET' : 'POST',
				'timeout'             => (float) apply_filters( 'detector_gate_seconds', self::SECONDS ),
				'redirection'         => 0,
				'limit_response_size' => self::MOST,
				'user-agent'          => 'detector-gate/' . VERSION,
				'headers'             => array(
					'Authorization' => 'Bearer ' . preg_replace( '/[^\x21-\x7e]/', '', (string) Settings::get( 'key' ) ),
					'Content-Type'  => 'application/json',
				),
				'body'                => $json,
			)
		);
	}

	/**
	 * The answer's JSON, or what is wrong.
	 *
	 * @param array<string, mixed> $answer From wp_remote_request().
	 * @return array<string, mixed>
	 */
	private function read( array $answer ): array {
		$code = (int) wp_remote_retrieve_response_code( $answer );
		$told = json_decode( wp_remote_retrieve_body( $answer ), true );
		if ( 200 !== $code ) {
			$error = is_array( $told ) && is_string( $told['error'] ?? null ) ? $told['error'] : '';
			return array( 'trouble' => trim( "the service answers $code: " . mb_substr( $error, 0, 200 ), ' :' ) );
		}
		return is_array( $told ) ? $told : array( 'trouble' => 'the service answers something else than JSON' );
	}
}
