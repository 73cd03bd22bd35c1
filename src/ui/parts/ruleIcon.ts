import type { IconName } from './icons.ts';

/** By the fault's name, which is the same in every exercise. */
const ICONS: Readonly<Record<string, IconName>> = {
	'shallow-depth': 'down',
	'knee-valgus': 'out',
	'forward-lean': 'trunk',
	'heel-rise': 'heel',
	'hip-shift': 'level',
	'hips-first': 'up',
	'lumbar-flexion': 'back',
	tempo: 'tempo',
};

/** The sign for a rule, so that no cue is told by colour alone. */
export function ruleIcon(ruleId: string): IconName {
	return ICONS[ruleId.slice(ruleId.indexOf('/') + 1)] ?? 'frame';
}
