import type { Command } from 'commander';
import { site } from '../../../infra/src/chosen-site.ts';
import { connectAws } from '../aws/clients.ts';
import { accountItems, outside } from '../aws/doctor.ts';
import { printChecklist } from '../checklist.ts';
import { platformOf } from '../templates.ts';
import { localItems } from './local.ts';
import { operatorItem } from './operator.ts';
import { templateItems } from './templates.ts';

interface DoctorOptions {
  local?: boolean;
  json?: boolean;
}

/** `thulu doctor`. */
export function addDoctor(program: Command, env: Readonly<Record<string, string | undefined>>): void {
  program
    .command('doctor')
    .description('The launch checklist; ends with 1 when an item fails')
    .option('--local', 'this machine and the templates instead of an AWS account')
    .option('--json', 'machine-readable')
    .action(async (options: DoctorOptions) => {
      const platform = await platformOf(site.phase);
      if (!options.local) {
        const items = await accountItems(connectAws(), outside, platform);
        printChecklist([...items, operatorItem(site.operator)], options.json);
        return;
      }
      printChecklist([...(await localItems(env)), ...templateItems(platform)], options.json);
    });
}
