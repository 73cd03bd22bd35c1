import type { SessionRep } from '../../analysis/session/summary.ts';
import { mainFault } from '../../analysis/session/summary.ts';
import { exerciseOf } from '../../state/exerciseWords.ts';
import type { ReviewFrame } from '../../state/reviewRecording.ts';
import { drawAngleValues, type AngleScene } from '../overlay/angleValues.ts';
import { drawBackLine } from '../overlay/backLine.ts';
import { drawSkeleton, type SkeletonScene } from '../overlay/drawSkeleton.ts';
import { drawJointPaths, type JointPath } from '../overlay/jointPaths.ts';
import { stillJoints } from '../overlay/joints.ts';
import { limbsOfRule, overlayPlan, type OverlayPlan } from '../overlay/judgedLimbs.ts';
import type { Context, SkeletonInk } from '../overlay/strokes.ts';
import type { Viewport } from '../overlay/viewport.ts';
import { backOutline, isRounder } from './backOutline.ts';
import { backLimits } from './backReps.ts';
import { ghostOf } from './bestRep.ts';
import { trunkOf } from './bodyBox.ts';

/** What of a picture of a recording is drawn over it. */
export interface ReviewBodyScene {
	readonly frame: ReviewFrame;
	/** All pictures, to look the best rep up in. */
	readonly trace: readonly ReviewFrame[];
	/** The rep that the picture belongs to, or the last one before it; `null` before the first. */
	readonly current: SessionRep | null;
	readonly viewport: Viewport;
	/** See `SkeletonScene`. */
	readonly unitPx: number;
	/** The rep that is laid over this one; `null`: none. */
	readonly best: SessionRep | null;
	/** Empty: none. */
	readonly paths: readonly JointPath[];
	/** Where angles may be written; `null`: nowhere. */
	readonly anglesWithin: AngleScene['within'] | null;
	/** Of the page: a canvas does not inherit it. */
	readonly fontFamily: string;
}

/** Near the far point of the rep, the limbs that its outcome is about take the outcome's colour. */
const NEAR_PEAK_S = 0.35;
const MOVING_DEPTH_RATIO = 0.25;
const GHOST_ALPHA = 0.8;
/** In lengths of the trunk. */
const GHOST_PITCH = 0.05;

/** Draws the body of one picture with all that is asked for, clipped to the picture. */
export function drawReviewBody(context: Context, scene: ReviewBodyScene, ink: SkeletonInk): void {
	const { frame, current, viewport, unitPx, best, paths, fontFamily } = scene;
	const image = frame.pose?.image ?? null;
	const trunk = image === null ? null : trunkOf(image);
	if (trunk === null) return;
	const { timeS, nearSide } = frame;
	const plan = overlayPlan(current === null ? null : exerciseOf(current.set));
	const body: SkeletonScene = {
		joint: stillJoints(image, viewport),
		view: current?.set.view ?? null,
		nearSide,
		trunkPx: trunk * viewport.scale,
		unitPx,
		plan,
		...judgedAt(timeS, current, plan),
		workingSide: current?.rep.side ?? null,
		moving: isMoving(frame) ? 'moving' : 'resting',
	};
	const { picture, leftPx, topPx, scale } = viewport;
	context.save();
	context.beginPath();
	context.rect(leftPx, topPx, picture.widthPx * scale, picture.heightPx * scale);
	context.clip();
	if (best !== null) drawBest(context, scene, body, ink);
	const outline = backOutline(frame);
	const mild = current === null ? null : backLimits(current.set.exerciseId);
	const tone = isRounder(frame, mild?.mild ?? Infinity) ? 'adjust' : 'open';
	if (outline !== null) drawBackLine(context, { ...body, outline, viewport, tone, alpha: 1 }, ink);
	if (paths.length > 0) drawJointPaths(context, { paths, timeS, viewport, trunkPx: body.trunkPx, fontFamily }, ink);
	drawSkeleton(context, body, ink);
	context.restore();
	drawAngles(context, scene, body, ink);
}

function isMoving({ depthRatio }: ReviewFrame): boolean {
	return (depthRatio ?? 0) > MOVING_DEPTH_RATIO;
}

function judgedAt(
	timeS: number,
	current: SessionRep | null,
	plan: OverlayPlan,
): Pick<SkeletonScene, 'judged' | 'tone'> {
	if (current === null || Math.abs(timeS - current.rep.peakS) > NEAR_PEAK_S)
		return { judged: plan.limbs, tone: 'open' };
	const fault = mainFault(current.rep);
	if (fault !== null) return { judged: limbsOfRule(fault.ruleId) ?? plan.limbs, tone: 'adjust' };
	return { judged: plan.limbs, tone: current.verdict === 'clean' ? 'fine' : 'open' };
}

/** The angles are those of the near side. */
function drawAngles(
	context: Context,
	{ frame, anglesWithin, fontFamily }: ReviewBodyScene,
	body: SkeletonScene,
	ink: SkeletonInk,
): void {
	const { nearSide, angles } = frame;
	if (anglesWithin === null || !isMoving(frame) || nearSide === null || nearSide !== (body.workingSide ?? nearSide))
		return;
	const values = [
		{ joint: 'hip', deg: angles.hipFlexionDeg },
		{ joint: 'knee', deg: angles.kneeFlexionDeg },
	] as const;
	drawAngleValues(context, { ...body, side: nearSide, values, fontFamily, within: anglesWithin }, ink);
}

/** Dotted and in chalk, as all that is compared with. */
function drawBest(
	context: Context,
	{ frame, current, best, trace, viewport }: ReviewBodyScene,
	body: SkeletonScene,
	ink: SkeletonInk,
): void {
	const ghost = current === null || best === null ? null : ghostOf(frame.timeS, current, best, trace);
	if (ghost === null) return;
	const joints = stillJoints(ghost, viewport);
	const joint: SkeletonScene['joint'] = (name) => {
		const seen = joints(name);
		return seen === null ? null : { ...seen, alpha: GHOST_ALPHA };
	};
	context.save();
	context.setLineDash([0, GHOST_PITCH * body.trunkPx]);
	const still = { judged: [], tone: 'open', moving: 'resting' } as const;
	drawSkeleton(context, { ...body, ...still, joint }, { ...ink, bone: ink.chalk });
	context.restore();
}
