import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.ts';
import { canExport, EXPORT_KINDS, exportPieces } from '../../src/analysis/export/exportFiles.ts';
import { CONTOUR_STATIONS } from '../../src/analysis/pose/backContour.ts';
import { LANDMARK_NAMES } from '../../src/analysis/pose/landmarks.ts';
import {
	asRecorded,
	parseLandmarkTrack,
	serialiseLandmarkTrack,
	type LandmarkTrack,
} from '../../src/analysis/session/landmarkTrack.ts';
import { packFrames, unpackFrames } from '../../src/analysis/session/packFrames.ts';
import { parseSession } from '../../src/analysis/session/parseSession.ts';
import type { Session } from '../../src/analysis/session/session.ts';
import { squat } from '../../src/athlete/motions/squat.ts';
import { historyCsv, historyJson } from '../../src/workout/history/historyFiles.ts';
import { parseHistory } from '../../src/workout/history/parseHistory.ts';
import { readHistory } from '../../src/workout/history/readHistory.ts';
import { parseProgramme, serialiseProgramme } from '../../src/workout/parseProgramme.ts';
import { parseWorkoutState } from '../../src/workout/parseWorkoutState.ts';
import { planOf } from '../../src/workout/plan.ts';
import { deskDay } from '../../src/workout/programmes/deskDay.ts';
import { squatAndLunge } from '../../src/workout/programmes/squatAndLunge.ts';
import { demoTrack } from '../support/demoTrack.ts';
import { outlined } from '../support/madeBack.ts';
import { faulted, makeRep, makeSession, makeSet, passed, unjudged } from '../support/makeSession.ts';
import { seen, started, stepAll, wait } from '../support/runWorkout.ts';
import { brokenText, forAll, hostileTexts, isUnpolluted, numbersIn } from '../support/spoiling.ts';

const MADE = { madeAt: '2026-11-22T10:00:00Z', note: 'looked again' } as const;
const SPAN = { exerciseId: 'squat', side: null, startS: 2, peakS: 2.5, endS: 3 } as const;

/** A session with something in every field. */
const SESSION: Session = {
	...makeSession([
		makeSet(
			[
				makeRep(1, [passed('squat/shallow-depth'), faulted('squat/forward-lean')], {
					measures: { kneeFlexionDeg: 112 },
				}),
				makeRep(2, [unjudged('squat/knee-valgus')], { side: 'left', partial: true }),
			],
			{ depthGoal: 'below' },
		),
	]),
	corrections: [
		{ kind: 'counted', atS: 2.5, says: 'not-a-rep', ...MADE },
		{ kind: 'verdict', atS: 2.5, ruleId: 'squat/forward-lean', says: 'pass', ...MADE },
		{ kind: 'machine', atS: 2.5, ruleId: null, ...MADE },
		{ kind: 'added', ...SPAN, ...MADE },
		{ kind: 'deleted', atS: 2.5, ...MADE },
		{ kind: 'exercise', atS: 2.5, exerciseId: 'lunge', ...MADE },
		{ kind: 'confirmed', scope: 'reps', reps: [{ ...SPAN, verdicts: { 'squat/forward-lean': 'fault' } }], ...MADE },
		{ kind: 'unconfirmed', ...MADE },
	],
	pain: [{ atS: 0, score: 3 }],
	heartRate: [{ atS: 1, bpm: 112 }],
	notes: 'slept badly',
	workout: {
		programmeId: 'squat-and-lunge',
		programmeName: 'Squat and lunge',
		report: { completed: true, exercises: [{ key: 'a', setsDone: 1 }] },
		done: [{ id: 'squat', variant: null, name: 'Squat', startS: 0, endS: 9, reps: 2, heldS: null, tookS: 9, setsFrom: 0, setsTo: 1 }], // prettier-ignore
		nextMorning: 2,
	},
};

const dayOf = (startedAt: string) => Math.floor(Date.parse(startedAt) / 86_400_000);
const inOrder = ({ startS, peakS, endS }: { startS: number; peakS: number; endS: number }) =>
	startS <= peakS && peakS <= endS;

/** What a session is whoever wrote it; and everything that is made of one can be made of it. */
function expectSound(session: Session): void {
	const { workout, ...own } = session;
	expect(numbersIn([own, workout?.done]).every((number) => Math.abs(number) <= 1e9)).toBe(true);
	for (const { startS, endS, reps } of session.sets) {
		expect(startS).toBeLessThanOrEqual(endS);
		expect(reps.every(inOrder)).toBe(true);
	}
	for (const { bpm } of session.heartRate) expect(bpm >= 0 && bpm <= 300).toBe(true);
	for (const { score } of session.pain) expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(score);
	expect(dayOf(session.startedAt)).not.toBeNaN();
	const again = parseSession(JSON.stringify(session));
	expect(again.kind === 'session' && JSON.stringify(again.session)).toBe(JSON.stringify(session));
	for (const kind of EXPORT_KINDS) {
		if (canExport(kind, { session, frames: [] })) expect([...exportPieces(kind, { session, frames: [] })]).toBeTruthy();
	}
	expect(historyCsv(readHistory([session], dayOf).own)).toContain('started_at');
	expect(isUnpolluted()).toBe(true);
}

describe('whatever is wrong with a file, it is refused with a reason or read as what it should be', () => {
	it('as a session', () => {
		const whole = parseSession(JSON.stringify(SESSION));
		expect(whole).toEqual({ kind: 'session', session: SESSION });
		if (whole.kind === 'session') expectSound(whole.session);
		forAll(250, hostileTexts(SESSION), (text) => {
			const parsed = parseSession(text);
			if (parsed.kind === 'session') expectSound(parsed.session);
			else expect(parsed.detail.length).toBeLessThan(250);
		});
	});

	it('as a session of an earlier version, or of a later one', () => {
		const { corrections: _, ...first } = SESSION;
		forAll(50, hostileTexts({ ...first, schemaVersion: 1 }), (text) => {
			const parsed = parseSession(text);
			if (parsed.kind === 'session') expectSound(parsed.session);
		});
		forAll(50, brokenText(JSON.stringify({ ...SESSION, schemaVersion: 3 })), (text) => {
			expect(parseSession(text).kind).toBe('problem');
		});
	});

	it('as a whole history, of which no bad session takes a good one with it', () => {
		const other = { ...SESSION, startedAt: '2026-11-21T09:00:00Z' };
		const file: unknown = JSON.parse(historyJson('plumbline 0.1.0', new Date(0), [SESSION, other]));
		forAll(120, hostileTexts(file), (text) => {
			const parsed = parseHistory(text);
			if (parsed.kind === 'problem') return;
			for (const session of parsed.sessions) expectSound(session);
		});
	});

	it('as landmarks', () => {
		const [first, second] = demoTrack({ motion: squat({ reps: 1 }), camera: { yawDeg: 70 }, fps: 10, noiseM: 0 });
		const frames = [first, second].map((frame, index) => ({
			...frame!,
			backContour: index === 0 ? null : outlined(60, () => 0.3),
		}));
		const track: LandmarkTrack = { origin: { model: 'blazepose-full', backend: 'wasm', name: 'clip.mp4' }, frames };
		const document: unknown = JSON.parse(serialiseLandmarkTrack(track));
		expectSoundTrack(JSON.stringify(document));
		forAll(200, hostileTexts(document), (text) => {
			let message: string | null = null;
			try {
				parseLandmarkTrack(text);
			} catch (error) {
				message = (error as Error).message;
			}
			if (message === null) expectSoundTrack(text);
			else expect(message.length < 250 && /landmark track/u.test(message)).toBe(true);
		});
	});

	it.each([deskDay, squatAndLunge])('as the programme $id', (programme) => {
		forAll(120, hostileTexts(programme), (text) => {
			const parsed = parseProgramme(text);
			expect(isUnpolluted()).toBe(true);
			if (parsed.kind === 'problem') {
				expect(parsed.message.length > 0 && parsed.message.length < 500).toBe(true);
				return;
			}
			const plan = planOf(parsed.programme);
			expect(plan.length > 0 && plan.length <= 1_000).toBe(true);
			expect(numbersIn(plan).every((number) => number >= 0 && number <= 100_000)).toBe(true);
			const again = parseProgramme(serialiseProgramme(parsed.programme));
			expect(again.kind === 'programme' && JSON.stringify(again.programme)).toBe(JSON.stringify(parsed.programme));
		});
	});

	it('as a workout that was cut short: it goes on, or is none', () => {
		const begun = wait(started(squatAndLunge), 30);
		const running = stepAll(begun, seen(begun));
		expect(parseWorkoutState(JSON.parse(JSON.stringify(running)))).not.toBeNull();
		forAll(150, hostileTexts(running), (text) => {
			let json: unknown;
			try {
				json = JSON.parse(text);
			} catch {
				return;
			}
			const state = parseWorkoutState(json);
			expect(isUnpolluted()).toBe(true);
			if (state !== null) expect(numbersIn(wait(state, 3)).every(Number.isFinite)).toBe(true);
		});
	});
});

/** Landmarks of a track: named once, in a picture or near it, in rising order of time; packed, judged and written they stay what they are. */
function expectSoundTrack(text: string): void {
	const track = parseLandmarkTrack(text);
	track.frames.reduce((beforeS, { timeS }) => {
		expect(timeS).toBeGreaterThan(beforeS);
		return timeS;
	}, -Infinity);
	for (const { image, world, score, backContour } of track.frames) {
		expect(score >= 0 && score <= 1).toBe(true);
		for (const landmarks of [image, world]) {
			if (landmarks !== null) expect(Object.keys(landmarks)).toEqual([...LANDMARK_NAMES]);
		}
		if (backContour !== null) expect(backContour.offsets).toHaveLength(CONTOUR_STATIONS.length);
	}
	expect(unpackFrames(packFrames(track.frames.map(asRecorded)))).toEqual(track.frames.map(asRecorded));
	const written = serialiseLandmarkTrack(track);
	expect(serialiseLandmarkTrack(parseLandmarkTrack(written))).toBe(written);
	const analyzer = createAnalyzer('squat');
	for (const frame of track.frames) analyzer.push(frame);
	expect(isUnpolluted()).toBe(true);
}
