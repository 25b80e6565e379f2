import { reasonsOf } from './decisions.ts';
import type { Desk } from './desk.ts';
import type { Command } from './keys.ts';

/** What the page does of itself when a key asks for it. */
interface Page {
  help(): void;
  tab(at: number): void;
  move(by: 1 | -1): void;
  open(): void;
  note(): void;
  leaveField(): void;
}

/** Does what a key asks for. */
export function carryOut(command: Command, desk: Desk, page: Page): void {
  switch (command.do) {
    case 'next':
      desk.next();
      break;
    case 'undo':
      if (desk.held?.case.decidedAt) desk.undoShown();
      else desk.undo();
      break;
    case 'back':
      if (desk.phase !== 'queue') desk.back();
      break;
    case 'seen':
      desk.seen();
      break;
    case 'confirm':
      desk.confirm();
      break;
    case 'decide':
      desk.choose(command.decision);
      break;
    case 'reason': {
      const kind = desk.held?.case.kind;
      const reason = kind && reasonsOf(kind)[command.at];
      if (reason) desk.write({ reason });
      break;
    }
    case 'days':
      desk.changeDays(command.by);
      break;
    case 'photo':
      desk.showPhoto((desk.held?.photo ?? 0) + command.by);
      break;
    case 'tab':
      page.tab(command.at);
      break;
    case 'move':
      page.move(command.by);
      break;
    default:
      page[command.do]();
  }
}
