import type { Analysis } from '../analysis.ts';
import type { FramingProblem } from '../pose/framing.ts';
import { midpoint } from '../geometry/angle.ts';
import type { Point } from '../geometry/point.ts';
import type { Landmark, Landmarks } from '../pose/landmarks.ts';
import { MIN_FRAME_RATE_HZ } from '../faults/judge.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';

/** The shortest rep that counts takes 0.8 s (biomechanics brief, B0). */
const MIN_LENGTH_S = 0.8;
/** House value: with this share of the pictures empty, nothing can be said about anybody. */
const NOBODY_RATIO = 0.9;
/** House value: a framing problem is worth telling when it lasts for this share of the recording. */
const FRAMING_RATIO = 0.4;
const UPSIDE_DOWN_RATIO = 0.5;
/** Containers round their length; a missing end is told from here on. House values. */
const MISSING_END_S = 0.7;
const MISSING_END_RATIO = 0.04;

/** Something a person should know about a recording before they trust its table. */
export type RecordingNote =
	| { readonly code: 'nobody' }
	| { readonly code: 'too-short'; readonly lengthS: number }
	| { readonly code: 'low-frame-rate'; readonly framesPerS: number }
	| { readonly code: 'upside-down' }
	| { readonly code: 'framing'; readonly problem: FramingProblem }
	/** The pictures stop before the length that the file states. */
	| { readonly code: 'ends-early'; readonly readS: number; readonly durationS: number };

export interface RecordingCheck {
	/** `frame` is what the model saw, `analysis` what came of it. */
	push(frame: PoseFrame, analysis: Analysis): void;
	/** What to tell. `durationS` is the length that the file states; `null` when unknown or when reading was stopped on purpose. */
	notes(durationS: number | null): readonly RecordingNote[];
}

/** Watches a recording while it is analysed for what limits the judgement: too dark or empty, too slow, too short, cut off. */
export function createRecordingCheck(): RecordingCheck {
	let frames = 0;
	let upsideDown = 0;
	let upright = 0;
	let firstS = 0;
	let lastS = 0;
	const framing = new Map<FramingProblem, number>();

	function push(frame: PoseFrame, analysis: Analysis): void {
		if (frames === 0) firstS = frame.timeS;
		lastS = frame.timeS;
		frames += 1;
		if (analysis.framing !== null) framing.set(analysis.framing, (framing.get(analysis.framing) ?? 0) + 1);
		const mayStand = analysis.posture === null || analysis.posture === 'upright';
		const direction = frame.image === null || !mayStand ? null : headDirection(frame.image);
		if (direction === 'down') upsideDown += 1;
		if (direction === 'up') upright += 1;
	}

	function notes(durationS: number | null): readonly RecordingNote[] {
		const lengthS = frames < 2 ? 0 : ((lastS - firstS) * frames) / (frames - 1);
		const found: RecordingNote[] = [];
		const readS = firstS + lengthS;
		if (durationS !== null && durationS - readS > Math.max(MISSING_END_S, durationS * MISSING_END_RATIO)) {
			found.push({ code: 'ends-early', readS, durationS });
		}
		const framesPerS = lengthS > 0 ? frames / lengthS : null;
		if (lengthS < MIN_LENGTH_S) found.push({ code: 'too-short', lengthS });
		else if (framesPerS !== null && framesPerS < MIN_FRAME_RATE_HZ) found.push({ code: 'low-frame-rate', framesPerS });
		const about = whoWasSeen();
		if (about !== null) found.push(about);
		return found;
	}

	function whoWasSeen(): RecordingNote | null {
		if (frames === 0) return null;
		if ((framing.get('nobody') ?? 0) / frames >= NOBODY_RATIO) return { code: 'nobody' };
		if (upsideDown > 0 && upsideDown / (upsideDown + upright) >= UPSIDE_DOWN_RATIO) return { code: 'upside-down' };
		const [worst] = [...framing].sort((a, b) => b[1] - a[1]);
		if (worst === undefined || worst[1] / frames < FRAMING_RATIO) return null;
		return worst[0] === 'nobody' ? { code: 'nobody' } : { code: 'framing', problem: worst[0] };
	}

	return { push, notes };
}

/** Where the head points, from shoulders, hips and ankles in the picture. @returns null when they aren't seen or the trunk runs across the picture. */
function headDirection(image: Landmarks<'imagePx'>): 'up' | 'down' | null {
	const shoulder = middleOfSeen(image.leftShoulder, image.rightShoulder);
	const hip = middleOfSeen(image.leftHip, image.rightHip);
	const ankle = middleOfSeen(image.leftAnkle, image.rightAnkle);
	if (shoulder === null || hip === null || ankle === null) return null;
	if (Math.abs(shoulder.x - hip.x) > Math.abs(shoulder.y - hip.y)) return null;
	if (shoulder.y < hip.y && hip.y < ankle.y) return 'up';
	if (shoulder.y > hip.y && hip.y > ankle.y) return 'down';
	return null;
}

type Spot = Landmark<'imagePx'> | null;

function middleOfSeen(left: Spot, right: Spot): Point<'imagePx'> | null {
	if (left === null || right === null) return left ?? right;
	return midpoint(left, right);
}
