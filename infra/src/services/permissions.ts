import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { imageBucketName } from '../foundation/storage.ts';
import { justify } from '../justify.ts';
import { project, region } from '../site.ts';
import type { Task } from './task.ts';

/** What the API and its worker do in AWS: photos, and push messages through platform endpoints that they register. */
export function allowApi(task: Task): void {
  const images = `arn:aws:s3:::${imageBucketName()}`;
  // Without it a missing photo looks like a forbidden one.
  task.allow(new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [images] }));
  task.allow(
    new iam.PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: [`${images}/*`],
    }),
  );
  const stack = Stack.of(task);
  task.allow(
    new iam.PolicyStatement({
      actions: [
        'sns:CreatePlatformEndpoint',
        'sns:SetEndpointAttributes',
        'sns:DeleteEndpoint',
        'sns:Publish',
      ],
      resources: ['app', 'endpoint'].map((kind) =>
        stack.formatArn({ service: 'sns', resource: `${kind}/*` }),
      ),
    }),
  );
  const sns = `arn:aws:sns:${region}:<AWS::AccountId>`;
  const endpoints = 'The API registers endpoints while it runs, so their names are not known here.';
  justify(task, {
    [`AwsSolutions-IAM5[Resource::arn:aws:s3:::${project}-images-<AWS::AccountId>/*]`]:
      'Photos have no list of names.',
    [`AwsSolutions-IAM5[Resource::${sns}:app/*]`]: endpoints,
    [`AwsSolutions-IAM5[Resource::${sns}:endpoint/*]`]: endpoints,
  });
}

/** Lets the operator reach the database through this task (`thulu db tunnel`), with no port open to anyone. */
export function allowTunnel(task: Task): void {
  task.allow(
    new iam.PolicyStatement({
      actions: [
        'ssmmessages:CreateControlChannel',
        'ssmmessages:CreateDataChannel',
        'ssmmessages:OpenControlChannel',
        'ssmmessages:OpenDataChannel',
      ],
      resources: ['*'],
    }),
  );
  justify(task, { 'AwsSolutions-IAM5[Resource::*]': 'The ssmmessages actions have no resource to name.' });
}
