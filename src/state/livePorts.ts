import type { Analyzer, AnalyzerOptions } from '../analysis/analyzer.ts';
import type { LandmarkTrack } from '../analysis/session/landmarkTrack.ts';
import type { Session } from '../analysis/session/session.ts';
import type { HeartRate } from '../analysis/watch/watchActivity.ts';
import type { CameraChoice } from '../io/camera/cameraStream.ts';
import type { CameraSource, LiveSource } from '../io/camera/frameSource.ts';
import type { PoseEstimator } from '../io/estimator/poseEstimator.ts';
import type { Draft } from './drafts.ts';
import type { SessionFile } from './liveRecord.ts';
import type { LookPort } from './lookPort.ts';
import type { Tempo } from './liveVoice.ts';
import type { Voice } from './voice.ts';

/** What a live session needs from outside. */
export interface LivePorts {
	/** e.g. `plumbline 0.1.0`, for the session document. */
	readonly app: string;
	/** Rejects with a `SourceError`. */
	openSource(): Promise<LiveSource | CameraSource>;
	/** Cameras to choose from; empty for the demo. */
	listCameras(): Promise<readonly CameraChoice[]>;
	openEstimator(): PoseEstimator;
	/** Left out: pictures are looked at in one way, however long that takes. */
	readonly looking?: LookPort | undefined;
	createAnalyzer(exerciseId: string, options?: AnalyzerOptions): Analyzer;
	readonly voice: Pick<Voice, 'say' | 'hush'>;
	/** Whether it counts along with the movement; asked with each picture. Left out: everybody goes as they like. */
	readonly tempo?: () => Tempo;
	/** Where the sets of this session are written as they go. */
	readonly draft: Draft<Session>;
	/** Whether what a rule found is said aloud, or shown only; asked with each cue. Left out: all are. */
	readonly speaksRule?: (ruleId: string) => boolean;
	/** Heart rates since the page was opened, by the wall clock in seconds since 1970. Left out where nothing measures. */
	readonly heart?: () => HeartRate;
	/** Keeps finished sets in the history; rejects when it can’t. Left out where others keep them. */
	readonly keepSession?: (session: Session) => Promise<void>;
	saveSession(session: Session, as: SessionFile): void;
	/** Hands over what the model saw, for replay. */
	saveTrack(track: LandmarkTrack): void;
	/** Wall clock in seconds, from any origin. */
	clockS(): number;
	today(): Date;
}

/** Whether a source is a camera, which knows how its picture is doing. */
export function isCamera(source: LiveSource | CameraSource | null): source is CameraSource {
	return source !== null && 'lumaRatio' in source;
}
