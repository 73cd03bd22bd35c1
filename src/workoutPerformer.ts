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
	let source: DemoSource | null = null;
	let wanted: string | null = null;
	return {
		async open() {
			const [{ openDemo }, { stand }] = await Promise.all([
				import('./io/athlete/demoSource.ts'),
				import('./athlete/idleMotion.ts'),
			]);
			// Until they are told what to do, which may come a moment after the first picture.
			const motion = stand({ durationS: WAIT_S, swayM: SWAY_M });
			const demo = await openDemo(hurry === null ? { motion } : { motion, hurry });
			source = demo;
			if (wanted !== null) await show(demo, wanted);
			return demo;
		},
		perform(exerciseId) {
			wanted = exerciseId;
			if (source !== null) void show(source, exerciseId);
		},
		nowS: () => source?.nowS() ?? null,
		openEstimator: hurry === null ? null : () => createKnownPoses(() => opened(source).poseNow()),
	};
}

function opened(source: DemoSource | null): DemoSource {
	if (source === null) throw new Error('The athlete has not come yet.');
	return source;
}

async function show(demo: DemoSource, exerciseId: string): Promise<void> {
	const [{ endlessSet }, { demoViewOf }, { findExercise }] = await Promise.all([
		import('./athlete/endlessSet.ts'),
		import('./ui/parts/exerciseFigure.ts'),
		import('./state/exerciseWords.ts'),
	]);
	const exercise = findExercise(exerciseId);
	if (exercise === null) return;
	const view = demoViewOf(exercise);
	const place = exercise.posture === 'upright' ? 'standing' : 'floor';
	demo.perform({ exerciseId, motion: endlessSet(exerciseId, view), view, place });
}
