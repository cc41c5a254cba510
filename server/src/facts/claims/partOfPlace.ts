/** 四县有学校265所, 在兰洽会上签约125个: of some of many, or of an event, and so not the place's. */
const OF_PART =
  /(?:^|[。；;：:])县[（(]区[）)]|(?:^|[。；;，,])(?:山区|库区|沿[海江河]|内陆|革命老区|老区|贫困|主城|[东西南北中][部线]|[\u4e00-\u9fff][东西南北中])?[两三四五六七八九\d]{1,2}[县区市](?=[^，。级]{2})(?!工作|学)|每[个家座][^，。；\d]{1,12}[都均][^，。；]{0,12}$|每(?:平方)?公里|在[^，。；]{2,24}(?:会|节|展|赛)(?:上|期间)[，,]/;

/** 每个园区完成投资5亿元: of one of many; but 每个园区都有项目，全年完成投资5亿元 is of all. */
const OF_EACH = /(?:^|[。；;，,的])每[个家座](?!月|季度?|工作日)/;
const OF_ALL = /[，,](?=力争|全年|全[省市区县州]|累计)/;

/** 医药产业基地共引进企业30家，其中世界500强2家: of those there. */
const GATHERED = /[^，。；]{2}(?:基地|产业园|集聚区|孵化器)(?:现|已|共|累计)*(?:引进|入驻|集聚|落户|吸引|聚集)/;

/** Both are looked for from one full stop or semicolon to the next, up to the last word that ends the one or begins the other. */
const isOfSome = (before: string): boolean =>
  (before.includes('每') || before.includes('其中')) &&
  before
    .split(/[。；]/)
    .some((part) => OF_EACH.test(part.split(OF_ALL).at(-1) ?? '') || GATHERED.test(part.slice(0, Math.max(0, part.lastIndexOf('其中')))));

/** What stands in all that `OF_PART`, `isOfSome` and `WITHOUT` find: told once for a sentence, which spares both for most of its figures. */
const SIGN_OF_PART = /县[（(]|[两三四五六七八九\d][县区市]|每|在[^，。；]{2,24}[会节展赛]|其中|不[含包]/;

/** Whether some figure of a sentence may be of a part of the place. */
export const mayTellOfPart = (sentence: string): boolean => SIGN_OF_PART.test(sentence);

/** 市级（不含开发区，下同）: of a place without one of its parts, which has figures of its own. */
const WITHOUT = /[（(]不(?:含|包括)([^（()）\d]{2,20})[）)]/;
/** 固定资产投资（不含农户）, 水产品产量（不含远洋渔业）: there it is what is counted, and not where. */
const NO_PLACE =
  /农户|房地产|渔业|企业|个体|项目|投资|金融|银行|保险|税|债|基金|人员|学生|人口|现役|车辆|机动车|自用|发电|行业|产业|业务|零售|批发|瓜|果|菜|林/;
const isWithoutPlace = (before: string): boolean => {
  const left = WITHOUT.exec(before)?.[1];
  return left !== undefined && !NO_PLACE.test(left);
};

/** Whether a figure is of a part of the place; `before` is its sentence up to it. */
export const tellsOfPart = (before: string): boolean => OF_PART.test(before) || isOfSome(before) || isWithoutPlace(before);
