import type { PortState } from '../../companion/companionPort.ts';
import type { HeartReading } from '../../companion/heartSources.ts';
import type { HapticWord } from '../../companion/messages.ts';
import type { Device } from '../../state/companion.svelte.ts';

const STATES: Readonly<Record<PortState, string>> = {
	connecting: 'Connecting',
	connected: 'Connected',
	reconnecting: 'Out of reach. I keep looking for it.',
	gone: 'Gone. Pair it again when it is near.',
};

/** Where a device stands, in a few words. */
export function stateText({ facts }: Pick<Device, 'facts'>): string {
	return facts === null ? 'Not here. Pair it again to use it.' : STATES[facts.state];
}

/** What a device has said of itself: heart rate, battery. */
export function saysText({ facts, id }: Pick<Device, 'facts' | 'id'>, heart: HeartReading | null): string {
	const rate = heart?.fromId === id ? `heart rate ${heart.bpm}` : null;
	const battery = facts?.batteryPercent == null ? null : `battery ${facts.batteryPercent} %`;
	return [rate, battery].filter((part) => part !== null).join(', ');
}

/** What came of trying a device; empty before. `waited`: whether it had its time to answer. */
export function testText({ testedS, facts }: Pick<Device, 'facts' | 'testedS'>, waited: 'yes' | 'no'): string {
	if (testedS === null || facts === null) return '';
	if (facts.state !== 'connected') return 'It is not connected, so it felt nothing.';
	const { answer, caps } = facts;
	if (!caps.some((cap) => cap === 'haptic' || cap === 'text' || cap === 'cmd')) {
		return 'It only gives its heart rate: there is nothing to feel.';
	}
	if (answer !== null && answer.atS >= testedS) return `It answered in ${Math.max(1, Math.round(answer.tookMs))} ms.`;
	return waited === 'no' ? 'Asked' : 'Did you feel it? It gives no answer of its own.';
}

/** What buzzes, as a choice. */
export const FELT_WORDS: Readonly<Record<HapticWord, { readonly name: string; readonly text: string }>> = {
	rep: { name: 'Each rep', text: 'one short tick' },
	mild: { name: 'Something small to change', text: 'one longer buzz' },
	marked: { name: 'Something to change now', text: 'two buzzes' },
	'set-done': { name: 'Set done', text: 'three long buzzes' },
	stop: { name: 'Stop', text: 'one very long buzz' },
};
