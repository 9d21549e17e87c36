import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHelpMediation1795700400010 extends Change {
  change = (schema: Schema) =>
    schema.create('help_mediation', (t) =>
      t
        .id()
        .ref('requestId')
        .name('organisation')
        .name('mediator')
        .word('dispute')
        .word('status')
        .name('opponentName')
        .code('opponentPhone', { nullable: true })
        .day('applicantAgreedOn', { nullable: true })
        .day('opponentAgreedOn', { nullable: true })
        .doc('sessions')
        .note('result', { nullable: true })
        .day('endedOn', { nullable: true })
        .day('confirmBy', { nullable: true })
        .name('court', { nullable: true })
        .day('confirmationAskedOn', { nullable: true })
        .version()
        .index(['requestId'])
        .belongsTo('requestId', 'help_request'),
    );
}
