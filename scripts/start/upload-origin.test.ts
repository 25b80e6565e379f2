import { expect, test } from 'vitest';
import { uploadOrigin } from './upload-origin.ts';

test.each([
  [{}, undefined],
  [{ S3_BUCKET: '', S3_ENDPOINT: 'http://localhost:9000' }, undefined],
  [{ S3_BUCKET: 'photos', S3_ENDPOINT: 'http://localhost:9000/s3/' }, 'http://localhost:9000'],
  [{ S3_BUCKET: 'photos' }, 'https://photos.s3.ap-south-1.amazonaws.com'],
  [{ S3_BUCKET: 'photos', AWS_REGION: 'us-east-1' }, 'https://photos.s3.us-east-1.amazonaws.com'],
])('with %o photos are sent to %s', (env, origin) => {
  expect(uploadOrigin(env)).toBe(origin);
});
