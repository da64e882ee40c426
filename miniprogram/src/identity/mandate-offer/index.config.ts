export default definePageConfig({ navigationBarTitleText: "让家人替我办" });
