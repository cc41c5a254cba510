/** 14家企业上榜中国民营企业500强, 5个集群入选国家级特色产业集群: who did what; tables put it the other way round. */
const DOERS =
  /^((?:[〇\u3400-\u9fff“”]{0,8}?)(?:企业|集群|高新区|经开区|开发区|园区|县市|县区|[县区市镇村乡]|项目|品牌|产品|单位|学校|高校|学科|医院|基地|平台|机构|案例|博物馆|城市|街区|景区|社区|产业|成果|团队|个人|农民|群众|居民|职工|学生|人员|老人|人|[省市州县](?:（[^（）]{1,12}）)?))((?:新|首次|成功|已|均|全部)?(?:入选|上榜|进入|进位|跻身|入围|获批|获评|荣获|获得|列入|纳入|晋级|创建|升格为|认定为|被评为|被认定为|通过|建成|实现|完成|达到|新增|位列|迈入|免征|取消|实行|推行|建立|初步建立|基本建立|开展|启动|出台|设立|配备|享受|参加|加入)[^，。；、\d]{2,24})$/;

/** The names that such a record may have: 上榜中国民营企业500强企业, 上榜中国民营企业500强. `tail` is what stands behind the number. */
export function doersAndDeed(tail: string): readonly string[] {
  const [, doers, deed] = DOERS.exec(tail) ?? [];
  if (doers === undefined || deed === undefined) return [];
  const plain = deed.replace(/^(?:首次|成功|已|均)/, '').replace(/(?<=^[〇\u3400-\u9fff]{2,6})了(?=[〇\u3400-\u9fff]{2})/, '');
  const done = plain.replace(/^全部/, '');
  // 1509万农民享受农村低保: 农村低保人数, as tables put it.
  const of = /^(?:享受|参加|加入)(.{3,})$/.exec(done)?.[1];
  const names = done === plain ? [plain + doers, plain] : [plain + doers, done + doers, done];
  if (of !== undefined) names.push(`${of}人数`, `${of}参保人数`);
  // 12个县（市、区）入选国家县域商业领跑县: so many of these.
  const title = /^(?:新|首次|成功|已|均)*(?:入选|获批|获评|列入|上榜|跻身)(.{3,}[省市县区乡镇村])$/.exec(deed)?.[1];
  return title !== undefined && /^[省市州县区乡镇村](?:（|$)/.test(doers) ? [...names, title] : names;
}
