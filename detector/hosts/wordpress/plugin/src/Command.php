<?php
/**
 * `wp detector check`.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** Judge posts from the command line. */
final class Command {
	private const PAGE = 50;

	/** Asks the judge. */
	public function __construct( private Judge $judge ) {}

	/**
	 * Judge posts as they are stored; nothing is changed. Ends with 1 if one is not fit to publish, with 2 if one could not be checked.
	 *
	 * ## OPTIONS
	 *
	 * [<id>...]
	 * : Ids of posts.
	 *
	 * [--all]
	 * : All public posts of the checked types.
	 *
	 * [--format=<format>]
	 * : table, json, csv or yaml.
	 *
	 * @param string[]              $ids     Ids.
	 * @param array<string, string> $options Options.
	 */
	public function check( array $ids, array $options ): void {
		if ( ! Settings::ready() ) {
			\WP_CLI::error( 'The address of the service is not set: Settings → Detector.' );
		}
		if ( array() === $ids && ! isset( $options['all'] ) ) {
			\WP_CLI::error( 'Name posts by their ids, or --all.' );
		}
		$rows = array();
		foreach ( array() === $ids ? $this->all() : $ids as $id ) {
			$rows[] = $this->row( (int) $id );
		}
		\WP_CLI\Utils\format_items( $options['format'] ?? 'table', $rows, array( 'id', 'verdict', 'title', 'reasons' ) );
		$said = array_column( $rows, 'verdict' );
		\WP_CLI::halt( in_array( 'unchecked', $said, true ) ? 2 : (int) in_array( 'reject', $said, true ) );
	}

	/** Ids of all public posts, a page at a time. */
	private function all(): \Generator {
		for ( $page = 1; ; $page++ ) {
			$ids = get_posts(
				array(
					'post_type'      => (array) Settings::get( 'types' ),
					'post_status'    => 'publish',
					'posts_per_page' => self::PAGE,
					'paged'          => $page,
					'orderby'        => 'ID',
					'order'          => 'ASC',
					'fields'         => 'ids',
				)
			);
			yield from $ids;
			if ( count( $ids ) < self::PAGE ) {
				return;
			}
		}
	}

	/**
	 * One post's line.
	 *
	 * @return array<string, int|string>
	 */
	private function row( int $id ): array {
		$post = get_post( $id );
		if ( ! $post instanceof \WP_Post ) {
			return array( 'id' => $id, 'verdict' => 'unchecked', 'title' => '', 'reasons' => 'There is no such post.' );
		}
		$ruling = $this->judge->rule( Incoming::of_post( $post ) );
		$said   = '' !== $ruling->trouble ? $ruling->trouble : implode( ' ', array_column( $ruling->reasons, 'message' ) );
		return array( 'id' => $id, 'verdict' => '' === $ruling->verdict ? 'unchecked' : $ruling->verdict, 'title' => $post->post_title, 'reasons' => $said );
	}
}
