import type { BulkRow, BulkUpload } from '@thulubazaar/contract';
import { expect } from 'vitest';
import { type Caller, formOf, work } from './uploading.ts';

/** What a person does with files of listings, through the API. */
export function bulking(caller: Caller) {
  const { api, person } = caller;
  async function ask<T>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; data: T; code?: string }> {
    const answer = await fetch(`${api.origin}/api/bulk${path}`, {
      method,
      headers: { ...person.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const data = text ? JSON.parse(text) : {};
    return { status: answer.status, data, code: data.error?.code };
  }
  async function put(target: BulkUpload['upload'], bytes: Buffer): Promise<void> {
    if (!target) throw new Error('nothing is awaited');
    const answer = await fetch(new URL(target.url, api.origin), {
      method: 'POST',
      body: formOf(target, bytes),
    });
    expect(answer.status).toBe(204);
  }
  const get = async (id: string) => (await ask<BulkUpload>('GET', `/uploads/${id}`)).data;
  return {
    ask,
    get,
    /** Sends a file and has all jobs done that wait. */
    async send(
      bytes: Buffer | string,
      given: { fileName?: string; shop?: string; replaces?: string } = {},
    ): Promise<BulkUpload> {
      const file = Buffer.from(bytes);
      const { status, data } = await ask<BulkUpload>('POST', '/uploads', {
        fileName: 'listings.csv',
        byteCount: file.length,
        ...given,
      });
      expect(status, JSON.stringify(data)).toBe(201);
      await put(data.upload, file);
      expect((await ask('POST', `/uploads/${data.id}/complete`)).status).toBe(202);
      await work(caller);
      return get(data.id);
    },
    async sendZip(id: string, bytes: Buffer): Promise<BulkUpload> {
      const { data } = await ask<BulkUpload>('POST', `/uploads/${id}/photos`, {
        fileName: 'photos.zip',
        byteCount: bytes.length,
      });
      await put(data.photosUpload, bytes);
      expect((await ask('POST', `/uploads/${id}/photos/complete`)).status).toBe(202);
      await work(caller);
      return get(id);
    },
    rows: async (id: string, query = '') =>
      (
        await ask<{ items: BulkRow[]; nextCursor: number | null }>(
          'GET',
          `/uploads/${id}/rows?limit=50${query}`,
        )
      ).data,
    correct: (id: string, no: number, body: object) =>
      ask<BulkRow>('PATCH', `/uploads/${id}/rows/${no}`, body),
    async post(id: string, leaveOut = false) {
      const answer = await ask<BulkUpload>('POST', `/uploads/${id}/post`, { leaveOut });
      await work(caller);
      return answer;
    },
    file: async (path: string) => {
      const answer = await fetch(`${api.origin}/api/bulk${path}`, { headers: person.headers });
      expect(answer.status).toBe(200);
      return Buffer.from(await answer.arrayBuffer());
    },
  };
}
