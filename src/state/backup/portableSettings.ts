/**
 * What belongs to this browser or machine and means nothing on another: which camera, what was measured, what the browser was asked. The
 * questions before the first workout are asked anew as well: a file is no answer to them.
 */
const AT_HOME: readonly string[] = ['camera', 'model', 'backend', 'speeds', 'askedToStay', 'screened', 'introduced'];

/** Whether a setting goes into a backup, and may come out of one. */
export function isPortableSetting(name: string): boolean {
	return /^[a-z][\w-]{0,39}$/iu.test(name) && !AT_HOME.includes(name);
}
