import { degrees, radians } from '../../analysis/geometry/angle.ts';
import { SIDES, type Side } from '../../analysis/pose/landmarks.ts';
import { handOnHip } from '../arms.ts';
import type { Body } from '../body.ts';
import { balanced, HANGING_ARM, UPRIGHT } from '../crouch.ts';
import { eased } from '../motion.ts';
import { orientation, pointIn, type Frame } from '../orientation.ts';
import type { LegPosture, Posture } from '../posture.ts';
import { both, outwards, skeletonOf } from '../skeleton.ts';
import { footOnFloor, legReachM, type Spot, type Stance } from '../stance.ts';
import { dot, subtract, vec3, type Vec3 } from '../vec3.ts';

/** A lunge at its bottom. Faults grow with the depth and are full there. */
export interface LungeBottom {
	/** Of the front leg. */
	readonly depth: { readonly kneeFlexionDeg: number } | { readonly thighElevationDeg: number };
	/** From ankle to ankle. */
	readonly stepM: number;
	/** How far the front knee is ahead of its ankle. */
	readonly kneeTravelM: number;
	/** The trunk from the vertical: forwards, and towards the side of the front leg. */
	readonly leanDeg: number;
	readonly sideLeanDeg: number;
	/** Negative: the lower back is hollow. */
	readonly lumbarFlexionDeg: number;
	/** How far the line of the hips sinks on the side of the back leg. */
	readonly pelvisDropDeg: number;
	/** How far the front knee falls in. */
	readonly kneeValgusM: number;
	readonly frontHeelRiseM: number;
	readonly rearHeelRiseM: number;
	readonly arms: 'hips' | 'hanging';
}

/** Which foot moves: the front one, the back one, or none. */
export type LungeVariant = 'forward' | 'reverse' | 'split';

/** How far a lunge has got, each from 0 (standing) to 1 (at the bottom). */
export interface LungeProgress {
	readonly foot: number;
	/** The hips along the step. */
	readonly way: number;
	readonly depth: number;
}

/** Where a lunge takes place. */
export interface LungePlace {
	readonly variant: LungeVariant;
	readonly stance: Stance;
	readonly spot: Spot;
}

/** What a lunge of one body with one front leg is made of: where the feet and hips go. Ahead is along the heading from the spot. */
export interface LungeTrack extends LungePlace {
	readonly front: Side;
	readonly form: LungeBottom;
	readonly frontAheadM: number;
	readonly rearAheadM: number;
	readonly standing: Posture;
	readonly lowest: { readonly upM: number; readonly aheadM: number };
}

export function lungeTrack(form: LungeBottom, front: Side, place: LungePlace, body: Body): LungeTrack {
	const atFront = ankleOverSole(form.frontHeelRiseM, body);
	const atRear = ankleOverSole(form.rearHeelRiseM, body);
	const apartM = form.stepM + atRear.aheadM - atFront.aheadM;
	const frontAheadM = { forward: apartM, reverse: 0, split: apartM / 2 }[place.variant];
	const shankDeg = degrees(Math.asin(form.kneeTravelM / body.shankM));
	const thighDeg =
		'thighElevationDeg' in form.depth ? form.depth.thighElevationDeg : 90 + shankDeg - form.depth.kneeFlexionDeg;
	return {
		...place,
		front,
		form,
		frontAheadM,
		rearAheadM: frontAheadM - apartM,
		standing: balanced({ ...UPRIGHT, stance: place.stance, spot: place.spot }, body),
		lowest: {
			upM: atFront.upM + body.shankM * Math.cos(radians(shankDeg)) + body.thighM * Math.sin(radians(thighDeg)),
			aheadM: frontAheadM + atFront.aheadM + form.kneeTravelM - body.thighM * Math.cos(radians(thighDeg)),
		},
	};
}

/** The ankle of a foot whose heel is up, from where it would be above the sole of the flat foot. */
function ankleOverSole(heelRiseM: number, body: Body): { readonly upM: number; readonly aheadM: number } {
	const { ankle } = footOnFloor(body, vec3(0, 0, 0), 0, heelRiseM);
	return { upM: ankle.y, aheadM: ankle.z };
}

/** How straight the straighter leg of a lunge gets. */
const LEAST_KNEE_FLEXION_DEG = 4;
/** The same while the feet of a split squat wait. */
const WAITING_KNEE_FLEXION_DEG = 14;
const LIFT_M = 0.05;
/** How much of the back heel's rise is there before the hips sink. */
const HEEL_BEFORE_RATIO = 0.6;
/** Weight over the foot that stays while the other is in the air. */
const SHIFT_M = 0.03;

export function lungingPosture(track: LungeTrack, progress: LungeProgress, swayM: number, body: Body): Posture {
	const { form, front, standing, lowest, spot } = track;
	const frame: Frame = { origin: vec3(spot.x, 0, spot.z), ...orientation(spot.headingDeg, 0, 0) };
	const late = progress.depth ** 2;
	const legs = both((side) => (side === front ? frontLeg(track, progress, body) : rearLeg(track, progress, body)));
	const mix = (from: number, to: number, ratio: number): number => from + (to - from) * ratio;
	const stays = track.variant === 'reverse' ? outwards(front) : -outwards(front);
	const asideM = swayM + stays * SHIFT_M * Math.sin(Math.PI * progress.foot);
	const standingAheadM = dot(subtract(standing.pelvis, frame.origin), frame.forward);
	const aheadM = mix(standingAheadM, lowest.aheadM, progress.way);
	const under = pointIn(frame, asideM, 0, aheadM);
	const hipOf = (side: Side): Vec3 => pointIn({ ...frame, origin: under }, (outwards(side) * body.hipWidthM) / 2, 0, 0);
	const kneeDeg = track.variant === 'split' ? WAITING_KNEE_FLEXION_DEG : LEAST_KNEE_FLEXION_DEG;
	const highestM = Math.min(...SIDES.map((side) => hipHeightM(legs[side].ankle, hipOf(side), kneeDeg, body)));
	const topM = track.variant === 'split' ? highestM : standing.pelvis.y;
	const posture: Posture = {
		...standing,
		pelvis: { ...under, y: Math.min(highestM, mix(topM, lowest.upM, progress.depth)) },
		trunkInclinationDeg: mix(standing.trunkInclinationDeg, form.leanDeg, progress.depth),
		trunkRollDeg: outwards(front) * form.sideLeanDeg * late,
		pelvisRollDeg: outwards(front) * form.pelvisDropDeg * late,
		lumbarFlexionDeg: form.lumbarFlexionDeg * late,
		headPitchDeg: mix(standing.headPitchDeg, 6, progress.depth),
		legs,
		arms: { left: HANGING_ARM, right: HANGING_ARM },
	};
	if (form.arms === 'hanging') return posture;
	const skeleton = skeletonOf(posture, body);
	return { ...posture, arms: both((side) => handOnHip(skeleton, side)) };
}

function frontLeg(track: LungeTrack, { foot, depth }: LungeProgress, body: Body): LegPosture {
	const { form, front, frontAheadM, variant } = track;
	const at = { side: front, aheadM: frontAheadM, movedRatio: variant === 'forward' ? foot : 1 };
	return { ...footOf(track, at, form.frontHeelRiseM * depth ** 2, body), kneeMedialM: form.kneeValgusM * depth ** 2 };
}

function rearLeg(track: LungeTrack, { foot, way, depth }: LungeProgress, body: Body): LegPosture {
	const { form, front, rearAheadM, variant } = track;
	const side = front === 'left' ? 'right' : 'left';
	const at = { side, aheadM: rearAheadM, movedRatio: variant === 'reverse' ? foot : 1 } as const;
	const heelRiseM = form.rearHeelRiseM * (HEEL_BEFORE_RATIO * way + (1 - HEEL_BEFORE_RATIO) * depth);
	return { ...footOf(track, at, heelRiseM, body), kneeMedialM: 0 };
}

/** A foot on its way from beside the other to `aheadM`, off the floor in between. */
function footOf(
	{ spot, stance }: LungePlace,
	at: { readonly side: Side; readonly aheadM: number; readonly movedRatio: number },
	heelRiseM: number,
	body: Body,
): Omit<LegPosture, 'kneeMedialM'> {
	const frame: Frame = { origin: vec3(spot.x, 0, spot.z), ...orientation(spot.headingDeg, 0, 0) };
	const asideM = (outwards(at.side) * stance.widthM) / 2;
	const liftM = LIFT_M * Math.sin(Math.PI * at.movedRatio);
	const sole = pointIn(frame, asideM, liftM, at.aheadM * eased(at.movedRatio));
	return footOnFloor(body, sole, spot.headingDeg + outwards(at.side) * stance.toeOutDeg, heelRiseM);
}

/** As high as a leg allows that is no straighter than so. */
function hipHeightM(ankle: Vec3, hips: Vec3, kneeFlexionDeg: number, body: Body): number {
	const levelM = Math.hypot(ankle.x - hips.x, ankle.z - hips.z);
	return ankle.y + Math.sqrt(Math.max(0.01, legReachM(body, kneeFlexionDeg) ** 2 - levelM ** 2));
}
