import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  panel: { margin: 0, padding: "0 8px 12px", display: "flex", flexDirection: "column", gap: "8px" },
  help: { color: tokens.colorNeutralForeground2, fontSize: "12px", margin: 0 },
});

interface FoldProps {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
  readonly level?: "h2" | "h3";
  readonly onOpen?: (open: boolean) => void;
}

/** A titled part of a step that stays closed until it is wanted. */
export function Fold({ title, help, children, level = "h2", onOpen }: FoldProps) {
  const styles = useStyles();
  return (
    <Accordion collapsible onToggle={(_, { openItems }) => onOpen?.(openItems.length > 0)}>
      <AccordionItem value="fold">
        <AccordionHeader size="small" as={level}>
          {title}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {help && <p className={styles.help}>{help}</p>}
          {children}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
