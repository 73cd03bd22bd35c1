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
	'lumbar-extension': 'back',
	'lean-back': 'trunk',
	'side-lean': 'trunk',
	'trunk-tilt': 'level',
	'trunk-roll': 'level',
	'pelvic-drop': 'level',
	'pelvis-roll': 'level',
	'thigh-gap': 'level',
	'short-step': 'out',
	'knee-past-toe': 'in',
	'squat-pattern': 'in',
	'foot-placement': 'in',
	'arm-placement': 'in',
	'knee-bend': 'flat',
	'incomplete-extension': 'up',
	'low-bell': 'up',
	sag: 'up',
	pike: 'down',
	bounce: 'down',
	neck: 'down',
	slack: 'out',
	'arm-lift': 'down',
	'too-high': 'down',
	'shoulder-lift': 'down',
	'other-foot-lifts': 'down',
	'short-hold': 'pause',
	tempo: 'tempo',
};

/** The sign for a rule, so that no cue is told by colour alone. */
export function ruleIcon(ruleId: string): IconName {
	return ICONS[ruleId.slice(ruleId.indexOf('/') + 1)] ?? 'frame';
}
