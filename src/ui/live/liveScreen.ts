import type { Analysis, RepPhase } from '../../analysis/analysis.ts';
import type { Cue } from '../../analysis/cues/cueScheduler.ts';
import type { SetStage } from '../../analysis/flow/setFlow.ts';
import { framingText, type FramingNeed } from '../../state/liveWords.ts';
import type { Tone } from '../overlay/drawSkeleton.ts';
import type { IconName } from '../parts/icons.ts';
import { ruleIcon } from '../parts/ruleIcon.ts';

/** The one plate that may be lit. */
export interface Plate {
	readonly tone: 'fine' | 'adjust' | 'unsure' | 'plain';
	readonly icon: IconName;
	readonly text: string;
}

/** What stands in the way of judging; `null` when nothing does. */
export function framingNeed(
	analysis: Analysis | null,
	light: 'enough' | 'too-dark',
	camera: Extract<FramingNeed, 'camera-black' | 'camera-frozen'> | null,
): FramingNeed | null {
	if (camera !== null) return camera;
	if (analysis?.framing === 'nobody' && light === 'too-dark') return 'too-dark';
	return analysis?.framing ?? null;
}

/** What is lit now; `null` while there is nothing to say. */
export function plateFor(stage: SetStage, need: FramingNeed | null, cue: Cue | null): Plate | null {
	if (stage === 'paused') return { tone: 'plain', icon: 'pause', text: 'Paused' };
	if (stage === 'counting' && cue !== null) {
		return cue.kind === 'praise'
			? { tone: 'fine', icon: 'tick', text: cue.text }
			: { tone: 'adjust', icon: ruleIcon(cue.ruleId ?? ''), text: cue.text };
	}
	if (need === null || stage === 'countdown' || stage === 'ended') return null;
	return { tone: 'unsure', icon: need === 'too-dark' ? 'light' : 'frame', text: framingText(need) };
}

/** What the judged limb is drawn in: amber while its cue is lit, green from the goal on. */
export function limbTone(analysis: Analysis | null, cue: Cue | null): Tone {
	if (analysis === null) return 'open';
	const fault = cue?.ruleId?.split('/')[1] ?? null;
	if (fault === (analysis.nearSide === null ? 'knee-valgus' : 'shallow-depth')) return 'adjust';
	const isDeep = analysis.depthRatio !== null && analysis.depthRatio >= 1 && analysis.phase !== 'start';
	return isDeep && analysis.nearSide !== null ? 'fine' : 'open';
}

export interface PhaseText {
	readonly icon: IconName;
	readonly text: string;
}

/** @returns null while the person stands: there is no phase to show. */
export function phaseText(phase: RepPhase): PhaseText | null {
	switch (phase) {
		case 'start':
			return null;
		case 'outward':
			return { icon: 'down', text: 'down' };
		case 'far':
			return { icon: 'flat', text: 'low' };
		case 'return':
			return { icon: 'up', text: 'up' };
	}
}

/** 84.6 → "1:24" */
export function clockText(timeS: number): string {
	const whole = Math.floor(timeS);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
