import type { Drill } from './drill.ts';
import { READING } from './reading.ts';
import { ROLLING } from './rolling.ts';
import { SQUEEZES } from './squeezes.ts';
import { STRENGTH_DRILLS } from './strength.ts';
import { STRETCHING } from './stretching.ts';

/** All that is done or read without a camera. The one list. */
export const DRILLS: readonly Drill[] = [...SQUEEZES, ...ROLLING, ...STRETCHING, ...STRENGTH_DRILLS, ...READING];

/** The drill with this id. @returns null when there is none. */
export function findDrill(id: string): Drill | null {
	return DRILLS.find((drill) => drill.id === id) ?? null;
}

/** The drill with this id. @throws RangeError when there is none. */
export function drillById(id: string): Drill {
	const drill = findDrill(id);
	if (drill === null) throw new RangeError(`No drill is called “${id}”`);
	return drill;
}
