/**
 * What tells movements in the prone posture apart. Each question is answered in one place, so that no movement can be two exercises at once.
 */

/** From here on the arms carry the chest, see `armsBelowShouldersRatio`. House: half way between a chest on the floor (under 0.2) and forearms (0.5). */
export const CHEST_OFF_FLOOR_RATIO = 0.35;
