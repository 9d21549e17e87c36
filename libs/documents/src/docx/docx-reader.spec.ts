import type { DocxParagraph, DocxTable, DocxText } from './docx-content';
import { DocxPackage } from './docx-package';
import { readDocx } from './docx-reader';

/** A document as office programs write it, around the given body. */
const read = (body: string, parts: Record<string, string> = {}) =>
  readDocx(
    DocxPackage.of({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
      ...parts,
    }),
  );
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraphs = (blocks: readonly unknown[]) => blocks as DocxParagraph[];
const words = ({ parts }: DocxParagraph) => (parts as DocxText[]).map(({ text }) => text).join('');

describe('readDocx', () => {
  it('looks a run up through its style, what that is based on, and the defaults of the document', () => {
    const styles = `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/><w:rFonts w:eastAsia="仿宋"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:styleId="base"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="title"><w:basedOn w:val="base"/><w:rPr><w:color w:val="ff0000"/></w:rPr></w:style></w:styles>`;
    const body = `<w:p><w:pPr><w:pStyle w:val="title"/></w:pPr>${run('关于')}${run('受理', '<w:b w:val="0"/><w:sz w:val="44"/>')}</w:p>`;
    const [{ align, parts }] = paragraphs(read(body, { 'word/styles.xml': styles }).blocks);
    expect(align).toBe('center');
    expect(parts).toMatchObject([
      { text: '关于', bold: true, size: 16, color: '#ff0000', font: '仿宋' },
      { text: '受理', bold: false, size: 22, color: '#ff0000' },
    ]);
  });

  it('reads indents that are counted in characters, fixed lines and page breaks', () => {
    const look =
      '<w:ind w:firstLineChars="200" w:firstLine="1"/><w:spacing w:line="560" w:lineRule="exact"/><w:keepNext/>';
    const sized = '<w:rPr><w:sz w:val="32"/></w:rPr>';
    const body = `<w:p><w:pPr>${look}${sized}</w:pPr>${run('一')}<w:r><w:br w:type="page"/></w:r>${run('二')}</w:p>`;
    const [first, second] = paragraphs(read(body).blocks);
    expect(first).toMatchObject({ firstLine: 32, line: { points: 28 }, keepsNext: true, startsPage: false });
    expect([words(first), words(second), second.startsPage]).toEqual(['一', '二', true]);
  });

  it('shows a changed text as if the changes were accepted, fields as they stand, and nothing hidden', () => {
    const body = `<w:p>${run('申请')}<w:ins>${run('人')}</w:ins><w:del><w:r><w:delText>者</w:delText></w:r></w:del><w:hyperlink>${run('网址')}</w:hyperlink>
      <w:sdt><w:sdtContent>${run('：')}</w:sdtContent></w:sdt>${run('暗语', '<w:vanish/>')}<w:r><w:fldChar/><w:instrText> DATE </w:instrText></w:r>${run('今天')}</w:p>`;
    const { blocks, uncarried } = read(body);
    expect(words(paragraphs(blocks)[0])).toBe('申请人网址：今天');
    expect(uncarried).toEqual([]);
  });

  it('reads a table with cells over several columns', () => {
    const cell = (text: string, span = 1) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
    const body = `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${cell('全宽', 2)}</w:tr><w:tr>${cell('左')}${cell('右')}</w:tr></w:tbl>`;
    const [table] = read(body).blocks as DocxTable[];
    expect(table).toMatchObject({ widths: [100, 200], hasBorders: true });
    expect(table.rows.map((row) => row.map(({ columns }) => columns))).toEqual([[2], [1, 1]]);
  });

  it.each([
    ['文本框', '<w:p><w:r><mc:AlternateContent/></w:r></w:p>'],
    ['脚注', '<w:p><w:r><w:footnoteReference/></w:r></w:p>'],
    ['公式', '<w:p><m:oMath/></w:p>'],
    ['自动编号', '<w:p><w:pPr><w:numPr/></w:pPr></w:p>'],
    ['嵌入对象', '<w:p><w:r><w:object/></w:r></w:p>'],
    ['纵向合并', '<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'],
    ['多个节', '<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:sectPr/>'],
    ['格式 w:unheardOf', '<w:p><w:unheardOf/></w:p>'],
  ])('says that it leaves out: %s', (said, body) => expect(read(body).uncarried.join()).toContain(said));
});
