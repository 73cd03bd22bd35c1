import { describe, expect, it } from 'vitest';
import { PROBE_JOINTS, probeFault } from './probeFigure.ts';

const TRUE_POSE = Object.entries(PROBE_JOINTS).map(([name, [x, y]]) => ({ name, x, y }));

describe('pose of the drawn figure', () => {
	it('is right where the joints are, and a little beside them', () => {
		expect(probeFault(TRUE_POSE)).toBeNull();
		expect(probeFault(TRUE_POSE.map(({ name, x, y }) => ({ name, x: x + 8, y: y - 8 })))).toBeNull();
	});

	it('is wrong when nobody is found or a joint is missing', () => {
		expect(probeFault([])).toBe('nobody found');
		expect(probeFault(TRUE_POSE.slice(1))).toContain(TRUE_POSE[0]!.name);
	});

	it('is wrong when one joint is elsewhere or not a number', () => {
		for (const x of [PROBE_JOINTS.left_knee[0] + 40, NaN, Infinity]) {
			const pose = TRUE_POSE.map((joint) => (joint.name === 'left_knee' ? { ...joint, x } : joint));
			expect(probeFault(pose)).toContain('left_knee');
		}
	});

	it('is wrong when all is at the origin, as with a backend that reads back zeros', () => {
		expect(probeFault(TRUE_POSE.map(({ name }) => ({ name, x: 0, y: 0 })))).not.toBeNull();
	});

	it('is wrong when left and right are swapped', () => {
		const swapped = TRUE_POSE.map(({ name, x, y }) => ({
			name: name.startsWith('left') ? name.replace('left', 'right') : name.replace('right', 'left'),
			x,
			y,
		}));
		expect(probeFault(swapped)).not.toBeNull();
	});
});
