import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { partnerSheets } from "../../actions/lots/list";
import { lotSettingsOf, type LotSettings } from "../../actions/lots/settings";
import { directoryEntries, directoryFile } from "../../actions/sourcing/directory";
import { sharedNeeds } from "../../actions/sourcing/partnerNeed";
import type { Study } from "../../actions/study/study";
import { Fold } from "../Fold";
import { useLotStyles } from "../lots/styles";
import { useWords } from "../words";
import { PartnerNeed } from "./PartnerNeed";
import { Told } from "../access/Told";

const POOLS = ["pooled", "own", "partner"] as const;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface ClubProps {
  readonly study: Study;
  readonly busy: boolean;
  /** Searches again with these settings. */
  readonly onSettings: (settings: LotSettings) => void;
}

/** A club of buyers: the directory to give to others, and whose suppliers count where one was received. */
export function Club({ study, busy, onSettings }: ClubProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.sourcing.club;
  const [saved, setSaved] = useState<number>();
  const partners = partnerSheets(study);
  const settings = lotSettingsOf(study);
  const needs = study.lots?.ok ? sharedNeeds(study, study.lots.study.classified.need, settings) : undefined;
  const save = async (): Promise<void> => {
    download(await directoryFile(study, language), words.fileName);
    setSaved((await directoryEntries(study, language)).length);
  };
  return (
    <Fold title={words.title} help={words.help}>
      <Button disabled={busy} onClick={() => void save()}>
        {words.save}
      </Button>
      <Told as="p" className={styles.small}>
        {saved === undefined ? "" : tell(words.saved, { n: saved })}
      </Told>
      {partners.length === 0 ? (
        <p className={styles.small}>{words.receive}</p>
      ) : (
        <>
          <p className={styles.small}>{tell(words.partners, { sheets: partners.join(", ") })}</p>
          <Field label={words.pool}>
            <Select
              className={styles.select}
              size="small"
              disabled={busy}
              value={settings.pool ?? "pooled"}
              onChange={(_, { value }) => onSettings({ ...settings, pool: POOLS.find((one) => one === value) })}
            >
              {POOLS.map((pool) => (
                <option key={pool} value={pool}>
                  {words.pools[pool]}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      {needs && <PartnerNeed needs={needs} />}
    </Fold>
  );
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
