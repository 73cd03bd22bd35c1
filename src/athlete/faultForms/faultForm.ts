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
	/** How many reps of it count: fewer than were done where the fault is that one runs into the next. */
	readonly counted: number;
}

/** Numbers of the counted reps, from 1, that show the fault of a form. */
export function faultyReps({ marked, counted }: FaultForm): readonly number[] {
	const but = Object.keys(marked.but ?? {}).map(Number);
	return but.length > 0 ? but : Array.from({ length: counted }, (_, index) => index + 1);
}

type Cameras<Place extends string> = Readonly<Record<Place, Partial<CameraPlace>>>;

/** One fault of an exercise: what is done otherwise, and from where that is seen. */
export interface FaultOf<Form, Place extends string> {
	/** Name of the rule without the exercise. */
	readonly fault: string;
	readonly from: Place;
	readonly elsewhere: Place | null;
	readonly form: Partial<Form>;
	/** What else the set needs for the fault to be seen at all, such as its variant; the clean one has it too. */
	readonly setting?: Readonly<Record<string, unknown>>;
	/** Only the last reps show it, so many, to be held against those before. */
	readonly inLastReps?: number;
	/** All reps run into one, which is the fault. */
	readonly isOneRep?: true;
}

/** The fault forms of one exercise, all against the same clean set. */
export function faultFormsOf<Form extends object, Place extends string>(
	exerciseId: string,
	cameras: Cameras<Place>,
	plain: SetPlan<Form> & Partial<Form>,
	faults: readonly FaultOf<Form, Place>[],
): readonly FaultForm[] {
	return faults.map(({ fault, from, elsewhere, form, setting, inLastReps, isOneRep }) => {
		const clean = { ...plain, ...setting };
		return {
			ruleId: `${exerciseId}/${fault}`,
			exerciseId,
			camera: cameras[from],
			elsewhere: elsewhere === null ? null : cameras[elsewhere],
			clean,
			counted: isOneRep === undefined ? clean.reps : 1,
			marked:
				inLastReps === undefined ? { ...clean, ...form } : { ...clean, but: inLast(inLastReps, clean.reps, form) },
		};
	});
}

function inLast<Form>(count: number, reps: number, form: Form): Readonly<Record<number, Form>> {
	return Object.fromEntries(Array.from({ length: count }, (_, index) => [reps - index, form]));
}
