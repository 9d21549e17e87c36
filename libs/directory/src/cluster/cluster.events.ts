import { defineEvent } from '@ipharbor/platform/persistence';

export const clusterCreated = defineEvent('cluster.created', '登记集聚区');
export const clusterChanged = defineEvent('cluster.changed', '修改集聚区');
export const clusterJoined = defineEvent('cluster.joined', '加入集聚区');
export const clusterLeft = defineEvent('cluster.left', '退出集聚区');
