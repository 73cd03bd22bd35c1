import type { Session } from './analysis/session/session.ts';
import { createDraftTexts } from './io/storage/draftTexts.ts';
import { createOpenPages } from './io/storage/openPages.ts';
import { keepFinished, pastSessions, settledSessions } from './keepSessions.ts';
import { createAllDrafts, type AllDrafts, type LeftBehind } from './state/drafts.ts';
import { cutShortDocument } from './state/workoutDocument.ts';
import { tellStorageTrouble } from './tellStorageTrouble.ts';

/** What is under way in this page, and what was cut short in pages that are gone. */
export function startDrafts(storage: Storage | null): AllDrafts {
	return createAllDrafts(
		createDraftTexts({
			storage,
			pages: createOpenPages(navigator.locks),
			now: () => new Date(),
			onTrouble: tellStorageTrouble,
		}),
	);
}

/** What was cut short and is kept nowhere else. What only waited to be kept is kept now. */
export async function findLeftBehind(drafts: AllDrafts, app: string): Promise<LeftBehind> {
	await settledSessions();
	const kept = await pastSessions();
	const isKept = ({ startedAt, sets }: Session) =>
		kept.some((each) => each.startedAt === startedAt && each.sets.length >= sets.length);
	const left = { sets: await drafts.sets.left(), workout: await drafts.workouts.left() };
	if (left.sets !== null && isKept(left.sets.value)) {
		left.sets.clear();
		return findLeftBehind(drafts, app);
	}
	if (left.workout?.value.stage !== 'summary') return left;
	const document = cutShortDocument(left.workout.value, app, new Date());
	try {
		if (!isKept(document)) await keepFinished(document);
		left.workout.clear();
	} catch {
		// The storage takes nothing now; the next visit tries again.
		return { ...left, workout: null };
	}
	return findLeftBehind(drafts, app);
}
