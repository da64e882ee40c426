import { ServiceDirectory } from "../../catalogue/service-directory";
import { Screen } from "../../ui/screen";
import { SentenceBox } from "../home/sentence-box";
import "../home/index.scss";

export default function ServicesTab() {
  return (
    <Screen title="办事" isTab>
      <SentenceBox />
      <ServiceDirectory />
    </Screen>
  );
}
