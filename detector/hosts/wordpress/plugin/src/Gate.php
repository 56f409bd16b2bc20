<?php
/**
 * Stands in every way to public.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/**
 * All ways meet in `wp_insert_post_data`, but for `wp_publish_post()`, which writes the status itself and is met in the
 * status transition (its scheduled caller even before). REST, XML-RPC and quick edit are refused outright, as they can
 * tell their caller; elsewhere the text is kept and only stays out of the public.
 */
final class Gate {
	/**
	 * What is to be noted of the post that is being written, once it has an id.
	 *
	 * @var array{id: int, ruling: Ruling, aside: ?Incoming}|null
	 */
	private ?array $entry = null;

	/**
	 * Hashes of texts that were let through in this request.
	 *
	 * @var array<string, true>
	 */
	private array $passed = array();

	/** Asks the judge, tells by the notices. */
	public function __construct( private Judge $judge, private Notices $notices ) {}

	/** Hook in. */
	public function hook(): void {
		add_filter( 'wp_insert_post_data', array( $this, 'save' ), PHP_INT_MAX, 2 );
		add_action( 'wp_insert_post', array( $this, 'saved' ), 1, 2 );
		add_action( 'transition_post_status', array( $this, 'became' ), PHP_INT_MIN, 3 );
		( new ScheduledGate( $this->judge, $this ) )->hook();
		( new RestGate( $this->judge ) )->hook();
	}

	/** Whether readers see a post of this status, now or by themselves later. */
	public static function is_public( string $status ): bool {
		$known = get_post_status_object( $status );
		return 'future' === $status || ( null !== $known && $known->public );
	}

	/** Whether readers see the stored post now. */
	public static function is_live( ?\WP_Post $post ): bool {
		return null !== $post && 'future' !== $post->post_status && self::is_public( $post->post_status );
	}

	/**
	 * Whether a write makes new words public: a public status, and not just a live post's other fields (a category, an
	 * address), which nobody need be asked about.
	 */
	public static function concerns( Incoming $in, string $status, ?\WP_Post $before ): bool {
		if ( ! Settings::covers( $in->type ) || ! self::is_public( $status ) ) {
			return false;
		}
		$same_status = null !== $before && $before->post_status === $status;
		return ! ( ( self::is_live( $before ) || $same_status ) && $in->same_text( $before ) );
	}

	/**
	 * Filter: the columns that are about to be written, by whatever way.
	 *
	 * @param array<string, mixed> $data    Slashed columns.
	 * @param array<string, mixed> $postarr What wp_insert_post() was given.
	 * @return array<string, mixed>
	 */
	public function save( array $data, array $postarr ): array {
		if ( ! Settings::covers( (string) $data['post_type'] ) ) {
			return $data; // Such as a revision, which is written in the midst of its post.
		}
		$id          = (int) ( $postarr['ID'] ?? 0 );
		$before      = $id > 0 ? get_post( $id ) : null;
		$in          = Incoming::of_data( $id, $data );
		$this->entry = null;
		if ( ! self::concerns( $in, (string) $data['post_status'], $before ) ) {
			return $data;
		}
		OverrideBox::take( $in, $this->judge );
		$ruling      = $this->judge->rule( $in );
		$this->entry = array( 'id' => $id, 'ruling' => $ruling, 'aside' => null );
		if ( ! $ruling->holds() ) {
			$this->passed[ $in->hash() ] = true;
			return $data;
		}
		return $this->hold( $data, $before, $in, $ruling );
	}

	/**
	 * Refuse, or write what keeps the words out of the public.
	 *
	 * @param array<string, mixed> $data Slashed columns.
	 * @return array<string, mixed>
	 */
	private function hold( array $data, ?\WP_Post $before, Incoming $in, Ruling $ruling ): array {
		if ( Ruling::BLOCK === $ruling->outcome || self::is_live( $before ) ) {
			Refusal::of_request( $ruling, $in->id );
		}
		if ( self::is_live( $before ) ) {
			$this->entry['aside'] = $in;
			return Holding::live( $data, $before );
		}
		return Holding::unpublished( $data, $before, $ruling );
	}

	/** Action: the post is written and has an id. */
	public function saved( int $id, \WP_Post $post ): void {
		$entry = $this->entry;
		if ( null === $entry || ! in_array( $entry['id'], array( 0, $id ), true ) || ! Settings::covers( $post->post_type ) ) {
			return;
		}
		$this->entry = null;
		$this->note( $id, $entry['ruling'], null === $entry['aside'] ? '' : 'aside' );
		if ( null !== $entry['aside'] ) {
			Holding::set_aside( $post, $entry['aside'] );
		}
	}

	/** Action: a status changed. What came by wp_insert_post() was judged already. */
	public function became( string $status, string $old, \WP_Post $post ): void {
		$was_public = 'future' !== $old && self::is_public( $old );
		if ( 'future' === $status || $was_public || ! self::is_public( $status ) || ! Settings::covers( $post->post_type ) ) {
			return;
		}
		$in     = Incoming::of_post( $post );
		$ruling = isset( $this->passed[ $in->hash() ] ) ? null : $this->judge->rule( $in );
		if ( null !== $ruling && $ruling->holds() ) {
			$this->take_back( $post, $ruling );
		}
	}

	/** Send a post to pending without touching its text: saving it anew could strip HTML where no user is logged in. */
	public function take_back( \WP_Post $post, Ruling $ruling ): void {
		global $wpdb;
		$old = $post->post_status;
		$wpdb->update( $wpdb->posts, array( 'post_status' => 'pending' ), array( 'ID' => $post->ID ) );
		clean_post_cache( $post->ID );
		$post->post_status = 'pending';
		wp_transition_post_status( 'pending', $old, $post );
		$this->note( $post->ID, $ruling, 'pending' );
	}

	/** Keep what was decided with the post, and tell the person. */
	public function note( int $id, Ruling $ruling, string $happened ): void {
		$kept = $ruling->to_array() + array( 'time' => time(), 'happened' => $happened );
		update_post_meta( $id, '_detector_gate', wp_slash( $kept ) );
		if ( $ruling->speaks() ) {
			$this->notices->add( $id, $ruling, $happened );
		}
	}
}
