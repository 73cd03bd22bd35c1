import { EXERCISES } from '../analysis/exercises/registry.ts';
import type { DrillGroup } from './drills/drill.ts';
import { DRILLS } from './drills/registry.ts';

export interface LibraryEntry {
	readonly kind: 'exercise' | 'drill';
	readonly id: string;
	readonly name: string;
}

export interface LibraryGroup {
	readonly title: string;
	readonly entries: readonly LibraryEntry[];
}

const DRILL_TITLES: Readonly<Record<DrillGroup, string>> = {
	squeeze: 'Squeezes',
	roll: 'Foam roller',
	ball: 'Ball',
	stretch: 'Stretches',
	mobility: 'Mobility',
	strength: 'Strength by time',
	pointer: 'Good to know',
	habit: 'Small habits',
};

/** Everything that can be looked up: what a camera counts first, then drills by what they are. */
export const LIBRARY: readonly LibraryGroup[] = [
	{
		title: 'Counted exercises',
		entries: EXERCISES.map(({ id, name }) => ({ kind: 'exercise', id, name })),
	},
	...Object.entries(DRILL_TITLES).map(([group, title]): LibraryGroup => ({
		title,
		entries: DRILLS.filter((drill) => drill.group === group).map(({ id, name }) => ({ kind: 'drill', id, name })),
	})),
];
