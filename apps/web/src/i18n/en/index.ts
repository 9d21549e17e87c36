import type { Words } from '../words';
import access from './access';
import app from './app';
import audit from './audit';
import directory from './directory';
import followUps from './follow-ups';
import parts from './parts';

const en: Words = { app, parts, access, audit, followUps, directory };
export default en;
