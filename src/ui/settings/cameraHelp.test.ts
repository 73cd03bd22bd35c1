import { describe, expect, it } from 'vitest';
import { bodyText, cameraHelp, lightText, paceText, sizeText } from './cameraHelp.ts';

const refused = { kind: 'source', code: 'camera-refused' } as const;

describe('help with a camera', () => {
	it('tells a page that may have none from a person who allowed none', () => {
		const byPerson = cameraHelp(refused, 'denied');
		const byPolicy = cameraHelp(refused, 'policy');
		expect(byPerson.title).toBe('The camera is not allowed');
		expect(byPolicy.title).not.toBe(byPerson.title);
		expect(byPolicy.ways[0]).toMatch(/tab of its own/u);
	});

	it.each(['camera-refused', 'camera-missing', 'camera-busy'] as const)('names ways out of %s', (code) => {
		const help = cameraHelp({ kind: 'source', code }, 'unknown');
		expect(help.ways.length).toBeGreaterThan(1);
		expect(help.ways.at(-1)).toMatch(/need no camera/u);
	});

	it('speaks of the company where a company may be the reason', () => {
		expect(cameraHelp(refused, 'denied').ways.join(' ')).toMatch(/company laptop/u);
		expect(cameraHelp({ kind: 'source', code: 'camera-busy' }, 'granted').ways.join(' ')).not.toMatch(/company/u);
	});
});

describe('what a test of a camera found', () => {
	it.each([
		[null, 'Looking…'],
		[8.2, '8 a second: too few to judge by. More light often helps.'],
		[9.6, '10 a second: enough. More light often gives more.'],
		[29.97, '30 a second: good'],
	])('says of %s pictures a second: %s', (picturesPerS, text) => {
		expect(paceText(picturesPerS)).toBe(text);
	});

	it('says size, light and what to do', () => {
		expect(sizeText({ widthPx: 1280, heightPx: 720 })).toBe('1280 × 720 px');
		expect(lightText('too-dark', null)).toBe('Too dark: turn on a light');
		expect(lightText('enough', 'camera-black')).toMatch(/cover/u);
		expect(bodyText('feet-hidden')).toBe('Step back until I see your feet');
		expect(bodyText('whole')).toBe('I see you from head to feet');
	});
});
