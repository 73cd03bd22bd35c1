import { expect, it } from 'vitest';
import { watchFileKind } from './watchFileKind.ts';

it('files from a watch are known by their endings', () => {
	const names = ['a.fit', 'a.TCX', 'a.b.gpx', 'a.mp4', 'fit', 'a.fit.json'];
	expect(names.map(watchFileKind)).toEqual(['fit', 'tcx', 'gpx', null, null, null]);
});
