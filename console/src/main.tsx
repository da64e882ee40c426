import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.js";
import "./ui/tokens.css";
import "./ui/ui.css";
import "./identity/identity.css";
import "./requests/queue/queue.css";
import "./requests/request/request.css";
import "./app/app.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
