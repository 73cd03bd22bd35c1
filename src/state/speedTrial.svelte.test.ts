import { describe, expect, it } from 'vitest';
import { makePose } from '../../tests/support/makePose.ts';
import type { Backend, PoseEstimator } from '../io/estimator/poseEstimator.ts';
import { SpeedTrial, type SpeedTrialPorts } from './speedTrial.svelte.ts';

/** Seconds that a picture takes; `missing`: does not start; `hangs`: never starts. */
type Behaviour = number | 'missing' | 'hangs' | 'falls-back';

/** A machine on which each way of calculating behaves as given, whichever the model; its clock goes with the pictures. */
function machine(behaviour: Record<Backend, Behaviour>) {
	let nowS = 0;
	let kept = '';
	const opened: string[] = [];
	const open = new Set<PoseEstimator>();
	let expire: () => void = () => undefined;
	const atPicture = { act: (): void => undefined };
	const slowFirst = { pictures: 0 };

	function estimator(model: PoseEstimator['model'], backend: Backend): PoseEstimator {
		const does = behaviour[backend];
		let stop: (reason: Error) => void = () => undefined;
		const ready = new Promise<void>((resolve, reject) => {
			stop = reject;
			if (does === 'missing') reject(new Error('no such thing'));
			else if (does !== 'hangs') resolve();
			else queueMicrotask(() => expire());
		});
		ready.catch(() => undefined);
		const made: PoseEstimator = {
			model,
			backend: does === 'falls-back' ? 'wasm' : backend,
			ready,
			estimate({ timeS: index }) {
				atPicture.act();
				nowS += (typeof does === 'number' ? does : 0.1) * (index < slowFirst.pictures ? 3 : 1);
				return open.has(made) ? Promise.resolve(makePose({})) : Promise.reject(new Error('closed'));
			},
			startOver: () => Promise.resolve(),
			listen: () => () => undefined,
			tensorCount: () => Promise.resolve(0),
			close() {
				open.delete(made);
				stop(new Error('closed'));
			},
		};
		opened.push(`${model} ${backend}`);
		open.add(made);
		return made;
	}

	const ports: SpeedTrialPorts = {
		openEstimator: estimator,
		openPictures: () => ({ widthPx: 240, heightPx: 320, next: () => Promise.resolve({} as ImageBitmap) }),
		kept: { read: () => kept, write: (text) => (kept = text) },
		clockS: () => nowS,
		wait(_, act) {
			expire = act;
			return () => (expire = () => undefined);
		},
		today: () => new Date('2026-11-22T09:00:00Z'),
	};
	return { ports, opened, open, atPicture, slowFirst };
}

const WASM_ONLY = { wasm: 0.05, webgl: 'missing', webgpu: 'missing' } as const;

describe('SpeedTrial', () => {
	it('measures both models in each way there is, and keeps it for the next visit', async () => {
		const { ports, open } = machine({ wasm: 0.05, webgl: 0.02, webgpu: 0.01 });
		await new SpeedTrial(ports).run();
		const speeds = new SpeedTrial(ports).measured?.speeds ?? [];
		expect(speeds).toHaveLength(6);
		expect(speeds.map(({ picturesPerS }) => Math.round(picturesPerS ?? 0))).toEqual([20, 20, 50, 50, 100, 100]);
		expect(open.size).toBe(0);
	});

	it('leaves out the first pictures, which take longer', async () => {
		const { ports, slowFirst } = machine({ wasm: 0.015, webgl: 'missing', webgpu: 'missing' });
		slowFirst.pictures = 30;
		await new SpeedTrial(ports).run();
		const [lite, full] = new SpeedTrial(ports).measured?.speeds ?? [];
		expect([lite, full].map((speed) => Math.round(speed?.picturesPerS ?? 0))).toEqual([67, 67]);
	});

	it('does on a machine that has wasm alone, and asks once only for what is not there', async () => {
		const { ports, opened } = machine(WASM_ONLY);
		const trial = new SpeedTrial(ports);
		await trial.run();
		expect(trial.measured?.speeds.filter(({ picturesPerS }) => picturesPerS !== null)).toMatchObject([
			{ model: 'blazepose-lite', backend: 'wasm' },
			{ model: 'blazepose-full', backend: 'wasm' },
		]);
		expect(opened).toEqual([
			'blazepose-lite wasm',
			'blazepose-full wasm',
			'blazepose-lite webgl',
			'blazepose-lite webgpu',
		]);
		expect(trial.trying).toBeNull();
	});

	it('waits for none that never starts, and takes none for what it fell back to', async () => {
		const { ports, open } = machine({ wasm: 0.05, webgl: 'hangs', webgpu: 'falls-back' });
		const trial = new SpeedTrial(ports);
		await trial.run();
		const ran = trial.measured?.speeds.filter(({ picturesPerS }) => picturesPerS !== null) ?? [];
		expect(ran.map(({ backend }) => backend)).toEqual(['wasm', 'wasm']);
		expect(open.size).toBe(0);
	});

	it('ends at once when it is cancelled, and what was kept before stays', async () => {
		const fake = machine(WASM_ONLY);
		const trial = new SpeedTrial(fake.ports);
		await trial.run();
		const before = trial.measured;
		fake.atPicture.act = () => trial.cancel();
		await trial.run();
		expect(trial.trying).toBeNull();
		expect(trial.measured).toEqual(before);
		expect(fake.open.size).toBe(0);
	});
});
