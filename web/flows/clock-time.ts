/** Time of day where the page is read, to the second. */
export const clockTime = (at: string): string => new Date(at).toLocaleTimeString([], { hour12: false });
