export default definePageConfig({ navigationBarTitleText: "队里的人" });
