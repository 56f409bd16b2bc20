<?php
/**
 * Settings → Detector.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** A form of WordPress' Settings API, which checks nonce and capability. */
final class SettingsPage {
	private const PAGE = 'detector-gate';

	/** Asks the service how it is. */
	public function __construct( private Service $service ) {}

	/** Hook in. */
	public function hook(): void {
		add_action( 'admin_init', array( $this, 'register' ) );
		add_action( 'admin_menu', array( $this, 'menu' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( FILE ), array( $this, 'link' ) );
	}

	/** The option and how it is cleaned. */
	public function register(): void {
		register_setting( self::PAGE, Settings::OPTION, array( 'type' => 'object', 'sanitize_callback' => array( $this, 'clean' ), 'show_in_rest' => false ) );
	}

	/** The menu entry. */
	public function menu(): void {
		add_options_page( __( 'Detector', 'detector-gate' ), __( 'Detector', 'detector-gate' ), 'manage_options', self::PAGE, array( $this, 'show' ) );
	}

	/**
	 * A link in the list of plugins.
	 *
	 * @param string[] $links Those that are there.
	 * @return string[]
	 */
	public function link( array $links ): array {
		$made = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . self::PAGE ) ), esc_html__( 'Settings', 'detector-gate' ) );
		return array_merge( array( $made ), $links );
	}

	/**
	 * Clean what was sent, and say so where an address was no address.
	 *
	 * @param mixed $given What was sent.
	 * @return array<string, mixed>
	 */
	public function clean( $given ): array {
		$clean = Settings::clean( $given );
		$typed = is_array( $given ) ? trim( (string) ( $given['url'] ?? '' ) ) : '';
		if ( '' !== $typed && '' === $clean['url'] ) {
			add_settings_error( Settings::OPTION, 'url', __( 'The address of the service is a web address without user name and query, such as https://detector.example.org', 'detector-gate' ) );
		}
		return $clean;
	}

	/** Print the page. */
	public function show(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		echo '<div class="wrap"><h1>' . esc_html__( 'Detector', 'detector-gate' ) . '</h1>';
		$this->state();
		echo '<form action="options.php" method="post">';
		settings_fields( self::PAGE );
		echo '<table class="form-table" role="presentation">';
		$this->rows();
		echo '</table>';
		submit_button();
		echo '</form></div>';
	}

	/** Whether the service answers. */
	private function state(): void {
		if ( ! Settings::ready() ) {
			return;
		}
		$trouble = $this->service->trouble();
		$words   = '' === $trouble
			? __( 'The service answers and takes the key.', 'detector-gate' )
			/* translators: %s: what went wrong, in English */
			: sprintf( __( 'The service cannot be used: %s', 'detector-gate' ), $trouble );
		printf( '<div id="detector-gate-state" class="notice inline notice-%s"><p>%s</p></div>', '' === $trouble ? 'success' : 'error', esc_html( $words ) );
	}

	/** The fields. */
	private function rows(): void {
		$this->row( 'url', __( 'Address of the service', 'detector-gate' ), $this->input( 'url', 'url', (string) Settings::get( 'url' ), 'https://detector.example.org' ) );
		$hint = '' === Settings::get( 'key' ) ? '' : __( 'A key is stored. Leave this empty to keep it.', 'detector-gate' );
		$this->row(
			'key',
			__( 'API key', 'detector-gate' ),
			$this->input( 'key', 'password', '', $hint ) . $this->tick( 'forget_key', '1', __( 'Forget the stored key', 'detector-gate' ), false )
		);
		$this->row( 'preset', __( 'Policy', 'detector-gate' ), $this->choice( 'preset', Words::presets() ) );
		$this->row( 'on_reject', __( 'A text that is not fit to publish', 'detector-gate' ), $this->choice( 'on_reject', Words::actions() ) );
		$this->row( 'on_review', __( 'A text that needs a second look', 'detector-gate' ), $this->choice( 'on_review', Words::actions() ) );
		$this->row( 'when_down', __( 'While the service cannot be asked', 'detector-gate' ), $this->choice( 'when_down', Words::when_down() ) );
		$ticks = '';
		foreach ( Settings::possible_types() as $name => $type ) {
			$ticks .= $this->tick( 'types][', $name, $type->labels->name, in_array( $name, (array) Settings::get( 'types' ), true ) );
		}
		$this->row( '', __( 'What is checked', 'detector-gate' ), '<fieldset>' . $ticks . '</fieldset>' );
	}

	/** One row; the field is HTML that is escaped already. */
	private function row( string $name, string $label, string $field ): void {
		$head = '' === $name ? esc_html( $label ) : sprintf( '<label for="detector-gate-%s">%s</label>', esc_attr( $name ), esc_html( $label ) );
		echo '<tr><th scope="row">' . $head . '</th><td>' . $field . '</td></tr>'; // phpcs:ignore WordPress.Security.EscapeOutput
	}

	/** A line to type into. */
	private function input( string $name, string $type, string $value, string $hint ): string {
		$form = '<input id="detector-gate-%1$s" name="detector_gate[%1$s]" type="%2$s" value="%3$s" placeholder="%4$s" class="regular-text" autocomplete="off">';
		return sprintf( $form, esc_attr( $name ), esc_attr( $type ), esc_attr( $value ), esc_attr( $hint ) );
	}

	/** A box to tick. */
	private function tick( string $name, string $value, string $label, bool $ticked ): string {
		$form = '<label><input name="detector_gate[%s]" type="checkbox" value="%s"%s> %s</label><br>';
		return sprintf( $form, esc_attr( $name ), esc_attr( $value ), checked( $ticked, true, false ), esc_html( $label ) );
	}

	/**
	 * One of several.
	 *
	 * @param array<string, string> $choices Value → words.
	 */
	private function choice( string $name, array $choices ): string {
		$made = '';
		foreach ( $choices as $value => $words ) {
			$made .= sprintf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( Settings::get( $name ), $value, false ), esc_html( $words ) );
		}
		return sprintf( '<select id="detector-gate-%1$s" name="detector_gate[%1$s]">%2$s</select>', esc_attr( $name ), $made );
	}
}
