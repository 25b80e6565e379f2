import type { Draft, Mutation } from './draft.ts';

const task = 'AWS::ECS::TaskDefinition';
const service = 'AWS::ECS::Service';

const plant = (mistake: string, change: (draft: Draft) => void): Mutation => ({ mistake, plant: change });
const variable = (of: string, name: string, value: string | undefined, why: string): Mutation =>
  plant(`${name} of ${of}: ${why}`, (draft) => draft.variable(of, name, value));
const properties = (draft: Draft, type: string, id: string): Record<string, unknown> =>
  draft.find(type, id).Properties ?? {};

/** Mistakes in what tasks are told and run: each template is valid, and something does not work. */
export const taskMeaning: Mutation[] = [
  variable('ApiTask', 'WEB_URL', 'https://api.thulubazaar.com', 'cookies of the site are refused'),
  variable('ApiTask', 'TRUST_PROXY', '2', 'visitors can make up their address'),
  variable('ApiTask', 'TRUST_PROXY', '0', 'everybody has the address of the load balancer'),
  variable('WebTask', 'PUBLIC_URL', 'http://thulubazaar.com', 'links lead to http'),
  variable('WebTask', 'PUBLIC_URL', 'https://thulubazar.com', 'a misspelt site'),
  variable('WebTask', 'UPLOAD_ORIGIN', 'https://thulubazaar-images.s3.amazonaws.com', 'another bucket'),
  variable('WebTask', 'UPLOAD_ORIGIN', undefined, 'photos cannot be sent'),
  variable('WorkerTask', 'AWS_REGION', 'us-east-1', 'the bucket is elsewhere'),
  variable('ApiTask', 'S3_BUCKET', 'thulubazaar-images', 'a bucket that is not there'),
  variable('WorkerTask', 'S3_BUCKET', undefined, 'photos are written to a disk that goes'),
  variable('ApiTask', 'OUTBOX', 'on', 'codes are shown to everybody'),
  variable('ApiTask', 'NODE_ENV', 'development', 'cookies without Secure'),
  variable('ApiTask', 'LOG_LEVEL', 'debug', 'logs cost more than tasks'),
  variable('ApiTask', 'HOST', '127.0.0.1', 'nobody outside reaches it'),
  variable('ApiTask', 'WORKER', 'inline', 'photos are prepared beside requests'),
  variable('ApiTask', 'MAIL_FROM', 'ThuluBazaar <no-reply@example.com>', 'mail of another domain'),
  variable('ApiTask', 'METRICS_PORT', '5000', 'two listeners on one port'),
  variable('WebTask', 'API_URL', 'https://api.thulubazaar.com', 'every page goes out and comes in again'),
  variable('WebTask', 'INDEXNOW_KEY', undefined, 'search engines find no key where they look for it'),
  variable('WorkerTask', 'INDEXNOW_KEY', '0123456789abcdef', 'another key than the web serves'),
  variable('ApiTask', 'DATABASE_POOL_SIZE', 'ten', 'no number'),
  plant('sessions signed with the secret of web and API', (draft) =>
    draft.swapSecret('ApiTask', 'AUTH_SECRET', 'INTERNAL_SECRET'),
  ),
  plant('web has another secret for the API than the API', (draft) =>
    draft.swapSecret('WebTask', 'INTERNAL_SECRET', 'AUTH_SECRET', 'ApiTask'),
  ),
  plant('reads go to the primary under the name of the replica', (draft) =>
    draft.swapSecret('ApiTask', 'DATABASE_REPLICA_URL', 'DATABASE_URL'),
  ),
  plant('worker without the keys of personal data', (draft) => {
    const list = draft.list(task, 'WorkerTask', 'ContainerDefinitions.0.Secrets');
    list.splice(0, list.length, ...list.filter((one) => !JSON.stringify(one).includes('PERSONAL_DATA_KEYS')));
  }),
  plant('worker runs a file that no build makes', (draft) =>
    draft.set(task, 'WorkerTask', 'ContainerDefinitions.0.Command', ['node', 'dist/workers.js']),
  ),
  plant('worker runs the API', (draft) =>
    draft.set(task, 'WorkerTask', 'ContainerDefinitions.0.Command', ['node', 'dist/server.js']),
  ),
  plant('the release task loads the demo', (draft) =>
    draft.set(task, 'TaskDefinition', 'ContainerDefinitions.0.Command', ['node', 'dist/seed.js']),
  ),
  plant('health checked by a program the image lacks', (draft) =>
    draft.set(task, 'ApiTask', 'ContainerDefinitions.0.HealthCheck.Command', [
      'CMD-SHELL',
      'curl --fail http://127.0.0.1:5000/api/health',
    ]),
  ),
  plant('worker made of the image of the web', (draft) => {
    const web = draft.find(task, 'WebTask').Properties ?? {};
    const image = structuredClone(Reflect.get(Object(Reflect.get(web, 'ContainerDefinitions'))[0], 'Image'));
    draft.set(task, 'WorkerTask', 'ContainerDefinitions.0.Image', image);
  }),
  plant('an image by a tag that is not the release', (draft) =>
    draft.set(
      task,
      'ApiTask',
      'ContainerDefinitions.0.Image',
      '1.dkr.ecr.ap-south-1.amazonaws.com/thulubazaar-api:latest',
    ),
  ),
  plant('containers as root may write their file system on Windows', (draft) =>
    draft.set(task, 'ApiTask', 'RuntimePlatform.OperatingSystemFamily', 'WINDOWS_SERVER_2022_CORE'),
  ),
  plant('API tasks in the group of the web', (draft) => {
    const group = structuredClone(
      Reflect.get(
        Object(
          Reflect.get(
            Object(properties(draft, service, 'WebService').NetworkConfiguration),
            'AwsvpcConfiguration',
          ),
        ),
        'SecurityGroups',
      ),
    );
    draft.set(service, 'ApiService', 'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups', group);
  }),
  plant('worker scaled in place of the API', (draft) => {
    const target = draft.find('AWS::ApplicationAutoScaling::ScalableTarget', 'Api').Properties ?? {};
    Object.assign(target, { ResourceId: 'service/thulubazaar/worker' });
  }),
  plant('tasks get ten seconds to become healthy', (draft) =>
    draft.set(service, 'ApiService', 'HealthCheckGracePeriodSeconds', 5),
  ),
  plant('a container is unhealthy before it could start', (draft) =>
    draft.set(task, 'WebTask', 'ContainerDefinitions.0.HealthCheck.StartPeriod', 0),
  ),
];
