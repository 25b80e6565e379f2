import type { Command } from 'commander';
import { connectAws } from '../aws/clients.ts';
import { accountItems, outside } from '../aws/doctor.ts';
import { printChecklist } from '../checklist.ts';
import { readPhaseName } from '../cost/command.ts';
import { platformOf } from '../templates.ts';
import { localItems } from './local.ts';
import { templateItems } from './templates.ts';

interface DoctorOptions {
  local?: boolean;
  phase: string;
  domain: string;
  json?: boolean;
}

/** `thulu doctor`. */
export function addDoctor(program: Command, env: Readonly<Record<string, string | undefined>>): void {
  program
    .command('doctor')
    .description('The launch checklist; ends with 1 when an item fails')
    .option('--local', 'this machine and the templates instead of an AWS account')
    .option('--phase <name>', 'launch, growth or scale', 'launch')
    .option('--domain <name>', 'of the site, for the account', 'thulubazaar.com')
    .option('--json', 'machine-readable')
    .action(async (options: DoctorOptions) => {
      if (!options.local) {
        printChecklist(await accountItems(connectAws(), outside, options.domain), options.json);
        return;
      }
      const platform = await platformOf(readPhaseName(options.phase));
      printChecklist([...(await localItems(env)), ...templateItems(platform)], options.json);
    });
}
