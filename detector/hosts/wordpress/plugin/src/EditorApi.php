<?php
/**
 * What the block editor asks.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** Two routes (check, override) and a field on the post that tells the last decision. */
final class EditorApi {
	public const SPACE = 'detector-gate/v1';

	/** Asks the judge. */
	public function __construct( private Judge $judge ) {}

	/** Hook in. */
	public function hook(): void {
		add_action( 'rest_api_init', array( $this, 'register' ) );
	}

	/** Routes and field. */
	public function register(): void {
		$text = array( 'type' => 'string', 'default' => '' );
		$args = array(
			'post'    => array( 'type' => 'integer', 'required' => true, 'minimum' => 1 ),
			'title'   => $text,
			'content' => $text,
			'excerpt' => $text,
			'again'   => array( 'type' => 'boolean', 'default' => false ),
		);
		$why  = array( 'reason' => array( 'type' => 'string', 'required' => true, 'maxLength' => 2000 ) );
		register_rest_route( self::SPACE, '/check', $this->route( 'check', $args ) );
		register_rest_route( self::SPACE, '/override', $this->route( 'override', $args + $why ) );
		register_rest_field(
			(array) Settings::get( 'types' ),
			'detector_gate',
			array(
				'get_callback' => static fn( array $post ) => self::last( (int) $post['id'] ),
				'schema'       => array( 'type' => array( 'object', 'null' ), 'context' => array( 'edit' ), 'readonly' => true ),
			)
		);
	}

	/**
	 * A route for those who may edit the post.
	 *
	 * @param array<string, mixed> $args Parameters.
	 * @return array<string, mixed>
	 */
	private function route( string $method, array $args ): array {
		return array(
			'methods'             => 'POST',
			'callback'            => array( $this, $method ),
			'permission_callback' => static fn( \WP_REST_Request $request ): bool => current_user_can( 'edit_post', (int) $request['post'] ),
			'args'                => $args,
		);
	}

	/**
	 * Judge what stands in the editor.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	public function check( \WP_REST_Request $request ) {
		$in = $this->text( $request );
		if ( is_wp_error( $in ) ) {
			return $in;
		}
		if ( $request['again'] ) {
			$this->judge->try_again();
		}
		return $this->judge->rule( $in )->to_array() + array( 'may_override' => Overrides::allowed( $in->id ) );
	}

	/**
	 * Note that a person publishes all the same.
	 *
	 * @return array<string, mixed>|\WP_Error
	 */
	public function override( \WP_REST_Request $request ) {
		$in = $this->text( $request );
		if ( is_wp_error( $in ) ) {
			return $in;
		}
		$wrong = Overrides::note( $in, $this->judge->rule( $in ), (string) $request['reason'] );
		if ( '' !== $wrong ) {
			return new \WP_Error( 'detector_gate_override', $wrong, array( 'status' => Overrides::allowed( $in->id ) ? 400 : 403 ) );
		}
		return $this->check( $request );
	}

	/**
	 * The text of a request.
	 *
	 * @return Incoming|\WP_Error
	 */
	private function text( \WP_REST_Request $request ) {
		$post = get_post( (int) $request['post'] );
		if ( ! $post instanceof \WP_Post || ! Settings::covers( $post->post_type ) ) {
			return new \WP_Error( 'detector_gate_type', __( 'Posts of this type are not checked.', 'detector-gate' ), array( 'status' => 404 ) );
		}
		$fields = array( 'title' => $request['title'], 'content' => $request['content'], 'excerpt' => $request['excerpt'] );
		return Incoming::of_fields( $post, $post->post_type, $fields );
	}

	/**
	 * The last decision about a post.
	 *
	 * @return array<string, mixed>|null
	 */
	private static function last( int $id ): ?array {
		$kept = get_post_meta( $id, '_detector_gate', true );
		return is_array( $kept ) && current_user_can( 'edit_post', $id ) ? $kept : null;
	}
}
