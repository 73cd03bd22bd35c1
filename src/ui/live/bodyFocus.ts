import type { LandmarkName, Landmarks } from '../../analysis/pose/landmarks.ts';

/** A point of the picture, in source pixels. */
interface Focus {
	readonly x: number;
	readonly y: number;
}

/** The ankles stay where they are while the body moves over them; the shoulders say where the upper body is. */
const MIDDLE: readonly LandmarkName[] = [
	'leftShoulder',
	'rightShoulder',
	'leftHip',
	'rightHip',
	'leftAnkle',
	'rightAnkle',
];

/** Middle of the body. @returns null when too little of it is known. */
function bodyMiddle(landmarks: Landmarks<'imagePx'> | null): Focus | null {
	if (landmarks === null) return null;
	const known = MIDDLE.map((name) => landmarks[name]).filter((landmark) => landmark !== null);
	if (known.length < 2) return null;
	const mean = (pick: (point: Focus) => number) => known.reduce((sum, point) => sum + pick(point), 0) / known.length;
	return { x: mean((point) => point.x), y: mean((point) => point.y) };
}

/** Shoulder to hip in source pixels, the longer side: foreshortening only ever shortens. @returns null when neither is known. */
function trunkLengthPx(landmarks: Landmarks<'imagePx'> | null): number | null {
	if (landmarks === null) return null;
	const lengths = (
		[
			['leftShoulder', 'leftHip'],
			['rightShoulder', 'rightHip'],
		] as const
	).flatMap(([upper, lower]) => {
		const [shoulder, hip] = [landmarks[upper], landmarks[lower]];
		return shoulder === null || hip === null ? [] : [Math.hypot(shoulder.x - hip.x, shoulder.y - hip.y)];
	});
	return lengths.length === 0 ? null : Math.max(...lengths);
}

/** The body moves within this share of the picture's width without the picture following. */
const STILL_RATIO = 0.05;
const FOLLOW_TIME_S = 0.9;
const TRUNK_TIME_S = 1;

/** Follows the body calmly: still while it squats in place, gliding after it when it walks. */
export function createBodyFollower(): {
	follow(
		landmarks: Landmarks<'imagePx'> | null,
		widthPx: number,
		stepS: number,
	): { focus: Focus | null; trunkPx: number | null };
} {
	let focus: Focus | null = null;
	let target: Focus | null = null;
	let trunkPx: number | null = null;
	return {
		follow(landmarks, widthPx, stepS) {
			const middle = bodyMiddle(landmarks);
			if (middle !== null) {
				const away = target === null ? Number.POSITIVE_INFINITY : Math.abs(middle.x - target.x);
				if (target === null || away > STILL_RATIO * widthPx) target = middle;
			}
			if (target !== null) {
				const share = focus === null ? 1 : 1 - Math.exp(-stepS / FOLLOW_TIME_S);
				focus = focus === null ? target : glide(focus, target, share);
			}
			const length = trunkLengthPx(landmarks);
			if (length !== null) {
				trunkPx = trunkPx === null ? length : trunkPx + (length - trunkPx) * (1 - Math.exp(-stepS / TRUNK_TIME_S));
			}
			return { focus, trunkPx };
		},
	};
}

function glide(from: Focus, to: Focus, share: number): Focus {
	return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
