import type { PoseFrame } from '../pose/poseFrame.ts';
import { trackPieces } from '../session/landmarkTrack.ts';
import type { Session } from '../session/session.ts';
import { anglesCsv } from './anglesCsv.ts';
import { motText } from './mot.ts';
import { repsCsv } from './repsCsv.ts';
import { hasMarkers, trcText } from './trc.ts';

/** The files that a reviewed recording can be handed on as. */
export const EXPORT_KINDS = ['session', 'track', 'reps', 'angles', 'trc', 'mot'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

const ENDINGS: Readonly<Record<ExportKind, string>> = {
	session: 'session.json',
	track: 'landmarks.json',
	reps: 'reps.csv',
	angles: 'angles.csv',
	trc: 'trc',
	mot: 'mot',
};

/** What is handed on: the document, and the pictures as the model saw them where there are any. */
export interface Exported {
	readonly session: Session;
	/** Empty when only the document is there. */
	readonly frames: readonly PoseFrame[];
}

/** Whether there is anything for this file to hold. */
export function canExport(kind: ExportKind, { frames }: Exported): boolean {
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

/** The text of the file, piece by piece: a page can go on in between. */
export function* exportPieces(kind: ExportKind, { session, frames }: Exported): Generator<string, void> {
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
	}
}
