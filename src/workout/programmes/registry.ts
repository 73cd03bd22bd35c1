import type { Programme } from '../programme.ts';
import { bootyWorkBreakdown } from './bootyWorkBreakdown.ts';
import { bridgeAndStretch } from './bridgeAndStretch.ts';
import { deskDay } from './deskDay.ts';
import { mcGillAddOns } from './mcGillAddOns.ts';
import { rollAndPlank } from './rollAndPlank.ts';
import { squatAndLunge } from './squatAndLunge.ts';
import { swingStarter } from './swingStarter.ts';
import { wakeUp } from './wakeUp.ts';

/** The programmes that come with Plumbline, gentlest first. */
export const PROGRAMMES: readonly Programme[] = [
	wakeUp,
	deskDay,
	bridgeAndStretch,
	bootyWorkBreakdown,
	mcGillAddOns,
	rollAndPlank,
	squatAndLunge,
	swingStarter,
];
