import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import { newId } from '@ipharbor/platform/kernel';
import type { FastifyRequest } from 'fastify';
import { finalize, type Observable } from 'rxjs';
import { rememberFileName } from './file-name';
import { httpProblem } from './problems';

/** One uploaded file, on disk, and the text fields sent with it. */
export interface Upload {
  readonly path: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly fields: Readonly<Record<string, string>>;
}

type WithUpload = FastifyRequest & { upload?: Upload };

/** The file of a multipart request; `file-required` (400) when there is none. */
export const Uploaded = createParamDecorator((_: unknown, context: ExecutionContext): Upload => {
  const { upload } = context.switchToHttp().getRequest<WithUpload>();
  if (!upload) throw httpProblem('file-required');
  return upload;
});

/**
 * Receives a multipart body to disk once the caller is known to be allowed, and before any unit of work begins, so that
 * nothing waits for the network inside one. A file that nobody has moved away is removed afterwards.
 */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(private readonly config: AppConfig) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<WithUpload>();
    if (!request.isMultipart()) return next.handle();
    const upload = await receive(request, join(this.config.filesDirectory, 'incoming'));
    request.upload = upload;
    return next.handle().pipe(finalize(() => upload && void rm(upload.path, { force: true })));
  }
}

async function receive(request: FastifyRequest, directory: string): Promise<Upload | undefined> {
  await mkdir(directory, { recursive: true });
  const fields: Record<string, string> = {};
  let upload: Omit<Upload, 'fields'> | undefined;
  const nameOf = rememberFileName(request.raw);
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value);
      continue;
    }
    const path = join(directory, newId());
    const hash = createHash('sha256');
    let bytes = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(part.file, meter, createWriteStream(path, { mode: 0o600 }));
      if (part.file.truncated) throw httpProblem('body-too-large');
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    upload = { path, fileName: nameOf(part.filename), mediaType: part.mimetype, bytes, sha256: hash.digest('hex') };
  }
  return upload && { ...upload, fields };
}
