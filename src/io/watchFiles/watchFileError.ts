export type WatchFileProblem =
	| 'unknown-format'
	| 'too-large'
	/** Not what its name says, or what is in it makes no sense. */
	| 'damaged'
	| 'cut-short'
	/** Its checksum doesn't fit what is in it. */
	| 'changed'
	| 'nothing-in-it'
	/** All of it lies in the future. */
	| 'future';

/** Why a watch file gave nothing. `code` is for the person, the message for whoever looks closer. */
export class WatchFileError extends Error {
	override readonly name = 'WatchFileError';
	constructor(
		readonly code: WatchFileProblem,
		message: string,
	) {
		super(message);
	}
}
