import type { Exercise } from '../../src/analysis/exercises/exercise.ts';
import type { MeasureUnit } from '../../src/analysis/faults/outcome.ts';
import type { FaultRule } from '../../src/analysis/faults/rule.ts';
import type { BodyPosture } from '../../src/analysis/kinematics/bodyPosture.ts';

const POSTURES: Readonly<Record<BodyPosture, string>> = {
	upright: 'on the feet',
	supine: 'on the back',
	prone: 'on the belly',
	quadruped: 'on hands and knees',
	'side-lying': 'on the side',
};

const HEAD = `# What is counted and judged

Every exercise with its rules, as the code has them. *Seen from*: where the camera must stand for a verdict; from anywhere else, and where a
landmark can't be trusted, the answer is "can't tell", never a pass. For people who lie on their back, *front* is from their feet; on the side, from their chest.
*Mild* and *marked* are beyond which value a rep is at fault; neither means injury. Ratios are shares of a body length. P-numbers and
capitals in sources (P56, BR_TOP) are those of Plumbline's biomechanics brief, *lumbar* is its study of the outline of the back, whose points are no
degrees; *engineering* and *house* are our own numbers.
`;

function seenFrom({ views, needs }: FaultRule): string {
	if (views.includes('oblique')) return 'anywhere';
	const ends = ['front', 'back'].filter((view) => views.some((seen) => seen === view)).join(' or ');
	const from = [views.includes('left') ? 'side' : '', ends].filter((part) => part !== '').join(', ');
	return needs === undefined ? from : `${from}, where the model hardly sees`;
}

function amount(value: number, unit: MeasureUnit): string {
	const text = unit === 'ratio' ? value.toFixed(2) : String(value);
	return text.replace('-', '−') + (unit === 'deg' ? '°' : unit === 's' ? ' s' : '');
}

function row(rule: FaultRule): string {
	const { mild, marked, faultWhen, source } = rule.threshold;
	const beyond = (value: number | null): string =>
		value === null ? '–' : `${faultWhen === 'above' ? '>' : '<'} ${amount(value, rule.unit)}`;
	return `| \`${rule.ruleId}\` | ${rule.faultTitle} | ${seenFrom(rule)} | ${beyond(mild)} | ${beyond(marked)} | ${source} |`;
}

function section({ id, name, posture, counting, rules }: Exercise): string {
	const counted = counting.kind === 'hold' ? 'seconds held' : 'reps';
	const head = ['| rule | fault | seen from | mild | marked | source |', '| --- | --- | --- | --- | --- | --- |'];
	return [`## ${name}`, '', `\`${id}\`, ${POSTURES[posture]}, ${counted}.`, '', ...head, ...rules.map(row), ''].join(
		'\n',
	);
}

/** The page about all exercises, in Markdown. */
export function exerciseDoc(exercises: readonly Exercise[]): string {
	return [HEAD, ...exercises.map(section)].join('\n');
}
