import { describe, expect, it } from 'vitest';
import { pain, runToEnd, runUntil, setOf, stepAll, wait } from '../../tests/support/runWorkout.ts';
import { parseWorkoutState } from './parseWorkoutState.ts';
import { mcGillAddOns } from './programmes/mcGillAddOns.ts';
import { squatAndLunge } from './programmes/squatAndLunge.ts';
import { swingStarter } from './programmes/swingStarter.ts';
import { whatNow } from './whatNow.ts';
import { beginWorkout, stepWorkout } from './workoutMachine.ts';
import { STAGES, type Stage, type WorkoutEvent, type WorkoutState } from './workoutState.ts';

const EVENTS: readonly WorkoutEvent[] = [
	{ kind: 'time', nowS: 1_001 },
	{ kind: 'time', nowS: 1e12 },
	{ kind: 'time', nowS: -5 },
	{ kind: 'go' },
	{ kind: 'skip' },
	{ kind: 'redo' },
	{ kind: 'easier' },
	{ kind: 'harder' },
	{ kind: 'pause' },
	{ kind: 'resume' },
	{ kind: 'more-rest', seconds: 30 },
	{ kind: 'stop', why: 'asked' },
	{ kind: 'stop', why: 'pain' },
	{ kind: 'stop', why: 'unwell' },
	pain(0),
	pain(1),
	pain(9),
	pain(null),
	pain(1, { where: 'leg' }),
	pain(0, { sharp: 'yes' }),
	pain(Number.NaN),
	{ kind: 'screening', verdict: 'go' },
	{ kind: 'screening', verdict: 'emergency' },
	{ kind: 'started' },
	{ kind: 'progress', counted: 1, heldS: 1 },
	{ kind: 'progress', counted: 500, heldS: 500 },
	{ kind: 'progress', counted: Number.NaN, heldS: null },
	{ kind: 'set-done', sets: [], because: 'idle' },
	{ kind: 'set-done', sets: [setOf('squat', 3)], because: 'left' },
	{ kind: 'unseen', because: 'no-camera' },
	{ kind: 'left' },
	{ kind: 'back' },
];

const screened = stepAll(beginWorkout({ programme: squatAndLunge, screening: 'done' }), [
	{ kind: 'time', nowS: 1000 },
	pain(0),
]);
const asking = beginWorkout({ programme: squatAndLunge, screening: 'needed' });

const IN_STAGE: Readonly<Record<Stage, WorkoutState>> = {
	'check-in': asking,
	screening: stepWorkout(asking, pain(0)),
	setup: screened,
	explain: runUntil(screened, ({ stage }) => stage === 'explain'),
	'get-ready': runUntil(screened, ({ stage }) => stage === 'get-ready'),
	work: runUntil(screened, ({ stage }) => stage === 'work'),
	rest: runUntil(screened, ({ stage }) => stage === 'rest'),
	'pain-check': runUntil(screened, ({ stage }) => stage === 'pain-check'),
	'check-out': runUntil(screened, ({ stage }) => stage === 'check-out'),
	summary: runToEnd(screened),
};

/** A state that could be kept and continued, and that says what is now. */
function expectValid(state: WorkoutState): void {
	const kept: unknown = JSON.parse(JSON.stringify(state));
	expect(parseWorkoutState(kept)).toEqual(state);
	const now = whatNow(state);
	expect(now.title).not.toBe('');
	for (const value of [now.secondsLeft, now.doneRatio, now.repsLeft]) expect(value ?? 0).toBeGreaterThanOrEqual(0);
	expect(now.doneRatio ?? 0).toBeLessThanOrEqual(1);
}

describe('every event in every stage', () => {
	it.each(STAGES)('is defined in “%s”, paused or not', (stage) => {
		const running = IN_STAGE[stage];
		expect(running.stage).toBe(stage);
		for (const event of EVENTS) {
			expectValid(stepWorkout(running, event));
			expectValid(stepWorkout({ ...running, paused: 'asked' }, event));
		}
	});

	it.each(STAGES.filter((stage) => stage !== 'summary'))('STOP ends “%s”', (stage) => {
		const stopped = stepWorkout(IN_STAGE[stage], { kind: 'stop', why: 'pain' });
		expect([stopped.stage, stopped.stoppedBecause]).toEqual(['summary', 'pain']);
	});

	it('takes nothing from what was done', () => {
		for (const stage of STAGES) {
			for (const event of EVENTS) {
				const after = stepWorkout(IN_STAGE[stage], event);
				expect(after.results.length).toBeGreaterThanOrEqual(IN_STAGE[stage].results.length);
				expect(after.clockS).toBeGreaterThanOrEqual(IN_STAGE[stage].clockS);
			}
		}
	});

	it('offers only what does something', () => {
		for (const stage of STAGES) {
			const state = IN_STAGE[stage];
			for (const action of whatNow(state).can) {
				if (action === 'answer-pain' || action === 'answer-screening') continue;
				const event: WorkoutEvent =
					action === 'more-rest'
						? { kind: action, seconds: 30 }
						: action === 'stop'
							? { kind: action, why: 'asked' }
							: { kind: action };
				expect(stepWorkout(state, event), `${action} in ${stage}`).not.toBe(state);
			}
		}
	});
});

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Mostly time and go; now and then anything but what ends it. */
function randomEvents(seed: number, wallS: number): readonly WorkoutEvent[] {
	const random = randomOf(seed);
	const mild = EVENTS.filter((event) => event.kind !== 'stop' && !(event.kind === 'time' && event.nowS > 1e6));
	let nowS = wallS;
	return Array.from({ length: 120 }, (): WorkoutEvent => {
		if (random() < 0.5) return { kind: 'time', nowS: (nowS += Math.round(random() * 400) / 10) };
		if (random() < 0.3) return { kind: 'go' };
		return mild[Math.floor(random() * mild.length)]!;
	});
}

describe('a workout that was closed and opened again', () => {
	it.each([squatAndLunge, swingStarter, mcGillAddOns])('goes on as if nothing had been: $name', (programme) => {
		for (let seed = 1; seed <= 12; seed++) {
			const start = wait(stepWorkout(beginWorkout({ programme, screening: 'done' }), pain(0)), 1);
			let unbroken = start;
			let reopened = start;
			for (const event of randomEvents(seed, 1)) {
				unbroken = stepWorkout(unbroken, event);
				const kept = parseWorkoutState(JSON.parse(JSON.stringify(reopened)));
				if (kept === null) throw new Error(`Not readable in seed ${seed} at ${reopened.stage}`);
				reopened = stepWorkout(kept, event);
			}
			expect(reopened).toEqual(unbroken);
		}
	});
});
