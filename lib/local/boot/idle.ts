import type { Activity } from '../aws/activity.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Resolves when nothing is under way, and nothing that has just ended began something new. */
export const createWhenIdle = (activity: Activity) => async (): Promise<void> => {
  do {
    await activity.whenIdle();
    await turn();
  } while (!activity.idle());
};
