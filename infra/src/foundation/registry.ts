import { RemovalPolicy } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import { Construct } from 'constructs';
import { isProduction, names } from '../site.ts';

/**
 * One repository per image. Tags never move, so that a rollback runs what it says it runs. They belong to the site itself; another in
 * the same account runs the same images.
 */
export class Registry extends Construct {
  readonly web: ecr.IRepository;
  readonly api: ecr.IRepository;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const { web, api } = names.repositories;
    const repository = isProduction ? madeRepository : ecr.Repository.fromRepositoryName;
    this.web = repository(this, 'Web', web);
    this.api = repository(this, 'Api', api);
  }
}

function madeRepository(scope: Construct, id: string, repositoryName: string): ecr.IRepository {
  return new ecr.Repository(scope, id, {
    repositoryName,
    imageScanOnPush: true,
    imageTagMutability: ecr.TagMutability.IMMUTABLE,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    lifecycleRules: [{ description: 'Keep the ten newest images', maxImageCount: 10 }],
  });
}
