import { PORT_KINDS, UNNAMED_SENSOR, type PortState } from '../../companion/companionPort.ts';
import type { DeviceNow } from '../../companion/hub.ts';
import type { HapticWord } from '../../companion/messages.ts';
import { formatPercent } from '../../language/formatting.ts';
import { word } from '../../language/word.ts';
import type { Device } from '../../state/companion.svelte.ts';
import { joined } from '../../state/sentences.ts';
import { WAY_WORDS } from './wayWords.ts';

const STATES: Readonly<Record<PortState, string>> = {
	connecting: 'Connecting',
	connected: 'Connected',
	reconnecting: 'Out of reach. I keep looking for it.',
	gone: 'Gone',
};

/** What a device calls itself; those without a name of their own are called after what they are. */
export function deviceName({ kind, name }: Pick<Device, 'kind' | 'name'>): string {
	if (kind === 'media') return WAY_WORDS.media.name;
	return name === UNNAMED_SENSOR ? 'Heart rate sensor' : name;
}

/** Who a line of the log is about: a kind of device, or one by its name. */
export function logName(from: string): string {
	const kind = PORT_KINDS.find((each) => each === from);
	return kind === undefined ? from : WAY_WORDS[kind].name;
}

/** Where a device stands, in a few words. */
export function stateText({ facts }: Pick<Device, 'facts'>): string {
	return facts === null ? 'Not here' : STATES[facts.state];
}

/** What a device has said of itself: heart rate, battery. */
export function saysText({ facts }: Pick<Device, 'facts'>): string {
	if (facts === null) return '';
	const { batteryPercent } = facts;
	return joined([
		heartText(facts),
		batteryPercent === null ? '' : word(`battery ${formatPercent(batteryPercent / 100)}`),
	]);
}

function heartText({ state, kind, bpm, contact }: DeviceNow): string {
	if (bpm !== null) return `heart rate ${bpm}`;
	if (state !== 'connected') return '';
	if (contact === 'no') return 'no skin contact';
	return kind === 'heart-rate' ? 'no heart rate yet' : '';
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
