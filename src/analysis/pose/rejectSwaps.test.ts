import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { asMoveNet, withoutPerson, withSidesSwapped } from '../../../tests/support/frameEdits.ts';
import { squat } from '../../athlete/motions/squat.ts';
import { createSwapRejecter } from './rejectSwaps.ts';
import type { PoseFrame } from './poseFrame.ts';

const FRONT = demoTrack({ motion: squat({ reps: 1 }) });
const SWAP = { fromS: 2, toS: 2.1 };

function cleaned(frames: readonly PoseFrame[]): PoseFrame[] {
	return frames.map(createSwapRejecter());
}

/** Seconds at which left and right of the shoulders are exchanged against the truth. */
function swappedS(frames: readonly PoseFrame[], truth: readonly PoseFrame[]): number[] {
	const isSwapped = (frame: PoseFrame, index: number): boolean =>
		frame.image?.leftShoulder?.x === truth[index]?.image?.rightShoulder?.x;
	return frames.filter(isSwapped).map((frame) => frame.timeS);
}

describe('createSwapRejecter', () => {
	it('leaves a clean track alone, from any side and with jitter', () => {
		for (const yawDeg of [0, 45, 90, 180]) {
			for (const noiseM of [0, 0.02]) {
				const frames = demoTrack({ motion: squat({ reps: 1 }), camera: { yawDeg }, noiseM });
				expect(cleaned(frames)).toEqual(frames);
			}
		}
	});

	it('puts back every landmark in pixels and metres when the model takes left for right for three frames', () => {
		const confused = withSidesSwapped(FRONT, SWAP);
		expect(swappedS(confused, FRONT)).toHaveLength(3);
		expect(cleaned(confused)).toEqual(FRONT);
	});

	it('does so from behind, and without metres', () => {
		const back = demoTrack({ motion: squat({ reps: 1 }), camera: { yawDeg: 180 } });
		expect(cleaned(withSidesSwapped(back, SWAP))).toEqual(back);
		const moveNet = asMoveNet(FRONT);
		expect(cleaned(withSidesSwapped(moveNet, SWAP))).toEqual(moveNet);
	});

	it('believes after 0.4 s that the person turned round', () => {
		const turned = withSidesSwapped(FRONT, { fromS: 2, toS: Infinity });
		const swapped = swappedS(cleaned(turned), FRONT);
		expect(swapped[0]).toBeCloseTo(2.4, 1);
		expect(swapped.at(-1)).toBe(FRONT.at(-1)?.timeS);
	});

	it('compares with nothing after nobody was seen', () => {
		const lost = withoutPerson(withSidesSwapped(FRONT, { fromS: 0.5, toS: Infinity }), { fromS: 0.5, toS: 0.7 });
		expect(swappedS(cleaned(lost), FRONT)[0]).toBeCloseTo(0.7, 1);
	});

	it('touches nothing in side views, where left and right lie on each other', () => {
		const side = withSidesSwapped(demoTrack({ motion: squat({ reps: 1 }), camera: { yawDeg: 83 } }), SWAP);
		expect(cleaned(side)).toEqual(side);
	});

	it('lets a frame without shoulders through', () => {
		const frame = FRONT[0]!;
		const headless: PoseFrame = { ...frame, image: frame.image, world: { ...frame.world!, leftShoulder: null } };
		expect(cleaned([frame, headless])).toEqual([frame, headless]);
	});
});
