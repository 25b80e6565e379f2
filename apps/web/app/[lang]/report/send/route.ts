import { takeReport } from '@/features/listing/take-report.ts';
import { plainRoute } from '@/shell/plain-route.ts';

export const POST = plainRoute(takeReport);
