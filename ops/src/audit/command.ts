import type { Command } from 'commander';
import ora from 'ora';
import { connectAws } from '../aws/clients.ts';
import { printJson } from '../output.ts';
import { verifyLocal, verifyOnAws } from './verify.ts';

/** `thulu audit verify`. */
export function addAudit(program: Command, env: Readonly<Record<string, string | undefined>>): void {
  program
    .command('audit')
    .description('What moderators decided and looked at, row by row')
    .command('verify')
    .description('Follows the chain of seals; ends with 1 and says the first row that is wrong')
    .option('--local', 'the database of this machine instead of the one on AWS')
    .option('--json', 'machine-readable')
    .action(async ({ local, json }: { local?: boolean; json?: boolean }) => {
      const progress = ora({ stream: process.stderr, isSilent: json }).start('Following the audit');
      try {
        const say = (step: string) => {
          progress.text = step;
        };
        const word = local ? await verifyLocal(env) : await verifyOnAws(connectAws(), say);
        progress.stop();
        if (json) printJson({ audit: word });
        else console.log(word);
      } finally {
        progress.stop();
      }
    });
}
