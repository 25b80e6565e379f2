import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Findings that this project accepts, each with its reason, by the id that the report prints. */
export type Findings = Readonly<Record<string, string>>;

/** Accepts findings on a construct and all below it. A reason is required, and reviewed like code. */
export function justify(construct: IConstruct, findings: Findings): void {
  for (const [id, reason] of Object.entries(findings)) {
    // acknowledge() refuses an id with an ARN in it, although cdk-nag makes such ids; both read the same metadata.
    if (id.split('::').length > 2) {
      construct.node.addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, { [id]: reason });
    } else {
      Validations.of(construct).acknowledge({ id, reason });
    }
  }
}
