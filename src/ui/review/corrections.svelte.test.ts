import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { corrected } from '../../analysis/session/correctSets.ts';
import { findExercise } from '../../state/exerciseWords.ts';
import type { CorrectionWord } from '../../analysis/session/corrections.ts';
import { listReps } from '../../analysis/session/summary.ts';
import { faulted, makeRep, makeSession, makeSet, passed } from '../../../tests/support/makeSession.ts';
import AgreementSection from './AgreementSection.svelte';
import Reel from './Reel.svelte';
import RepTable from './RepTable.svelte';
import { emptyRecording } from '../../state/openDocument.ts';

const LEAN = 'squat/forward-lean';
const SETS = [
	makeSet([
		makeRep(1, [passed(LEAN)], { measures: { kneeFlexionDeg: 90 } }),
		makeRep(2, [faulted(LEAN)], { measures: { kneeFlexionDeg: 120 } }),
		makeRep(3, [passed(LEAN)], { measures: { kneeFlexionDeg: 100 } }),
	]),
];
const WORDS: readonly CorrectionWord[] = [
	{ kind: 'verdict', atS: 4.5, ruleId: LEAN, says: 'pass' },
	{ kind: 'counted', atS: 6.5, says: 'not-a-rep' },
];
const CORRECTIONS = WORDS.map((word) => ({ ...word, madeAt: '2026-11-22T10:00:00Z', note: '' }));
const REPS = listReps(corrected(SETS, CORRECTIONS).sets);
const rules = findExercise('squat')?.rules ?? [];
const PROPS = { reps: REPS, rules, current: null, chosen: null, onChoose: () => undefined };

describe('the table of reps', () => {
	it('says both words of a verdict that a person changed, and of a rep that they took out', () => {
		render(RepTable, { ...PROPS, exerciseId: 'squat' });
		expect(screen.getByRole('button', { name: /Squat 2, Lean: .*You: fine\. Machine: fault\./u })).toBeTruthy();
		expect(screen.getByRole('button', { name: 'you: not a rep' })).toBeTruthy();
		expect(screen.queryByRole('button', { name: /Squat 1.*You/u })).toBeNull();
	});
});

describe('the gallery', () => {
	it('names each rep with its verdict, measures and who said so, with one stop for the tab key', () => {
		render(Reel, { ...PROPS, video: null, picture: { widthPx: 640, heightPx: 360 }, trace: [] });
		const buttons = within(screen.getByRole('list', { name: 'Far point of each rep' })).getAllByRole('button');
		expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
			'Squat 1, clean. Knee bend 90°',
			'Squat 2, clean, corrected by you. Knee bend 120°',
			'Squat: not a rep, not counted, corrected by you. Knee bend 100°',
		]);
		expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
	});
});

describe('the agreement', () => {
	it('compares what was said in this recording, and in all together', () => {
		const recording = emptyRecording(1, 'squat', { ...makeSession(SETS), corrections: CORRECTIONS });
		render(AgreementSection, { recording, recordings: [recording, { ...recording, id: 2 }] });
		expect(screen.getByText(/^Reps you agree on: 1, added by you: 0, taken out by you: 1\./u)).toBeTruthy();
		expect(screen.getByRole('heading', { name: 'In all 2 corrected recordings that are open' })).toBeTruthy();
		expect(screen.getAllByText('1 × fault, fine')).toHaveLength(1);
	});
});
