import archivo from '@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2?url';

/** A worker shares no fonts with its page: the one that the page is set in, which films are lettered in too. */
export async function loadFilmFont(fonts: FontFaceSet): Promise<void> {
	const face = new FontFace('Archivo Variable', `url("${archivo}") format("woff2-variations")`, {
		weight: '100 900',
		stretch: '62% 125%',
	});
	try {
		fonts.add(await face.load());
	} catch {
		// The words are then in the next font that their drawing names.
	}
}
