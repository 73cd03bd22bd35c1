/** Reads comma-separated values as in RFC 4180, written without a look at what writes them. Rows by their heads. */
export function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
		row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
		if (end === ',') continue;
		rows.push(row);
		row = [];
	}
	const [heads = [], ...body] = rows;
	return body.map((cells) => {
		if (cells.length !== heads.length) throw new Error(`${cells.length} cells under ${heads.length} heads`);
		return Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? '']));
	});
}

type Place = readonly [x: number, y: number, z: number] | null;

export interface TrcFile {
	/** The keys and values of the second and third line. */
	readonly header: Readonly<Record<string, string>>;
	readonly markers: readonly string[];
	readonly frames: readonly {
		readonly number: number;
		readonly timeS: number;
		readonly places: Readonly<Record<string, Place>>;
	}[];
}

/** Cells that each end with a tab; what stands behind the last one is a cell too when it is not empty. */
function tabbed(line: string): string[] {
	const cells = line.split('\t');
	return cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}

/** Reads a marker file as OpenSim's TRCFileAdapter does. @throws Error where it would refuse the file. */
export function parseTrc(text: string): TrcFile {
	const [first = '', keys = '', values = '', names = '', axes = '', blank, ...data] = text.split('\n');
	if (!first.startsWith('PathFileType\t4\t(X/Y/Z)\t')) throw new Error(`first line: ${first}`);
	if (blank !== '') throw new Error('no blank line before the data');
	const numbers = values.split('\t');
	const header = Object.fromEntries(keys.split('\t').map((key, index) => [key, numbers[index] ?? '']));
	const [frame, time, ...markers] = names.split('\t').filter((name) => name !== '');
	if (frame !== 'Frame#' || time !== 'Time') throw new Error(`heads: ${names}`);
	if (String(markers.length) !== header['NumMarkers']) throw new Error(`${markers.length} markers`);
	const wanted = markers.flatMap((_, index) => ['X', 'Y', 'Z'].map((axis) => `${axis}${index + 1}`));
	if (axes.split('\t').filter((axis) => axis !== '').join() !== wanted.join()) throw new Error(`axes: ${axes}`); // prettier-ignore
	const frames = data.slice(0, data.indexOf('')).map((line) => {
		const cells = tabbed(line);
		if (cells.length !== 2 + markers.length * 3) throw new Error(`${cells.length} cells`);
		const places = markers.map((marker, index): [string, Place] => {
			const place = cells.slice(2 + index * 3, 5 + index * 3);
			return [marker, place.includes('') ? null : (place.map(Number) as unknown as Place)];
		});
		return { number: Number(cells[0]), timeS: Number(cells[1]), places: Object.fromEntries(places) };
	});
	return { header, markers, frames };
}

export interface MotFile {
	readonly name: string;
	/** The lines of the form key=value before `endheader`. */
	readonly header: Readonly<Record<string, string>>;
	readonly rows: readonly Readonly<Record<string, number>>[];
}

/** Reads a motion file: a name, keys and values up to `endheader`, heads, rows. @throws Error where a row does not fit the heads. */
export function parseMot(text: string): MotFile {
	const lines = text.split('\n');
	const end = lines.indexOf('endheader');
	const header = Object.fromEntries(
		lines.slice(1, end).flatMap((line) => (line.includes('=') ? [line.split('=')] : [])),
	);
	const heads = (lines[end + 1] ?? '').split('\t');
	const rows = lines.slice(end + 2, -1).map((line) => {
		const cells = line.split('\t');
		if (cells.length !== heads.length) throw new Error(`${cells.length} cells under ${heads.length} heads`);
		return Object.fromEntries(heads.map((head, index) => [head, Number(cells[index])]));
	});
	return { name: lines[0] ?? '', header, rows };
}
