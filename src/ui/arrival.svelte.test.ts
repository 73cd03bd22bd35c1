import { beforeEach, describe, expect, it } from 'vitest';
import { arriveAtHeading } from './arrival.ts';

const root = document.createElement('div');
/** Observers are told after what runs now. */
const told = () => Promise.resolve();

beforeEach(() => {
	root.replaceChildren();
	document.body.replaceChildren(root);
});

describe('arriveAtHeading', () => {
	it('waits for the heading of the new place and puts the focus there', async () => {
		arriveAtHeading(root);
		root.innerHTML = '<p>One moment</p>';
		await told();
		expect(document.activeElement).toBe(document.body);
		root.innerHTML = '<main><h1>Your sessions</h1></main>';
		await told();
		expect(document.activeElement?.textContent).toBe('Your sessions');
	});

	it('takes the focus away from nobody who has gone on', async () => {
		arriveAtHeading(root);
		root.innerHTML = '<button>Next</button><h1>Your sessions</h1>';
		root.querySelector('button')?.focus();
		await told();
		expect(document.activeElement?.textContent).toBe('Next');
	});

	it('does nothing once another place is wanted', async () => {
		arriveAtHeading(root)();
		root.innerHTML = '<h1>Your sessions</h1>';
		await told();
		expect(document.activeElement).toBe(document.body);
	});
});
