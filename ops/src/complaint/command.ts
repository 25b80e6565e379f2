import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Fault, messageOf } from '../fault.ts';
import { printJson } from '../output.ts';
import { checkComplaint } from './check.ts';

interface Options {
  key: string[];
  site?: string;
  json?: boolean;
}

/** `thulu check-complaint`. */
export function addCheckComplaint(program: Command): void {
  program
    .command('check-complaint')
    .description('Says whether a complaint file is what the marketplace signed, and what was altered in it')
    .argument('<file>', 'as it was downloaded')
    .option('--key <hex...>', 'public keys of the marketplace, for checking without a line', [])
    .option('--site <url>', 'where to ask for its keys, e.g. https://thulubazaar.com')
    .option('--json', 'machine-readable')
    .action(async (file: string, options: Options) => {
      const keys = await keysOf(options);
      const bytes = await readFile(file).catch((error) => {
        throw new Fault(`${file} cannot be read: ${messageOf(error)}`);
      });
      const checked = checkComplaint(bytes, keys);
      if (!checked.sound) process.exitCode = 1;
      if (options.json) printJson(checked);
      else if (checked.sound)
        console.log(`Sound: all ${checked.sections} sections are as they were signed with ${checked.key}.`);
      else console.log(['Not sound:', ...checked.faults.map((fault) => `- ${fault}`)].join('\n'));
    });
}

async function keysOf({ key, site }: Options): Promise<string[]> {
  if (key.length > 0) return checkedKeys(key, '--key');
  if (!site) throw new Fault('Say which keys to trust: --site URL, or --key HEX.');
  const url = new URL('/api/complaint-keys', site).href;
  const answer = await fetch(url).catch((error) => {
    throw new Fault(`${url} does not answer: ${messageOf(error)}`);
  });
  if (!answer.ok) throw new Fault(`${url} answered ${answer.status}.`);
  const { keys } = (await answer.json()) as { keys?: unknown };
  return checkedKeys(keys, url);
}

function checkedKeys(keys: unknown, from: string): string[] {
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string' && /^[0-9a-f]{64}$/.test(key)))
    throw new Fault(`${from} names no keys of 64 hexadecimal digits.`);
  return keys;
}
