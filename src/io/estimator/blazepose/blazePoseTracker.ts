import type { MaskPlacement } from '../../../analysis/pose/bodyMask.ts';
import type { MemoryPicture } from '../../../picture/memoryPicture.ts';
import type { PoseTracker, TrackedPose } from '../poseTracker.ts';
import { createModelInput } from './cropRegion.ts';
import { boxOrigins, DETECTOR_CELLS, findPerson } from './findPerson.ts';
import type { ModelRunner } from './modelRunner.ts';
import { imageKeypoints, LANDMARK_CELLS, personSpots, worldKeypoints } from './readKeypoints.ts';
import { createRegionCropper } from './regionCropper.ts';
import { byMiddles, placementOf, regionOfPerson, regionOfPicture, type Region } from './region.ts';

/** The two models of BlazePose. */
export interface BlazePoseModels {
	/** Finds the person in a whole picture. */
	readonly detector: ModelRunner;
	/** Finds the keypoints in the region around the person. */
	readonly landmarks: ModelRunner;
}

const DETECTOR_HEADS = ['person'];
export const LANDMARK_HEADS = ['ld_3d', 'output_poseflag', 'activation_heatmap', 'world_3d'];
/** The model has applied the sigmoid already. */
export const MASK_HEAD = 'activation_segmentation';
/** Of BlazePose: from this belief on somebody is there. */
const MIN_BELIEF = 0.5;

interface Found {
	readonly pose: TrackedPose;
	/** Where to look for the person in the next picture. */
	readonly next: Region;
}

function poseIn(region: Region, placement: MaskPlacement, answers: readonly Float32Array[]): Found | null {
	const [raw, belief, heat, world] = answers as [Float32Array, Float32Array, Float32Array, Float32Array];
	const score = belief[0] as number;
	if (score < MIN_BELIEF) return null;
	const body = answers[LANDMARK_HEADS.length];
	const mask =
		body === undefined ? null : { sizePx: LANDMARK_CELLS, values: body.slice(), toPicture: byMiddles(placement) };
	const { centre, edge } = personSpots(raw, heat, placement);
	return {
		pose: {
			score,
			image: imageKeypoints(raw, heat, placement),
			world: worldKeypoints(world, raw, region),
			mask,
		},
		next: regionOfPerson(centre, edge),
	};
}

/**
 * Follows a person with BlazePose: step by step what `estimatePoses` of pose-detection does, without its detours, and with the mask
 * left in the region around the person.
 */
export function createBlazePoseTracker({ detector, landmarks }: BlazePoseModels): PoseTracker {
	const origins = boxOrigins();
	const crop = createRegionCropper();
	const detectorInput = createModelInput(DETECTOR_CELLS, -1);
	const landmarkInput = createModelInput(LANDMARK_CELLS, 0);
	let person: Region | null = null;

	function search(picture: MemoryPicture): Promise<Region | null> {
		const whole = regionOfPicture(picture);
		crop(picture, placementOf(whole, DETECTOR_CELLS), detectorInput);
		return detector(detectorInput, DETECTOR_HEADS, ([boxes]) =>
			findPerson(boxes as Float32Array, origins, placementOf(whole, 1)),
		);
	}

	return {
		async estimate(picture, { mask }) {
			const region = person ?? (await search(picture));
			person = null;
			if (region === null) return null;
			const placement = placementOf(region, LANDMARK_CELLS);
			crop(picture, placement, landmarkInput);
			const heads = mask === 'wanted' ? [...LANDMARK_HEADS, MASK_HEAD] : LANDMARK_HEADS;
			const found = await landmarks(landmarkInput, heads, (answers) => poseIn(region, placement, answers));
			if (found === null) return null;
			person = found.next;
			return found.pose;
		},
		startOver() {
			person = null;
		},
	};
}
