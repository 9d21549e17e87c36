import { InProcessTransport } from '@ipharbor/platform/jobs';
import { describeTransport } from './contract';

describeTransport('the in-process runner', () => new InProcessTransport());
