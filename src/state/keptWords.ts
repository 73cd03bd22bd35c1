/** What became of a session that was to be kept. */
export const KEPT = 'Kept on this device.';
export const NOT_KEPT = 'It could not be kept on this device. Save it as a file.';
