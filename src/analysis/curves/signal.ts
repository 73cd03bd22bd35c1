import type { SignalId } from '../faults/signalId.ts';
import type { Baseline } from '../kinematics/baseline.ts';
import type { KinematicFrame } from '../kinematics/kinematicFrame.ts';
import type { CameraView } from '../pose/cameraView.ts';

/** What a signal is called and read in. */
export interface SignalText {
	readonly id: SignalId;
	/** For somebody who is no coach: "Knee bend". */
	readonly name: string;
	/** What zero is and where more of it goes, as a sentence. */
	readonly meaning: string;
	/** Degrees, or a share of the length that `meaning` names. */
	readonly unit: 'deg' | 'ratio';
	/** Whose it is: the side that faces the camera and the other one with it, or one side by its name; `null` for the whole body. */
	readonly side: 'near' | 'left' | 'right' | null;
}

/** One value a picture, to be drawn over time. */
export interface Signal extends SignalText {
	/** Views it can be read in; in any other there is a gap. */
	readonly views: readonly CameraView[];
	/** Exercises it is offered for; `null` for all. */
	readonly exercises: readonly string[] | null;
	/** Called only in one of its views. `null` where a landmark can't be trusted, or where the person was not seen standing and it is compared with that. */
	read(frame: KinematicFrame, baseline: Baseline | null): number | null;
}

/** The value of a signal in a picture. @returns null in other views than its own, and where it can't be read. */
export function readSignal(signal: Signal, frame: KinematicFrame, baseline: Baseline | null): number | null {
	return frame.view === null || !signal.views.includes(frame.view) ? null : signal.read(frame, baseline);
}
