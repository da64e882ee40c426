export default definePageConfig({ navigationBarTitleText: "收到邀请信" });
