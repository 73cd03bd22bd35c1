import { word } from '../../language/word.ts';
import { DOSE_SOURCES, type ExerciseGuide } from '../exerciseGuide.ts';

const TWO_SETS = { amount: word('2 × 8–10, slowly'), source: DOSE_SOURCES.app };

/** What is done on the feet. Cues: biomechanics A1, items 5 to 11, 15, 16 and 31; easier and harder: C2. */
export const ON_FEET_GUIDES: readonly ExerciseGuide[] = [
	{
		exerciseId: 'squat',
		about: 'Practises sitting down and getting up, with the hips doing their share.',
		needs: ['A chair behind you, if you like'],
		setup: 'Stand with your feet as wide as feels steady. Hips, knees and toes point the same way.',
		steps: [
			'Stand tall, with your weight on both feet.',
			'Send your seat back and bend the knees slowly, as if onto a stool.',
			'Go as low as you can control without losing your balance.',
			'Push the floor away and come up just as slowly.',
		],
		cues: ['Sit back slowly', 'Heels heavy'],
		mistakes: [
			{
				ruleId: 'squat/shallow-depth',
				what: 'The knees bend only a little',
				instead: 'Let the hips travel back and down.',
			},
			{ ruleId: 'squat/knee-valgus', what: 'The knees drift inwards', instead: 'Keep the knees over your shoelaces.' },
			{
				ruleId: 'squat/forward-lean',
				what: 'The chest tips far forward',
				instead: 'Show your chest to the wall ahead.',
			},
			{ ruleId: 'squat/heel-rise', what: 'The heels come up', instead: 'Press the whole foot into the floor.' },
		],
		easier: { text: 'Sit down on a chair and stand up again.', exerciseId: null },
		harder: {
			text: 'A band round the knees once plain squats are pain-free. Later a weight, held close.',
			exerciseId: null,
		},
		askFirst: 'A sore knee or hip, or pain each time you bend: ask a physio how deep to go.',
		unseen: 'Which muscles work, a band, and how heavy a weight is.',
		doses: [TWO_SETS, { amount: 'With a band: 2 × 8–10, slowly', source: DOSE_SOURCES.gluteExercises }],
	},
	{
		exerciseId: 'lunge',
		about: 'Trains one hip and leg at a time, and your balance with them.',
		needs: ['Room for one long step'],
		setup: 'Stand tall with your feet under your hips. Have a wall or a chair within reach at first.',
		steps: [
			'Take a long step and put the weight on the front foot.',
			'Front foot flat, back heel up: sink until the back knee is just above the floor.',
			'Keep the front knee above the ankle.',
			'Push through the front heel and step back to where you began.',
		],
		cues: ['Long step', 'Push through the heel'],
		mistakes: [
			{ ruleId: 'lunge/short-step', what: 'The step is short', instead: 'Step far enough for an upright shin.' },
			{ ruleId: 'lunge/knee-past-toe', what: 'The front knee runs ahead of the foot', instead: 'Sink straight down.' },
			{ ruleId: 'lunge/knee-valgus', what: 'The front knee drifts inwards', instead: 'Knee over your shoelaces.' },
			{ ruleId: 'lunge/lumbar-extension', what: 'The trunk leans back', instead: 'Bring your ribs over your hips.' },
		],
		easier: { text: 'Stay in the step and go up and down, one hand on a chair.', exerciseId: null },
		harder: { text: 'Step backwards instead of forwards. Later hold a weight.', exerciseId: null },
		askFirst: 'A sore knee, or falls in the past year: ask a physio first, and hold on to something.',
		unseen: 'How your weight is shared between the feet, and which muscles work.',
		doses: [{ amount: '2 × 8–10 each side, slowly', source: DOSE_SOURCES.app }],
	},
	{
		exerciseId: 'kettlebell-swing',
		about: 'A quick hinge: the hips throw the bell, the arms only guide it.',
		needs: ['A kettlebell', 'Two metres of clear floor ahead', 'A dry grip'],
		setup:
			'Feet wider than the hips, the bell a foot’s length ahead of you. The laptop stands to your side, never ahead.',
		steps: [
			'Fold at the hips, take the bell and hike it back high between the thighs.',
			'Stand up fast: the hips snap straight and the bell floats to chest height.',
			'Let it fall, wait, and fold when the arms meet your body.',
			'After the last one let it swing back and put it down.',
		],
		cues: ['Hips drive the bell', 'Stand tall at the top'],
		mistakes: [
			{
				ruleId: 'kettlebell-swing/squat-pattern',
				what: 'It becomes a squat',
				instead: 'Send the hips to the wall behind.',
			},
			{
				ruleId: 'kettlebell-swing/arm-lift',
				what: 'The arms lift the bell',
				instead: 'Let the bell float on its own.',
			},
			{
				ruleId: 'kettlebell-swing/lean-back',
				what: 'Leaning back at the top',
				instead: 'Stand tall with your ribs down.',
			},
			{ ruleId: 'kettlebell-swing/low-bell', what: 'The bell drops below the knees', instead: 'Hike it high.' },
		],
		easier: { text: 'The hip hinge without a bell, slowly.', exerciseId: 'hip-hinge' },
		harder: { text: 'After some weeks one hand, later changing hands, far from any screen.', exerciseId: null },
		askFirst:
			'Heart trouble, high blood pressure or recent surgery: ask a doctor first. Some backs prefer the slow hinge.',
		unseen: 'The weight of the bell, your grip, and the squeeze of the muscles.',
		doses: [
			{ amount: '3 × 10, a 30 s squeeze before each set, a minute between', source: DOSE_SOURCES.swings },
			{ amount: 'A day off between swing days', source: DOSE_SOURCES.app },
		],
	},
	{
		exerciseId: 'hip-hinge',
		about: 'The way to bend and lift: the hips move, the back keeps its shape.',
		needs: ['A broomstick along your back, if you like'],
		setup: 'Feet under the hips, knees soft. A hand’s width from a wall behind you is a good place to learn it.',
		steps: [
			'Unlock the knees a little and leave them there.',
			'Push your hips back to the wall; the trunk comes forward with a long back.',
			'Stop when the backs of your thighs are tight.',
			'Drive the hips forward until you stand tall.',
		],
		cues: ['Hips to the wall', 'Long back'],
		mistakes: [
			{
				ruleId: 'hip-hinge/squat-pattern',
				what: 'The knees do the bending',
				instead: 'Send the hips back, shins upright.',
			},
			{
				ruleId: 'hip-hinge/lumbar-flexion',
				what: 'The back curls',
				instead: 'Make yourself long; fold a little less.',
			},
			{ ruleId: 'hip-hinge/lean-back', what: 'Leaning back at the top', instead: 'Stand tall, ribs over the hips.' },
			{ ruleId: 'hip-hinge/shallow-depth', what: 'Folding only a little', instead: 'Reach the hips further back.' },
		],
		easier: { text: 'Touch the wall with your seat, and come back.', exerciseId: null },
		harder: { text: 'Lift something light from a chair, held close to you.', exerciseId: null },
		askFirst: 'Pain down a leg when you bend: ask a physio first.',
		unseen: 'How firm your belly is, and small bends of the lower back.',
		doses: [TWO_SETS],
	},
	{
		exerciseId: 'side-step',
		about: 'Trains the muscles at the side of the hips with almost no load on the spine.',
		needs: ['A loop band round the knees or ankles', 'Two metres to each side'],
		setup: 'Feet under the hips, band a little tight, knees and hips bent a quarter of the way to a squat.',
		steps: [
			'Keep your weight on your heels and your back where it feels best.',
			'Step to the side, against the band.',
			'Let the other foot follow slowly, and stop before the band is slack.',
			'All steps one way, a short rest, then back.',
		],
		cues: ['Heels heavy', 'Keep the band tight'],
		mistakes: [
			{
				ruleId: 'side-step/knee-valgus',
				what: 'The knees drift inwards',
				instead: 'Press the knees out, over the feet.',
			},
			{
				ruleId: 'side-step/side-lean',
				what: 'The trunk sways from side to side',
				instead: 'Stay tall over both hips.',
			},
			{
				ruleId: 'side-step/slack',
				what: 'The feet come together',
				instead: 'Stop at hip width, so that the band stays tight.',
			},
			{ ruleId: 'side-step/bounce', what: 'Going up and down with each step', instead: 'Glide at one height.' },
		],
		easier: { text: 'No band, or the band above the knees; 8–10 steps one way.', exerciseId: null },
		harder: { text: 'The band at the ankles, or a stronger one.', exerciseId: null },
		askFirst: 'Pain at the outside of the hip that stays after training: ask a physio first.',
		unseen: 'The band, and whether your weight is on the heels.',
		doses: [{ amount: '2 × 10–12 each way, 30 s between', source: DOSE_SOURCES.gluteExercises }],
	},
];
