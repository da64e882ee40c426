export default definePageConfig({ navigationBarTitleText: "谈的记录" });
