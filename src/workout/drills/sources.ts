/** The articles, as people are told about them. */
export const BUTT_IS_THE_KEY = 'From the article “Your butt is the key”';
export const FOUR_EXERCISES = 'From the article “4 glute exercises for back pain relief”';
export const GOT_BACK_PAIN = 'From the article “Got lower back pain?”';
export const CHRONIC_BACK_PAIN = 'From the article “Chronic back pain”';
export const TRIFOCUS = 'From the Trifocus article on glutes and back pain';
