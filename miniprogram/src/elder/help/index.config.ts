export default definePageConfig({ navigationBarTitleText: "叫人帮忙" });
