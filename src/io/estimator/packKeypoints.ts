import { VALUES_PER_KEYPOINT } from '../../analysis/pose/keypointMaps.ts';

interface Keypoint {
	readonly x: number;
	readonly y: number;
	readonly z?: number | undefined;
	readonly score?: number | undefined;
}

/** Packs x, y, z and visibility of each keypoint, stretched to the size of the source picture. Depth goes with the width. */
export function packKeypoints(
	keypoints: readonly Keypoint[],
	stretch: { readonly x: number; readonly y: number },
): Float32Array<ArrayBuffer> {
	const values = new Float32Array(keypoints.length * VALUES_PER_KEYPOINT);
	keypoints.forEach(({ x, y, z = 0, score = 0 }, index) => {
		values.set([x * stretch.x, y * stretch.y, z * stretch.x, score], index * VALUES_PER_KEYPOINT);
	});
	return values;
}
