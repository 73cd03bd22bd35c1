import { outwardS, tempo as shared } from '../../faults/shared/tempo.ts';

/** Time from standing to the bottom. The way up and the whole rep are measures, not verdicts: where a rep ends is known only to about 0.2 s. */
export const tempo = shared(
	'squat',
	{ passTitle: 'Lowered with control', faultTitle: 'Lowered fast', cue: 'Slower on the way down' },
	{
		mild: 1,
		marked: 0.7,
		faultWhen: 'below',
		source: 'biomechanics B1, SQ_TEMPO: regular squats take 1.95 s down (P35); numbers engineering',
	},
	outwardS,
);
