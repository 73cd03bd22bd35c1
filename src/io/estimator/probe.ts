import { nameKeypoints } from '../../analysis/pose/keypointMaps.ts';
import { keypointOrder } from './keypointOrder.ts';
import type { PoseModel } from './poseEstimator.ts';
import type { PoseTracker } from './poseTracker.ts';
import { drawProbeFigure, PROBE_HEIGHT_PX, PROBE_WIDTH_PX, probeFault } from './probeFigure.ts';
import type { PictureReader } from './readPicture.ts';

const MS_PER_S = 1000;
/** The first look compiles and finds the person, the second follows them; the last ones are timed. */
const LOOKS = 4;
const TIMED_FROM_LOOK = 2;

/**
 * Shows the model a figure whose pose is known. Rejects when the answer is wrong.
 * @returns seconds that a warm picture takes.
 */
export async function probe(
	model: PoseModel,
	tracker: PoseTracker,
	reader: PictureReader,
	onLook: () => void,
): Promise<number> {
	const canvas = new OffscreenCanvas(PROBE_WIDTH_PX, PROBE_HEIGHT_PX);
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('no 2D canvas in the worker');
	drawProbeFigure(context);
	let fastestS = Infinity;
	for (let look = 0; look < LOOKS; look += 1) {
		const startMs = performance.now();
		const picture = await reader.read(canvas, PROBE_WIDTH_PX, PROBE_HEIGHT_PX);
		const pose = await tracker.estimate(picture, { mask: 'unwanted' });
		const tookS = (performance.now() - startMs) / MS_PER_S;
		if (look >= TIMED_FROM_LOOK) fastestS = Math.min(fastestS, tookS);
		const fault = probeFault(pose === null ? null : nameKeypoints<'imagePx'>(keypointOrder(model), pose.image));
		if (fault !== null) throw new Error(`wrong pose on the test figure: ${fault}`);
		onLook();
	}
	tracker.startOver();
	return fastestS;
}
