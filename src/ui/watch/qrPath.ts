/** A picture of squares: `get` says whether one is dark. */
interface Squares {
	readonly size: number;
	get(x: number, y: number): boolean;
}

/** The dark squares as the path of an SVG whose unit is one square; runs in a row are one rectangle. */
export function qrPath(code: Squares): string {
	let path = '';
	for (let y = 0; y < code.size; y += 1) {
		for (let x = 0; x < code.size; x += 1) {
			let end = x;
			while (end < code.size && code.get(end, y)) end += 1;
			if (end === x) continue;
			path += `M${x} ${y}h${end - x}v1H${x}z`;
			x = end;
		}
	}
	return path;
}
