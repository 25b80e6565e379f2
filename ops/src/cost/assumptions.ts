import { Fault } from '../fault.ts';

export interface Assumption {
  readonly value: number;
  readonly unit: string;
  readonly why: string;
}

/** Everything about use that a template cannot say. All of it is printed, and each can be changed. */
export type Assumptions = { readonly [Name in keyof ReturnType<typeof assumptionsFor>]: Assumption };

/** Assumptions for a number of visits a day; storage follows the guide's 100, 200 and 500 GB. */
export function assumptionsFor(visitsPerDay: number) {
  const step = visitsPerDay <= 50_000 ? 0 : visitsPerDay <= 100_000 ? 1 : 2;
  const as = (value: number, unit: string, why: string): Assumption => ({ value, unit, why });
  const byPhase = (values: readonly [number, number, number]) => values[step];
  return {
    visitsPerDay: as(visitsPerDay, 'visits', 'asked for'),
    appShare: as(0.3, 'of visits', 'apps call the API on its own host, past CloudFront'),
    pagesPerVisit: as(4, 'pages', 'a list or two, details'),
    pageKb: as(22, 'KB', 'HTML and data, compressed'),
    staticRequests: as(
      2,
      'requests a visit',
      'five files for the two in five who come anew; cached for a year',
    ),
    staticKb: as(25, 'KB', 'scripts and styles, compressed'),
    photosPerVisit: as(16, 'photos', 'loaded when scrolled to'),
    photoKb: as(18, 'KB', 'WebP at 320 px, some at 640'),
    browserCalls: as(2, 'requests a visit', 'API calls of pages, through CloudFront'),
    apiRequests: as(25, 'requests a visit', 'guide: 1-2 million a day for 50,000 visits, pages included'),
    apiKb: as(4, 'KB', 'an answer, compressed'),
    pageCpuMs: as(25, 'ms', 'bench/README.md: 3 from the cache, 40 on demand, and a slower vCPU'),
    apiCpuMs: as(1, 'ms', 'bench/README.md: 0.1-0.6, and a slower vCPU'),
    logBytes: as(300, 'bytes a request', 'one JSON line for each API request'),
    databaseCpuMs: as(45, 'ms a visit', '150 queries (guide) of 0.3 ms (bench/README.md: 0.1-3)'),
    databaseKb: as(250, 'KB a visit', 'guide: 5-10 million queries a day for 50,000 visits'),
    uploadsPerDay: as(visitsPerDay / 20, 'photos', 'guide: 1,000-5,000 for 50,000 visits'),
    photoMisses: as(0.05, 'of photo requests', 'CloudFront asks the bucket'),
    imagesGb: as(byPhase([100, 200, 500]), 'GB', 'guide, by phase'),
    databaseGb: as(byPhase([5, 12, 25]), 'GB', 'rows and indexes'),
    databaseChange: as(0.3, 'a month', 'share of the database an incremental snapshot adds'),
    imagesInRegistryGb: as(3, 'GB', 'container images kept'),
    natGb: as(visitsPerDay / 1000, 'GB', 'mail, SMS, push, logs and image pulls through NAT'),
    signInShare: as(0.02, 'of visits', 'sign in anew: sessions last 30 days, and most only look'),
    passkeyShare: as(0.3, 'of sign-ins', 'by passkey, without an SMS; guessed until there are figures'),
    smsDailyLimit: as(5000, 'SMS a day', 'SMS_DAILY_LIMIT of the API: the ceiling for everybody together'),
    smsSegments: as(
      1,
      'SMS a message',
      'a code fits one in either language; telling of a change takes up to three',
    ),
    suppliedSecrets: as(1, 'secrets', 'made by the operator outside the templates'),
    hours: as(730, 'hours', 'a month'),
    days: as(30, 'days', 'a month'),
  };
}

/**
 * Applies `name=value` texts.
 * @throws Fault that names the unknown name or the text that is no number
 */
export function withChanges(assumptions: Assumptions, changes: readonly string[]): Assumptions {
  const changed: Record<string, Assumption> = { ...assumptions };
  for (const change of changes) {
    const [name = '', text = ''] = change.split('=');
    const old = changed[name];
    if (!old) throw new Fault(`No assumption is called "${name}": ${Object.keys(assumptions).join(', ')}`);
    const value = Number(text);
    if (text === '' || !Number.isFinite(value) || value < 0)
      throw new Fault(`${change}: "${text}" is not a number of ${old.unit}`);
    changed[name] = { ...old, value, why: 'changed on the command line' };
  }
  return changed as Assumptions;
}
