import { expect, it } from 'vitest';
import { doneName, workoutName } from './workoutName.ts';

it('a kept workout has the name that its programme has now, whatever was kept', () => {
	expect(workoutName({ programmeId: 'wake-up', programmeName: 'Aufwachen' })).toBe('Wake-up');
	expect(workoutName({ programmeId: 'wake-up/builds', programmeName: 'Aufbauen' })).toBe('Slow builds');
});

it('a workout of one’s own, or of another version, keeps the name that it was given', () => {
	expect(workoutName({ programmeId: 'own-mine', programmeName: 'Mine' })).toBe('Mine');
	expect(workoutName({ programmeId: 'wake-up/gone', programmeName: 'Gone' })).toBe('Gone');
});

it('what was done has the name that it has now', () => {
	expect(doneName({ id: 'squat', variant: 'goblet', name: 'x' })).toBe('Goblet squat');
	expect(doneName({ id: 'squat', variant: null, name: 'x' })).toBe('Squat');
	expect(doneName({ id: 'glute-squeeze', variant: null, name: 'x' })).toBe('Glute squeeze');
	expect(doneName({ id: 'burpee', variant: null, name: 'Burpee' })).toBe('Burpee');
});
