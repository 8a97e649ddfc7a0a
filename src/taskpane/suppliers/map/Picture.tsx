import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SupplierMap } from "../../../actions/suppliers/map";
import { legendCents, scaleKm } from "../../../actions/suppliers/mapWords";
import { wholeEuros } from "../../../texts/format";
import { saveFile } from "../../share/saveFile";
import { useWords } from "../../words";
import { pictureOf } from "./picture";
import { Told } from "../../access/Told";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "6px" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

/** The map as a picture: copied for a document, or saved where a copy is not allowed. */
export function Picture({ map }: { readonly map: SupplierMap }) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.supplierList.map;
  const [said, setSaid] = useState<"copied" | "notCopied">();
  const picture = (): Promise<Blob | undefined> =>
    pictureOf(map, {
      scale: tell(words.scale, { km: scaleKm(map) }),
      size: tell(words.size, { amount: wholeEuros(legendCents(map), language) }),
      outlines: words.outlines,
    });
  const copy = async (): Promise<void> => {
    const blob = await picture();
    const isCopied = blob !== undefined && (await copied(blob));
    setSaid(isCopied ? "copied" : "notCopied");
  };
  const save = async (): Promise<void> => {
    const blob = await picture();
    if (blob) saveFile(words.fileName, blob);
  };
  return (
    <>
      <div className={styles.tools}>
        <Button size="small" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button size="small" onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
      <Told>{said && <p className={styles.small}>{words[said]}</p>}</Told>
    </>
  );
}

/** Whether the clipboard took it: some hosts of the pane refuse. */
async function copied(blob: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
    return true;
  } catch {
    return false;
  }
}
