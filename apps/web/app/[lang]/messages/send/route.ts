import { sendPlain } from '@/features/messages/plain/send-plain.ts';
import { plainRoute } from '@/shell/plain-route.ts';

export const POST = plainRoute(sendPlain, 64 * 1024);
