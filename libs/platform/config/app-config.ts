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

  /** The malware scanner that looks at every upload: `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`. */
  @IsOptional()
  @Matches(/^(tcp:\/\/[^/]+:\d+|unix:\/.+)$/)
  readonly CLAMD_URL?: string;

  /** `sm3`: evidence is hashed by SM3 (GB/T 32905) too, beside SHA-256. */
  @IsOptional()
  @IsIn(['sm3'])
  readonly EVIDENCE_DIGEST?: 'sm3';

  /** Lets a program read /api/metrics as `Authorization: Bearer …`; without it only signed-in engineers may. */
  @IsOptional()
  @IsString()
  @MinLength(24)
  readonly METRICS_TOKEN?: string;

  /** Where a worker serves its own metrics under `METRICS_TOKEN`; 0: nowhere. */
  @IsInt()
  @Min(0)
  @Max(65535)
  @Transform(({ value }) => Number(value))
  readonly METRICS_PORT: number = 0;

  /** `off`: an empty city and one administrator with a one-time password. */
  @Transform(on)
  readonly DEMO: boolean = true;

  @IsOptional()
  @IsString()
  @MinLength(10)
  readonly DEMO_PASSWORD?: string;

  /** `smtp://user:password@host:587`, or `smtps://`: mail goes out over it. Needs `MAIL_FROM`. */
  @IsOptional()
  @Matches(/^smtps?:\/\/[^\s]+$/)
  readonly SMTP_URL?: string;

  /** `知港 <noreply@example.gov.cn>`: the sender of every mail. */
  @IsOptional()
  @Matches(/^[^\r\n]*@[^\s@]+$/)
  readonly MAIL_FROM?: string;

  /** `https://…`: the gateway that text messages are handed to. Needs `SMS_GATEWAY_KEY`. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  readonly SMS_GATEWAY_URL?: string;

  /** Shared with the gateway; signs what is sent to it. */
  @IsOptional()
  @MinLength(16)
  readonly SMS_GATEWAY_KEY?: string;

  /** Instead of a gateway: a folder that another program takes text messages from. */
  @IsOptional()
  @IsString()
  readonly SMS_DROP_DIR?: string;

  /** The approved signature, without its brackets: 【知港】 stands before every text message. */
  @IsString()
  @Matches(/^[^【】\s]{2,18}$/)
  readonly SMS_SIGNATURE: string = '知港';

  /** Price of one segment, in fen. */
  @IsInt()
  @Min(0)
  @Max(1000)
  @Transform(({ value }) => Number(value))
  readonly SMS_FEN_PER_SEGMENT: number = 5;

  /** A folder for an intranet exchange (前置机): events are left there in batches with a manifest. */
  @IsOptional()
  @IsString()
  readonly EXCHANGE_DIR?: string;

  /** Seals the secrets that tables keep: 32 random characters or more, the same in every process. */
  @IsOptional()
  @MinLength(32)
  readonly SECRETS_KEY?: string;

  /** Lets webhooks call this machine; for tests alone, anything else refuses it. */
  @Transform(on)
  readonly WEBHOOKS_TO_LOOPBACK: boolean = false;

  /** How long mail servers, gateways and webhooks may keep a process waiting, in milliseconds. */
  @IsInt()
  @Min(100)
  @Max(60_000)
  @Transform(({ value }) => Number(value))
  readonly OUTSIDE_TIMEOUT_MS: number = 10_000;

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
    said.push(...contradictions(config));
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

/** Settings that only make sense together, or never together. */
function contradictions(config: AppConfig): string[] {
  const { SMTP_URL, MAIL_FROM, SMS_GATEWAY_URL, SMS_GATEWAY_KEY, SMS_DROP_DIR } = config;
  const said: string[] = [];
  if (config.WEBHOOKS_TO_LOOPBACK && process.env.NODE_ENV !== 'test')
    said.push('WEBHOOKS_TO_LOOPBACK: only tests may call this machine');
  if (SMTP_URL && !MAIL_FROM) said.push('MAIL_FROM: mail needs a sender');
  if (SMS_GATEWAY_URL && !SMS_GATEWAY_KEY) said.push('SMS_GATEWAY_KEY: what goes to the gateway is signed');
  if (SMS_GATEWAY_URL && SMS_DROP_DIR)
    said.push('SMS_DROP_DIR: text messages go to a gateway or to a folder, not both');
  return said;
}
