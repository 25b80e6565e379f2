import { takeForm } from '@/features/saved-searches/take-form.ts';
import { plainRoute } from '@/shell/plain-route.ts';

export const POST = plainRoute(takeForm);
