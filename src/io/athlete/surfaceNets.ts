import type { Distance } from './distanceShapes.ts';

export interface Box {
	readonly min: readonly [number, number, number];
	readonly max: readonly [number, number, number];
}

/** Triangles of a surface; positions and normals three numbers a vertex. */
export interface Surface {
	readonly positions: Float32Array;
	readonly normals: Float32Array;
	readonly indices: Uint32Array;
}

interface Grid {
	readonly size: readonly [number, number, number];
	readonly cellM: number;
	readonly min: readonly [number, number, number];
	readonly values: Float32Array;
}

/** The surface where `distance` is 0 inside `box`, as a mesh of even cells (naive surface nets), its vertices drawn onto the surface. */
export function surfaceNet(distance: Distance, box: Box, cellM: number): Surface {
	const grid = sample(distance, box, cellM);
	const { vertexOf, positions } = vertices(grid);
	const indices = triangles(grid, vertexOf);
	const normals = new Float32Array(positions.length);
	for (let at = 0; at < positions.length; at += 3) settle(distance, positions, normals, at, cellM);
	return { positions, normals, indices };
}

/** How many cells are asked about at once whether the surface is anywhere near. */
const BLOCK = 5;

function sample(distance: Distance, box: Box, cellM: number): Grid {
	const size = [0, 1, 2].map((axis) => Math.ceil(((box.max[axis] ?? 0) - (box.min[axis] ?? 0)) / cellM) + 1);
	const [nx, ny, nz] = size as [number, number, number];
	const values = new Float32Array(nx * ny * nz);
	const [x0, y0, z0] = box.min;
	// Distances are only near enough to true ones, hence the margin over half the diagonal of a block.
	const farM = cellM * BLOCK * 1.3;
	for (let k0 = 0; k0 < nz; k0 += BLOCK) {
		for (let j0 = 0; j0 < ny; j0 += BLOCK) {
			for (let i0 = 0; i0 < nx; i0 += BLOCK) {
				const half = (BLOCK - 1) / 2;
				const middle = distance(x0 + (i0 + half) * cellM, y0 + (j0 + half) * cellM, z0 + (k0 + half) * cellM);
				const far = Math.abs(middle) > farM;
				for (let k = k0; k < Math.min(nz, k0 + BLOCK); k++) {
					for (let j = j0; j < Math.min(ny, j0 + BLOCK); j++) {
						const row = nx * (j + ny * k);
						for (let i = i0; i < Math.min(nx, i0 + BLOCK); i++) {
							values[row + i] = far ? middle : distance(x0 + i * cellM, y0 + j * cellM, z0 + k * cellM);
						}
					}
				}
			}
		}
	}
	return { size: [nx, ny, nz], cellM, min: box.min, values };
}

/** The twelve edges of a cell, as pairs of its corners; bit 0 of a corner is +x, bit 1 +y, bit 2 +z. */
const EDGES = [0, 1, 2].flatMap((axis) =>
	[0, 1, 2, 3, 4, 5, 6, 7]
		.filter((corner) => (corner & (1 << axis)) === 0)
		.map((corner) => [corner, corner | (1 << axis)] as const),
);

/** One vertex in each cell that the surface passes through: the mean of where it crosses the edges. */
function vertices(grid: Grid): { vertexOf: Int32Array; positions: Float32Array } {
	const [nx, ny, nz] = grid.size;
	const vertexOf = new Int32Array(nx * ny * nz).fill(-1);
	const positions: number[] = [];
	const corner = (base: number, which: number): number =>
		grid.values[base + (which & 1) + ((which >> 1) & 1) * nx + (which >> 2) * nx * ny] ?? 0;
	for (let k = 0; k < nz - 1; k++) {
		for (let j = 0; j < ny - 1; j++) {
			for (let i = 0; i < nx - 1; i++) {
				const base = i + nx * (j + ny * k);
				let [x, y, z, count] = [0, 0, 0, 0];
				for (const [from, to] of EDGES) {
					const a = corner(base, from);
					const b = corner(base, to);
					if (a < 0 === b < 0) continue;
					const ratio = a / (a - b);
					x += (from & 1) + ratio * ((to & 1) - (from & 1));
					y += ((from >> 1) & 1) + ratio * (((to >> 1) & 1) - ((from >> 1) & 1));
					z += (from >> 2) + ratio * ((to >> 2) - (from >> 2));
					count++;
				}
				if (count === 0) continue;
				vertexOf[base] = positions.length / 3;
				positions.push(
					grid.min[0] + (i + x / count) * grid.cellM,
					grid.min[1] + (j + y / count) * grid.cellM,
					grid.min[2] + (k + z / count) * grid.cellM,
				);
			}
		}
	}
	return { vertexOf, positions: Float32Array.from(positions) };
}

/** Two triangles across each grid edge that the surface crosses, between the four cells around it. */
function triangles(grid: Grid, vertexOf: Int32Array): Uint32Array {
	const [nx, ny, nz] = grid.size;
	const strides = [1, nx, nx * ny] as const;
	const indices: number[] = [];
	for (let k = 1; k < nz - 1; k++) {
		for (let j = 1; j < ny - 1; j++) {
			for (let i = 1; i < nx - 1; i++) {
				const base = i + nx * (j + ny * k);
				const inside = (grid.values[base] ?? 0) < 0;
				for (const axis of [0, 1, 2] as const) {
					if (inside === (grid.values[base + strides[axis]] ?? 0) < 0) continue;
					const u = strides[((axis + 1) % 3) as 0 | 1 | 2];
					const v = strides[((axis + 2) % 3) as 0 | 1 | 2];
					const quad = [base - u - v, base - v, base, base - u].map((cell) => vertexOf[cell] ?? -1);
					const [a, b, c, d] = (inside ? quad : quad.reverse()) as [number, number, number, number];
					if (a >= 0 && b >= 0 && c >= 0 && d >= 0) indices.push(a, b, c, a, c, d);
				}
			}
		}
	}
	return Uint32Array.from(indices);
}

/** Draws a vertex onto the surface along its slope and notes the slope as its normal. */
function settle(distance: Distance, positions: Float32Array, normals: Float32Array, at: number, cellM: number): void {
	let [x, y, z] = [positions[at] ?? 0, positions[at + 1] ?? 0, positions[at + 2] ?? 0];
	let [gx, gy, gz] = [0, 1, 0];
	const e = cellM * 0.3;
	for (let step = 0; step < 3; step++) {
		gx = distance(x + e, y, z) - distance(x - e, y, z);
		gy = distance(x, y + e, z) - distance(x, y - e, z);
		gz = distance(x, y, z + e) - distance(x, y, z - e);
		const length = Math.max(Math.hypot(gx, gy, gz), Number.EPSILON);
		[gx, gy, gz] = [gx / length, gy / length, gz / length];
		if (step === 2) break;
		const offM = Math.max(-cellM, Math.min(cellM, distance(x, y, z)));
		x -= gx * offM * 0.9;
		y -= gy * offM * 0.9;
		z -= gz * offM * 0.9;
	}
	positions.set([x, y, z], at);
	normals.set([gx, gy, gz], at);
}
