export default definePageConfig({ navigationBarTitleText: "排队面试" });
