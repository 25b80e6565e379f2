import { Command } from 'commander';
import { addAudit } from './audit/command.ts';
import { addAws } from './aws/command.ts';
import { addCheckComplaint } from './complaint/command.ts';
import { addCost } from './cost/command.ts';
import { addDoctor } from './doctor/command.ts';
import { messageOf } from './fault.ts';
import { addKeys } from './keys/command.ts';
import { addDrill } from './local/command.ts';
import { addPlan } from './plan/command.ts';
import { addSearchGaps } from './search/command.ts';
import { addSimulate } from './simulate/command.ts';

// The SDK's notice about old Node versions would stand between an answer and whoever reads it.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const program = new Command('thulu').description(
  'Operates ThuluBazaar: what it costs, how it scales, whether it is sound',
);
addCost(program);
addPlan(program);
addSimulate(program);
addDoctor(program, process.env);
addDrill(program, process.env);
addKeys(program, process.env);
addAudit(program, process.env);
addCheckComplaint(program);
addSearchGaps(program, process.env);
addAws(program);

// Output piped into head ends early, which is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

try {
  await program.parseAsync();
} catch (error) {
  console.error(`thulu: ${messageOf(error)}`);
  if (process.env.DEBUG) console.error(error);
  process.exitCode = 1;
}
