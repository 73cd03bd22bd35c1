import { describe, expect, it } from 'vitest';
import { frontKneeRatio, readLungeRows } from './kneePastToe.ts';

const POINTS = {
	left_knee: [0.6, 0.7],
	left_ankle: [0.55, 0.9],
	left_heel: [0.53, 0.92],
	left_foot_index: [0.63, 0.92],
	right_ankle: [0.3, 0.85],
	right_heel: [0.28, 0.83],
	right_foot_index: [0.34, 0.9],
} as const;

/** A lunge to the right with the left foot in front; `x` turns it around. */
function csv(x: (share: number) => number): string {
	const names = Object.keys(POINTS);
	const head = ['label', ...names.flatMap((name) => ['x', 'y', 'z', 'v'].map((axis) => `${name}_${axis}`))];
	const cells = Object.values(POINTS).flatMap(([atX, atY]) => [x(atX), atY, 0, 1]);
	return `${head.join(',')}\nL,${cells.join(',')}\n`;
}

function ratioOf(text: string): number | null {
	const [row] = readLungeRows(text);
	return row === undefined ? null : frontKneeRatio(row.image);
}

describe('frontKneeRatio', () => {
	it('takes the foot that is ahead, whichever way the person faces', () => {
		expect(ratioOf(csv((share) => share))).toBeCloseTo(0.5, 6);
		expect(ratioOf(csv((share) => 1 - share))).toBeCloseTo(0.5, 6);
	});
});

describe('readLungeRows', () => {
	it('has no value for landmarks that are not in the file', () => {
		const [row] = readLungeRows(csv((share) => share));
		expect(row?.label).toBe('L');
		expect(row?.image.leftEar).toBeNull();
	});

	it('refuses labels that it does not know', () => {
		expect(() => readLungeRows('label,left_knee_x\nX,0.5')).toThrow('labelled X');
	});
});
