/** 省: the provinces by their short names, for an expression. Source: 民政部行政区划代码. */
export const PROVINCES =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾';

/** 自治区、直辖市: what else is of their rank, by their short names. */
export const REGIONS_AND_MUNICIPALITIES = '内蒙古|广西|西藏|宁夏|新疆|北京|天津|上海|重庆';
