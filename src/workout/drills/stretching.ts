import type { TimedDrill } from './drill.ts';

const STRETCH_NOT_FOR = 'Ask first after a hip replacement, and stop when it tingles or pain runs down the leg.';

/** House: half a minute is long enough to settle into a stretch; the articles give no time. */
const STRETCH_S = 30;

type Words = Pick<TimedDrill, 'id' | 'name' | 'how' | 'cues' | 'side' | 'needs'>;

function stretch(words: Words): TimedDrill {
	return {
		...words,
		kind: 'timer',
		group: 'stretch',
		seconds: STRETCH_S,
		repeats: 1,
		pauseS: 0,
		notFor: STRETCH_NOT_FOR,
		source: 'From the articles “Got lower back pain?” and “Chronic back pain”; the time is Plumbline’s',
		dose: 'app-default',
	};
}

function mobility(words: Words): TimedDrill {
	return {
		...stretch(words),
		group: 'mobility',
		notFor: 'Stay in the range that is comfortable.',
		source: 'From the article “Chronic back pain”, which names the joints; the drill and its time are Plumbline’s',
	};
}

export const STRETCHING: readonly TimedDrill[] = [
	stretch({
		id: 'hamstring-stretch',
		name: 'Hamstring stretch',
		how: 'Rest one heel on a low step, knee almost straight. Hinge from the hips with a long back until you feel a gentle pull, and turn the foot a little in and out.',
		cues: ['Hips back, long back', 'Gentle is enough'],
		side: 'each',
		needs: ['A low step'],
	}),
	stretch({
		id: 'hip-flexor-stretch',
		name: 'Hip flexor stretch',
		how: 'Kneel on one knee, squeeze the glute of that side and shift forward a little. The pull is at the front of the hip, not in the back.',
		cues: ['Squeeze the seat', 'Ribs stay down'],
		side: 'each',
		needs: ['A mat'],
	}),
	stretch({
		id: 'contract-relax',
		name: 'Contract and relax',
		how: 'Lie on your back with a strap around one foot, leg up. Press the leg lightly into the strap for five seconds, relax, and let it come a little closer; again until the time is up.',
		cues: ['Press lightly, then let go', 'Never force it'],
		side: 'each',
		needs: ['A mat', 'A strap or towel'],
	}),
	mobility({
		id: 'hip-circles',
		name: 'Hip circles',
		how: 'On hands and knees, draw slow circles with one knee, as large as they go while your back stays quiet. At the widest point tighten for a moment.',
		cues: ['Back stays quiet', 'Slow and wide'],
		side: 'each',
		needs: ['A mat'],
	}),
	mobility({
		id: 'ankle-rocks',
		name: 'Ankle rocks',
		how: 'Stand in a short step facing a wall. Rock the front knee towards the wall over the middle toes, heel down, and pull the toes up for a moment at the end.',
		cues: ['Heel stays down', 'Knee over the toes'],
		side: 'each',
		needs: [],
	}),
	mobility({
		id: 'upper-back-turns',
		name: 'Upper back turns',
		how: 'Lie on your side, knees bent and stacked, arms forward. Open the upper arm to the other side, look after it, hold for a breath and come back.',
		cues: ['Knees stay together', 'Look after your hand'],
		side: 'each',
		needs: ['A mat'],
	}),
];
