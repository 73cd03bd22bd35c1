import { describe, expect, it, vi } from 'vitest';
import { SourceError, type LiveSource } from '../io/camera/frameSource.ts';
import { CameraTrial } from './cameraTrial.svelte.ts';

function camera() {
	const close = vi.fn();
	return { close, source: { preview: {}, close } as unknown as LiveSource };
}

describe('CameraTrial', () => {
	it('shows the picture once it was asked for, and turns the camera off', async () => {
		const { close, source } = camera();
		const open = vi.fn(() => Promise.resolve(source));
		const trial = new CameraTrial(open);
		expect(open).not.toHaveBeenCalled();
		await trial.ask();
		expect(trial).toMatchObject({ stands: 'seen', preview: source.preview });
		trial.end();
		expect(trial).toMatchObject({ stands: 'unasked', preview: null });
		expect(close).toHaveBeenCalledOnce();
	});

	it('tells why there is no picture, and can be asked again', async () => {
		const { source } = camera();
		const open = vi.fn(() => Promise.resolve(source));
		open.mockRejectedValueOnce(new SourceError('camera-refused', 'no'));
		const trial = new CameraTrial(open);
		await trial.ask();
		expect(trial).toMatchObject({ stands: 'unasked', trouble: { kind: 'source', code: 'camera-refused' } });
		await trial.ask();
		expect(trial).toMatchObject({ stands: 'seen', trouble: null });
	});

	it('leaves no camera on that is allowed after everybody has left', async () => {
		const { close, source } = camera();
		let allow: (opened: LiveSource) => void = () => undefined;
		const trial = new CameraTrial(() => new Promise((resolve) => (allow = resolve)));
		const asked = trial.ask();
		trial.end();
		allow(source);
		await asked;
		expect(close).toHaveBeenCalledOnce();
		expect(trial.preview).toBeNull();
	});
});
