import { DOSE_SOURCES, type ExerciseGuide } from '../exerciseGuide.ts';

const MAT = 'A mat';
const TWO_SETS_A_SIDE = { amount: '2 × 8–10 each side', source: DOSE_SOURCES.app };

/** What is done on one side or on hands and knees. Cues: biomechanics A1, items 18 to 22 and 26; easier and harder: C2. */
export const SIDE_AND_KNEES_GUIDES: readonly ExerciseGuide[] = [
	{
		exerciseId: 'side-plank',
		about: 'Trains the flank to hold you up against leaning over.',
		needs: [MAT],
		setup: 'Lie on your side, elbow under the shoulder, legs straight, feet one on the other.',
		steps: [
			'Press the forearm into the floor and lift your hips.',
			'Head, hips and feet come into one line.',
			'Hold and breathe; come down while it is still steady.',
		],
		cues: ['Hips up', 'Push the floor away'],
		mistakes: [
			{ ruleId: 'side-plank/sag', what: 'The hips sink', instead: 'Push the floor away, or have a rest.' },
			{ ruleId: null, what: 'The chest turns to the floor', instead: 'Show your chest to the wall ahead.' },
		],
		easier: { text: 'Knees bent, on the lower knee instead of the feet.', exerciseId: null },
		harder: { text: 'Longer holds, five seconds at a time.', exerciseId: null },
		askFirst: 'A sore shoulder: ask a physio, or do it standing with the forearm on a wall.',
		unseen: 'Whether you turn a little forwards or back.',
		doses: [{ amount: '5 × 10 s each side to begin with', source: DOSE_SOURCES.app }],
	},
	{
		exerciseId: 'bird-dog',
		about: 'Moves arm and leg while the trunk learns to stay quiet.',
		needs: [MAT],
		setup: 'On hands and knees: hands under the shoulders, knees under the hips, back long.',
		steps: [
			'Slide one leg back and the other arm ahead.',
			'Lift both until they are level with your back, no higher.',
			'Hold for five seconds or more, hips to the floor.',
			'Come back and change sides.',
		],
		cues: ['Reach long', 'Hips face the floor'],
		mistakes: [
			{ ruleId: 'bird-dog/lumbar-extension', what: 'The leg goes above the back', instead: 'Reach back, not up.' },
			{ ruleId: 'bird-dog/pelvis-roll', what: 'One hip turns up', instead: 'Keep both hips to the floor.' },
			{
				ruleId: 'bird-dog/incomplete-extension',
				what: 'The leg stays low',
				instead: 'Push the heel to the wall behind.',
			},
			{ ruleId: 'bird-dog/short-hold', what: 'Coming back at once', instead: 'Stay for five calm seconds.' },
		],
		easier: { text: 'Only the leg, or only the arm.', exerciseId: 'quadruped-hip-extension' },
		harder: { text: 'Hold for ten seconds.', exerciseId: null },
		askFirst: 'Sore wrists or knees: rest on the forearms or a folded towel.',
		unseen: 'Small movements of the lower back, and the arm and leg that are hidden behind you.',
		doses: [{ amount: '2 × 6–8 each side, 5–10 s', source: DOSE_SOURCES.app }],
	},
	{
		exerciseId: 'quadruped-hip-extension',
		about: 'Lifts one leg from hands and knees with the seat, the back staying as it is.',
		needs: [MAT],
		setup: 'On hands and knees: hands under the shoulders, knees under the hips, back long.',
		steps: [
			'Keep one knee bent and squeeze that side of your seat.',
			'Lift the thigh until it is level with your back.',
			'Lower it slowly to where it began.',
		],
		cues: ['Back stays level', 'Lift with your seat'],
		mistakes: [
			{
				ruleId: 'quadruped-hip-extension/lumbar-extension',
				what: 'The leg goes above the back',
				instead: 'Stop when the thigh is level.',
			},
			{
				ruleId: 'quadruped-hip-extension/trunk-tilt',
				what: 'The trunk tips along',
				instead: 'Imagine a cup of tea on your back.',
			},
			{ ruleId: 'quadruped-hip-extension/tempo', what: 'The leg swings up', instead: 'Lift it in two seconds.' },
		],
		easier: { text: 'Slide the foot back along the floor.', exerciseId: null },
		harder: { text: 'Add the arm: bird dog.', exerciseId: 'bird-dog' },
		askFirst: 'Sore wrists or knees: rest on the forearms or a folded towel.',
		unseen: 'Whether seat or back lifts the leg.',
		doses: [TWO_SETS_A_SIDE],
	},
	{
		exerciseId: 'fire-hydrant',
		about: 'Opens the hip to the side against its own weight.',
		needs: [MAT],
		setup: 'On hands and knees: hands under the shoulders, knees under the hips, back long.',
		steps: [
			'Keep the knee bent and lift it out to the side.',
			'Stop before the trunk comes along.',
			'Lower it slowly.',
		],
		cues: ['Hips face the floor', 'Lift slowly'],
		mistakes: [
			{
				ruleId: 'fire-hydrant/pelvis-roll',
				what: 'The hips tip to one side',
				instead: 'Lift less, hips to the floor.',
			},
			{ ruleId: 'fire-hydrant/tempo', what: 'The leg swings up', instead: 'Take two seconds up and two down.' },
		],
		easier: { text: 'The clam, lying on your side.', exerciseId: 'clam' },
		harder: { text: 'A band above the knees, or a pause at the top.', exerciseId: null },
		askFirst: 'A new hip joint: ask how far the leg may go.',
		unseen: 'A band, and which muscles work.',
		doses: [TWO_SETS_A_SIDE],
	},
	{
		exerciseId: 'clam',
		about: 'A quiet beginning for the muscles at the side of the hip.',
		needs: [MAT, 'A cushion for your head'],
		setup: 'Lie on your side, hips and knees bent, heels in line with your seat.',
		steps: [
			'Keep the feet together and lift the upper knee.',
			'Stop when the hip wants to roll back.',
			'Lower it slowly.',
		],
		cues: ['Stack your hips', 'Feet stay together'],
		mistakes: [
			{ ruleId: 'clam/pelvis-roll', what: 'The upper hip rolls back', instead: 'Open less, hip above hip.' },
			{ ruleId: null, what: 'The feet come apart', instead: 'Let the heels touch all the time.' },
		],
		easier: { text: 'Open only halfway, with a cushion between the knees.', exerciseId: null },
		harder: { text: 'A band above the knees, or the straight leg.', exerciseId: 'side-lying-abduction' },
		askFirst: 'Pain at the outside of the hip you lie on: turn round or use more cushion; ask if it stays.',
		unseen: 'A band, and which muscles work. The roll of the hip shows only from your feet.',
		doses: [TWO_SETS_A_SIDE],
	},
	{
		exerciseId: 'side-lying-abduction',
		about: 'Lifts the straight leg to the side with the muscles of the hip.',
		needs: [MAT, 'A cushion for your head'],
		setup: 'Lie on your side, legs straight in line with your trunk. Bend the lower knee if you wobble.',
		steps: [
			'Make the upper leg long, toes pointing ahead.',
			'Lift it about as wide as your shoulders.',
			'Lower it slowly, without letting it rest.',
		],
		cues: ['Stack your hips', 'Leg long, toes ahead'],
		mistakes: [
			{
				ruleId: 'side-lying-abduction/pelvis-roll',
				what: 'The upper hip rolls back',
				instead: 'Lift less, hip above hip.',
			},
			{ ruleId: null, what: 'The leg drifts forward', instead: 'Keep the heel in line with your seat.' },
		],
		easier: { text: 'The clam, with both knees bent.', exerciseId: 'clam' },
		harder: { text: 'A pause at the top, later a band above the knees.', exerciseId: null },
		askFirst: 'Pain at the outside of the hip: ask a physio first.',
		unseen: 'Where the toes point. The roll of the hip shows only from your feet.',
		doses: [TWO_SETS_A_SIDE],
	},
];
