import { medianOfKnown } from '../signal/median.ts';
import { meanYawDeg, type CameraView } from '../pose/cameraView.ts';
import { hipShiftM, hipWidthM, hipWidthPx } from './frontalPlane.ts';
import type { KinematicFrame } from './kinematicFrame.ts';
import type { NearFoot } from './nearFoot.ts';

/** How a person stands: what changes in a rep are measured against. Taken without asking, whenever they stand. */
export interface Baseline {
	/** Media time of the last frame that went into it. */
	readonly capturedAtS: number;
	/** See `hipHeight` in KinematicFrame: about 0.97. */
	readonly hipHeightRatio: number;
	/** Width between the hip centres in px; `null` unless in a front view. */
	readonly hipWidthPx: number | null;
	/** The same in metres; `null` for models without them. */
	readonly hipWidthM: number | null;
	/** Turned from facing the camera, degrees; see `yawDeg` in pose/cameraView. */
	readonly yawDeg: number | null;
	/** Mid-hip to the left of mid-ankle in metres, see `hipShiftM` in frontalPlane; `null` unless in a front view. */
	readonly hipShiftM: number | null;
	/** How they stand when they stand still for 2 s: not the top of a rep, which may be at fault itself. `null` until seen. */
	readonly quiet: QuietStance | null;
	/** The near foot; `null` unless in a side view with the foot in the picture. */
	readonly nearFoot: NearFoot | null;
}

/** Angles of quiet standing, degrees. */
export interface QuietStance {
	/** Trunk inclination in the picture; `null` unless in a side view. */
	readonly trunkInclinationDeg: number | null;
	/** What a straight hip reads for this person: see `shoulderHipKnee` in KinematicFrame; `null` unless in a side view. */
	readonly shoulderHipKneeDeg: number | null;
	/** Hip flexion that standing reads, in space; `null` for models without metres. */
	readonly worldHipFlexionDeg: number | null;
	/** See `Baseline.nearFoot`: without the feet of steps. */
	readonly nearFoot: NearFoot | null;
}

/** Hip height of a leg that is all but straight. House: a knee flexed by 25° over an upright shank gives 0.95. */
const STANDING_HIP_HEIGHT_RATIO = 0.9;
/** House: more than this is bending over, not standing. */
const STANDING_MAX_TRUNK_DEG = 25;
/** House: about 2 s at 30 pictures a second (biomechanics B0 asks for 2 s), newest kept so that a step aside is forgotten. */
const REMEMBERED_FRAMES = 60;
/** House: five frames outvote one bad one. */
const MIN_FRAMES = 5;

/** Upright on (nearly) straight legs. */
export function isStanding(frame: KinematicFrame): boolean {
	const height = frame.ratios.hipHeight;
	const trunk = frame.anglesDeg.worldTrunkInclination ?? frame.anglesDeg.trunkInclination ?? 0;
	return height !== null && height >= STANDING_HIP_HEIGHT_RATIO && Math.abs(trunk) <= STANDING_MAX_TRUNK_DEG;
}

/** Standing for as long (biomechanics B0: 2 s still), with hips that flex by no more than this (house), is quiet; the top of a rep is shorter. */
const QUIET_S = 2;
const QUIET_HIP_RANGE_DEG = 5;

/** The first quiet stance from each side: a rest between faulty reps must not become the measure of the next. */
function createQuietRun(): (frame: KinematicFrame) => QuietStance | null {
	let run: KinematicFrame[] = [];
	const quiet = new Map<CameraView | null, QuietStance>();
	return (frame) => {
		const known = quiet.get(frame.view);
		if (known !== undefined) return known;
		const flexion = (of: KinematicFrame): number => of.anglesDeg.worldHipFlexion ?? of.anglesDeg.hipFlexion ?? 0;
		const [first] = run;
		const goesOn =
			first !== undefined &&
			first.view === frame.view &&
			Math.abs(flexion(first) - flexion(frame)) <= QUIET_HIP_RANGE_DEG;
		if (!isStanding(frame)) run = [];
		else if (goesOn) run.push(frame);
		else run = [frame];
		const sinceS = run[0]?.timeS ?? frame.timeS;
		if (frame.timeS - sinceS < QUIET_S) return null;
		const stance = quietStance(run);
		quiet.set(frame.view, stance);
		return stance;
	};
}

function quietStance(run: readonly KinematicFrame[]): QuietStance {
	return {
		trunkInclinationDeg: medianOfKnown(run.map((frame) => frame.anglesDeg.trunkInclination)),
		shoulderHipKneeDeg: medianOfKnown(run.map((frame) => frame.anglesDeg.shoulderHipKnee)),
		worldHipFlexionDeg: medianOfKnown(run.map((frame) => frame.anglesDeg.worldHipFlexion)),
		nearFoot: typicalFoot(run),
	};
}

/** Collects the standing frames and keeps their medians. Begins with what was known, if anything. */
export function createBaselineTracker(known: Baseline | null): (frame: KinematicFrame) => Baseline | null {
	let standing: KinematicFrame[] = [];
	let baseline = known;
	let pushes = 0;
	const quietRun = createQuietRun();
	return (frame) => {
		const quiet = quietRun(frame) ?? known?.quiet ?? null;
		if (!isStanding(frame)) return baseline;
		const newest = standing.at(-1);
		if (newest !== undefined && newest.view !== frame.view) standing = [];
		standing.push(frame);
		if (standing.length > REMEMBERED_FRAMES) standing.shift();
		pushes += 1;
		// Medians over 60 frames cost more than a frame's share of work: renew them a few times a second.
		if (standing.length >= MIN_FRAMES && (baseline === known || pushes % MIN_FRAMES === 0)) {
			baseline = summarise(standing, frame, quiet);
		}
		return baseline;
	};
}

function summarise(standing: readonly KinematicFrame[], newest: KinematicFrame, quiet: QuietStance | null): Baseline {
	const isFront = newest.view === 'front';
	const hipsPx = isFront ? medianOfKnown(standing.map((frame) => hipWidthPx(frame.image))) : null;
	const yawDeg = meanYawDeg(standing.map((frame) => frame.yawDeg).filter((yaw) => yaw !== null));
	return {
		capturedAtS: newest.timeS,
		hipHeightRatio: medianOfKnown(standing.map((frame) => frame.ratios.hipHeight)) ?? 1,
		hipWidthPx: hipsPx,
		hipWidthM: medianOfKnown(standing.map((frame) => (frame.world === null ? null : hipWidthM(frame.world)))),
		yawDeg,
		hipShiftM:
			isFront && yawDeg !== null
				? medianOfKnown(standing.map((frame) => (frame.world === null ? null : hipShiftM(frame.world, yawDeg))))
				: null,
		quiet,
		nearFoot: typicalFoot(standing),
	};
}

function typicalFoot(standing: readonly KinematicFrame[]): NearFoot | null {
	const heelYPx = medianOfKnown(standing.map((frame) => frame.nearFoot?.heelYPx ?? null));
	const lengthPx = medianOfKnown(standing.map((frame) => frame.nearFoot?.lengthPx ?? null));
	return heelYPx === null || lengthPx === null ? null : { heelYPx, lengthPx };
}
