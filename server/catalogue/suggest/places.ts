/** After a name these say that something is near it, not that it is what the sentence is about. */
const beside =
  "(?:旁边|附近|隔壁|对面|门口|门前|后面|前面|那边|这边|那里|这里|边上|楼下|里面|路口|一带|[东南西北]边|的)";
/** Before a name these say that somebody lives there or sends us there. */
const livesAt = "(?:住在?|家在|位于|地址是?|地点是?)";
/** A name that ends so is also a thing that people want: a school to go to, a library to read in. */
const wanted = /(小学|中学|幼儿园|图书馆|医院|中医院|公园|菜场|食堂)$/;
const houseNumber = /[\d一二三四五六七八九十]+(?:号楼|号|栋|幢|单元|室|楼(?=\d))/gu;

/**
 * The sentence without where it happens. 幸福小区 is not about 幸福食堂, and who lives beside 实验小学 need not have a
 * child; but who wants to go there keeps the 小学. Names are those of the county's communities, streets and landmarks.
 */
export function withoutPlaces(sentence: string, names: readonly string[]): string {
  const met = names.filter((name) => name.length >= 2 && sentence.includes(name)).sort((a, b) => b.length - a.length);
  const left = met.reduce((text, name) => {
    const kind = wanted.exec(name)?.[0];
    if (!kind) return text.replaceAll(name, " ");
    const place = new RegExp(`(${livesAt})?${escaped(name)}(${beside}|\\d)?`, "gu");
    return text.replaceAll(place, (_, lives?: string, near?: string) => (lives || near ? " " : kind));
  }, sentence);
  return left.replaceAll(houseNumber, " ");
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
