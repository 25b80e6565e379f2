// The parts that the tests use.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Account {
    accountId: string;
    claims(): Promise<Record<string, unknown>>;
  }

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: Record<string, unknown>[];
        findAccount(ctx: unknown, id: string): Account;
        claims: Record<string, string[]>;
        scopes: string[];
        conformIdTokenClaims: boolean;
        interactions: {
          url(ctx: unknown, interaction: { uid: string }): string;
          policy: ReturnType<typeof interactionPolicy.base>;
        };
        cookies: { keys: string[] };
        features: { devInteractions: { enabled: boolean } };
        jwks: { keys: object[] };
        pkce: { required(): boolean };
        ttl: Record<string, number>;
      },
    );
    Grant: new (of: {
      accountId: string;
      clientId: string;
    }) => Grant;
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
    interactionDetails(
      req: IncomingMessage,
      res: ServerResponse,
    ): Promise<{ params: { client_id: string; scope: string } }>;
    interactionFinished(
      req: IncomingMessage,
      res: ServerResponse,
      result: Record<string, unknown>,
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
  }

  class Check {
    static readonly REQUEST_PROMPT: boolean;
    static readonly NO_NEED_TO_PROMPT: boolean;
    constructor(
      reason: string,
      description: string,
      check: (ctx: { oidc: { result?: Record<string, unknown> } }) => boolean,
    );
  }

  class Prompt {
    constructor(of: { name: string; requestable: boolean }, ...checks: Check[]);
  }

  export const interactionPolicy: {
    base(): { add(prompt: Prompt, at: number): void };
    Check: typeof Check;
    Prompt: typeof Prompt;
  };
}
