/** What a worker of pages is to TypeScript, which takes it for any worker. */
export const scope = self as unknown as ServiceWorkerGlobalScope;
