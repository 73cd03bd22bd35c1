import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../tests/support/demoTrack.ts';
import { makeRep, makeSession, makeSet, passed } from '../../tests/support/makeSession.ts';
import { parseCsv } from '../../tests/support/parseTables.ts';
import { serialiseLandmarkTrack } from '../analysis/session/landmarkTrack.ts';
import { stand } from '../athlete/idleMotion.ts';
import { reviewOutputs, wantedEndings } from './reviewOutputs.ts';
import type { Review } from './reviewPage.ts';

const FRAMES = demoTrack({ motion: stand({ durationS: 0.3 }), fps: 10 });
const ORIGIN = { model: 'blazepose-full', backend: 'wasm', name: 'clip.mp4' };
const SESSION = makeSession([makeSet([makeRep(1, [passed('squat/shallow-depth')])])]);
const REVIEW: Review = {
	session: SESSION,
	sessionText: JSON.stringify(SESSION),
	trackText: serialiseLandmarkTrack({ origin: ORIGIN, frames: FRAMES }),
	remarks: '',
	analysisS: 1,
};

describe('the files of a review', () => {
	it.each(['documents', 'documents-and-tables'] as const)('are those that were said to come: %s', (wanted) => {
		expect(reviewOutputs(REVIEW, wanted).map(({ ending }) => ending)).toEqual(wantedEndings(wanted));
	});

	it('have the reps of the session and a row for each picture of the track in their tables', () => {
		const tables = reviewOutputs(REVIEW, 'documents-and-tables').slice(2);
		const [reps = [], angles = []] = tables.map(({ content }) => parseCsv(typeof content === 'string' ? content : ''));
		expect(reps).toMatchObject([{ source: 'clip.mp4', rep: '1', 'squat/shallow-depth_outcome': 'pass' }]);
		expect(angles.map((row) => Number(row['time_s']))).toEqual([0, 0.1, 0.2, 0.3]);
	});
});
