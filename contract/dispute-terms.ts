/** Mediation is concluded within a month (*setting*, local rule). */
export const concludeDays = 30;

/** Within so many days from when it holds, both together may ask the court to confirm it (33). */
export const confirmDays = 30;
/** Whoever has to do something is reminded so many days before (*setting*). */
export const remindStepDays = 3;
/** Both are reminded of the court once so many days are left (*setting*). */
export const remindCourtDays = 7;
