<?php
/**
 * The block editor's script and style.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** Loads them where a checked post is edited. */
final class EditorAssets {
	private const NAME = 'detector-gate-editor';
	private const NEEDS = array( 'wp-plugins', 'wp-element', 'wp-data', 'wp-components', 'wp-i18n', 'wp-api-fetch', 'wp-hooks', 'wp-compose', 'wp-blocks', 'wp-block-editor', 'wp-editor', 'wp-edit-post', 'wp-notices' );

	/** Hook in. */
	public function hook(): void {
		add_action( 'enqueue_block_editor_assets', array( $this, 'load' ) );
		add_action( 'enqueue_block_assets', array( $this, 'style' ) );
	}

	/** The script, with its translations. */
	public function load(): void {
		$screen = get_current_screen();
		if ( null === $screen || 'post' !== $screen->base || ! Settings::covers( (string) $screen->post_type ) ) {
			return;
		}
		wp_enqueue_script( self::NAME, plugins_url( 'assets/editor.js', FILE ), self::NEEDS, VERSION, true );
		wp_set_script_translations( self::NAME, 'detector-gate', plugin_dir_path( FILE ) . 'languages' );
		$this->style();
	}

	/** The style also goes into the frame in which newer WordPresses edit; never to readers. */
	public function style(): void {
		if ( is_admin() ) {
			wp_enqueue_style( self::NAME, plugins_url( 'assets/editor.css', FILE ), array(), VERSION );
		}
	}
}
