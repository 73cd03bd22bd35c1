import type { Exercise } from '../../analysis/exercises/exercise.ts';
import { EXERCISES } from '../../analysis/exercises/registry.ts';
import { isAboutForm } from '../../analysis/faults/rule.ts';
import type { BodyPosture } from '../../analysis/kinematics/bodyPosture.ts';
import { formatChoice } from '../../language/formatting.ts';
import { listed, lower } from '../../state/sentences.ts';

/** Exercises that belong together where somebody picks one. */
export interface ExerciseGroup {
	readonly name: string;
	readonly exercises: readonly Exercise[];
}

/** Every exercise in the registry's order, by where it is done. Groups without any are left out. */
export function exerciseGroups(exercises: readonly Exercise[] = EXERCISES): readonly ExerciseGroup[] {
	const onFeet = exercises.filter(({ posture }) => posture === 'upright');
	const onFloor = exercises.filter(({ posture }) => posture !== 'upright');
	return [
		{ name: 'On your feet', exercises: onFeet },
		{ name: 'On the floor', exercises: onFloor },
	].filter((group) => group.exercises.length > 0);
}

const OF_THIS: Readonly<Record<BodyPosture, { readonly left: string; readonly front: string }>> = {
	upright: { left: 'Side on', front: 'Facing me' },
	supine: { left: 'Side on', front: 'Feet to me' },
	prone: { left: 'Side on', front: 'Head to me' },
	quadruped: { left: 'Side on', front: 'Head to me' },
	'side-lying': { left: 'Chest to me', front: 'Chest to me' },
};

/** A view and what can be judged from there: "Side on" for "depth, lean and heels". */
export interface ViewAdvice {
	readonly from: 'left' | 'front';
	readonly view: string;
	readonly what: string;
}

/** The views an exercise can be judged from. Rules that every view shows, or that nobody can judge yet, are left out. */
export function viewAdvice({ rules, posture }: Pick<Exercise, 'rules' | 'posture'>): readonly ViewAdvice[] {
	const ways = (['left', 'front'] as const).map((from) => ({ from, view: OF_THIS[posture][from] }));
	return ways
		.filter(({ view }, index) => ways.findIndex((way) => way.view === view) === index)
		.map(({ from, view }) => {
			const own = ways.filter((way) => way.view === view);
			const seen = rules.filter(
				(rule) => own.some((way) => rule.views.includes(way.from)) && isAboutForm(rule) && rule.needs === undefined,
			);
			return { from, view, what: listed(seen.map(({ name }) => lower(name))) };
		})
		.filter(({ what }) => what !== '');
}

/** "side on or facing me" */
export function viewsText(exercise: Pick<Exercise, 'rules' | 'posture'>): string {
	return formatChoice(viewAdvice(exercise).map(({ view }) => lower(view)));
}
