import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { ECSClient } from '@aws-sdk/client-ecs';
import { RDSClient } from '@aws-sdk/client-rds';
import { region } from '../../../infra/src/site.ts';

/** The doors to AWS, and time, so that tests need neither. */
export interface Aws {
  readonly ecs: Pick<ECSClient, 'send'>;
  readonly rds: Pick<RDSClient, 'send'>;
  readonly logs: Pick<CloudWatchLogsClient, 'send'>;
  readonly watch: Pick<CloudWatchClient, 'send'>;
  /** Waits between two questions, in seconds. */
  readonly pause: (seconds: number) => Promise<void>;
  readonly now: () => number;
}

/** Clients of Mumbai with the credentials of the shell. */
export function connectAws(): Aws {
  return {
    ecs: new ECSClient({ region }),
    rds: new RDSClient({ region }),
    logs: new CloudWatchLogsClient({ region }),
    watch: new CloudWatchClient({ region }),
    pause: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
    now: Date.now,
  };
}
