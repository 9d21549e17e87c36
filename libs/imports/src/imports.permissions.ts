import { permissions } from '@ipharbor/access';

permissions('import', { read: ['officer'], run: ['officer'], undo: ['officer'] });
permissions('export', { read: ['officer', 'leader'], run: ['officer', 'leader'] });
