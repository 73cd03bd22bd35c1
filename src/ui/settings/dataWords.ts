import { formatPercent } from '../../language/formatting.ts';
import { plural } from '../../language/plural.ts';
import type { StoreTrouble } from '../../state/storeTrouble.ts';
import type { TakenIn, YourData } from '../../state/yourData.svelte.ts';
import { sizeText } from '../review/fileWords.ts';

/** What is kept, in whole sentences. */
export function keptSentences({ sessions, programmes, reviews }: NonNullable<YourData['counts']>): readonly string[] {
	return [
		plural(sessions, ['# session in your history.', '# sessions in your history.']),
		...(reviews === 0
			? []
			: [
					plural(reviews, ['# reviewed recording, without its video.', '# reviewed recordings, without their videos.']),
				]),
		...(programmes === 0 ? [] : [plural(programmes, ['# workout of your own.', '# workouts of your own.'])]),
	];
}

/** How much of what the browser allows is used; empty where it doesn’t tell. */
export function roomSentence(room: YourData['room']): string {
	if (room === null) return '';
	const { usedBytes, quotaBytes } = room;
	const share = quotaBytes === 0 ? 1 : usedBytes / quotaBytes;
	const used = sizeText(usedBytes);
	const quota = sizeText(quotaBytes);
	if (share < 0.01)
		return `Plumbline takes ${used} of the ${quota} that this browser allows it, the app and its models included.`;
	return `Plumbline takes ${used}, ${formatPercent(share)} of the ${quota} that this browser allows it, the app and its models included.`;
}

const STAYING: Readonly<Record<YourData['staying'], string>> = {
	promised: 'This browser has promised to keep it when the disk gets full.',
	'not-promised': 'When the disk gets full, this browser may delete it without asking.',
	unknown: 'This browser doesn’t say whether it keeps it when the disk gets full.',
};

export function stayingSentence(staying: YourData['staying']): string {
	return STAYING[staying];
}

const TROUBLE: Readonly<Record<StoreTrouble, string>> = {
	full: 'There is no room left on this device. Free some space, then try again.',
	refused: 'This browser keeps nothing for this page, as in a private window.',
	blocked: 'Another tab has an older Plumbline open. Close that tab, then try again.',
	newer: 'A newer Plumbline was used in this browser. Reload the page.',
	damaged: 'What is kept in this browser can’t be read just now. Nothing was changed. Reload the page.',
};

export function dataTroubleSentence(trouble: StoreTrouble): string {
	return TROUBLE[trouble];
}

const REFUSED: Readonly<Record<Extract<TakenIn, { readonly kind: 'refused' }>['problem'], string>> = {
	'not-a-backup':
		'This is not a backup. A saved history or a single session is added in History, a workout on the first page.',
	'newer-version': 'A newer Plumbline wrote this backup. Update, then take it in again.',
	'too-large': 'This file holds more than any backup does.',
	unreadable: 'This file could not be read.',
};

const ENDED: Readonly<Record<Extract<TakenIn, { readonly kind: 'read' }>['ended'], string>> = {
	whole: '',
	'cut-off': 'The file ends too early: the rest of the backup is missing.',
	'no-room':
		'Then there was no room left on this device. Free some space and take the backup in again: nothing comes twice.',
	'not-kept': 'Then this browser took no more. Reload the page and take the backup in again: nothing comes twice.',
};

/** What became of a backup, in whole sentences. */
export function takenInSentences(taken: TakenIn): readonly string[] {
	if (taken.kind === 'refused') return [REFUSED[taken.problem], 'Nothing was changed.'];
	const { there, damaged, newer, ended } = taken;
	return [
		plural(taken.taken, ['# entry was new and is here now.', '# entries were new and are here now.']),
		...(there === 0
			? []
			: [plural(there, ['# was here already and stays as it is.', '# were here already and stay as they are.'])]),
		...(damaged === 0
			? []
			: [plural(damaged, ['# could not be read and was left out.', '# could not be read and were left out.'])]),
		...(newer === 0
			? []
			: [
					plural(newer, [
						'# was written by a newer Plumbline and was left out.',
						'# were written by a newer Plumbline and were left out.',
					]),
				]),
		...(ENDED[ended] === '' ? [] : [ENDED[ended]]),
	];
}
