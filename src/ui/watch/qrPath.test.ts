import { generate } from 'lean-qr';
import { expect, test } from 'vitest';
import { qrPath } from './qrPath.ts';

test('every dark square of the code is covered, and no other', () => {
	const code = generate('http://192.168.1.7:4173/watch?k=Zm9vYmFyYmF6cXV4MTIzNA');
	const covered = new Set<string>();
	for (const [, x, y, width] of qrPath(code).matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/gu)) {
		for (let step = 0; step < Number(width); step += 1) covered.add(`${Number(x) + step},${y}`);
	}
	let dark = 0;
	for (let y = 0; y < code.size; y += 1) {
		for (let x = 0; x < code.size; x += 1) {
			if (!code.get(x, y)) continue;
			dark += 1;
			expect(covered.has(`${x},${y}`)).toBe(true);
		}
	}
	expect(covered.size).toBe(dark);
});
