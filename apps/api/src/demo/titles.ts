import type { Chance } from './chance';
import type { DemoFirm } from './firms';

/** What firms of a trade make, by the beginning of the industry code. */
const products: Readonly<Record<string, readonly string[]>> = {
  C13: ['红枣脆片', '枣粉', '冻干果蔬'],
  C14: ['挂面', '速冻水饺', '膨化食品'],
  C21: ['拼装板件', '实木家具'],
  C23: ['印刷机滚筒', '丝网印版'],
  C27: ['发酵罐', '植物提取物'],
  C29: ['瓦楞纸箱', '可降解薄膜'],
  C30: ['加气混凝土', '耐火砖', '保温板'],
  C34: ['机械手', '输送线', '数控夹具'],
  C35: ['医用推车', '除尘器', '播种机', '污水处理池'],
  C36: ['制动盘', '线束', '座椅骨架'],
  C39: ['电源模块', '传感器', '连接器'],
  I65: ['设备联网平台', '仓储调度系统'],
};
const effects = ['防堵塞', '低能耗', '快速装夹', '自动清洗', '在线检测', '余热回收', '防潮', '降噪'] as const;

const productOf = ({ industryCode }: DemoFirm, chance: Chance): string =>
  chance.oneOf(products[industryCode.slice(0, 3)] ?? ['生产设备']);

export const inventionTitle = (firm: DemoFirm, chance: Chance): string =>
  `一种${productOf(firm, chance)}的${chance.oneOf(effects)}${chance.oneOf(['方法', '装置及其控制方法', '工艺'])}`;

export const modelTitle = (firm: DemoFirm, chance: Chance): string =>
  `一种${chance.oneOf(effects)}的${productOf(firm, chance)}${chance.oneOf(['加工装置', '检测工装', '输送机构'])}`;

export const softwareTitle = (firm: DemoFirm, chance: Chance): string =>
  `${productOf(firm, chance)}${chance.oneOf(['生产管理', '质量追溯', '远程监测'])}软件 V1.0`;
