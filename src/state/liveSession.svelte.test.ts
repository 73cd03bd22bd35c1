import { describe, expect, it } from 'vitest';
import type { PoseFrame } from '../analysis/pose/poseFrame.ts';
import { raiseHand, stand } from '../athlete/idleMotion.ts';
import { sequence, type Motion } from '../athlete/motion.ts';
import { hipHinge } from '../athlete/motions/hipHinge.ts';
import { plank } from '../athlete/motions/plank.ts';
import { squat } from '../athlete/motions/squat.ts';
import { walkOut } from '../athlete/walkMotion.ts';
import { withBack } from '../../tests/support/makeBack.ts';
import { demoTrack } from '../../tests/support/demoTrack.ts';
import { fakeLive, type FakeLive } from '../../tests/support/fakeLive.ts';
import { LiveSession } from './liveSession.svelte.ts';

const FPS = 20;
const SIDE_ON = { yawDeg: 90, distanceM: 3.4, widthPx: 640, heightPx: 480, aimHeightM: 0.85 };
const SHALLOW = { depth: { thighElevationDeg: 24 } };

function live(...motions: readonly Motion[]): { session: LiveSession; fake: FakeLive } {
	return liveAs('squat', ...motions);
}

function liveAs(exerciseId: string, ...motions: readonly Motion[]): { session: LiveSession; fake: FakeLive } {
	const fake = fakeLive(demoTrack({ motion: sequence(...motions), fps: FPS, noiseM: 0.003, camera: SIDE_ON }));
	return { session: new LiveSession(exerciseId, fake.ports), fake };
}

const still = (durationS: number) => stand({ durationS, swayM: 0.003 });
const gone = stand({ durationS: 5, spot: { x: 0, z: 4, headingDeg: 0 } });

describe('LiveSession', () => {
	it('starts by itself, counts a set and ends it when the person has walked away', async () => {
		const { session, fake } = live(still(6), squat({ reps: 3 }), walkOut({ x: 0, z: 4 }), gone);
		await session.run();
		expect(session.flow.endReason).toBe('walked-away');
		expect(session.counted).toBe(3);
		expect(fake.said.slice(1)).toEqual(['3', '2', '1', 'Go', '1', '2', '3', 'Set done. 3 squats.']);
		expect(fake.said[0]).toContain('Side on. I can judge');
	});

	it('says each number within 0.3 s of the end of its rep', async () => {
		const { session, fake } = live(still(6), squat({ reps: 3 }), still(11));
		await session.run();
		const reps = session.done[0]?.reps ?? [];
		const late = reps.filter(
			({ endS }, index) =>
				!fake.spoken.some(({ text, startS }) => text === String(index + 1) && startS >= endS && startS <= endS + 0.3),
		);
		expect(reps).toHaveLength(3);
		expect(late).toEqual([]);
	});

	it('counts along with the movement only where that is asked for', async () => {
		const own = live(still(6), squat({ reps: 1 }));
		await own.session.run();
		expect(own.fake.said).not.toContain('Down');
		const slow = fakeLive(demoTrack({ motion: sequence(still(6), squat({ reps: 1 })), fps: FPS, camera: SIDE_ON }));
		await new LiveSession('squat', Object.assign(slow.ports, { tempo: () => 'slow' })).run();
		const first = slow.said.indexOf('Go');
		expect(slow.said.slice(first, first + 5)).toEqual(['Go', 'Down', 'two', 'Up', '1']);
	});

	it('says a cue after the count and keeps it lit', async () => {
		const { session, fake } = live(still(6), squat({ reps: 4, but: { 2: SHALLOW, 3: SHALLOW, 4: SHALLOW } }));
		let lit: string | null = null;
		fake.beforeFrame = () => {
			lit = session.cue?.text ?? lit;
		};
		await session.run();
		expect(lit).toBe('A little lower');
		const cued = fake.said.indexOf('A little lower');
		expect(fake.said[cued - 1]).toBe('3');
	});

	it('counts nothing while it is paused by a raised hand, and goes on after another', async () => {
		const hand = raiseHand({ durationS: 3.5, side: 'left' });
		const { session, fake } = live(still(6), squat({ reps: 2 }), hand, squat({ reps: 2 }), hand, squat({ reps: 1 }));
		await session.run();
		expect(fake.said).toContain('Paused');
		expect(fake.said).toContain('Going on');
		expect(session.counted).toBe(3);
	});

	it('keeps every completed rep, so that a crash loses at most the one under way', async () => {
		const { session, fake } = live(still(6), squat({ reps: 3 }));
		const keptAfter: number[] = [];
		fake.beforeFrame = () => {
			keptAfter.push((fake.kept.at(-1)?.sets.at(-1)?.reps.length ?? 0) - session.reps.length);
		};
		await session.run();
		expect(new Set(keptAfter)).toEqual(new Set([0]));
		expect(fake.kept.at(-1)?.sets.at(-1)?.reps).toHaveLength(3);
	});

	it('saves all of its sets as one document and drops the draft', async () => {
		const { session, fake } = live(
			still(6),
			squat({ reps: 2 }),
			still(12),
			raiseHand({ durationS: 4, side: 'right' }),
			still(6),
			squat({ reps: 1 }),
			still(11),
		);
		await session.run();
		expect(session.save('fit')).toBe('saved');
		expect(fake.kept).not.toEqual([]);
		session.save('session');
		const [asFit, document] = fake.saved;
		expect(asFit).toEqual({ ...document, notes: 'as fit' });
		expect(document?.sets.map((set) => set.reps.length)).toEqual([2, 1]);
		expect(document).toMatchObject({ app: 'plumbline test', model: 'blazepose-lite', backend: 'wasm' });
		expect(fake.kept).toEqual([]);
	});

	it('hands over the poses it was given, for replay', async () => {
		const { session, fake } = live(still(1));
		const poses: PoseFrame[] = [];
		session.onPose = (pose) => poses.push(pose);
		await session.run();
		session.saveTrack(poses);
		expect(poses.length).toBeGreaterThan(20);
		expect(fake.tracks).toEqual([
			{ origin: { model: 'blazepose-lite', backend: 'wasm', name: 'Fake' }, frames: poses },
		]);
	});

	it('starts, pauses and stops by command', async () => {
		const { session, fake } = live(still(20));
		const stages: string[] = [];
		fake.beforeFrame = (index) => {
			if (index === 10 || index === 20 || index === 30) session.command('go');
			if (index === 40) session.command('stop');
			if (index % 10 === 5) stages.push(session.stage);
		};
		await session.run();
		expect(stages.slice(0, 5)).toEqual(['framing', 'countdown', 'counting', 'paused', 'ended']);
	});

	it('tells of a restart of the vision and goes on counting', async () => {
		const { session, fake } = live(still(6), squat({ reps: 2 }));
		const notices = new Set<string | null>();
		fake.beforeFrame = (index) => {
			notices.add(session.sight.notice);
			if (index === 150) fake.tell({ kind: 'restarting', reason: 'lost context' });
			if (index === 155) fake.tell({ kind: 'ready', backend: 'wasm', model: 'blazepose-lite', threads: 2 });
		};
		await session.run();
		expect(notices).toEqual(new Set([null, 'restarting', 'restarted']));
		expect(session.counted).toBe(2);
	});

	it('counts nothing until it recognises the exercise, then says which it is', async () => {
		const { session, fake } = liveAs('auto', still(6), squat({ reps: 3 }), still(11));
		const known = new Set<string>();
		fake.beforeFrame = () => {
			if (session.stage === 'counting') known.add(`${session.counted} ${session.exercise?.certainty ?? 'unknown'}`);
		};
		await session.run();
		expect([...known]).toEqual(['0 unknown', '1 guess', '2 recognised', '3 recognised']);
		expect(fake.said).toContain('Squat. 1');
		expect(fake.said.at(-1)).toBe('Set done. 3 squats.');
		expect(session.done.map(({ exerciseId, reps }) => [exerciseId, reps.length])).toEqual([['squat', 3]]);
	});

	it('goes on with the running set when another exercise is chosen, and judges it all as that one', async () => {
		const { session, fake } = liveAs('lunge', still(6), squat({ reps: 4 }), still(11));
		const counts: number[] = [];
		fake.beforeFrame = (index) => {
			if (session.setTimeS > 8 && session.choice === 'lunge') {
				counts.push(session.counted);
				session.choose('squat');
				counts.push(session.counted);
			}
			if (index === 0) expect(session.choice).toBe('lunge');
		};
		await session.run();
		expect(counts).toEqual([0, 2]);
		expect(session.counted).toBe(4);
		expect(session.done.map(({ exerciseId }) => exerciseId)).toEqual(['squat']);
		expect(fake.kept.at(-1)?.sets.map(({ exerciseId, reps }) => [exerciseId, reps.length])).toEqual([['squat', 4]]);
	});

	it('counts the seconds of a plank aloud and keeps how long it was held', async () => {
		const { session, fake } = liveAs('plank', plank({ reps: 1, idleBeforeS: 8, holdS: 12, idleAfterS: 3 }));
		let shownS = 0;
		const shownFirstS: number[] = [];
		fake.beforeFrame = () => {
			const { heldS } = session.analysis ?? { heldS: null };
			if (session.stage === 'counting' && heldS !== null) shownFirstS.push(heldS);
			shownS = Math.max(shownS, heldS ?? 0);
		};
		await session.run();
		expect(fake.said).toContain('10 seconds');
		expect(shownFirstS[0]).toBeLessThan(1);
		expect(shownS).toBeGreaterThan(10);
		expect(session.done[0]?.reps[0]?.measures['heldS']).toBeGreaterThan(10);
		expect(fake.said.at(-1)).toMatch(/^Set done\. 1 .+, 1\d seconds\.$/u);
	});

	it('tells who asked for it of a raised hand between sets, once a raise, and counts nothing meanwhile', async () => {
		const hand = raiseHand({ durationS: 4, side: 'right' });
		const { session } = live(still(2), hand, still(2), squat({ reps: 2 }), hand, still(1));
		let heard = 0;
		session.onHand = () => heard++;
		session.wait();
		await session.run();
		expect(heard).toBe(2);
		expect(session.sets).toEqual([]);
	});

	it('compares the back of a set with the flat one of the set before', async () => {
		const hand = raiseHand({ durationS: 4, side: 'right' });
		const motion = sequence(
			still(6),
			hipHinge({ reps: 3 }),
			still(12),
			hand,
			still(6),
			hipHinge({ reps: 1 }),
			still(11),
		);
		const frames = demoTrack({ motion, fps: FPS, noiseM: 0.003, camera: SIDE_ON });
		const fake = fakeLive(frames.map((frame) => withBack(frame)));
		const session = new LiveSession('hip-hinge', fake.ports);
		const readings = new Set<string | null>();
		fake.beforeFrame = () => {
			if (session.stage === 'counting' && session.sets.length === 0) readings.add(session.back.reading?.kind ?? null);
		};
		await session.run();
		const answers = session.sets.map(({ reps }) =>
			reps.map(({ outcomes }) => outcomes.find(({ ruleId }) => ruleId.endsWith('/lumbar-flexion'))),
		);
		expect(answers[0]?.[0]).toMatchObject({ kind: 'unknown', reason: 'no-back-neutral' });
		expect(answers[0]?.[2]).toMatchObject({ kind: 'pass' });
		expect(answers[1]?.[0]).toMatchObject({ kind: 'pass' });
		expect([...readings]).toEqual(['learning', 'waiting', 'seen']);
		expect(session.back.result?.tone).toBe('fine');
		expect(session.back.measure?.source).toBe('first-reps');
		session.back.forget();
		expect([session.back.measure, session.back.answer]).toEqual([null, 'forgotten']);
	});

	it('has the outline of the back looked for only where the exercise asks for it', async () => {
		const { session, fake } = liveAs('lunge', still(1));
		const estimator = fake.ports.openEstimator();
		const asked: string[] = [];
		const estimate: typeof estimator.estimate = (input) => {
			asked.push(input.back);
			if (asked.length === 2) session.choose('squat');
			return estimator.estimate(input);
		};
		Object.assign(fake.ports, { openEstimator: () => ({ ...estimator, estimate }) });
		await session.run();
		expect(asked.slice(0, 4)).toEqual(['unwanted', 'unwanted', 'wanted', 'wanted']);
	});

	it('names the trouble of a camera that does not open, and does not reject', async () => {
		const { fake } = live(still(1));
		const refused = Object.assign(new Error('denied'), { name: 'SourceError', code: 'camera-refused' });
		const session = new LiveSession('squat', { ...fake.ports, openSource: () => Promise.reject(refused) });
		await session.run();
		expect(session.trouble).toEqual({ kind: 'source', code: 'camera-refused' });
	});
});
