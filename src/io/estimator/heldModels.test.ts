import { describe, expect, it } from 'vitest';
import { holdModels } from './heldModels.ts';
import type { WorkerLink } from './workerLink.ts';

/** A worker that notes which models it was asked to have. */
function fakeLink(answer: 'has-it' | 'has-not'): { readonly link: WorkerLink; readonly asked: string[] } {
	const asked: string[] = [];
	const link = {
		ask: ({ model }: { readonly model: string }) => {
			asked.push(model);
			return answer === 'has-it' ? Promise.resolve() : Promise.reject(new Error('no such file'));
		},
	} as unknown as WorkerLink;
	return { link, asked };
}

describe('holdModels', () => {
	it('uses another model only once the worker has it', async () => {
		const { link, asked } = fakeLink('has-it');
		const models = holdModels('blazepose-full', (question) => question(link));
		models.use('blazepose-lite');
		expect(models.model).toBe('blazepose-full');
		await models.prepare('blazepose-lite');
		models.use('blazepose-lite');
		expect(models.model).toBe('blazepose-lite');
		await models.prepare('blazepose-full');
		expect(asked).toEqual(['blazepose-lite']);
	});

	it('gives a new worker what the one before it had, but for the one that it was opened with', async () => {
		const models = holdModels('blazepose-full', (question) => question(fakeLink('has-it').link));
		await models.prepare('blazepose-lite');
		models.use('blazepose-lite');
		const { link, asked } = fakeLink('has-it');
		models.renew(link);
		expect(asked).toEqual(['blazepose-full']);
	});

	it('stays with the model in use when another can’t be had', async () => {
		const { link } = fakeLink('has-not');
		const models = holdModels('blazepose-full', (question) => question(link));
		await expect(models.prepare('blazepose-lite')).rejects.toThrow('no such file');
		models.use('blazepose-lite');
		expect(models.model).toBe('blazepose-full');
	});
});
