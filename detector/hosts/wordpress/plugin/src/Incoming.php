<?php
/**
 * The text under judgement.
 *
 * @package detector-gate
 */

namespace Detector\Gate;

/** A post as it would become public: the incoming words, not the stored ones. */
final class Incoming {
	/** Unslashed values, as they would stand in the database. */
	public function __construct(
		public int $id,
		public string $type,
		public string $title,
		public string $content,
		public string $excerpt
	) {}

	/** A stored post. */
	public static function of_post( \WP_Post $post ): self {
		return new self( $post->ID, $post->post_type, $post->post_title, $post->post_content, $post->post_excerpt );
	}

	/**
	 * What `wp_insert_post_data` is about to write.
	 *
	 * @param array<string, mixed> $data Slashed columns.
	 */
	public static function of_data( int $id, array $data ): self {
		$data = wp_unslash( $data );
		return new self(
			$id,
			(string) $data['post_type'],
			(string) $data['post_title'],
			(string) $data['post_content'],
			(string) $data['post_excerpt']
		);
	}

	/**
	 * What an editor typed, over the stored post, cleaned as WordPress would before it writes (KSES for users who may
	 * not write any HTML): so that this and the save that follows are the same text.
	 *
	 * @param array<string, mixed> $fields Unslashed title, content, excerpt; those that are missing stay as stored.
	 */
	public static function of_fields( ?\WP_Post $post, string $type, array $fields ): self {
		$made = array();
		foreach ( array( 'title', 'content', 'excerpt' ) as $name ) {
			$column        = "post_$name";
			$made[ $name ] = isset( $fields[ $name ] )
				? wp_unslash( sanitize_post_field( $column, wp_slash( (string) $fields[ $name ] ), $post->ID ?? 0, 'db' ) )
				: (string) ( $post->$column ?? '' );
		}
		return new self( $post->ID ?? 0, $type, $made['title'], $made['content'], $made['excerpt'] );
	}

	/** Names the text: the same words have the same hash on every way to public. */
	public function hash(): string {
		$parts = array( $this->type, $this->title, $this->content, $this->excerpt );
		return hash( 'sha256', implode( "\0", array_map( array( self::class, 'plain' ), $parts ) ) );
	}

	/** Whether a stored post says the same. */
	public function same_text( \WP_Post $post ): bool {
		return $this->hash() === self::of_post( $post )->hash();
	}

	/** Without what differs between ways of sending. */
	private static function plain( string $text ): string {
		return trim( str_replace( "\r\n", "\n", $text ) );
	}
}
