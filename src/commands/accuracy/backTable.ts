import { auc, lineErrorDeg, ratioText, shareOf, shareText } from './backMetrics.ts';
import type { BackTrial, BackTrialRep } from './backTrial.ts';
import type { MeasuredTable } from './table.ts';

interface Group {
	readonly name: string;
	isIn(trial: BackTrial): boolean;
}

function between(name: string, read: (trial: BackTrial) => number, from: number, to: number): Group {
	return { name, isIn: (trial) => read(trial) >= from && read(trial) < to };
}

const loosenessCm = ({ setup }: BackTrial) => Math.round(setup.loosenessM * 100);
const yawDeg = ({ setup }: BackTrial) => setup.yawDeg;
const cameraM = ({ setup }: BackTrial) => setup.cameraHeightM;

const GROUPS: readonly Group[] = [
	{ name: 'all', isIn: () => true },
	...[0, 1, 2, 3].map((cm) => between(`shirt ${cm} cm loose`, loosenessCm, cm, cm + 1)),
	between('seen from 70–80°', yawDeg, 70, 80),
	between('seen from 80–100°', yawDeg, 80, 100),
	between('seen from 100–110°', yawDeg, 100, 111),
	between('camera at 0.5–0.8 m', cameraM, 0.5, 0.8),
	between('camera at 0.8–1.1 m', cameraM, 0.8, 1.1),
	between('camera at 1.1–1.4 m', cameraM, 1.1, 1.5),
	...['hip-hinge', 'squat', 'kettlebell-swing'].map((id) => ({
		name: id,
		isIn: ({ setup }: BackTrial) => setup.exerciseId === id,
	})),
];

function isJudged({ outcome }: BackTrialRep): boolean {
	return outcome !== 'missed' && outcome.kind !== 'unknown';
}

function isFault({ outcome }: BackTrialRep): boolean {
	return outcome !== 'missed' && outcome.kind === 'fault';
}

type Values = (read: (rep: BackTrialRep) => number | null, truth: BackTrialRep['truth']) => readonly number[];

function valuesOf(reps: readonly BackTrialRep[]): Values {
	return (read, truth) =>
		reps
			.filter((rep) => rep.truth === truth)
			.map(read)
			.filter((value) => value !== null);
}

function rowOf({ name, isIn }: Group, trials: readonly BackTrial[]): readonly string[] {
	const inGroup = trials.filter(isIn);
	const all = inGroup.flatMap(({ reps }) => reps);
	const later = all.filter(({ isFirst }) => !isFirst);
	const values = valuesOf(all);
	const laterValues = valuesOf(later);
	const judged = later.filter(isJudged);
	const of = (truth: BackTrialRep['truth']) => judged.filter((rep) => rep.truth === truth);
	const beyond = (rep: BackTrialRep) => rep.beyondNeutral;
	const absolute = (rep: BackTrialRep) => rep.roundness;
	return [
		name,
		`${inGroup.length}`,
		ratioText(auc(values(absolute, 'round'), values(absolute, 'flat'))),
		ratioText(auc(laterValues(beyond, 'round'), laterValues(beyond, 'flat'))),
		shareText(shareOf(of('round'), isFault)),
		shareText(shareOf(of('between'), isFault)),
		shareText(shareOf(of('flat'), isFault)),
		shareText(shareOf(later, (rep) => !isJudged(rep))),
	];
}

/** How well the line of the back tells a round back from a flat one, by what might disturb it. */
export function backTable(trials: readonly BackTrial[]): MeasuredTable {
	return {
		name: 'back',
		head: [
			'',
			'setups',
			'AUC',
			'AUC own neutral',
			'found, 30° and more',
			'said, 15–30°',
			'false, 15° and less',
			'not told',
		],
		rows: GROUPS.map((group) => rowOf(group, trials)).filter((row) => row[1] !== '0'),
		note: frameNote(trials),
	};
}

function frameNote(trials: readonly BackTrial[]): string {
	const frames = trials.flatMap((trial) => trial.frames);
	const round = frames.filter(({ lumbarFlexionDeg }) => lumbarFlexionDeg >= 30);
	const flat = frames.filter(({ lumbarFlexionDeg }) => lumbarFlexionDeg <= 15);
	const own = (each: readonly { beyondNeutral: number | null }[]) =>
		each.map(({ beyondNeutral }) => beyondNeutral).filter((value) => value !== null);
	const line = lineErrorDeg(frames.map(({ roundness, lumbarFlexionDeg }) => ({ x: roundness, y: lumbarFlexionDeg })));
	const areas = [
		auc(
			round.map(({ roundness }) => roundness),
			flat.map(({ roundness }) => roundness),
		),
		auc(own(round), own(flat)),
	].map(ratioText);
	const error =
		line === null ? '' : ` The bend told from one picture is off by ${line.errorDeg.toFixed(0)}° (root mean square).`;
	return `Of single pictures (${round.length} round, ${flat.length} flat): AUC ${areas[0]}, against the own neutral ${areas[1]}.${error} How the figure’s shirt hangs and how soft it is are assumptions.`;
}

/** What the rule said of reps in which nobody can tell: `unknown` of each is as it must be. */
export interface GateResult {
	readonly title: string;
	readonly unknown: number;
	readonly judged: number;
	/** Frames with a roundness. */
	readonly seenFrames: number;
}

export function gateTable(results: readonly GateResult[]): MeasuredTable {
	return {
		name: 'back-gates',
		head: ['in the way', 'reps not told', 'reps judged', 'pictures with a back line', ''],
		rows: results.map((result) => [
			result.title,
			`${result.unknown}`,
			`${result.judged}`,
			`${result.seenFrames}`,
			isGated(result) ? 'as it must' : 'judged all the same',
		]),
		note: '',
	};
}

export function isGated({ judged, seenFrames }: GateResult): boolean {
	return judged === 0 && seenFrames === 0;
}
