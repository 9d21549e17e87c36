import { createWriteStream } from 'node:fs';
import exceljs from 'exceljs';

const header = [
  '企业名称',
  '统一社会信用代码',
  '所属乡镇',
  '行业',
  '职工人数',
  '研发人员',
  '高新技术企业',
  '登记状态',
  '成立日期',
  '备注',
];
const townships = [
  '新建路街道',
  '新华路街道',
  '新烟街道',
  '新村镇',
  '辛店镇',
  '观音寺镇',
  '梨河镇',
  '和庄镇',
  '薛店镇',
  '孟庄镇',
  '郭店镇',
  '龙湖镇',
  '城关乡',
];
const brands = '恒瑞鑫盛宏达泰安润丰嘉诚华信科创正源博远天成凯越同济银河龙腾䶮祥荣光智联众合卓越明德';
const trades = ['药业', '食品', '机械', '电子科技', '新材料', '包装', '智能装备', '生物科技', '信息技术', '环保工程'];
const industries = ['C27', 'C14', 'C35', 'I65', 'C30', 'C22', '医药制造业', '软件和信息技术服务业'];

/** Writes a workbook of fictional firms with sound codes; the same seed gives the same firms, another one others. */
export async function writeEnterprises(path, rows, seed) {
  const random = mulberry32(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const file = createWriteStream(path);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: file, useSharedStrings: true, useStyles: false });
  const sheet = workbook.addWorksheet('企业');
  sheet.addRow(['新郑市企业名录']).commit();
  sheet.addRow(header).commit();
  for (let at = 0; at < rows; at += 1) {
    const name = `新郑市${pick(brands)}${pick(brands)}${pick(brands)}${pick(brands)}${pick(trades)}有限公司`;
    const staff = Math.floor(random() * 400);
    sheet
      .addRow([
        name,
        uscc((seed % 100) * 1_000_000 + at),
        pick(townships),
        pick(industries),
        staff,
        Math.floor(staff * random() * 0.3),
        random() < 0.1 ? '是' : '否',
        random() < 0.95 ? '存续' : '注销',
        `20${String(Math.floor(random() * 24)).padStart(2, '0')}-0${1 + Math.floor(random() * 9)}-15`,
        '',
      ])
      .commit();
    if (at % 2000 === 0) await new Promise(setImmediate);
  }
  sheet.commit();
  await workbook.commit();
}

/** A code of GB 32100-2015 with both check characters (the ninth part is an organisation code, GB 11714-1997). */
export function uscc(number) {
  const serial = String(number).padStart(8, '0');
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, at) => total + weight * Number(serial[at]), 0);
  const check = 11 - (sum % 11);
  const code = `91410184${serial}${{ 10: 'X', 11: '0' }[check] ?? check}`;
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const weighted = [...code].reduce((total, character, at) => total + alphabet.indexOf(character) * (3 ** at % 31), 0);
  return code + alphabet[(31 - (weighted % 31)) % 31];
}

function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
