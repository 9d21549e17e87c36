import { TextField } from './fields';

/** The body of every action that asks only why. */
export class ReasonDto {
  @TextField({ max: 500 }) readonly reason!: string;
}
