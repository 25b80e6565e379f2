/** In a browser, where the app is only tried, there is no keystore. */
export const secrets = {
  read: async (name: string): Promise<string | null> => localStorage.getItem(`secret:${name}`),
  keep: async (name: string, value: string): Promise<void> => localStorage.setItem(`secret:${name}`, value),
  drop: async (name: string): Promise<void> => localStorage.removeItem(`secret:${name}`),
};
