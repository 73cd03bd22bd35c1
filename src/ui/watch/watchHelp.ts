import type { PortKind } from '../../companion/companionPort.ts';

/** How a watch is used once it is paired. From the documents of Espruino and InfiniTime; none of it was tried on a real watch. */
export const WATCH_HELP: Readonly<
	Partial<Record<PortKind, readonly { readonly what: string; readonly help: string }[]>>
> = {
	bangle: [
		{
			what: 'Before you pair',
			help: 'Disconnect Gadgetbridge and other apps: the watch talks to one at a time. In its Bluetooth settings “Programmable” has to be on.',
		},
		{
			what: 'Button',
			help: 'Press it: start, hold, go on. Keep it down for a second: hold; twice within five seconds it ends a workout.',
		},
		{ what: 'Swipe', help: 'Between sets and in a pause. To the left: next. To the right: that again.' },
		{
			what: 'Leave it',
			help: 'Keep the button down for four seconds. Pair again to come back; the app need not be sent again.',
		},
		{
			what: 'Take it off',
			help: 'The app is named Plumbline: delete it with the watch’s app manager or the app loader.',
		},
	],
	infinitime: [
		{
			what: 'The count',
			help: 'Open Music on the watch: the exercise and the count stand there, and the seconds of a rest.',
		},
		{
			what: 'Buttons of Music',
			help: 'Play: start, go on. Pause: hold. Next: what comes next. Previous: that again. A workout is ended on this page.',
		},
		{
			what: 'What you feel',
			help: 'It has one kind of buzz, and that comes with a message over the screen. So you feel what to change now, the end of a set, and stop.',
		},
		{ what: 'Heart rate', help: 'Switch it on in the watch’s own heart rate app.' },
	],
};
