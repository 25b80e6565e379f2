import { takeForm } from '@/features/bulk/take-form.ts';
import { plainRoute } from '@/shell/plain-route.ts';

// Five thousand letters of a description, in Devanagari and percent-encoded, among other cells.
export const POST = plainRoute(takeForm, 128 * 1024);
