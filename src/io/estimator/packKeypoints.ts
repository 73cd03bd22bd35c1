import { VALUES_PER_KEYPOINT } from '../../analysis/pose/keypointMaps.ts';

interface Keypoint {
	readonly x: number;
	readonly y: number;
	readonly z?: number | undefined;
	readonly score?: number | undefined;
}

/** x, y, z and visibility of each keypoint in turn. */
export type PackedKeypoints = Float32Array<ArrayBuffer>;

export function packKeypoints(keypoints: readonly Keypoint[]): PackedKeypoints {
	const values = new Float32Array(keypoints.length * VALUES_PER_KEYPOINT);
	keypoints.forEach(({ x, y, z = 0, score = 0 }, index) => {
		values.set([x, y, z, score], index * VALUES_PER_KEYPOINT);
	});
	return values;
}

/** The same keypoints in a picture of another size. Depth goes with the width. */
export function stretchKeypoints(
	values: PackedKeypoints,
	stretch: { readonly x: number; readonly y: number },
): PackedKeypoints {
	return values.map((value, index) => value * ([stretch.x, stretch.y, stretch.x][index % VALUES_PER_KEYPOINT] ?? 1));
}
