import { word } from '../../language/word.ts';
import { DOSE_SOURCES, type ExerciseGuide } from '../exerciseGuide.ts';

const MAT = 'A mat';

/** What is done lying on the back or the belly. Cues: biomechanics A1, items 12 to 14, 23 to 25; easier and harder: C2. */
export const LYING_GUIDES: readonly ExerciseGuide[] = [
	{
		exerciseId: 'glute-bridge',
		about: 'Lifts the hips with the muscles of the seat, while the back rests.',
		needs: [MAT],
		setup: 'Lie on your back, knees bent, feet flat and hip width apart, arms beside you.',
		steps: [
			'Press your feet into the floor and lift the hips.',
			'Stop where shoulders, hips and knees are in one line.',
			'Squeeze your seat for a moment; the shoulders stay down.',
			'Lower slowly, all the way.',
		],
		cues: ['Squeeze at the top', 'Shoulders heavy'],
		mistakes: [
			{
				ruleId: 'glute-bridge/lumbar-extension',
				what: 'The hips go above the line',
				instead: 'Stop at the line, ribs down.',
			},
			{
				ruleId: 'glute-bridge/incomplete-extension',
				what: 'The hips stop below the line',
				instead: 'Push the floor away until the front of the hips is long.',
			},
			{
				ruleId: 'glute-bridge/foot-placement',
				what: 'The feet are far away or close to the seat',
				instead: 'Place them so that the shins are upright at the top.',
			},
			{
				ruleId: null,
				what: 'The backs of the thighs do the work',
				instead: 'Feel them with your hands, and let the seat begin.',
			},
		],
		easier: { text: 'Lift half as high, or only squeeze without lifting.', exerciseId: null },
		harder: { text: 'Hold longer, then one leg at a time.', exerciseId: 'single-leg-bridge' },
		askFirst: 'From the second half of a pregnancy, or when lying on your back makes you dizzy: ask first.',
		unseen: 'Whether seat or thighs do the work, and how wide the knees are.',
		doses: [
			{ amount: '3 × 15, a few seconds between reps, a minute between sets', source: DOSE_SOURCES.bridges },
			{ amount: word('2 × 10–15, slowly'), source: DOSE_SOURCES.gluteExercises },
		],
	},
	{
		exerciseId: 'single-leg-bridge',
		about: 'A bridge on one leg: the same line, with twice the work for one hip.',
		needs: [MAT],
		setup: 'Lie on your back, one foot flat, the other leg straight with the thighs side by side.',
		steps: [
			'Press the foot into the floor and lift both hips together.',
			'Stop in one line from the shoulders to the knee.',
			'Hold for a moment with the hips level.',
			'Lower slowly; change sides after the set.',
		],
		cues: ['Both hips level', 'Push the floor away'],
		mistakes: [
			{
				ruleId: 'single-leg-bridge/pelvic-drop',
				what: 'The free hip sinks',
				instead: 'Lift both sides of the belt together.',
			},
			{
				ruleId: 'single-leg-bridge/incomplete-extension',
				what: 'The hips stop below the line',
				instead: 'Push the floor away a little more.',
			},
			{
				ruleId: 'single-leg-bridge/thigh-gap',
				what: 'The free leg hangs or swings',
				instead: 'Keep the thighs side by side.',
			},
		],
		easier: { text: 'The bridge with both feet.', exerciseId: 'glute-bridge' },
		harder: { text: 'Hold the top for three seconds.', exerciseId: null },
		askFirst: 'Cramps, or pain at the back of the hip: go back to both feet, and ask a physio if it stays.',
		unseen: 'Whether one hip sinks, and which muscles work.',
		doses: [{ amount: '2 × 8–10 each side', source: DOSE_SOURCES.app }],
	},
	{
		exerciseId: 'knee-to-chest',
		about: 'A gentle stretch for the lower back and the seat.',
		needs: [MAT],
		setup: 'Lie on your back, knees bent, both feet flat.',
		steps: [
			'Take one knee with both hands and draw it towards your chest.',
			'Belly firm, lower back pressed lightly into the floor.',
			'Hold for five seconds, breathing.',
			'Let it down and change legs.',
		],
		cues: ['Other foot rests', 'Press your back down'],
		mistakes: [
			{
				ruleId: 'knee-to-chest/shoulder-lift',
				what: 'Head and shoulders come up',
				instead: 'Let them rest; the hands do the pulling.',
			},
			{
				ruleId: 'knee-to-chest/other-foot-lifts',
				what: 'The other foot comes up',
				instead: 'Leave it flat on the floor.',
			},
			{ ruleId: 'knee-to-chest/short-hold', what: 'Letting go early', instead: 'Count to five.' },
		],
		easier: { text: 'Hold behind the thigh, and come only half the way.', exerciseId: null },
		harder: { text: 'A slower breath and a longer hold, up to ten seconds.', exerciseId: null },
		askFirst: 'A new hip joint, or pain in the groin when the knee comes up: ask first.',
		unseen: 'Whether your back presses into the floor.',
		doses: [{ amount: '2–3 each leg, 5 s, twice a day', source: DOSE_SOURCES.bridges }],
	},
	{
		exerciseId: 'lower-back-rotation',
		about: 'Lets the lower back turn gently from side to side.',
		needs: [MAT],
		setup: 'Lie on your back, knees bent, feet flat and together, arms wide.',
		steps: [
			'Let both knees roll to one side, as far as is easy.',
			'Both shoulders stay on the floor.',
			'Hold for five to ten seconds, then come back.',
			'Roll to the other side.',
		],
		cues: ['Shoulders heavy', 'Let the knees roll'],
		mistakes: [
			{
				ruleId: 'lower-back-rotation/shoulder-lift',
				what: 'One shoulder comes up',
				instead: 'Roll less far, and let it rest.',
			},
			{ ruleId: 'lower-back-rotation/short-hold', what: 'Coming back early', instead: 'Stay for five seconds.' },
		],
		easier: { text: 'Roll only a hand’s width to each side.', exerciseId: null },
		harder: { text: 'Stay for ten seconds.', exerciseId: null },
		askFirst: 'Thin bones, a recent fracture or back surgery: ask before you twist.',
		unseen: 'How far the spine itself turns. It is no contest: gentle is the goal.',
		doses: [{ amount: '2–3 each side, 5–10 s, twice a day', source: DOSE_SOURCES.bridges }],
	},
	{
		exerciseId: 'prone-leg-raise',
		about: 'A small lift that lets the seat move the leg while the back is quiet.',
		needs: [MAT, 'A flat cushion under your belly, if you like'],
		setup: 'Lie on your belly, legs straight, forehead on your hands.',
		steps: [
			'Squeeze one side of your seat first.',
			'Lift that leg a little; a finger’s width under full control is plenty.',
			'Hold for three to six seconds, then lower slowly.',
			'Rest when other muscles want to take over.',
		],
		cues: ['Small and slow', 'Both hips heavy'],
		mistakes: [
			{ ruleId: 'prone-leg-raise/too-high', what: 'The leg goes up high', instead: 'A smaller raise will do.' },
			{
				ruleId: 'prone-leg-raise/pelvis-roll',
				what: 'The hip turns up with the leg',
				instead: 'Leave both hips down.',
			},
			{ ruleId: 'prone-leg-raise/short-hold', what: 'Dropping the leg at once', instead: 'Stay for three seconds.' },
			{ ruleId: 'prone-leg-raise/knee-bend', what: 'The knee bends', instead: 'Make the leg long.' },
		],
		easier: { text: 'Only squeeze; or the bridge, or on hands and knees.', exerciseId: 'glute-bridge' },
		harder: { text: 'Hold for six seconds, or do fewer, longer holds.', exerciseId: null },
		askFirst: 'Lying on the belly hurts, or you are pregnant: take the bridge or hands and knees instead.',
		unseen: 'Lifts under about five centimetres, and whether seat or back does the work.',
		doses: [{ amount: '2 × 6–10 each side, 3–6 s', source: DOSE_SOURCES.gluteExercises }],
	},
	{
		exerciseId: 'plank',
		about: 'Holds the trunk still from the shoulders to the feet.',
		needs: [MAT],
		setup: 'On your belly, forearms on the floor with the elbows under the shoulders, toes tucked.',
		steps: [
			'Tighten seat, thighs and belly as one piece.',
			'Lift knees and hips until you are one line.',
			'Breathe, and come down before the line is lost.',
		],
		cues: ['Solid from top to toe', 'Look at the floor'],
		mistakes: [
			{ ruleId: 'plank/sag', what: 'The hips sink', instead: 'Squeeze your seat and bring them up a little.' },
			{ ruleId: 'plank/pike', what: 'The hips are high', instead: 'Let them down into the line.' },
			{
				ruleId: 'plank/arm-placement',
				what: 'The elbows are far ahead',
				instead: 'Place them straight under the shoulders.',
			},
			{ ruleId: 'plank/neck', what: 'The head hangs or looks ahead', instead: 'Look at the floor between your hands.' },
		],
		easier: { text: 'On your knees, or several holds of five to ten seconds.', exerciseId: null },
		harder: { text: 'Five seconds more when all holds were steady and painless.', exerciseId: null },
		askFirst: 'High blood pressure, or sore shoulders or wrists: ask first, and never hold your breath.',
		unseen: 'How tight the muscles are, and how you breathe.',
		doses: [
			{ amount: 'A little longer from time to time', source: DOSE_SOURCES.rolling },
			{ amount: '5 × 10 s to begin with', source: DOSE_SOURCES.app },
		],
	},
];
