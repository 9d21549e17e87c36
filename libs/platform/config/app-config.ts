import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { join } from 'node:path';

const on = ({ value }: { value: unknown }): unknown =>
  value === undefined ? undefined : value !== 'off' && value !== 'false';

/**
 * Everything the environment decides, checked at boot. The profile follows from what is configured: without
 * `DATABASE_URL` an SQLite file in `DATA_DIR`, without `REDIS_URL` jobs in process.
 */
export class AppConfig {
  @IsInt()
  @Min(0)
  @Max(65535)
  @Transform(({ value }) => Number(value))
  readonly PORT: number = 3000;

  @IsString()
  readonly HOST: string = '127.0.0.1';

  @IsString()
  readonly DATA_DIR: string = '.data';

  /** `mariadb://user:password@host:3306/ipharbor` or `mysql://…`. */
  @IsOptional()
  @Matches(/^(mariadb|mysql):\/\//)
  readonly DATABASE_URL?: string;

  @IsOptional()
  @Matches(/^rediss?:\/\//)
  readonly REDIS_URL?: string;

  /** Address people type; cookies are Secure when it is https. */
  @IsOptional()
  @IsUrl({ require_tld: false })
  readonly PUBLIC_URL?: string;

  /** Proxies whose X-Forwarded-For is believed, comma-separated addresses. */
  @IsOptional()
  @IsString()
  readonly TRUSTED_PROXIES?: string;

  /** Signs what must not be forged; made and kept in `DATA_DIR/keys` by the embedded profile, required with DATABASE_URL. */
  @IsOptional()
  @IsString()
  @MinLength(32)
  readonly SECRET_KEY?: string;

  /** `off`: an empty city and one administrator with a one-time password. */
  @Transform(on)
  readonly DEMO: boolean = true;

  @IsOptional()
  @IsString()
  @MinLength(10)
  readonly DEMO_PASSWORD?: string;

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
  readonly LOG_LEVEL: string = 'info';

  get isEmbedded(): boolean {
    return this.DATABASE_URL === undefined;
  }

  get databaseFile(): string {
    return join(this.DATA_DIR, 'ipharbor.sqlite');
  }

  get filesDirectory(): string {
    return join(this.DATA_DIR, 'files');
  }

  /** Reads and checks the environment; every fault is named in one error. */
  static from(environment: Readonly<Record<string, string | undefined>>): AppConfig {
    const given = Object.fromEntries(
      Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
    );
    const config = plainToInstance(AppConfig, given, { exposeDefaultValues: true });
    const faults = validateSync(config, { whitelist: false });
    const said = faults.map((fault) => `${fault.property}: ${Object.values(fault.constraints ?? {}).join('; ')}`);
    if (!config.isEmbedded) said.push(...weakSecret(config.SECRET_KEY));
    if (said.length > 0) throw new Error(`the environment is not usable:\n  ${said.join('\n  ')}`);
    return config;
  }
}

/** Sample values and words that a search finds are no secrets. */
function weakSecret(secret: string | undefined): string[] {
  if (secret === undefined)
    return ['SECRET_KEY: required with DATABASE_URL (32 characters or more, from a random source)'];
  const distinct = new Set(secret).size;
  return distinct < 12 || /change|secret|example|password|default/i.test(secret)
    ? ['SECRET_KEY: looks like a sample value']
    : [];
}
