import { describe, expect, it } from 'vitest';
import { createInfiniTimeScreen, type InfiniTimeWrite } from './infiniTime.ts';
import { COMPANION_STAGES } from './messages.ts';
import { IN_A_SET } from '../../tests/support/stateMessage.ts';

const texts = (writes: readonly InfiniTimeWrite[]) =>
	writes.map(({ field, bytes }) => `${field}: ${Buffer.from(bytes).toString('latin1')}`);

describe('training on the music screen of InfiniTime', () => {
	it('is the exercise as artist, the count as track, and playing while it runs', () => {
		expect(texts(createInfiniTimeScreen().writes(IN_A_SET))).toEqual([
			'artist: Squat',
			'track: 7 of 10, set 2 of 3',
			'status: \x01',
		]);
	});

	it('writes only what is another than before, and all of it when the screen was opened', () => {
		const screen = createInfiniTimeScreen();
		screen.writes(IN_A_SET);
		expect(screen.writes({ ...IN_A_SET, seq: 2, hr: 120 })).toEqual([]);
		expect(texts(screen.writes({ t: 'rep', seq: 3, n: 8, q: 0 }))).toEqual(['track: 8 of 10, set 2 of 3']);
		expect(screen.action(0xe0)).toBe('tell-all');
		screen.forget();
		expect(screen.writes({ ...IN_A_SET, n: 8 })).toHaveLength(3);
	});

	it('is felt as an alert with the words of the cue, when its moment comes', () => {
		const screen = createInfiniTimeScreen();
		expect(screen.writes({ t: 'cue', seq: 1, code: 'knee-valgus', s: 'Knees out', sev: 2 })).toEqual([]);
		expect(texts(screen.writes({ t: 'buzz', seq: 2, w: 'marked' }))).toEqual(['alert: \0\x01\0Form\0Knees out']);
		expect(texts(screen.writes({ t: 'buzz', seq: 3, w: 'set-done' }))).toEqual(['alert: \0\x01\0Plumbline\0Set done']);
	});

	it('is not felt for less than that: the one alert that the watch has covers its screen', () => {
		const screen = createInfiniTimeScreen();
		screen.writes({ t: 'cue', seq: 1, code: 'depth', s: 'A little lower', sev: 1 });
		expect([
			...screen.writes({ t: 'buzz', seq: 2, w: 'mild' }),
			...screen.writes({ t: 'buzz', seq: 3, w: 'rep' }),
		]).toEqual([]);
	});

	it('takes the buttons of the music screen for commands', () => {
		const { action } = createInfiniTimeScreen();
		expect([0x00, 0x01, 0x03, 0x04].map(action)).toEqual(['start', 'stop', 'next', 'undo']);
		expect([0x05, 0x06, 0x7f].map(action)).toEqual([null, null, null]);
	});

	it('says in English words what its letters can’t write', () => {
		const screen = createInfiniTimeScreen();
		expect(texts(screen.writes({ ...IN_A_SET, label: 'جسر الألوية', ex: 'glute-bridge' }))[0]).toBe(
			'artist: glute bridge',
		);
		screen.writes({ t: 'cue', seq: 1, code: 'knee-valgus', s: '膝盖向外', sev: 2 });
		expect(texts(screen.writes({ t: 'buzz', seq: 2, w: 'marked' }))).toEqual(['alert: \0\x01\0Form\0knee valgus']);
	});

	it('has words for each stage, in letters that the watch has', () => {
		const screen = createInfiniTimeScreen();
		for (const stage of COMPANION_STAGES) {
			const writes = screen.writes({ ...IN_A_SET, label: 'Größe “übung”', stage, rest: 30 });
			for (const { bytes } of writes) expect(bytes.every((byte) => byte < 0x7f)).toBe(true);
		}
		expect(texts(screen.writes({ ...IN_A_SET, stage: 'rest', rest: 45 }))).toContain('track: Rest 45 s');
	});
});
