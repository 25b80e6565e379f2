import type { Command } from 'commander';
import ora from 'ora';
import { connectAws } from '../aws/clients.ts';
import { printJson } from '../output.ts';
import { newKey } from './new-key.ts';
import { writePasswordRequests } from './new-password.ts';
import { rotateLocal, rotateOnAws } from './rotate.ts';

interface RotateOptions {
  local?: boolean;
  count?: boolean;
  json?: boolean;
}

/** `thulu new-key`, `thulu new-password` and `thulu rotate-keys`. */
export function addKeys(program: Command, env: Readonly<Record<string, string | undefined>>): void {
  program
    .command('new-key')
    .description('A key for PERSONAL_DATA_KEYS, with its id')
    .action(() => console.log(newKey()));
  program
    .command('new-password <folder>')
    .description('The two requests that give the database a new password, as files that nobody else can read')
    .action((folder: string) => console.log(writePasswordRequests(folder).join('\n')));
  program
    .command('rotate-keys')
    .description('Encrypts all personal values under the first of PERSONAL_DATA_KEYS, while the site runs')
    .option('--local', 'the database of this machine instead of the one on AWS')
    .option('--count', 'only say which keys are in use')
    .option('--json', 'machine-readable')
    .action(async ({ local, json, count = false }: RotateOptions) => {
      const progress = ora({ stream: process.stderr, isSilent: json }).start('Rotating keys');
      try {
        const say = (step: string) => {
          progress.text = step;
        };
        const lines = local
          ? await rotateLocal(env, { count })
          : await rotateOnAws(connectAws(), { count }, say);
        progress.stop();
        if (json) printJson({ lines });
        else console.log(lines.join('\n'));
      } finally {
        progress.stop();
      }
    });
}
