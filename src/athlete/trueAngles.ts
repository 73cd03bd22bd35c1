import { degrees } from '../analysis/geometry/angle.ts';
import { sided, type LandmarkName, type Side } from '../analysis/pose/landmarks.ts';
import type { Frame } from './orientation.ts';
import type { Both } from './posture.ts';
import { both, middle, outwards, type Skeleton } from './skeleton.ts';
import { spineFlexion } from './spine.ts';
import { dot, magnitude, subtract, UP, type Vec3 } from './vec3.ts';

/** Angles of one leg in degrees, from the joints in space: no camera is involved. */
interface LegAngles {
	/** 0 = straight. */
	readonly kneeFlexionDeg: number;
	/** Hip above knee, from the horizontal: 0 = parallel, negative = deeper. */
	readonly thighElevationDeg: number;
	/** In the sagittal plane, from the vertical: knee ahead of the ankle is positive. */
	readonly shankInclinationDeg: number;
	/** Heel to tip of the foot against the same line of the flat foot: heel up is positive. */
	readonly footPitchDeg: number;
	/** How far the heel is off the floor. */
	readonly heelRiseM: number;
	/** Shoulder, hip and knee in the sagittal plane of the pelvis: 180 = one line, less = flexed, more = extended beyond it. */
	readonly shoulderHipKneeDeg: number;
	/** The same with the ankle. */
	readonly shoulderHipAnkleDeg: number;
	/** The thigh out of the sagittal plane of the pelvis, away from the other leg positive. */
	readonly hipAbductionDeg: number;
	/** Of the joint above the floor. */
	readonly hipHeightM: number;
}

export interface TrueAngles {
	/** Mid-hip to mid-shoulder in the sagittal plane, from the vertical: forwards positive, 90 = prone, −90 = supine. */
	readonly trunkInclinationDeg: number;
	/** Trunk inclination minus the mean of the shanks'. */
	readonly forwardLeanDeg: number;
	/** The lower and the upper back from the body's own neutral, rounded positive. */
	readonly lumbarFlexionDeg: number;
	readonly thoracicFlexionDeg: number;
	/** Means of both legs. */
	readonly kneeFlexionDeg: number;
	readonly thighElevationDeg: number;
	readonly shoulderHipKneeDeg: number;
	readonly shoulderHipAnkleDeg: number;
	/** Lines between the hips and between the shoulders from the level, −90 to 90: left up positive. */
	readonly pelvisTiltDeg: number;
	readonly shoulderTiltDeg: number;
	readonly legs: Both<LegAngles>;
	/** Shoulder to wrist against shoulder to hip: 0 = at the side, 180 = overhead. */
	readonly armElevationDeg: Both<number>;
}

type Landmarks = Readonly<Record<LandmarkName, Vec3>>;

/** What the joints of a body truly measure. */
export function anglesOf(skeleton: Skeleton, landmarks: Landmarks): TrueAngles {
	const { legs, arms, heading, spine } = skeleton;
	const legAngles = both((side) => legAnglesOf(skeleton, landmarks, side));
	const hips = spine[0]?.origin ?? middle(legs.left.hip, legs.right.hip);
	const trunk = subtract(middle(arms.left.shoulder, arms.right.shoulder), hips);
	const trunkInclinationDeg = degrees(Math.atan2(dot(trunk, heading.forward), trunk.y));
	const mean = (read: (leg: LegAngles) => number): number => (read(legAngles.left) + read(legAngles.right)) / 2;
	return {
		trunkInclinationDeg,
		forwardLeanDeg: trunkInclinationDeg - mean((leg) => leg.shankInclinationDeg),
		...spineFlexion(spine),
		kneeFlexionDeg: mean((leg) => leg.kneeFlexionDeg),
		thighElevationDeg: mean((leg) => leg.thighElevationDeg),
		shoulderHipKneeDeg: mean((leg) => leg.shoulderHipKneeDeg),
		shoulderHipAnkleDeg: mean((leg) => leg.shoulderHipAnkleDeg),
		pelvisTiltDeg: elevationDeg(subtract(legs.left.hip, legs.right.hip)),
		shoulderTiltDeg: elevationDeg(subtract(arms.left.shoulder, arms.right.shoulder)),
		legs: legAngles,
		armElevationDeg: both((side) => {
			const { shoulder, wrist } = arms[side];
			return betweenDeg(subtract(wrist, shoulder), subtract(legs[side].hip, shoulder));
		}),
	};
}

function legAnglesOf(skeleton: Skeleton, landmarks: Landmarks, side: Side): LegAngles {
	const { body, heading, spine, arms } = skeleton;
	const { hip, knee, foot } = skeleton.legs[side];
	const thigh = subtract(hip, knee);
	const shank = subtract(knee, foot.origin);
	const heel = landmarks[sided(side, 'heel')];
	const sole = subtract(heel, landmarks[sided(side, 'footIndex')]);
	const pelvis = spine[0] as Frame;
	const shoulderDeg = sagittalDeg(subtract(arms[side].shoulder, hip), pelvis);
	const out = dot(subtract(knee, hip), pelvis.left) * outwards(side);
	return {
		kneeFlexionDeg: betweenDeg(thigh, shank),
		thighElevationDeg: elevationDeg(thigh),
		shankInclinationDeg: degrees(Math.atan2(dot(shank, heading.forward), shank.y)),
		footPitchDeg: elevationDeg(sole),
		heelRiseM: heel.y - 0.28 * body.ankleHeightM,
		shoulderHipKneeDeg: positiveDeg(sagittalDeg(subtract(knee, hip), pelvis) - shoulderDeg),
		shoulderHipAnkleDeg: positiveDeg(sagittalDeg(subtract(foot.origin, hip), pelvis) - shoulderDeg),
		hipAbductionDeg: degrees(Math.asin(out / magnitude(thigh))),
		hipHeightM: hip.y,
	};
}

/** From the pelvis's own up over its forward. */
function sagittalDeg(direction: Vec3, pelvis: Frame): number {
	return degrees(Math.atan2(dot(direction, pelvis.forward), dot(direction, pelvis.up)));
}

/** The same angle between 0 and 360. */
function positiveDeg(angleDeg: number): number {
	return ((angleDeg % 360) + 360) % 360;
}

/** From the horizontal. */
function elevationDeg(direction: Vec3): number {
	return degrees(Math.asin(dot(direction, UP) / magnitude(direction)));
}

function betweenDeg(a: Vec3, b: Vec3): number {
	return degrees(Math.acos(Math.min(1, Math.max(-1, dot(a, b) / (magnitude(a) * magnitude(b))))));
}
