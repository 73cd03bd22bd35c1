import { heelRise as shared } from '../../faults/shared/heelRise.ts';

/** Either foot, as seen at the near one. */
export const heelRise = shared(
	'squat',
	{
		mild: 0.2,
		marked: 0.3,
		faultWhen: 'above',
		source:
			'biomechanics B1, SQ_HEEL: whole foot stays down (PMC4262933); 0.20 and 0.30 are house values. The brief has 0.10 and 0.20 (engineering): 0.10 more, since heels of feet that stay flat read −0.14 to 0.16 with BlazePose full and lite',
	},
	() => null,
);
