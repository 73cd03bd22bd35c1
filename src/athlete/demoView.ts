import type { CameraPlace } from './camera.ts';

/** Where the demo is watched from. */
export const DEMO_VIEWS = ['side', 'front', 'oblique'] as const;
export type DemoView = (typeof DEMO_VIEWS)[number];

const CAMERAS: Readonly<Record<DemoView, Pick<CameraPlace, 'yawDeg' | 'distanceM'>>> = {
	side: { yawDeg: -90, distanceM: 2.8 },
	front: { yawDeg: 0, distanceM: 3 },
	oblique: { yawDeg: -45, distanceM: 3 },
};

/** A laptop on a low table, seeing the whole body with room for the arms; lower and nearer for somebody on the floor. */
export function demoCamera(
	view: DemoView,
	size: Pick<CameraPlace, 'widthPx' | 'heightPx'>,
	place: 'standing' | 'floor' = 'standing',
): CameraPlace {
	const heights =
		place === 'floor' ? { heightM: 0.65, aimHeightM: 0.35, distanceM: 2.4 } : { heightM: 0.9, aimHeightM: 0.88 };
	return { ...CAMERAS[view], ...size, ...heights, verticalFovDeg: 45 };
}
