import { sided, SIDES, type SidedJoint } from '../../analysis/pose/landmarks.ts';
import type { SessionRep } from '../../analysis/session/summary.ts';
import { formatNumber } from '../../language/formatting.ts';
import { plural } from '../../language/plural.ts';
import type { ReviewFrame } from '../../state/reviewRecording.ts';

/** How well a rep was seen. It says how sure the measuring was, not how likely the verdict is. */
export interface RepTrust {
	/** Pictures between the start and the end of the rep. */
	readonly pictures: number;
	/** `null` with fewer than two pictures. */
	readonly picturesPerS: number | null;
	/** Share of those pictures in which shoulder, hip, knee and ankle were trusted, of the near side or of both, 0–1. */
	readonly jointsRatio: number;
	/** Share of those pictures in which the line of the back was seen, 0–1; `null` where it was not looked for. */
	readonly backRatio: number | null;
}

const JOINTS: readonly SidedJoint[] = ['shoulder', 'hip', 'knee', 'ankle'];

function jointsAreSeen({ pose, nearSide }: ReviewFrame): boolean {
	const image = pose?.image ?? null;
	if (image === null) return false;
	const sides = nearSide === null ? SIDES : [nearSide];
	return sides.every((side) => JOINTS.every((joint) => image[sided(side, joint)] !== null));
}

/** @returns null where the pictures are not there any more: in an opened session. */
export function repTrust({ rep }: Pick<SessionRep, 'rep'>, trace: readonly ReviewFrame[]): RepTrust | null {
	const seen = trace.filter(({ timeS }) => timeS >= rep.startS && timeS <= rep.endS);
	const [first, last] = [seen[0], seen.at(-1)];
	if (first === undefined || last === undefined) return null;
	const share = (count: number) => count / seen.length;
	const looked = seen.filter(({ back }) => back !== null);
	return {
		pictures: seen.length,
		picturesPerS: last.timeS > first.timeS ? (seen.length - 1) / (last.timeS - first.timeS) : null,
		jointsRatio: share(seen.filter(jointsAreSeen).length),
		backRatio: looked.length === 0 ? null : share(looked.filter(({ back }) => typeof back?.line === 'number').length),
	};
}

/** "45 pictures, 30 a second. Shoulder, hip, knee and ankle clear in 98 %." */
export function trustText(
	{ pictures, picturesPerS, jointsRatio, backRatio }: RepTrust,
	about: 'joints' | 'back',
): string {
	const count = plural(pictures, ['# picture', '# pictures']);
	const looked = picturesPerS === null ? `${count}.` : `${count}, ${formatNumber(picturesPerS)} a second.`;
	return `${looked} ${about === 'back' ? backSeenText(backRatio) : jointsSeenText(jointsRatio)}`;
}

function percentText(ratio: number): string {
	return `${formatNumber(Math.floor(ratio * 100))} %`;
}

function backSeenText(ratio: number | null): string {
	return ratio === null
		? 'Line of the back clear in none of them.'
		: `Line of the back clear in ${percentText(ratio)}.`;
}

function jointsSeenText(ratio: number): string {
	return `Shoulder, hip, knee and ankle clear in ${percentText(ratio)}.`;
}
