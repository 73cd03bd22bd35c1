import { describe, expect, it } from 'vitest';
import {
	asksForAnother,
	beginSetFlow,
	commandSetFlow,
	countdownLeft,
	settledRatio,
	stepSetFlow,
	type FlowSample,
	type SetFlow,
} from './setFlow.ts';

const STANDING: Omit<FlowSample, 'timeS'> = {
	framing: null,
	readyStill: true,
	handRaised: false,
	moving: false,
	depthRatio: 0,
	reps: 0,
};
const GONE: Partial<FlowSample> = { framing: 'nobody', readyStill: false };

/** Runs `durationS` of frames, 20 a second, all alike. */
function run(flow: SetFlow, durationS: number, sample: Partial<FlowSample> = {}): SetFlow {
	let timeS = flow.timeS ?? 100;
	let now = flow;
	for (let frame = 0; frame < Math.round(durationS * 20); frame++) {
		timeS += 0.05;
		now = stepSetFlow(now, { ...STANDING, ...sample, timeS });
	}
	return now;
}

const counting = (reps = 0) => run(run(beginSetFlow(), 6), 1, { moving: true, readyStill: false, reps });

describe('setFlow, the start', () => {
	it('settles as soon as somebody stands still in the picture, and counts down after two seconds', () => {
		const settling = run(beginSetFlow(), 1);
		expect(settling.stage).toBe('settling');
		expect(settledRatio(settling)).toBeCloseTo(0.475, 2);
		expect(run(settling, 0.9).stage).toBe('settling');
		expect(run(settling, 1.2).stage).toBe('countdown');
	});

	it('counts 3, 2, 1 and then begins', () => {
		const flow = run(beginSetFlow(), 2.1);
		expect(countdownLeft(flow)).toBe(3);
		expect(countdownLeft(run(flow, 1.1))).toBe(2);
		expect(countdownLeft(run(flow, 2.1))).toBe(1);
		expect(run(flow, 3.1).stage).toBe('counting');
		expect(countdownLeft(run(flow, 3.1))).toBeNull();
	});

	it('waits while the body is not whole in the picture or moves', () => {
		expect(run(beginSetFlow(), 5, { framing: 'feet-hidden' }).stage).toBe('framing');
		expect(run(beginSetFlow(), 5, { readyStill: false }).stage).toBe('framing');
	});

	it('forgives a single bad frame while settling, but starts over after a real move', () => {
		const settling = run(beginSetFlow(), 1);
		expect(run(run(settling, 0.1, { readyStill: false }), 1.1).stage).toBe('countdown');
		expect(run(settling, 0.5, { readyStill: false }).stage).toBe('framing');
	});

	it('goes back to framing when somebody leaves the picture during the countdown', () => {
		expect(run(run(beginSetFlow(), 2.5), 1.2, GONE).stage).toBe('framing');
	});

	it('starts at once on command, without waiting for the body to be in the picture', () => {
		const asked = commandSetFlow(run(beginSetFlow(), 1, GONE), 'go');
		expect(asked.stage).toBe('countdown');
		expect(run(asked, 2.5, GONE).stage).toBe('countdown');
		expect(run(asked, 3.1, GONE).stage).toBe('counting');
		expect(commandSetFlow(asked, 'go').stage).toBe('counting');
	});
});

describe('setFlow, the pause', () => {
	it('pauses after one hand was up for a second, and not before', () => {
		expect(run(counting(2), 0.9, { handRaised: true, reps: 2 }).stage).toBe('counting');
		expect(run(counting(2), 1.2, { handRaised: true, reps: 2 }).stage).toBe('paused');
	});

	it('does not toggle again until the hand came down', () => {
		const paused = run(counting(), 4, { handRaised: true });
		expect(paused.stage).toBe('paused');
		const lowered = run(paused, 0.5);
		expect(lowered.stage).toBe('paused');
		expect(run(lowered, 1.2, { handRaised: true }).stage).toBe('counting');
	});

	it('bridges a wrist that is lost for a moment', () => {
		const half = run(counting(), 0.6, { handRaised: true });
		expect(run(run(half, 0.2), 0.4, { handRaised: true }).stage).toBe('paused');
	});

	it('keeps a paused set while somebody fetches water, but not for ever', () => {
		const paused = commandSetFlow(counting(3), 'go');
		expect(run(paused, 30, { ...GONE, reps: 3 }).stage).toBe('paused');
		expect(run(paused, 61, { ...GONE, reps: 3 }).endReason).toBe('walked-away');
	});

	it('goes on by command', () => {
		expect(commandSetFlow(commandSetFlow(counting(), 'go'), 'go').stage).toBe('counting');
	});
});

describe('setFlow, the end', () => {
	it('ends three seconds after somebody walked away', () => {
		expect(run(counting(4), 2.9, { ...GONE, reps: 4 }).stage).toBe('counting');
		const ended = run(counting(4), 3.2, { ...GONE, reps: 4 });
		expect(ended.endReason).toBe('walked-away');
	});

	it('looks for the person again when they left before the first rep', () => {
		expect(run(counting(0), 3.2, GONE).stage).toBe('framing');
	});

	it('goes on while somebody does what is too little for a rep, not while they sway', () => {
		const bobbing = (flow: SetFlow, toRatio: number) =>
			Array.from({ length: 8 }).reduce<SetFlow>(
				(now) => run(run(now, 1, { reps: 1 }), 1, { reps: 1, depthRatio: toRatio }),
				flow,
			);
		expect(bobbing(counting(1), 0.3).stage).toBe('counting');
		expect(bobbing(counting(1), 0.1).endReason).toBe('idle');
	});

	it('ends after ten idle seconds, once there was a rep', () => {
		expect(run(counting(1), 9.5, { reps: 1 }).stage).toBe('counting');
		expect(run(counting(1), 10.2, { reps: 1 }).endReason).toBe('idle');
		expect(run(counting(0), 30).stage).toBe('counting');
	});

	it('does not end while another witness knows that a hidden person goes on', () => {
		const hidden = run(counting(4), 60, { ...GONE, reps: 4, goesOn: 'yes' });
		expect(hidden.stage).toBe('counting');
		expect(run(hidden, 2.9, { ...GONE, reps: 4 }).stage).toBe('counting');
		expect(run(hidden, 3.2, { ...GONE, reps: 4 }).endReason).toBe('walked-away');
	});

	it('does not take slow reps for idling', () => {
		expect(run(counting(1), 30, { moving: true, readyStill: false, reps: 1 }).stage).toBe('counting');
	});

	it('does not end a set because no frames came for a while', () => {
		const flow = counting(2);
		const later = stepSetFlow(flow, { ...STANDING, reps: 2, timeS: (flow.timeS ?? 0) + 600 });
		expect(later.stage).toBe('counting');
	});

	it('takes one hand held up after the end for asking for another set', () => {
		const ended = commandSetFlow(counting(1), 'stop');
		expect(asksForAnother(run(ended, 0.9, { handRaised: true }))).toBe(false);
		expect(asksForAnother(run(ended, 1.2, { handRaised: true }))).toBe(true);
	});

	it('stops on command and stays ended', () => {
		const ended = commandSetFlow(counting(1), 'stop');
		expect(ended.endReason).toBe('stopped');
		expect(run(ended, 10).stage).toBe('ended');
		expect(commandSetFlow(ended, 'go').stage).toBe('ended');
	});
});
