import { createApp } from './app.ts';

createApp({ context: {} }).synth();
