import type { Actor } from '@ipharbor/access';
import { patentApplicationCheckDigit } from '@ipharbor/identifiers';
import { IpRights, type CreateIpRightDto, type IpRight, type RecordEventDto } from '@ipharbor/ip-rights';
import type { DemoCity } from './demo-city';
import type { EnteredFirm } from './enter-firms';

const evidence = '演示数据';
const typeDigit = { invention: 1, 'utility-model': 2, design: 3 } as const;

/** Enters rights of firms with numbers that are valid and that no office has given out. */
export class RightsDesk {
  private last = 0;

  constructor(
    private readonly city: DemoCity,
    private readonly officer: Actor,
  ) {}

  /** A patent or its application; `filed` and `granted` are days before today. */
  patent(
    kind: keyof typeof typeDigit,
    firm: EnteredFirm,
    title: string,
    { filed, granted, partner }: { filed: number; granted?: number; partner?: string },
  ): Promise<IpRight> {
    const filedOn = this.city.clock.daysAgo(filed);
    return this.create(firm, {
      kind,
      title,
      applicationNo: this.applicationNo(kind, filedOn.slice(0, 4)),
      filedOn,
      ...(granted === undefined ? {} : { grantedOn: this.city.clock.daysAgo(granted) }),
      ...(partner ? { owners: [{ enterpriseId: firm.id }, { name: partner }] } : {}),
    });
  }

  trademark(firm: EnteredFirm, registered: number, niceClass: string): Promise<IpRight> {
    const registrationNo = String(990_000_000 + this.next());
    const title = `${firm.name.slice(3, 6)}`;
    return this.create(firm, {
      ...{ kind: 'trademark', title, registrationNo, niceClass },
      filedOn: this.city.clock.daysAgo(registered + 330),
      grantedOn: this.city.clock.daysAgo(registered),
    });
  }

  software(firm: EnteredFirm, title: string, registered: number): Promise<IpRight> {
    const grantedOn = this.city.clock.daysAgo(registered);
    const registrationNo = `${grantedOn.slice(0, 4)}SR${9_900_000 + this.next()}`;
    return this.create(firm, { kind: 'software-copyright', title, registrationNo, grantedOn });
  }

  record(right: IpRight, kind: RecordEventDto['kind'], daysAgo: number): Promise<IpRight> {
    const onDay = this.city.clock.daysAgo(daysAgo);
    return this.city.get(IpRights).recordEvent(this.officer, right.id, { kind, onDay, source: 'manual', evidence });
  }

  private create(
    firm: EnteredFirm,
    facts: Partial<CreateIpRightDto> & Pick<CreateIpRightDto, 'kind' | 'title'>,
  ): Promise<IpRight> {
    const owners = [{ enterpriseId: firm.id }];
    const documentNo = facts.filedOn ? `受理 ${facts.applicationNo ?? facts.registrationNo}` : undefined;
    return this.city.get(IpRights).create(this.officer, { owners, source: 'receipt', documentNo, evidence, ...facts });
  }

  /** Serial numbers begin where those of the office end. */
  private applicationNo(kind: keyof typeof typeDigit, year: string): string {
    const digits = `${year}${typeDigit[kind]}${9_000_000 + this.next()}`;
    return `${digits}.${patentApplicationCheckDigit(digits)}`;
  }

  private next(): number {
    this.last += 1;
    return this.last;
  }
}
