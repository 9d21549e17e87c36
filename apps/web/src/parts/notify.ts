import { ElMessage } from 'element-plus/es/components/message/index';
import 'element-plus/es/components/message/style/css';
import { asProblem } from '@/api/problem';
import { explain } from './explain';

/** A short word that something worked. */
export const tell = (message: string): void =>
  void ElMessage({ message, type: 'success', duration: 3000, grouping: true });

/** For actions without a place of their own for a problem; forms and dialogs show `ProblemAlert` instead. */
export const fail = (error: unknown): void =>
  void ElMessage({ message: explain(asProblem(error)), type: 'error', duration: 6000, showClose: true });
