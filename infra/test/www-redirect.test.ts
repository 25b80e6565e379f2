import vm from 'node:vm';
import { expect, it } from 'vitest';
import { resources, text } from '../src/rules/platform.ts';
import { platformOf } from './synth.ts';

interface Answer {
  statusCode: number;
  headers: Record<string, { value: string }>;
}

/** What the function of the distribution for www answers, run as written in the template. */
function answerTo(uri: string, querystring: object, method = 'GET'): Answer {
  const [found] = resources(platformOf('launch'), 'AWS::CloudFront::Function');
  const context = { event: { request: { uri, querystring, method } } };
  return vm.runInNewContext(`${text(found?.get('FunctionCode'))}; handler(event)`, context);
}

it('leads www to the same address of the site', () => {
  const { statusCode, headers } = answerTo('/ne/search', {
    q: { value: 'mobile%20phone' },
    tag: { value: 'a', multiValue: [{ value: 'a' }, { value: 'b' }] },
    plain: { value: '' },
  });
  expect(statusCode).toBe(308);
  expect(headers.location?.value).toBe(
    'https://thulubazaar.com/ne/search?q=mobile%20phone&tag=a&tag=b&plain',
  );
});

it('leads forms too, with what they carry: 308 keeps the method, and every method is let in', () => {
  expect(answerTo('/api/auth/phone', {}, 'POST').statusCode).toBe(308);
  const www = resources(platformOf('launch'), 'AWS::CloudFront::Distribution').find((each) =>
    text(each.get('DistributionConfig.Aliases')).includes('www.'),
  );
  expect(www?.list('DistributionConfig.DefaultCacheBehavior.AllowedMethods')).toContain('POST');
});
