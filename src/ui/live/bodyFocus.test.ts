import { describe, expect, it } from 'vitest';
import { demoTrack } from '../../../tests/support/demoTrack.ts';
import { squat } from '../../athlete/motions/squat.ts';
import { createBodyFollower } from './bodyFocus.ts';

const FRAMES = demoTrack({ motion: squat({ reps: 1 }), fps: 20, camera: { yawDeg: 90, widthPx: 640, heightPx: 480 } });

describe('createBodyFollower', () => {
	it('holds the picture still while somebody squats in place', () => {
		const follower = createBodyFollower();
		const focuses = FRAMES.map((frame) => follower.follow(frame.image, 640, 0.05).focus?.x ?? 0);
		expect(Math.max(...focuses) - Math.min(...focuses)).toBeLessThan(0.03 * 640);
	});

	it('glides after somebody who has moved, and stays when they are gone', () => {
		const follower = createBodyFollower();
		const image = FRAMES[0]?.image ?? null;
		const before = follower.follow(image, 640, 0.05).focus?.x ?? 0;
		const moved =
			image === null
				? null
				: (Object.fromEntries(
						Object.entries(image).map(([name, point]) => [
							name,
							point === null ? null : { ...point, x: point.x + 100 },
						]),
					) as unknown as typeof image);
		const first = follower.follow(moved, 640, 0.05).focus?.x ?? 0;
		expect(first - before).toBeGreaterThan(0);
		expect(first - before).toBeLessThan(20);
		for (let frame = 0; frame < 100; frame++) follower.follow(moved, 640, 0.05);
		const after = follower.follow(null, 640, 0.05).focus?.x ?? 0;
		expect(after - before).toBeCloseTo(100, 0);
	});
});
