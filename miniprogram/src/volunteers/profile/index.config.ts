export default definePageConfig({ navigationBarTitleText: "志愿资料" });
