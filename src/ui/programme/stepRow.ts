import { amountText, stepName } from '../../state/stepWords.ts';
import { heldText } from '../../state/exerciseWords.ts';
import { findDrill } from '../../workout/drills/registry.ts';
import { planOf } from '../../workout/plan.ts';
import type { Programme, ProgrammeStep } from '../../workout/programme.ts';

const ALONE: Programme = {
	schemaVersion: 1,
	id: 'alone',
	name: '',
	about: '',
	source: '',
	minutes: 1,
	needs: [],
	nudges: [],
	blocks: [],
};

/** A step in two words: "Glute bridge", "10 reps, slowly, each side". */
export function stepRow(step: ProgrammeStep): { readonly name: string; readonly amount: string } {
	if (step.kind === 'rest') return { name: 'Rest', amount: heldText(step.seconds) };
	if (step.kind === 'pointer') return { name: findDrill(step.drillId)?.name ?? step.drillId, amount: 'to read' };
	const [planned] = planOf({ ...ALONE, blocks: [{ id: 'a', title: '', rounds: 1, steps: [step] }] });
	if (planned === undefined) return { name: '', amount: '' };
	return { name: stepName(planned), amount: amountText(planned, step.side === 'each' ? 'each' : 'this') };
}
