import { Duration } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { apiPath, type Hostnames, healthPaths, idleSeconds, names, originHeader, ports } from '../site.ts';

export interface LoadBalancerProps {
  readonly vpc: ec2.IVpc;
  readonly securityGroup: ec2.ISecurityGroup;
  readonly zone: route53.IHostedZone;
  readonly hosts: Hostnames;
  readonly logs: s3.IBucket;
  /** What CloudFront must say for a page request to be served: any of these, while one is replaced by another. */
  readonly originSecrets: readonly secretsmanager.ISecret[];
  /** Whether the first deployment has succeeded: see Site. */
  readonly established: boolean;
}

/**
 * The one door: 80 redirects, 443 routes by host name. Apps call the API's host directly, which spares CloudFront's price
 * per request and per GB to the origin; pages are served only to CloudFront, which knows the secret header.
 */
export class LoadBalancer extends Construct {
  readonly balancer: elb.ApplicationLoadBalancer;
  private readonly props: LoadBalancerProps;
  private readonly listener: elb.ApplicationListener;

  constructor(scope: Construct, id: string, props: LoadBalancerProps) {
    super(scope, id);
    this.props = props;
    this.balancer = new elb.ApplicationLoadBalancer(this, 'Balancer', {
      loadBalancerName: names.loadBalancer,
      vpc: props.vpc,
      securityGroup: props.securityGroup,
      internetFacing: true,
      dropInvalidHeaderFields: true,
      deletionProtection: props.established,
      idleTimeout: Duration.seconds(idleSeconds.loadBalancer),
    });
    this.balancer.logAccessLogs(props.logs, 'load-balancer');
    this.balancer.addListener('Http', {
      port: ports.http,
      open: false,
      defaultAction: elb.ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }),
    });
    this.listener = this.balancer.addListener('Https', {
      port: ports.https,
      open: false,
      certificates: [this.certificate()],
      sslPolicy: elb.SslPolicy.RECOMMENDED_TLS,
      defaultAction: elb.ListenerAction.fixedResponse(404, {
        contentType: 'text/plain',
        messageBody: 'Not found',
      }),
    });
    for (const host of [props.hosts.api, props.hosts.origin]) {
      new route53.ARecord(this, host === props.hosts.api ? 'ApiRecord' : 'OriginRecord', {
        zone: props.zone,
        recordName: host,
        target: route53.RecordTarget.fromAlias(new LoadBalancerTarget(this.balancer)),
      });
    }
  }

  /** Pages: the site's own host, and only with CloudFront's header. Built files are asked for under the origin's name. */
  routeWeb(service: ecs.FargateService): elb.ApplicationTargetGroup {
    const { site, origin } = this.props.hosts;
    return this.route('Web', 20, service, ports.web, healthPaths.web, [
      elb.ListenerCondition.hostHeaders([site, origin]),
      this.throughCloudFront(),
    ]);
  }

  /** The API: its own host, open to every app, and the site's path, open to CloudFront. */
  routeApi(service: ecs.FargateService): elb.ApplicationTargetGroup {
    const { api, site } = this.props.hosts;
    const group = this.route('Api', 10, service, ports.api, healthPaths.api, [
      elb.ListenerCondition.hostHeaders([api]),
    ]);
    this.listener.addAction('SiteApiRule', {
      priority: 15,
      conditions: [
        elb.ListenerCondition.hostHeaders([site]),
        elb.ListenerCondition.pathPatterns([apiPath]),
        this.throughCloudFront(),
      ],
      action: elb.ListenerAction.forward([group]),
    });
    return group;
  }

  private throughCloudFront(): elb.ListenerCondition {
    return elb.ListenerCondition.httpHeader(
      originHeader,
      this.props.originSecrets.map((secret) => secret.secretValue.unsafeUnwrap()),
    );
  }

  private route(
    id: string,
    priority: number,
    service: ecs.FargateService,
    port: number,
    healthPath: string,
    conditions: elb.ListenerCondition[],
  ): elb.ApplicationTargetGroup {
    const group = new elb.ApplicationTargetGroup(this, `${id}Targets`, {
      vpc: this.props.vpc,
      port,
      protocol: elb.ApplicationProtocol.HTTP,
      targetType: elb.TargetType.IP,
      targets: [service],
      deregistrationDelay: Duration.seconds(30),
      healthCheck: {
        path: healthPath,
        interval: Duration.seconds(15),
        timeout: Duration.seconds(5),
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 3,
        healthyHttpCodes: '200',
      },
    });
    this.listener.addAction(`${id}Rule`, {
      priority,
      conditions,
      action: elb.ListenerAction.forward([group]),
    });
    return group;
  }

  /** CloudFront passes the visitor's Host on, so the site's name is on this certificate too. */
  private certificate(): acm.Certificate {
    const { hosts, zone } = this.props;
    return new acm.Certificate(this, 'Certificate', {
      domainName: hosts.origin,
      subjectAlternativeNames: [hosts.api, hosts.site],
      validation: acm.CertificateValidation.fromDns(zone),
    });
  }
}
