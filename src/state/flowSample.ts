import type { Analysis } from '../analysis/analysis.ts';
import type { FlowSample, SetFlow } from '../analysis/flow/setFlow.ts';

/** What the flow of a set needs to know of a frame. Only a set that is being counted can be moving. */
export function flowSample(flow: SetFlow, analysis: Analysis, reps: number, goesOn: 'yes' | 'no' = 'no'): FlowSample {
	const { timeS, framing, readyStill, handRaised, phase, depthRatio } = analysis;
	const moving = flow.stage === 'counting' && phase !== 'start';
	return { timeS, framing, readyStill, handRaised, moving, depthRatio, reps, goesOn };
}

/** Whether a set is under way, counted or paused. */
export function isInSet({ stage }: Pick<SetFlow, 'stage'>): boolean {
	return stage === 'counting' || stage === 'paused';
}
