import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../analysis/exercises/registry.ts';
import { CONTOUR_STATIONS } from '../../analysis/pose/backContour.ts';
import type { LandmarkName } from '../../analysis/pose/landmarks.ts';
import { seededUniform } from '../../athlete/seededNoise.ts';
import { drawBackLine, outlinePoints } from './backLine.ts';
import { recordDrawing } from './drawingRecorder.ts';
import { drawSkeleton, type SkeletonScene } from './drawSkeleton.ts';
import type { OverlayJoint } from './joints.ts';
import { overlayPlan } from './judgedLimbs.ts';
import { overlayReach, type ViewBox } from './overlayReach.ts';
import type { Context, SkeletonInk } from './strokes.ts';

const INK = { bone: '#fff', casing: '#000', hole: '#111', chalk: '#ff0', fine: '#0f0', adjust: '#fa0' } as SkeletonInk;
const PICTURE = { widthPx: 640, heightPx: 480 };
const VIEWPORT = { picture: PICTURE, scale: 1, leftPx: 0, topPx: 0, facing: 'plain' } as const;

/** Somebody who is all over the place. */
function anybody(seed: number, trunkPx: number): SkeletonScene['joint'] {
	const uniform = seededUniform(seed);
	const joints = new Map<LandmarkName, OverlayJoint | null>();
	const place = (): OverlayJoint | null =>
		uniform() < 0.1 ? null : { x: 300 + 5 * trunkPx * uniform(), y: 200 + 5 * trunkPx * uniform(), alpha: 1 };
	return (name) => {
		const joint = joints.get(name) ?? place();
		joints.set(name, joint);
		return joint;
	};
}

/** How far a drawing goes, with the width of its lines. */
function extentOf(draw: (context: Context) => void): ViewBox {
	const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	let linePx = 0;
	const include = (x: number, y: number, besidePx = linePx / 2) => {
		box.left = Math.min(box.left, x - besidePx);
		box.right = Math.max(box.right, x + besidePx);
		box.top = Math.min(box.top, y - besidePx);
		box.bottom = Math.max(box.bottom, y + besidePx);
	};
	for (const step of recordDrawing(() => ({ width: 0 }) as TextMetrics, draw)) {
		if (step[0] === 'set' && step[1] === 'lineWidth') linePx = Number(step[2]);
		else if (step[0] === 'moveTo' || step[0] === 'lineTo') include(step[1], step[2]);
		else if (step[0] === 'arc') include(step[1], step[2], step[3] + linePx / 2);
		else if (step[0] === 'quadraticCurveTo') include(step[3], step[4]);
	}
	return box;
}

function expectWithin(inner: ViewBox, outer: ViewBox | null): void {
	expect(inner.left).toBeGreaterThanOrEqual(outer?.left ?? Infinity);
	expect(inner.top).toBeGreaterThanOrEqual(outer?.top ?? Infinity);
	expect(inner.right).toBeLessThanOrEqual(outer?.right ?? -Infinity);
	expect(inner.bottom).toBeLessThanOrEqual(outer?.bottom ?? -Infinity);
}

describe('overlayReach', () => {
	it.each(EXERCISES.map((exercise) => [exercise.id, exercise] as const))(
		'holds all that is drawn of a %s',
		(_, exercise) => {
			const plan = overlayPlan(exercise);
			for (let seed = 0; seed < 60; seed += 1) {
				const trunkPx = [12, 60, 180][seed % 3] ?? 60;
				const joint = anybody(seed, trunkPx);
				const scene: SkeletonScene = {
					joint,
					trunkPx,
					unitPx: 9,
					plan: { ...plan, goalDeg: [20, 0, -10][seed % 3] ?? 0 },
					judged: plan.limbs,
					tone: 'adjust',
					view: seed % 2 === 0 ? 'left' : 'front',
					nearSide: seed % 2 === 0 ? 'left' : null,
					workingSide: null,
					moving: 'moving',
				};
				expectWithin(
					extentOf((context) => drawSkeleton(context, scene, INK)),
					overlayReach(joint, trunkPx),
				);
			}
		},
	);

	it('holds the line of a round back and the flat one under it', () => {
		const joints: Partial<Record<LandmarkName, OverlayJoint>> = {
			leftShoulder: { x: 300, y: 100, alpha: 1 },
			leftHip: { x: 200, y: 250, alpha: 1 },
		};
		const joint = (name: LandmarkName) => joints[name] ?? null;
		const trunkPx = Math.hypot(100, 150);
		const axis = { hipX: 200, hipY: 250, shoulderX: 300, shoulderY: 100 };
		const round = CONTOUR_STATIONS.map((station) => 0.2 + 0.1 * Math.sin(Math.PI * station));
		for (const side of [1, -1] as const) {
			const outline = {
				line: outlinePoints({ axis, side }, round),
				ghost: outlinePoints(
					{ axis, side },
					CONTOUR_STATIONS.map(() => 0.2),
				),
			};
			const scene = { outline, viewport: VIEWPORT, trunkPx, unitPx: 9, tone: 'adjust', alpha: 1 } as const;
			expectWithin(
				extentOf((context) => drawBackLine(context, scene, INK)),
				overlayReach(joint, trunkPx),
			);
		}
	});

	it('is nowhere when nothing of the body is to be seen', () => {
		expect(overlayReach(() => null, 100)).toBeNull();
	});
});
