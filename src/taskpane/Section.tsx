import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Explained } from "./help/Explained";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", paddingBottom: "16px" },
  help: { color: tokens.colorNeutralForeground2, fontSize: "12px", margin: 0 },
});

/** A titled part of a step. */
export function Section({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" style={{ margin: 0 }}>
        {title}
      </Subtitle2>
      {help && (
        <p className={styles.help}>
          <Explained>{help}</Explained>
        </p>
      )}
      {children}
    </section>
  );
}
