import { RemovalPolicy } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import { Construct } from 'constructs';
import { project } from '../site.ts';

/** One repository per image. Tags never move, so that a rollback runs what it says it runs. */
export class Registry extends Construct {
  readonly web: ecr.Repository;
  readonly api: ecr.Repository;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.web = repository(this, 'Web', `${project}-web`);
    this.api = repository(this, 'Api', `${project}-api`);
  }
}

function repository(scope: Construct, id: string, repositoryName: string): ecr.Repository {
  return new ecr.Repository(scope, id, {
    repositoryName,
    imageScanOnPush: true,
    imageTagMutability: ecr.TagMutability.IMMUTABLE,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    lifecycleRules: [{ description: 'Keep the ten newest images', maxImageCount: 10 }],
  });
}
