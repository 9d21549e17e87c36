import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Public } from '@ipharbor/access';
import { ChoiceField, DocField, TextField } from '@ipharbor/platform/http';
import { Clock } from '@ipharbor/platform/kernel';
import { Regions } from '@ipharbor/regions';
import { competenceTable } from '../competence/competence-table';
import { rightKindNames, rightKinds, type RightKind } from '../competence/right-kinds';
import { sides, urgencies, waysFor, type Side, type Urgency } from '../competence/triage';
import { CaseClocks } from '../case-clocks';
import { caseTypes, versionOn } from './case-types';

const city = '410184';

class TriageDto {
  @ChoiceField(sides) readonly side!: Side;
  @ChoiceField(rightKinds) readonly right!: RightKind;
  @ChoiceField(urgencies, { optional: true }) readonly urgency: Urgency = 'none';
  @TextField({ optional: true, max: 12, pattern: /^\d{6,12}$/ }) readonly region: string = city;
}

class HelpTopicsDto {
  @DocField({ description: 'case types, rights, townships, who is competent, where else to go' })
  readonly topics!: object;
}

/** For everybody, without signing in: what we help with, and which way fits. */
@Controller('help-topics')
export class HelpTopicsController {
  constructor(
    private readonly regions: Regions,
    private readonly clocks: CaseClocks,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: HelpTopicsDto })
  topics() {
    const today = this.clock.today();
    return {
      caseTypes: caseTypes.map(({ code, zh, en, what }) => {
        const { version, fields, papers, outcomes, terminations } = versionOn(code, today);
        return { code, zh, en, what, version, fields, papers, outcomes, terminations };
      }),
      rights: rightKinds.map((code) => ({ code, zh: rightKindNames[code] })),
      townships: this.regions.children(city).map(({ code, name }) => ({ code, name })),
      competences: competenceTable.filter(
        ({ effectiveFrom, effectiveTo }) => effectiveFrom <= today && (effectiveTo === null || today <= effectiveTo),
      ),
      acceptBy: this.clocks.dayOf('help-request.acceptance', today),
    };
  }

  /** The ways that are open in a situation, the most fitting first, with who is competent, how long and what it costs. */
  @Get('ways')
  @Public()
  @ApiOkResponse({ type: [HelpTopicsDto] })
  ways(@Query() { side, right, urgency, region }: TriageDto) {
    return waysFor({ side, right, urgency, regionCode: region, onDay: this.clock.today() });
  }
}
