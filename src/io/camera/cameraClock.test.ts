import { describe, expect, it } from 'vitest';
import { createCameraClock } from './cameraClock.ts';

function timesOf(pictures: readonly (readonly [mediaS: number, wallS: number])[]): number[] {
	const clock = createCameraClock();
	return pictures.map(([mediaS, wallS]) => Number(clock.push(mediaS, wallS).toFixed(4)));
}

describe('camera clock', () => {
	it('starts at zero whatever the camera says', () => {
		expect(timesOf([[73.5, 12]])).toEqual([0]);
	});

	it('follows the media time, not the unsteady time of display', () => {
		expect(
			timesOf([
				[5, 10],
				[5.04, 10.055],
				[5.08, 10.06],
			]),
		).toEqual([0, 0.04, 0.08]);
	});

	it('goes on by the wall clock when the track starts over at zero', () => {
		expect(
			timesOf([
				[5, 10],
				[0, 10.5],
				[0.04, 10.54],
			]),
		).toEqual([0, 0.5, 0.54]);
	});

	it('uses the wall clock when the media time stands still', () => {
		expect(
			timesOf([
				[0, 10],
				[0, 10.03],
				[0, 10.07],
			]),
		).toEqual([0, 0.03, 0.07]);
	});

	it('does not follow a leap of the media time into the future', () => {
		expect(
			timesOf([
				[5, 10],
				[9000, 10.04],
			]),
		).toEqual([0, 0.04]);
	});

	it('rises even when both clocks stand still', () => {
		expect(
			timesOf([
				[5, 10],
				[5, 10],
				[5, 9.9],
			]),
		).toEqual([0, 0.001, 0.002]);
	});
});
