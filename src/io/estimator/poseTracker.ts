import type { BodyMask } from '../../analysis/pose/bodyMask.ts';
import type { MemoryPicture } from '../../picture/memoryPicture.ts';
import type { PackedKeypoints } from './packKeypoints.ts';

/** What of a person is wanted besides their keypoints. */
export interface PoseWants {
	readonly mask: 'wanted' | 'unwanted';
}

/** A person in a picture. Keypoints in the model's order. */
export interface TrackedPose {
	/** Belief that a person is there, 0–1. */
	readonly score: number;
	/** In pixels of the picture that was given. */
	readonly image: PackedKeypoints;
	/** In metres around mid-hip; `null` when the model has none. */
	readonly world: PackedKeypoints | null;
	/** Placed in the picture that was given; `null` when it was not wanted or the model has none. */
	readonly mask: BodyMask | null;
}

/** Follows one person from picture to picture. */
export interface PoseTracker {
	/** The person in the next picture; `null` when nobody was found. One picture at a time. */
	estimate(picture: MemoryPicture, wants: PoseWants): Promise<TrackedPose | null>;
	/** Forgets the person: the next picture is searched anew. */
	startOver(): void;
}
