import { degrees, radians } from '../analysis/geometry/angle.ts';
import type { Body } from './body.ts';
import { orientation, twisted, type Frame } from './orientation.ts';
import type { Posture } from './posture.ts';
import { along, dot } from './vec3.ts';

/** A rigid part of the spine, and how much of the bending happens at its lower end. */
interface SpinePart {
	/** Of the line from mid-hip to mid-shoulder of a body in its own neutral. */
	readonly lengthRatio: number;
	readonly lumbarShare: number;
	readonly thoracicShare: number;
}

const part = (lengthRatio: number, lumbarShare: number, thoracicShare: number): SpinePart => {
	return { lengthRatio, lumbarShare, thoracicShare };
};

/**
 * From the hips up: pelvis with sacrum, L5, L4, L3, L2, L1 with the lowest ribs, middle ribs, upper ribs. The lumbar shares fall
 * from L5/S1 upwards; house: the upper back bends at two places.
 */
const SPINE_PARTS: readonly SpinePart[] = [
	part(0.2, 0, 0),
	part(0.07, 0.26, 0),
	part(0.07, 0.24, 0),
	part(0.07, 0.2, 0),
	part(0.07, 0.16, 0),
	part(0.16, 0.14, 0),
	part(0.18, 0, 0.5),
	part(0.18, 0, 0.5),
];

/** The part that carries L1: where the lower back ends. */
const LOWEST_RIBS = 5;

type SpineBend = Pick<Posture, 'lumbarFlexionDeg' | 'thoracicFlexionDeg'>;

/**
 * Where each part of the spine is, and the middle between the shoulders. The joints share the flexion; the pelvis tilts back so
 * that the line from hips to shoulders stays as asked.
 */
export function spineOf(posture: Posture, body: Body): { readonly parts: readonly Frame[]; readonly chest: Frame } {
	const bends = bendsDeg(posture);
	const chord = chordOf(bends);
	const chordDeg = degrees(Math.atan2(chord.aheadRatio, chord.upRatio));
	let origin = posture.pelvis;
	const parts = SPINE_PARTS.map(({ lengthRatio }, index): Frame => {
		const pitchDeg = posture.trunkInclinationDeg + (bends[index] ?? 0) - chordDeg;
		const twistDeg = (posture.pelvisTwistDeg ?? 0) * (1 - index / (SPINE_PARTS.length - 1));
		const straight = orientation(posture.headingDeg, pitchDeg, posture.trunkRollDeg);
		const frame: Frame = { origin, ...twisted(straight, twistDeg) };
		origin = along(origin, frame.up, lengthRatio * body.trunkM);
		return frame;
	});
	return { parts, chest: { ...(parts.at(-1) as Frame), origin } };
}

/** How far each part is bent forward against the pelvis, from the body's own neutral. */
function bendsDeg({ lumbarFlexionDeg, thoracicFlexionDeg = 0 }: SpineBend): readonly number[] {
	let bendDeg = 0;
	return SPINE_PARTS.map(({ lumbarShare, thoracicShare }) => {
		bendDeg += lumbarShare * lumbarFlexionDeg + thoracicShare * thoracicFlexionDeg;
		return bendDeg;
	});
}

/** From mid-hip to mid-shoulder in axes of the pelvis, as shares of the trunk's length. */
function chordOf(bends: readonly number[]): { readonly aheadRatio: number; readonly upRatio: number } {
	let aheadRatio = 0;
	let upRatio = 0;
	SPINE_PARTS.forEach(({ lengthRatio }, index) => {
		const bend = radians(bends[index] ?? 0);
		aheadRatio += lengthRatio * Math.sin(bend);
		upRatio += lengthRatio * Math.cos(bend);
	});
	return { aheadRatio, upRatio };
}

/** Mid-hip to mid-shoulder with a lower back that is rounded (or hollow: negative) so far. */
export function trunkChordM(body: Body, lumbarFlexionDeg: number): number {
	const { aheadRatio, upRatio } = chordOf(bendsDeg({ lumbarFlexionDeg }));
	return Math.hypot(aheadRatio, upRatio) * body.trunkM;
}

/** What is bent between pelvis and lowest ribs, and from there to the shoulders: from the body's own neutral, rounded positive. */
export function spineFlexion(parts: readonly Frame[]): {
	readonly lumbarFlexionDeg: number;
	readonly thoracicFlexionDeg: number;
} {
	const [pelvis, ribs, chest] = [parts[0], parts[LOWEST_RIBS], parts.at(-1)] as [Frame, Frame, Frame];
	return { lumbarFlexionDeg: bendDegBetween(pelvis, ribs), thoracicFlexionDeg: bendDegBetween(ribs, chest) };
}

function bendDegBetween(lower: Frame, upper: Frame): number {
	return degrees(Math.atan2(dot(upper.up, lower.forward), dot(upper.up, lower.up)));
}
