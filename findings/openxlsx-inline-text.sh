#!/usr/bin/env bash
# R's openxlsx 4.2.5.2 loading and saving a workbook whose texts stand in their cells (t="inlineStr").
#
# Expected: <is><t xml:space="preserve">Fournisseur</t></is> is the text « Fournisseur »: xml:space is XML's own attribute, and Excel itself
# writes it on texts.
# Seen: the saved cell holds « xml:space="preserve">Fournisseur »: the attribute is taken for the beginning of the text. Without the attribute,
# or as a shared string with it, the text is right.
# Instead: write shared strings, as Excel does.
#
# Needs Rscript with openxlsx (Debian: r-cran-openxlsx) and python3. Ends with 1 when the behaviour has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 - "$folder/in.xlsx" <<'SCRIPT'
import sys, zipfile
OFFICE = "http://schemas.openxmlformats.org"
head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
links = lambda *all: head + f'<Relationships xmlns="{OFFICE}/package/2006/relationships">' + "".join(
    f'<Relationship Id="rId{i + 1}" Type="{OFFICE}/officeDocument/2006/relationships/{type}" Target="{target}"/>'
    for i, (type, target) in enumerate(all)) + "</Relationships>"
cell = lambda ref, attribute: f'<c r="{ref}" t="inlineStr"><is><t{attribute}>Fournisseur</t></is></c>'
main = f'xmlns="{OFFICE}/spreadsheetml/2006/main" xmlns:r="{OFFICE}/officeDocument/2006/relationships"'
with zipfile.ZipFile(sys.argv[1], "w") as file:
    file.writestr("[Content_Types].xml", head + f'<Types xmlns="{OFFICE}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/></Types>')
    file.writestr("_rels/.rels", links(("officeDocument", "xl/workbook.xml")))
    file.writestr("xl/workbook.xml", head + f'<workbook {main}><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>')
    file.writestr("xl/_rels/workbook.xml.rels", links(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")))
    file.writestr("xl/styles.xml", head + f'<styleSheet {main}><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>')
    file.writestr("xl/worksheets/sheet1.xml", head + f'<worksheet {main}><sheetData><row r="1">{cell("A1", "")}'
        + cell("B1", ' xml:space="preserve"') + "</row></sheetData></worksheet>")
SCRIPT
Rscript - "$folder" <<'SCRIPT'
cat("openxlsx", as.character(packageVersion("openxlsx")), "\n")
folder <- commandArgs(TRUE)[1]
openxlsx::saveWorkbook(openxlsx::loadWorkbook(file.path(folder, "in.xlsx")), file.path(folder, "out.xlsx"))
seen <- unlist(openxlsx::read.xlsx(file.path(folder, "out.xlsx"), colNames = FALSE), use.names = FALSE)
print(seen)
quit(status = if (identical(seen, c("Fournisseur", "xml:space=\"preserve\">Fournisseur"))) 0 else 1)
SCRIPT
