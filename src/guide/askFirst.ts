/** Said with every exercise. Sources: biomechanics A3 (ask first, stop when it gets worse) and C4 (what needs care at once). */
export const ASK_FIRST = {
	before: 'New or strong back pain, or pain that stays: talk to a doctor or a physio before you train.',
	stop: 'Stop at once when it makes your pain worse, or when your chest hurts, you feel dizzy or very short of breath.',
	care: 'Get medical care at once for numbness between the legs, new weakness in a leg, or trouble with bladder or bowel.',
} as const;
