export default definePageConfig({ navigationBarTitleText: "一句话办事" });
