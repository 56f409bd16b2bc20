<?php
/**
 * What was decided about a text.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** A decision with its reasons; every text in it is plain and has to be escaped where it is shown. */
final class Ruling {
	public const ALLOW   = 'allow';
	public const WARN    = 'warn';
	public const PENDING = 'pending';
	public const BLOCK   = 'block';
	private const TOLD   = 3; // Reasons in one sentence; the rest stand in the editor.

	/**
	 * One decision.
	 *
	 * @param array<int, array<string, mixed>> $reasons rule, severity, message, advice, quotes; strongest first.
	 */
	public function __construct(
		public string $outcome,
		public string $verdict = '',
		public array $reasons = array(),
		public string $decision = '',
		public string $trouble = '',
		public bool $overridden = false
	) {}

	/** Whether the text must not become public. */
	public function holds(): bool {
		return in_array( $this->outcome, array( self::PENDING, self::BLOCK ), true );
	}

	/** Whether there is something to tell. */
	public function speaks(): bool {
		return self::ALLOW !== $this->outcome || '' !== $this->trouble;
	}

	/** One plain sentence or two for an error message. */
	public function sentence(): string {
		if ( '' !== $this->trouble ) {
			/* translators: %s: what went wrong, in English */
			return sprintf( __( 'The text could not be checked: %s', 'detector-gate' ), $this->trouble );
		}
		$told  = array_slice( $this->reasons, 0, self::TOLD );
		$words = array_map( static fn( array $reason ): string => trim( $reason['message'] . ' ' . $reason['advice'] ), $told );
		$head  = 'reject' === $this->verdict
			? __( 'The check advises against publishing this text.', 'detector-gate' )
			: __( 'The check asks for a second look at this text.', 'detector-gate' );
		return trim( $head . ' ' . implode( ' ', $words ) );
	}

	/** HTTP status of a refusal. */
	public function status(): int {
		return '' !== $this->trouble ? 503 : 422;
	}

	/**
	 * For JSON and post meta.
	 *
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		return array(
			'outcome'    => $this->outcome,
			'verdict'    => $this->verdict,
			'reasons'    => $this->reasons,
			'decision'   => $this->decision,
			'trouble'    => $this->trouble,
			'overridden' => $this->overridden,
			'sentence'   => $this->speaks() ? $this->sentence() : '',
		);
	}

	/**
	 * Back from post meta.
	 *
	 * @param array<string, mixed> $kept What to_array() gave.
	 */
	public static function from_array( array $kept ): self {
		return new self(
			(string) ( $kept['outcome'] ?? self::ALLOW ),
			(string) ( $kept['verdict'] ?? '' ),
			(array) ( $kept['reasons'] ?? array() ),
			(string) ( $kept['decision'] ?? '' ),
			(string) ( $kept['trouble'] ?? '' ),
			(bool) ( $kept['overridden'] ?? false )
		);
	}
}
