import { Workbook, type Worksheet } from 'exceljs';
import { columnLetter, type Choice, type SheetColumn } from '../columns';
import { cellText, type SheetRow } from '../sheet';
import { columnWidth, headerStyle, quietStyle, requiredStyle, textColumn, titleStyle } from './style';
import { safeText } from './xlsx-output';

export interface TemplateOptions {
  readonly sheetName?: string;
}

const exampleMark = '示例：';
const choicesSheet = '可填内容';
const lastRow = 5_000;

/** True for the example row of a template, which an import leaves out. */
export const isExampleRow = ({ cells }: SheetRow): boolean => cellText(cells[0]).startsWith(exampleMark);

/**
 * Writes the file people fill in: the header (required columns in red with `*`), one example row marked 示例, drop-down
 * lists for columns with `choices`, and a sheet of notes. Codes keep their digits: the columns are formatted as text.
 */
export async function writeTemplate(
  path: string,
  columns: readonly SheetColumn[],
  { sheetName = '填写' }: TemplateOptions = {},
): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] });
  writeHeader(sheet, columns);
  writeNotes(workbook.addWorksheet('填写说明'), columns);
  const lists = workbook.addWorksheet(choicesSheet, { state: 'hidden' });
  columns.filter(hasChoices).forEach((column, list) => {
    lists.getColumn(list + 1).values = [column.title, ...column.choices.map(({ title }) => title)];
    offerChoices(sheet, columns.indexOf(column), list, column.choices.length);
  });
  await workbook.xlsx.writeFile(path);
}

function writeHeader(sheet: Worksheet, columns: readonly SheetColumn[]): void {
  columns.forEach((column, index) => {
    const place = sheet.getColumn(index + 1);
    place.width = column.width ?? columnWidth(column.title);
    if (typeof column.example !== 'number') place.style = textColumn;
    const header = sheet.getCell(1, index + 1);
    header.value = safeText(column.required ? `${column.title}*` : column.title);
    header.style = column.required ? requiredStyle : headerStyle;
    const example = sheet.getCell(2, index + 1);
    example.value = index === 0 ? `${exampleMark}${exampleOf(column)}` : exampleOf(column);
    example.style = quietStyle;
  });
  sheet.getCell(2, 1).note = '示例行，导入时自动跳过，可以删除';
}

function writeNotes(sheet: Worksheet, columns: readonly SheetColumn[]): void {
  sheet.columns = [20, 10, 40, 60].map((width) => ({ width }));
  sheet.addRow(['填写说明']).getCell(1).style = titleStyle;
  sheet.addRow(['请勿改动表头；带 * 的列必须填写；日期写成 2024-01-08；示例行导入时自动跳过。']);
  const header = sheet.addRow(['列名', '是否必填', '可填内容', '说明']);
  header.eachCell((cell) => (cell.style = headerStyle));
  for (const { title, required, choices = [], note = '' } of columns) {
    const titles = choices.map((choice) => choice.title).join('、');
    sheet.addRow([title, required ? '必填' : '选填', titles, note].map(safeText));
  }
}

function offerChoices(sheet: Worksheet, column: number, list: number, count: number): void {
  const [letter, from] = [columnLetter(column), columnLetter(list)];
  (sheet as WithValidations).dataValidations.add(`${letter}2:${letter}${lastRow}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`${choicesSheet}!$${from}$2:$${from}$${count + 1}`],
    showErrorMessage: true,
    errorTitle: '内容不在可填范围内',
    error: '请从下拉列表中选择',
  });
}

/** exceljs has it, its types do not; set cell by cell it would take a cell object for each of the rows. */
type WithValidations = Worksheet & {
  readonly dataValidations: { add(range: string, validation: Readonly<Record<string, unknown>>): void };
};

const hasChoices = (column: SheetColumn): column is SheetColumn & { readonly choices: readonly Choice[] } =>
  (column.choices?.length ?? 0) > 0;
const exampleOf = ({ example, choices }: SheetColumn): string | number => {
  const shown = example ?? choices?.[0]?.title ?? '';
  return typeof shown === 'string' ? safeText(shown) : shown;
};
