import { createParamDecorator, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { isId, type Language } from '@ipharbor/platform/kernel';
import { persistenceProblem } from '@ipharbor/platform/persistence';
import type { FastifyRequest } from 'fastify';
import { languageOf } from './problem.filter';
import { httpProblem } from './problems';

/** `@Param('id', AnId)`: what is no id names nothing, hence 404 as for an unknown one. */
export const AnId: PipeTransform<string, string> = {
  transform(value) {
    if (!isId(value)) throw persistenceProblem('not-found');
    return value;
  },
};

/** The version in If-Match (`"3"` or `3`), which a change of a record must name. */
export const SeenVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = Number(header?.replace(/^W\//, '').replaceAll('"', ''));
  if (header === undefined || !Number.isSafeInteger(version)) throw httpProblem('version-required');
  return version;
});

/** The language of Accept-Language: Chinese unless English is asked for. */
export const Spoken = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
