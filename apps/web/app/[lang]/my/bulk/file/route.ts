import { mostFormBytes, takeFile } from '@/features/bulk/take-file.ts';
import { plainRoute } from '@/shell/plain-route.ts';

export const POST = plainRoute(takeFile, mostFormBytes);
