import { CfnParameter, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { project } from '../site.ts';

/** The topic that mails the operator. Not encrypted with a key of its own: CloudWatch could then not publish to it. */
export function alarmTopic(scope: Construct, name = 'alarms'): sns.Topic {
  const topic = new sns.Topic(scope, 'Alarms', { topicName: `${project}-${name}`, enforceSSL: true });
  topic.addSubscription(new subscriptions.EmailSubscription(operatorEmail(scope)));
  for (const service of ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com', 'costalerts.amazonaws.com']) {
    topic.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal(service)],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
      }),
    );
  }
  return topic;
}

/** The operator's address, a parameter so that no address is in the repository. */
function operatorEmail(scope: Construct): string {
  return new CfnParameter(scope, 'OperatorEmail', {
    description: 'Receives alarms and budget warnings; confirm the subscription once',
    allowedPattern: '^[^@\\s]+@[^@\\s]+$',
  }).valueAsString;
}
