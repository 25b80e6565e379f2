import { takeForm } from '@/features/deals/take-form.ts';
import { plainRoute } from '@/shell/plain-route.ts';

// A thousand letters of Devanagari are nine times as long in a form.
export const POST = plainRoute(takeForm, 16_384);
