// Loaded before a server: what Node gives a request by itself is scaled from five minutes to a second, and looked at ten times
// a second, so that a photo on a slow line is cut within a test as it was within minutes.
import http from 'node:http';

const { createServer } = http;
const quick = { requestTimeout: 1000, headersTimeout: 900, connectionsCheckingInterval: 100 };
http.createServer = (...args) => {
  const [options, listener] = typeof args[0] === 'function' || !args[0] ? [{}, args[0]] : args;
  return createServer({ ...options, ...quick }, listener);
};
