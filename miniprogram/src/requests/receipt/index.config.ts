export default definePageConfig({ navigationBarTitleText: "交好了" });
