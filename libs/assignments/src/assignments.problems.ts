import { problems } from '@ipharbor/platform/kernel';

/** How a command on specialists, assignments, plans, logs or liaisons can fail. */
export const assignmentsProblem = problems({
  'matching-costs-invalid': {
    status: 422,
    zh: '第 {row} 行的成本不完整或不是有限数值',
    en: 'the costs of row {row} are not one finite number for each column',
  },
  'matching-capacities-invalid': {
    status: 422,
    zh: '第 {column} 列的容量不是非负整数',
    en: 'the capacity of column {column} is not a whole number from 0',
  },
  'matching-forbidden-invalid': {
    status: 422,
    zh: '禁配组合（{row}，{column}）不在表内',
    en: 'the forbidden pair ({row}, {column}) lies outside the costs',
  },
});
