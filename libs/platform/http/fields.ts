import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isDay, isId } from '@ipharbor/platform/kernel';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * The field words of inputs and outputs: one line says what is validated, what the OpenAPI document shows and what a
 * person reads when it is wrong. A message is `code|argument`; `validation.ts` turns it into sentences.
 */
export interface FieldOptions {
  /** May be left out. */
  readonly optional?: boolean;
  /** May be null: in a PATCH, null clears the value. */
  readonly nullable?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}
interface Lengths {
  readonly min?: number;
  readonly max?: number;
}
interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

const field = (schema: ApiPropertyOptions, options: FieldOptions, ...rules: PropertyDecorator[]): PropertyDecorator => {
  const { optional = false, nullable = false, description, example } = options;
  const absent = (value: unknown): boolean => (optional && value === undefined) || (nullable && value === null);
  return applyDecorators(
    ApiProperty({ ...schema, required: !optional, nullable, description, example } as ApiPropertyOptions),
    ValidateIf((_, value: unknown) => !absent(value)),
    ...rules,
  );
};

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Text of `min` (default 1) to `max` (default 120) characters, trimmed. */
export const TextField = ({
  min = 1,
  max = 120,
  ...options
}: FieldOptions & Lengths & { pattern?: RegExp; raw?: boolean } = {}) =>
  field(
    { type: String, minLength: min, maxLength: max },
    options,
    ...(options.raw ? [] : [trimmed]),
    IsString({ message: 'text-expected' }),
    MinLength(min, { message: min <= 1 ? 'required' : `too-short|${min}` }),
    MaxLength(max, { message: `too-long|${max}` }),
    ...(options.pattern ? [Matches(options.pattern, { message: 'format' })] : []),
  );

export const IdField = (options: FieldOptions = {}) =>
  field(
    { type: String, format: 'uuid' },
    options,
    ValidateBy({ name: 'isId', validator: { validate: isId, defaultMessage: () => 'id-expected' } }),
  );

/** `YYYY-MM-DD`, a day that exists. */
export const DayField = (options: FieldOptions = {}) =>
  field(
    { type: String, format: 'date' },
    options,
    ValidateBy({ name: 'isDay', validator: { validate: isDay, defaultMessage: () => 'day-expected' } }),
  );

/** ISO 8601 instant, UTC. */
export const InstantField = (options: FieldOptions = {}) =>
  field({ type: String, format: 'date-time' }, options, IsISO8601({ strict: true }, { message: 'instant-expected' }));

const numeric = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value,
);

/** Whole number; also understood as digits in a query string. */
export const CountField = ({ min = 0, max = 2_000_000_000, ...options }: FieldOptions & Bounds = {}) =>
  field(
    { type: 'integer', minimum: min, maximum: max },
    options,
    numeric,
    IsInt({ message: 'whole-number-expected' }),
    Min(min, { message: `too-small|${min}` }),
    Max(max, { message: `too-large|${max}` }),
  );

/** Any number, for outputs and rates. */
export const NumberField = (options: FieldOptions = {}) =>
  field({ type: Number }, options, numeric, IsNumber({}, { message: 'number-expected' }));

/** Money in fen. */
export const FenField = (options: FieldOptions = {}) => CountField({ max: 9_000_000_000_000_000, ...options });

export const FlagField = (options: FieldOptions = {}) =>
  field(
    { type: Boolean },
    options,
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean({ message: 'yes-or-no-expected' }),
  );

export const ChoiceField = (values: readonly string[], options: FieldOptions = {}) =>
  field({ type: String, enum: [...values] }, options, IsIn([...values], { message: `choice|${values.join(', ')}` }));

/** A list of choices, each once; in a query string also `a,b,c`. */
export const ChoicesField = (values: readonly string[], { min = 0, ...options }: FieldOptions & Lengths = {}) =>
  field(
    { type: String, enum: [...values], isArray: true },
    options,
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.split(',').filter(Boolean) : value,
    ),
    IsArray({ message: 'list-expected' }),
    ArrayMinSize(min, { message: `too-few|${min}` }),
    ArrayMaxSize(values.length, { message: `too-many|${values.length}` }),
    IsIn([...values], { each: true, message: `choice|${values.join(', ')}` }),
  );

/** A list of texts of at most `itemMax` characters; in a query string also `a,b,c`. */
export const TextsField = ({
  min = 0,
  max = 1000,
  itemMax = 120,
  ...options
}: FieldOptions & Lengths & { itemMax?: number } = {}) =>
  field(
    { type: String, isArray: true },
    options,
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.split(',').filter(Boolean) : value,
    ),
    IsArray({ message: 'list-expected' }),
    ArrayMinSize(min, { message: `too-few|${min}` }),
    ArrayMaxSize(max, { message: `too-many|${max}` }),
    IsString({ each: true, message: 'text-expected' }),
    MaxLength(itemMax, { each: true, message: `too-long|${itemMax}` }),
  );

/** A list of ids, at most 1,000. */
export const IdsField = ({ min = 0, max = 1000, ...options }: FieldOptions & Lengths = {}) =>
  field(
    { type: String, format: 'uuid', isArray: true },
    options,
    IsArray({ message: 'list-expected' }),
    ArrayMinSize(min, { message: `too-few|${min}` }),
    ArrayMaxSize(max, { message: `too-many|${max}` }),
    ValidateBy({ name: 'isId', validator: { validate: isId, defaultMessage: () => 'id-expected' } }, { each: true }),
  );

/** Another DTO. */
export const PartField = (of: () => new () => object, options: FieldOptions = {}) =>
  field({ type: of }, options, IsObject({ message: 'object-expected' }), ValidateNested(), Type(of));

/** A list of DTOs. */
export const PartsField = (
  of: () => new () => object,
  { min = 0, max = 1000, ...options }: FieldOptions & Lengths = {},
) =>
  field(
    { type: of, isArray: true },
    options,
    IsArray({ message: 'list-expected' }),
    ArrayMinSize(min, { message: `too-few|${min}` }),
    ArrayMaxSize(max, { message: `too-many|${max}` }),
    ValidateNested({ each: true }),
    Type(of),
  );

/** A free JSON object, for documents such as form answers. */
export const DocField = (options: FieldOptions = {}) =>
  field({ type: 'object', additionalProperties: true }, options, IsObject({ message: 'object-expected' }));
