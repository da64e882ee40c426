export default definePageConfig({ navigationBarTitleText: "邻居要帮忙" });
