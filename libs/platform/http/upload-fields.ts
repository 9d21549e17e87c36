import type { Type } from '@nestjs/common';
import type { Upload } from './upload';
import { validation } from './validation';

const pipe = validation();

/** The text fields sent beside a file, checked as a body is; throws `invalid-input` (400). */
export const fieldsOf = <Dto extends object>(dto: Type<Dto>, { fields }: Pick<Upload, 'fields'>): Promise<Dto> =>
  validated(dto, fields);

/** The same check for what arrives in no body: JSON inside a field, a stored query. */
export const validated = <Dto extends object>(dto: Type<Dto>, value: unknown): Promise<Dto> =>
  pipe.transform(value, { type: 'body', metatype: dto }) as Promise<Dto>;
