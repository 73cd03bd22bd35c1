import { describe, expect, it } from 'vitest';
import type { RepPhase } from '../analysis/analysis.ts';
import type { ExerciseWords } from '../analysis/exercises/exercise.ts';
import { beginTempo, stepTempo } from './tempoCount.ts';

/** What is said along movements of these lengths, ten frames a second. */
function counted(outward: ExerciseWords['outward'], ...phases: readonly (readonly [RepPhase, number])[]): string {
	let tempo = beginTempo();
	let frame = 0;
	const words: string[] = [];
	for (const [phase, lastsS] of phases) {
		for (let left = lastsS * 10; left > 0; left--) {
			tempo = stepTempo(tempo, { phase, timeS: frame / 10, outward });
			if (tempo.word !== null) words.push(tempo.word);
			frame++;
		}
	}
	return words.join(' ');
}

describe('tempo', () => {
	it('counts along there and back, a word a second', () => {
		expect(counted('down', ['start', 1], ['outward', 3], ['far', 1], ['return', 2], ['start', 1])).toBe(
			'Down two three Up two',
		);
	});

	it('names the way of the exercise', () => {
		expect(counted('up', ['outward', 1], ['far', 2], ['return', 1])).toBe('Up Down');
		expect(counted('out', ['outward', 1], ['return', 1])).toBe('Out Back');
	});

	it('leaves the far point and the start to others', () => {
		expect(counted('down', ['far', 5], ['start', 5])).toBe('');
	});

	it('says one word for a quick movement: the second would come when it is over', () => {
		expect(counted('down', ['outward', 0.5], ['return', 0.5])).toBe('Down');
		expect(counted('down', ['outward', 0.5], ['far', 1], ['return', 1])).toBe('Down');
	});

	it('hurries nobody who takes longer than it counts', () => {
		expect(counted('up', ['outward', 12])).toBe('Up two three four five');
	});

	it('begins anew with each rep', () => {
		expect(counted('down', ['outward', 2], ['return', 1], ['start', 0.2], ['outward', 2])).toBe('Down two Up Down two');
	});
});
