import type { Config } from '../kernel/config.ts';
import type { Events } from '../kernel/events/events.ts';
import { listingChanged } from '../listings/events.ts';
import { isPublic } from '../listings/states.ts';
import { noteChange } from './index-now.ts';

/** What search engines are to be told, where they are told anything. */
export function subscribeDiscovery(events: Events, { config }: { config?: Pick<Config, 'indexNow'> }): void {
  if (!config?.indexNow) return;
  events.subscribe(listingChanged, async (tx, { id, before, after }) => {
    if ([before, after].some((facts) => facts && isPublic(facts.state))) await noteChange(tx, id);
  });
}
