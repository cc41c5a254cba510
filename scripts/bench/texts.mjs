// Reports and data files in any size: the samples' paragraphs, and records made up from a seed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib.mjs';
import { source } from './bundles.mjs';

export { source } from './bundles.mjs';

export const samples = join(root, 'samples');
export const texts = new Map(
  readdirSync(samples)
    .filter((name) => /\.(?:gongwen|md|ya?ml|csv)$/.test(name))
    .map((name) => [name, readFileSync(join(samples, name), 'utf8')]),
);
export const reports = [...texts].filter(([name]) => name.endsWith('.gongwen'));

/** The samples' paragraphs again and again, each sentence with a number of its own, so that none is the repetition of another. */
export function longReport(characters) {
  const paragraphs = reports.flatMap(([, text]) => text.split('\n').filter((line) => line.length > 30));
  let text = '长篇工作汇报\n\n';
  for (let i = 0; text.length < characters; i++) text += `${paragraphs[i % paragraphs.length].replaceAll('。', `，见附件${i + 1}。`)}\n\n`;
  return text;
}

/** The shipped packs. */
export async function packs() {
  const { readPacks } = await source('node/packs.ts');
  return readPacks(pathToFileURL(join(root, 'dist/bench.cjs')).href);
}

/** The samples' own data files. */
export async function sampleData() {
  const { dataKindOf } = await source('data/fileKinds.ts');
  return [...texts].flatMap(([name, text]) => {
    const kind = dataKindOf(name);
    return kind ? [{ uri: `file:///bench/${name}`, kind, text }] : [];
  });
}

const HAN =
  '东西南北中山河海江湖金木水火土田丰华安康宁和平阳光明新兴荣昌盛达通远大长高青绿红白云龙凤鹤松柏梅兰竹菊春夏秋冬石玉泉源溪湾岭坡岗桥港';
const INDICATORS =
  '地区生产总值 规上工业增加值 固定资产投资 社会消费品零售总额 一般公共预算收入 进出口总额 技术合同成交额 实际利用外资'.split(' ');

/** So many records of each kind, as CSV. */
export function bulkData({ targets, names, slogans }) {
  let state = 7;
  const random = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const word = (length) => Array.from({ length }, () => HAN[random(HAN.length)]).join('');
  const distinct = (count, make) => {
    const made = new Set();
    while (made.size < count) made.add(make(made.size));
    return [...made];
  };
  const cities = distinct(Math.max(1, Math.ceil(targets / INDICATORS.length)), () => `${word(2)}市`);
  const file = (kind, lines) => ({ uri: `file:///bench/bulk/${kind}.csv`, kind, text: `${lines.join('\n')}\n` });
  return [
    file('targets', [
      '指标,地区,时期,目标值',
      ...Array.from({ length: targets }, (_, i) => `${INDICATORS[i % 8]},${cities[Math.floor(i / 8)]},2023,${100 + random(900)}亿元`),
    ]),
    file('names', [
      '名称,类别',
      ...distinct(names, (i) => `${word(2 + random(3))}${['产业园,park', '镇,town', '公司,organisation', '片区,zone'][i % 4]}`),
    ]),
    file('slogans', ['提法', ...distinct(slogans, () => `${word(4)}行动`)]),
  ];
}

export const asData = (files) => new Map(files.map((file) => [file.uri, file]));
