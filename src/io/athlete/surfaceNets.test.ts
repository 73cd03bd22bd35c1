import { describe, expect, it } from 'vitest';
import { orientation } from '../../athlete/orientation.ts';
import { vec3 } from '../../athlete/vec3.ts';
import { ellipsoid, melted, tube } from './distanceShapes.ts';
import { surfaceNet } from './surfaceNets.ts';

const BOX = { min: [-0.5, -0.5, -0.5], max: [0.5, 0.5, 0.5] } as const;
const frame = { origin: vec3(0, 0, 0), ...orientation(0, 0, 0) };
const ball = ellipsoid(frame, [0, 0, 0], [0.3, 0.3, 0.3]);

describe('surfaceNet', () => {
	const { positions, normals, indices } = surfaceNet(ball.distance, BOX, 0.05);

	it('puts its vertices on the surface, with normals that point out', () => {
		for (let at = 0; at < positions.length; at += 3) {
			const [x, y, z] = [positions[at] ?? 0, positions[at + 1] ?? 0, positions[at + 2] ?? 0];
			expect(Math.hypot(x, y, z)).toBeCloseTo(0.3, 3);
			const outward = x * (normals[at] ?? 0) + y * (normals[at + 1] ?? 0) + z * (normals[at + 2] ?? 0);
			expect(outward / 0.3).toBeCloseTo(1, 2);
		}
	});

	it('is closed: each edge belongs to two triangles that run along it in opposite ways', () => {
		const edges = new Map<string, number>();
		for (let at = 0; at < indices.length; at += 3) {
			for (const [from, to] of [
				[0, 1],
				[1, 2],
				[2, 0],
			] as const) {
				const key = `${indices[at + from] ?? -1} ${indices[at + to] ?? -1}`;
				edges.set(key, (edges.get(key) ?? 0) + 1);
			}
		}
		for (const [key, count] of edges) {
			expect(count).toBe(1);
			expect(edges.has(key.split(' ').reverse().join(' '))).toBe(true);
		}
	});

	it('holds the volume of the ball with its triangles facing out', () => {
		let volume = 0;
		const point = (index: number) =>
			vec3(positions[index * 3] ?? 0, positions[index * 3 + 1] ?? 0, positions[index * 3 + 2] ?? 0);
		for (let at = 0; at < indices.length; at += 3) {
			const [a, b, c] = [point(indices[at] ?? 0), point(indices[at + 1] ?? 0), point(indices[at + 2] ?? 0)];
			volume += (a.x * (b.y * c.z - b.z * c.y) + a.y * (b.z * c.x - b.x * c.z) + a.z * (b.x * c.y - b.y * c.x)) / 6;
		}
		expect(volume / ((4 / 3) * Math.PI * 0.3 ** 3)).toBeCloseTo(1, 1);
	});
});

describe('tube', () => {
	it('is as wide and deep as its sections say, and flat at its ends', () => {
		const { distance } = tube(vec3(0, 0, 0), vec3(0, 1, 0), vec3(0, 0, 1), [
			[0, 0.1, 0.2, 0],
			[0.5, 0.1, 0.2, 0.05],
			[1, 0.1, 0.2, 0],
		]);
		expect(distance(0.1, 0.5, 0.05)).toBeCloseTo(0, 3);
		expect(distance(0, 0.5, 0.25)).toBeCloseTo(0, 3);
		expect(distance(0, 0.5, 0)).toBeLessThan(0);
		expect(distance(0, 1.1, 0)).toBeCloseTo(0.1, 6);
	});
});

describe('melted', () => {
	it('joins shapes that touch without a crease and leaves distant ones as they are', () => {
		const other = ellipsoid(frame, [0.35, 0, 0], [0.1, 0.1, 0.1]);
		const both = melted([ball, other], 0.1);
		expect(both(0.28, 0.1, 0)).toBeLessThan(Math.min(ball.distance(0.28, 0.1, 0), other.distance(0.28, 0.1, 0)));
		expect(both(-0.4, 0, 0)).toBeCloseTo(ball.distance(-0.4, 0, 0), 9);
	});
});
