// Writes packs/divisions.csv, 行政区划 down to the county, and packs/zones.csv, 功能区, from @vant/area-data (MIT) and the lists in scripts/packs.
//   node --import tsx scripts/packs.mjs            writes
//   node --import tsx scripts/packs.mjs --check    writes nothing, exits 1 when the pack is out of date
// The package keeps codes that no longer are (410190) and streets of cities without counties; only the codes of the national standard are taken:
// 01–20 districts, 21–70 counties, 81–89 cities of a county's rank.
import { readFileSync, writeFileSync } from 'node:fs';
import { areaList } from '@vant/area-data';
import { allCommonWords } from '../server/src/facts/lexicon/commonWord.ts';
import { RENAMED } from './packs/renamed.mjs';
import { ZONES } from './packs/zones.mjs';

const HEADER = '名称,类别,简称,上级,释义,曾用名,来源';
const ORDINARY = new Set(allCommonWords().filter((word) => word.length === 2));
/** Cities that people mean by a short name that a district elsewhere has as well. */
const BETTER_KNOWN = new Set(['西安', '大同', '中山', '资阳']);
const PEOPLES = new RegExp(
  `(?:${'蒙古 藏 维吾尔 哈萨克 柯尔克孜 塔吉克 锡伯 撒拉 土 回 东乡 保安 裕固 土家 苗 侗 瑶 壮 布依 仡佬 水 彝 哈尼 白 傣 拉祜 佤 傈僳 景颇 纳西 怒 独龙 普米 布朗 羌 黎 畲 满 朝鲜 达斡尔 鄂温克 鄂伦春 仫佬 毛南 各'
    .split(' ')
    .map((people) => `${people}族`)
    .join('|')}|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)+$`,
);

for (const [name, text] of Object.entries({ divisions: divisions(), zones: zones() })) {
  const file = new URL(`../packs/${name}.csv`, import.meta.url);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) process.exitCode = 1;
}

function divisions() {
  const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
  const places = Object.entries(provinces).map(([code, name]) => ({
    code,
    name,
    parent: '',
    rank: provinceRank(name),
    short: [provinceStem(name)],
  }));
  const mainland = ([code]) => Number(code.slice(0, 2)) <= 65;
  const isMunicipality = (code) => /^(?:11|12|31|50)/.test(code);
  for (const [code, name] of Object.entries(cities).filter(mainland)) {
    if (isMunicipality(code) || code.slice(2, 4) === '90') continue;
    places.push({ code, name, parent: provinces[`${code.slice(0, 2)}0000`], rank: cityRank(name), short: cityShorts(name) });
  }
  for (const [code, name] of Object.entries(counties).filter(mainland)) {
    const own = Number(code.slice(4));
    if (!/[市区县旗]$/.test(name) || (own > 70 && own < 81) || own > 89 || /^4604|^4419|^4420|^6202/.test(code)) continue;
    const direct = isMunicipality(code) || code.slice(2, 4) === '90';
    const parent = direct ? provinces[`${code.slice(0, 2)}0000`] : cities[`${code.slice(0, 4)}00`];
    // 郊区, 城区, 东区: common nouns that name no one place.
    if (!/^[东西南北]区$|^[城郊矿]区$/.test(name))
      places.push({ code, name, parent, rank: countyRank(code, name), short: countyShorts(name) });
  }
  const stems = new Map();
  for (const place of places) for (const word of place.short) stems.set(word, [...(stems.get(word) ?? []), place]);
  const rows = places.map(({ code, name, parent, rank, short }) => {
    const isCounty = !code.endsWith('00');
    // A short name that is an ordinary word, or another place's as well, is none: 和平, 朝阳, 通州.
    const isFree = (word) => !ORDINARY.has(word) && stems.get(word).length === 1;
    // A city shares its short name with its own county (长沙县), not with a place elsewhere (朝阳区 of Beijing).
    const isCitys = (word) =>
      code.endsWith('0000') ||
      BETTER_KNOWN.has(word) ||
      stems.get(word).every((other) => other.name === name || other.parent === name || other.code.endsWith('0000'));
    const aliases = short.filter((word) => word !== name && word.length > 1 && (isCounty ? isFree(word) : isCitys(word)));
    return [name, '区县', aliases.join('、'), parent ?? '', rank, RENAMED.get(name) ?? '', `行政区划代码 ${code}`].join(',');
  });
  return `${HEADER}\n${rows.join('\n')}\n`;
}

/** The package's codes 71–80 are zones that the statistics bureau counts as a county; the rest is our own list. */
function zones() {
  const { city_list: cities, county_list: counties } = areaList;
  const known = new Map(ZONES.toReversed().map((zone) => [zone.name, zone]));
  for (const [code, name] of Object.entries(counties)) {
    const own = Number(code.slice(4));
    if (own < 71 || own > 80 || Number(code.slice(0, 2)) > 65 || name.length < 6 || known.has(name)) continue;
    const parent = cities[`${code.slice(0, 4)}00`];
    known.set(name, { name, aliases: districtAs(name, parent, code), parent, source: `统计用区划代码 ${code}` });
  }
  const rows = [...known.values()].map(({ name, aliases, parent, source }) => {
    const short = name.replace(/经济技术开发区$/, '经开区').replace(/高新技术产业开发区$/, '高新区');
    const all = short === name || aliases.length > 0 || short.length < 5 ? aliases : [short];
    return [name, '功能区', all.join('、'), parent ?? '', '', '', source].join(',');
  });
  return `${HEADER}\n${rows.join('\n')}\n`;
}

/** 洪江区, as 怀化市洪江管理区 is called beside 洪江市, so that it is not taken for a slip of that. */
function districtAs(name, parent, code) {
  const stem = /^(.+)管理区$/.exec(name.replace(parent, ''))?.[1];
  const isCountys = Object.entries(areaList.county_list).some(
    ([other, county]) => other.slice(0, 4) === code.slice(0, 4) && stem !== undefined && county === `${stem}市`,
  );
  return isCountys ? [`${stem}区`] : [];
}

/** The last part of a name is its rank; what people call the place for short is the rest without its peoples. */
function countyShorts(name) {
  const stem = name.replace(/(?:自治[县旗]|[市区县旗])$/, '');
  const bare = withoutPeoples(stem);
  const rank = name.slice(-1);
  return bare === stem ? [stem] : [bare, `${bare}${rank}`];
}

function cityShorts(name) {
  const stem = name.replace(/(?:自治州|地区|[市盟])$/, '');
  const bare = withoutPeoples(stem);
  return name.endsWith('自治州') ? [`${bare}州`] : [bare];
}

function withoutPeoples(stem) {
  const bare = stem.replace(PEOPLES, '');
  return bare.length > 1 ? bare : stem;
}

function provinceStem(name) {
  return name.replace(/(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|[省市])$/, '');
}
function provinceRank(name) {
  return name.endsWith('市') ? '直辖市' : (/(?:自治区|特别行政区|省)$/.exec(name)?.[0] ?? '');
}
function cityRank(name) {
  return name.endsWith('市') ? '地级市' : (/(?:自治州|地区|盟)$/.exec(name)?.[0] ?? '');
}

function countyRank(code, name) {
  if (/自治[县旗]$/.test(name)) return name.slice(-3);
  return name.endsWith('市') ? '县级市' : name.endsWith('区') && Number(code.slice(4)) <= 20 ? '市辖区' : name.slice(-1);
}
