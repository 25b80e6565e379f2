/** The sites that one account may hold beside each other. A process speaks of one of them, so that no command can mix two. */
export const environmentNames = ['production', 'staging'] as const;
export type EnvironmentName = (typeof environmentNames)[number];

/** The variable that says which, for the CDK and for tests; `thulu --site staging` sets it. */
export const environmentVariable = 'THULU_SITE';

/**
 * The site that a text names; production, when nothing is said.
 * @throws Error that names the choices
 */
export function readEnvironmentName(text: string | undefined): EnvironmentName {
  const found = environmentNames.find((name) => name === (text || 'production'));
  if (!found)
    throw new Error(`${environmentVariable} "${text}" is not one of ${environmentNames.join(', ')}`);
  return found;
}

// biome-ignore lint/style/noProcessEnv: which site this process is about must be known before anything is named
export const environmentName = readEnvironmentName(process.env[environmentVariable]);
