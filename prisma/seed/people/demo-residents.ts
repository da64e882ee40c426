/** The people whom a visitor may choose to be. */
export interface DemoResident {
  key: string;
  name: string;
  woman: boolean;
  age: number;
  communityCode: string;
  homeAddress: string;
  traits: string[];
  about: string;
}

export const demoResidents: readonly DemoResident[] = [
  {
    key: "limin",
    name: "李敏",
    woman: true,
    age: 45,
    communityCode: "shuguang",
    homeAddress: "曙光路 46 号曙光新村 3 栋 2 单元 501",
    traits: [],
    about: "45 岁，替 80 岁的母亲办高龄津贴",
  },
  {
    key: "zhangxiulan",
    name: "张秀兰",
    woman: true,
    age: 80,
    communityCode: "shuguang",
    homeAddress: "曙光路 46 号曙光新村 4 栋 1 单元 102",
    traits: ["alone"],
    about: "80 岁，一个人住，用大字版",
  },
  {
    key: "wangjianguo",
    name: "王建国",
    woman: false,
    age: 58,
    communityCode: "xingfu",
    homeAddress: "幸福路 52 号幸福小区 7 栋 3 单元 402",
    traits: [],
    about: "58 岁，厂子关了，想找活干",
  },
  {
    key: "chenxiaowen",
    name: "陈晓雯",
    woman: true,
    age: 27,
    communityCode: "taiping",
    homeAddress: "太平街 18 号太平花园 2 栋 1203",
    traits: [],
    about: "27 岁，周末做志愿者",
  },
  {
    key: "liudaming",
    name: "刘大明",
    woman: false,
    age: 41,
    communityCode: "huanghu",
    homeAddress: "黄湖路 9 号黄湖小区 5 栋 2 单元 301",
    traits: [],
    about: "41 岁，楼上漏水，请人调解",
  },
  {
    key: "zhaoxiaoman",
    name: "赵小满",
    woman: true,
    age: 16,
    communityCode: "jianxin",
    homeAddress: "建新街 27 号阳光家园 1 栋 602",
    traits: [],
    about: "16 岁，高一学生，爱去图书室",
  },
];
