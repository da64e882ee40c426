const wechat = process.env.TARO_ENV === "weapp";
/** A colour or picture of theme.json; the browser does not know these names and takes the light one, which our styles then draw over. */
const themed = (name: string, plain: string) => (wechat ? `@${name}` : plain);

export default defineAppConfig({
  pages: ["tabs/home/index", "tabs/services/index", "tabs/requests/index", "tabs/messages/index", "tabs/me/index"],
  subPackages: [
    {
      root: "identity",
      pages: [
        "sign-in/index",
        "profile/index",
        "privacy/index",
        "own-data/index",
        "real-name/index",
        "mandates/index",
        "mandate-offer/index",
      ],
    },
    { root: "places", pages: ["choose/index", "call/index"] },
    { root: "catalogue", pages: ["search/index", "service/index", "guide/index", "apply/index"] },
    { root: "requests", pages: ["detail/index", "move/index", "rate/index", "receipt/index"] },
    {
      root: "bookings",
      pages: ["resources/index", "slots/index", "mine/index", "waiting/index", "check-in/index", "ticket/index"],
    },
    {
      root: "jobs",
      pages: [
        "register/index",
        "find/index",
        "vacancy/index",
        "registration/index",
        "fairs/index",
        "fair/index",
        "booth/index",
      ],
    },
    { root: "disputes", pages: ["report/index", "file/index", "invited/index", "record/index", "agreement/index"] },
    {
      root: "volunteers",
      pages: [
        "sign-up/index",
        "activities/index",
        "map/index",
        "activity/index",
        "attend/index",
        "mine/index",
        "served/index",
        "record/index",
        "courses/index",
        "verify/index",
        "teams/index",
        "team/index",
        "ask/index",
        "call/index",
        "offered/index",
        "profile/index",
        "pairs/index",
        "pair/index",
        "visit/index",
        "board/index",
        "propose/index",
        "members/index",
      ],
    },
    { root: "elder", pages: ["home/index", "services/index", "status/index", "booking/index", "help/index"] },
  ],
  preloadRule: {
    "tabs/home/index": { network: "all", packages: ["catalogue", "requests"] },
    "tabs/services/index": { network: "all", packages: ["catalogue", "bookings"] },
    "tabs/requests/index": { network: "all", packages: ["requests"] },
    "tabs/messages/index": { network: "all", packages: ["requests"] },
    "elder/home/index": { network: "all", packages: ["requests"] },
  },
  window: {
    navigationBarTitleText: "居民服务大厅",
    navigationStyle: "custom",
    navigationBarBackgroundColor: themed("bg", "#F2F5F4"),
    navigationBarTextStyle: themed("text", "black") as "black",
    backgroundColor: themed("bg", "#F2F5F4"),
  },
  tabBar: {
    color: themed("ink", "#5C6966"),
    selectedColor: themed("on", "#0E6477"),
    backgroundColor: themed("bar", "#FFFFFF"),
    borderStyle: themed("edge", "white") as "white",
    list: (
      [
        ["home", "首页"],
        ["services", "办事"],
        ["requests", "办件"],
        ["messages", "消息"],
        ["me", "我的"],
      ] as const
    ).map(([name, text]) => ({
      pagePath: `tabs/${name}/index`,
      text,
      iconPath: themed(`${name}Icon`, `assets/tab/${name}.png`),
      selectedIconPath: themed(`${name}On`, `assets/tab/${name}-on.png`),
    })),
  },
  ...(wechat
    ? {
        darkmode: true,
        themeLocation: "theme.json",
        sitemapLocation: "sitemap.json",
        lazyCodeLoading: "requiredComponents",
        __usePrivacyCheck__: true,
        // Asked at check-in only: whoever is elsewhere is not there.
        requiredPrivateInfos: ["chooseLocation", "getLocation"],
        permission: { "scope.userLocation": { desc: "签到时看一下您在不在活动现场" } },
      }
    : {}),
});
