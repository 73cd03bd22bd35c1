import { formatNumber } from '../../language/formatting.ts';
import type { Drill, DrillGroup } from '../../workout/drills/drill.ts';
import { DRILLS } from '../../workout/drills/registry.ts';

/** Drills that belong together, and what holds for all of them. */
export interface DrillSection {
	readonly name: string;
	readonly drills: readonly Drill[];
	/** Who leaves them out, and where they come from; `null` where that is not the same for all. */
	readonly notFor: string | null;
	readonly source: string | null;
}

const NAMES: Readonly<Record<DrillGroup, string>> = {
	squeeze: 'Squeezes',
	roll: 'Foam roller',
	ball: 'Ball',
	stretch: 'Stretches',
	mobility: 'Loosening up',
	strength: 'Trunk',
	pointer: 'Named in the articles',
	habit: 'Habits',
};

/** Every drill by group, in the order of the drills. */
export function drillSections(drills: readonly Drill[] = DRILLS): readonly DrillSection[] {
	return (Object.keys(NAMES) as DrillGroup[])
		.map((group) => ({ name: NAMES[group], drills: drills.filter((drill) => drill.group === group) }))
		.filter((section) => section.drills.length > 0)
		.map((section) => ({
			...section,
			notFor: shared(section.drills.map(({ notFor }) => notFor)),
			source: shared(section.drills.map(({ source }) => source)),
		}));
}

function shared(texts: readonly string[]): string | null {
	const [first] = texts;
	return first !== undefined && first !== '' && texts.every((text) => text === first) ? first : null;
}

/** "5 × 8 s", "30 s each side"; empty for what is only read. */
export function drillTime(drill: Drill): string {
	if (drill.kind !== 'timer') return '';
	const once = `${formatNumber(drill.seconds, 1)} s`;
	const time = drill.repeats > 1 ? `${drill.repeats} × ${once}` : once;
	return drill.side === 'each' ? `${time} each side` : time;
}
