import { describe, expect, it } from 'vitest';
import { asMoveNet } from '../../../tests/support/frameEdits.ts';
import { standingPose } from '../../../tests/support/makePose.ts';
import { createViewTracker, meanYawDeg, nearSideOf, viewOfYaw, yawDeg, type CameraView } from './cameraView.ts';

const CAMERAS = [
	{ cameraYawDeg: 0, turnedDeg: 0, view: 'front' },
	{ cameraYawDeg: 30, turnedDeg: -30, view: 'front' },
	{ cameraYawDeg: 50, turnedDeg: -50, view: 'oblique' },
	{ cameraYawDeg: 90, turnedDeg: -90, view: 'left' },
	{ cameraYawDeg: 100, turnedDeg: -100, view: 'left' },
	{ cameraYawDeg: -90, turnedDeg: 90, view: 'right' },
	{ cameraYawDeg: -80, turnedDeg: 80, view: 'right' },
	{ cameraYawDeg: -130, turnedDeg: 130, view: 'oblique' },
	{ cameraYawDeg: 170, turnedDeg: -170, view: 'back' },
] as const;

describe('viewOfYaw', () => {
	it.each([
		[38, 'front'],
		[38.1, 'oblique'],
		[72.9, 'oblique'],
		[73, 'right'],
		[107, 'right'],
		[107.1, 'oblique'],
		[141.9, 'oblique'],
		[142, 'back'],
		[180, 'back'],
	])('at %f° is %s, and the mirror image the other way round', (turnedDeg, view) => {
		expect(viewOfYaw(turnedDeg)).toBe(view);
		expect(viewOfYaw(-turnedDeg)).toBe(view === 'right' ? 'left' : view);
	});
});

describe('nearSideOf', () => {
	it('is known in side views alone', () => {
		const views: readonly (CameraView | null)[] = ['left', 'right', 'front', 'back', 'oblique', null];
		expect(views.map(nearSideOf)).toEqual(['left', 'right', null, null, null, null]);
	});
});

describe('yawDeg', () => {
	it.each(CAMERAS)(
		'reads $turnedDeg° when the camera stands at $cameraYawDeg°',
		({ cameraYawDeg, turnedDeg, view }) => {
			const yaw = yawDeg(standingPose({ yawDeg: cameraYawDeg }));
			expect(yaw).toBeCloseTo(turnedDeg, 6);
			expect(viewOfYaw(yaw ?? NaN)).toBe(view);
		},
	);

	it('depends little on distance and height of the camera', () => {
		for (const distanceM of [2, 3.5]) {
			for (const heightM of [0.5, 0.9, 1.4]) {
				expect(Math.abs((yawDeg(standingPose({ yawDeg: 60, distanceM, heightM })) ?? NaN) + 60)).toBeLessThan(2);
			}
		}
	});

	it.each(CAMERAS)('finds the view $view at $cameraYawDeg° from the width of the shoulders alone', (camera) => {
		const frames = asMoveNet([standingPose({ yawDeg: camera.cameraYawDeg })]);
		const yaw = frames.map(yawDeg)[0] ?? NaN;
		expect(Math.abs(yaw - camera.turnedDeg)).toBeLessThan(15);
		expect(viewOfYaw(yaw)).toBe(camera.view);
	});

	it('is null without a shoulder or hip, and without anybody', () => {
		const pose = standingPose();
		const world = pose.world === null ? null : { ...pose.world, leftHip: null };
		expect(yawDeg({ ...pose, world })).toBeNull();
		expect(yawDeg({ ...pose, world: null, image: { ...pose.image, rightShoulder: null } })).toBeNull();
		expect(yawDeg({ ...pose, world: null, image: null })).toBeNull();
	});
});

describe('meanYawDeg', () => {
	it('averages across the back, where the sign changes', () => {
		expect(Math.abs(meanYawDeg([170, -170, 175, -175]) ?? 0)).toBeCloseTo(180, 6);
	});

	it('is not turned by one frame that is the wrong way round', () => {
		expect(meanYawDeg([-90, -88, -92, 90, -90])).toBeCloseTo(-90, 0);
	});

	it('is null for none', () => {
		expect(meanYawDeg([])).toBeNull();
	});
});

describe('createViewTracker', () => {
	/** The views after holding each yaw for a while, at 20 frames a second. */
	function follow(...holds: readonly { readonly yaw: number | null; readonly forS: number }[]): (CameraView | null)[] {
		const track = createViewTracker();
		let frame = 0;
		return holds.map(({ yaw, forS }) => {
			let view: CameraView | null = null;
			for (let count = 0; count < forS * 20; count++) view = track(yaw, frame++ / 20);
			return view;
		});
	}

	it('knows nothing before the first yaw and the view right with it', () => {
		expect(follow({ yaw: null, forS: 1 }, { yaw: 0, forS: 0.05 })).toEqual([null, 'front']);
	});

	it('takes no notice of a glance aside, but of turning for a second', () => {
		const turned = follow({ yaw: -90, forS: 2 }, { yaw: -50, forS: 0.4 }, { yaw: -90, forS: 1 }, { yaw: 0, forS: 1 });
		expect(turned).toEqual(['left', 'left', 'left', 'front']);
	});

	it('keeps its view near a gate and changes it well beyond', () => {
		expect(follow({ yaw: 35, forS: 2 }, { yaw: 42, forS: 2 }, { yaw: 44, forS: 2 }, { yaw: 40, forS: 2 })).toEqual([
			'front',
			'front',
			'oblique',
			'oblique',
		]);
	});

	it('remembers the view while nobody is seen', () => {
		expect(follow({ yaw: 90, forS: 1 }, { yaw: null, forS: 3 })).toEqual(['right', 'right']);
	});
});
