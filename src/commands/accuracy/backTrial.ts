import { createAnalyzer } from '../../analysis/analyzer.ts';
import type { Outcome } from '../../analysis/faults/outcome.ts';
import { median } from '../../analysis/signal/median.ts';
import type { LandmarkTrack } from '../../analysis/session/landmarkTrack.ts';
import type { RepReport } from '../../analysis/session/session.ts';
import { FLAT_BELOW_DEG, NEUTRAL_REPS, ROUND_FROM_DEG, type BackSetup } from '../../athlete/backSetups.ts';
import { createBody } from '../../athlete/body.ts';
import type { DemoFilm } from '../../athlete/film.ts';
import type { Motion } from '../../athlete/motion.ts';
import { MOTIONS } from '../../athlete/motions.ts';
import { countedReps } from '../replayTrack.ts';

/** How far the lower back of a rep truly bends: within what is flat, from what is round on, between, or neither, since it changes. */
export type TrueBack = 'flat' | 'round' | 'between' | 'changing';

/** A rep that the athlete truly did, and what was made of it. */
export interface BackTrialRep {
	readonly truth: TrueBack;
	readonly lumbarFlexionDeg: number;
	/** One of the first, which are what the others are compared with. */
	readonly isFirst: boolean;
	/** See `roundnessOf`; `null` where it could not be told. */
	readonly roundness: number | null;
	/** Beyond the median of the first reps. */
	readonly beyondNeutral: number | null;
	/** `missed`: the rep was not counted. */
	readonly outcome: Outcome | 'missed';
}

/** A frame in which the line of the back was seen. */
export interface BackTrialFrame {
	readonly lumbarFlexionDeg: number;
	readonly roundness: number;
	readonly beyondNeutral: number | null;
}

/** A setup, and what the analysis made of its track. */
export interface BackTrial {
	readonly setup: BackSetup;
	readonly reps: readonly BackTrialRep[];
	readonly frames: readonly BackTrialFrame[];
}

function motionOf(film: DemoFilm): Motion {
	const motion = MOTIONS[film.exerciseId]?.(film.set);
	if (motion === undefined) throw new Error(`The athlete does not know the exercise ${film.exerciseId}.`);
	return motion;
}

/** What the analysis of a track says of the line of the back: frames that show it, and reps that count. */
export function watchBack(
	track: LandmarkTrack,
	exerciseId: string,
): {
	readonly seen: readonly { readonly timeS: number; readonly roundness: number }[];
	readonly reps: readonly RepReport[];
} {
	const analyzer = createAnalyzer(exerciseId);
	const seen: { timeS: number; roundness: number }[] = [];
	for (const frame of track.frames) {
		const line = analyzer.push(frame).back?.line;
		if (line?.kind === 'seen') seen.push({ timeS: frame.timeS, roundness: line.roundness });
	}
	return { seen, reps: countedReps(analyzer.finish()) };
}

/** Compares what is said of a setup's film with how its reps were truly done. */
export function tryBack(setup: BackSetup, track: LandmarkTrack): BackTrial {
	const { film, exerciseId } = setup;
	const motion = motionOf(film);
	const body = createBody(film.look?.build);
	const { seen, reps } = watchBack(track, exerciseId);
	const found = motion.reps.map((truth) => reps.find((rep) => rep.peakS > truth.startS && rep.peakS < truth.endS));
	const roundness = found.map((rep) => rep?.measures['backRoundness'] ?? null);
	const neutral = median(roundness.slice(0, NEUTRAL_REPS).filter((value) => value !== null));
	const beyond = (value: number | null): number | null => (value === null || neutral === null ? null : value - neutral);
	return {
		setup,
		reps: found.map((rep, index) => {
			const bends = bendsOf(setup, index);
			return {
				truth: trueBack(bends),
				lumbarFlexionDeg: Math.max(...bends),
				isFirst: index < NEUTRAL_REPS,
				roundness: roundness[index] ?? null,
				beyondNeutral: beyond(roundness[index] ?? null),
				outcome: rep?.outcomes.find(({ ruleId }) => ruleId === `${exerciseId}/lumbar-flexion`) ?? 'missed',
			};
		}),
		frames: seen.map((frame) => ({
			lumbarFlexionDeg: motion.postureAt(frame.timeS, body).lumbarFlexionDeg,
			roundness: frame.roundness,
			beyondNeutral: beyond(frame.roundness),
		})),
	};
}

/** A swing bends at its beginning and at its end, which belongs to the next. */
function bendsOf({ exerciseId, reps }: BackSetup, index: number): readonly number[] {
	const own = reps[index]?.lumbarFlexionDeg ?? 0;
	return exerciseId === 'kettlebell-swing' ? [own, reps[index + 1]?.lumbarFlexionDeg ?? own] : [own];
}

function trueBack(bends: readonly number[]): TrueBack {
	const kinds = bends.map((bend): TrueBack =>
		bend <= FLAT_BELOW_DEG ? 'flat' : bend >= ROUND_FROM_DEG ? 'round' : 'between',
	);
	const [first] = kinds;
	return first !== undefined && kinds.every((kind) => kind === first) ? first : 'changing';
}
