import { maxPhotoBytes } from '@thulubazaar/contract';
import { idleConnectionSeconds } from '@thulubazaar/contract/limits';
import express from 'express';
import { expect, it } from 'vitest';
import { createHttpServer } from './server.ts';

const slowBytesPerSecond = 256_000 / 8;

it('gives the largest photo the time it takes on a slow line, and headers no more than a minute', () => {
  const server = createHttpServer(express());
  expect(server.requestTimeout / 1000).toBeGreaterThan(maxPhotoBytes / slowBytesPerSecond);
  expect(server.headersTimeout).toBeLessThanOrEqual(70_000);
});

it('keeps idle connections longer than what stands before it', () => {
  const server = createHttpServer(express());
  expect(server.keepAliveTimeout).toBe(idleConnectionSeconds * 1000);
  expect(server.headersTimeout).toBe(idleConnectionSeconds * 1000);
});
