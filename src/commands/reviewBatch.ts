import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { summarizeSession } from '../analysis/session/summary.ts';
import { copyAtomically, removeWritten, writeAtomically } from './atomicFile.ts';
import { dropFilm, FILM_ENDINGS } from './reviewFilm.ts';
import type { Reviewer } from './reviewer.ts';
import { fingerprint } from './reviewFingerprint.ts';
import type { ReviewInput } from './reviewInputs.ts';
import { reviewOutputs, wantedEndings, type ReviewOutput, type WantedFiles } from './reviewOutputs.ts';
import type { Review } from './reviewPage.ts';
import {
	FAILURE_ENDING,
	failureText,
	isComplete,
	RECORD_ENDING,
	readRecord,
	recordText,
	type ReviewedInput,
	type ReviewFindings,
	type ReviewMaking,
} from './reviewRecord.ts';

export interface Batch {
	readonly inputs: readonly ReviewInput[];
	/** Folder for the outputs. */
	readonly out: string;
	readonly making: ReviewMaking;
	/** `documents` when missing. */
	readonly wanted?: WantedFiles;
	/** Whether a review is done only with its film; left out: without. The reviewer makes it. */
	readonly film?: 'wanted' | 'unwanted';
	/** `resume` skips what is done. */
	readonly start: 'anew' | 'resume';
	readonly onProgress: (input: ReviewInput, ratio: number) => void;
	readonly onResult: (result: BatchResult) => void;
}

export type BatchResult =
	| { readonly kind: 'reviewed'; readonly input: ReviewInput; readonly review: Review }
	| { readonly kind: 'skipped'; readonly input: ReviewInput }
	| { readonly kind: 'failed'; readonly input: ReviewInput; readonly reason: string };

function findingsOf({ session, remarks }: Review): ReviewFindings {
	const { counted, partial, clean, faults, unknown } = summarizeSession(session.sets);
	return {
		durationS: session.source.durationS,
		exercises: [...new Set(session.sets.map(({ exerciseId }) => exerciseId))].sort(),
		sets: session.sets.length,
		counted,
		partial,
		clean,
		faults,
		unknown,
		remarks,
	};
}

/** What an earlier review left goes first and the record of this one comes last: at no moment does a record speak of files that are not its own. */
async function keep(
	path: string,
	{ review, outputs }: { readonly review: Review; readonly outputs: readonly ReviewOutput[] },
	input: ReviewedInput,
	making: ReviewMaking,
): Promise<void> {
	await dropOutputs(path);
	const sizes: { readonly ending: string; readonly bytes: number }[] = [];
	for (const output of outputs) {
		await writeOutput(`${path}${output.ending}`, output);
		sizes.push({ ending: output.ending, bytes: (await stat(`${path}${output.ending}`)).size });
	}
	await removeWritten(`${path}${FAILURE_ENDING}`);
	await writeAtomically(
		`${path}${RECORD_ENDING}`,
		recordText({ input, making, findings: findingsOf(review), outputs: sizes }),
	);
}

async function writeOutput(path: string, { content }: ReviewOutput): Promise<void> {
	if (typeof content === 'object' && 'copyOf' in content) await copyAtomically(path, content.copyOf);
	else await writeAtomically(path, content);
}

/** What an earlier run made of the recording goes: it would be taken for the result of this one. */
async function dropOutputs(path: string): Promise<void> {
	const record = await readRecord(`${path}${RECORD_ENDING}`);
	const known = record?.outputs.map(({ ending }) => ending) ?? [];
	for (const ending of [RECORD_ENDING, ...wantedEndings('documents-and-tables'), ...FILM_ENDINGS, ...known]) {
		await removeWritten(`${path}${ending}`);
	}
}

/**
 * Reviews recordings one after the other and keeps the results. What fails is told of, written beside the results, and tried again by
 * the next run; the others go on. Rejects when nothing can be reviewed or kept at all: no browser, a full disk.
 */
export async function reviewBatch(batch: Batch, reviewer: Reviewer): Promise<void> {
	const { making, out, wanted: files = 'documents' } = batch;
	const oneOf = batch.film === 'wanted' ? { oneOf: FILM_ENDINGS } : {};

	async function reviewOne(input: ReviewInput): Promise<BatchResult> {
		const path = join(out, input.name);
		const file = basename(input.file);
		let known: ReviewedInput | null = null;
		try {
			known = { file, ...(await fingerprint(input.file)) };
		} catch {
			// The reviewer says what is the matter with a file that can't be read.
		}
		const wanted = known === null ? null : { path, input: known, making, endings: wantedEndings(files), ...oneOf };
		if (batch.start === 'resume' && wanted !== null && (await isComplete(wanted))) return { kind: 'skipped', input };
		const result = await reviewer.review({ file: input.file, exercise: making.exercise }, (ratio) =>
			batch.onProgress(input, ratio),
		);
		if (result.kind === 'reviewed' && known !== null) {
			const { review } = result;
			try {
				await keep(path, { review, outputs: reviewOutputs(review, files) }, known, making);
			} finally {
				await dropFilm(review.film);
			}
			return { kind: 'reviewed', input, review };
		}
		const reason = result.kind === 'failed' ? result.reason : 'The file could not be read.';
		await dropOutputs(path);
		await writeAtomically(`${path}${FAILURE_ENDING}`, failureText({ input: known, file, making, reason }));
		return { kind: 'failed', input, reason };
	}

	for (const input of batch.inputs) batch.onResult(await reviewOne(input));
}
