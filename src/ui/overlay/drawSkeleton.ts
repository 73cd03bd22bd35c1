import type { CameraView } from '../../analysis/pose/cameraView.ts';
import { otherSide, sided, SIDES, type Side, type SidedJoint } from '../../analysis/pose/landmarks.ts';
import type { JointLookup, OverlayJoint } from './joints.ts';
import type { Limb, OverlayPlan } from './judgedLimbs.ts';
import {
	CASING,
	drawArc,
	drawParallel,
	drawRing,
	drawStraight,
	JUDGED,
	LIMB,
	strokeLimbs,
	toneColour,
	type Context,
	type Segment,
	type SkeletonInk,
	type Tone,
} from './strokes.ts';

/** What the skeleton shows. */
export interface SkeletonScene {
	readonly joint: JointLookup;
	readonly view: CameraView | null;
	/** `null` in front and back views. */
	readonly nearSide: Side | null;
	/** Shoulder to hip in view pixels, smoothed: every width is a share of it. */
	readonly trunkPx: number;
	/** 1 % of the height that the layout can use, in view pixels: limbs are half to one of it. */
	readonly unitPx: number;
	readonly plan: OverlayPlan;
	/** The limbs that the tone is about. */
	readonly judged: readonly Limb[];
	readonly tone: Tone;
	/** The side that works, which is judged even when it is the far one; `null`: both or not known. */
	readonly workingSide: Side | null;
	/** Arcs and goals are only in the way of somebody who rests. */
	readonly moving: 'resting' | 'moving';
}

/** The far leg is drawn where knee or ankle go a way of their own, in lengths of the trunk. House: legs side by side stay under 0.25. */
const OWN_WAY = 0.4;

/** Draws one person in view pixels: the limbs that matter, nothing else. */
export function drawSkeleton(context: Context, scene: SkeletonScene, ink: SkeletonInk): void {
	context.save();
	context.lineCap = 'round';
	context.lineJoin = 'round';
	if (scene.nearSide === null) drawFromFront(context, scene, ink);
	else drawFromSide(context, scene, scene.nearSide, ink);
	context.restore();
}

function drawFromSide(context: Context, scene: SkeletonScene, near: Side, ink: SkeletonInk): void {
	const { trunkPx, plan } = scene;
	const at = (side: Side, joint: SidedJoint) => scene.joint(sided(side, joint));
	const nearAt = (joint: SidedJoint) => at(near, joint);
	const drawnSides = farLegGoesOwnWay(scene, near) ? SIDES : [near];
	const worker = scene.workingSide !== null && drawnSides.includes(scene.workingSide) ? scene.workingSide : near;
	const [shoulder, hip, knee, ankle] = [nearAt('shoulder'), at(worker, 'hip'), at(worker, 'knee'), at(worker, 'ankle')];
	if (scene.moving === 'moving') {
		const isSideView = scene.view === 'left' || scene.view === 'right';
		if (plan.goal === 'parallel' && isSideView && hip !== null && knee !== null) {
			drawParallel(context, { ...scene, goalDeg: plan.goalDeg }, [hip, knee], ink);
		}
		drawArc(context, trunkPx, hip, [shoulder, knee], ink);
		drawArc(context, trunkPx, knee, [hip, ankle], ink);
	}
	const limbs = drawnSides.flatMap((side): Segment[] => [
		[at(side, 'hip'), at(side, 'knee')],
		[at(side, 'knee'), at(side, 'ankle')],
		[at(side, 'ankle'), at(side, 'footIndex')],
	]);
	drawLimbs(context, scene, [[shoulder, nearAt('hip')], ...limbs, ...armsOf(scene, near)], ink);
	drawJudged(context, scene, worker, ink);
	const ends = straightEnds(scene, worker);
	if (scene.moving === 'moving' && ends !== null) drawStraight(context, trunkPx, ends, ink);
	for (const side of drawnSides) {
		for (const joint of ['hip', 'knee', 'ankle'] as const) drawRing(context, trunkPx, at(side, joint), 1, ink);
	}
	drawRing(context, trunkPx, shoulder, 0.69, ink);
}

function farLegGoesOwnWay({ joint, trunkPx }: SkeletonScene, near: Side): boolean {
	return (['knee', 'ankle'] as const).some((name) => {
		const [here, there] = [joint(sided(near, name)), joint(sided(otherSide(near), name))];
		return here !== null && there !== null && Math.hypot(here.x - there.x, here.y - there.y) > OWN_WAY * trunkPx;
	});
}

function armsOf({ plan, joint }: SkeletonScene, side: Side): readonly Segment[] {
	if (plan.arms === 'hidden') return [];
	const [shoulder, elbow, wrist] = (['shoulder', 'elbow', 'wrist'] as const).map((name) => joint(sided(side, name)));
	return [
		[shoulder ?? null, elbow ?? null],
		[elbow ?? null, wrist ?? null],
	];
}

/** First and last joint of the line that the body should be in. */
function straightEnds({ plan, joint }: SkeletonScene, side: Side): readonly [OverlayJoint, OverlayJoint] | null {
	const [first, last] = [plan.limbs[0]?.[0], plan.limbs.at(-1)?.[1]];
	if (plan.goal !== 'straight' || first === undefined || last === undefined) return null;
	const [from, to] = [joint(sided(side, first)), joint(sided(side, last))];
	return from === null || to === null ? null : [from, to];
}

function drawFromFront(context: Context, scene: SkeletonScene, ink: SkeletonInk): void {
	for (const side of SIDES) {
		const hip = scene.joint(sided(side, 'hip'));
		const knee = scene.joint(sided(side, 'knee'));
		const toe = scene.joint(sided(side, 'footIndex')) ?? scene.joint(sided(side, 'ankle'));
		drawLimbs(context, scene, [[hip, knee], [knee, toe], ...armsOf(scene, side)], ink);
		const isWorking = scene.workingSide === null || scene.workingSide === side;
		if (scene.tone !== 'open' && isWorking) drawJudged(context, scene, side, ink);
		drawRing(context, scene.trunkPx, hip, 1, ink);
		drawRing(context, scene.trunkPx, knee, 1, ink);
		drawRing(context, scene.trunkPx, toe, 0.69, ink);
	}
}

function limbPx({ trunkPx, unitPx }: SkeletonScene): number {
	return Math.min(unitPx, Math.max(0.5 * unitPx, LIMB * trunkPx));
}

function drawLimbs(context: Context, scene: SkeletonScene, segments: readonly Segment[], ink: SkeletonInk): void {
	const colours = { casing: ink.casing, line: ink.bone };
	strokeLimbs(context, segments, limbPx(scene), CASING * scene.trunkPx, colours);
}

function drawJudged(context: Context, scene: SkeletonScene, side: Side, ink: SkeletonInk): void {
	const segments = scene.judged.map(([from, to]): Segment => [
		scene.joint(sided(side, from)),
		scene.joint(sided(side, to)),
	]);
	const colours = { casing: ink.casing, line: toneColour(scene.tone, ink) };
	strokeLimbs(context, segments, (limbPx(scene) * JUDGED) / LIMB, CASING * scene.trunkPx, colours);
}
