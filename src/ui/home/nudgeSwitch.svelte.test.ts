import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { NoticePermission } from '../../io/reminders/notices.ts';
import { Nudging } from '../../state/nudging.svelte.ts';
import { deskDay } from '../../workout/programmes/deskDay.ts';
import NudgeSwitch from './NudgeSwitch.svelte';
import { timeText } from './nudgeWords.ts';

function switchWhere(answer: NoticePermission) {
	let permission: NoticePermission = 'default';
	const nothing = () => undefined;
	const nudging = new Nudging({
		draft: { load: () => null, keep: nothing, clear: nothing },
		find: () => deskDay,
		now: () => ({ day: 'monday', minute: 9 * 60 }),
		isTraining: () => false,
		everyMoment: nothing,
		permission: () => permission,
		ask: () => Promise.resolve((permission = answer)),
		show: () => 'shown',
		chime: nothing,
		sayInTitle: nothing,
	});
	render(NudgeSwitch, { nudging, programmeId: deskDay.id, nudge: deskDay.nudges[0]! });
	return nudging;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const said = () => screen.getByRole('status').textContent.replace(/\s+/gu, ' ').trim();

it('reminders are switched on by a press, and say when the next one comes and how to be left alone', async () => {
	switchWhere('granted');
	expect(screen.getByText(/^While this page is open\. Your browser may ask/u)).toBeTruthy();
	await press('Remind me every 10 minutes');
	await waitFor(() => expect(said()).toBe(`I remind you every 10 minutes. The next one comes at ${timeText(550)}.`));
	await press('Leave the next one out');
	expect(said()).toBe(`I remind you every 10 minutes. The next one comes at ${timeText(560)}.`);
	await fireEvent.change(screen.getByLabelText(/^Until/u), { target: { value: '09:05' } });
	expect(said()).toBe('I remind you every 10 minutes. No more today.');
	await press('Stop reminding me');
	expect(screen.getByRole('button', { name: 'Remind me every 10 minutes' })).toBeTruthy();
});

it('refused notices are said plainly', async () => {
	switchWhere('denied');
	await press('Remind me every 10 minutes');
	await waitFor(() => expect(said()).toMatch(/so a soft tone and the title of this tab say it\.$/u));
});
