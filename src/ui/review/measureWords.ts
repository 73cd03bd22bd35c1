import type { RepReport } from '../../analysis/session/session.ts';
import { formatNumber } from '../../language/formatting.ts';
import { plural } from '../../language/plural.ts';
import { capital } from '../../state/sentences.ts';

/** A measure of a rep as people read it. */
export interface MeasureLine {
	/** As the rep calls it: `kneeFlexionDeg`. */
	readonly measure: string;
	readonly name: string;
	readonly value: string;
}

/** What measures are called; the same in every exercise. Others are called by their own names. */
const NAMES: Readonly<Record<string, string>> = {
	depthRatio: 'How far',
	durationS: 'Whole rep',
	heldS: 'Held',
	holdS: 'Held',
	eccentricS: 'Way down',
	concentricS: 'Way up',
	downS: 'Way down',
	upS: 'Way up',
	riseS: 'Way up',
	lowerS: 'Way down',
	kneeFlexionDeg: 'Knee bend',
	frontKneeFlexionDeg: 'Front knee bend',
	rearKneeFlexionDeg: 'Rear knee bend',
	hipFlexionDeg: 'Hip bend',
	bottomKneeFlexionDeg: 'Knee bend, lowest',
	bottomHipFlexionDeg: 'Hip bend, lowest',
	thighElevationDeg: 'Thigh above level',
	frontThighElevationDeg: 'Front thigh above level',
	trunkInclinationDeg: 'Trunk lean',
	topTrunkInclinationDeg: 'Trunk lean at the top',
	shankInclinationDeg: 'Shin lean',
	kneePastAnkleRatio: 'Knee past ankle',
	stepRatio: 'Step',
	leftKneeMedialOfToeRatio: 'Left knee inside the toes',
	rightKneeMedialOfToeRatio: 'Right knee inside the toes',
	kneeMedialOfToeRatio: 'Knee inside the toes',
	leftKneeMedialOfAnkleRatio: 'Left knee inside the ankle',
	rightKneeMedialOfAnkleRatio: 'Right knee inside the ankle',
	topHipRatio: 'Hips at the top',
	shoulderHipKneeDeg: 'Line from shoulder to knee',
	legLineDeg: 'Leg against trunk',
	backRoundness: 'Roundness of the back',
};

/** Ends of measures and how their values are written. */
const UNITS: readonly { readonly end: RegExp; readonly text: (value: number) => string }[] = [
	{ end: /Deg$/u, text: (value) => `${formatNumber(Math.round(value))}°` },
	{ end: /Ratio$/u, text: (value) => `${formatNumber(Math.round(value * 100))} %` },
	{ end: /M$/u, text: (value) => `${formatNumber(Math.round(value * 100))} cm` },
	{ end: /Roundness$/u, text: (value) => plural(Math.round(value), ['# point', '# points']) },
	{ end: /S$/u, text: (value) => `${formatNumber(value, 1)} s` },
];

/** `shankInclinationDeg` → "Shank inclination", for a measure that has no name yet. */
function nameOf(measure: string, end: RegExp): string {
	const words = measure.replace(end, '').replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
	return NAMES[measure] ?? capital(words);
}

/** One measure and its value. */
export function measureLine(measure: string, value: number): MeasureLine {
	const unit = UNITS.find(({ end }) => end.test(measure));
	if (unit === undefined) return { measure, name: nameOf(measure, /$/u), value: formatNumber(value, 2) };
	return { measure, name: nameOf(measure, unit.end), value: unit.text(value) };
}

/** Every measure of a rep, in the order of its exercise. */
export function measureLines({ measures }: Pick<RepReport, 'measures'>): readonly MeasureLine[] {
	return Object.entries(measures).map(([measure, value]) => measureLine(measure, value));
}

/** Points of roundness where there is no room for their unit: "14 rounder" */
export function shortRoundnessText(value: number): string {
	const points = Math.round(value);
	if (points === 0) return formatNumber(0);
	return points < 0 ? `${formatNumber(-points)} flatter` : `${formatNumber(points)} rounder`;
}
