import { type FRAME_CODE } from './codedFilm.ts';

/** When things happened to one picture, in milliseconds of the page. */
export interface PictureLatency {
	/** When the camera took it, as the browser says. */
	readonly capturedMs: number;
	/** When the page could show it. */
	readonly shownMs: number;
	/** When its landmarks were there. */
	readonly posedMs: number;
	/** When the overlay with them was drawn. */
	readonly drawnMs: number;
	/** When the count changed by them; `null` for most. */
	readonly countedMs: number | null;
}

type Timed = { -readonly [Key in keyof PictureLatency]: PictureLatency[Key] };
interface WorkerMessage {
	readonly kind: string;
	readonly id: number;
	readonly image: VideoFrame | ImageBitmap;
}

declare global {
	var plumblineLatency: PictureLatency[] | undefined;
}

/** Runs in the page before its own code: follows numbered pictures from the camera to the overlay. */
export function installLatencyProbe({ bits, cellPx }: typeof FRAME_CODE): void {
	const done: PictureLatency[] = [];
	globalThis.plumblineLatency = done;
	const shown = new Map<number, { readonly capturedMs: number; readonly shownMs: number }>();
	const asked = new Map<number, Promise<number | null>>();
	let posed: { readonly timed: Timed; readonly code: Promise<number | null> } | null = null;
	let latest: Timed | null = null;

	async function codeOf(frame: VideoFrame): Promise<number | null> {
		const bytes = new Uint8Array(frame.allocationSize());
		const [luma] = await frame.copyTo(bytes);
		frame.close();
		if (luma === undefined) return null;
		const isWhite = (cell: number) =>
			(bytes[luma.offset + (cellPx / 2) * luma.stride + (cell + 0.5) * cellPx] ?? 0) > 128;
		if (!isWhite(bits)) return null;
		let code = 0;
		for (let bit = 0; bit < bits; bit += 1) if (isWhite(bit)) code += 2 ** bit;
		return code;
	}

	const request = HTMLVideoElement.prototype.requestVideoFrameCallback;
	HTMLVideoElement.prototype.requestVideoFrameCallback = function (callback) {
		return request.call(this, (nowMs, metadata) => {
			const times = { capturedMs: metadata.captureTime ?? nowMs, shownMs: nowMs };
			void codeOf(new VideoFrame(this)).then((code) => code !== null && shown.set(code, times));
			callback(nowMs, metadata);
		});
	};

	const post = Worker.prototype.postMessage as (this: Worker, ...message: unknown[]) => void;
	Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
		const [question] = message as [Partial<WorkerMessage> | null];
		if (question?.kind === 'estimate' && question.image instanceof VideoFrame) {
			asked.set(question.id ?? 0, codeOf(question.image.clone()));
		}
		post.apply(this, message);
	};

	const heard = new WeakSet<Worker>();
	const listen = EventTarget.prototype.addEventListener;
	Worker.prototype.addEventListener = function (this: Worker, ...how: Parameters<typeof listen>) {
		// Before the page's own listener, which acts on the landmarks at once.
		if (!heard.has(this)) listen.call(this, 'message', onReply as EventListener);
		heard.add(this);
		listen.apply(this, how);
	};

	function onReply({ data }: MessageEvent<Partial<WorkerMessage> | null>): void {
		const code = data?.kind === 'pose' ? asked.get(data.id ?? 0) : undefined;
		if (code === undefined) return;
		latest = { capturedMs: 0, shownMs: 0, posedMs: performance.now(), drawnMs: 0, countedMs: null };
		posed = { timed: latest, code };
	}

	const clear = CanvasRenderingContext2D.prototype.clearRect;
	CanvasRenderingContext2D.prototype.clearRect = function (...area) {
		clear.apply(this, area);
		if (posed === null || this.canvas.getAttribute('aria-hidden') !== 'true') return;
		const { timed, code } = posed;
		posed = null;
		// After the drawing that follows.
		setTimeout(() => {
			timed.drawnMs = performance.now();
			void code.then((known) => {
				const times = known === null ? undefined : shown.get(known);
				if (times !== undefined) done.push(Object.assign(timed, times));
			});
		});
	};

	let count = Number.NaN;
	new MutationObserver(() => {
		const text = document.querySelector('[data-testid="rep-count"]')?.textContent;
		const now = text === undefined ? Number.NaN : Number.parseInt(text, 10);
		// The countdown goes down.
		if (now === count + 1 && latest !== null) latest.countedMs = performance.now();
		count = now;
	}).observe(document, { childList: true, characterData: true, subtree: true });
}
