import { seedDemoAccounts } from '../demo/accounts.ts';
import { seedDemoContacts } from '../demo/contacts.ts';
import { seedDemo } from '../demo/seed.ts';
import { readConfig } from '../kernel/config.ts';
import { recountSearchTerms } from '../search/recount.ts';
import { recountSuggestions } from '../search/recount-words.ts';
import { createContext } from './context.ts';
import { runMain } from './process.ts';

runMain(async () => {
  const config = readConfig(process.env);
  if (process.env.DEMO === 'off') return;
  const context = await createContext({ ...config, logLevel: 'warn', nudityCheck: false });
  await seedDemo(context, (line) => console.log(`seed: ${line}`));
  // What is otherwise counted at night: how common words are, and what is suggested.
  await recountSearchTerms(context.pool);
  await recountSuggestions(context.pool);
  for (const login of await seedDemoAccounts(context)) console.log(`login: ${login}`);
  await seedDemoContacts(context);
  await context.close();
  // The process that prepares photos is idle by now and would keep this one alive.
  process.exit(0);
});
