import { type ServiceCode, serviceNames } from "../../../../contract/catalogue.js";
import { usePageQuery } from "../../platform/page-query";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { openItem } from "../open-item";
import { useCatalogue } from "../use-catalogue";

/** The items of one of the thirteen services. */
export default function ServicePage() {
  const service = usePageQuery("service") as ServiceCode;
  const catalogue = useCatalogue();
  const title = serviceNames[service] ?? "办事";
  return (
    <Screen title={title}>
      <LoadedPart loaded={catalogue}>
        {({ items }) => {
          const own = items.filter((item) => item.service === service);
          if (own.length === 0) {
            return (
              <Empty drawing="doc" title="这一类还没有能网上办的" words="打电话问一问，社区的人帮您办。">
                <Button kind="tint" icon="phone" onTap={() => open("call")}>
                  问问社区
                </Button>
              </Empty>
            );
          }
          return (
            <Card className="card--flush">
              {own.map((item, place) => (
                <ListRow
                  key={item.code}
                  first={place === 0}
                  title={item.title}
                  note={item.summary}
                  onTap={() => openItem(item)}
                />
              ))}
            </Card>
          );
        }}
      </LoadedPart>
    </Screen>
  );
}
