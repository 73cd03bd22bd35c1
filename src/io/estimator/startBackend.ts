import * as tf from '@tensorflow/tfjs-core';
import plainWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Backend, WantedThreads } from './poseEstimator.ts';
import { threadsWorthTrying } from './threadTrial.ts';

/** Workers that the threaded build keeps ready. A pool of threads takes one less than it has threads, and keeps them. */
const POOL_WORKERS = 8;
const SOFTWARE_RENDERERS = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/** More threads than one, which measuring may prove to be better. */
export interface OtherThreads {
	readonly many: number;
	/** How often they can be begun. */
	readonly tries: number;
	/** Calculates on so many from the next picture on. The answers are the same to the last bit. */
	use(threads: number): void;
}

export interface StartedBackend {
	readonly threads: number;
	/** `null` where the number stays as it is. */
	readonly others: OtherThreads | null;
	/** Whether the GPU is gone. */
	isLost(): boolean;
}

export interface BackendChoice {
	readonly backend: Backend;
	readonly softwareGpu: 'refuse' | 'allow';
	readonly threads: WantedThreads;
	onLost(reason: string): void;
}

/** Loads one backend and makes it TensorFlow's. Rejects when this machine hasn't got it. */
export async function startBackend(choice: BackendChoice): Promise<StartedBackend> {
	switch (choice.backend) {
		case 'webgpu':
			return startWebgpu(choice);
		case 'webgl':
			return startWebgl(choice);
		case 'wasm':
			return startWasm(choice.threads);
	}
}

async function use(backend: Backend): Promise<void> {
	if (!(await tf.setBackend(backend))) throw new Error(`${backend} does not start`);
	await tf.ready();
}

function refuseSoftware(renderer: string, choice: BackendChoice): void {
	if (choice.softwareGpu === 'refuse' && SOFTWARE_RENDERERS.test(renderer)) {
		throw new Error(`no graphics processor: ${renderer}`);
	}
}

interface GpuAdapter {
	readonly info?: { readonly vendor: string; readonly architecture: string; readonly description: string };
	readonly isFallbackAdapter?: boolean;
}
interface GpuDevice {
	readonly lost: Promise<{ readonly message: string }>;
}

async function startWebgpu(choice: BackendChoice): Promise<StartedBackend> {
	const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<GpuAdapter | null> } };
	const adapter = (await gpu?.requestAdapter()) ?? null;
	if (adapter === null) throw new Error('no WebGPU');
	const { vendor, architecture, description } = adapter.info ?? { vendor: '', architecture: '', description: '' };
	const fallback = adapter.isFallbackAdapter === true ? 'software' : '';
	refuseSoftware([vendor, architecture, description, fallback].join(' ').trim(), choice);
	await import('@tensorflow/tfjs-backend-webgpu');
	await use('webgpu');
	let lost = false;
	const { device } = tf.backend() as unknown as { device: GpuDevice };
	void device.lost.then(({ message }) => {
		lost = true;
		choice.onLost(`the graphics device was lost: ${message}`);
	});
	return { threads: 1, others: null, isLost: () => lost };
}

interface WorkerGl {
	readonly canvas: OffscreenCanvas;
	isContextLost(): boolean;
}

async function startWebgl(choice: BackendChoice): Promise<StartedBackend> {
	const trial = new OffscreenCanvas(1, 1).getContext('webgl2');
	if (trial === null) throw new Error('no WebGL 2');
	const names = trial.getExtension('WEBGL_debug_renderer_info');
	refuseSoftware(String(trial.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? trial.RENDERER)), choice);
	trial.getExtension('WEBGL_lose_context')?.loseContext();
	await import('@tensorflow/tfjs-backend-webgl');
	await use('webgl');
	const { gl } = (tf.backend() as unknown as { gpgpu: { gl: WorkerGl } }).gpgpu;
	gl.canvas.addEventListener('webglcontextlost', () => {
		choice.onLost('the WebGL context was lost');
	});
	return { threads: 1, others: null, isLost: () => gl.isContextLost() };
}

async function startWasm(wanted: WantedThreads): Promise<StartedBackend> {
	const wasm = await import('@tensorflow/tfjs-backend-wasm');
	wasm.setWasmPaths({
		'tfjs-backend-wasm.wasm': plainWasmUrl,
		'tfjs-backend-wasm-simd.wasm': simdWasmUrl,
		'tfjs-backend-wasm-threaded-simd.wasm': threadedWasmUrl,
	});
	const cores = navigator.hardwareConcurrency;
	const many = wanted === 'measured' ? threadsWorthTrying(cores) : 1;
	const threads = wanted === 'measured' ? 1 : wanted;
	const most = Math.max(threads, many);
	// The threaded build starts eight workers whether it uses them or not.
	if (most === 1) tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
	// TensorFlow.js takes at most half of the cores that it sees.
	else Object.defineProperty(navigator, 'hardwareConcurrency', { value: Math.max(cores, 2 * most) });
	wasm.setThreadsCount(threads);
	await use('wasm');
	const isThreaded = (await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT')) === true;
	const others = isThreaded && many > 1 ? otherThreads(many) : null;
	return { threads: wasm.getThreadsCount(), others, isLost: () => false };
}

/** The part of the wasm backend that makes a pool of threads and calculates on it from then on. */
interface ThreadedBackend {
	readonly wasm: { readonly tfjs: { initWithThreadsCount(threads: number): void } };
}

function otherThreads(many: number): OtherThreads {
	const { tfjs } = (tf.backend() as unknown as ThreadedBackend).wasm;
	return {
		many,
		tries: Math.floor(POOL_WORKERS / (many - 1)),
		use(threads) {
			tfjs.initWithThreadsCount(threads);
		},
	};
}
