import { describe, expect, it } from 'vitest';
import { analyse } from '../../tests/support/analyse.ts';
import { demoTrack } from '../../tests/support/demoTrack.ts';
import { withoutLandmarks, withoutPerson } from '../../tests/support/frameEdits.ts';
import { raiseHand, stand } from '../athlete/idleMotion.ts';
import { sequence, type MotionRep } from '../athlete/motion.ts';
import { squat } from '../athlete/motions/squat.ts';
import { createAnalyzer } from './analyzer.ts';
import type { PoseFrame } from './pose/poseFrame.ts';
import { FRONT_TRACK, LEFT_TRACK, MOMENTS, THREE, TRACKS } from '../../tests/support/threeSquats.ts';

const [FIRST, SECOND, LAST] = THREE.reps as [MotionRep, MotionRep, MotionRep];

describe('losing sight', () => {
	it.each(MOMENTS)('of the person for 200 ms, %f s into a rep, changes nothing', (afterS) => {
		const fromS = SECOND.startS + afterS;
		for (const track of TRACKS) {
			expect(analyse(withoutPerson(track, { fromS, toS: fromS + 0.2 })).counted).toBe(3);
		}
	});

	it.each(['leftShoulder', 'leftHip', 'leftKnee', 'rightKnee', 'rightAnkle'] as const)(
		'of the %s alone for 200 ms changes nothing',
		(name) => {
			for (const fromS of MOMENTS.map((afterS) => SECOND.startS + afterS)) {
				const counts = TRACKS.map(
					(track) => analyse(withoutLandmarks(track, [name], { fromS, toS: fromS + 0.2 })).counted,
				);
				expect(counts).toEqual([3, 3]);
			}
		},
	);

	it.each(MOMENTS)('of the person for 2 s, %f s into a rep, loses that rep and invents none', (afterS) => {
		const fromS = SECOND.startS + afterS;
		for (const track of TRACKS) {
			const { reps } = analyse(withoutPerson(track, { fromS, toS: fromS + 2 }));
			expect(reps.map((rep) => rep.partial)).toEqual([false, false]);
		}
	});

	it('of everybody throughout is no set and no error', () => {
		const { frames, sets } = analyse(withoutPerson(LEFT_TRACK, { fromS: 0, toS: Infinity }));
		expect(sets).toEqual([]);
		expect(frames.at(-1)).toMatchObject({
			pose: null,
			framing: 'nobody',
			view: null,
			depthRatio: null,
			phase: 'start',
			readyStill: false,
		});
	});
});

describe('where a recording begins and ends', () => {
	it('a rep counts that is in its descent when the recording begins', () => {
		for (const track of TRACKS) {
			expect(analyse(track.filter(({ timeS }) => timeS >= FIRST.startS + 0.5)).counted).toBe(3);
		}
	});

	it('a rep does not count of which only the way up was seen', () => {
		expect(analyse(LEFT_TRACK.filter(({ timeS }) => timeS >= FIRST.peakS)).counted).toBe(2);
	});

	it.each([-0.6, 0, 0.4])('a rep does not count that is cut off %f s from its bottom', (afterS) => {
		const cut = LEFT_TRACK.filter(({ timeS }) => timeS <= LAST.peakS + afterS);
		expect(analyse(cut).reps).toHaveLength(2);
	});
});

describe('time', () => {
	it('that stands still, runs backwards or comes in pairs does not disturb it', () => {
		const inPairs = LEFT_TRACK.map((frame, index) => ({ ...frame, timeS: LEFT_TRACK[index - (index % 2)]!.timeS }));
		expect(analyse(inPairs).counted).toBe(3);
		expect(analyse(LEFT_TRACK.map((frame) => ({ ...frame, timeS: 7 }))).reps).toEqual([]);
		expect(analyse(LEFT_TRACK.toReversed()).reps).toEqual([]);
	});

	it('may begin anywhere', () => {
		const late = analyse(LEFT_TRACK.map((frame) => ({ ...frame, timeS: frame.timeS + 3600 }))).reps;
		const early = analyse(LEFT_TRACK).reps;
		expect(late).toHaveLength(3);
		late.forEach((rep, index) => expect(rep.peakS - 3600).toBeCloseTo(early[index]?.peakS ?? NaN, 6));
	});

	it('of 12 s between them makes two sets of reps, each numbered from 1', () => {
		const motion = sequence(squat({ reps: 3, idleAfterS: 6 }), stand({ durationS: 5 }), squat({ reps: 2 }));
		const { sets } = analyse(demoTrack({ motion, camera: { yawDeg: 90 }, fps: 15 }));
		expect(sets.map((set) => set.reps.map((rep) => rep.index))).toEqual([
			[1, 2, 3],
			[1, 2],
		]);
		expect(sets.map((set) => set.view)).toEqual(['left', 'left']);
	});
});

describe('createAnalyzer', () => {
	it('gives the same answers to the same frames, and leaves them as they were', () => {
		const noisy = demoTrack({ motion: THREE, noiseM: 0.02, fps: 15 });
		const before = structuredClone(noisy);
		expect(analyse(noisy)).toEqual(analyse(noisy));
		expect(noisy).toEqual(before);
	});

	it('gives plain data, which can be stored and sent', () => {
		const { frames, sets } = analyse(LEFT_TRACK);
		expect(structuredClone(frames.at(-1))).toEqual(frames.at(-1));
		expect(JSON.parse(JSON.stringify(sets))).toEqual(sets);
	});

	it('knows no other exercises than those it was built with', () => {
		expect(() => createAnalyzer('handstand')).toThrow(RangeError);
	});

	it('begins with a baseline that was seen before', () => {
		const first = createAnalyzer('squat');
		for (const frame of LEFT_TRACK) first.push(frame);
		const baseline = first.baseline();
		expect(baseline?.hipHeightRatio).toBeGreaterThan(0.9);
		expect(createAnalyzer('squat').baseline()).toBeNull();
		expect(createAnalyzer('squat', { baseline }).baseline()).toBe(baseline);
	});
});

describe('what is told of each frame', () => {
	const { frames, reps } = analyse(LEFT_TRACK);
	const at = (timeS: number) => frames.find((frame) => frame.timeS >= timeS)!;

	it('is the rep where it truly was, as deep as it truly was', () => {
		expect(reps).toHaveLength(3);
		reps.forEach((rep, index) => {
			const truth = THREE.reps[index]!;
			// People set off softly and come to rest softly: the first and last few percent of the way go unnoticed.
			expect(rep.startS - truth.startS).toBeGreaterThan(0);
			expect(rep.startS - truth.startS).toBeLessThan(0.6);
			expect(truth.endS - rep.endS).toBeGreaterThan(0);
			expect(truth.endS - rep.endS).toBeLessThan(0.6);
			expect(Math.abs(rep.peakS - truth.peakS)).toBeLessThan(0.2);
			expect(Math.abs((rep.measures['eccentricS'] ?? NaN) - 1.8)).toBeLessThan(0.2);
			expect(Math.abs((rep.measures['thighElevationDeg'] ?? NaN) + 3)).toBeLessThan(1);
		});
	});

	it('is a rep once, with the frame that completes it', () => {
		const completing = frames.filter((frame) => frame.completed !== null);
		expect(completing.map((frame) => frame.completed)).toEqual(reps);
		expect(completing.map((frame) => frame.completed?.endS)).toEqual(completing.map((frame) => frame.timeS));
		expect(completing.map((frame) => frame.reps.length)).toEqual([1, 2, 3]);
		expect(completing.map((frame) => frame.lastRepEndS)).toEqual(completing.map((frame) => frame.timeS));
		expect(frames[0]).toMatchObject({ reps: [], lastRepEndS: null, completed: null });
	});

	it('is the phase: standing, down, at the bottom, up', () => {
		const order = frames.map((frame) => frame.phase).filter((phase, index, all) => phase !== all[index - 1]);
		const rep = ['outward', 'far', 'return', 'start'];
		expect(order.slice(0, 5)).toEqual(['start', ...rep]);
		expect(at(SECOND.peakS - 0.6).phase).toBe('outward');
		expect(at(SECOND.endS - 0.8).phase).toBe('return');
		expect(at(SECOND.endS + 0.2).phase).toBe('start');
	});

	it('is how deep: 0 standing, about 1 with the thighs parallel, never less than 0', () => {
		expect(at(0.5).depthRatio).toBeCloseTo(0, 1);
		expect(at(SECOND.peakS + 0.1).depthRatio).toBeCloseTo(1, 0);
		expect(Math.min(...frames.map((frame) => frame.depthRatio ?? NaN))).toBeGreaterThanOrEqual(0);
	});

	it('is the view, the near side, the angles and which rules can be judged', () => {
		const side = at(SECOND.peakS + 0.1);
		expect(side).toMatchObject({ view: 'left', nearSide: 'left', framing: null, handRaised: false });
		expect(side.angles.thighElevationDeg).toBeCloseTo(-3, -1);
		const judgeable = (frame: typeof side) =>
			Object.fromEntries(frame.rules.map((rule) => [rule.ruleId, rule.canJudge]));
		expect(judgeable(side)).toMatchObject({ 'squat/shallow-depth': true, 'squat/knee-valgus': false });
		const front = analyse(FRONT_TRACK).frames.at(-1)!;
		expect(front).toMatchObject({ view: 'front', nearSide: null, angles: { kneeFlexionDeg: null } });
		expect(judgeable(front)).toMatchObject({ 'squat/shallow-depth': false, 'squat/knee-valgus': true });
		const nobody = createAnalyzer('squat').push({ ...LEFT_TRACK[0]!, image: null, world: null, score: 0 });
		expect(judgeable(nobody)).toMatchObject({ 'squat/shallow-depth': null, 'squat/knee-valgus': null });
	});

	it('is whether they stand still and whether a hand is up', () => {
		expect(at(0.3).readyStill).toBe(false);
		expect(at(0.9).readyStill).toBe(true);
		expect(at(SECOND.peakS).readyStill).toBe(false);
		const raising = analyse(demoTrack({ motion: raiseHand({ durationS: 4, side: 'right' }) })).frames;
		expect(raising.find((frame) => frame.timeS >= 2)?.handRaised).toBe(true);
	});

	it('is one cue when the second of two reps shows the fault, as the rep is over', () => {
		const shallow = squat({ reps: 3, depth: { kneeFlexionDeg: 80 } });
		const spoken = analyse(demoTrack({ motion: shallow, camera: { yawDeg: 90 } })).frames.filter(
			(frame) => frame.cue !== null,
		);
		expect(spoken.map((frame) => frame.cue?.ruleId)).toEqual(['squat/shallow-depth']);
		expect(spoken[0]?.completed?.index).toBe(2);
	});

	it('is nothing of a person who is too near to be whole', () => {
		const near = analyse(demoTrack({ motion: stand({ durationS: 1 }), camera: { distanceM: 1.2 } })).frames;
		expect(near.at(-1)).toMatchObject({ pose: null, framing: 'too-close', depthRatio: null });
	});

	it('is nothing of a person whom the model doubts', () => {
		const doubted = LEFT_TRACK.map((frame): PoseFrame => ({ ...frame, score: 0.4 }));
		expect(analyse(doubted)).toMatchObject({ sets: [], counted: 0 });
	});
});
