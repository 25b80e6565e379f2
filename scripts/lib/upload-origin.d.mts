/** Where browsers send photos to when they go to S3; undefined where they go to the API itself. */
export function uploadOrigin(env: Record<string, string | undefined>): string | undefined;
