export function buildIslands(places: { folder: string; scripts: string; module: string }): Promise<void>;
