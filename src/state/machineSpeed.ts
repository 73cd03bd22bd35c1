import * as v from 'valibot';
import type { Backend, PoseModel } from '../io/estimator/poseEstimator.ts';

/** The models that are measured, the small one first: it tells soonest whether a way of calculating works at all. */
export const MEASURED_MODELS = ['blazepose-lite', 'blazepose-full'] as const satisfies readonly PoseModel[];
export type MeasuredModel = (typeof MEASURED_MODELS)[number];

/** How fast one model was in one way of calculating; `null`: it does not run that way on this machine. */
export interface Speed {
	readonly model: MeasuredModel;
	readonly backend: Backend;
	readonly picturesPerS: number | null;
}

/** What was measured of a machine. */
export interface MachineSpeed {
	/** ISO 8601, UTC. */
	readonly measuredAt: string;
	readonly speeds: readonly Speed[];
}

/** What to take. `reason`: `large`: it keeps up; `small`: the large one does not; `slow`: not even the small one; `none`: nothing runs. */
export type Recommendation =
	| {
			readonly reason: 'large' | 'small' | 'slow';
			readonly model: MeasuredModel;
			readonly backend: Backend;
			readonly picturesPerS: number;
			/** The best of the large model; `null` when it runs in no way. */
			readonly largePicturesPerS: number | null;
	  }
	| { readonly reason: 'none' };

/** House: as many show a swing of 1.25 s and each fault in it; more look smoother and find nothing else. */
const ENOUGH_PICTURES_PER_S = 20;
/** Rules judge from 9.5 pictures a second on, see `MIN_FRAME_RATE_HZ`; a camera and a page take some of what a model alone can do. */
const LEAST_PICTURES_PER_S = 12;
/** House: what is hardly faster is not worth its coarser joints. */
const WORTH_RATIO = 1.25;

/** Which model to take on a machine, and how it is calculated there. */
export function recommend(speeds: readonly Speed[]): Recommendation {
	const large = fastest(speeds, 'blazepose-full');
	const small = fastest(speeds, 'blazepose-lite');
	const takesSmall =
		small !== null &&
		(large === null ||
			(large.picturesPerS < ENOUGH_PICTURES_PER_S && small.picturesPerS >= WORTH_RATIO * large.picturesPerS));
	const taken = takesSmall ? small : large;
	if (taken === null) return { reason: 'none' };
	const usual = takesSmall ? 'small' : 'large';
	return {
		...taken,
		reason: taken.picturesPerS < LEAST_PICTURES_PER_S ? 'slow' : usual,
		largePicturesPerS: large?.picturesPerS ?? null,
	};
}

type Ran = Speed & { readonly picturesPerS: number };

function fastest(speeds: readonly Speed[], model: MeasuredModel): Ran | null {
	const ran = speeds.filter((speed): speed is Ran => speed.model === model && speed.picturesPerS !== null);
	return ran.sort((one, other) => other.picturesPerS - one.picturesPerS)[0] ?? null;
}

/** Two models in three ways. */
const MAX_SPEEDS = 6;
/** A faster model would be one of another kind. */
const MAX_PICTURES_PER_S = 2000;

const machineSpeed = v.object({
	measuredAt: v.pipe(v.string(), v.isoTimestamp()),
	speeds: v.pipe(
		v.array(
			v.object({
				model: v.picklist(MEASURED_MODELS),
				backend: v.picklist(['webgpu', 'webgl', 'wasm']),
				picturesPerS: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_PICTURES_PER_S))),
			}),
		),
		v.minLength(1),
		v.maxLength(MAX_SPEEDS),
	),
});

/** Reads what was kept of a machine. Never throws. @returns null when nothing was measured, or it makes no sense. */
export function parseMachineSpeed(text: string): MachineSpeed | null {
	try {
		const parsed = v.safeParse(machineSpeed, JSON.parse(text));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}
