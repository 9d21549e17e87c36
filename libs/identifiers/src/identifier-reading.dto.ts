import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '@ipharbor/platform/kernel';
import type { IdentifierProblem, Reading, Severity } from './reading';

export class IdentifierProblemDto {
  @ApiProperty({ example: 'uscc-check-digit' })
  readonly code!: string;

  @ApiProperty({ description: 'One sentence for a person, Chinese unless English is asked for' })
  readonly message!: string;

  @ApiProperty({ enum: ['reject', 'override', 'warning'] })
  readonly severity!: Severity;

  static from({ code, severity, ...message }: IdentifierProblem, language: Language): IdentifierProblemDto {
    return { code, message: message[language], severity };
  }
}

export class IdentifierReadingDto {
  @ApiProperty({ type: String, nullable: true, description: 'Canonical writing; null when no number was given' })
  readonly normalised!: string | null;

  @ApiProperty({ description: 'May be recorded without an override' })
  readonly valid!: boolean;

  @ApiProperty({ type: IdentifierProblemDto, nullable: true })
  readonly problem!: IdentifierProblemDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'What was probably meant' })
  readonly suggestion!: string | null;

  static from({ normalised, valid, problem, suggestion }: Reading, language: Language): IdentifierReadingDto {
    return { normalised, valid, problem: problem && IdentifierProblemDto.from(problem, language), suggestion };
  }
}
