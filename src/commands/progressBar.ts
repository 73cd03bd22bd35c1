const WIDTH = 24;

/** A bar on one line of the terminal; nothing where the output is not a terminal. */
export interface ProgressBar {
	show(label: string, ratio: number): void;
	clear(): void;
}

export function createProgressBar(terminal: NodeJS.WriteStream = process.stderr): ProgressBar {
	const draw = (line: string) => {
		if (terminal.isTTY) terminal.write(`\r\u001b[2K${line}`);
	};
	return {
		show(label, ratio) {
			const filled = Math.round(Math.min(1, Math.max(0, ratio)) * WIDTH);
			draw(`${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(ratio * 100)} %  ${label}`);
		},
		clear: () => draw(''),
	};
}
