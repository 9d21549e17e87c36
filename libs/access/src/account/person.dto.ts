import { ChoiceField, IdField, PageDto, TextField } from '@ipharbor/platform/http';
import { roles, type Role } from '../actor';

export class PersonPageDto extends PageDto {
  @TextField({ optional: true, description: 'part of the name' })
  readonly q?: string;

  @ChoiceField(roles, { optional: true })
  readonly role?: Role;
}

/** Somebody who can be given work: enough to choose them, and no more. */
export class PersonDto {
  @IdField()
  readonly id!: string;
  @TextField()
  readonly displayName!: string;
  @TextField({ nullable: true })
  readonly unitId!: string | null;
  @TextField({ nullable: true })
  readonly unitName!: string | null;
  @TextField({ nullable: true })
  readonly title!: string | null;
}
