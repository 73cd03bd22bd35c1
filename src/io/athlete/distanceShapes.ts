import { pointIn, type Frame } from '../../athlete/orientation.ts';
import { along, magnitude, perpendicular, subtract, unit, type Vec3 } from '../../athlete/vec3.ts';

/** Metres from a point of the stage to a surface: negative inside. Near enough to a true distance close to the surface. */
export type Distance = (x: number, y: number, z: number) => number;

/** A surface and a ball that holds it. */
export interface Shape {
	readonly distance: Distance;
	readonly middle: Vec3;
	readonly radiusM: number;
}

/** A cross section of a tube: where along it, half its width, half its depth, how far forward its middle is. */
export type Section = readonly [alongRatio: number, halfWidthM: number, halfDepthM: number, forwardM: number];

/** An ellipsoid whose middle and half axes are given in the axes of `frame`: left, up, forward. */
export function ellipsoid(
	frame: Frame,
	middle: readonly [number, number, number],
	halves: readonly [number, number, number],
): Shape {
	const { origin, left, up, forward } = frame;
	const [a, b, c] = halves;
	const distance: Distance = (x, y, z) => {
		const dx = x - origin.x;
		const dy = y - origin.y;
		const dz = z - origin.z;
		const u = (dx * left.x + dy * left.y + dz * left.z - middle[0]) / a;
		const v = (dx * up.x + dy * up.y + dz * up.z - middle[1]) / b;
		const w = (dx * forward.x + dy * forward.y + dz * forward.z - middle[2]) / c;
		const radius = Math.sqrt(u * u + v * v + w * w);
		const slope = Math.sqrt((u * u) / (a * a) + (v * v) / (b * b) + (w * w) / (c * c));
		return slope === 0 ? -Math.min(a, b, c) : (radius * (radius - 1)) / slope;
	};
	return { distance, middle: pointIn(frame, middle[0], middle[1], middle[2]), radiusM: Math.max(a, b, c) };
}

const TABLE_SIZE = 96;

/** A tube from `from` to `to` with elliptic cross sections; `forward` is its depth axis. Ends are flat. */
export function tube(from: Vec3, to: Vec3, forward: Vec3, sections: readonly Section[]): Shape {
	const lengthM = magnitude(subtract(to, from));
	const up = unit(subtract(to, from));
	const ahead = unit(perpendicular(forward, up));
	const first = sections[0]?.[0] ?? 0;
	const last = sections.at(-1)?.[0] ?? 1;
	const table = sectionTable(sections, first, last);
	const perMetre = (TABLE_SIZE - 1) / ((last - first) * lengthM);
	const distance: Distance = (x, y, z) => {
		const dx = x - from.x;
		const dy = y - from.y;
		const dz = z - from.z;
		const alongM = dx * up.x + dy * up.y + dz * up.z;
		const depthM = dx * ahead.x + dy * ahead.y + dz * ahead.z;
		const squareM = Math.max(0, dx * dx + dy * dy + dz * dz - alongM * alongM - depthM * depthM);
		const place = (alongM - first * lengthM) * perMetre;
		const row = Math.min(TABLE_SIZE - 2, Math.max(0, Math.floor(place)));
		const part = Math.min(1, Math.max(0, place - row));
		const at = row * 3;
		const halfWidthM = mixed(table[at], table[at + 3], part);
		const halfDepthM = mixed(table[at + 1], table[at + 4], part);
		const offM = depthM - mixed(table[at + 2], table[at + 5], part);
		const u2 = squareM / (halfWidthM * halfWidthM);
		const w2 = (offM * offM) / (halfDepthM * halfDepthM);
		const slope = Math.sqrt(u2 / (halfWidthM * halfWidthM) + w2 / (halfDepthM * halfDepthM));
		const radius = Math.sqrt(u2 + w2);
		const sideM = slope === 0 ? -Math.min(halfWidthM, halfDepthM) : (radius * (radius - 1)) / slope;
		const endM = Math.max(first * lengthM - alongM, alongM - last * lengthM);
		if (endM <= 0) return Math.max(sideM, endM);
		return sideM <= 0 ? endM : Math.sqrt(sideM * sideM + endM * endM);
	};
	const widestM = Math.max(...sections.map((section) => Math.max(section[1], section[2]) + Math.abs(section[3])));
	const halfM = ((last - first) * lengthM) / 2;
	return {
		distance,
		middle: along(from, up, ((first + last) * lengthM) / 2),
		radiusM: Math.sqrt(halfM * halfM + widestM * widestM),
	};
}

function mixed(from: number | undefined, to: number | undefined, ratio: number): number {
	return (from ?? 0) * (1 - ratio) + (to ?? 0) * ratio;
}

/** Sections in even steps, on a curve without kinks through those given (Catmull and Rom). */
function sectionTable(sections: readonly Section[], first: number, last: number): Float32Array {
	const table = new Float32Array(TABLE_SIZE * 3);
	for (let row = 0; row < TABLE_SIZE; row++) {
		const at = first + ((last - first) * row) / (TABLE_SIZE - 1);
		const next = Math.max(
			1,
			sections.findIndex((section) => section[0] >= at - 1e-9),
		);
		const pick = (index: number): Section => sections[Math.min(sections.length - 1, Math.max(0, index))] as Section;
		const [p0, p1, p2, p3] = [pick(next - 2), pick(next - 1), pick(next), pick(next + 1)];
		const ratio = (at - p1[0]) / (p2[0] - p1[0]);
		for (const column of [0, 1, 2] as const) {
			table[row * 3 + column] = curve(p0, p1, p2, p3, column, ratio);
		}
	}
	return table;
}

function curve(p0: Section, p1: Section, p2: Section, p3: Section, column: 0 | 1 | 2, ratio: number): number {
	const span = p2[0] - p1[0];
	const value = (section: Section): number => section[column + 1] as number;
	const slopeAt = (before: Section, after: Section): number =>
		after[0] === before[0] ? 0 : ((value(after) - value(before)) / (after[0] - before[0])) * span;
	const [m1, m2] = [slopeAt(p0, p2), slopeAt(p1, p3)];
	const square = ratio * ratio;
	const cube = square * ratio;
	return (
		(2 * cube - 3 * square + 1) * value(p1) +
		(cube - 2 * square + ratio) * m1 +
		(3 * square - 2 * cube) * value(p2) +
		(cube - square) * m2
	);
}

/** All shapes in one, melted into each other where they are nearer than `meltM`, grown by `grownM`. */
export function melted(shapes: readonly Shape[], meltM: number, grownM = 0): Distance {
	return (x, y, z) => {
		let nearest = 9;
		for (const { distance, middle, radiusM } of shapes) {
			const dx = x - middle.x;
			const dy = y - middle.y;
			const dz = z - middle.z;
			const leastM = nearest + meltM + radiusM;
			if (leastM > 0 && dx * dx + dy * dy + dz * dz > leastM * leastM) continue;
			const value = distance(x, y, z);
			const nearness = Math.max(0, meltM - Math.abs(nearest - value)) / meltM;
			nearest = Math.min(nearest, value) - nearness * nearness * meltM * 0.25;
		}
		return nearest - grownM;
	};
}

/** What lies on the far side of a plane through `point`, seen along `normal`. */
export function halfSpace(point: Vec3, normal: Vec3): Distance {
	return (x, y, z) => (x - point.x) * normal.x + (y - point.y) * normal.y + (z - point.z) * normal.z;
}
