import type { GluteBridgeForm } from '../motions/gluteBridge.ts';
import type { PlankForm } from '../motions/plank.ts';
import type { ProneLegRaiseForm } from '../motions/proneLegRaise.ts';
import type { SingleLegBridgeForm } from '../motions/singleLegBridge.ts';
import { faultFormsOf, type FaultForm } from './faultForm.ts';

/** A laptop on a chair, along the body from the side, or from where the feet or the head are. */
const LOW = { heightM: 0.6, aimHeightM: 0.35, distanceM: 2.6 };
const CAMERAS = { side: { yawDeg: 90, ...LOW }, front: { yawDeg: 0, ...LOW } };

const GLUTE_BRIDGE = faultFormsOf<GluteBridgeForm>('glute-bridge', CAMERAS, { reps: 3 }, [
	{ fault: 'lumbar-extension', from: 'side', form: { shoulderHipKneeDeg: 205 } },
	{ fault: 'knee-valgus', from: 'front', form: { kneeMedialM: 0.11 } },
	{ fault: 'incomplete-extension', from: 'side', form: { shoulderHipKneeDeg: 150 } },
	{ fault: 'foot-placement', from: 'side', form: { kneeFlexionDeg: 50 } },
	{ fault: 'short-hold', from: 'side', form: { holdS: 0.1 } },
	{ fault: 'shoulder-rise', from: 'side', form: { shoulderRiseRatio: 0.22 } },
	{ fault: 'bounce', from: 'side', form: { loweredRatio: 0.35 } },
	{ fault: 'tempo', from: 'anywhere', form: { riseS: 0.35, lowerS: 0.35 } },
]);

const SINGLE_LEG_BRIDGE = faultFormsOf<SingleLegBridgeForm>('single-leg-bridge', CAMERAS, { reps: 3 }, [
	{ fault: 'pelvic-drop', from: 'front', form: { pelvicDropDeg: 18 } },
	{ fault: 'incomplete-extension', from: 'side', form: { shoulderHipKneeDeg: 150 } },
	{ fault: 'foot-placement', from: 'side', form: { kneeFlexionDeg: 50 } },
	{ fault: 'short-hold', from: 'side', form: { holdS: 0.1 } },
	{ fault: 'tempo', from: 'anywhere', form: { riseS: 0.35, lowerS: 0.35 } },
]);

const PLANK = faultFormsOf<PlankForm>('plank', CAMERAS, { reps: 1, holdS: 7 }, [
	{ fault: 'hip-sag', from: 'side', form: { shoulderHipAnkleDeg: 202 } },
	{ fault: 'hip-pike', from: 'side', form: { shoulderHipAnkleDeg: 148 } },
	{ fault: 'elbow-placement', from: 'side', form: { elbowAheadRatio: 0.85 } },
]);

const PRONE_LEG_RAISE = faultFormsOf<ProneLegRaiseForm>('prone-leg-raise', CAMERAS, { reps: 3, side: 'left' }, [
	{ fault: 'lumbar-extension', from: 'side', form: { liftDeg: 26 } },
	{ fault: 'short-hold', from: 'side', form: { holdS: 0.5 } },
	{ fault: 'knee-bend', from: 'side', form: { kneeFlexionDeg: 50 } },
]);

/** Faults of what is done on the floor. */
export const FLOOR_FAULT_FORMS: readonly FaultForm[] = [
	...GLUTE_BRIDGE,
	...SINGLE_LEG_BRIDGE,
	...PLANK,
	...PRONE_LEG_RAISE,
];
