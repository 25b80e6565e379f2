import { Duration } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { justify } from '../justify.ts';
import { vpcCidr } from '../site.ts';

/**
 * Network address translation on one small ARM instance instead of a managed gateway: $2 a month and nothing per GB,
 * against $41 and $0.056 per GB. It has no key, no role and no inbound port from the internet; it forwards what its
 * security group lets in. Its address is elastic, because SMS gateways only accept addresses they have on a list.
 */
export class NatInstances extends ec2.NatProvider {
  readonly instances: ec2.Instance[] = [];
  private readonly gateways: ec2.GatewayConfig[] = [];
  private readonly securityGroup: (vpc: ec2.Vpc) => ec2.ISecurityGroup;

  constructor(securityGroup: (vpc: ec2.Vpc) => ec2.ISecurityGroup) {
    super();
    this.securityGroup = securityGroup;
  }

  override get configuredGateways(): ec2.GatewayConfig[] {
    return this.gateways;
  }

  override configureNat(options: ec2.ConfigureNatOptions): void {
    const securityGroup = this.securityGroup(options.vpc);
    for (const subnet of options.natSubnets) {
      const instance = natInstance(options.vpc, subnet, securityGroup);
      this.instances.push(instance);
      this.gateways.push({ az: subnet.availabilityZone, gatewayId: instance.instanceId });
    }
    for (const subnet of options.privateSubnets) this.configureSubnet(subnet);
  }

  override configureSubnet(subnet: ec2.PrivateSubnet): void {
    const gateway = this.gateways.find(({ az }) => az === subnet.availabilityZone) ?? this.gateways[0];
    if (!gateway) throw new Error('A private subnet was configured before any NAT instance');
    subnet.addRoute('DefaultRoute', {
      routerType: ec2.RouterType.INSTANCE,
      routerId: gateway.gatewayId,
      enablesInternetConnectivity: true,
    });
  }
}

function natInstance(
  vpc: ec2.Vpc,
  subnet: ec2.PublicSubnet,
  securityGroup: ec2.ISecurityGroup,
): ec2.Instance {
  const userData = forwarding();
  const instance = new ec2.Instance(subnet, 'Nat', {
    vpc,
    vpcSubnets: { subnets: [subnet] },
    securityGroup,
    instanceType: new ec2.InstanceType('t4g.nano'),
    // The newest image at each deployment: replacing the instance is how it is patched.
    machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }),
    blockDevices: [
      {
        deviceName: '/dev/xvda',
        volume: ec2.BlockDeviceVolume.ebs(8, { encrypted: true, volumeType: ec2.EbsDeviceVolumeType.GP3 }),
      },
    ],
    sourceDestCheck: false,
    // The instance needs an address while it boots; the elastic one then takes its place.
    associatePublicIpAddress: true,
    requireImdsv2: true,
    userData,
    userDataCausesReplacement: true,
    resourceSignalTimeout: Duration.minutes(15),
  });
  userData.addSignalOnExitCommand(instance);
  new ec2.CfnEIPAssociation(subnet, 'NatAddressAssociation', {
    allocationId: new ec2.CfnEIP(subnet, 'NatAddress', { domain: 'vpc' }).attrAllocationId,
    instanceId: instance.instanceId,
  });
  justify(instance, {
    'AwsSolutions-EC28':
      'Five-minute metrics suffice: the status check alarm does not need detailed monitoring.',
    'AwsSolutions-EC29':
      'Holds no data; replacing it is how it is patched, so nothing must stop its termination.',
  });
  return instance;
}

/**
 * Half a gigabyte of memory is less than the package manager asks for at times, so it gets a swap file and several tries; and
 * the stack waits until the machine itself says that it forwards.
 */
function forwarding(): ec2.UserData {
  const userData = ec2.UserData.forLinux();
  userData.addCommands(
    'set -euo pipefail',
    'dd if=/dev/zero of=/swapfile bs=1M count=1024 status=none && chmod 600 /swapfile',
    'mkswap /swapfile && swapon /swapfile',
    'echo "net.ipv4.ip_forward = 1" > /etc/sysctl.d/90-nat.conf',
    'sysctl --system',
    'for attempt in 1 2 3 4 5 6 7 8; do',
    '  dnf install --assumeyes --setopt=install_weak_deps=False nftables && break',
    '  sleep 15',
    'done',
    'cat > /etc/sysconfig/nftables.conf <<"RULES"',
    'table ip nat {',
    '  chain postrouting {',
    '    type nat hook postrouting priority srcnat; policy accept;',
    `    ip saddr ${vpcCidr} masquerade`,
    '  }',
    '}',
    'RULES',
    'systemctl enable --now nftables',
    'test "$(sysctl -n net.ipv4.ip_forward)" = 1',
    'nft list chain ip nat postrouting | grep -q masquerade',
  );
  return userData;
}
