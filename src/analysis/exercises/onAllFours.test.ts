import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { loadTrack } from '../../../tests/support/loadFixture.ts';
import { movementsOf } from '../../../tests/support/floorSet.ts';
import { birdDog } from '../../athlete/motions/birdDog.ts';
import { fireHydrant } from '../../athlete/motions/fireHydrant.ts';
import { quadrupedHipExtension } from '../../athlete/motions/quadrupedHipExtension.ts';
import type { Motion } from '../../athlete/motion.ts';
import type { PoseFrame } from '../pose/poseFrame.ts';

const MOTIONS = {
	'bird-dog': birdDog({ reps: 2, side: 'alternating', holdS: 2 }),
	'quadruped-hip-extension': quadrupedHipExtension({ reps: 2, side: 'alternating' }),
	'fire-hydrant': fireHydrant({ reps: 2, side: 'alternating' }),
} as const;
const IDS = Object.keys(MOTIONS) as (keyof typeof MOTIONS)[];

function seen(motion: Motion, yawDeg: number): PoseFrame[] {
	return demoTrack({ motion, camera: { yawDeg, aimHeightM: 0.35 }, fps: 10, noiseM: 0.006 });
}

describe.each(IDS)('%s', (id) => {
	const motion = MOTIONS[id];

	it.each([90, -90, 180, 0, 45])(
		'is counted for the leg that does it, ten pictures a second, camera at %i°',
		(yawDeg) => {
			const reps = movementsOf(id, seen(motion, yawDeg));
			expect(reps.map(({ side, partial }) => ({ side, partial }))).toEqual([
				{ side: 'left', partial: false },
				{ side: 'right', partial: false },
			]);
			for (const [index, { peakS }] of reps.entries()) {
				expect(Math.abs(peakS - (motion.reps[index]?.peakS ?? NaN))).toBeLessThan(1.3);
			}
		},
	);

	it('is recognised without being told', () => {
		expect(movementsOf('auto', seen(motion, 90)).filter(({ partial }) => !partial)).toHaveLength(2);
	});

	it.each(IDS.filter((other) => other !== id))('does not count %s', (other) => {
		for (const yawDeg of [90, 180]) {
			expect(movementsOf(id, seen(MOTIONS[other], yawDeg)).filter(({ partial }) => !partial)).toEqual([]);
		}
	});

	it('is not counted where the lifted leg is hardly seen', () => {
		const hidden = seen(motion, 90).map((frame) => dimmed(frame));
		expect(movementsOf(id, hidden).filter(({ partial }) => !partial)).toEqual([]);
	});

	it('is not counted for one picture in which a knee jumps', () => {
		const resting = seen(motion, 90).slice(0, 12);
		const [first] = resting;
		const peak = seen(motion, 90).find(({ timeS }) => timeS >= (motion.reps[0]?.peakS ?? 0));
		if (first === undefined || peak === undefined) throw new Error('Nobody is there.');
		const track = Array.from({ length: 60 }, (_, index) => ({
			...(index === 30 ? peak : first),
			timeS: index / 10,
		}));
		expect(movementsOf(id, track).filter(({ partial }) => !partial)).toEqual([]);
	});

	it('counts nothing for a model without metres', () => {
		expect(
			movementsOf(
				id,
				seen(motion, 90).map((frame) => ({ ...frame, world: null })),
			),
		).toEqual([]);
	});
});

/** The model hardly sees the knees. */
function dimmed(frame: PoseFrame): PoseFrame {
	const { image } = frame;
	if (image === null || image.leftKnee === null || image.rightKnee === null) return frame;
	const [leftKnee, rightKnee] = [image.leftKnee, image.rightKnee].map((knee) => ({ ...knee, visibility: 0.4 }));
	return { ...frame, image: { ...image, leftKnee: leftKnee ?? null, rightKnee: rightKnee ?? null } };
}

describe('the film of kicks', () => {
	const { frames } = loadTrack('quadruped-kick-side');
	it('has seven leg lifts, right and left in turn', () => {
		const reps = movementsOf('quadruped-hip-extension', frames);
		expect(reps.every(({ partial }) => !partial)).toBe(true);
		expect(reps.map(({ side }) => side)).toEqual(['right', 'left', 'right', 'left', 'right', 'left', 'right']);
		for (const [index, peakS] of [0.8, 2.25, 3.75, 5, 6.5, 8.1, 9.65].entries()) {
			expect(Math.abs((reps[index]?.peakS ?? NaN) - peakS)).toBeLessThan(0.15);
		}
	});
	it.each(['bird-dog', 'fire-hydrant', 'plank'])('has none of %s', (id) => {
		expect(movementsOf(id, frames).filter(({ partial }) => !partial)).toEqual([]);
	});
});

it.each(IDS)('getting into a plank has none of %s', (id) => {
	expect(movementsOf(id, loadTrack('plank-side').frames).filter(({ partial }) => !partial)).toEqual([]);
});
