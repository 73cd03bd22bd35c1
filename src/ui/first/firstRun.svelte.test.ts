import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SourceError, type LiveSource } from '../../io/camera/frameSource.ts';
import { CameraTrial } from '../../state/cameraTrial.svelte.ts';
import FirstRun from './FirstRun.svelte';

// jsdom asks the system for nothing.
vi.hoisted(() => {
	window.matchMedia = () => Object.assign(new EventTarget(), { matches: true }) as MediaQueryList;
});

function open(camera: () => Promise<LiveSource> = () => Promise.reject(new SourceError('camera-refused', 'no'))) {
	const asked = vi.fn(camera);
	const onDone = vi.fn();
	render(FirstRun, { trial: new CameraTrial(asked), onDone });
	return { asked, onDone };
}

const title = () => screen.getByRole('heading', { level: 1 });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
	document.body.replaceChildren();
	vi.stubGlobal('scrollTo', () => undefined);
});

describe('the first steps', () => {
	it('are three, read from the top of each, and end in front of the demo', async () => {
		open();
		expect(screen.getByText('Step 1 of 3')).toBeTruthy();
		expect(screen.getByText('It is no medical device.')).toBeTruthy();
		await press('Next');
		expect(document.activeElement).toBe(title());
		await press('Next');
		expect(screen.getByText('Step 3 of 3')).toBeTruthy();
		expect(screen.getByRole('link', { name: 'Watch the demo' }).getAttribute('href')).toContain('source=demo');
		await press('Back');
		expect(screen.getByText('Step 2 of 3')).toBeTruthy();
	});

	it('can be skipped at any of them', async () => {
		const { onDone } = open();
		await press('Skip this');
		await press('Next');
		await press('Skip this');
		await press('Next');
		await press('Go to Home');
		expect(onDone).toHaveBeenCalledTimes(3);
	});

	it('ask for the camera when somebody wants it and not before, and say what to do when it is refused', async () => {
		const { asked } = open();
		await press('Next');
		expect(asked).not.toHaveBeenCalled();
		await press('Try the camera');
		expect(asked).toHaveBeenCalledOnce();
		expect(await screen.findByText('The camera is not allowed.')).toBeTruthy();
	});

	it('turn the camera off when one goes on', async () => {
		const close = vi.fn();
		const preview = document.createElement('video');
		open(() => Promise.resolve({ preview, close } as unknown as LiveSource));
		await press('Next');
		await press('Try the camera');
		expect((await screen.findByRole('img', { name: 'Camera picture, mirrored' })).contains(preview)).toBe(true);
		await press('Next');
		expect(close).toHaveBeenCalledOnce();
	});
});
