import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { BackReading } from '../../state/backReading.ts';
import BackGauge from './BackGauge.svelte';

let shown: ReturnType<typeof mount> | null = null;

function show(reading: BackReading | null, exerciseId = 'hip-hinge'): string {
	shown = mount(BackGauge, { target: document.body, props: { reading, exerciseId } });
	flushSync();
	return document.body.innerHTML;
}

afterEach(async () => {
	if (shown !== null) await unmount(shown);
	shown = null;
});

describe('BackGauge', () => {
	it('shows words and a pointer, and no number', () => {
		show({ kind: 'seen', level: 'mild', beyond: 16, when: 'now' });
		expect(document.body.textContent.trim()).toBe('Rounder');
		expect(document.querySelector<HTMLElement>('.scale b')?.style.insetInlineStart).toBe('62.5%');
		expect(document.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Back line: rounder than your own');
	});

	it('says why it can’t tell, without a scale', () => {
		show({ kind: 'unseen', reason: 'view' });
		expect(document.body.textContent.trim()).toBe('Back: turn side on');
		expect(document.querySelector('.scale')).toBeNull();
	});

	it('is not there for exercises that don’t look at the back', () => {
		expect(show(null)).not.toContain('gauge');
		expect(show({ kind: 'learning' }, 'lunge')).not.toContain('gauge');
	});
});
