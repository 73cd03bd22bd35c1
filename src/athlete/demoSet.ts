import type { CameraPlace } from './camera.ts';
import { stand } from './idleMotion.ts';
import { sequence, type Motion } from './motion.ts';
import { squat, type SquatForm } from './motions/squat.ts';
import { walkIn, walkOut } from './walkMotion.ts';

/** Where the demo is watched from. */
export const DEMO_VIEWS = ['side', 'front', 'oblique'] as const;
export type DemoView = (typeof DEMO_VIEWS)[number];

const CAMERAS: Readonly<Record<DemoView, Pick<CameraPlace, 'yawDeg' | 'distanceM'>>> = {
	side: { yawDeg: -90, distanceM: 2.8 },
	front: { yawDeg: 0, distanceM: 3 },
	oblique: { yawDeg: -45, distanceM: 3 },
};

/** A laptop on a low table, seeing the whole body with room for the arms. */
export function demoCamera(view: DemoView, size: Pick<CameraPlace, 'widthPx' | 'heightPx'>): CameraPlace {
	return { ...CAMERAS[view], ...size, heightM: 0.9, aimHeightM: 0.88, verticalFovDeg: 45 };
}

/** Out of the picture at every view. */
const ENTRANCE: Readonly<Record<DemoView, { readonly x: number; readonly z: number }>> = {
	side: { x: 0, z: -2.9 },
	front: { x: -3, z: 0 },
	oblique: { x: -2.2, z: -2.2 },
};

/** What goes amiss for three reps: something that can be seen from there. */
const FAULTS: Readonly<Record<DemoView, Partial<SquatForm>>> = {
	side: { depth: { thighElevationDeg: 30 } },
	front: { kneeValgusM: 0.085 },
	oblique: { eccentricS: 0.6, concentricS: 0.5 },
};

const SWAY_M = 0.003;
/** Long enough for the set to start by itself: stillness, countdown, and a moment more. */
const STILL_S = 7.5;
const REST_S = 2.5;

/** Comes, stands still, squats nine times with a fault in the middle three, rests, leaves. */
export function demoSet(view: DemoView): Motion {
	const fault = FAULTS[view];
	return sequence(
		walkIn(ENTRANCE[view]),
		stand({ durationS: STILL_S, swayM: SWAY_M, seed: 3 }),
		squat({
			reps: 9,
			idleBeforeS: 0,
			idleAfterS: REST_S,
			but: { 4: fault, 5: fault, 6: fault },
			variation: 1,
			swayM: SWAY_M,
			seed: 4,
		}),
		walkOut({ x: -ENTRANCE[view].x, z: -ENTRANCE[view].z }),
		stand({ durationS: 1, spot: { x: -ENTRANCE[view].x, z: -ENTRANCE[view].z, headingDeg: 0 } }),
	);
}
