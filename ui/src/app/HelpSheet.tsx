import { Kbd, Title } from "@mantine/core";
import { type TextKey, useTranslation } from "@/lib/laterTexts";
import { Dialog } from "@/parts/Dialog";
import classes from "./HelpSheet.module.css";

type Keys = [string[], TextKey][];

const groups: { title: TextKey; keys: Keys }[] = [
  {
    title: "help.moving",
    keys: [
      [["←", "→", "↑", "↓"], "help.arrows"],
      [["Home", "End"], "help.ends"],
      [["Enter"], "help.enter"],
      [["g", "l"], "nav.library"],
      [["g", "s"], "nav.shared"],
      [["g", "c"], "nav.collections"],
      [["g", "d"], "nav.downloads"],
      [["g", "j"], "nav.jobs"],
      [["g", "t"], "nav.trash"],
      [["/"], "help.search"],
      [["Ctrl", "K"], "help.search"],
      [["?"], "help.help"],
    ],
  },
  {
    title: "help.selecting",
    keys: [
      [["Space"], "help.space"],
      [["Shift", "↓"], "help.shift"],
      [["Ctrl", "A"], "browse.selectAll"],
      [["Esc"], "browse.clear"],
      [["Shift", "F10"], "help.menu"],
    ],
  },
  {
    title: "help.doing",
    keys: [
      [["u"], "browse.uploadFiles"],
      [["a"], "browse.uploadAddresses"],
      [["o"], "browse.uploadWith"],
      [["n"], "browse.newFolder"],
      [["c"], "action.addToCollection"],
      [["s"], "action.share"],
      [["d"], "action.download"],
      [["F2"], "action.rename"],
      [["m"], "action.move"],
      [["e"], "action.edit"],
      [["Del"], "action.delete"],
      [["i"], "action.details"],
    ],
  },
  {
    title: "help.viewing",
    keys: [
      [["←", "→"], "help.beside"],
      [["+", "-", "0"], "help.zoom"],
      [["PgDn", "PgUp"], "help.pages"],
      [["i"], "action.details"],
      [["Space"], "common.close"],
    ],
  },
];

/** Lists all keyboard shortcuts. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} size={720} title={t("help.title")}>
      <div className={classes.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <Title order={3} mb="xs">
              {t(title)}
            </Title>
            <dl className={classes.keys}>
              {keys.map(([names, text]) => (
                <div key={text + names.join("")}>
                  <dt>{names.map((name) => <Kbd key={name}>{name}</Kbd>)}</dt>
                  <dd>{t(text)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
