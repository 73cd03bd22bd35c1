import { describe, expect, it } from 'vitest';
import { beginThreadTrial, stepThreadTrial, threadsWorthTrying, type ThreadTrial } from './threadTrial.ts';

/** A machine: seconds of a picture on one thread and on many, by the number of the picture. */
type Machine = (picture: number) => { readonly one: number; readonly many: number };

const IDLE: Machine = () => ({ one: 0.03, many: 0.018 });
const BUSY: Machine = () => ({ one: 0.035, many: 0.09 });

function run(machine: Machine, pictures: number, tries = 4): readonly ThreadTrial[] {
	const states: ThreadTrial[] = [beginThreadTrial(tries)];
	for (let picture = 0; picture < pictures; picture += 1) {
		const trial = states.at(-1) as ThreadTrial;
		states.push(stepThreadTrial(trial, machine(picture)[trial.runsOn]));
	}
	return states;
}

const onMany = (states: readonly ThreadTrial[]) => states.filter(({ runsOn }) => runsOn === 'many').length;
const changes = (states: readonly ThreadTrial[]) =>
	states.filter(({ runsOn }, index) => index > 0 && runsOn !== states[index - 1]?.runsOn).length;

describe('threads', () => {
	it('are tried only where there can be enough of them, and not on every core of a large machine', () => {
		expect([1, 2, 3, 4, 16].map(threadsWorthTrying)).toEqual([1, 1, 3, 4, 4]);
	});

	it('are many for good after a second where that is faster', () => {
		const states = run(IDLE, 1000);
		expect(changes(states)).toBe(1);
		expect(onMany(states)).toBeGreaterThan(950);
	});

	it('stay one on a busy machine, and are tried more and more seldom', () => {
		const states = run(BUSY, 10_000);
		expect(states.at(-1)?.runsOn).toBe('one');
		expect(onMany(states)).toBeLessThan(50);
		expect(changes(states)).toBe(8);
	});

	it('are not changed for what is hardly faster', () => {
		const states = run(() => ({ one: 0.03, many: 0.028 }), 2000);
		expect(states.at(-1)?.runsOn).toBe('one');
	});

	it('become one again when something else wants the machine, and many when it is done', () => {
		const states = run((picture) => (picture > 300 && picture < 1000 ? BUSY(picture) : IDLE(picture)), 3000);
		expect(states[290]?.runsOn).toBe('many');
		expect(states[312]?.runsOn).toBe('one');
		expect(states.at(-1)?.runsOn).toBe('many');
	});

	it('do not change for single pictures that were held up', () => {
		const states = run((picture) => (picture % 10 === 0 ? { one: 0.3, many: 0.3 } : IDLE(picture)), 2000);
		expect(changes(states)).toBe(1);
	});

	it('are tried no more often than there is room for', () => {
		expect(changes(run(BUSY, 20_000, 1))).toBe(2);
		expect(changes(run(IDLE, 2000, 0))).toBe(0);
	});
});
