<?php
/**
 * Keeps words out of the public without losing them.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** Changes the columns that are about to be written. */
final class Holding {
	private const NOW = 60; // Seconds: a date this near was not chosen by anybody.

	/**
	 * A post that nobody sees yet: its text is saved, its status is not public.
	 *
	 * @param array<string, mixed> $data Slashed columns.
	 * @return array<string, mixed>
	 */
	public static function unpublished( array $data, ?\WP_Post $before, Ruling $ruling ): array {
		$status = $before->post_status ?? 'draft';
		$keep   = Ruling::BLOCK === $ruling->outcome && in_array( $status, array( 'draft', 'pending', 'private' ), true );
		$status = Ruling::PENDING === $ruling->outcome || 'future' === $status ? 'pending' : ( $keep ? $status : 'draft' );
		$data['post_status'] = $status;
		$dated = null !== $before && '0000-00-00 00:00:00' !== $before->post_date_gmt;
		if ( ! $dated && abs( time() - strtotime( $data['post_date_gmt'] . ' UTC' ) ) < self::NOW ) {
			$data['post_date_gmt'] = '0000-00-00 00:00:00'; // So that it gets the date at which it is published.
		}
		return $data;
	}

	/**
	 * A post that readers see: it stays public with the words it had.
	 *
	 * @param array<string, mixed> $data Slashed columns.
	 * @return array<string, mixed>
	 */
	public static function live( array $data, \WP_Post $before ): array {
		$kept = array( 'post_title', 'post_content', 'post_content_filtered', 'post_excerpt', 'post_status', 'post_date', 'post_date_gmt', 'post_modified', 'post_modified_gmt' );
		foreach ( $kept as $column ) {
			$data[ $column ] = wp_slash( $before->$column );
		}
		return $data;
	}

	/** Keep the words that were not let onto a live post as the person's autosave, which WordPress offers to open. */
	public static function set_aside( \WP_Post $post, Incoming $in ): void {
		$fields = array( 'post_title' => $in->title, 'post_content' => $in->content, 'post_excerpt' => $in->excerpt );
		$before = wp_get_post_autosave( $post->ID, get_current_user_id() );
		if ( $before ) {
			wp_update_post( wp_slash( array( 'ID' => $before->ID ) + $fields ) );
		} else {
			$now = array( 'post_modified' => current_time( 'mysql' ), 'post_modified_gmt' => current_time( 'mysql', true ) );
			_wp_put_post_revision( $fields + $now + $post->to_array(), true );
		}
	}
}
