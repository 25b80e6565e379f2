/** Nothing is pushed to an app in a browser. */
export async function hearButtons(): Promise<void> {}
