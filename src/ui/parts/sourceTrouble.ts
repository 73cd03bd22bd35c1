const TEXTS: Readonly<Record<string, string>> = {
	'file-empty': 'This file is empty. Copy it from the camera or phone again.',
};

export function sourceTroubleText(code: string): string {
	return TEXTS[code] ?? `This file can’t be read (${code}).`;
}
