export default definePageConfig({ navigationBarTitleText: "活动在哪里" });
