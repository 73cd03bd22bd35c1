import { middleOf, trunkLength, trunkM } from '../pose/bodySize.ts';
import type { Landmarks } from '../pose/landmarks.ts';
import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import { medianOfKnown } from '../signal/median.ts';
import { medianAtPeak, type RepTrace } from '../reps/repTrace.ts';
import { fallOfHipsRatio } from './hipHeight.ts';

/**
 * What tells movements on the feet apart. Each question is answered in one place, so that no movement can be two exercises at once.
 */

/** One foot this far ahead of the other, over leg length, is a split stance. House: measured squats and hinges stay under 0.2, lunges reach 0.38 and more. */
const MIN_STAGGER_RATIO = 0.3;
/** One knee this much lower than the other, over leg length, is a split stance. House: measured squats and hinges stay under 0.24, lunges have 0.25–0.5. */
const MIN_KNEE_DROP_RATIO = 0.26;
/** House: share of a rep that must show it. From the front the model loses the rear leg at the bottom of a lunge, but sees it on the way: at least 10 % of the frames. */
const MIN_SPLIT_SHARE = 0.1;

/** One foot ahead of the other or one knee near the floor for a good part of the rep: a lunge. */
export function isSplitStance(trace: RepTrace): boolean {
	let known = 0;
	let split = 0;
	for (const { ratios } of trace.frames) {
		if (ratios.stagger === null && ratios.kneeDrop === null) continue;
		known += 1;
		const isSplit = (ratios.stagger ?? 0) > MIN_STAGGER_RATIO || (ratios.kneeDrop ?? 0) > MIN_KNEE_DROP_RATIO;
		if (isSplit) split += 1;
	}
	return known > 0 && split >= MIN_SPLIT_SHARE * known && split >= 2;
}

/** From this depth on the thighs are parallel: no hinge, wherever the hands are. House: the deepest of 50 measured deadlifts came to 0.42. */
const SURE_SQUAT_DEPTH_RATIO = 0.53;
/** Lifts that are squatted go deeper: up to 0.55 measured. House: beyond this, well below parallel, it is a squat with the hands hanging. */
const SURE_SQUAT_WITH_LIFT_RATIO = 0.6;
/** Hip flexion over knee flexion from which hands below the hips mean a hinge, by how far below they are (over leg length). Good squats 1.0–1.2, a kettlebell deadlift 1.29 (biomechanics B10); the nearer the hands are to the floor, the surer it is a lift. */
const HINGES = [
	{ handsBelowRatio: 0, minHipOverKnee: 1.2 },
	{ handsBelowRatio: 0.2, minHipOverKnee: 1.05 },
] as const;
/** A lift from the floor that was squatted: hip over knee flexion of 0.81 where squats with the hands hanging have 1.0–1.2 (biomechanics B10). House: half way. */
const SQUATTED_LIFT_MAX_RATIO = 0.95;
/** House: hands hanging from the shoulders, in trunk lengths below them; lifts read 0.8–1.2, arms held out in a squat −0.5–0.3. */
const HANGING_ARMS_TRUNKS = 0.75;
/** House: hands at the height of the knees to this many trunk lengths; lifts from the floor read −0.4–0.26, squats 0.6–1.2. */
const HANDS_AT_KNEES_TRUNKS = 0.3;
/** Hips that fold this much more than the knees hinge even where the hands lie on the body (crossed arms, hands on the hips). House: bent-over squats with the arms out came to 2.0, so the hands decide. */
const HANDS_ON_BODY_MIN_RATIO = 1.5;
/** House: hands this near to hips or shoulders, in trunk lengths, lie on the body; arms held out in front read 0.66–1. */
const ON_BODY_TRUNKS = 0.5;

/** House: with the hands unseen hips and knees must do: squats with a tall chest read up to 1.32. */
const UNSEEN_HANDS_MIN_RATIO = 1.35;

interface Hands {
	/** Below mid-shoulder, in trunk lengths. */
	readonly belowShoulders: number;
	/** Above the knees. */
	readonly aboveKnees: number;
	/** The nearer of hips and shoulders. */
	readonly offBody: number;
}

/** Where the hands are, in metres over trunk length. @returns null where they or the trunk aren't seen. */
function handsOf(world: Landmarks<'worldM'> | null): Hands | null {
	if (world === null) return null;
	const [shoulder, hip] = [middleOf(world, 'shoulder'), middleOf(world, 'hip')];
	const [knee, wrist] = [middleOf(world, 'knee'), middleOf(world, 'wrist')];
	if (shoulder === null || hip === null || knee === null || wrist === null) return null;
	const lengthM = trunkM(world);
	if (lengthM === null) return null;
	const from = (joint: typeof hip): number => Math.hypot(wrist.x - joint.x, wrist.y - joint.y, wrist.z - joint.z);
	return {
		belowShoulders: (wrist.y - shoulder.y) / lengthM,
		aboveKnees: (knee.y - wrist.y) / lengthM,
		offBody: Math.min(from(hip), from(shoulder)) / lengthM,
	};
}

/** How far the hands are below the shoulders, in trunk lengths: in space where the model has metres, else as the picture shows it. @returns null when a point is missing. */
export function handsBelowShoulders({ world, image }: KinematicFrame): number | null {
	if (world !== null) return handsOf(world)?.belowShoulders ?? null;
	const [shoulder, wrist, trunkPx] = [middleOf(image, 'shoulder'), middleOf(image, 'wrist'), trunkLength(image)];
	return shoulder === null || wrist === null || trunkPx === null ? null : (wrist.y - shoulder.y) / trunkPx;
}

function handsAtPeak(trace: RepTrace): Hands | null {
	const belowShoulders = medianAtPeak(trace, ({ world }) => handsOf(world)?.belowShoulders ?? null);
	const aboveKnees = medianAtPeak(trace, ({ world }) => handsOf(world)?.aboveKnees ?? null);
	const offBody = medianAtPeak(trace, ({ world }) => handsOf(world)?.offBody ?? null);
	return belowShoulders === null || aboveKnees === null || offBody === null
		? null
		: { belowShoulders, aboveKnees, offBody };
}

/** Hip flexion, in space where the model has metres. */
export function hipFlexion({ anglesDeg }: KinematicFrame): number | null {
	return anglesDeg.worldHipFlexion ?? anglesDeg.hipFlexion;
}

/** Knee flexion, in space where the model has metres. */
export function kneeFlexion({ anglesDeg }: KinematicFrame): number | null {
	return anglesDeg.worldKneeFlexion ?? anglesDeg.kneeFlexion;
}

/** Hands reach down to the knees or below at the far point: something is lifted from the floor. */
export function isLift(trace: RepTrace): boolean {
	const hands = handsAtPeak(trace);
	return hands !== null && hands.belowShoulders >= HANGING_ARMS_TRUNKS && hands.aboveKnees <= HANDS_AT_KNEES_TRUNKS;
}

/**
 * Whether the hips went back or down, at the far point of a movement on both feet: `hinge` for folding at the hips, and for
 * lifting something from the floor however it is done; `squat` for the rest.
 */
export function hipStrategy(trace: RepTrace): 'hinge' | 'squat' {
	const fall = fallOfHipsRatio(trace) ?? 0;
	const hip = medianAtPeak(trace, hipFlexion);
	const knee = medianAtPeak(trace, kneeFlexion);
	const above = medianAtPeak(trace, (frame) => frame.ratios.handsAboveHips);
	if (hip === null || knee === null) return 'squat';
	if (above === null) return fall < SURE_SQUAT_DEPTH_RATIO && hip >= UNSEEN_HANDS_MIN_RATIO * knee ? 'hinge' : 'squat';
	const squatsLift = hip < SQUATTED_LIFT_MAX_RATIO * knee && fall < SURE_SQUAT_WITH_LIFT_RATIO && isLift(trace);
	if (squatsLift) return 'hinge';
	if (fall >= SURE_SQUAT_DEPTH_RATIO) return 'squat';
	const hinges = HINGES.some(
		({ handsBelowRatio, minHipOverKnee }) => above < -handsBelowRatio && hip >= minHipOverKnee * knee,
	);
	if (hinges) return 'hinge';
	const hands = handsAtPeak(trace);
	const folds = hip >= HANDS_ON_BODY_MIN_RATIO * knee;
	return folds && hands !== null && hands.offBody <= ON_BODY_TRUNKS ? 'hinge' : 'squat';
}

/**
 * Hands below the hips, or hidden by what they carry, at the far point of something that is no deep squat: whoever set out to hinge did, however far the knees
 * bent. For somebody who chose to hinge; what nobody chose is told by {@link hipStrategy}.
 */
export function handsHangBelowHips(trace: RepTrace): boolean {
	const above = medianAtPeak(trace, (frame) => frame.ratios.handsAboveHips);
	return (above === null || above < 0) && (fallOfHipsRatio(trace) ?? 0) < SURE_SQUAT_DEPTH_RATIO;
}

/** House: arms out in front or overhead, in trunk lengths: hands no lower than this below the shoulders and this far off the body. */
const RAISED_MAX_BELOW_TRUNKS = 0.35;
const RAISED_MIN_OFF_TRUNKS = 0.55;
/** House: a hinge during which the arms are raised for a moment (waving) is still one. */
const MAX_RAISED_SHARE = 0.25;
/** House: hands that hang or carry a bell are at most this far above the hips when standing, over leg length: measured −0.1–0.1, in a swing 0.2–0.9. */
const HANGING_MAX_RATIO = 0.15;
/** House: how many pictures at the end of a rep tell where the hands are. */
const END_FRAMES = 2;

/** At the end of a rep: hands hang at the hips or lie on the body. Unknown hands hang. */
function handsRest(frames: readonly KinematicFrame[]): boolean {
	if (frames.every(({ ratios }) => (ratios.handsAboveHips ?? 0) <= HANGING_MAX_RATIO)) return true;
	const offBody = medianOfKnown(frames.map(({ world }) => handsOf(world)?.offBody ?? null));
	return offBody === null || offBody <= ON_BODY_TRUNKS;
}

/** Arms held out for a good part of the rep, or where it ends: they don't lift, they swing or balance. Before the first rep people wave. */
export function armsAreRaised(trace: RepTrace): boolean {
	if (!handsRest(trace.frames.slice(-END_FRAMES))) return true;
	const known = trace.frames.map(({ world }) => handsOf(world)).filter((hands) => hands !== null);
	const raised = known.filter(
		(hands) => hands.belowShoulders <= RAISED_MAX_BELOW_TRUNKS && hands.offBody >= RAISED_MIN_OFF_TRUNKS,
	);
	return raised.length > MAX_RAISED_SHARE * known.length;
}
