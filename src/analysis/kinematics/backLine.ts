import { distance } from '../geometry/angle.ts';
import { CONTOUR_STATIONS, type BackContour } from '../pose/backContour.ts';
import { nearSideOf, type CameraView } from '../pose/cameraView.ts';
import { dorsalVote } from '../pose/dorsalSide.ts';
import type { Landmarks, LandmarkName } from '../pose/landmarks.ts';
import type { BodyPosture } from './bodyPosture.ts';
import { roughnessOf, roundnessOf, sharpestBendDeg } from './roundness.ts';
import { facingOf } from './segmentAngles.ts';

/** Why the line of the back can't be told in a picture. */
export const BACK_GATES = [
	/** The camera does not stand at the person's side. */
	'view',
	/** A hip or shoulder is missing. */
	'landmarks',
	/** Nobody looked for the outline of the back, or the model has no mask. */
	'no-back-contour',
	/** The trunk leans too little: arms and hem of the shirt are in the outline. */
	'too-upright',
	/** An elbow or hand is level with the back line. */
	'arms-over-back',
	/** What stands out there is not a back alone: cloth, hair, a bag, a chair, or a wall of the same colour. */
	'unclear-outline',
	/** The person lies or is on all fours. */
	'lying',
] as const;
export type BackGate = (typeof BACK_GATES)[number];

/** The line of the back in one picture: how round it is (see `roundnessOf`), or why that can't be told. */
export type BackLine =
	| { readonly kind: 'seen'; readonly roundness: number; readonly offsets: readonly number[] }
	| { readonly kind: 'unseen'; readonly reason: BackGate };

/** Source of all gates: lumbar, section 8. */
const MIN_INCLINATION_DEG = 35;
const MAX_SHOULDER_SPREAD = 0.35;
const MIN_AGREEMENT = 0.8;
const ARM_VISIBILITY = 0.3;
const ARM_CLEARANCE = 0.1;
const MAX_ROUGHNESS = 0.01;
const MAX_EDGE_RATIO = 0.045;
/** House: backs of real clips and of the demo athlete turn by up to 27°, at a hood, a table or a television from 32° on. */
const MAX_BEND_DEG = 30;
/** House: beyond upside down nobody squats, swings or hinges. */
const MAX_INCLINATION_DEG = 120;

const ARM_POINTS: readonly LandmarkName[] = [
	'leftElbow',
	'rightElbow',
	'leftWrist',
	'rightWrist',
	'leftIndex',
	'rightIndex',
	'leftThumb',
	'rightThumb',
];

function unseen(reason: BackGate): BackLine {
	return { kind: 'unseen', reason };
}

/** Mid-shoulders over mid-hips as a gate: shoulders that fall together in the picture are seen from the side. */
function isSideOn(image: Landmarks<'imagePx'>, trunkPx: number): boolean {
	const { leftShoulder, rightShoulder } = image;
	if (leftShoulder === null || rightShoulder === null) return false;
	return distance(leftShoulder, rightShoulder) <= MAX_SHOULDER_SPREAD * trunkPx;
}

/** Whether an elbow or hand is beside the back, as high as its outline or nearly so. */
function hasArmsOverBack(image: Landmarks<'imagePx'>, { axis, side, offsets }: BackContour): boolean {
	const alongX = axis.shoulderX - axis.hipX;
	const alongY = axis.shoulderY - axis.hipY;
	const squared = alongX * alongX + alongY * alongY;
	const stepsPerTrunk = (CONTOUR_STATIONS.length - 1) / (CONTOUR_STATIONS.at(-1) ?? 1);
	return ARM_POINTS.some((name) => {
		const point = image[name];
		if (point === null || point.visibility <= ARM_VISIBILITY) return false;
		const x = point.x - axis.hipX;
		const y = point.y - axis.hipY;
		const station = (x * alongX + y * alongY) / squared;
		if (station <= -0.05 || station >= 0.95) return false;
		const outwards = (side * (alongX * y - alongY * x)) / squared;
		const index = Math.min(offsets.length - 1, Math.max(0, Math.round(station * stepsPerTrunk)));
		return outwards > (offsets[index] ?? 0) - ARM_CLEARANCE;
	});
}

/** What is measured beside the outline itself. */
export interface BackSight {
	readonly view: CameraView | null;
	readonly posture: BodyPosture | null;
	/** In the picture, forwards positive; `null` unless in a side view. */
	readonly trunkInclinationDeg: number | null;
	readonly image: Landmarks<'imagePx'>;
	readonly backContour: BackContour | null;
}

function isLying(posture: BodyPosture | null): boolean {
	return posture !== null && posture !== 'upright';
}

function gateOf({ view, posture, trunkInclinationDeg, image, backContour }: BackSight): BackGate | null {
	if (isLying(posture)) return 'lying';
	const near = nearSideOf(view);
	if (near === null) return 'view';
	if (trunkInclinationDeg === null) return 'landmarks';
	if (trunkInclinationDeg < MIN_INCLINATION_DEG) return 'too-upright';
	if (trunkInclinationDeg > MAX_INCLINATION_DEG) return 'lying';
	if (backContour === null) return 'no-back-contour';
	const { axis, side, edgeRatio } = backContour;
	const trunkPx = Math.hypot(axis.shoulderX - axis.hipX, axis.shoulderY - axis.hipY);
	// Leaning to the right of the picture, the back is on the left of the line from the hips to the shoulders.
	const isBehind = side === -facingOf(near);
	const agreement = dorsalVote(image)?.agreement ?? 0;
	if (!isSideOn(image, trunkPx) || !isBehind || agreement < MIN_AGREEMENT) return 'view';
	if (hasArmsOverBack(image, backContour)) return 'arms-over-back';
	return edgeRatio === null || edgeRatio > MAX_EDGE_RATIO ? 'unclear-outline' : null;
}

/** Judges whether an outline of the back can be believed, and how round it is. */
export function backLineOf(sight: BackSight): BackLine {
	const gate = gateOf(sight);
	if (gate !== null) return unseen(gate);
	const offsets = sight.backContour?.offsets.filter((offset) => offset !== null) ?? [];
	const isWhole = offsets.length === CONTOUR_STATIONS.length;
	if (!isWhole || roughnessOf(offsets) > MAX_ROUGHNESS || sharpestBendDeg(offsets) > MAX_BEND_DEG) {
		return unseen('unclear-outline');
	}
	return { kind: 'seen', roundness: roundnessOf(offsets), offsets };
}
