<?php
/**
 * The post as a reader sees it.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/**
 * Renders with WordPress' own chain for content (blocks, paragraphs, shortcodes), not with the whole `the_content`:
 * what other plugins hang onto every page there (share buttons, related posts, counters that count) is neither the
 * author's to mend nor free of side effects. Addresses in the text are not fetched (no oEmbed, no RSS block). A site
 * that wants more adds it with the filter `detector_gate_html`.
 */
final class Rendering {
	/** A whole page with the text as its article. */
	public function page( Incoming $in ): string {
		$body = (string) apply_filters( 'detector_gate_html', $this->body( $in ), $in );
		return sprintf(
			'<!doctype html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>%s</head><body><main><article><h1>%s</h1>%s</article></main></body></html>',
			esc_attr( get_bloginfo( 'language' ) ),
			esc_html( wp_strip_all_tags( $in->title ) ),
			'' === trim( $in->excerpt ) ? '' : '<meta name="description" content="' . esc_attr( wp_strip_all_tags( $in->excerpt ) ) . '">',
			wp_kses_post( $in->title ),
			$body
		);
	}

	/** The address the post has or will have. */
	public function address( Incoming $in ): string {
		return $in->id > 0 ? (string) get_permalink( $in->id ) : home_url( '/' );
	}

	/** The text; as it stands if a block or shortcode fails, so that no save is lost to a broken plugin. */
	private function body( Incoming $in ): string {
		global $post;
		$before = $post;
		$level  = ob_get_level();
		ob_start();
		add_filter( 'pre_render_block', array( $this, 'leave_out' ), 10, 2 );
		try {
			$post = $this->stand_in( $in ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- shortcodes ask for it.
			setup_postdata( $post );
			$html = has_blocks( $in->content ) ? do_blocks( $in->content ) : wpautop( $in->content );
			$html = do_shortcode( shortcode_unautop( $html ) );
		} catch ( \Throwable $error ) {
			$html = wpautop( $in->content );
		} finally {
			remove_filter( 'pre_render_block', array( $this, 'leave_out' ), 10 );
			while ( ob_get_level() > $level ) {
				ob_end_clean();
			}
			$post = $before; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- put back.
			if ( $before instanceof \WP_Post ) {
				setup_postdata( $before );
			}
		}
		return $html;
	}

	/**
	 * Blocks that would fetch an address out of the text are not rendered.
	 *
	 * @param string|null          $html  What another filter says.
	 * @param array<string, mixed> $block The parsed block.
	 * @return string|null
	 */
	public function leave_out( $html, array $block ) {
		return 'core/rss' === ( $block['blockName'] ?? '' ) ? '' : $html;
	}

	/** A post with the incoming words, for shortcodes that look at the post they stand in. */
	private function stand_in( Incoming $in ): \WP_Post {
		$stored = $in->id > 0 ? get_post( $in->id ) : null;
		$made   = (object) ( $stored instanceof \WP_Post ? $stored->to_array() : array( 'ID' => 0, 'post_status' => 'draft' ) );
		$made->post_type    = $in->type;
		$made->post_title   = $in->title;
		$made->post_content = $in->content;
		$made->post_excerpt = $in->excerpt;
		$made->filter       = 'raw';
		return new \WP_Post( $made );
	}
}
