// @wc-ignore-file
import * as v from 'valibot';
import { SIDES } from '../pose/landmarks.ts';
import { boundedSeconds, moment } from './bounds.ts';
import { MAX_CORRECTION_NOTE_LENGTH, MAX_CORRECTIONS, VERDICT_WORDS } from './corrections.ts';

/** In all corrections of a document together. */
const MAX_CONFIRMED_REPS = 20_000;
const MAX_RULES = 64;
const MAX_NAME_LENGTH = 400;

const seconds = boundedSeconds;
const name = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH));
const said = {
	madeAt: moment,
	note: v.pipe(v.string(), v.maxLength(MAX_CORRECTION_NOTE_LENGTH)),
};
const span = {
	exerciseId: name,
	side: v.nullable(v.picklist(SIDES)),
	startS: seconds,
	peakS: seconds,
	endS: seconds,
};

interface Span {
	readonly startS: number;
	readonly peakS: number;
	readonly endS: number;
}
function isInOrder({ startS, peakS, endS }: Span): boolean {
	return startS <= peakS && peakS <= endS;
}
const OUT_OF_ORDER = 'start, far point and end are out of order';

const confirmedRep = v.pipe(
	v.object({
		...span,
		verdicts: v.pipe(v.record(name, v.picklist(VERDICT_WORDS)), v.maxEntries(MAX_RULES)),
	}),
	v.check((each) => isInOrder(each), OUT_OF_ORDER),
);

const correction = v.pipe(
	v.variant('kind', [
		v.object({ kind: v.literal('counted'), atS: seconds, says: v.picklist(['rep', 'not-a-rep']), ...said }),
		v.object({ kind: v.literal('verdict'), atS: seconds, ruleId: name, says: v.picklist(VERDICT_WORDS), ...said }),
		v.object({ kind: v.literal('machine'), atS: seconds, ruleId: v.nullable(name), ...said }),
		v.object({ kind: v.literal('added'), ...span, ...said }),
		v.object({ kind: v.literal('deleted'), atS: seconds, ...said }),
		v.object({ kind: v.literal('exercise'), atS: seconds, exerciseId: name, ...said }),
		v.object({
			kind: v.literal('confirmed'),
			scope: v.picklist(['reps', 'recording']),
			reps: v.pipe(v.array(confirmedRep), v.maxLength(MAX_CONFIRMED_REPS)),
			...said,
		}),
		v.object({ kind: v.literal('unconfirmed'), ...said }),
	]),
	v.check((each) => each.kind !== 'added' || isInOrder(each), OUT_OF_ORDER),
);

/** What a person said about a session, as it stands in the document. */
export const correctionsSchema = v.pipe(
	v.array(correction),
	v.maxLength(MAX_CORRECTIONS),
	v.check((all) => {
		const confirmed = all.reduce((sum, each) => sum + (each.kind === 'confirmed' ? each.reps.length : 0), 0);
		return confirmed <= MAX_CONFIRMED_REPS;
	}, 'too many confirmed reps'),
);
