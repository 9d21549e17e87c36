import { Module } from '@nestjs/common';
import { CalendarModule } from '@ipharbor/calendar';
import { DocketCalculatorController } from './docket/docket-calculator.controller';

/** 知识产权托管: what agencies promise to enterprises, what they did, and the deadlines that rights stand on. */
@Module({
  imports: [CalendarModule],
  controllers: [DocketCalculatorController],
})
export class TrusteeshipModule {}
