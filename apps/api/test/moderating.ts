import type { CaseDecision, ModerationCase, ModerationReason } from '@thulubazaar/contract';
import type { Person } from './factories.ts';

interface Deciding {
  decision: CaseDecision;
  version?: number;
  reason?: ModerationReason;
  note?: string;
  days?: number;
}

/** What a moderator does with cases, through the API. */
export function moderating({ ask }: Person) {
  const see = async (id: string): Promise<ModerationCase> => {
    const { data, error } = await ask('GET /api/cases/{id}', { params: { id } });
    if (!data) throw new Error(JSON.stringify(error));
    return data;
  };
  const list = async (state: 'open' | 'decided' = 'open') =>
    (await ask('GET /api/cases', { query: { state, limit: 50 } })).data?.items ?? [];
  const decide = async (id: string, { version, ...body }: Deciding) =>
    ask('POST /api/cases/{id}/decision', {
      params: { id },
      body: { ...body, version: version ?? (await see(id)).version },
    });
  return {
    see,
    list,
    decide,
    /** Decides what must be possible; of what it made. */
    settle: async (id: string, deciding: Deciding) => {
      const { data, error } = await decide(id, deciding);
      if (!data) throw new Error(JSON.stringify(error));
      return data;
    },
    /** The open case about a listing. */
    about: async (adId: number) => {
      const found = (await list()).find((item) => item.adId === adId);
      if (!found) throw new Error(`no case about listing ${adId}`);
      return found;
    },
    claim: (id: string) => ask('PUT /api/cases/{id}/claim', { params: { id } }),
    release: (id: string) => ask('DELETE /api/cases/{id}/claim', { params: { id } }),
    next: () => ask('POST /api/cases/next', { body: {} }),
    undo: (id: string) => ask('POST /api/cases/{id}/undo', { params: { id } }),
  };
}

/** Shows a listing to the moderators. */
export const reportAd = ({ ask }: Person, id: number) =>
  ask('POST /api/ads/{id}/report', {
    params: { id },
    body: { reason: 'scam', note: 'Asked for an advance' },
  });

/** Shows a person to the moderators. */
export const reportPerson = ({ ask }: Person, { handle }: Person) =>
  ask('POST /api/users/{handle}/report', { params: { handle }, body: { reason: 'abuse' } });
