import type { CameraPlace } from '../camera.ts';
import type { MotionSet, SetPlan } from '../motionSet.ts';

/** How the athlete shows one fault, marked, to a camera that can see it. Plain data. */
export interface FaultForm {
	readonly ruleId: string;
	/** A name that `MOTIONS` lists. */
	readonly exerciseId: string;
	readonly camera: Partial<CameraPlace>;
	/** Where the fault can't be seen from; `null` when every place shows it. */
	readonly elsewhere: Partial<CameraPlace> | null;
	/** A set that nothing is to be said against. */
	readonly clean: MotionSet;
	/** The same set with the fault: in all reps, or in those that `but` names. */
	readonly marked: MotionSet;
}

/** Numbers of the reps, from 1, that show the fault of a form. */
export function faultyReps({ marked }: FaultForm): readonly number[] {
	const but = Object.keys(marked.but ?? {}).map(Number);
	return but.length > 0 ? but : Array.from({ length: marked.reps }, (_, index) => index + 1);
}

/** One fault of an exercise: what is done otherwise, and from where that is seen. */
export interface FaultOf<Form> {
	/** Name of the rule without the exercise. */
	readonly fault: string;
	readonly from: 'side' | 'front' | 'anywhere';
	readonly form: Partial<Form>;
	/** Only the last rep shows it, to be held against those before. */
	readonly inLastRepOnly?: true;
	/** What else a set needs for the fault to be seen at all; the clean set has it too. */
	readonly setting?: Partial<Form>;
}

type Cameras = Readonly<Record<'side' | 'front', Partial<CameraPlace>>>;

/** The fault forms of one exercise, all against the same clean set. */
export function faultFormsOf<Form extends object>(
	exerciseId: string,
	cameras: Cameras,
	cleanSet: SetPlan<Form> & Partial<Form>,
	faults: readonly FaultOf<Form>[],
): readonly FaultForm[] {
	return faults.map(({ fault, from, form, inLastRepOnly, setting }) => {
		const clean = { ...cleanSet, ...setting };
		return {
			ruleId: `${exerciseId}/${fault}`,
			exerciseId,
			camera: cameras[from === 'front' ? 'front' : 'side'],
			elsewhere: from === 'anywhere' ? null : cameras[from === 'front' ? 'side' : 'front'],
			clean,
			marked: inLastRepOnly === undefined ? { ...clean, ...form } : { ...clean, but: { [clean.reps]: form } },
		};
	});
}
