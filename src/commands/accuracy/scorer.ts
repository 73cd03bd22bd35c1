import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { LandmarkTrack } from '../../analysis/session/landmarkTrack.ts';
import { SESSION_SCHEMA_VERSION, type Session } from '../../analysis/session/session.ts';
import { REPOSITORY } from '../packageTool.ts';
import type { ClipScore } from './clipScore.ts';

/** What the scorer must find. */
const LIMITS = ['--min-exact', '1', '--min-f1', '0.97'];

function appName(): string {
	const { name, version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
		readonly name: string;
		readonly version: string;
	};
	return `${name} ${version}`;
}

function sessionOf({ clip, sets }: ClipScore, { origin, frames }: LandmarkTrack): Session {
	const { widthPx = 1, heightPx = 1 } = frames[0] ?? {};
	return {
		schemaVersion: SESSION_SCHEMA_VERSION,
		app: appName(),
		model: origin.model,
		backend: origin.backend,
		startedAt: new Date().toISOString(),
		source: { kind: 'track', name: clip.file, durationS: frames.at(-1)?.timeS ?? 0, widthPx, heightPx },
		sets,
		corrections: [],
		pain: [],
		heartRate: [],
		notes: '',
	};
}

/** Writes each clip's session to `out`. */
function writeSessions(
	scores: readonly ClipScore[],
	trackOf: (file: string) => LandmarkTrack | undefined,
	out: string,
): void {
	rmSync(out, { recursive: true, force: true });
	mkdirSync(out, { recursive: true });
	for (const score of scores) {
		const track = trackOf(score.clip.file);
		if (track === undefined) continue;
		const file = join(out, `${parse(score.clip.file).name}.session.json`);
		writeFileSync(file, JSON.stringify(sessionOf(score, track)));
	}
}

/**
 * A second opinion: the scorer that lies beside the clips, not in this package, reads the sessions and the clips' own list.
 * `allowedWrong`: expectations that are known not to be met. @returns whether everything it was asked for is met, or there is no scorer.
 */
export function isAgreed(
	folder: string,
	scores: readonly ClipScore[],
	trackOf: (file: string) => LandmarkTrack | undefined,
	{ out, allowedWrong }: { readonly out: string; readonly allowedWrong: number },
): boolean {
	writeSessions(scores, trackOf, out);
	const scorer = join(folder, '../accuracy/score.mjs');
	if (!existsSync(scorer)) return true;
	const names = new Set(scores.map(({ clip }) => clip.file));
	const all = JSON.parse(readFileSync(join(folder, 'annotations.json'), 'utf8')) as { clips: { file: string }[] };
	const subset = join(out, 'annotations.json');
	writeFileSync(subset, JSON.stringify({ clips: all.clips.filter(({ file }) => names.has(file)) }));
	const limits = [...LIMITS, '--max-wrong', `${allowedWrong}`];
	return spawnSync(process.execPath, [scorer, out, subset, ...limits], { stdio: 'inherit' }).status === 0;
}
