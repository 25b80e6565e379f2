import { dig, type Found, type Json, type Rule, text } from '../platform.ts';
import { same, trueOf, type World } from './world.ts';

/** A subnet is public when its traffic leaves by the internet gateway, whatever it is called. */
function isPublic(world: World, subnet: string): boolean {
  const table = world
    .all('AWS::EC2::SubnetRouteTableAssociation')
    .find((each) => world.plain(each, 'SubnetId') === subnet);
  const gateways = world.all('AWS::EC2::InternetGateway').map((each) => world.id(each));
  return defaultRoutes(world, table ? world.plain(table, 'RouteTableId') : '').some((route) =>
    gateways.includes(world.plain(route, 'GatewayId')),
  );
}

function defaultRoutes(world: World, table: string): Found[] {
  return world
    .all('AWS::EC2::Route')
    .filter(
      (route) =>
        world.plain(route, 'RouteTableId') === table && route.get('DestinationCidrBlock') === '0.0.0.0/0',
    );
}

function zones(world: World, subnets: readonly string[]): number {
  return new Set(subnets.map((each) => text(world.at(each)?.get('AvailabilityZone')))).size;
}

/** A finding unless subnets are all of a kind and in two zones. */
function lies(world: World, what: string, subnets: readonly string[], open: boolean): (string | false)[] {
  const wrong = subnets.filter((each) => isPublic(world, each) !== open);
  return [
    subnets.length === 0 && `${what} is in no subnet`,
    wrong.length > 0 && `${what} is in ${wrong.join(', ')}, not ${open ? 'public' : 'private'}`,
    zones(world, subnets) < 2 && `${what} is in one zone`,
  ];
}

const list = (world: World, found: Found, path: string): string[] =>
  found.list(path).map((one: Json) => world.text(found, one));

const placement = trueOf(
  'placement',
  'What serves the internet is in public subnets, everything else in private ones',
  (world) => {
    const nat = [...world.all('AWS::EC2::Instance'), ...world.all('AWS::EC2::NatGateway')];
    const tasks = world.all('AWS::ECS::Service');
    const network = 'NetworkConfiguration.AwsvpcConfiguration';
    return [
      ...lies(world, 'the load balancer', list(world, world.balancer, 'Subnets'), true),
      ...world
        .all('AWS::RDS::DBSubnetGroup')
        .flatMap((each) => lies(world, each.id, list(world, each, 'SubnetIds'), false)),
      ...world
        .all('AWS::ElastiCache::SubnetGroup')
        .flatMap((each) => lies(world, each.id, list(world, each, 'SubnetIds'), false)),
      ...tasks.flatMap((each) =>
        lies(world, each.id, list(world, each, `${network}.Subnets`), nat.length === 0),
      ),
      ...tasks.map((each) =>
        same(
          each.says('public address'),
          text(each.get(`${network}.AssignPublicIp`)),
          nat.length === 0 ? 'ENABLED' : 'DISABLED',
        ),
      ),
      ...nat.map((each) => {
        const subnet = world.plain(
          each,
          each.get('SubnetId') === undefined ? 'NetworkInterfaces.0.SubnetId' : 'SubnetId',
        );
        return !isPublic(world, subnet) && each.says('is in a private subnet');
      }),
      ...world.all('AWS::RDS::DBInstance').flatMap((each) => {
        const group = world.at(world.plain(each, 'DBSubnetGroupName'));
        return [!group && each.says('names no group of subnets')];
      }),
    ];
  },
);

const routes = trueOf(
  'routes',
  'Private subnets leave through NAT in their own network, public ones directly',
  (world) => {
    const nat = [...world.all('AWS::EC2::Instance'), ...world.all('AWS::EC2::NatGateway')].map((each) =>
      world.id(each),
    );
    return world.all('AWS::EC2::Subnet').flatMap((subnet) => {
      const table = world
        .all('AWS::EC2::SubnetRouteTableAssociation')
        .find((each) => world.plain(each, 'SubnetId') === world.id(subnet));
      const out = defaultRoutes(world, table ? world.plain(table, 'RouteTableId') : '');
      const ways = out.map((route) =>
        ['InstanceId', 'NatGatewayId', 'GatewayId'].map((by) => world.plain(route, by)).join(''),
      );
      const open = subnet.get('MapPublicIpOnLaunch') === true;
      return [
        out.length > 1 && subnet.says('has two ways out'),
        open && !isPublic(world, world.id(subnet)) && subnet.says('gives addresses that nothing reaches'),
        !open &&
          nat.length > 0 &&
          !ways.some((way) => nat.includes(way)) &&
          subnet.says(`leaves by ${ways.join() || 'nothing'}`),
        same(subnet.says('is in'), world.plain(subnet, 'VpcId'), world.id(world.one('AWS::EC2::VPC'))),
      ];
    });
  },
);

const ranges = trueOf(
  'ranges',
  'Subnets lie in the network, apart from each other, two kinds in each of two zones',
  (world) => {
    const network = range(text(world.one('AWS::EC2::VPC').get('CidrBlock')));
    const subnets = world.all('AWS::EC2::Subnet');
    const of = (subnet: Found) => range(text(subnet.get('CidrBlock')));
    const kinds = subnets.map((each) => `${each.get('AvailabilityZone')} ${each.get('MapPublicIpOnLaunch')}`);
    return [
      new Set(kinds).size !== 4 && `subnets are ${kinds.join('; ')}`,
      ...subnets.flatMap((each, index) => [
        (of(each).from < network.from || of(each).to > network.to) && each.says('is outside of the network'),
        subnets
          .slice(index + 1)
          .some((other) => of(each).from <= of(other).to && of(other).from <= of(each).to) &&
          each.says('overlaps another'),
      ]),
    ];
  },
);

/** First and last address of a range such as 10.20.2.0/24. */
function range(cidr: string): { from: number; to: number } {
  const [address = '', bits = '32'] = cidr.split('/');
  const from = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return { from, to: from + 2 ** (32 - Number(bits)) - 1 };
}

/** The groups of the parts, by what may reach them: rules of ingress are checked between groups, and these say who is in which. */
const groups = trueOf(
  'groups',
  'Each part is in the security group whose ways in and out are its own',
  (world) => {
    const group = (name: string) =>
      world.id(
        world.one('AWS::EC2::SecurityGroup', (each) => each.id.startsWith(`Network${name}Group`)),
        'GroupId',
      );
    const network = 'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups';
    const migrations = world.platform.find(({ name }) => name.endsWith('Migrations'));
    const told = migrations?.template.Outputs?.SecurityGroup?.Value;
    const task = world.one('AWS::ECS::TaskDefinition', (each) => each.stack === migrations);
    return [
      same('the load balancer', list(world, world.balancer, 'SecurityGroups').join(), group('LoadBalancer')),
      same('web', list(world, world.service('web'), network).join(), group('Web')),
      same('the API', list(world, world.service('api'), network).join(), group('Api')),
      same('the worker', list(world, world.service('worker'), network).join(), group('Api')),
      same('the release task', world.text(task, told), group('Api')),
      ...world
        .all('AWS::RDS::DBInstance')
        .map((each) => same(each.id, list(world, each, 'VPCSecurityGroups').join(), group('Database'))),
      ...world
        .all('AWS::ElastiCache::ReplicationGroup')
        .map((each) => same(each.id, list(world, each, 'SecurityGroupIds').join(), group('Cache'))),
      ...world
        .all('AWS::EC2::Instance')
        .map((each) => same(each.id, list(world, each, 'NetworkInterfaces.0.GroupSet').join(), group('Nat'))),
      ...['Cluster', 'TaskDefinition', 'Subnets', 'AssignPublicIp'].map(
        (output) =>
          dig(migrations?.template.Outputs?.[output], 'Value') === undefined &&
          `the release task has no ${output}`,
      ),
      ...lies(
        world,
        'the release task',
        world.text(task, migrations?.template.Outputs?.Subnets?.Value).split(','),
        world.all('AWS::EC2::Instance').length + world.all('AWS::EC2::NatGateway').length === 0,
      ),
    ];
  },
);

export const placeRules: Rule[] = [placement, routes, ranges, groups];
