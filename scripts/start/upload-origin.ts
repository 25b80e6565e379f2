/**
 * Where browsers send photos to when they go to S3: the web server has to allow it in its policy, though it knows
 * nothing else of the store. Undefined where photos go to the API itself.
 * @param env S3_BUCKET, S3_ENDPOINT and AWS_REGION as the API reads them
 */
export function uploadOrigin(env: Record<string, string | undefined>): string | undefined {
  const { S3_BUCKET, S3_ENDPOINT, AWS_REGION } = env;
  if (!S3_BUCKET) return undefined;
  if (S3_ENDPOINT) return URL.canParse(S3_ENDPOINT) ? new URL(S3_ENDPOINT).origin : undefined;
  return `https://${S3_BUCKET}.s3.${AWS_REGION || 'ap-south-1'}.amazonaws.com`;
}
