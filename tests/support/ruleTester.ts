import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.ts';
import type { Outcome, Severity, UnknownReason } from '../../src/analysis/faults/outcome.ts';
import type { FaultRule } from '../../src/analysis/faults/rule.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import type { CameraPlace } from '../../src/athlete/camera.ts';
import { squat, type SquatSet } from '../../src/athlete/motions/squat.ts';
import { demoTrack } from './demoTrack.ts';

/** One set of squats of the demo athlete, seen by a perfect pose model, and what the rule must say of its last rep. */
interface RuleCase {
	readonly title: string;
	readonly set: Partial<SquatSet>;
	readonly camera: Partial<CameraPlace>;
	/** What the model fails to see. */
	readonly without?: (frame: PoseFrame) => PoseFrame;
	readonly fps?: number;
}

interface RuleCases {
	readonly pass: readonly RuleCase[];
	readonly fault: readonly (RuleCase & { readonly severity: Severity })[];
	readonly unknown: readonly (RuleCase & { readonly reason: UnknownReason })[];
}

export const SIDE: Partial<CameraPlace> = { yawDeg: 90 };
export const OTHER_SIDE: Partial<CameraPlace> = { yawDeg: -90 };
export const HIGH_SIDE: Partial<CameraPlace> = { yawDeg: 95, heightM: 1.4 };
export const LOW_FAR_SIDE: Partial<CameraPlace> = { yawDeg: 85, heightM: 0.5, distanceM: 3.5 };
export const FRONT: Partial<CameraPlace> = { yawDeg: 0 };
/** Facing the camera, yet a little turned away from it. */
export const TURNED_FRONT: Partial<CameraPlace> = { yawDeg: 20 };
export const OBLIQUE: Partial<CameraPlace> = { yawDeg: 50 };

/** What the rule says of the last of three reps. */
function lastOutcome(ruleId: string, { set, camera, without, fps }: RuleCase): Outcome | undefined {
	const analyzer = createAnalyzer('squat');
	const frames = demoTrack({ motion: squat({ reps: 3, ...set }), camera, fps: fps ?? 30 });
	for (const frame of frames) analyzer.push(without === undefined ? frame : without(frame));
	const rep = analyzer.finish().at(-1)?.reps.at(-1);
	return rep?.outcomes.find((outcome) => outcome.ruleId === ruleId);
}

/** Runs a rule through the whole analysis: some passes, some faults and some it can't tell, all three or it does not compile. */
export function testRule(rule: FaultRule, cases: RuleCases): void {
	describe(rule.ruleId, () => {
		it.each(cases.pass)('passes $title', (testCase) => {
			expect(lastOutcome(rule.ruleId, testCase)).toMatchObject({ kind: 'pass', unit: rule.unit });
		});
		it.each(cases.fault)('finds $title', (testCase) => {
			expect(lastOutcome(rule.ruleId, testCase)).toMatchObject({ kind: 'fault', severity: testCase.severity });
		});
		it.each(cases.unknown)('can’t tell $title', (testCase) => {
			expect(lastOutcome(rule.ruleId, testCase)).toEqual({
				ruleId: rule.ruleId,
				kind: 'unknown',
				reason: testCase.reason,
			});
		});
	});
}

/** A model that does not see these landmarks. */
export function blindTo(
	...hidden: readonly (keyof NonNullable<PoseFrame['image']>)[]
): (frame: PoseFrame) => PoseFrame {
	return (frame) => {
		if (frame.image === null || frame.world === null) return frame;
		const nothing = Object.fromEntries(hidden.map((name) => [name, null]));
		return { ...frame, image: { ...frame.image, ...nothing }, world: { ...frame.world, ...nothing } };
	};
}
