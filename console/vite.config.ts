import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Packages that change seldom go into files of their own, so that a new release of the console leaves them cached. */
const lastingChunks: Record<string, RegExp> = {
  react: /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom)\//,
  antd: /node_modules\/(antd|@ant-design|@rc-component)\//,
  tanstack: /node_modules\/@tanstack\//,
};

export default defineConfig({
  base: "/console/",
  plugins: [react()],
  server: {
    proxy: { "/api": process.env.HALL_SERVER ?? "http://127.0.0.1:8080" },
  },
  build: {
    target: "es2022",
    rollupOptions: {
      output: {
        manualChunks: (file) => Object.entries(lastingChunks).find(([, pattern]) => pattern.test(file))?.[0],
      },
    },
  },
});
