// Loaded before a server: Node looks ten times a second, not twice a minute, for requests that take too long.
import http from 'node:http';

const { createServer } = http;
http.createServer = (...args) => {
  const [options, listener] = typeof args[0] === 'function' || !args[0] ? [{}, args[0]] : args;
  return createServer({ ...options, connectionsCheckingInterval: 100 }, listener);
};
