<?php
/**
 * Puts the parts together.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** Makes every part once and lets it hook itself in. */
final class Plugin {
	/** The one that decides, for code that wants to ask as well. */
	private static ?Judge $judge = null;

	/** Hook everything in. */
	public static function start(): void {
		add_action(
			'init',
			static function (): void {
				load_plugin_textdomain( 'detector-gate', false, dirname( plugin_basename( FILE ) ) . '/languages' );
			}
		);
		( new Lifecycle() )->hook();
		$notices = new Notices();
		$notices->hook();
		( new Gate( self::judge(), $notices ) )->hook();
		( new EditorApi( self::judge() ) )->hook();
		( new EditorAssets() )->hook();
		( new OverrideBox( self::judge() ) )->hook();
		( new SettingsPage( new Service() ) )->hook();
		add_action( Overrides::EVENT, array( Overrides::class, 'tell_again' ), 10, 2 );
		if ( defined( 'WP_CLI' ) && WP_CLI ) {
			\WP_CLI::add_command( 'detector', new Command( self::judge() ) );
		}
	}

	/** The one judge of this request: what it said once it does not ask again. */
	public static function judge(): Judge {
		self::$judge ??= new Judge( new Service(), new Rendering() );
		return self::$judge;
	}
}
