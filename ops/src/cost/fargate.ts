import { dig, type Found, type Json, resources } from '../../../infra/src/rules/platform.ts';
import { Fault } from '../fault.ts';
import type { Bill, Charge } from './bill.ts';
import { priceOf } from './prices.ts';

/** Scaling aims below its threshold: the work of one vCPU needs 1 / 0.7 of them. */
const busy = 0.7;

/** Charges of Fargate services: tasks that always run, and those that hours of the day add. */
export function fargate(services: readonly Found[], bill: Bill): Charge[] {
  return services.flatMap((service) => chargesOf(service, bill));
}

function chargesOf(service: Found, bill: Bill): Charge[] {
  const task = taskOf(service, bill);
  const name = String(service.get('ServiceName'));
  const cpu = Number(task.get('Cpu')) / 1024;
  const memory = Number(task.get('Memory')) / 1024;
  const architecture = task.get('RuntimePlatform.CpuArchitecture') === 'ARM64' ? 'arm' : 'x86';
  const strategy = strategyOf(service);
  const atRest = minimumOf(service, bill);
  const onDemand = strategy.onDemandOf(atRest);
  const { usage, book, options } = bill;
  const spot = priceOf(book, 'fargate.spot').usd;
  const plan = options.savingsPlan && architecture === 'arm' ? '.plan3y' : '';
  const charge = (item: string, hours: number, factor: number, tier: string): Charge[] => [
    {
      service: 'Fargate',
      item: `${name} ${item} vCPU`,
      amount: hours * cpu,
      key: `fargate.${architecture}${tier}.vcpu`,
      factor,
    },
    {
      service: 'Fargate',
      item: `${name} ${item} memory`,
      amount: hours * memory,
      key: `fargate.${architecture}${tier}.memory`,
      factor,
    },
  ];
  const extra = extraHours(name, cpu, atRest, bill);
  return [
    ...charge('always', onDemand * usage.hours, 1, plan),
    ...charge('always, Spot', (atRest - onDemand) * usage.hours, spot, ''),
    ...charge('busy hours', extra * (1 - strategy.spotShare), 1, ''),
    ...charge('busy hours, Spot', extra * strategy.spotShare, spot, ''),
  ];
}

/** Task-hours a month above the tasks at rest. */
function extraHours(name: string, cpu: number, atRest: number, { usage, assumptions }: Bill): number {
  const demand = name === 'web' ? usage.webCpu : name === 'api' ? usage.apiCpu : [];
  const aDay = demand.reduce((hours, vcpu) => hours + Math.max(0, Math.ceil(vcpu / busy / cpu) - atRest), 0);
  return aDay * assumptions.days.value;
}

function taskOf(service: Found, { platform }: Bill): Found {
  const id = service.get('TaskDefinition.Ref');
  const task = resources(platform, 'AWS::ECS::TaskDefinition').find(
    (found) => found.stack === service.stack && found.id === id,
  );
  if (!task) throw new Fault(`${service.says('its task definition is in no template')}`);
  return task;
}

/** The smallest count of the service's scaling, else its desired count, else one. */
function minimumOf(service: Found, { platform }: Bill): number {
  const scaled = resources(platform, 'AWS::ApplicationAutoScaling::ScalableTarget').find((target) =>
    JSON.stringify(target.get('ResourceId')).includes(service.id),
  );
  return Number(scaled?.get('MinCapacity') ?? service.get('DesiredCount') ?? 1);
}

function strategyOf(service: Found) {
  const providers = service.list('CapacityProviderStrategy');
  const value = (provider: Json, key: string) => Number(dig(provider, key) ?? 0);
  const spot = providers.filter((each) => dig(each, 'CapacityProvider') === 'FARGATE_SPOT');
  const weights = providers.reduce((total: number, each) => total + value(each, 'Weight'), 0);
  const spotWeight = spot.reduce((total: number, each) => total + value(each, 'Weight'), 0);
  const spotShare = weights ? spotWeight / weights : 0;
  const base = providers
    .filter((each) => !spot.includes(each))
    .reduce((total: number, each) => total + value(each, 'Base'), 0);
  return {
    spotShare,
    onDemandOf: (tasks: number) => Math.min(tasks, base) + Math.max(0, tasks - base) * (1 - spotShare),
  };
}
