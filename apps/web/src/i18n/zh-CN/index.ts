import access from './access';
import administration from './administration';
import app from './app';
import assignments from './assignments';
import audit from './audit';
import calendar from './calendar';
import dutyLogs from './duty-logs';
import liaisons from './liaisons';
import directory from './directory';
import documents from './documents';
import followUps from './follow-ups';
import help from './help';
import helpRequests from './help-requests';
import imports from './imports';
import messages from './messages';
import parts from './parts';
import campaigns from './campaigns';
import operations from './operations';
import overview from './overview';
import ipRights from './ip-rights';
import registers from './registers';
import trusteeship from './trusteeship';
import visits from './visits';

/** The words of the product. One file per area; English must have the same keys (a missing one does not compile). */
export const zhCN = {
  app,
  messages,
  parts,
  access,
  administration,
  assignments,
  audit,
  documents,
  followUps,
  calendar,
  directory,
  dutyLogs,
  liaisons,
  help,
  helpRequests,
  imports,
  campaigns,
  operations,
  overview,
  ipRights,
  registers,
  trusteeship,
  visits,
};
