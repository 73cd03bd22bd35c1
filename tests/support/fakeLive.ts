import { createAnalyzer } from '../../src/analysis/analyzer.ts';
import type { PoseFrame } from '../../src/analysis/pose/poseFrame.ts';
import type { LandmarkTrack } from '../../src/analysis/session/landmarkTrack.ts';
import type { Session } from '../../src/analysis/session/session.ts';
import type { LiveSource, TimedFrame } from '../../src/io/camera/frameSource.ts';
import type { EstimatorEvent, PoseEstimator } from '../../src/io/estimator/poseEstimator.ts';
import type { LivePorts } from '../../src/state/livePorts.ts';
import type { Voice } from '../../src/state/voice.ts';
import { fakeSpeech, type SpokenEntry } from './fakeSpeaker.ts';

/** A camera and a model that play a landmark track, and what the session did with the other ports. */
export interface FakeLive {
	readonly ports: LivePorts;
	readonly voice: Voice;
	/** What was begun to be said. */
	readonly said: readonly string[];
	readonly spoken: readonly SpokenEntry[];
	readonly kept: Session[];
	readonly saved: Session[];
	readonly tracks: LandmarkTrack[];
	/** Called with the number of the picture before it is estimated: the place to press keys. */
	beforeFrame: (index: number) => void;
	tell(event: EstimatorEvent): void;
	/** Lets time pass without a picture. */
	advanceTo(timeS: number): void;
}

const PICTURE = { close: () => undefined } as unknown as ImageBitmap;

/** `frames`: what the model sees, one picture after the other; media time is the wall clock. */
export function fakeLive(frames: Iterable<PoseFrame> | AsyncIterable<PoseFrame>): FakeLive {
	const listeners = new Set<(event: EstimatorEvent) => void>();
	let index = -1;
	let pose: PoseFrame | null = null;
	const speech = fakeSpeech();
	let nowS = 0;
	const advanceTo = (timeS: number): void => {
		nowS = timeS;
		speech.advanceTo(timeS);
	};
	const fake: FakeLive = {
		get said() {
			return speech.log.map(({ text }) => text);
		},
		spoken: speech.log,
		kept: [],
		saved: [],
		tracks: [],
		beforeFrame: () => undefined,
		tell: (event) => {
			for (const listener of listeners) listener(event);
		},
		advanceTo,
		voice: speech.voice,
		ports: {
			app: 'plumbline test',
			openSource: () => Promise.resolve(source),
			openEstimator: () => estimator,
			createAnalyzer,
			voice: speech.voice,
			listCameras: () => Promise.resolve([]),
			draft: { keep: (session) => fake.kept.push(session), clear: () => fake.kept.splice(0) },
			saveSession: (session, as) => fake.saved.push(as === 'session' ? session : { ...session, notes: `as ${as}` }),
			saveTrack: (track) => fake.tracks.push(track),
			clockS: () => nowS,
			today: () => new Date('2026-11-22T09:00:00Z'),
		},
	};
	const source: LiveSource = {
		kind: 'camera',
		name: 'Fake',
		widthPx: 640,
		heightPx: 480,
		durationS: null,
		preview: { width: 640, height: 480 } as HTMLCanvasElement,
		close: () => undefined,
		async *frames(signal): AsyncGenerator<TimedFrame> {
			for await (const frame of frames) {
				if (signal.aborted) return;
				index++;
				pose = frame;
				advanceTo(frame.timeS);
				fake.beforeFrame(index);
				yield await Promise.resolve({ image: PICTURE, timeS: frame.timeS, widthPx: 640, heightPx: 480 });
			}
		},
	};
	const estimator: PoseEstimator = {
		model: 'blazepose-lite',
		backend: 'wasm',
		ready: Promise.resolve(),
		estimate: () => (pose === null ? Promise.reject(new Error('no picture yet')) : Promise.resolve(pose)),
		startOver: () => Promise.resolve(),
		listen: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		tensorCount: () => Promise.resolve(0),
		close: () => undefined,
	};
	return fake;
}
