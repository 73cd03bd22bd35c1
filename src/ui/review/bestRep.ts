import type { SessionRep } from '../../analysis/session/summary.ts';
import type { Landmark, LandmarkName, Landmarks } from '../../analysis/pose/landmarks.ts';
import type { ReviewFrame } from '../../state/reviewRecording.ts';
import { trunkOf } from './bodyBox.ts';
import { indexAt } from './timelineGeometry.ts';

type ImageLandmarks = Landmarks<'imagePx'>;

/**
 * The rep that another one is compared with: of the same exercise, side and view, clean, and the one that went furthest.
 * @returns null when there is none, or when it is the rep itself.
 */
export function bestRep(reps: readonly SessionRep[], current: SessionRep): SessionRep | null {
	const comparable = reps.filter(({ verdict, rep, set }) => {
		const isSameMove = set.exerciseId === current.set.exerciseId && set.view === current.set.view;
		return verdict === 'clean' && isSameMove && rep.side === current.rep.side;
	});
	const best = comparable.reduce<SessionRep | null>((most, each) => {
		return most === null || reach(each) > reach(most) ? each : most;
	}, null);
	return best?.key === current.key ? null : best;
}

function reach({ rep }: SessionRep): number {
	return rep.measures['depthRatio'] ?? 0;
}

/** The moment of another rep that is as far through it, from its start to its end, as `timeS` is through this one. */
export function sameMoment(timeS: number, current: SessionRep, other: SessionRep): number | null {
	const { startS, endS } = current.rep;
	if (timeS < startS || timeS > endS || endS <= startS) return null;
	const share = (timeS - startS) / (endS - startS);
	return other.rep.startS + share * (other.rep.endS - other.rep.startS);
}

/** A place that both reps share, and the size of the body there. */
interface Footing {
	readonly x: number;
	readonly y: number;
	readonly trunk: number;
}

const FEET: readonly LandmarkName[] = ['leftAnkle', 'rightAnkle'];
const HIPS: readonly LandmarkName[] = ['leftHip', 'rightHip'];

/** Where the body stands as a rep begins: between the ankles, or the hips when those are not seen. */
function footingOf({ rep }: SessionRep, trace: readonly ReviewFrame[]): Footing | null {
	const index = indexAt(trace, rep.startS);
	const image = index === null ? null : (trace[index]?.pose?.image ?? null);
	if (image === null) return null;
	const trunk = trunkOf(image);
	const feet = FEET.flatMap((name) => image[name] ?? []);
	const stand = feet.length > 0 ? feet : HIPS.flatMap((name) => image[name] ?? []);
	if (trunk === null || trunk === 0 || stand.length === 0) return null;
	const mean = (of: (landmark: Landmark<'imagePx'>) => number) =>
		stand.reduce((sum, landmark) => sum + of(landmark), 0) / stand.length;
	return { x: mean(({ x }) => x), y: mean(({ y }) => y), trunk };
}

/**
 * The body of the other rep at the same moment of its way, moved and scaled so that it starts where this rep's body does.
 * @returns null outside of the rep, and where either is not seen.
 */
export function ghostOf(
	timeS: number,
	current: SessionRep,
	other: SessionRep,
	trace: readonly ReviewFrame[],
): ImageLandmarks | null {
	const otherS = sameMoment(timeS, current, other);
	const index = otherS === null ? null : indexAt(trace, otherS);
	const image = index === null ? null : (trace[index]?.pose?.image ?? null);
	const [here, there] = [footingOf(current, trace), footingOf(other, trace)];
	if (image === null || here === null || there === null) return null;
	const scale = here.trunk / there.trunk;
	const moved = Object.entries(image).map(([name, landmark]) => {
		if (landmark === null) return [name, null];
		return [
			name,
			{ ...landmark, x: here.x + (landmark.x - there.x) * scale, y: here.y + (landmark.y - there.y) * scale },
		];
	});
	return Object.fromEntries(moved) as ImageLandmarks;
}
