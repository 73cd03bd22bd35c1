import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { ProgrammeShelf } from '../../state/programmeShelf.svelte.ts';
import { parseProgramme } from '../../workout/parseProgramme.ts';
import ProgrammeView from './ProgrammeView.svelte';

function editor(query = 'copy=swing-starter') {
	let text: string | null = null;
	const shelf = new ProgrammeShelf({ load: () => text, keep: (next) => (text = next), clear: () => (text = null) });
	const files: (readonly [string, string])[] = [];
	const onSaveFile = (name: string, file: string) => files.push([name, file]);
	const { container } = render(ProgrammeView, { shelf, query: new URLSearchParams(query), onSaveFile });
	const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
	const set = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
	const rows = () => screen.getAllByTestId('step').map((row) => within(row).getAllByRole('button')[0]?.textContent);
	return { shelf, files, press, set, rows, container };
}

const STEPS = ['Glute squeeze 30 s', 'Kettlebell swing 10 reps', 'Rest 1:00'];

describe('changing a workout', () => {
	it('shows its steps as rows, and the numbers of the one that is opened', async () => {
		const { rows, press } = editor();
		expect(rows()).toEqual(STEPS);
		expect(screen.queryByLabelText('Reps')).toBeNull();
		await press(/^Kettlebell swing/u);
		expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Reps' }).value).toBe('10');
	});

	it('keeps a number at once, and never one out of range', async () => {
		const { rows, press, set, shelf } = editor();
		await press(/^Kettlebell swing/u);
		await set('Reps', '6');
		expect(rows()[1]).toBe('Kettlebell swing 6 reps');
		expect(shelf.own[0]?.blocks[0]?.steps[1]).toMatchObject({ reps: { from: 6, to: 10 } });
		await set('Reps', '1000000');
		expect(shelf.own[0]?.blocks[0]?.steps[1]).toMatchObject({ reps: { from: 100, to: 100 } });
		await set('Rounds', 'many');
		expect(shelf.own[0]?.blocks[0]?.rounds).toBe(3);
		expect(screen.getByRole('status').textContent).toBe('Kept on this device.');
	});

	it('moves a step by button and keeps the focus on it', async () => {
		const { rows, press } = editor();
		await press('Move Glute squeeze down');
		expect(rows()).toEqual([STEPS[1], STEPS[0], STEPS[2]]);
		expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Glute squeeze down');
		await press('Move Glute squeeze down');
		await press('Undo');
		expect(rows()).toEqual([STEPS[1], STEPS[0], STEPS[2]]);
	});

	it('puts steps and parts in, and takes them out', async () => {
		const { rows, press, set } = editor();
		await press('+ Add a step');
		await set('What to add', 'exercise:plank');
		await press('Add it');
		expect(rows()).toEqual([...STEPS, 'Plank hold 10 s']);
		await press('Take Rest out');
		await press('+ Add a part');
		expect(rows()).toEqual([STEPS[0], STEPS[1], 'Plank hold 10 s', 'Squat 8 reps, slowly']);
	});

	it('says what to look at, and starts and saves nothing that would not run', async () => {
		const { press, set, shelf } = editor();
		await set('Name of the workout', ' ');
		expect(screen.getByRole('status').textContent).toBe('Not kept yet. The programme, name: This is empty.');
		expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Start' }).disabled).toBe(true);
		expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save as file' }).disabled).toBe(true);
		expect(shelf.own).toEqual([]);
		await press('Undo');
		expect(shelf.own[0]?.name).toBe('My Swing starter');
	});

	it('says what to have ready and what it is', async () => {
		const { set, shelf } = editor();
		await set('What to have ready', ' A kettlebell ,, two metres of  room ');
		await set('What it is, in a sentence', 'Short and lively.');
		expect(shelf.own[0]).toMatchObject({
			needs: ['A kettlebell', 'two metres of room'],
			about: 'Short and lively.',
		});
	});

	it('is saved as a file that can be opened again', async () => {
		const { files, press } = editor();
		await press('Save as file');
		const [name, text] = files[0] ?? ['', ''];
		expect(name).toBe('my-swing-starter.programme.json');
		expect(parseProgramme(text)).toMatchObject({ kind: 'programme', programme: { name: 'My Swing starter' } });
	});

	it('is removed only when asked twice', async () => {
		const { press, set, shelf } = editor();
		await set('Rounds', '2');
		await press('Remove');
		expect(shelf.own).toHaveLength(1);
		await press('Remove it for good');
		expect(shelf.own).toEqual([]);
	});
});
