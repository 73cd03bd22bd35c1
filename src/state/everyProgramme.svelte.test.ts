import { describe, expect, it } from 'vitest';
import { overlaps } from '../../tests/support/fakeSpeaker.ts';
import { begin, fakeWorkout } from '../../tests/support/fakeWorkout.ts';
import { parseSession } from '../analysis/session/parseSession.ts';
import { pastWorkouts } from '../workout/pastWorkouts.ts';
import { isForCamera, isWork } from '../workout/plannedStep.ts';
import { PROGRAMMES } from '../workout/programmes/registry.ts';

describe.each(PROGRAMMES.map((programme) => [programme.name, programme] as const))('%s', (_, programme) => {
	it('runs from the first answer to the summary without a hand, and its document equals the plan', () => {
		const workout = fakeWorkout({ programme });
		begin(workout);
		workout.finish();
		const { state, report } = workout.session;
		expect(state.stage).toBe('summary');
		const planned = state.plan.filter(isWork);
		const done = state.results.filter(({ step }) => isWork(step));
		expect(done.map(({ stepId, outcome }) => [stepId, outcome])).toEqual(planned.map(({ id }) => [id, 'done']));
		const [document] = workout.kept;
		const counted = planned.flatMap((step) => (step.kind === 'reps' ? [[step.exerciseId, step.target]] : []));
		expect(document?.sets.map(({ exerciseId, reps }) => [exerciseId, reps.length])).toEqual(counted);
		expect(document?.workout?.done?.map(({ id, reps }) => [id, reps])).toEqual(
			planned.map((step) => [
				step.kind === 'timer' ? step.drillId : step.exerciseId,
				step.kind === 'reps' ? step.target : null,
			]),
		);
		expect(report?.completed).toBe(true);
		expect(workout.session.next?.because).not.toBe('');
		const parsed = parseSession(JSON.stringify(document));
		expect(parsed.kind === 'session' && pastWorkouts([parsed.session], () => 0)[0]?.report).toEqual(report);
	});

	it('says nothing over anything else, and nothing twice on end', () => {
		const workout = fakeWorkout({ programme });
		begin(workout);
		workout.finish();
		const { spoken } = workout.live;
		expect(spoken.length).toBeGreaterThan(programme.blocks.length);
		expect(overlaps(spoken.slice(0, -1))).toEqual([]);
		const names = new Set(spoken.map(({ text }) => text));
		expect(names.size).toBeGreaterThan(5);
	});
});

it('Some of the programmes are counted by a camera, some by the clock alone', () => {
	const watched = PROGRAMMES.map((programme) => fakeWorkout({ programme }).session.state.plan.some(isForCamera));
	expect(new Set(watched)).toEqual(new Set([true, false]));
});
