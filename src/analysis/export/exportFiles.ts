import type { PoseFrame } from '../pose/poseFrame.ts';
import { trackPieces } from '../session/landmarkTrack.ts';
import type { Session } from '../session/session.ts';
import type { WatchTrack } from '../watch/watchActivity.ts';
import { anglesCsv } from './anglesCsv.ts';
import { fitFile } from './fitFile.ts';
import { motText } from './mot.ts';
import { repsCsv } from './repsCsv.ts';
import { strengthActivity } from './strengthActivity.ts';
import { hasMarkers, trcText } from './trc.ts';

/** The files that a reviewed recording can be handed on as. */
export const EXPORT_KINDS = ['session', 'track', 'reps', 'angles', 'trc', 'mot', 'fit'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

const ENDINGS: Readonly<Record<ExportKind, string>> = {
	session: 'session.json',
	track: 'landmarks.json',
	reps: 'reps.csv',
	angles: 'angles.csv',
	trc: 'trc',
	mot: 'mot',
	fit: 'fit',
};

/** What is handed on: the document, and the pictures as the model saw them where there are any. */
export interface Exported {
	readonly session: Session;
	/** Empty when only the document is there. */
	readonly frames: readonly PoseFrame[];
	/** Where it was put beside a watch's recording: that clock is the better one. Left out where there was none. */
	readonly watch?: WatchTrack | null;
}

/** Part of a file: all of them are text but FIT. */
export type ExportPiece = string | Uint8Array<ArrayBuffer>;

/** Whether there is anything for this file to hold. */
export function canExport(kind: ExportKind, exported: Exported): boolean {
	const { frames } = exported;
	if (kind === 'fit') return strengthActivity(exported) !== null;
	if (kind === 'session' || kind === 'reps') return true;
	return kind === 'trc' ? hasMarkers(frames) : frames.length > 0;
}

/** A file's name without the ending: `clip.mp4` → `clip`. */
export function nameOfSource(sourceName: string): string {
	const dot = sourceName.lastIndexOf('.');
	return dot > 0 ? sourceName.slice(0, dot) : sourceName;
}

/** Name of the file beside its video: `clip.mp4` → `clip.reps.csv`. */
export function exportName(kind: ExportKind, sourceName: string): string {
	return `${nameOfSource(sourceName)}.${ENDINGS[kind]}`;
}

/** What is in the file, piece by piece: a page can go on in between. Nothing where it can't be had: see {@link canExport}. */
export function* exportPieces(kind: ExportKind, exported: Exported): Generator<ExportPiece, void> {
	const { session, frames } = exported;
	const { model, backend, source } = session;
	switch (kind) {
		case 'session':
			yield `${JSON.stringify(session, null, '\t')}\n`;
			return;
		case 'track':
			yield* trackPieces({ origin: { model, backend, name: source.name }, frames });
			return;
		case 'reps':
			yield repsCsv(session);
			return;
		case 'angles':
			yield* anglesCsv(frames);
			return;
		case 'trc':
			yield* trcText(frames, exportName(kind, source.name));
			return;
		case 'mot':
			yield* motText(frames, nameOfSource(source.name));
			return;
		case 'fit': {
			const activity = strengthActivity(exported);
			if (activity !== null) yield fitFile(activity);
		}
	}
}
