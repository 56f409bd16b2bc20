/**
 * The block editor's side: a panel before publishing, one in the sidebar, notices and marked blocks.
 *
 * What the service says is shown as text only, by React or by CSS' attr(): nothing of it is ever parsed as HTML.
 */
( function ( wp ) {
	'use strict';

	const { createElement: el, useEffect, useRef, useState, Fragment } = wp.element;
	const { useSelect, select, dispatch, subscribe } = wp.data;
	const { __, sprintf } = wp.i18n;
	const { Button, Spinner, TextareaControl } = wp.components;
	const places = wp.editor && wp.editor.PluginPrePublishPanel ? wp.editor : wp.editPost; // They moved in 6.6.
	const { PluginPrePublishPanel, PluginDocumentSettingPanel } = places;

	const STORE = 'detector-gate';
	const LOCK = 'detector-gate';
	const NOTICE = 'detector-gate';
	const PANEL = 'detector-gate/detector-gate';
	const TAG = /<\/?[^>]*>/; // The core leaves an error's words out of its notice if there is one in them.
	const PAUSE = 800; // Milliseconds without typing.
	const QUOTE = 60; // Characters by which a quote is found again.
	const START = { at: 'idle', key: '', ruling: null, marks: {} };

	const store = wp.data.createReduxStore( STORE, {
		reducer: ( state = START, action ) => ( action.type === 'SET' ? { ...state, ...action.values } : state ),
		actions: { set: ( values ) => ( { type: 'SET', values } ) },
		selectors: { get: ( state ) => state, mark: ( state, id ) => state.marks[ id ] },
	} );
	wp.data.register( store );
	const set = ( values ) => dispatch( STORE ).set( values );

	/* What stands in the editor. */

	const text = () => {
		const editor = select( 'core/editor' );
		return {
			title: editor.getEditedPostAttribute( 'title' ) || '',
			content: editor.getEditedPostContent() || '',
			excerpt: editor.getEditedPostAttribute( 'excerpt' ) || '',
		};
	};

	const plain = ( html ) => new DOMParser().parseFromString( html, 'text/html' ).body.textContent || '';
	const fold = ( words ) => words.replace( /\s+/g, ' ' ).trim().toLowerCase();

	/** The innermost blocks that contain a quote. */
	const holders = ( quote, blocks ) => {
		const found = [];
		for ( const block of blocks ) {
			const inner = holders( quote, block.innerBlocks || [] );
			if ( inner.length ) {
				found.push( ...inner );
			} else if ( fold( plain( wp.blocks.serialize( [ block ] ) ) ).includes( quote ) ) {
				found.push( block.clientId );
			}
		}
		return found;
	};

	const find = ( quote ) => {
		const wanted = fold( quote ).slice( 0, QUOTE );
		return wanted === '' ? [] : holders( wanted, select( 'core/block-editor' ).getBlocks() );
	};

	const marks = ( ruling ) => {
		const made = {};
		for ( const reason of ruling && ! ruling.overridden ? ruling.reasons : [] ) {
			for ( const id of reason.quotes.flatMap( find ) ) {
				made[ id ] = made[ id ] || { words: reason.message, kind: reason.severity === 'error' ? 'error' : 'other' };
			}
		}
		return made;
	};

	/* Asking. */

	let asked = 0;

	const ask = ( route, more ) => {
		const mine = ++asked;
		const sent = text();
		const key = JSON.stringify( sent );
		set( { at: 'pending' } );
		return wp.apiFetch( {
			path: '/detector-gate/v1/' + route,
			method: 'POST',
			data: { ...sent, ...more, post: select( 'core/editor' ).getCurrentPostId() },
		} ).then(
			( ruling ) => mine === asked && set( { at: 'done', key, ruling, marks: marks( ruling ) } ),
			( error ) => mine === asked && set( { at: 'failed', key, ruling: null, marks: {}, error: String( error.message || '' ) } )
		);
	};

	const lock = ( held ) => {
		const editor = dispatch( 'core/editor' );
		( held ? editor.lockPostSaving : editor.unlockPostSaving )( LOCK );
	};

	/* Showing. */

	const headline = ( ruling ) => {
		if ( ruling.trouble ) {
			return ruling.sentence;
		}
		if ( ruling.overridden ) {
			return __( 'The check is overridden for this text. It can be published.', 'detector-gate' );
		}
		switch ( ruling.outcome ) {
			case 'block':
				return __( 'This text cannot be published as it is.', 'detector-gate' );
			case 'pending':
				return __( 'This text will be saved as pending review.', 'detector-gate' );
			case 'warn':
				return __( 'This text can be published, but have a look:', 'detector-gate' );
		}
		return ruling.verdict === 'abstain'
			? __( 'The check has no opinion on this text.', 'detector-gate' )
			: __( 'Nothing speaks against publishing this text.', 'detector-gate' );
	};

	function Quote( { words } ) {
		const show = () => {
			const [ id ] = find( words );
			if ( id ) {
				dispatch( 'core/block-editor' ).selectBlock( id );
			}
		};
		return el( Button, { className: 'detector-gate-quote', variant: 'link', onClick: show }, words );
	}

	function Reasons( { reasons } ) {
		const one = ( reason ) =>
			el( 'li', { key: reason.rule, className: 'detector-gate-reason is-' + ( reason.severity === 'error' ? 'error' : 'other' ) },
				el( 'span', null, reason.message ),
				reason.advice ? el( 'em', null, reason.advice ) : null,
				reason.quotes.map( ( words, at ) => el( Quote, { key: at, words } ) )
			);
		return reasons.length ? el( 'ul', { className: 'detector-gate-reasons' }, reasons.map( one ) ) : null;
	}

	function Override() {
		const [ reason, setReason ] = useState( '' );
		const [ wrong, setWrong ] = useState( '' );
		const send = () => {
			const data = { ...text(), reason, post: select( 'core/editor' ).getCurrentPostId() };
			const key = JSON.stringify( text() );
			setWrong( '' );
			wp.apiFetch( { path: '/detector-gate/v1/override', method: 'POST', data } ).then(
				( ruling ) => set( { at: 'done', key, ruling, marks: marks( ruling ) } ),
				( error ) => setWrong( String( error.message || '' ) )
			);
		};
		return el( 'div', { className: 'detector-gate-override' },
			el( TextareaControl, {
				__nextHasNoMarginBottom: true,
				label: __( 'Publish all the same, because:', 'detector-gate' ),
				value: reason,
				rows: 2,
				maxLength: 2000,
				onChange: setReason,
			} ),
			wrong ? el( 'p', { className: 'detector-gate-wrong' }, wrong ) : null,
			el( Button, { variant: 'secondary', disabled: reason.trim().length < 3, onClick: send }, __( 'Override the check', 'detector-gate' ) )
		);
	}

	function Result() {
		const { at, ruling } = useSelect( ( from ) => from( STORE ).get(), [] );
		if ( at === 'pending' || at === 'idle' ) {
			return at === 'idle' ? null : el( 'p', { className: 'detector-gate-pending' }, el( Spinner ), __( 'Checking…', 'detector-gate' ) );
		}
		if ( ! ruling ) {
			return el( 'p', { className: 'detector-gate-wrong' }, __( 'The text could not be checked now. It is checked again when you publish.', 'detector-gate' ) );
		}
		const held = ruling.outcome === 'block' || ruling.outcome === 'pending';
		return el( 'div', { className: 'detector-gate-result is-' + ruling.outcome, role: 'status' },
			el( 'p', null, el( 'strong', null, headline( ruling ) ) ),
			el( Reasons, { reasons: ruling.outcome === 'allow' && ! ruling.overridden ? [] : ruling.reasons } ),
			held && ruling.may_override ? el( Override ) : null,
			el( Button, { variant: 'tertiary', onClick: () => ask( 'check', { again: true } ) }, __( 'Check again', 'detector-gate' ) )
		);
	}

	/** Mounted while the panel before publishing is open, and only then does it hold the button. */
	function BeforePublishing() {
		const key = useSelect( () => JSON.stringify( text() ) );
		const state = useSelect( ( from ) => from( STORE ).get(), [] );
		const first = useRef( true );
		const fresh = state.key === key && ( state.at === 'done' || state.at === 'failed' );
		const held = ! fresh || ( state.at === 'done' && state.ruling.outcome === 'block' );
		useEffect( () => {
			if ( fresh ) {
				return undefined;
			}
			const timer = setTimeout( () => ask( 'check' ), first.current ? 0 : PAUSE );
			first.current = false;
			return () => clearTimeout( timer );
		}, [ key ] );
		useEffect( () => lock( held ), [ held ] );
		useEffect( () => () => lock( false ), [] );
		return el( Result );
	}

	/** The panel in the sidebar: for drafts on the way, and for live posts, whose update has no panel of its own. */
	function InSidebar() {
		const { at } = useSelect( ( from ) => from( STORE ).get(), [] );
		return el( Fragment, null,
			at === 'idle' ? el( Button, { variant: 'secondary', onClick: () => ask( 'check' ) }, __( 'Check now', 'detector-gate' ) ) : null,
			el( Result )
		);
	}

	/* Telling after a save. */

	const tell = ( kind, ruling, words ) => {
		if ( kind !== 'error' || TAG.test( words ) ) {
			dispatch( 'core/notices' ).createNotice( kind, words, { id: NOTICE, isDismissible: true, speak: true } );
		}
		set( { at: 'done', key: JSON.stringify( text() ), ruling: { may_override: false, ...ruling }, marks: marks( ruling ) } );
	};

	/** Open the sidebar at the panel with the reasons. */
	const open = () => {
		const place = select( 'core/editor' ).isEditorPanelOpened ? 'core/editor' : 'core/edit-post'; // It moved in 6.5.
		dispatch( 'core/edit-post' ).openGeneralSidebar( 'edit-post/document' );
		if ( ! select( place ).isEditorPanelOpened( PANEL ) ) {
			dispatch( place ).toggleEditorPanelOpened( PANEL );
		}
	};

	const refused = () => {
		const editor = select( 'core/editor' );
		const error = select( 'core' ).getLastEntitySaveError( 'postType', editor.getCurrentPostType(), editor.getCurrentPostId() );
		const ruling = error && error.data && error.data.detector_gate;
		if ( ruling ) {
			tell( 'error', ruling, ruling.sentence );
			open();
			ask( 'check' ); // From the server's memory; says also whether this person may override.
		}
	};

	const saved = ( before ) => {
		const ruling = select( 'core/editor' ).getCurrentPostAttribute( 'detector_gate' );
		if ( ! ruling || JSON.stringify( ruling ) === before ) {
			return;
		}
		if ( ! ruling.sentence ) {
			dispatch( 'core/notices' ).removeNotice( NOTICE );
			set( START );
		} else if ( ruling.outcome === 'pending' ) {
			/* translators: %s: reasons */
			tell( 'warning', ruling, sprintf( __( 'The post waits for review and is not public. %s', 'detector-gate' ), ruling.sentence ) );
		} else {
			/* translators: %s: reasons */
			tell( 'warning', ruling, sprintf( __( 'The post was saved as asked for, but: %s', 'detector-gate' ), ruling.sentence ) );
		}
	};

	let saving = false;
	let before = '';
	subscribe( () => {
		const editor = select( 'core/editor' );
		const now = editor.isSavingPost() && ! editor.isAutosavingPost();
		if ( now && ! saving ) {
			before = JSON.stringify( editor.getCurrentPostAttribute( 'detector_gate' ) );
		}
		const ended = saving && ! now;
		saving = now;
		if ( ended ) {
			( editor.didPostSaveRequestFail() ? refused : saved )( before );
		}
	} );

	/* Marking. */

	const marked = wp.compose.createHigherOrderComponent(
		( Block ) => ( props ) => {
			const said = useSelect( ( from ) => from( STORE ).mark( props.clientId ), [ props.clientId ] );
			if ( ! said ) {
				return el( Block, props );
			}
			const className = [ props.className, 'detector-gate-mark is-detector-' + said.kind ].filter( Boolean ).join( ' ' );
			return el( Block, { ...props, className, wrapperProps: { ...props.wrapperProps, 'data-detector-gate': said.words } } );
		},
		'detectorGateMarked'
	);
	wp.hooks.addFilter( 'editor.BlockListBlock', 'detector-gate/mark', marked );

	wp.plugins.registerPlugin( 'detector-gate', {
		icon: 'shield',
		render: () => {
			const title = __( 'Check before publishing', 'detector-gate' );
			return el( Fragment, null,
				el( PluginPrePublishPanel, { title, initialOpen: true, className: 'detector-gate-panel' }, el( BeforePublishing ) ),
				el( PluginDocumentSettingPanel, { name: 'detector-gate', title, className: 'detector-gate-panel' }, el( InSidebar ) )
			);
		},
	} );
} )( window.wp );
