import { afterEach, describe, expect, it, vi } from 'vitest';
import { createNotices } from './notices.ts';

/** A browser with notices, where the person answers so. */
function browserThat(answers: NotificationPermission, construct: () => void = () => undefined) {
	const made: FakeNotification[] = [];
	class FakeNotification {
		static permission: NotificationPermission = 'default';
		static requestPermission = () => {
			FakeNotification.permission = answers;
			return Promise.resolve(answers);
		};
		onclick: () => void = () => undefined;
		close = vi.fn();
		constructor(readonly words: string) {
			construct();
			made.push(this);
		}
	}
	vi.stubGlobal('Notification', FakeNotification);
	return made;
}

afterEach(() => vi.unstubAllGlobals());

describe('notices', () => {
	it('are shown once they are allowed, and bring the page forward when pressed', async () => {
		const made = browserThat('granted');
		const focus = vi.spyOn(window, 'focus').mockImplementation(() => undefined);
		const notices = createNotices();
		const onPress = vi.fn();
		expect([notices.permission(), notices.show('Now', onPress)]).toEqual(['default', 'refused']);
		expect(await notices.ask()).toBe('granted');
		expect(notices.show('Now', onPress)).toBe('shown');
		made[0]?.onclick();
		expect([focus.mock.calls.length, onPress.mock.calls.length]).toEqual([1, 1]);
	});

	it('are refused where they are not allowed, not there, or only for installed apps', async () => {
		const nothing = () => undefined;
		browserThat('denied');
		expect([await createNotices().ask(), createNotices().show('Now', nothing)]).toEqual(['denied', 'refused']);
		browserThat('granted', () => {
			throw new TypeError('Illegal constructor');
		});
		expect([await createNotices().ask(), createNotices().show('Now', nothing)]).toEqual(['granted', 'refused']);
		vi.unstubAllGlobals();
		expect([await createNotices().ask(), createNotices().show('Now', nothing)]).toEqual(['none', 'refused']);
	});

	it('stand in the title until the person is back', () => {
		document.title = 'Plumbline';
		createNotices().sayInTitle('Three squeezes');
		expect(document.title).toBe('Three squeezes');
		window.dispatchEvent(new Event('focus'));
		expect(document.title).toBe('Plumbline');
	});

	it('leave the title alone when the page has given itself another one', () => {
		document.title = 'Plumbline';
		createNotices().sayInTitle('Three squeezes');
		document.title = 'Plumbline: review';
		window.dispatchEvent(new Event('focus'));
		expect(document.title).toBe('Plumbline: review');
	});
});
