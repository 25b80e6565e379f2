import { takeReport } from '@/features/listing/take-report.ts';
import { plainRoute } from '@/forms/plain-route.ts';

export const POST = plainRoute(takeReport);
