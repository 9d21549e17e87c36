import access from './access';
import app from './app';
import audit from './audit';
import directory from './directory';
import followUps from './follow-ups';
import parts from './parts';

/** The words of the product. One file per area; English must have the same keys (a missing one does not compile). */
export const zhCN = { app, parts, access, audit, followUps, directory };
