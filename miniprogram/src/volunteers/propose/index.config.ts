export default definePageConfig({ navigationBarTitleText: "拉一支队伍" });
