import { describe, expect, it } from 'vitest';
import { createTones, type ToneKind } from './tones.ts';

function fakeContext() {
	const heard: { hz: number; startS: number; stopS: number; peak: number }[] = [];
	const masters: number[] = [];
	const gainNode = () => {
		const gain = {
			peak: 0,
			setValueAtTime: () => undefined,
			linearRampToValueAtTime: (value: number) => {
				gain.peak = Math.max(gain.peak, value);
			},
			setTargetAtTime: (value: number) => void masters.push(value),
		};
		return { gain, connect: (to: unknown) => to };
	};
	const context = {
		currentTime: 5,
		state: 'running',
		destination: {},
		resume: () => Promise.resolve(),
		createGain: gainNode,
		createOscillator() {
			let shape: ReturnType<typeof gainNode> | null = null;
			const note = { hz: 0, startS: 0, stopS: 0, peak: 0 };
			return Object.assign(new EventTarget(), {
				frequency: {
					set value(hz: number) {
						note.hz = hz;
					},
				},
				connect(to: ReturnType<typeof gainNode>) {
					shape = to;
					return to;
				},
				start(atS: number) {
					heard.push(Object.assign(note, { startS: atS, peak: shape?.gain.peak ?? 0 }));
				},
				stop(atS = 0) {
					note.stopS = atS;
				},
			});
		},
	};
	return { context: context as unknown as AudioContext, heard, masters };
}

const KINDS: readonly ToneKind[] = ['stop', 'safety', 'count', 'cue', 'praise', 'begin', 'end'];

describe('tones', () => {
	it('open the audio with the first tap and not before', () => {
		let opened = 0;
		const tones = createTones(() => {
			opened++;
			return fakeContext().context;
		});
		tones.play('count', 1);
		expect(opened).toBe(0);
		tones.unlock();
		tones.unlock();
		expect(opened).toBe(1);
	});

	it('differ from kind to kind', () => {
		const fake = fakeContext();
		const tones = createTones(() => fake.context);
		tones.unlock();
		const melodies = KINDS.map((kind) => {
			fake.heard.length = 0;
			tones.play(kind, 1);
			return fake.heard.map(({ hz }) => hz).join(' ');
		});
		expect(new Set(melodies).size).toBe(KINDS.length);
	});

	it('are as loud as asked, and never loud', () => {
		const fake = fakeContext();
		const tones = createTones(() => fake.context);
		tones.unlock();
		tones.play('count', 1);
		tones.play('count', 0.5);
		tones.play('count', 0);
		const [full, half] = fake.heard;
		expect(full?.peak).toBeLessThanOrEqual(0.3);
		expect(half?.peak).toBeCloseTo((full?.peak ?? 0) / 2);
		expect(fake.heard).toHaveLength(2);
	});

	it('sound their notes one after the other for as long as they say', () => {
		const fake = fakeContext();
		const tones = createTones(() => fake.context);
		tones.unlock();
		const lastsS = tones.play('praise', 1);
		expect(fake.heard[1]?.startS).toBeCloseTo(fake.heard[0]?.stopS ?? 0);
		expect((fake.heard[1]?.stopS ?? 0) - 5).toBeCloseTo(lastsS);
	});

	it('are softer while somebody speaks', () => {
		const fake = fakeContext();
		const tones = createTones(() => fake.context);
		tones.unlock();
		tones.duck();
		tones.unduck();
		expect(fake.masters[0]).toBeLessThan(0.5);
		expect(fake.masters[1]).toBe(1);
	});

	it('are nothing, but last as long, where there is no audio or it fails', () => {
		const fails = createTones(() => {
			throw new Error('no audio device');
		});
		for (const tones of [createTones(() => null), fails]) {
			tones.unlock();
			expect(tones.play('count', 1)).toBeGreaterThan(0);
			tones.duck();
			tones.stop();
		}
	});
});
