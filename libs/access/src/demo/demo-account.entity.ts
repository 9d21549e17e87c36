import { Code, Count, Id, Line, Name, TableOf, Word } from '@ipharbor/platform/persistence';
import type { Role } from '../actor';

/** A card of the sign-in page of the demo city, password and all; a real city has no such row. */
@TableOf('demo_account')
export class DemoAccount {
  @Id() readonly id!: string;
  @Code() readonly username!: string;
  @Word() readonly role!: Role;
  @Name() readonly displayName!: string;
  /** What one can try with it. */
  @Line() readonly hint!: string;
  @Code() readonly password!: string;
  /** Order on the page. */
  @Count() readonly place!: number;
}
