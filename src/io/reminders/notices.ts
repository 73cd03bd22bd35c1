/** `none`: this browser has no notices, or lets only other kinds of pages show them. */
export type NoticePermission = 'granted' | 'denied' | 'default' | 'none';

/** House: long enough to be seen by somebody who looks up now and then. */
const IN_TITLE_MS = 60_000;

/** Notices of the system, beside the page. */
export interface Notices {
	permission(): NoticePermission;
	/** Asks the person. Only inside a tap or key press; resolves at once where they have answered before. Never rejects. */
	ask(): Promise<NoticePermission>;
	/** @returns whether it is shown. `onPress` is called when the person presses it, with this page in front. */
	show(words: string, onPress: () => void): 'shown' | 'refused';
	/** Has the title of the tab say it for a minute, or until the person is back at the page. */
	sayInTitle(words: string): void;
}

export function createNotices(): Notices {
	const permission = () => ('Notification' in globalThis ? Notification.permission : 'none');
	return {
		permission,
		async ask() {
			try {
				return 'Notification' in globalThis ? await Notification.requestPermission() : 'none';
			} catch {
				return permission();
			}
		},
		show(words, onPress) {
			if (permission() !== 'granted') return 'refused';
			try {
				// The tag: one that nobody looked at makes room for the next.
				const notice = new Notification(words, { tag: 'plumbline', silent: true });
				notice.onclick = () => {
					notice.close();
					window.focus();
					onPress();
				};
				return 'shown';
			} catch {
				// Phones show notices of installed apps only.
				return 'refused';
			}
		},
		sayInTitle(words) {
			const own = document.title;
			const restore = () => {
				if (document.title === words) document.title = own;
			};
			document.title = words;
			setTimeout(restore, IN_TITLE_MS);
			addEventListener('focus', restore, { once: true });
		},
	};
}
