import { Fault } from '../fault.ts';
import { readVisit } from './visit.ts';

/** A line of kernel/http/request-log.ts and the 26 bytes that CloudWatch adds: visit.test.ts measures it. */
export const logLineBytes = 215;

export interface Assumption {
  readonly value: number;
  readonly unit: string;
  readonly why: string;
}

/** Everything about use that a template cannot say. All of it is printed, and each can be changed. */
export type Assumptions = { readonly [Name in keyof ReturnType<typeof assumptionsFor>]: Assumption };

/** How much of everything visitors do: what nobody can know before there are any. */
export type Band = 'low' | 'medium' | 'high';
export const bands: readonly Band[] = ['low', 'medium', 'high'];

/** Share of visits by browsers that were never here, or have forgotten it. */
export const newcomers = 0.4;

/**
 * Share of the photos somebody who comes back sees that they have seen before: a browser keeps them for a year, and a list moves on
 * by its new listings. Guessed between none and all, which is what the second visit of the test found.
 */
const seenBefore = { low: 0.5, medium: 0.25, high: 0 };

/**
 * Assumptions for a number of visits a day: what a browser asks for is measured (ops/data/visit.json), how far people read and how
 * much machines read is the band; storage follows the guide's 100, 200 and 500 GB.
 */
export function assumptionsFor(visitsPerDay: number, band: Band = 'medium') {
  const step = visitsPerDay <= 50_000 ? 0 : visitsPerDay <= 100_000 ? 1 : 2;
  const as = (value: number, unit: string, why: string): Assumption => ({ value, unit, why });
  const byPhase = (values: readonly [number, number, number]) => values[step];
  const by = (low: number, medium: number, high: number) => ({ low, medium, high })[band];
  const { first, again, photosByReading, photosByReadingElsewhere, cardsWithPhoto } = readVisit();
  const shown = first.photos - photosByReading;
  // The demo has more photos than people post: half of the cards, seven in ten, or all of them.
  const withPhotos = by(50, 70, 100) / cardsWithPhoto;
  const looked = by(shown, shown + photosByReading / 2, shown + photosByReading + photosByReadingElsewhere);
  const kept = (1 - newcomers) * seenBefore[band];
  const appShare = 0.3;
  const apiOfApp = 25;
  // A page in four is made anew and asks the API three times.
  const apiOfPage = first.browserCalls + first.pages * 0.25 * 3;
  const apiRequests = by(apiOfPage, appShare * apiOfApp + (1 - appShare) * apiOfPage, apiOfApp);
  return {
    visitsPerDay: as(visitsPerDay, 'visits', 'asked for'),
    appShare: as(appShare, 'of visits', 'apps call the API on its own host, past CloudFront'),
    pagesPerVisit: as(first.pages, 'pages', 'front page, a list, two listings'),
    pageKb: as(first.pageKb, 'KB', 'measured: HTML and data, compressed'),
    staticRequests: as(
      newcomers * first.staticRequests + (1 - newcomers) * again.staticRequests,
      'requests a visit',
      `measured: ${first.staticRequests} of the two in five who come anew, ${again.staticRequests} of others`,
    ),
    staticKb: as(first.staticKb, 'KB', 'measured: scripts, styles and icons, compressed'),
    photosPerVisit: as(
      Math.round(looked * withPhotos * (1 - kept)),
      'photos',
      `measured where ${cardsWithPhoto} % of the cards have one: ${shown}, ${photosByReading} more when the list is read to its end (half of it here), ${photosByReadingElsewhere} when all is; seven in ten cards have one, and of who comes back a browser has kept a quarter`,
    ),
    photoKb: as(first.photoKb, 'KB', 'measured: WebP at 320 px, some at 640'),
    browserCalls: as(
      first.browserCalls,
      'requests a visit',
      'measured: API calls of pages, through CloudFront',
    ),
    crawlerPages: as(
      by(5_000, 20_000, 100_000),
      'pages a day',
      'search engines, previews and worse; no photos',
    ),
    apiRequests: as(
      apiRequests,
      'requests a visit',
      `apps ${apiOfApp} (guide: 1-2 million a day for 50,000 visits), pages ${apiOfPage} (measured)`,
    ),
    apiKb: as(4, 'KB', 'an answer, compressed'),
    pageCpuMs: as(25, 'ms', 'bench/README.md: 3 from the cache, 40 on demand, and a slower vCPU'),
    apiCpuMs: as(1, 'ms', 'bench/README.md: 0.1-0.6, and a slower vCPU'),
    logBytes: as(
      logLineBytes,
      'bytes a request',
      'measured: one JSON line for each API request, and what CloudWatch adds',
    ),
    databaseCpuMs: as(45, 'ms a visit', '150 queries (guide) of 0.3 ms (bench/README.md: 0.1-3)'),
    databaseKb: as(apiRequests * 10, 'KB a visit', 'guide: six queries a request, under 2 KB each'),
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
