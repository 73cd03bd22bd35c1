/** Strokes on a 24 grid, each drawn in the colour of the text beside it. */
const PATHS = {
	play: 'M7 4.5l12 7.5-12 7.5z',
	pause: 'M8 5v14M16 5v14',
	stop: 'M6 6h12v12H6z',
	tick: 'M4 12.5l5.2 5.2L20 6.5',
	up: 'M12 20.5v-16M5 11l7-7 7 7',
	down: 'M12 3.5v16M5 13l7 7 7-7',
	flat: 'M4 12h16',
	out: 'M3 12h18M7.5 7L3 12l4.5 5M16.5 7L21 12l-4.5 5',
	in: 'M2.5 12h7M14.5 12h7M6 8l4 4-4 4M18 8l-4 4 4 4',
	trunk: 'M7 20.5L16 5M7 20.5h11M16 5l-.8 5.6M16 5l-4.6 3.2',
	heel: 'M3 20h18M5 15.5l4-8 4 5 6.5 2.2V16H5z',
	level: 'M3 12h18M12 4v3M12 17v3M7 9v6M17 9v6',
	tempo: 'M12 7v5.5l3.5 2M12 3.5a8.5 8.5 0 1 0 .1 0z',
	back: 'M4.5 20C3.5 11 9 4.5 19.5 4M8.6 17.2v.1M12.6 13.2v.1M16.6 9.2v.1',
	query: 'M8 8.6a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1.2-1.6 2.3v.6M12 19.4v.1',
	frame: 'M3.5 8V3.5H8M16 3.5h4.5V8M20.5 16v4.5H16M8 20.5H3.5V16M12 12v4.5M12 7.8v.1',
	film: 'M3.5 5h17v14h-17zM8 5v14M16 5v14M3.5 12h17',
	voice: 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.2a8.2 8.2 0 0 1 0 11.6',
	mute: 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5',
	mirror: 'M12 3.5v17M8.5 7.5v9L3 16.5zM15.5 7.5v9l5.5 0z',
	full: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
	leave: 'M19 12H5M11 5.5L4.500 12l6.500 6.500',
	undo: 'M9 5L4.500 9.500L9 14M4.500 9.500H15a5 5 0 0 1 0 10h-4',
	redo: 'M15 5l4.500 4.500L15 14M19.500 9.500H9a5 5 0 0 0 0 10h4',
	pencil: 'M4 20l1-4.500L16.500 4l3.500 3.500L8.500 19zM14 6.500l3.500 3.500',
	save: 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15',
	again: 'M19.500 12a7.500 7.500 0 1 1-2.400-5.500M20 3.500v4h-4',
	change: 'M4 8h13M13.500 4.500L17 8l-3.500 3.500M20 16H7M10.500 12.500L7 16l3.500 3.500',
	person: 'M12 3.500a2.500 2.500 0 1 0 .1 0zM12 9v7M6.500 11.500h11M12 16l-3.500 5M12 16l3.500 5',
	heart:
		'M12 20S3.500 14.600 3.500 8.900A4.400 4.400 0 0 1 12 7a4.400 4.400 0 0 1 8.500 1.900C20.500 14.600 12 20 12 20z',
	light:
		'M12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600l1.400 1.400M17 17l1.400 1.400M5.600 18.400L7 17M17 7l1.400-1.400M12 8.500a3.500 3.500 0 1 0 .1 0z',
} as const;

export type IconName = keyof typeof PATHS;

const SOLID: ReadonlySet<IconName> = new Set(['play', 'stop']);

export function iconPath(name: IconName): string {
	return PATHS[name];
}

export function isSolid(name: IconName): boolean {
	return SOLID.has(name);
}
