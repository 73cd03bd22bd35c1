import { createNotices } from './io/reminders/notices.ts';
import type { TextDraft } from './io/storage/textDraft.ts';
import type { AppServices } from './state/appServices.ts';
import { Nudging } from './state/nudging.svelte.ts';
import { parseRoute, workoutRoute } from './ui/route.ts';

/** Often enough that a reminder comes in its minute; a hidden page is called once a minute at best. */
const NUDGE_LOOK_MS = 10_000;

/** The reminders of the day, which go on as long as the page is open. `draft`: where those that are switched on are kept. */
export async function startNudging(services: AppServices, draft: TextDraft): Promise<Nudging> {
	const shelf = await services.openShelf();
	const notices = createNotices();
	return new Nudging({
		draft,
		find: (programmeId) => shelf.find(programmeId),
		now() {
			const now = new Date();
			return { day: now.toDateString(), minute: now.getHours() * 60 + now.getMinutes() + now.getSeconds() / 60 };
		},
		isTraining: () => ['live', 'workout'].includes(parseRoute(location.hash).place),
		everyMoment: (act) => setInterval(act, NUDGE_LOOK_MS),
		permission: notices.permission,
		ask: notices.ask,
		show: (words, programmeId, blockId) =>
			notices.show(words, () => (location.hash = workoutRoute(programmeId, blockId))),
		chime: () => services.voice.chime('begin'),
		sayInTitle: notices.sayInTitle,
	});
}
