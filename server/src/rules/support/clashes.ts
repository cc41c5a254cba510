import { unitTable } from '../../util/sparseMatches.ts';

/** What a word of approximation or limit says of a number: 超过 over, 以上 from, 近 near …. */
export type Sense = 'above' | 'under' | 'over' | 'below' | 'about' | 'near' | 'least' | 'most' | 'reach' | 'from' | 'upTo' | 'some';

/** How two of them can't stand beside one number. */
export type Clash = 'contradiction' | 'repetition';
/** What clashes with what. */
export const CLASHES: Readonly<Partial<Record<Sense, Readonly<Partial<Record<Sense, Clash>>>>>> = {
  over: {
    about: 'contradiction',
    from: 'repetition',
    upTo: 'contradiction',
    over: 'repetition',
    near: 'contradiction',
    some: 'repetition',
  },
  // 高于5%左右的目标 is a goal's own word.
  above: { from: 'repetition', upTo: 'contradiction' },
  under: { upTo: 'repetition', from: 'contradiction' },
  near: { some: 'contradiction', about: 'repetition', from: 'contradiction', over: 'contradiction', upTo: 'repetition' },
  about: { about: 'repetition', from: 'contradiction', upTo: 'contradiction', over: 'contradiction', near: 'contradiction' },
  least: { least: 'repetition', about: 'contradiction', from: 'repetition', upTo: 'contradiction', over: 'contradiction' },
  most: { about: 'contradiction', from: 'contradiction', upTo: 'repetition', over: 'contradiction' },
  below: { about: 'contradiction', from: 'contradiction', upTo: 'repetition', over: 'contradiction' },
  reach: { near: 'contradiction' },
  from: { about: 'contradiction' },
  upTo: { about: 'contradiction' },
  some: { over: 'repetition' },
};

/** 至少谋划亿元以上工业项目10个以上: so many characters may stand between. */
export const LONGEST_APART = 16;
export const LIMIT_APART =
  /(至少|最少|不少于|最多|至多)[建培引开组选确打形完实新举谋储安落争签申招创推配聘派设编抽走联帮种栽植读写参接服明发][\u4e00-\u9fff]{0,12}$|(至少|最少|起码)[也还应须需要得有在]{1,3}$/;
/** 大约需要3个小时左右 */
export const ABOUT_APART =
  /(大约|大概|约莫|大致|约)(?:需要?|要|[等花走坐]上|用时?|耗时|耗资|花费|可以?|能|占地|投资|投入|增收|收入|支出|[年亩]?产|生产|种植|存栏|出栏|覆盖|带动|接待|节约|节省){1,2}$|(大约|大概|约莫|大致|约)(?:(?:维持|保持|稳定|控制|集中)?在)?(?:每(?:个?(?:小时|月)|[天日周年人户亩趟次班])|[日月年]均)?[是为有]?$/;
/** 大约走了两个小时左右, 约历时40分钟上下; but 约来了、约见了 are of people who were asked to come. */
export const ABOUT_DONE =
  /(大约|大概|约莫|大致|差不多)(?:[一总拢]共)?(?:走|坐|等|来|去|卖|收|采|摘|砍|挖|跑|开|修|种|栽|养|装|运|聊|谈|讲|干|忙|排|骑|飞|住|到|请|找|买|借|欠|赔|挣|赚|省|存|剩|走访|招|培训|安装|搬|拆|建|增加|减少|提前|推迟|缩短|延长|提高|降低|上涨|下降|涨|降|升|长|多|少|早|晚)(?:了|出|下|掉)了?$|(大约|大概|约莫|大致|约)(?:用|花|耗|费|历时|费时|需时|持续|步行|行驶|等候|排队|相距|距离|容纳|停放|存放|折合|相当于|绕行|骑行|车程|路程|行程)(?:了|去|掉|去了)?$/;
export const ABOUT_AFTER = /^(?:左右|上下)$/;

/** The words right before a figure that say how near it is. */
export const BEFORE: readonly (readonly [RegExp, Sense])[] = [
  [/(?:不少于|不低于|至少|最少|起码)$/, 'least'],
  [/(?:不超过|不高于|不多于|最多|至多)$/, 'most'],
  [/(?:超过|超出|突破|大于|多于|逾|超)$/, 'over'],
  [/(?:不到|不足|不满|少于|小于)$/, 'below'],
  [/高于$/, 'above'],
  [/低于$/, 'under'],
  [/(?:将近|接近|近)$/, 'near'],
  [/(?:大约|大概|约莫|大致|差不多|约)$/, 'about'],
  [/(?:达到|达)$/, 'reach'],
];
/** The last characters of all these: most figures have none of them before them. */
export const LAST_UNITS = unitTable('于少码过多出破逾超到足满近约概达莫致');
/** The first characters of the words behind a figure, which are these. */
export const FIRST_UNITS = unitTable('左上及以下之多');
export const AFTER: readonly (readonly [RegExp, Sense])[] = [
  [/^(?:左右(?![两侧岸])|上下(?![级游班水车学联文铺]))/, 'about'],
  [/^(?:及以上|以上(?!述|市公|市企))/, 'from'],
  [/^(?:及以下|以下|以内|之内)/, 'upTo'],
  [/^多(?=[，。；、）]|$)/, 'over'],
];
