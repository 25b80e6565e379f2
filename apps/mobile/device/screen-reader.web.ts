// A browser says what changes in a live region, and does not tell whether somebody listens.

export const liveRegion = 'polite';
export const sayAloud = (_text: string): void => {};
export const shownFor = async (milliseconds: number): Promise<number | null> => milliseconds;
