import type { Principal } from '@ipharbor/platform/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * Who may touch which row of one aggregate. `covers` judges a loaded row, `scope` narrows a query to the rows that
 * `covers` would admit; tests hold the two together.
 */
export interface Policy<Row extends ObjectLiteral, Actor extends Principal = Principal> {
  covers(actor: Actor, row: Row): boolean | Promise<boolean>;
  /** `rows` selects from the table under the alias `rows.alias`. */
  scope(actor: Actor, rows: SelectQueryBuilder<Row>): SelectQueryBuilder<Row>;
}
