export default definePageConfig({ navigationBarTitleText: "选社区" });
