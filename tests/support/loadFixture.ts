import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseLandmarkTrack, type LandmarkTrack } from '../../src/analysis/session/landmarkTrack.ts';

/** A recorded track of tests/fixtures, by its name without ending. */
export function loadTrack(name: string): LandmarkTrack {
	const file = fileURLToPath(new URL(`../fixtures/${name}.landmarks.json`, import.meta.url));
	return parseLandmarkTrack(readFileSync(file, 'utf8'));
}
