import { createKnownPoses } from './knownPoses.ts';
import type { DemoSource } from './io/athlete/demoSource.ts';
import type { LiveSource } from './io/camera/frameSource.ts';
import type { PoseEstimator } from './io/estimator/poseEstimator.ts';

/** The demo athlete, who does what the plan asks for. */
export interface Performer {
	open(): Promise<LiveSource>;
	perform(exerciseId: string): void;
	/** The time of the athlete, in seconds; `null` before they came. */
	nowS(): number | null;
	/** What takes the place of a model; `null` where a model looks. */
	readonly openEstimator: (() => PoseEstimator) | null;
}

const WAIT_S = 60;
const SWAY_M = 0.003;

/** @param hurry so many times as fast as life, with poses that nobody has to look for; `null` for pictures that a model sees. */
export function createPerformer(hurry: number | null): Performer {
	let athlete: Athlete | null = null;
	let wanted: string | null = null;
	return {
		async open() {
			athlete = await openAthlete(hurry);
			if (wanted !== null) athlete.show(wanted);
			return athlete.source;
		},
		perform(exerciseId) {
			wanted = exerciseId;
			athlete?.show(exerciseId);
		},
		nowS: () => athlete?.source.nowS() ?? null,
		openEstimator: hurry === null ? null : () => createKnownPoses(() => opened(athlete).source.poseNow()),
	};
}

interface Athlete {
	readonly source: DemoSource;
	show(exerciseId: string): void;
}

function opened(athlete: Athlete | null): Athlete {
	if (athlete === null) throw new Error('The athlete has not come yet.');
	return athlete;
}

/** With all that they are able to do: whoever is in a hurry can't wait for it before each set. */
async function openAthlete(hurry: number | null): Promise<Athlete> {
	const [{ openDemo }, { stand }, { endlessSet }, { demoViewOf }, { findExercise }] = await Promise.all([
		import('./io/athlete/demoSource.ts'),
		import('./athlete/idleMotion.ts'),
		import('./athlete/endlessSet.ts'),
		import('./ui/parts/exerciseFigure.ts'),
		import('./state/exerciseWords.ts'),
	]);
	// Until they are told what to do, which may come a moment after the first picture.
	const motion = stand({ durationS: WAIT_S, swayM: SWAY_M });
	const source = await openDemo(hurry === null ? { motion } : { motion, hurry });
	return {
		source,
		show(exerciseId) {
			const exercise = findExercise(exerciseId);
			if (exercise === null) return;
			const view = demoViewOf(exercise);
			const place = exercise.posture === 'upright' ? 'standing' : 'floor';
			source.perform({ exerciseId, motion: endlessSet(exerciseId, view), view, place });
		},
	};
}
