import { createAnalyzer } from '../../src/analysis/analyzer.ts';
import type { Outcome } from '../../src/analysis/faults/outcome.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import type { RepReport } from '../../src/analysis/session/session.ts';
import type { CameraPlace } from '../../src/athlete/camera.ts';
import type { Motion } from '../../src/athlete/motion.ts';
import { demoTrack } from './demoTrack.ts';

/** A laptop on the floor: seen from the left side, from the right one, and from where the feet or, on the side, the chest are. */
const LOW = { heightM: 0.5, aimHeightM: 0.3 } as const;
export const FROM_LEFT: Partial<CameraPlace> = { yawDeg: 90, ...LOW };
export const FROM_RIGHT: Partial<CameraPlace> = { yawDeg: -90, ...LOW };
export const FROM_FRONT: Partial<CameraPlace> = { yawDeg: 0, ...LOW };
export const FROM_BEHIND: Partial<CameraPlace> = { yawDeg: 180, ...LOW };

/** For `it.each`: from where somebody on the back or the belly can be seen. */
export const FROM_ALL_SIDES = [
	['the left', FROM_LEFT],
	['the right', FROM_RIGHT],
	['the feet', FROM_FRONT],
	['the head', FROM_BEHIND],
] as const;

/** A few pictures a second are enough on the floor, and quick to pose. */
const FPS = 10;

/** The demo athlete on the floor as a perfect pose model sees them. */
export function floorTrack(motion: Motion, camera: Partial<CameraPlace> = FROM_LEFT): PoseFrame[] {
	return demoTrack({ motion, camera, fps: FPS });
}

/** Every movement of a track, partial ones included. */
export function movementsOf(exerciseId: string, track: readonly PoseFrame[]): readonly RepReport[] {
	const analyzer = createAnalyzer(exerciseId);
	for (const frame of track) analyzer.push(frame);
	return analyzer.finish().flatMap((set) => set.reps);
}

/** How many of them count. */
export function countOf(exerciseId: string, track: readonly PoseFrame[]): number {
	return movementsOf(exerciseId, track).filter((rep) => !rep.partial).length;
}

/** `pass`, `mild`, `marked` or `unknown: <reason>` of the last movement; `none` when there is no such answer. */
export function lastVerdict(ruleId: string, motion: Motion, camera: Partial<CameraPlace> = FROM_LEFT): string {
	const exerciseId = ruleId.slice(0, ruleId.indexOf('/'));
	const last = movementsOf(exerciseId, floorTrack(motion, camera)).at(-1);
	return worded(last?.outcomes.find((outcome) => outcome.ruleId === ruleId));
}

function worded(outcome: Outcome | undefined): string {
	if (outcome === undefined) return 'none';
	if (outcome.kind === 'fault') return outcome.severity;
	return outcome.kind === 'pass' ? 'pass' : `unknown: ${outcome.reason}`;
}
