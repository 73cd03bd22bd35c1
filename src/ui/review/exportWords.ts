import type { ExportKind } from '../../analysis/export/exportFiles.ts';

export interface ExportChoice {
	readonly kind: ExportKind;
	readonly name: string;
	/** Beside the name: how the file's own name ends, or what reads it. */
	readonly ending: string;
}

/** What a review can be saved as, in groups: tables for everybody, files for OpenSim, documents that open here again, sets for a watch's app. */
export const EXPORT_CHOICES: readonly (readonly ExportChoice[])[] = [
	[
		{ kind: 'reps', name: 'Table of reps', ending: '.csv' },
		{ kind: 'angles', name: 'Table of angles', ending: '.csv' },
	],
	[
		{ kind: 'trc', name: 'Markers for OpenSim', ending: '.trc' },
		{ kind: 'mot', name: 'Angles for OpenSim', ending: '.mot' },
	],
	[
		{ kind: 'session', name: 'Session, opens here', ending: '.session.json' },
		{ kind: 'track', name: 'Landmarks, open here', ending: '.landmarks.json' },
	],
	[{ kind: 'fit', name: 'For your watch’s app', ending: '.fit' }],
];
