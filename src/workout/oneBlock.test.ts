import { describe, expect, it } from 'vitest';
import { oneBlock } from './oneBlock.ts';
import { parseProgramme, serialiseProgramme } from './parseProgramme.ts';
import { planOf } from './plan.ts';
import { PROGRAMMES } from './programmes/registry.ts';

const reminded = PROGRAMMES.flatMap((programme) =>
	programme.nudges.flatMap(({ words, blockId }) => (blockId === null ? [] : [{ programme, words, blockId }])),
);

describe('a block by itself', () => {
	it.each(
		reminded.map(({ programme, words, blockId }) => [`${programme.name}: ${words}`, programme, blockId] as const),
	)('is a workout for “%s”', (_, programme, blockId) => {
		const own = oneBlock(programme, blockId);
		expect(own?.blocks.map(({ id }) => id)).toEqual([blockId]);
		expect(own === null ? [] : planOf(own)).not.toEqual([]);
		expect(own?.id).not.toBe(programme.id);
		expect(own === null ? null : parseProgramme(serialiseProgramme(own)).kind).toBe('programme');
	});

	it('is none where the programme has no such block', () => {
		expect(PROGRAMMES.map((programme) => oneBlock(programme, 'nothing'))).toEqual(PROGRAMMES.map(() => null));
	});
});
