import { expect, it } from 'vitest';
import { measureThreads } from './measureThreads.ts';

/** Pictures one after the other on a machine that is idle, with a stop of `stopS` before each 20th. */
function threadsUsed(stopS: number): readonly number[] {
	const used: number[] = [1];
	let nowS = 0;
	const meter = measureThreads({ many: 2, tries: 8, use: (threads) => void used.push(threads) }, () => nowS);
	for (let picture = 0; picture < 400; picture += 1) {
		if (picture % 20 === 0) nowS += stopS;
		nowS += used.at(-1) === 2 ? 0.018 : 0.03;
		meter.pictureDone();
	}
	return used;
}

it('takes the threads that let pictures come faster', () => {
	expect(threadsUsed(0)).toEqual([1, 2]);
});

it('takes no wait for a person or for the next file as the time of a picture', () => {
	let nowS = 0;
	const used: number[] = [];
	const meter = measureThreads({ many: 2, tries: 8, use: (threads) => void used.push(threads) }, () => nowS);
	for (let picture = 0; picture < 400; picture += 1) {
		nowS += 2;
		meter.pictureDone();
	}
	expect(used).toEqual([]);
	expect(threadsUsed(60)).toEqual([1, 2]);
});
