import { mostPaperBytes, takePaper } from '@/features/verification/take-paper.ts';
import { plainRoute } from '@/shell/plain-route.ts';

export const POST = plainRoute(takePaper, mostPaperBytes);
