import { describe, expect, it } from 'vitest';
import { exerciseOf } from '../../state/exerciseWords.ts';
import { recordDrawing } from './drawingRecorder.ts';
import { overlayPlan } from './judgedLimbs.ts';
import { drawParallel, type SkeletonInk } from './strokes.ts';

const INK = { bone: '#fff', casing: '#000', fine: '#0f0', adjust: '#fa0' } as unknown as SkeletonInk;
const KNEE = { x: 300, y: 200, alpha: 1 };
const HIP = { x: 200, y: 200, alpha: 1 };

/** The slope of the dashed line from the knee, in degrees upwards. */
function slopeDeg(goalDeg: number): number {
	const measure = () => ({ width: 0 }) as TextMetrics;
	const steps = recordDrawing(measure, (pen) => {
		drawParallel(pen, { trunkPx: 100, tone: 'open', goalDeg }, [HIP, KNEE], INK);
	});
	const lines = steps.flatMap((step) => (step[0] === 'lineTo' ? [step as [string, number, number]] : []));
	const [, x = 0, y = 0] = lines.at(-1) ?? [];
	return (Math.atan2(KNEE.y - y, KNEE.x - x) * 180) / Math.PI;
}

describe('the goal at the thigh', () => {
	it.each([20, 0, -10])('is drawn %d° from the floor', (goalDeg) => {
		expect(slopeDeg(goalDeg)).toBeCloseTo(goalDeg, 6);
	});

	it('is that of the set, parallel where none was chosen', () => {
		const goalOf = (depthGoal?: 'above' | 'below') =>
			overlayPlan(exerciseOf({ exerciseId: 'squat', depthGoal })).goalDeg;
		expect([goalOf('above'), goalOf(), goalOf('below')]).toEqual([20, 0, -10]);
		expect(overlayPlan(exerciseOf({ exerciseId: 'hip-hinge', depthGoal: 'above' })).goalDeg).toBe(0);
	});
});
