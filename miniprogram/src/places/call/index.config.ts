export default definePageConfig({ navigationBarTitleText: "给社区打电话" });
