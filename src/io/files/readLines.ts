/**
 * Lines of a text file of any size, one after the other, without their ends. Of a line that is longer than `maxLength` characters its
 * beginning comes, one character too long. Rejects when the file can’t be read.
 */
export async function* readLines(file: Blob, maxLength: number): AsyncGenerator<string> {
	const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
	let line = '';
	const add = (text: string) => {
		line = (line + text).slice(0, maxLength + 1);
	};
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			const [first = '', ...others] = value.split('\n');
			add(first);
			for (const other of others) {
				yield line.replace(/\r$/u, '');
				line = '';
				add(other);
			}
		}
		if (line !== '') yield line;
	} finally {
		// Whoever has read enough leaves the rest.
		await reader.cancel();
	}
}
