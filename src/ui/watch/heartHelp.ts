/**
 * How heart-rate sensors are made to be heard, after their makers' manuals and reports of others (Garmin manuals of fēnix 7 and Forerunner,
 * "Broadcast Heart Rate"; Huami devices and OpenTracks 688; Polar Vantage and its advertisements). None of it was tried here.
 */
export const HEART_HELP: readonly { readonly what: string; readonly help: string }[] = [
	{
		what: 'Any device',
		help: 'End its connection to other apps, watches and machines: most can be heard by one at a time.',
	},
	{ what: 'Chest strap', help: 'Wet its electrodes and wear it: it wakes on the skin.' },
	{ what: 'Garmin', help: 'On the watch, under its wrist heart rate, choose Broadcast Heart Rate.' },
	{
		what: 'Mi Band, Amazfit',
		help: 'Share the heart rate in its app, press Pair, cancel, and choose Show all devices.',
	},
	{
		what: 'Polar',
		help: 'Straps and armbands are found. Some watches tell their heart rate in a way that no page can hear.',
	},
	{
		what: 'Apple Watch, Wear OS',
		help: 'They don’t give it by themselves: an app on the phone or watch has to broadcast it.',
	},
];
