import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateClockRuleVersion1795700000005 extends Change {
  change = (schema: Schema) =>
    schema.create('clock_rule_version', (t) =>
      t
        .id()
        .code('rule')
        .code('label')
        .day('effectiveFrom')
        .day('effectiveTo', { nullable: true })
        .count('n')
        .word('unit')
        .word('roll')
        .line('source')
        .flag('isVerified')
        .ref('addedById')
        .instant('addedAt')
        .version()
        .index(['rule', 'label'], { unique: true })
        .index(['rule', 'effectiveFrom']),
    );
}
