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

  /** How many seconds a process may be silent before another takes over its jobs. */
  @IsInt()
  @Min(2)
  @Max(600)
  @Transform(({ value }) => Number(value))
  readonly LEASE_SECONDS: number = 60;

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
    said.push(...weakPassword('DATABASE_URL', config.DATABASE_URL), ...weakPassword('REDIS_URL', config.REDIS_URL));
    if (said.length > 0) throw new Error(`the environment is not usable:\n  ${said.join('\n  ')}`);
    return config;
  }
}

/** A server that other machines can reach is not left on an empty or a sample password. */
function weakPassword(name: string, address: string | undefined): string[] {
  if (address === undefined || !URL.canParse(address)) return [];
  const { hostname, password } = new URL(address);
  if (['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return [];
  const isWeak =
    password.length < 12 || new Set(password).size < 6 || /change|secret|example|password|default/i.test(password);
  return isWeak ? [`${name}: its password is empty, short or a sample value`] : [];
}
