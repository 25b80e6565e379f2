import { takeForm } from '@/features/verification/take-form.ts';
import { plainRoute } from '@/shell/plain-route.ts';

export const POST = plainRoute(takeForm);
