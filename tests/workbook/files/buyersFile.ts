import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { saveXlsx } from "../../../src/workbook/files/save";
import { bookOf } from "../../excel/support";

const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NOTES = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Anchor> 2, 15, 2, 10, 4, 31, 6, 9</x:Anchor><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;
const EXTENSION =
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
  '<x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Famille" error="Choisir dans la liste."><x14:formula1><xm:f>Listes!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D2:D5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

/** Purchases as a buyer keeps them, with all that the book does not hold: comments, links, scales of colours, page breaks, a list of another sheet, filters, print titles. */
export function buyersFile(): Uint8Array {
  const book = bookOf({
    Achats: [
      ["Fournisseur", "Code postal", "Date", "Famille", "Montant HT"],
      ["Ferme du Lac", "62000", "12/03/2025", "Légumes", 100],
      ["Laiterie", "59000", "13/04/2025", "Lait", 250.5],
      ["Pêcherie", "76600", "14/05/2025", "Poisson", 80],
      ["Moulin", "62100", "15/06/2025", "Pain", 40],
    ],
    Listes: [["Légumes"], ["Lait"], ["Poisson"]],
  });
  const [sheet] = book.sheets;
  if (sheet)
    book.setValidations(sheet, [
      { areas: [{ top: 1, left: 4, rows: 4, columns: 1 }], type: "decimal", operator: "greaterThan", formula1: "0" },
    ]);
  const parts = unzipSync(saveXlsx(book));
  const edit = (name: string, change: (text: string) => string) =>
    (parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))));
  const before = (mark: string, added: string) => (text: string) => text.replace(mark, `${added}${mark}`);
  edit("xl/worksheets/sheet1.xml", (text) =>
    text
      .replace(
        "</sheetData>",
        '</sheetData><autoFilter ref="A1:E5"/><conditionalFormatting sqref="E2:E5"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="formula" val="$E$5"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>',
      )
      .replace(
        "</worksheet>",
        `<hyperlinks><hyperlink ref="A4" location="Listes!A1" display="Pêcherie"/></hyperlinks><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks><legacyDrawing xmlns:r="${LINKS}" r:id="rIdN"/>${EXTENSION}</worksheet>`,
      ),
  );
  const dated = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const margins = /<pageMargins[^>]*>/.exec(dated)?.[0] ?? "";
  if (margins)
    edit("xl/worksheets/sheet1.xml", (text) =>
      text.replace(margins, "").replace("</hyperlinks>", `</hyperlinks>${margins}`),
    );
  parts["xl/worksheets/_rels/sheet1.xml.rels"] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdC" Type="${LINKS}/comments" Target="../comments1.xml"/><Relationship Id="rIdN" Type="${LINKS}/vmlDrawing" Target="../drawings/notes1.vml"/></Relationships>`,
  );
  parts["xl/comments1.xml"] = strToU8(
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Acheteuse</author></authors><commentList><comment ref="B4" authorId="0"><text><t>Vérifier le port</t></text></comment></commentList></comments>',
  );
  parts["xl/drawings/notes1.vml"] = strToU8(NOTES);
  edit(
    "[Content_Types].xml",
    before(
      "</Types>",
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
    ),
  );
  edit("xl/workbook.xml", (text) =>
    text.replace(
      "</sheets>",
      '</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Achats!$A$1:$E$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Achats!$1:$1</definedName></definedNames>',
    ),
  );
  return zipSync(parts);
}

export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
