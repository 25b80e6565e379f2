import { takeStop } from '@/features/notifications/take-stop.ts';
import { plainRoute } from '@/shell/plain-route.ts';

export const POST = plainRoute(takeStop);
