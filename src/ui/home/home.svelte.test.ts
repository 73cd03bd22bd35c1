import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgrammeShelf } from '../../state/programmeShelf.svelte.ts';
import { copyOf } from '../../workout/editProgramme.ts';
import { serialiseProgramme } from '../../workout/parseProgramme.ts';
import { bootyWorkBreakdown } from '../../workout/programmes/bootyWorkBreakdown.ts';
import { rollAndPlank } from '../../workout/programmes/rollAndPlank.ts';
import { swingStarter } from '../../workout/programmes/swingStarter.ts';
import { beginWorkout } from '../../workout/workoutMachine.ts';
import HomeView from './HomeView.svelte';
import WorkoutSheet from './WorkoutSheet.svelte';

vi.mock('../parts/exerciseFigure.ts', () => ({ drawExercises: () => Promise.resolve(), hasDemo: () => true }));

function shelfOf() {
	let text: string | null = null;
	return new ProgrammeShelf({ load: () => text, keep: (next) => (text = next), clear: () => (text = null) });
}

function home(props: Partial<{ shelf: ProgrammeShelf; programmeId: string | null; cutShort: boolean }> = {}) {
	const { shelf = shelfOf(), programmeId = null, cutShort = false } = props;
	const clear = vi.fn();
	const value = beginWorkout({ programme: swingStarter, screening: 'done' });
	const nothing = () => undefined;
	const isThere = () => cutShort && clear.mock.calls.length === 0;
	render(HomeView, {
		...{ onSave: nothing, shelf, programmeId },
		findLeft: () => Promise.resolve({ sets: null, workout: isThere() ? { value, keep: nothing, clear } : null }),
		openNudging: () => new Promise<never>(nothing),
	});
	return { clear };
}

/** A file as a browser gives it. */
function fileWith(name: string, text: string, more: Partial<Pick<File, 'size' | 'text'>> = {}) {
	return { name, size: text.length, text: () => Promise.resolve(text), ...more };
}

const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

// jsdom draws no dialogs.
beforeEach(() => {
	HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
		this.open = true;
	};
	HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
		this.open = false;
		this.dispatchEvent(new Event('close'));
	};
});

describe('the workout on the first page', () => {
	it('is the gentlest at first, then the one that was begun last, own ones too', () => {
		home();
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Wake-up');
		document.body.replaceChildren();
		const shelf = shelfOf();
		shelf.keep(copyOf(swingStarter, { id: 'own-mine', name: 'Mine' }));
		home({ shelf, programmeId: 'own-mine' });
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mine');
		expect(hrefOf('Start')).toBe('#/workout?programme=own-mine&source=camera');
		expect(screen.getByText('About 8 minutes. Own, from “Swing starter”')).toBeTruthy();
	});

	it('is the gentlest when the one that was begun last is gone', () => {
		home({ programmeId: 'gone' });
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Wake-up');
	});

	it('shows five rows at most and says how many there are more', () => {
		home({ programmeId: bootyWorkBreakdown.id });
		const list = () => within(screen.getByRole('list', { name: 'What it consists of' })).getAllByRole('listitem');
		expect(list().map(({ textContent }) => textContent)).toContain('Band squat 2 × 8 reps, slowly');
		document.body.replaceChildren();
		home({ programmeId: rollAndPlank.id });
		expect(list()).toHaveLength(6);
		expect(list().at(-1)?.textContent).toMatch(/^and \d+ more$/u);
	});

	it('says sides as they are: one after the other only where that is one step', () => {
		home();
		const list = screen.getByRole('list', { name: 'What it consists of' });
		expect(list.textContent).toContain('2 × 8 s, left side');
		expect(list.textContent).not.toContain('each side');
	});

	it('that was cut short goes on, or is forgotten', async () => {
		const { clear } = home({ cutShort: true });
		expect(await screen.findByText('“Swing starter” is not finished.')).toBeTruthy();
		expect(hrefOf('Continue')).toBe('#/workout?continue=yes&source=camera');
		await fireEvent.click(screen.getByRole('button', { name: 'Forget it' }));
		expect(clear).toHaveBeenCalledOnce();
		await waitFor(() => expect(screen.queryByText(/is not finished/u)).toBeNull());
	});
});

describe('the sheet of all workouts', () => {
	function sheet(shelf = shelfOf()) {
		const file = null;
		const chosen: string[] = [];
		const onChoose = ({ id }: { id: string }) => chosen.push(id);
		render(WorkoutSheet, { shelf, chosenId: 'wake-up', file, onChoose, onClose: () => undefined });
		const give = (file: object) =>
			fireEvent.change(screen.getByTestId('programme-file'), { target: { files: [file] } });
		return { shelf, chosen, give };
	}

	it('says of each how long it takes, what it is and what it needs', async () => {
		const { chosen } = sheet();
		const row = screen.getByRole('button', { name: /^Roll \+ plank/u });
		expect(row.textContent).toContain('20 minutes. A mat, a foam roller and a low step.');
		expect(screen.getByRole('button', { name: /^Desk day/u }).textContent).toContain('1 minute. Nothing needed.');
		expect(screen.getByRole('button', { name: /^Wake-up/u }).getAttribute('aria-pressed')).toBe('true');
		await fireEvent.click(row);
		expect(chosen).toEqual(['roll-and-plank']);
	});

	it('takes a workout in from a file and shows it', async () => {
		const { give } = sheet();
		await give(fileWith('friend.programme.json', serialiseProgramme({ ...swingStarter, name: 'From a friend' })));
		await waitFor(() => screen.getByText('“From a friend” is here now.'));
		expect(screen.getByRole('link', { name: 'Change From a friend' })).toBeTruthy();
	});

	it('opens with a workout that is dropped on the page', async () => {
		const shelf = shelfOf();
		home({ shelf });
		const file = fileWith('friend.programme.json', serialiseProgramme({ ...swingStarter, name: 'From a friend' }));
		await fireEvent.drop(window, { dataTransfer: { files: [file] } });
		await waitFor(() => screen.getByText('“From a friend” is here now.'));
		expect(shelf.own).toHaveLength(1);
	});

	it('says what is wrong with a file, and keeps what there was', async () => {
		const { give, shelf } = sheet();
		await give(fileWith('broken.json', '{"schemaVersion":1,"blocks":[{}]'));
		await waitFor(() => screen.getByText(/^broken\.json: This is not a programme file: .* Nothing was changed\.$/u));
		const unreadable = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
		await give(fileWith('gone.json', '', { text: unreadable }));
		await waitFor(() => screen.getByText(/^gone\.json: This file could not be read\./u));
		await give(fileWith('film.json', '', { size: 5_000_000_000, text: unreadable }));
		await waitFor(() => screen.getByText(/^film\.json: This file is too large/u));
		expect(shelf.own).toEqual([]);
	});
});
