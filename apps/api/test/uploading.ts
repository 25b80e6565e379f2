import type { Image, PhotoTarget, UploadTarget } from '@thulubazaar/contract';
import { Logger, runOnce } from 'graphile-worker';
import { afterAll, beforeAll, expect } from 'vitest';
import { tasksOf } from '../src/entry/jobs.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from './harness.ts';
import { type SignedInPerson, send, signInNewPerson } from './people.ts';
import { quadrantPicture } from './pictures.ts';

/** A person at an API with a database of its own; `env` is asked for when other servers are up. */
export function useCaller(env: () => Record<string, string> = () => ({})): Caller {
  const caller = {} as Caller;
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    caller.api = await startTestApi(database.url, env());
    caller.person = await signInNewPerson(caller.api);
  });
  afterAll(async () => {
    await caller.api?.close();
    await database?.drop();
  });
  return caller;
}

export const photo = await quadrantPicture(640, 480).jpeg().toBuffer();
let shade = 0;
/** A photo unlike any before it. */
export function newPhoto(): Promise<Buffer> {
  shade += 3;
  return quadrantPicture(640, 480).modulate({ hue: shade }).jpeg().toBuffer();
}

export interface Caller {
  api: TestApi;
  person: SignedInPerson;
}

/** A request of the API by a person, and the JSON it answers. */
export async function ask({ api, person }: Caller, method: string, path: string, body?: unknown) {
  const answer = await send(api.origin, method, path, body, person.headers);
  const text = await answer.text();
  const json = text ? JSON.parse(text) : {};
  return { status: answer.status, image: json as Image, error: json.error };
}

export async function announce(caller: Caller, byteCount: number): Promise<Image & { upload: PhotoTarget }> {
  const { status, image } = await ask(caller, 'POST', '/api/images', {
    contentType: 'image/jpeg',
    byteCount,
  });
  expect(status).toBe(201);
  if (!image.upload) throw new Error('no upload was offered');
  return { ...image, upload: image.upload };
}

export function formOf(upload: UploadTarget, bytes: Buffer, changed: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...upload.fields, ...changed })) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(bytes)]), 'कोठा "x".jpg');
  return form;
}

/** Sends a file where it was told to, as a browser does. */
export function post(
  { api }: Caller,
  upload: UploadTarget,
  bytes: Buffer,
  changed: Record<string, string> = {},
) {
  return fetch(new URL(upload.url, api.origin), { method: 'POST', body: formOf(upload, bytes, changed) });
}

export async function codeOf(answer: Response): Promise<unknown> {
  return ((await answer.json()) as { error: { code: unknown } }).error.code;
}

export async function uploadWhole(caller: Caller, bytes: Buffer): Promise<string> {
  const { id, upload } = await announce(caller, bytes.length);
  expect((await post(caller, upload, bytes)).status).toBe(204);
  expect((await ask(caller, 'POST', `/api/images/${id}/complete`)).status).toBe(202);
  return id;
}

/** Does every job that waits now. */
export async function work({ api }: Caller): Promise<void> {
  const logger = new Logger(() => () => {});
  await runOnce({ pgPool: api.context.pool, taskList: tasksOf(api.context), noHandleSignals: true, logger });
}
