import { createAnalyzer } from '../analysis/analyzer.ts';
import { createBody } from '../athlete/body.ts';
import { createCamera, truePose } from '../athlete/camera.ts';
import { endlessSet } from '../athlete/endlessSet.ts';
import { figureOf } from '../athlete/figure.ts';
import type { LiveSource, TimedFrame } from '../io/camera/frameSource.ts';
import { createKnownPoses } from '../knownPoses.ts';
import { LiveSession } from '../state/liveSession.svelte.ts';

/** What a stretch of the session came to. */
export interface LongLiveMark {
	readonly mediaS: number;
	readonly wallS: number;
	readonly counted: number;
}

const FRAMES_PER_S = 30;
const REP_REST_S = 60;

/** A picture that holds nothing: the figure knows its pose. */
const PICTURE = { close: () => undefined } as unknown as ImageBitmap;

/**
 * A live session on the demo athlete whose poses are known, as fast as the page can take them. Each step of it resolves when so
 * much more media time went through.
 */
export function openLongLive(exerciseId: string): { step(mediaS: number): Promise<LongLiveMark>; close(): void } {
	const motion = endlessSet(exerciseId, 'side');
	const body = createBody();
	const camera = createCamera({ yawDeg: 90, widthPx: 640, heightPx: 360 });
	let timeS = 0;
	let stopAtS = 0;
	let wake: () => void = () => undefined;
	let reached: () => void = () => undefined;
	const source: LiveSource = {
		kind: 'demo',
		name: 'demo',
		widthPx: 640,
		heightPx: 360,
		durationS: null,
		preview: document.createElement('canvas'),
		close: () => undefined,
		async *frames(signal): AsyncGenerator<TimedFrame, void, undefined> {
			for (; !signal.aborted; timeS += 1 / FRAMES_PER_S) {
				if (timeS >= stopAtS) {
					reached();
					await new Promise<void>((resolve) => (wake = resolve));
				}
				yield { image: PICTURE, timeS, widthPx: 640, heightPx: 360 };
			}
		},
	};
	const poseNow = () => truePose(figureOf(motion.postureAt(timeS % motion.durationS, body), body), camera, timeS);
	const session = new LiveSession(exerciseId, {
		app: 'plumbline',
		openSource: () => Promise.resolve(source),
		openEstimator: () => createKnownPoses(poseNow),
		createAnalyzer,
		listCameras: () => Promise.resolve([]),
		voice: { say: () => undefined, hush: () => undefined },
		draft: { keep: () => undefined, clear: () => undefined },
		saveSession: () => undefined,
		saveTrack: () => undefined,
		clockS: () => performance.now() / 1000,
		today: () => new Date(),
	});
	// A set lasts as long as a set does: what was done of it is judged, kept and let go.
	let setEndsS = REP_REST_S;
	session.onMoment = ({ timeS: nowS }) => {
		if (nowS < setEndsS) return;
		setEndsS = nowS + REP_REST_S;
		session.command('stop');
		session.again();
	};
	void session.run();
	return {
		step(mediaS) {
			const startMs = performance.now();
			stopAtS += mediaS;
			const done = new Promise<void>((resolve) => (reached = resolve));
			wake();
			return done.then(() => ({
				mediaS,
				wallS: (performance.now() - startMs) / 1000,
				counted: session.sets.reduce((sum, { reps }) => sum + reps.length, 0),
			}));
		},
		close() {
			session.close();
		},
	};
}
