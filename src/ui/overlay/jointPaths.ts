import type { Landmarks, LandmarkName } from '../../analysis/pose/landmarks.ts';
import { imageToView, type Viewport, type ViewPoint } from './viewport.ts';
import { CASING, LIMB, type Context, type SkeletonInk } from './strokes.ts';

/** Where a joint was, picture after picture. */
export interface JointPath {
	/** Written where it begins; `null` for the second of a pair. */
	readonly name: string | null;
	/** In order of time, in source pixels; `null` where it was not seen. */
	readonly points: readonly { readonly timeS: number; readonly at: ViewPoint | null }[];
}

/** One picture of a body. */
interface SeenPose {
	readonly timeS: number;
	readonly image: Landmarks<'imagePx'> | null;
}

/** The paths of some joints through pictures in order of time. Joints that are never seen have none. */
export function jointPaths(
	poses: readonly SeenPose[],
	joints: readonly { readonly name: string | null; readonly landmark: LandmarkName }[],
): readonly JointPath[] {
	return joints
		.map(({ name, landmark }) => ({
			name,
			points: poses.map(({ timeS, image }) => ({ timeS, at: image?.[landmark] ?? null })),
		}))
		.filter(({ points }) => points.some(({ at }) => at !== null));
}

/** What of the paths is drawn, in view pixels. */
export interface PathScene {
	readonly paths: readonly JointPath[];
	/** What was gone by then is solid, what is to come is faint. */
	readonly timeS: number;
	readonly viewport: Viewport;
	/** See `SkeletonScene`. */
	readonly trunkPx: number;
	readonly fontFamily: string;
}

const TO_COME_ALPHA = 0.4;
const TEXT_PX = 14;

/** Draws the paths of joints with their names where they begin. */
export function drawJointPaths(context: Context, scene: PathScene, ink: SkeletonInk): void {
	context.save();
	context.lineCap = 'round';
	context.lineJoin = 'round';
	const widthPx = Math.max(1.5, 0.6 * LIMB * scene.trunkPx);
	for (const { name, points } of scene.paths) {
		const seen = points.map(({ timeS, at }) => ({ timeS, at: at === null ? null : imageToView(scene.viewport, at) }));
		const gone = seen.filter(({ timeS }) => timeS <= scene.timeS);
		for (const [part, alpha] of [
			[seen, TO_COME_ALPHA],
			[gone, 1],
		] as const) {
			context.globalAlpha = alpha;
			stroke(context, part, widthPx + CASING * 0.6 * scene.trunkPx, ink.casing);
			stroke(context, part, widthPx, ink.bone);
		}
		const first = seen.find(({ at }) => at !== null)?.at;
		if (first != null && name !== null) write(context, name, first, scene.fontFamily, ink);
	}
	context.restore();
}

function stroke(
	context: Context,
	points: readonly { readonly at: ViewPoint | null }[],
	widthPx: number,
	colour: string,
): void {
	context.lineWidth = widthPx;
	context.strokeStyle = colour;
	context.beginPath();
	let isDrawing = false;
	for (const { at } of points) {
		if (at !== null && isDrawing) context.lineTo(at.x, at.y);
		else if (at !== null) context.moveTo(at.x, at.y);
		isDrawing = at !== null;
	}
	context.stroke();
}

function write(context: Context, text: string, { x, y }: ViewPoint, fontFamily: string, ink: SkeletonInk): void {
	context.globalAlpha = 1;
	context.font = `540 ${TEXT_PX}px ${fontFamily}`;
	context.lineWidth = 4;
	context.strokeStyle = ink.casing;
	context.strokeText(text, x + 8, y - 8);
	context.fillStyle = ink.bone;
	context.fillText(text, x + 8, y - 8);
}
