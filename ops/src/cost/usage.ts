import { hourlyShare } from '../traffic.ts';
import type { Assumptions } from './assumptions.ts';

/** What a month of visits asks of the platform. Amounts are a month, sizes in GB of a thousand million bytes. */
export interface Usage {
  readonly hours: number;
  readonly visits: number;
  readonly edgeRequests: number;
  readonly edgeGb: number;
  readonly originGb: number;
  readonly directGb: number;
  readonly apiRequests: number;
  readonly loadBalancerGb: number;
  readonly betweenZonesGb: number;
  readonly logGb: number;
  readonly s3Puts: number;
  readonly s3Gets: number;
  readonly natGb: number;
  /** vCPU that web and API need in each hour of the day. */
  readonly webCpu: readonly number[];
  readonly apiCpu: readonly number[];
}

const kb = 1e-6;

/** Multiplies the assumptions out. */
export function usageOf(assumptions: Assumptions): Usage {
  const a = (name: keyof Assumptions) => assumptions[name].value;
  const visits = a('visitsPerDay') * a('days');
  const web = visits * (1 - a('appShare'));
  const photos = visits * a('photosPerVisit');
  const crawled = a('crawlerPages') * a('days');
  const pages = web * a('pagesPerVisit') + crawled;
  const files = web * a('staticRequests');
  const calls = web * a('browserCalls');
  const apiRequests = visits * a('apiRequests');
  const direct = visits * a('appShare') * a('apiRequests') * a('apiKb') * kb;
  const pageGb = pages * a('pageKb') * kb;
  const callGb = calls * a('apiKb') * kb;
  const uploads = a('uploadsPerDay') * a('days');
  return {
    hours: a('hours'),
    visits,
    edgeRequests: photos + pages + files + calls,
    edgeGb: photos * a('photoKb') * kb + pageGb + files * a('staticKb') * kb + callGb,
    // Requests upstream carry little more than headers; photos are uploaded to the bucket itself.
    originGb: (pages + calls) * 1.5 * kb,
    directGb: direct,
    apiRequests,
    loadBalancerGb: pageGb + callGb + direct,
    // Half of what flows between two tasks crosses from one zone to the other.
    betweenZonesGb: (visits * a('databaseKb') * kb + apiRequests * a('apiKb') * kb) / 2,
    logGb: (apiRequests * a('logBytes')) / 1e9,
    // The original, three sizes, and two of them as AVIF.
    s3Puts: uploads * 6,
    s3Gets: photos * a('photoMisses') + uploads,
    natGb: a('natGb'),
    webCpu: cpuByHour((pages / a('days')) * a('pageCpuMs')),
    apiCpu: cpuByHour(a('visitsPerDay') * a('apiRequests') * a('apiCpuMs')),
  };
}

function cpuByHour(msPerDay: number): number[] {
  return hourlyShare.map((share) => (msPerDay * share) / 3_600_000);
}
