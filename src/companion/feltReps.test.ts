import { describe, expect, it } from 'vitest';
import { createFeltReps, type FeltReps } from './feltReps.ts';

/** Pictures ten times a second; the camera counts a rep of 2 s at each of these moments. */
function watch(felt: FeltReps, fromS: number, toS: number, sees: 'yes' | 'no', repEndsS: readonly number[] = []): void {
	for (let tenth = Math.round(fromS * 10); tenth < Math.round(toS * 10); tenth++) {
		const nowS = tenth / 10;
		felt.seen({ nowS, sees, repBeganAgoS: repEndsS.includes(nowS) ? 2 : null });
	}
}

describe('reps that were felt and not seen', () => {
	it('are those of the time when the camera could not see', () => {
		const felt = createFeltReps();
		watch(felt, 0, 6, 'yes', [2, 4]);
		watch(felt, 6, 12, 'no');
		for (const atS of [1, 3, 5, 7, 9]) felt.felt(atS);
		expect(felt.unseenCount()).toBe(2);
		watch(felt, 12, 14, 'yes', [13.5]);
		felt.felt(11);
		felt.felt(13);
		expect(felt.unseenCount()).toBe(3);
		expect(felt.lastFeltS()).toBe(13);
	});

	it('are none of those that the camera counted after all', () => {
		const felt = createFeltReps();
		watch(felt, 0, 4, 'yes');
		watch(felt, 4, 6, 'no');
		felt.felt(5.5);
		expect(felt.unseenCount()).toBe(1);
		watch(felt, 6, 7, 'yes', [6.5]);
		expect(felt.unseenCount()).toBe(0);
	});

	it('are none while the camera sees, whether it counts them or not', () => {
		const felt = createFeltReps();
		watch(felt, 0, 20, 'yes');
		for (const atS of [3, 6, 9]) felt.felt(atS);
		expect(felt.unseenCount()).toBe(0);
	});

	it('are none in a blink of the camera', () => {
		const felt = createFeltReps();
		watch(felt, 0, 4, 'yes');
		watch(felt, 4, 4.3, 'no');
		watch(felt, 4.3, 6, 'yes');
		felt.felt(4.1);
		expect(felt.unseenCount()).toBe(0);
	});

	it('are those of the time without any picture too', () => {
		const felt = createFeltReps();
		watch(felt, 0, 4, 'yes');
		felt.felt(7);
		expect(felt.unseenCount()).toBe(0);
		watch(felt, 10, 11, 'yes');
		expect(felt.unseenCount()).toBe(1);
	});

	it('count from the first moment of blindness, though they are told later', () => {
		const felt = createFeltReps();
		watch(felt, 0, 4, 'yes');
		watch(felt, 4, 20, 'no');
		for (const atS of [6, 9, 12]) felt.felt(atS);
		expect(felt.unseenCount()).toBe(3);
	});
});
