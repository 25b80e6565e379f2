import { isMessage, type Unsent, type UnsentChange } from '@thulubazaar/frontend/outbox/entries';
import { problemOf } from '@thulubazaar/frontend/outbox/problem-words';
import { openAgain } from '@/data/outbox/open-again.ts';
import { keepInOutbox } from '@/data/outbox/outbox-vault.ts';
import { announce, dropWaiting, waitingEntries } from '@/data/outbox/waiting-entries.ts';
import { wakeSender } from '@/data/outbox/wake-sender.ts';

type Entry = Unsent | UnsentChange;

function kindOf(entry: Entry): string {
  if (entry.kind === 'favourite') return entry.keep ? 'favourite' : 'unfavourite';
  if (entry.kind === 'listing') return entry.publish ? 'post' : 'edit';
  return entry.kind;
}

function titleOf(entry: Entry): string {
  if (!isMessage(entry)) return entry.title;
  return entry.kind === 'text' ? entry.text.slice(0, 60) : '';
}

/** Where what waits is looked at. */
function addressOf(entry: Entry, lang: string): string {
  if (isMessage(entry))
    return 'adId' in entry.to
      ? `/${lang}/messages/new?listing=${entry.to.adId}`
      : `/${lang}/messages/${entry.to.conversationId}`;
  if (entry.kind !== 'listing') return `/${lang}/listing/l-${entry.adId}`;
  if (!entry.publish) return `/${lang}/edit?listing=${entry.id}`;
  return entry.id === null ? `/${lang}/post` : `/${lang}/post?listing=${entry.id}`;
}

/** Lists what waits to be sent, with what can be done about each. @returns how many there are */
export async function fillWaiting(element: HTMLElement): Promise<number> {
  const part = element.querySelector<HTMLElement>('[data-part="waiting"]');
  const model = part?.querySelector('.model > *');
  if (!part || !model) return 0;
  const entries = await waitingEntries();
  part.hidden = entries.length === 0;
  part.querySelector('.kept-list')?.replaceChildren(...entries.map((entry) => lineOf(element, model, entry)));
  return entries.length;
}

function lineOf(element: HTMLElement, model: Element, entry: Entry): Node {
  const { waits = '', changed = '', gone = '', notAllowed = '', kinds = '{}' } = element.dataset;
  const line = document.importNode(model, true);
  const find = (name: string) => line.querySelector<HTMLElement>(`[data-${name}]`);
  const [title, state, again, discard] = ['title', 'state', 'again', 'discard'].map(find);
  const link = line.querySelector('a');
  if (title) title.textContent = (JSON.parse(kinds)[kindOf(entry)] ?? '').replace('{title}', titleOf(entry));
  if (state) {
    const word = problemOf(entry.code);
    const said = { changed, gone, notAllowed };
    state.textContent = entry.problem === null ? waits : word ? said[word] : entry.problem;
    state.classList.toggle('field-error', entry.problem !== null);
  }
  if (link) {
    link.href = addressOf(entry, document.documentElement.lang);
    // What is opened is written on: it waits no longer, and is not sent half way.
    link.addEventListener('click', (event) => {
      if (entry.kind !== 'listing') return;
      event.preventDefault();
      openAgain(entry).then((opened) => opened && location.assign(link.href));
    });
  }
  if (again) again.hidden = entry.problem === null || problemOf(entry.code) !== null;
  again?.addEventListener('click', async () => {
    await keepInOutbox({ ...entry, problem: null });
    announce();
    await wakeSender();
    fillWaiting(element);
  });
  discard?.addEventListener('click', async () => {
    await dropWaiting(entry);
    fillWaiting(element);
  });
  return line;
}
