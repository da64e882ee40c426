/** What is told of a community; the rows are made of it. */
export interface Place {
  code: string;
  name: string;
  town: string;
  address: string;
  lng: number;
  lat: number;
  households: number;
  residents: number;
  areaM2: number;
  /** Named in the county's own report, or made up for the demonstration. */
  named: boolean;
  /** Does the hall open on Saturday mornings? */
  saturday: boolean;
}

/**
 * The county's 24 communities. Seven are named in its report on community building; the others stand in for the rest,
 * so that the sums agree with the report: 46,096 households and 164,516 residents.
 * Five named ones have rooms above 1,000 m2, nine in all above 300 m2.
 */
export const places: readonly Place[] = [
  place("taiping", "太平社区", "城关镇", "太平街 18 号", 113.7482, 31.0216, 2509, 8775, 1120, true, true),
  place("xingfu", "幸福社区", "城关镇", "幸福路 52 号", 113.7553, 31.0251, 2646, 9645, 1260, true, true),
  place("shuguang", "曙光社区", "城关镇", "曙光路 46 号", 113.7608, 31.0189, 2391, 8647, 1350, true, true),
  place("huanghu", "黄湖社区", "城关镇", "黄湖路 9 号", 113.7671, 31.0137, 2254, 7845, 1080, true, false),
  place("jianxin", "建新社区", "城关镇", "建新街 27 号", 113.7419, 31.0292, 2548, 9120, 1180, true, true),
  place("wuluosi", "伍洛寺社区", "伍洛镇", "伍洛老街 63 号", 113.6958, 31.0873, 1568, 5589, 420, true, false),
  place("quyang", "曲阳社区", "城关镇", "曲阳路 115 号", 113.7536, 31.0328, 1862, 6832, 460, true, false),
  place("chuwangcheng", "楚王城社区", "城关镇", "楚王城大道 31 号", 113.7587, 31.0106, 1625, 5892, 380, false, false),
  place("shuihudi", "睡虎地社区", "城关镇", "睡虎路 8 号", 113.7391, 31.0173, 1607, 5614, 350, false, true),
  place("zhenzhupo", "珍珠坡社区", "城关镇", "珍珠坡路 22 号", 113.7664, 31.0263, 1734, 6417, 280, false, false),
  place("minzhu", "民主社区", "城关镇", "民主街 40 号", 113.7507, 31.0162, 2073, 7137, 260, false, false),
  place("mengze", "梦泽社区", "城关镇", "梦泽大道 88 号", 113.7721, 31.0209, 1649, 5825, 290, false, true),
  place("fuhe", "府河社区", "城关镇", "府河路 5 号", 113.7336, 31.0241, 1916, 6963, 240, false, false),
  place("nanmen", "南门社区", "城关镇", "南门街 73 号", 113.7519, 31.0089, 1955, 6751, 230, false, false),
  place("beihuan", "北环社区", "城关镇", "北环路 136 号", 113.7467, 31.0384, 1777, 6315, 270, false, false),
  place("wenchang", "文昌社区", "城关镇", "文昌巷 12 号", 113.7452, 31.0137, 1894, 6476, 210, false, false),
  place("huangxiang", "黄香社区", "城关镇", "黄香路 61 号", 113.7628, 31.0345, 1571, 5667, 250, false, true),
  place("xidadu", "西大渡社区", "城关镇", "西大渡路 19 号", 113.7274, 31.0118, 1568, 5702, 190, false, false),
  place("yanhua", "盐化社区", "城关镇", "盐化大道 77 号", 113.7781, 31.0302, 1666, 5962, 285, false, false),
  place("yitang", "义堂社区", "义堂镇", "义堂正街 35 号", 113.6687, 31.0352, 1982, 7273, 220, false, false),
  place("geputan", "隔蒲社区", "隔蒲潭镇", "隔蒲大街 20 号", 113.7204, 30.9583, 1814, 6352, 200, false, false),
  place("hujindian", "胡金店社区", "胡金店镇", "胡金大街 58 号", 113.6735, 30.9874, 1738, 6284, 180, false, false),
  place("xiaxindian", "下辛店社区", "下辛店镇", "辛店中街 14 号", 113.7012, 31.1436, 1919, 6880, 195, false, false),
  place("zengdian", "曾店社区", "曾店镇", "曾店正街 47 号", 113.7426, 31.1067, 1830, 6553, 170, false, false),
];

/** The county itself: the hall of last resort, and the seat of those who look over all communities. */
export const countyPlace = {
  code: "county",
  name: "云梦县社区服务中心",
  town: "城关镇",
  address: "城关镇梦泽大道 1 号",
  lng: 113.7534,
  lat: 31.0207,
  areaM2: 1500,
} as const;

function place(
  code: string,
  name: string,
  town: string,
  address: string,
  lng: number,
  lat: number,
  households: number,
  residents: number,
  areaM2: number,
  named: boolean,
  saturday: boolean,
): Place {
  return { code, name, town, address, lng, lat, households, residents, areaM2, named, saturday };
}
