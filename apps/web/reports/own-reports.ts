import { webConfig } from '@/data/config.ts';
import { ErrorReports } from './error-reports.ts';

let reports: ErrorReports | null | undefined;

/** Where this process reports errors to; null where nobody was named. */
export function ownReports(): ErrorReports | null {
  if (reports === undefined) {
    const { errorReports, publicUrl } = webConfig();
    reports = errorReports && new ErrorReports({ ...errorReports, publicUrl });
  }
  return reports;
}
