import { CreateEvent1795600000000 } from './1795600000000-create-event';
import { CreateJob1795600000001 } from './1795600000001-create-job';
import { CreateProcessLease1795600000002 } from './1795600000002-create-process-lease';
import { CreateIdempotencyKey1795600000003 } from './1795600000003-create-idempotency-key';

/** Every change of the schema, oldest first. */
export const migrations = [
  CreateEvent1795600000000,
  CreateJob1795600000001,
  CreateProcessLease1795600000002,
  CreateIdempotencyKey1795600000003,
];
