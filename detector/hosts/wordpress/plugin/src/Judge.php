<?php
/**
 * The one decision function.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/**
 * Every way to public asks here. One verdict a text: what was said is remembered for this request, and for some minutes
 * in a transient named by the text's hash, so that the panel and the save that follows cost one call.
 */
final class Judge {
	public const CACHE     = 'detector_gate_v_';
	private const KEPT     = 600; // Seconds.
	private const REASONS  = 8;
	private const QUOTES   = 5;
	private const NOTHING  = array( 'verdict' => '', 'reasons' => array(), 'decision' => '', 'trouble' => '' );

	/**
	 * Answers of this request by hash; failures as well.
	 *
	 * @var array<string, array<string, mixed>>
	 */
	private array $said = array();

	/** Asks the service about what Rendering makes of a text. */
	public function __construct( private Service $service, private Rendering $rendering ) {}

	/** Decide about a text. An override of exactly these words goes before the verdict. */
	public function rule( Incoming $in ): Ruling {
		if ( Overrides::covers( $in ) ) {
			$known = $this->remembered( $this->name( $in ) ) ?? self::NOTHING; // Nobody need be asked any more.
			return new Ruling( Ruling::ALLOW, $known['verdict'], $known['reasons'], $known['decision'], '', true );
		}
		$answer = $this->answer( $in );
		return new Ruling( $this->outcome( $answer ), $answer['verdict'], $answer['reasons'], $answer['decision'], $answer['trouble'] );
	}

	/** Ask anew although the service was away a moment ago. */
	public function try_again(): void {
		$this->said = array();
		$this->service->try_again();
	}

	/**
	 * What follows from an answer.
	 *
	 * @param array<string, mixed> $answer Of the service.
	 */
	private function outcome( array $answer ): string {
		if ( '' !== $answer['trouble'] ) {
			return 'closed' === Settings::get( 'when_down' ) ? Ruling::BLOCK : Ruling::WARN;
		}
		switch ( $answer['verdict'] ) {
			case 'reject':
				return (string) Settings::get( 'on_reject' );
			case 'review':
				return (string) Settings::get( 'on_review' );
			default:
				return Ruling::ALLOW;
		}
	}

	/**
	 * The answer, asked for once.
	 *
	 * @return array<string, mixed> verdict, reasons, decision, trouble.
	 */
	private function answer( Incoming $in ): array {
		$name = $this->name( $in );
		$kept = $this->remembered( $name );
		if ( null === $kept ) {
			$kept = $this->ask( $in );
			if ( '' === $kept['trouble'] ) {
				set_transient( $name, $kept, self::KEPT );
			}
		}
		$this->said[ $name ] = $kept;
		return $kept;
	}

	/** Under which an answer is remembered. */
	private function name( Incoming $in ): string {
		$asked = array( $in->hash(), (string) $in->id, (string) Settings::get( 'url' ), (string) Settings::get( 'preset' ) );
		return self::CACHE . md5( implode( '|', $asked ) );
	}

	/**
	 * An answer that was given already.
	 *
	 * @return array<string, mixed>|null
	 */
	private function remembered( string $name ): ?array {
		$kept = $this->said[ $name ] ?? get_transient( $name );
		return is_array( $kept ) ? $kept : null;
	}

	/**
	 * Ask the service.
	 *
	 * @return array<string, mixed>
	 */
	private function ask( Incoming $in ): array {
		$answer = $this->service->check(
			array(
				'content' => $this->rendering->page( $in ),
				'kind'    => 'html',
				'url'     => mb_substr( $this->rendering->address( $in ), 0, 2000 ),
				'title'   => mb_substr( wp_strip_all_tags( $in->title ), 0, 2000 ),
				'source'  => "wordpress:{$in->type}:{$in->id}",
				'preset'  => (string) Settings::get( 'preset' ),
			)
		);
		if ( isset( $answer['trouble'] ) ) {
			return array( 'trouble' => (string) $answer['trouble'] ) + self::NOTHING;
		}
		return array(
			'verdict'  => (string) $answer['verdict']['verdict'],
			'reasons'  => $this->reasons( (array) $answer['verdict']['findings'] ),
			'decision' => (string) ( $answer['id'] ?? '' ),
			'trouble'  => '',
		);
	}

	/**
	 * What speaks against the text, strongest first.
	 *
	 * @param array<int, array<string, mixed>> $findings Of the verdict.
	 * @return array<int, array<string, mixed>>
	 */
	private function reasons( array $findings ): array {
		$against = array_filter( $findings, static fn( array $one ): bool => $one['contribution'] > 0 && empty( $one['shadow'] ) );
		return array_map(
			static fn( array $one ): array => array(
				'rule'     => (string) $one['rule'],
				'severity' => (string) $one['severity'],
				'message'  => (string) $one['message'],
				'advice'   => (string) $one['advice'],
				'quotes'   => array_slice( array_map( 'strval', array_column( (array) $one['evidence'], 'quote' ) ), 0, self::QUOTES ),
			),
			array_slice( array_values( $against ), 0, self::REASONS )
		);
	}
}
