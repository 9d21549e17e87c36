import { Injectable } from '@nestjs/common';
import { system } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { randomBytes } from 'node:crypto';
import { hashPassword } from '../password/password-hash';
import { Account } from './account.entity';
import { Accounts } from './accounts';

/** Gives an empty city its system administrator, who then makes all other accounts. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  /** Answers the one-time password of `admin`, told once; null when there are accounts already. */
  async appoint(): Promise<{ username: string; password: string } | null> {
    if ((await this.reader.from(Account, 'account').limit(1).getCount()) > 0) return null;
    const username = 'admin';
    const password = `Ka-${randomBytes(9).toString('base64url')}-7`;
    const hash = await hashPassword(password);
    const facts = { username, displayName: '系统管理员', roles: ['system-administrator'] } as const;
    await this.work.run((tx) => this.accounts.addWithPassword(tx, system, facts, { hash, mustChange: true }));
    return { username, password };
  }
}
