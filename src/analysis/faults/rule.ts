import type { CameraView } from '../pose/cameraView.ts';
import type { Side } from '../pose/landmarks.ts';
import type { RepTrace } from '../reps/repTrace.ts';
import type { MeasureUnit, Severity, UnknownReason } from './outcome.ts';
import type { SignalId } from './signalId.ts';

/** What a rule is called where the person meets it. */
export interface RuleText {
	/** `<exerciseId>/<fault>` */
	readonly ruleId: string;
	/** One or two words for the list of what can be judged from here: "Depth". */
	readonly name: string;
	readonly passTitle: string;
	readonly faultTitle: string;
	/** What is shown and said: at most five words, external, short, positive. */
	readonly cue: string;
	/** What to do so that it can be judged: "Turn side on". */
	readonly viewHint: string;
}

/** Where a measure becomes a fault. */
export interface Threshold {
	/** The *warn* column of the biomechanics brief, in the rule's unit. */
	readonly mild: number;
	/** The *fault* column; `null` where the brief has none. */
	readonly marked: number | null;
	/** On which side of the threshold the fault lies; at the threshold itself it is still a pass. */
	readonly faultWhen: 'above' | 'below';
	/** `biomechanics B1 …`, a DOI, or `house` and why. */
	readonly source: string;
}

/** The series that a rule reads, in the rule's unit, so that its limits can be drawn over it. */
export interface PlottedSignal {
	readonly id: SignalId;
	/** Other limits on that series than the rule's threshold: where it measures the same the other way round, or has a second sign. */
	readonly limits?: Threshold;
}

/** What a rule read from a rep, before it is compared with the threshold. */
export type Measured =
	| {
			readonly value: number;
			/** Media time in seconds at which it shows best. */
			readonly atS: number;
			/** A second criterion of the same rule that was met, whatever the value. */
			readonly atLeast?: Severity;
	  }
	| {
			readonly reason: UnknownReason;
			/** What it turns out to be once a later rep shows the same. */
			readonly ifConfirmed?: { readonly value: number; readonly atS: number };
	  };

/** An earlier rep of the same set, as a reference for this one. */
export interface PastRep {
	readonly partial: boolean;
	readonly side: Side | null;
	readonly measures: Readonly<Record<string, number>>;
	/** Rules that found a fault in it. */
	readonly faults: readonly string[];
}

/** A rule is data plus one function. */
export interface FaultRule extends RuleText {
	/** Views it can be judged from. In any other the outcome is `unknown: view`. */
	readonly views: readonly CameraView[];
	/** What must be looked for in the pictures beside the landmarks: the outline of the back. */
	readonly wants?: 'back-contour';
	/**
	 * What it would need that Plumbline does not have, so that nobody is told to turn for it: a pose model that sees a lying body from its feet (BlazePose finds one
	 * there in a part of the pictures only, and the legs of it nowhere near).
	 */
	readonly needs?: 'end-on-pose';
	readonly unit: MeasureUnit;
	readonly threshold: Threshold;
	/** What its limits are drawn over; left out where it compares moments, or reads something that has no series. */
	readonly plotted?: PlottedSignal;
	/** Reads the rep. Called only in one of its views. `past` holds the set's earlier reps, oldest first. */
	measure(trace: RepTrace, past: readonly PastRep[]): Measured;
}

export const SIDE_VIEWS: readonly CameraView[] = ['left', 'right'];
export const FRONT_VIEW: readonly CameraView[] = ['front'];
export const ANY_VIEW: readonly CameraView[] = ['front', 'back', 'left', 'right', 'oblique'];

/** Whether a rule looks at form. One that every view shows, such as tempo, does not: nobody moves cleanly for its pass alone. */
export function isAboutForm(rule: Pick<FaultRule, 'views'>): boolean {
	return ANY_VIEW.some((view) => !rule.views.includes(view));
}
