import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateSpecialist1795700600000 extends Change {
  change(schema: Schema): Promise<void> {
    return schema.create('specialist', (t) =>
      t
        .id()
        .ref('professionalId')
        .ref('currentKey', { nullable: true })
        .name('name')
        .ref('agencyId', { nullable: true })
        .name('employer', { nullable: true })
        .code('regionCode')
        .word('status')
        .doc('ipcSections')
        .doc('industries')
        .doc('languages')
        .count('experienceYears')
        .count('capacity')
        .note('statement', { nullable: true })
        .day('appliedOn')
        .ref('appliedById')
        .day('recommendedOn', { nullable: true })
        .ref('recommendedById', { nullable: true })
        .note('recommendation', { nullable: true })
        .day('reviewedOn', { nullable: true })
        .ref('reviewedById', { nullable: true })
        .note('reviewOpinion', { nullable: true })
        .doc('eligibility', { nullable: true })
        .day('noticeFromOn', { nullable: true })
        .day('noticeToOn', { nullable: true })
        .day('secrecyOn', { nullable: true })
        .day('integrityOn', { nullable: true })
        .code('letterNo', { nullable: true })
        .ref('letterId', { nullable: true })
        .day('appointedOn', { nullable: true })
        .day('termFromOn', { nullable: true })
        .day('termToOn', { nullable: true })
        .count('terms')
        .day('endedOn', { nullable: true })
        .note('reason', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['currentKey'], { unique: true })
        .index(['letterNo'], { unique: true })
        .index(['regionCode', 'status', 'termToOn'])
        .index(['agencyId'])
        .index(['professionalId'])
        .index(['status', 'termToOn'])
        .index(['status', 'noticeToOn']),
    );
  }
}
