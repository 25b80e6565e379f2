import { seedDemoAccounts } from '../demo/accounts.ts';
import { seedDemoContacts } from '../demo/contacts.ts';
import { seedDemo } from '../demo/seed.ts';
import { readConfig } from '../kernel/config.ts';
import { createContext } from './context.ts';
import { runMain } from './process.ts';

runMain(async () => {
  const config = readConfig(process.env);
  if (process.env.DEMO === 'off') return;
  const context = await createContext({ ...config, logLevel: 'warn' });
  await seedDemo(context, (line) => console.log(`seed: ${line}`));
  for (const login of await seedDemoAccounts(context)) console.log(`login: ${login}`);
  await seedDemoContacts(context);
  await context.close();
  // The process that prepares photos is idle by now and would keep this one alive.
  process.exit(0);
});
