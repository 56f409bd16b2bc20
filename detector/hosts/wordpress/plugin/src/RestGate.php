<?php
/**
 * The REST API, and with it the block editor.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** Refuses a write that would make held words public, before anything is written. */
final class RestGate {
	/** Asks the judge. */
	public function __construct( private Judge $judge ) {}

	/** Hook in. */
	public function hook(): void {
		add_action(
			'rest_api_init',
			function (): void {
				foreach ( (array) Settings::get( 'types' ) as $type ) {
					add_filter( "rest_pre_insert_$type", fn( $post, $request ) => $this->check( $post, $request, $type ), PHP_INT_MAX, 2 );
				}
			}
		);
	}

	/**
	 * Filter: the fields that a request sets.
	 *
	 * @param \stdClass|\WP_Error $given   Fields, or another filter's refusal.
	 * @param \WP_REST_Request    $request The request.
	 * @return \stdClass|\WP_Error
	 */
	private function check( $given, \WP_REST_Request $request, string $type ) {
		if ( is_wp_error( $given ) || str_contains( $request->get_route(), '/autosaves' ) ) {
			return $given; // An autosave is nothing that readers see.
		}
		$before = empty( $given->ID ) ? null : get_post( (int) $given->ID );
		$fields = array(
			'title'   => $given->post_title ?? null,
			'content' => $given->post_content ?? null,
			'excerpt' => $given->post_excerpt ?? null,
		);
		$in     = Incoming::of_fields( $before, $type, $fields );
		$status = (string) ( $given->post_status ?? $before->post_status ?? 'draft' );
		if ( ! Gate::concerns( $in, $status, $before ) ) {
			return $given;
		}
		$ruling = $this->judge->rule( $in );
		$refuse = Ruling::BLOCK === $ruling->outcome || ( $ruling->holds() && Gate::is_live( $before ) );
		return $refuse ? self::error( $ruling ) : $given;
	}

	/** The refusal, with the reasons for a program in its data. */
	private static function error( Ruling $ruling ): \WP_Error {
		$data = array( 'status' => $ruling->status(), 'detector_gate' => $ruling->to_array() );
		return new \WP_Error( 'detector_gate_refused', $ruling->sentence(), $data );
	}
}
