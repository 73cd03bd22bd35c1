import type { Build } from './body.ts';
import type { CameraPlace } from './camera.ts';
import type { DemoFilm } from './film.ts';
import type { Colours, RoomLook } from './look.ts';
import type { MotionSet } from './motionSet.ts';
import { seededUniform } from './seededNoise.ts';

/** The exercises whose rules look at the line of the back. */
export const BACK_EXERCISES = ['hip-hinge', 'squat', 'kettlebell-swing'] as const;
export type BackExercise = (typeof BACK_EXERCISES)[number];

/** How a rep of a setup is truly done. */
export interface BackRep {
	/** Of the lower back at the far point, from the body's own neutral. */
	readonly lumbarFlexionDeg: number;
	readonly thoracicFlexionDeg: number;
}

/** A person, a camera, a room and a set: everything that a film of a back depends on. */
export interface BackSetup {
	/** `tuning-3`, `test-17` */
	readonly name: string;
	readonly exerciseId: BackExercise;
	readonly loosenessM: number;
	/** 90 = from the side, less = turned towards the camera. */
	readonly yawDeg: number;
	readonly cameraHeightM: number;
	/** The first {@link NEUTRAL_REPS} are close to neutral. */
	readonly reps: readonly BackRep[];
	readonly film: DemoFilm;
}

/** Setups to choose thresholds and methods with, and setups that nothing is chosen with. */
export type SetupKind = 'tuning' | 'test';

/** Seeds of the two kinds never meet: tuning has 1000 and up, test 2000 and up. */
const FIRST_SEED: Readonly<Record<SetupKind, number>> = { tuning: 1000, test: 2000 };
const MAX_SETUPS = 1000;

export const NEUTRAL_REPS = 3;
/** What counts as flat and as round. Source: lumbar.md, section 3. */
export const FLAT_BELOW_DEG = 15;
export const ROUND_FROM_DEG = 30;

export function backSetup(kind: SetupKind, index: number): BackSetup {
	if (index < 0 || index >= MAX_SETUPS) throw new Error(`There are ${MAX_SETUPS} setups of a kind.`);
	const seed = FIRST_SEED[kind] + index;
	const draw = createDraw(seed);
	// Every other set is a hinge, where it matters most.
	const exerciseId = (['hip-hinge', 'squat', 'hip-hinge', 'kettlebell-swing'] as const)[index % 4] ?? 'hip-hinge';
	const build = drawBuild(draw);
	const yawDeg = draw.between(70, 110);
	const cameraHeightM = draw.between(0.5, 1.4);
	const reps = drawReps(draw);
	const camera = drawCamera(draw, yawDeg, cameraHeightM);
	return {
		name: `${kind}-${index}`,
		exerciseId,
		loosenessM: build.loosenessM,
		yawDeg,
		cameraHeightM,
		reps,
		film: {
			exerciseId,
			set: drawSet(draw, exerciseId, reps, seed),
			camera,
			framesPerS: exerciseId === 'kettlebell-swing' ? 15 : 10,
			look: { build, colours: drawColours(draw), room: drawRoom(draw, seed), seed },
			quality: 'light',
		},
	};
}

interface Draw {
	between(from: number, to: number): number;
	oneOf<T>(choices: readonly T[]): T;
	isLikely(chance: number): boolean;
}

function createDraw(seed: number): Draw {
	const uniform = seededUniform(seed);
	return {
		between: (from, to) => from + (to - from) * uniform(),
		oneOf: (choices) => choices[Math.floor(choices.length * uniform())] as (typeof choices)[number],
		isLikely: (chance) => uniform() < chance,
	};
}

/** Ranges of lordosis, kyphosis and looseness: lumbar.md, section 2; the others house. */
function drawBuild(draw: Draw): Build & { readonly loosenessM: number } {
	return {
		heightM: draw.between(1.55, 1.92),
		girthRatio: draw.between(0.9, 1.22),
		legRatio: draw.between(0.95, 1.05),
		lordosisDeg: draw.between(14, 28),
		kyphosisDeg: draw.between(26, 42),
		seatRatio: draw.between(0.8, 1.25),
		bellyM: draw.isLikely(0.4) ? draw.between(0.01, 0.05) : 0,
		backFatM: draw.isLikely(0.4) ? draw.between(0.005, 0.025) : 0,
		loosenessM: draw.oneOf([0, 0.01, 0.02, 0.03]),
		clothingM: draw.between(0.004, 0.012),
	};
}

/** Three near neutral, then flat and round ones, the flat or the round first, and one between. */
function drawReps(draw: Draw): readonly BackRep[] {
	const rep = (from: number, to: number): BackRep => ({
		lumbarFlexionDeg: draw.between(from, to),
		thoracicFlexionDeg: draw.between(-5, 25),
	});
	const neutral = Array.from({ length: NEUTRAL_REPS }, () => ({
		...rep(-6, 8),
		thoracicFlexionDeg: draw.between(-5, 5),
	}));
	// Several of a kind in a row: a back is not said to be round for one rep.
	const flat = ['flat', 'flat'];
	const round = ['round', 'round', 'round'];
	const rest = [...(draw.isLikely(0.5) ? [...flat, ...round] : [...round, ...flat]), 'between'].map((kind) => {
		if (kind === 'flat') return rep(-10, FLAT_BELOW_DEG);
		return kind === 'round' ? rep(ROUND_FROM_DEG, 50) : rep(FLAT_BELOW_DEG, ROUND_FROM_DEG);
	});
	return [...neutral, ...rest];
}

/** Small pictures, wide or not; every fourth as large as a webcam's. */
const SIZES = [
	{ widthPx: 640, heightPx: 480 },
	{ widthPx: 640, heightPx: 480 },
	{ widthPx: 640, heightPx: 360 },
	{ widthPx: 1280, heightPx: 720 },
] as const;
/** Room above the head and below the feet, from where the lens is aimed at. */
const HALF_SEEN_M = 1.12;

function drawCamera(draw: Draw, yawDeg: number, heightM: number): DemoFilm['camera'] {
	const distanceM = draw.between(2.1, 3.5);
	const fittingDeg = (2 * Math.atan(HALF_SEEN_M / (distanceM - 0.3)) * 180) / Math.PI;
	const place: Pick<CameraPlace, 'yawDeg' | 'distanceM' | 'heightM' | 'aimHeightM' | 'verticalFovDeg'> = {
		yawDeg: draw.isLikely(0.5) ? yawDeg : -yawDeg,
		distanceM,
		heightM,
		aimHeightM: draw.between(0.8, 0.95),
		verticalFovDeg: Math.max(45, fittingDeg),
	};
	return { ...place, ...draw.oneOf(SIZES) };
}

/** Quick reps: fewer pictures to look at. */
const QUICK: Readonly<Record<BackExercise, Readonly<Record<string, unknown>>>> = {
	'hip-hinge': { lowerS: 0.9, bottomS: 0.35, riseS: 0.75, pauseS: 0.25 },
	squat: { eccentricS: 0.9, bottomS: 0.35, concentricS: 0.75, pauseS: 0.25 },
	'kettlebell-swing': { periodS: 1.8 },
};

function drawSet(draw: Draw, exerciseId: BackExercise, reps: readonly BackRep[], seed: number): MotionSet {
	return {
		...QUICK[exerciseId],
		...drawForm(draw, exerciseId),
		reps: reps.length,
		but: Object.fromEntries(reps.map((rep, index) => [index + 1, { ...rep }])),
		variation: 0.5,
		swayM: 0.003,
		idleBeforeS: 0.8,
		idleAfterS: 0.6,
		seed,
	};
}

/** Bent far enough for the back to be seen; arms that hang in front of it. */
function drawForm(draw: Draw, exerciseId: BackExercise): Readonly<Record<string, unknown>> {
	switch (exerciseId) {
		case 'hip-hinge':
			return {
				hipFlexionDeg: draw.between(68, 92),
				kneeFlexionDeg: draw.between(15, 30),
				lookUpDeg: draw.between(-15, 20),
				arms: draw.oneOf(['hanging', 'bell', 'thighs']),
			};
		case 'squat':
			return {
				depth: { thighElevationDeg: draw.between(-4, 10) },
				leanDeg: draw.between(8, 18),
				arms: draw.oneOf(['clasped', 'forwards']),
			};
		case 'kettlebell-swing':
			return { hipFlexionDeg: draw.between(82, 96), kneeFlexionDeg: draw.between(30, 48) };
	}
}

const SKINS = [0xe0b79a, 0xc99a76, 0xb9835f, 0x8a5a3c, 0x5a3a28] as const;
const HAIRS = [0x2b211c, 0x5a3d26, 0x9a7a4a, 0x6f6a66] as const;

function drawColours(draw: Draw): Colours {
	return { skin: draw.oneOf(SKINS), hair: draw.oneOf(HAIRS), shirt: drawColour(draw), shorts: drawColour(draw) };
}

function drawColour(draw: Draw): number {
	const light = draw.between(30, 220);
	const channel = (): number => Math.round(Math.min(255, Math.max(0, light + draw.between(-45, 45))));
	return channel() * 65536 + channel() * 256 + channel();
}

function drawRoom(draw: Draw, seed: number): RoomLook {
	return {
		wall: draw.oneOf(['plain', 'boxes', 'stripes', 'noise']),
		wallColour: drawColour(draw),
		floorColour: drawColour(draw),
		lightRatio: draw.between(0.55, 1.25),
		lightFromDeg: draw.between(-80, 80),
		furniture: [],
		seed,
	};
}
