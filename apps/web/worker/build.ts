/** Written before all else by scripts/worker.mjs: the id of the build whose pages this worker keeps. */
declare const BUILD_ID: string;

export const build = BUILD_ID;
