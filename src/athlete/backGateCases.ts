import type { DemoFilm } from './film.ts';
import type { Furniture, RoomLook, Worn } from './look.ts';

/** A set in which nobody can tell how round the back is, although it is hinged and the back rounds. */
export interface BackGateCase {
	/** For a file. */
	readonly name: string;
	/** What is in the way. */
	readonly title: string;
	/** The exercise that it is judged as. */
	readonly exerciseId: string;
	readonly film: DemoFilm;
}

const ROUND_DEG = 40;
/** Flat, then round. */
const BENDS_DEG = [0, 3, 0, ROUND_DEG, ROUND_DEG, ROUND_DEG] as const;

const SIDE = { yawDeg: 90, distanceM: 2.8, heightM: 0.9, aimHeightM: 0.85, verticalFovDeg: 45 } as const;
const SIZE = { widthPx: 640, heightPx: 480 } as const;

const SHIRT = 0xd8d3c4;

interface CaseOptions {
	readonly arms?: 'hanging' | 'head' | 'hips';
	readonly yawDeg?: number;
	readonly worn?: Worn;
	readonly furniture?: readonly Furniture[];
}

function hinges(
	name: string,
	title: string,
	{ arms = 'hanging', yawDeg = 90, worn = 'nothing-more', furniture = [] }: CaseOptions,
): BackGateCase {
	const room: RoomLook = {
		wall: 'plain',
		wallColour: 0x8f8a80,
		floorColour: 0x5a554c,
		lightRatio: 1,
		lightFromDeg: 30,
		furniture,
		seed: 1,
	};
	const set = {
		reps: BENDS_DEG.length,
		but: Object.fromEntries(BENDS_DEG.map((lumbarFlexionDeg, index) => [index + 1, { lumbarFlexionDeg }])),
		arms,
		lowerS: 0.9,
		bottomS: 0.35,
		riseS: 0.75,
		pauseS: 0.25,
		idleBeforeS: 0.8,
	};
	return {
		name,
		title,
		exerciseId: 'hip-hinge',
		film: {
			exerciseId: 'hip-hinge',
			set,
			camera: { ...SIDE, ...SIZE, yawDeg },
			framesPerS: 10,
			look: { worn, room },
			quality: 'light',
		},
	};
}

/** Somebody on their back, judged as if they hinged. */
const LYING: BackGateCase = {
	name: 'lying',
	title: 'lying, bridges',
	exerciseId: 'hip-hinge',
	film: {
		exerciseId: 'glute-bridge',
		set: { reps: 4 },
		camera: { yawDeg: 90, distanceM: 2.4, heightM: 0.65, aimHeightM: 0.35, verticalFovDeg: 45, ...SIZE },
		framesPerS: 8,
		quality: 'light',
	},
};

/** At the seat of somebody who hinges: as high as the hips, in the colour of the shirt. */
function atSeat(leftM: number, widthM: number, backM: number, heightM: number): Furniture {
	return { middleM: [leftM, heightM / 2, -backM], sizeM: [widthM, heightM, 0.5], colour: SHIRT };
}

/** Everything that hides the line of the back or looks like a part of it. Furniture beyond the person is none of it: there the mask keeps to the back. */
export const BACK_GATE_CASES: readonly BackGateCase[] = [
	hinges('hands-at-head', 'hands behind the head', { arms: 'head' }),
	hinges('hands-at-head-turned', 'hands behind the head, turned a little', { arms: 'head', yawDeg: 75 }),
	hinges('hands-on-hips', 'hands on the hips, elbows back', { arms: 'hips' }),
	hinges('table-before', 'a table before the seat', { furniture: [atSeat(0.45, 0.3, 0.4, 1.05)] }),
	hinges('table-both', 'between two tables', {
		furniture: [atSeat(0.45, 0.3, 0.35, 1), atSeat(-0.5, 0.3, 0.35, 1)],
	}),
	hinges('oblique-front', 'turned halfway to the camera', { yawDeg: 45 }),
	hinges('oblique-front-right', 'turned halfway to the camera, right side', { yawDeg: -45 }),
	hinges('oblique-back', 'turned halfway from the camera', { yawDeg: 138 }),
	hinges('front', 'facing the camera', { yawDeg: 0 }),
	hinges('back', 'back to the camera', { yawDeg: 180 }),
	hinges('long-hair', 'long hair down the back', { worn: 'long-hair' }),
	hinges('hood', 'a hood down the back', { worn: 'hood' }),
	hinges('backpack', 'a backpack', { worn: 'backpack' }),
	LYING,
];
