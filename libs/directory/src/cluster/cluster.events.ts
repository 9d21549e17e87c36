import { defineEvent } from '@ipharbor/platform/persistence';

export const clusterCreated = defineEvent('cluster.created');
export const clusterChanged = defineEvent('cluster.changed');
export const clusterJoined = defineEvent('cluster.joined');
export const clusterLeft = defineEvent('cluster.left');
