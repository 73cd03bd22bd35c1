import type { TimedDrill } from './drill.ts';

const NOT_FOR =
	'Leave it out with thin bones, blood thinners, a clot in a leg, or bruised or broken skin there; ask first when you are pregnant.';

/** House: 60 seconds for each area, both sides together; the articles name the places and no time. */
const AREA_S = 60;

type Area = Pick<TimedDrill, 'id' | 'name' | 'how' | 'cues' | 'side'>;

function roll(area: Area): TimedDrill {
	return {
		...area,
		kind: 'timer',
		group: 'roll',
		seconds: area.side === 'each' ? AREA_S / 2 : AREA_S,
		repeats: 1,
		pauseS: 0,
		needs: ['A foam roller', 'A mat'],
		notFor: NOT_FOR,
		source: 'From the articles “Got lower back pain?” and “Chronic back pain”; the time is Plumbline’s',
		dose: 'app-default',
	};
}

function press(area: Area): TimedDrill {
	return { ...roll(area), group: 'ball', needs: ['A tennis or lacrosse ball'] };
}

const EASY = 'Breathe out and sink in';

export const ROLLING: readonly TimedDrill[] = [
	roll({
		id: 'roll-back',
		name: 'Roll the upper back',
		how: 'Lie with the roller across your shoulder blades, hands behind your head, hips low. Roll slowly between the shoulders and the lowest ribs, and stay off the low back.',
		cues: ['Between shoulders and ribs', EASY],
		side: 'both',
	}),
	roll({
		id: 'roll-glutes',
		name: 'Roll the glutes',
		how: 'Sit on the roller, lean to one side and cross that ankle over the other knee. Roll a hand’s width back and forth and pause where it is tight.',
		cues: ['Lean into one side', EASY],
		side: 'each',
	}),
	roll({
		id: 'roll-hamstrings',
		name: 'Roll the back of the thighs',
		how: 'Sit with the roller under one thigh, hands behind you. Roll slowly from just above the knee to the sit bone.',
		cues: ['Slow and long', 'Toes loose'],
		side: 'each',
	}),
	roll({
		id: 'roll-calves',
		name: 'Roll the calves',
		how: 'Rest one calf on the roller and the other foot on the floor. Roll from above the heel to below the knee, then turn the toes in and out.',
		cues: ['Stay below the knee', 'Ankle loose'],
		side: 'each',
	}),
	roll({
		id: 'roll-quads',
		name: 'Roll the front of the thighs',
		how: 'Lie face down on your forearms with the roller under one thigh. Roll from above the kneecap to the hip, belly lightly braced.',
		cues: ['Forearms carry you', 'Stay off the kneecap'],
		side: 'each',
	}),
	roll({
		id: 'roll-it-band',
		name: 'Roll the side of the thigh',
		how: 'Lie on your side with the roller under the thigh and the upper foot on the floor to take weight off. Roll slowly from the hip to above the knee, as light as you like.',
		cues: ['Top foot takes the weight', 'Light is fine'],
		side: 'each',
	}),
	roll({
		id: 'roll-hip-flexors',
		name: 'Roll the front of the hip',
		how: 'Lie face down with the roller just below one hip bone, the other leg out to the side. Small movements, a thumb’s length each way.',
		cues: ['Small movements', EASY],
		side: 'each',
	}),
	roll({
		id: 'roll-adductors',
		name: 'Roll the inner thigh',
		how: 'Lie face down, one knee out to the side with the roller along the inner thigh. Roll slowly between the knee and the groin.',
		cues: ['Knee out to the side', 'Slow and long'],
		side: 'each',
	}),
	roll({
		id: 'roll-chest',
		name: 'Roll the chest',
		how: 'Lie face down with the roller under the front of one shoulder, that arm out to the side. Roll a little towards the breastbone and back.',
		cues: ['Arm out to the side', EASY],
		side: 'each',
	}),
	press({
		id: 'ball-feet',
		name: 'Ball under the foot',
		how: 'Stand with a hand on the wall and roll the ball under your arch from heel to toes. If you like, touch your toes before and after and see how it feels.',
		cues: ['Heel to toes', 'As firm as is pleasant'],
		side: 'each',
	}),
	press({
		id: 'ball-calves',
		name: 'Ball under the calf',
		how: 'Sit with the ball under one calf. Rest the leg on it, move the foot up and down, and find the next spot.',
		cues: ['Move the foot slowly', EASY],
		side: 'each',
	}),
	press({
		id: 'ball-glutes',
		name: 'Ball in the upper glute',
		how: 'Lean on a wall, or lie on your back, with the ball below the rim of the pelvis. Small circles around a tight spot.',
		cues: ['Small circles', 'Stay on muscle'],
		side: 'each',
	}),
	press({
		id: 'ball-shoulder-blades',
		name: 'Ball between the shoulder blades',
		how: 'Lean on a wall with the ball beside the spine, between the shoulder blades. Bend your knees a little to let it travel.',
		cues: ['Beside the spine', EASY],
		side: 'each',
	}),
];
