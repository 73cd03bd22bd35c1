const NAMES: Readonly<Record<string, string>> = {
	avc: 'H.264',
	hevc: 'HEVC (H.265)',
	vp8: 'VP8',
	vp9: 'VP9',
	av1: 'AV1',
	mp4v: 'MPEG-4 Part 2',
	prores: 'ProRes',
	ap: 'ProRes',
	mjpa: 'Motion JPEG',
	jpeg: 'Motion JPEG',
	V_MPEG2: 'MPEG-2',
	'V_MPEG4/ISO': 'MPEG-4 Part 2',
	V_PRORES: 'ProRes',
	V_MJPEG: 'Motion JPEG',
};

/**
 * What people call a codec. `codec`: as mediabunny knows it, `null` when it doesn't; `internalId`: as the file has it, e.g. `apch`.
 * @returns null when neither tells.
 */
export function codecName(codec: string | null, internalId: unknown): string | null {
	if (codec !== null) return NAMES[codec] ?? codec.toUpperCase();
	if (typeof internalId !== 'string' || internalId.trim() === '') return null;
	const known = Object.keys(NAMES).find((id) => internalId.startsWith(id));
	return known === undefined ? internalId : (NAMES[known] ?? null);
}
